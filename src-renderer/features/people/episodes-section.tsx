import { useState } from "react";
import { Button, Group, Menu, Text, Timeline } from "@mantine/core";
import { IconChevronDown, IconPlus } from "@tabler/icons-react";
import type { OutputOf } from "#shared/contract/contract.ts";
import { useAnswer } from "../../client/hooks.ts";
import { useOutgoing } from "../../client/outgoing.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { ErrorPanel } from "../../components/error-panel.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";
import { SectionTitle } from "../../components/section-title.tsx";
import { type Meaning, StateBadge } from "../../components/state-badge.tsx";
import { tell } from "../../components/tell.ts";
import { EntryDrawer } from "../../records/entry-drawer.tsx";
import { EntryTools } from "../../records/entry-tools.tsx";
import { VoidedEntries } from "../../records/voided-entries.tsx";
import {
  episodeEventLabels,
  episodeKindLabels,
  episodesText,
  episodeStateLabels,
} from "../../text/episodes.ts";
import { dateOrDash } from "../../text/format.ts";
import { labelOf, regimeLabels } from "../../text/labels.ts";
import { OpenEpisodeForm, RevokeForm, StepForm } from "./episode-forms.tsx";

type Episode = OutputOf<"episodes.list">[number];

/** States in which something must be watched: interrupted, suspended, broken off, warned. */
const watched: ReadonlySet<string> = new Set([
  "GIAN_DOAN",
  "TAM_DINH_CHI",
  "VI_PHAM_1",
  "VI_PHAM_2",
  "BO_DO",
]);

function meaningOf({ ended, state }: Episode): Meaning {
  if (ended) {
    return "plain";
  }
  return watched.has(state) ? "soon" : "done";
}
type Step = Episode["next"][number];
type Action =
  | { readonly kind: "open" }
  | { readonly kind: "step"; readonly episode: Episode; readonly step: Step }
  | { readonly kind: "revoke" | "edit"; readonly episode: Episode };

interface CardProps {
  readonly episode: Episode;
  readonly onAction: (action: Action) => void;
}

