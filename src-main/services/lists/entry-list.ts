import { isCalendarDate } from "#shared/base/calendar-date.ts";
import { accept, refuse } from "#shared/base/result.ts";
import { recordKinds } from "#shared/domain/records/all-records.ts";
import type { RecordField, RecordKind, RecordValue } from "#shared/domain/records/record-kind.ts";
import { codeLabel } from "#shared/law/code-lists.ts";
import { listEntries } from "../entries/entry-listing.ts";
import { dayCell, type ListCell, type OutgoingList } from "./list.ts";

const widths: Readonly<Partial<Record<RecordField["type"], number>>> = {
  note: 36,
  name: 24,
  reference: 24,
  date: 12,
  month: 10,
  time: 8,
  count: 8,
  money: 14,
  yes: 8,
};

/** Every field of a kind is a column; its letters by what it holds. */
export function entryColumns(kind: RecordKind): Readonly<Record<string, number>> {
  return Object.fromEntries(kind.fields.map(({ key, type }) => [key, widths[type] ?? 18]));
}

function labelled(field: RecordField, code: string): string {
  return field.list === undefined ? code : (codeLabel(field.list, code) ?? code);
}

function cellOf(
  field: RecordField,
  value: RecordValue | undefined,
  words: Readonly<Record<string, string>>,
): ListCell {
  if (value === null || value === undefined) {
    return null;
  }
  if (typeof value === "object") {
    return value.map((code) => labelled(field, code)).join(", ");
  }
  if (typeof value === "boolean") {
    return words[String(value)] ?? String(value);
  }
  if (typeof value === "number") {
    return value;
  }
  return field.type === "date" && isCalendarDate(value) ? dayCell(value) : labelled(field, value);
}

/** Simple records of one kind: their fields in words, references by the name of what they lead to. */
export const entryList: OutgoingList = {
  columns: {},
  rows: (reading, { kind: entity, of, query, words }) => {
    const kind = recordKinds.get(entity ?? "");
    if (kind === undefined) {
      return refuse("recordUnknown");
    }
    const who = kind.fields.find(({ type, to }) => type === "reference" && to === "person")?.key ?? "";
    const { rows } = listEntries(reading, kind.entity, { of, query, offset: 0, limit: 100_000 });
    return accept(
      rows.map(({ id, fields, names }) => ({
        id,
        personId: typeof fields[who] === "string" ? fields[who] : null,
        cells: Object.fromEntries(
          kind.fields.map((field) => [
            field.key,
            names[field.key] ?? cellOf(field, fields[field.key], words),
          ]),
        ),
      })),
    );
  },
};
