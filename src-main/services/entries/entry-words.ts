import { isCalendarDate, shortDate } from "#shared/base/calendar-date.ts";
import { formatInteger } from "#shared/base/numbers.ts";
import { foldText } from "#shared/base/vietnamese-text.ts";
import type { RecordField, RecordKind, RecordValue } from "#shared/domain/records/record-kind.ts";
import { codeLabel } from "#shared/law/code-lists.ts";

/** What the search of a list is given of a record: its fields, and the names of what they refer to. */
interface Described {
  readonly fields: Readonly<Record<string, RecordValue>>;
  readonly names: Readonly<Record<string, string>>;
}

function inWords({ list }: RecordField, value: RecordValue): string {
  if (typeof value === "number") {
    return `${String(value)} ${formatInteger(value)}`;
  }
  return [value]
    .flat()
    .filter((one) => typeof one === "string")
    .map((one) => {
      const shown = isCalendarDate(one) ? shortDate(one) : one;
      return list === undefined ? shown : (codeLabel(list, one) ?? shown);
    })
    .join(" ");
}

/** Everything a record says, as its list shows it and folded: codes by their labels, days short, references by name. */
export function wordsOfEntry(kind: RecordKind, { fields, names }: Described): string {
  const words = kind.fields.map((field) => names[field.key] ?? inWords(field, fields[field.key] ?? null));
  return foldText(words.join(" "));
}

/** Whether every folded part stands somewhere in folded words. */
export function holdsParts(words: string, parts: readonly string[]): boolean {
  return parts.every((part) => words.includes(part));
}
