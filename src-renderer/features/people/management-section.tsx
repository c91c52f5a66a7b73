import { Stack } from "@mantine/core";
import { EntrySection } from "../../records/entry-section.tsx";
import { dossierText } from "../../text/people.ts";
import { EpisodesSection } from "./episodes-section.tsx";
import type { DossierAction, Person } from "./person.ts";

interface ManagementSectionProps {
  readonly person: Person;
  readonly onAction: (action: DossierAction) => void;
}

/** What was completed, what was decided, and how it ended. */
export function ManagementSection({ person, onAction }: ManagementSectionProps) {
  const owner = { key: "personId", id: person.id };
  const running = new Set(person.managements.filter(({ endedOn }) => endedOn === null).map(({ id }) => id));
  return (
    <Stack gap={12}>
      <EntrySection
        entity="completion"
        owner={owner}
        onAdd={() => {
          onAction({ kind: "completion" });
        }}
      />
      <EntrySection
        entity="management"
        owner={owner}
        onAdd={() => {
          onAction({ kind: "management" });
        }}
        rowAction={({ id, version }) =>
          running.has(id)
            ? {
                label: dossierText.endNow,
                run: () => {
                  onAction({ kind: "endManagement", id, version });
                },
              }
            : undefined
        }
      />
      <EpisodesSection personId={person.id} />
      <EntrySection entity="rehabilitation_registration" owner={owner} />
    </Stack>
  );
}
