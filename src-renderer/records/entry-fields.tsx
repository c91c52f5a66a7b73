import { type ReactNode, useState } from "react";
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
import { FoundChoice } from "../components/found-choice.tsx";
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

function ReferenceField({
  field,
  name,
  ...labelled
}: Labelled & { readonly field: RecordField; readonly name: string | undefined }) {
  const [query, setQuery] = useState("");
  const found = useAnswer("entries.choices", {
    entity: field.to ?? "",
    bodyKinds: [...(field.bodyKinds ?? [])],
    query,
  });
  const choices = found.kind === "value" ? found.value : [];
  return (
    <FoundChoice
      {...labelled}
      hint={labelled.hint ?? entryText.choiceHint}
      empty={query === "" ? entryText.noChoice : entryText.noChoiceFound}
      span={3}
      opensOnClick
      initialName={name}
      found={choices}
      onQuery={setQuery}
    />
  );
}

interface InputProps extends Labelled {
  readonly field: RecordField;
  readonly name: string | undefined;
}

type Input = (props: InputProps) => ReactNode;

function PlainText({ field, name: _name, ...labelled }: InputProps) {
  return <TextField {...labelled} span={(field.max ?? 200) >= 300 ? 6 : 3} />;
}

function CodeInput({ field, name: _name, ...labelled }: InputProps) {
  const { today } = useStation();
  const choices = codeChoices(field.list ?? "", today);
  return field.type === "codes" ? (
    <CodesField {...labelled} choices={choices} />
  ) : (
    <ChoiceField {...labelled} span={3} choices={choices} />
  );
}

function ReferenceInput({ field, name, ...labelled }: InputProps) {
  return field.to === "person" ? (
    <PersonField {...labelled} name={name} />
  ) : (
    <ReferenceField {...labelled} field={field} name={name} />
  );
}

const inputs: Readonly<Record<RecordField["type"], Input>> = {
  text: PlainText,
  name: PlainText,
  phone: PlainText,
  note: ({ field: _field, name: _name, ...labelled }) => <NoteField {...labelled} />,
  date: ({ path, label, required }) => <DateField path={path} label={label} required={required} span={3} />,
  month: ({ field: _field, name: _name, ...labelled }) => <MonthField {...labelled} span={3} />,
  time: ({ field: _field, name: _name, ...labelled }) => <TimeField {...labelled} span={3} />,
  count: ({ field: _field, name: _name, ...labelled }) => <NumberField {...labelled} span={3} />,
  money: ({ field: _field, name: _name, ...labelled }) => <MoneyField {...labelled} />,
  yes: ({ path, label }) => <CheckField path={path} label={label} span={6} />,
  code: CodeInput,
  codes: CodeInput,
  reference: ReferenceInput,
};

/** The input that fits what a field holds. */
export function EntryField({ entity, field, names }: EntryFieldProps) {
  const { values } = useFormState();
  const { fields, hints } = recordText(entity);
  const { key, neededWhen } = field;
  const isNeeded = neededWhen?.is.includes(String(values[`fields.${neededWhen.key}`])) ?? false;
  const Input = inputs[field.type];
  return (
    <Input
      field={field}
      name={names[key]}
      path={`fields.${key}`}
      label={fields[key] ?? key}
      hint={hints?.[key]}
      required={field.required === true || isNeeded}
    />
  );
}
