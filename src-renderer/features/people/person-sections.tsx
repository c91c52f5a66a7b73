import { Button, Stack } from "@mantine/core";
import { IconPencil, IconPlus } from "@tabler/icons-react";
import { maskedNumber } from "#shared/domain/person.ts";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { Facts } from "../../components/facts.tsx";
import { SectionTitle } from "../../components/section-title.tsx";
import { dateOrDash } from "../../text/format.ts";
import {
  absenceKindLabels,
  categoryLabels,
  categorySourceLabels,
  identityKindLabels,
  labelOf,
  missingIdentityLabels,
  residenceEndLabels,
  residenceKindLabels,
  sexLabels,
} from "../../text/labels.ts";
import { dossierText, registerText } from "../../text/people.ts";
import type { DossierAction, Person } from "./person.ts";

interface SectionProps {
  readonly person: Person;
  readonly onAction: (action: DossierAction) => void;
}

type Identity = Person["identities"][number];
type Residence = Person["residences"][number];
type Absence = Person["absences"][number];
type Category = Person["categories"][number];
const { columns, actions, none } = dossierText;

const identityColumns: readonly Column<Identity>[] = [
  { key: "kind", title: columns.kind, cell: (identity) => identityKindLabels[identity.kind] },
  {
    key: "number",
    title: columns.number,
    cell: (identity) =>
      identity.number === null
        ? labelOf(missingIdentityLabels, identity.missingReason)
        : maskedNumber(identity.number),
  },
  { key: "issued", title: columns.issued, cell: (identity) => dateOrDash(identity.issuedOn) },
  { key: "by", title: columns.by, cell: (identity) => identity.issuedBy ?? none },
];

function AddButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <Button size="xs" variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={onClick}>
      {label}
    </Button>
  );
}

/** Who the person is, and with which documents. */
export function IdentitySection({ person, onAction }: SectionProps) {
  const { person: fields } = person;
  return (
    <Stack gap={8}>
      <SectionTitle title={registerText.whoTitle}>
        <Button
          size="xs"
          variant="default"
          data-key="F2"
          leftSection={<IconPencil size={16} aria-hidden />}
          onClick={() => {
            onAction({ kind: "change" });
          }}
        >
          {dossierText.edit}
        </Button>
      </SectionTitle>
      <Facts
        rows={[
          [
            registerText.fullName,
            <span key="name" className="person-name">
              {fields.fullName}
            </span>,
          ],
          [registerText.alias, fields.alias ?? none],
          [registerText.sex, sexLabels[fields.sex]],
          [registerText.birthDate, person.birth],
          [registerText.ethnicity, person.ethnicityLabel],
          [registerText.occupation, fields.occupation ?? none],
          [registerText.workplace, fields.workplace ?? none],
          [registerText.phone, fields.phone ?? none],
          [registerText.note, fields.note ?? none],
        ]}
      />
      <SectionTitle title={dossierText.identitiesTitle}>
        <AddButton
          label={actions.identity}
          onClick={() => {
            onAction({ kind: "identity" });
          }}
        />
      </SectionTitle>
      <DataTable
        label={dossierText.identitiesTitle}
        columns={identityColumns}
        rows={person.identities}
        rowKey={(identity) => identity.id}
      />
    </Stack>
  );
}

const residenceColumns: readonly Column<Residence>[] = [
  { key: "kind", title: columns.kind, cell: (residence) => residenceKindLabels[residence.kind] },
  { key: "area", title: columns.area, cell: (residence) => residence.area ?? none },
  { key: "address", title: columns.address, cell: (residence) => residence.address ?? none },
  { key: "from", title: columns.from, cell: (residence) => dateOrDash(residence.from), width: 120 },
  { key: "to", title: columns.to, cell: (residence) => dateOrDash(residence.to), width: 160 },
  {
    key: "reason",
    title: columns.reason,
    cell: (residence) => labelOf(residenceEndLabels, residence.endReason),
  },
];

const categoryColumns: readonly Column<Category>[] = [
  { key: "category", title: columns.category, cell: (row) => labelOf(categoryLabels, row.category) },
  { key: "from", title: columns.from, cell: (row) => dateOrDash(row.from), width: 120 },
  {
    key: "source",
    title: columns.source,
    cell: (row) => labelOf(categorySourceLabels, row.source),
    width: 160,
  },
];

function absenceColumns(onEnd: (absence: Absence) => void): readonly Column<Absence>[] {
  return [
    { key: "kind", title: columns.kind, cell: (absence) => labelOf(absenceKindLabels, absence.kind) },
    { key: "facility", title: columns.facility, cell: (absence) => absence.facility ?? none },
    { key: "from", title: columns.from, cell: (absence) => dateOrDash(absence.from), width: 120 },
    { key: "to", title: columns.to, cell: (absence) => dateOrDash(absence.to), width: 160 },
    {
      key: "reported",
      title: columns.reported,
      cell: (absence) => (absence.reported ? dossierText.yes : dossierText.no),
      width: 90,
    },
    {
      key: "action",
      title: columns.action,
      cell: (absence) =>
        absence.to === null ? (
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => {
              onEnd(absence);
            }}
          >
            {dossierText.endAbsence}
          </Button>
        ) : null,
      width: 130,
    },
  ];
}

/** Where the person lived, was away, and in which state, over time. */
export function ResidenceSection({ person, onAction }: SectionProps) {
  return (
    <Stack gap={8}>
      <SectionTitle title={dossierText.residencesTitle}>
        <AddButton
          label={actions.residence}
          onClick={() => {
            onAction({ kind: "residence" });
          }}
        />
      </SectionTitle>
      <DataTable
        label={dossierText.residencesTitle}
        columns={residenceColumns}
        rows={person.residences}
        rowKey={(residence) => residence.id}
      />
      <SectionTitle title={dossierText.absencesTitle}>
        <AddButton
          label={actions.absence}
          onClick={() => {
            onAction({ kind: "absence" });
          }}
        />
      </SectionTitle>
      <DataTable
        label={dossierText.absencesTitle}
        columns={absenceColumns((absence) => {
          onAction({ kind: "endAbsence", id: absence.id, version: absence.version });
        })}
        rows={person.absences}
        rowKey={(absence) => absence.id}
      />
      <SectionTitle title={dossierText.categoriesTitle}>
        <AddButton
          label={actions.category}
          onClick={() => {
            onAction({ kind: "category" });
          }}
        />
      </SectionTitle>
      <DataTable
        label={dossierText.categoriesTitle}
        columns={categoryColumns}
        rows={person.categories}
        rowKey={(category) => category.id}
      />
    </Stack>
  );
}
