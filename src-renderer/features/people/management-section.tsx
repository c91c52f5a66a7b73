import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { suggestedEnd } from "#shared/domain/management-suggestion.ts";
import { useStation } from "../../client/station.ts";
import { EntrySection } from "../../records/entry-section.tsx";
import { dateOrDash } from "../../text/format.ts";
import { dossierText } from "../../text/people.ts";
import { EpisodesSection } from "./episodes-section.tsx";
import type { DossierAction, Person } from "./person.ts";

interface ManagementSectionProps {
  readonly person: Person;
  readonly onAction: (action: DossierAction) => void;
}

/** What was completed, what was decided, and how it ended. */
export function ManagementSection({ person, onAction }: ManagementSectionProps) {
  const { mayWrite } = useStation();
  const owner = { key: "personId", id: person.id };
  const running = new Set(person.managements.filter(({ endedOn }) => endedOn === null).map(({ id }) => id));
  const suggested = suggestedEnd(person.categories, person.managements);
  return (
    <Stack gap={12}>
      {suggested === undefined ? null : (
        <Alert color="yellow" title={dossierText.suggestEnd(dateOrDash(suggested.on))}>
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm">{dossierText.suggestEndAdvice}</Text>
            {mayWrite ? (
              <Button
                size="xs"
                variant="default"
                style={{ flexShrink: 0 }}
                onClick={() => {
                  const { id, version } = suggested;
                  onAction({ kind: "endManagement", id, version, reason: "XAC_DINH_NGHIEN" });
                }}
              >
                {dossierText.endNow}
              </Button>
            ) : null}
          </Group>
        </Alert>
      )}
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
