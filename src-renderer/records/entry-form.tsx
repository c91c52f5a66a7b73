import { present } from "#shared/base/assert.ts";
import { recordKinds } from "#shared/domain/records/all-records.ts";
import type { RecordKind } from "#shared/domain/records/record-kind.ts";
import { useFormAction } from "../client/hooks.ts";
import { useStation } from "../client/station.ts";
import { NoteField } from "../components/fields.tsx";
import type { FormValue, FormValues } from "../components/form-values.ts";
import { RecordForm } from "../components/record-form.tsx";
import { entryText } from "../text/records/all-records.ts";
import { EntryField } from "./entry-fields.tsx";
import type { Entry, EntryOwner } from "./entry.ts";

interface EntryFormProps {
  readonly entity: string;
  readonly owner: EntryOwner | undefined;
  /** The record to correct; a new one where there is none. */
  readonly entry: Entry | undefined;
  /** What a new record begins with. */
  readonly start?: Readonly<Record<string, FormValue>> | undefined;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** What a new record starts with: today where something happened, nothing ticked, its owner. */
function freshValues(kind: RecordKind, today: string): Record<string, FormValue> {
  const day = kind.day ?? kind.spell?.from;
  return Object.fromEntries(
    kind.fields.map(({ key, type }): [string, FormValue] => {
      if (type === "yes") {
        return [key, false];
      }
      return [key, key === day ? today : null];
    }),
  );
}

function pathed(values: Readonly<Record<string, FormValue>>): FormValues {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [`fields.${key}`, value]));
}

/** The form of any simple record, from its declaration: a new one, or a correction with its reason. */
export function EntryForm({ entity, owner, entry, start, onDone, onCancel }: EntryFormProps) {
  const { today } = useStation();
  const add = useFormAction("entries.add");
  const change = useFormAction("entries.change");
  const kind = present(recordKinds.get(entity), "a screen names a kind that is declared");
  const own = owner === undefined ? {} : { [owner.key]: owner.id };
  const values = entry === undefined ? { ...freshValues(kind, today), ...start, ...own } : entry.fields;
  return (
    <RecordForm
      initial={{ ...pathed(values), ...(entry === undefined ? {} : { reason: null }) }}
      send={(input) =>
        entry === undefined
          ? add({ kind: entity, ...input })
          : change({ kind: entity, id: entry.id, version: entry.version, ...input })
      }
      onDone={onDone}
      onCancel={onCancel}
    >
      {kind.fields
        .filter(({ key, fixed }) => key !== owner?.key && (entry === undefined || fixed !== true))
        .map((field) => (
          <EntryField key={field.key} entity={entity} field={field} names={entry?.names ?? {}} />
        ))}
      {entry === undefined ? null : (
        <NoteField path="reason" label={entryText.reason} hint={entryText.reasonHint} required />
      )}
    </RecordForm>
  );
}