function Steps({ episode, onAction }: CardProps) {
  const { mayWrite } = useStation();
  if (!mayWrite) {
    return null;
  }
  return (
    <Group gap={8} wrap="nowrap">
      {episode.next.length === 0 ? null : (
        <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
          <Menu.Target>
            <Button size="xs" variant="light" rightSection={<IconChevronDown size={14} aria-hidden />}>
              {episodesText.step}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {episode.next.map((step) => (
              <Menu.Item
                key={step.event}
                onClick={() => {
                  onAction({ kind: "step", episode, step });
                }}
              >
                {labelOf(episodeEventLabels, step.event)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {episode.subject === "episode" && episode.events.length > 0 ? (
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            onAction({ kind: "revoke", episode });
          }}
        >
          {episodesText.revoke}
        </Button>
      ) : null}
      {episode.subject === "episode" ? (
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            onAction({ kind: "edit", episode });
          }}
        >
          {episodesText.edit}
        </Button>
      ) : null}
    </Group>
  );
}

function EpisodeCard({ episode, onAction }: CardProps) {
  const { events, plannedTo, facility } = episode;
  const facts = [
    episode.decisionNumber ?? "",
    episodesText.since(dateOrDash(episode.openedOn)),
    plannedTo === null ? "" : episodesText.until(dateOrDash(plannedTo)),
    facility ?? "",
    regimeLabels[episode.regime],
  ];
  return (
    <section className="card">
      <Group justify="space-between" align="flex-start" wrap="nowrap" pb={8}>
        <div>
          <Group gap={10}>
            <Text fw={600}>{labelOf(episodeKindLabels, episode.kind)}</Text>
            <StateBadge meaning={meaningOf(episode)} label={labelOf(episodeStateLabels, episode.state)} />
          </Group>
          <Text size="sm" c="gray.7">
            {facts.filter((fact) => fact !== "").join(" · ")}
          </Text>
        </div>
        <Steps episode={episode} onAction={onAction} />
      </Group>
      {events.length === 0 ? null : (
        <Timeline bulletSize={12} lineWidth={2} active={events.length}>
          {events.map((event) => (
            <Timeline.Item key={event.id} title={labelOf(episodeEventLabels, event.event)}>
              <Text size="sm" c="gray.7">
                {[
                  dateOrDash(event.date),
                  event.document ?? "",
                  event.from === event.to ? "" : labelOf(episodeStateLabels, event.to),
                  event.remainingDays === null ? "" : episodesText.remaining(event.remainingDays),
                  event.note ?? "",
                ]
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

function titleOf(action: Action | undefined): string {
  switch (action?.kind) {
    case undefined:
    case "edit":
      return "";
    case "open":
      return episodesText.open;
    case "step":
      return episodesText.stepOf(labelOf(episodeEventLabels, action.step.event));
    case "revoke":
      return episodesText.revoke;
  }
}

interface ActionDrawerProps {
  readonly personId: string;
  readonly action: Action | undefined;
  readonly onClose: () => void;
}

function ActionDrawer({ personId, action, onClose }: ActionDrawerProps) {
  const form = {
    onCancel: onClose,
    onDone: () => {
      tell(episodesText.saved);
      onClose();
    },
  };
  return (
    <FormDrawer
      title={titleOf(action)}
      opened={action !== undefined && action.kind !== "edit"}
      onClose={onClose}
      size={620}
      draft={
        action === undefined || action.kind === "revoke" ? undefined : `${action.kind} episode ${personId}`
      }
    >
      {action?.kind === "open" ? <OpenEpisodeForm personId={personId} {...form} /> : null}
      {action?.kind === "step" ? <StepForm episode={action.episode} step={action.step} {...form} /> : null}
      {action?.kind === "revoke" ? <RevokeForm episode={action.episode} {...form} /> : null}
    </FormDrawer>
  );
}

/** The measures on paper and as a workbook. */
function EpisodeTools({ personId, any }: { readonly personId: string; readonly any: boolean }) {
  const outgoing = useOutgoing();
  const owner = { key: "personId", id: personId };
  return (
    <>
      {outgoing.problem === undefined ? null : <ErrorPanel reply={outgoing.problem} />}
      {any ? <EntryTools entity="episode" owner={owner} query="" isMain={false} outgoing={outgoing} /> : null}
    </>
  );
}

interface EpisodeRecordProps {
  readonly personId: string;
  /** The measure that is corrected or voided; none while the drawer is closed. */
  readonly id: string | undefined;
  readonly onClose: () => void;
}

/** What was written down of one measure besides its steps; and those that were voided. */
function EpisodeRecord({ personId, id, onClose }: EpisodeRecordProps) {
  const owner = { key: "personId", id: personId };
  const entries = useAnswer("entries.list", { kind: "episode", of: owner, limit: 200 });
  const entry = entries.kind === "value" ? entries.value.rows.find((row) => row.id === id) : undefined;
  return (
    <>
      <VoidedEntries entity="episode" owner={owner} />
      <EntryDrawer
        entity="episode"
        owner={owner}
        open={entry === undefined ? undefined : { kind: "old", entry }}
        onClose={onClose}
      />
    </>
  );
}

/** Every measure of a person: where each stands, what led there, and what may come next. */
export function EpisodesSection({ personId }: { readonly personId: string }) {
  const { mayWrite } = useStation();
  const [action, setAction] = useState<Action>();
  const listed = useAnswer("episodes.list", { personId });
  const close = (): void => {
    setAction(undefined);
  };
  return (
    <section>
      <SectionTitle title={episodesText.title}>
        <Group gap={8}>
          <EpisodeTools personId={personId} any={listed.kind === "value" && listed.value.length > 0} />
          {mayWrite ? (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => {
                setAction({ kind: "open" });
              }}
            >
              {episodesText.open}
            </Button>
          ) : null}
        </Group>
      </SectionTitle>
      <Answered answer={listed}>
        {(episodes) => (
          <div style={{ display: "grid", gap: 12 }}>
            {episodes.length === 0 ? (
              <Text size="sm" c="gray.7">
                {episodesText.empty}
              </Text>
            ) : (
              episodes.map((episode) => (
                <EpisodeCard key={episode.id} episode={episode} onAction={setAction} />
              ))
            )}
          </div>
        )}
      </Answered>
      <ActionDrawer personId={personId} action={action} onClose={close} />
      <EpisodeRecord
        personId={personId}
        id={action?.kind === "edit" ? action.episode.id : undefined}
        onClose={close}
      />
    </section>
  );
}
