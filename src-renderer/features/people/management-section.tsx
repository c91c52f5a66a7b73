import { Button, Stack } from "@mantine/core";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { SectionTitle } from "../../components/section-title.tsx";
import { dateOrDash } from "../../text/format.ts";
import { labelOf, managementEndLabels } from "../../text/labels.ts";
import { dossierText } from "../../text/people.ts";
import type { DossierAction, Person } from "./person.ts";

type Completion = Person["completions"][number];
type Management = Person["managements"][number];
const { columns, actions, none } = dossierText;

const completionColumns: readonly Column<Completion>[] = [
  { key: "form", title: columns.form, cell: (completion) => completion.formLabel },
  { key: "facility", title: columns.facility, cell: (completion) => completion.facility ?? none },
  {
    key: "completedOn",
    title: columns.completedOn,
    cell: (completion) => dateOrDash(completion.completedOn),
    width: 150,
  },
  {
    key: "certificate",
    title: columns.certificate,
    cell: (completion) => completion.certificateNumber ?? none,
    width: 180,
  },
];

function endText(management: Management): string {
  return management.endedOn === null
    ? none
    : `${dateOrDash(management.endedOn)}, ${labelOf(managementEndLabels, management.endReason)}`;
}

function managementColumns(onEnd: (management: Management) => void): readonly Column<Management>[] {
  return [
    { key: "decision", title: columns.decision, cell: (row) => row.decisionNumber ?? none, width: 150 },
    { key: "decidedOn", title: columns.decidedOn, cell: (row) => dateOrDash(row.decidedOn), width: 130 },
    { key: "term", title: columns.term, cell: (row) => dossierText.months(row.termMonths), width: 100 },
    {
      key: "managed",
      title: columns.managed,
      cell: (row) => `${dateOrDash(row.managedFrom)} – ${dateOrDash(row.managedTo)}`,
    },
    { key: "ended", title: columns.ended, cell: endText },
    {
      key: "action",
      title: columns.action,
      cell: (row) =>
        row.endedOn === null ? (
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => {
              onEnd(row);
            }}
          >
            {dossierText.endNow}
          </Button>
        ) : null,
      width: 130,
    },
  ];
}

interface ManagementSectionProps {
  readonly person: Person;
  readonly onAction: (action: DossierAction) => void;
}

/** What was completed, what was decided, and how it ended. */
export function ManagementSection({ person, onAction }: ManagementSectionProps) {
  return (
    <Stack gap={8}>
      <SectionTitle title={dossierText.completionsTitle}>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            onAction({ kind: "completion" });
          }}
        >
          {actions.completion}
        </Button>
      </SectionTitle>
      {person.completions.length === 0 ? (
        <EmptyState title={dossierText.emptySection} advice={actions.completion} />
      ) : (
        <DataTable
          label={dossierText.completionsTitle}
          columns={completionColumns}
          rows={person.completions}
          rowKey={(completion) => completion.id}
        />
      )}
      <SectionTitle title={dossierText.managementsTitle}>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            onAction({ kind: "management" });
          }}
        >
          {actions.management}
        </Button>
      </SectionTitle>
      {person.managements.length === 0 ? (
        <EmptyState title={dossierText.noManagementTitle} advice={dossierText.noManagementAdvice} />
      ) : (
        <DataTable
          label={dossierText.managementsTitle}
          columns={managementColumns((management) => {
            onAction({ kind: "endManagement", id: management.id, version: management.version });
          })}
          rows={person.managements}
          rowKey={(management) => management.id}
        />
      )}
    </Stack>
  );
}
