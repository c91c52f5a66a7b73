import type { ReactNode } from "react";
import { Anchor, Group, Stack, Text, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { present } from "#shared/base/assert.ts";
import { recordKinds } from "#shared/domain/records/all-records.ts";
import { useAnswer } from "../../client/hooks.ts";
import { type Entry, valueShown } from "../../records/entry.ts";
import { dateOrDash } from "../../text/format.ts";
import { dossierText } from "../../text/people.ts";
import type { Person } from "./person.ts";

/*
 * The last few of what fills whole sections of the file. The overview shows them beside each other; whoever wants more
 * opens the section.
 */

const atMost = 3;

interface GlanceLine {
  readonly key: string;
  readonly title: ReactNode;
  readonly detail: string;
}

interface GlanceProps {
  readonly title: string;
  readonly empty: string;
  readonly lines: readonly GlanceLine[];
  readonly personId: string;
  readonly section: "clubs" | "care" | "support";
}

function Glance({ title, empty, lines, personId, section }: GlanceProps) {
  return (
    <section aria-label={title}>
      <Group justify="space-between" pb={4} wrap="nowrap">
        <Title order={2}>{title}</Title>
        <Anchor
          size="sm"
          aria-label={dossierText.seeAllOf(title)}
          renderRoot={(props) => (
            <Link to="/people/$id" params={{ id: personId }} search={{ section }} {...props} />
          )}
        >
          {dossierText.seeAll}
        </Anchor>
      </Group>
      {lines.length === 0 ? (
        <Text size="sm">{empty}</Text>
      ) : (
        <Stack gap={6}>
          {lines.map(({ key, title: what, detail }) => (
            <div key={key}>
              <Text size="sm">{what}</Text>
              <Text size="xs" c="gray.7">
                {detail}
              </Text>
            </div>
          ))}
        </Stack>
      )}
    </section>
  );
}

/** The last entries of a kind about a person; none where the office does not keep the kind. */
function useLatest(kind: string, personId: string): readonly Entry[] {
  const listed = useAnswer("entries.list", { kind, of: { key: "personId", id: personId }, limit: atMost });
  return listed.kind === "value" ? listed.value.rows : [];
}

/** A field of an entry in words; nothing where it is empty. */
function shown(entity: string, key: string, entry: Entry): string {
  const kind = present(recordKinds.get(entity), "a screen names a kind that is declared");
  const field = present(
    kind.fields.find((one) => one.key === key),
    "a screen names a field of the kind",
  );
  return (entry.fields[key] ?? "") === "" ? "" : valueShown(field, entry);
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" · ");
}

/** Clubs the person is or was in, the present ones first. */
export function ClubsAtAGlance({ person }: { readonly person: Person }) {
  const latest = person.memberships
    .toSorted((one, other) => (other.leftOn ?? "9999").localeCompare(one.leftOn ?? "9999"))
    .slice(0, atMost);
  return (
    <Glance
      title={dossierText.clubsTitle}
      empty={dossierText.clubsEmpty}
      personId={person.id}
      section="clubs"
      lines={latest.map(({ clubId, clubName, joinedOn, leftOn }) => ({
        key: `${clubId} ${joinedOn}`,
        title: (
          <Anchor
            size="sm"
            renderRoot={(props) => <Link to="/clubs/$id" params={{ id: clubId }} {...props} />}
          >
            {clubName}
          </Anchor>
        ),
        detail:
          leftOn === null
            ? dossierText.clubFrom(dateOrDash(joinedOn))
            : dossierText.clubUntil(dateOrDash(joinedOn), dateOrDash(leftOn)),
      }))}
    />
  );
}

/** The last visits: of a counsellor and of volunteers. */
export function VisitsAtAGlance({ personId }: { readonly personId: string }) {
  const visits = (
    [
      { entity: "counselling_visit", what: "topics", entries: useLatest("counselling_visit", personId) },
      { entity: "volunteer_visit", what: "content", entries: useLatest("volunteer_visit", personId) },
    ] as const
  ).flatMap(({ entity, what, entries }) =>
    entries.map((entry) => ({ entity, what, entry, date: String(entry.fields["date"]) })),
  );
  const latest = visits.toSorted((one, other) => other.date.localeCompare(one.date)).slice(0, atMost);
  return (
    <Glance
      title={dossierText.visitsTitle}
      empty={dossierText.visitsEmpty}
      personId={personId}
      section="care"
      lines={latest.map(({ entity, what, entry, date }) => ({
        key: entry.id,
        title: dossierText.visitKinds[entity],
        detail: joined([dateOrDash(date), shown(entity, what, entry)]),
      }))}
    />
  );
}

/** The last supports: what, when and how much. */
export function SupportsAtAGlance({ personId }: { readonly personId: string }) {
  return (
    <Glance
      title={dossierText.supportsTitle}
      empty={dossierText.supportsEmpty}
      personId={personId}
      section="support"
      lines={useLatest("support", personId).map((entry) => ({
        key: entry.id,
        title: shown("support", "kind", entry),
        detail: joined(["approvedOn", "amountVnd", "provider"].map((key) => shown("support", key, entry))),
      }))}
    />
  );
}
