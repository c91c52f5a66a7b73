import { Anchor, Group, Stack, Text, Timeline, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { daysBetween } from "#shared/base/calendar-date.ts";
import { stopsTheClock } from "#shared/domain/management-clock.ts";
import { useStation } from "../../client/station.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { Facts } from "../../components/facts.tsx";
import { TermBar } from "../../components/term-bar.tsx";
import { episodesText } from "../../text/episodes.ts";
import { dateOrDash } from "../../text/format.ts";
import { absenceKindLabels, labelOf, managementEndLabels, regimeLabels } from "../../text/labels.ts";
import { eventDetail, eventTitle } from "../../text/history.ts";
import { dossierText } from "../../text/people.ts";
import { ClubsAtAGlance, SupportsAtAGlance, VisitsAtAGlance } from "./glances.tsx";
import { PaperTable } from "./linked-sections.tsx";
import { NextSteps } from "./next-steps.tsx";
import type { Person } from "./person.ts";

type Management = Person["managements"][number];

/** The absence that fell into the term, as marks on the bar. */
function absencesIn(person: Person, management: Management, today: string) {
  const last = management.endedOn ?? today;
  return person.absences
    .map((absence) => ({
      from: absence.from,
      to: absence.to === null || absence.to > last ? last : absence.to,
      label: labelOf(absenceKindLabels, absence.kind),
      isPause: stopsTheClock(absence, management.regime),
    }))
    .filter(({ from, to }) => from < to && from <= management.managedTo && to >= management.managedFrom);
}

/** What was not counted, said in words beside the bar. */
function Paused({ management }: { readonly management: Management }) {
  const { pausedSince, pausedDays, daysLeft } = management;
  const said = [
    pausedSince === null ? "" : episodesText.paused(dateOrDash(pausedSince), daysLeft ?? 0),
    pausedDays === 0 ? "" : episodesText.pausedDays(pausedDays),
  ].filter((part) => part !== "");
  return said.length === 0 ? null : (
    <Text size="sm" fw={600} pb={8}>
      {said.join(" ")}
    </Text>
  );
}

function TermCard({ person, management }: { readonly person: Person; readonly management: Management }) {
  const { today } = useStation();
  const left = management.daysLeft ?? daysBetween(today, management.managedTo);
  const title =
    management.endedOn === null
      ? dossierText.termTitle(management.termMonths, dossierText.daysLeft(left))
      : dossierText.termEnded(management.termMonths);
  return (
    <section className="card">
      <Title order={2}>{title}</Title>
      <Text size="sm" c="gray.7" pb={12}>
        {regimeLabels[management.regime]}
      </Text>
      <Paused management={management} />
      <TermBar
        label={dossierText.barLabel(dateOrDash(management.managedFrom), dateOrDash(management.managedTo))}
        from={management.managedFrom}
        to={management.managedTo}
        now={management.endedOn ?? today}
        nowWord={management.endedOn === null ? dossierText.todayWord : dossierText.endedWord}
        marks={absencesIn(person, management, today)}
      />
      <Facts
        rows={[
          ...(management.endedOn === null
            ? []
            : [
                [
                  dossierText.endedBecause,
                  `${dateOrDash(management.endedOn)}, ${labelOf(managementEndLabels, management.endReason ?? "")}`,
                ] as const,
              ]),
          [
            dossierText.decision,
            `${management.decisionNumber ?? dossierText.none}, ${dateOrDash(management.decidedOn)}`,
          ],
          [dossierText.responsible, management.responsible ?? dossierText.none],
          [dossierText.family, management.familyRepresentative ?? dossierText.none],
        ]}
      />
    </section>
  );
}

function Recent({ person }: { readonly person: Person }) {
  const latest = person.timeline.toSorted((one, other) => other.date.localeCompare(one.date)).slice(0, 8);
  return (
    <section>
      <Title order={2} pb={12}>
        {dossierText.recent}
      </Title>
      {latest.length === 0 ? (
        <Text size="sm">{dossierText.nothingRecent}</Text>
      ) : (
        <Timeline bulletSize={14} lineWidth={2} active={latest.length}>
          {latest.map((event) => (
            <Timeline.Item
              key={`${event.date} ${event.what} ${event.detail}`}
              title={eventTitle(event.what, event.detail)}
            >
              <Text size="xs" c="gray.7">
                {[dateOrDash(event.date), eventDetail(event.what, event.detail)]
                  .filter((part) => part !== "")
                  .join(" · ")}
              </Text>
            </Timeline.Item>
          ))}
        </Timeline>
      )}
    </section>
  );
}

/** The whole person on one page: the term, what comes next, papers, clubs, visits, supports, the last events. */
export function Overview({ person }: { readonly person: Person }) {
  const management = person.managements.find((one) => one.endedOn === null) ?? person.managements.at(-1);
  return (
    <div className="columns">
      <div>
        {management === undefined ? (
          <section className="card">
            <EmptyState title={dossierText.noManagementTitle} advice={dossierText.noManagementAdvice} />
          </section>
        ) : (
          <TermCard person={person} management={management} />
        )}
        <NextSteps personId={person.id} />
        <Group justify="space-between" pt={20} pb={4}>
          <Title order={2}>{dossierText.papersTitle}</Title>
          <Anchor
            size="sm"
            renderRoot={(props) => <Link to="/documents/new" search={{ personId: person.id }} {...props} />}
          >
            {dossierText.nextPaper}
          </Anchor>
        </Group>
        <PaperTable papers={person.documents.slice(0, 6)} />
      </div>
      <Stack gap={16}>
        <ClubsAtAGlance person={person} />
        <VisitsAtAGlance personId={person.id} />
        <SupportsAtAGlance personId={person.id} />
        <Recent person={person} />
      </Stack>
    </div>
  );
}
