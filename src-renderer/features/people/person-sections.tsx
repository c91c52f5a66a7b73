import { Button, Stack } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useStation } from "../../client/station.ts";
import { Facts } from "../../components/facts.tsx";
import { SectionTitle } from "../../components/section-title.tsx";
import { EntrySection } from "../../records/entry-section.tsx";
import { dateOrDash } from "../../text/format.ts";
import { sexLabels } from "../../text/labels.ts";
import { dossierText, registerText } from "../../text/people.ts";
import type { DossierAction, Person } from "./person.ts";

interface SectionProps {
  readonly person: Person;
  readonly onAction: (action: DossierAction) => void;
}

const { none } = dossierText;

/** Who the person is, with which documents, and who speaks for them. */
export function IdentitySection({ person, onAction }: SectionProps) {
  const { mayWrite } = useStation();
  const { person: fields } = person;
  const owner = { key: "personId", id: person.id };
  return (
    <Stack gap={12}>
      <SectionTitle title={registerText.whoTitle}>
        {mayWrite ? (
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
        ) : null}
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
          [registerText.birthPlace, fields.birthPlace ?? none],
          [registerText.hometown, fields.hometown ?? none],
          [registerText.religion, fields.religion ?? none],
          [registerText.occupation, fields.occupation ?? none],
          [registerText.workplace, fields.workplace ?? none],
          [registerText.phone, fields.phone ?? none],
          [registerText.languageNeed, fields.languageNeed ?? none],
          [
            registerText.consent,
            fields.consentOn === null
              ? none
              : [dateOrDash(fields.consentOn), fields.consentDocument].filter(Boolean).join(", "),
          ],
          [registerText.note, fields.note ?? none],
        ]}
      />
      <EntrySection
        entity="identity_document"
        owner={owner}
        onAdd={() => {
          onAction({ kind: "identity" });
        }}
      />
      <EntrySection entity="guardian" owner={owner} />
    </Stack>
  );
}

/** Where the person lived, was away, and in which state, over time. */
export function ResidenceSection({ person, onAction }: SectionProps) {
  const owner = { key: "personId", id: person.id };
  return (
    <Stack gap={12}>
      <EntrySection
        entity="residence"
        owner={owner}
        onAdd={() => {
          onAction({ kind: "residence" });
        }}
      />
      <EntrySection
        entity="absence"
        owner={owner}
        onAdd={() => {
          onAction({ kind: "absence" });
        }}
        rowAction={({ id, version, fields }) =>
          fields["to"] === null
            ? {
                label: dossierText.endAbsence,
                run: () => {
                  onAction({ kind: "endAbsence", id, version });
                },
              }
            : undefined
        }
      />
      <EntrySection
        entity="category_status"
        owner={owner}
        onAdd={() => {
          onAction({ kind: "category" });
        }}
      />
    </Stack>
  );
}
