import type { OutputOf } from "#shared/contract/contract.ts";
import type { RecordField, RecordKind, RecordValue } from "#shared/domain/records/record-kind.ts";
import { formatInteger } from "#shared/base/numbers.ts";
import { isCalendarDate } from "#shared/base/calendar-date.ts";
import { codeLabel } from "#shared/law/code-lists.ts";
import { dateOrDash, monthText } from "../text/format.ts";
import { entryText } from "../text/records/all-records.ts";

/** One record of some kind as lists show it. */
export type Entry = OutputOf<"entries.list">["rows"][number];

/** The record whose page this is: entries are narrowed to it, and new ones belong to it. */
export interface EntryOwner {
  readonly key: string;
  readonly id: string;
}

function codesShown(list: string, value: RecordValue): string {
  return [value]
    .flat()
    .map((code) => codeLabel(list, String(code)) ?? String(code))
    .join(", ");
}

type Shown = (value: Exclude<RecordValue, null>, field: RecordField) => string;

function dateOrText(value: Exclude<RecordValue, null>): string {
  return isCalendarDate(String(value)) ? dateOrDash(String(value)) : String(value);
}

const shown: Readonly<Partial<Record<RecordField["type"], Shown>>> = {
  code: (value, { list = "" }) => codesShown(list, value),
  codes: (value, { list = "" }) => codesShown(list, value),
  yes: (value) => (value === true ? entryText.yes : entryText.no),
  money: (value) => entryText.money(formatInteger(Number(value))),
  month: (value) => monthText(String(value)),
};

/** A value in words: dates short, codes by their labels, money with its unit, references by their names. */
export function valueShown(field: RecordField, entry: Pick<Entry, "fields" | "names">): string {
  const value = entry.fields[field.key] ?? null;
  if (value === null || value === "") {
    return entryText.none;
  }
  if (field.type === "reference") {
    return entry.names[field.key] ?? entryText.none;
  }
  return (shown[field.type] ?? dateOrText)(value, field);
}

/** The columns of a kind's list: its day first, without the field that is the page's own. */
export function listedFields(kind: RecordKind, owner: EntryOwner | undefined): readonly RecordField[] {
  const day = kind.day ?? kind.spell?.from;
  const listed = kind.fields.filter(({ key, listed: isListed }) => isListed === true && key !== owner?.key);
  return [...listed.filter(({ key }) => key === day), ...listed.filter(({ key }) => key !== day)];
}
