import { useState } from "react";
import type { RecordField } from "#shared/domain/records/record-kind.ts";
import { codeList } from "#shared/law/code-lists.ts";
import { useAnswer } from "../client/hooks.ts";
import { useStation } from "../client/station.ts";
import { DateField } from "../components/date-field.tsx";
import {
  CheckField,
  type Choice,
  ChoiceField,
  NoteField,
  NumberField,
  TextField,
  TimeField,
} from "../components/fields.tsx";
import { useFormState } from "../components/form-context.ts";
import { CodesField, MoneyField, MonthField } from "../components/more-fields.tsx";
import { PersonChoice } from "../components/person-choice.tsx";
import { entryText, recordText } from "../text/records/all-records.ts";

interface EntryFieldProps {
  readonly entity: string;
  readonly field: RecordField;
  /** Names of what the record refers to already. */
  readonly names: Readonly<Record<string, string>>;
}

interface Labelled {
  readonly path: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly required: boolean;
}

function codeChoices(list: string, today: string): readonly Choice[] {
  return codeList(list, today).map(({ code, labelVi }) => ({ value: code, label: labelVi }));
}

function PersonField({
  path,
  label,
  hint,
  required,
  name,
}: Labelled & { readonly name: string | undefined }) {
  const [query, setQuery] = useState("");
  const found = useAnswer("entries.choices", { entity: "person", query }, { keep: false });
  return (
    <PersonChoice
      path={path}
      label={label}
      hint={hint ?? entryText.personHint}
      empty={entryText.personEmpty}
      required={required}
      initialName={name}
      found={
        found.kind === "value"
          ? found.value.map((person) => ({ id: person.id, fullName: person.label, detail: person.detail }))
          : []
      }
      onQuery={setQuery}
    />
  );
}

function ReferenceField({ field, ...labelled }: Labelled & { readonly field: RecordField }) {
  const found = useAnswer("entries.choices", {
    entity: field.to ?? "",
    bodyKinds: [...(field.bodyKinds ?? [])],
    query: "",
  });
  const choices = found.kind === "value" ? found.value : [];
  return (
    <ChoiceField
      path={labelled.path}
      label={labelled.label}
      hint={choices.length === 0 && found.kind === "value" ? entryText.noChoice : labelled.hint}
      required={labelled.required}
      span={3}
      choices={choices.map(({ id, label, detail }) => ({
        value: id,
        label: detail === "" ? label : `${label} (${detail})`,
      }))}
    />
  );
}

/** The input that fits what a field holds. */
export function EntryField({ entity, field, names }: EntryFieldProps) {
  const { today } = useStation();
  const { values } = useFormState();
  const { fields, hints } = recordText(entity);
  const { key, type, neededWhen, list = "" } = field;
  const isNeeded = neededWhen?.is.includes(String(values[`fields.${neededWhen.key}`])) ?? false;
  const labelled: Labelled = {
    path: `fields.${key}`,
    label: fields[key] ?? key,
    hint: hints?.[key],
    required: field.required === true || isNeeded,
  };
  switch (type) {
    case "note":
      return <NoteField {...labelled} />;
    case "date":
      return <DateField path={labelled.path} label={labelled.label} required={labelled.required} span={3} />;
    case "month":
      return <MonthField {...labelled} span={3} />;
    case "time":
      return <TimeField {...labelled} span={3} />;
    case "count":
      return <NumberField {...labelled} span={3} />;
    case "money":
      return <MoneyField {...labelled} />;
    case "yes":
      return <CheckField path={labelled.path} label={labelled.label} span={6} />;
    case "code":
      return <ChoiceField {...labelled} span={3} choices={codeChoices(list, today)} />;
    case "codes":
      return <CodesField {...labelled} choices={codeChoices(list, today)} />;
    case "reference":
      return field.to === "person" ? (
        <PersonField {...labelled} name={names[key]} />
      ) : (
        <ReferenceField {...labelled} field={field} />
      );
    case "text":
    case "name":
    case "phone":
      return <TextField {...labelled} span={(field.max ?? 200) >= 300 ? 6 : 3} />;
  }
}
