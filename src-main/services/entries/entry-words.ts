import { isCalendarDate, shortDate } from "#shared/base/calendar-date.ts";
import { formatInteger } from "#shared/base/numbers.ts";
import { foldText } from "#shared/base/vietnamese-text.ts";
import type {
  RecordField,
  RecordKind,
  RecordValue,
  RecordValues,
} from "#shared/domain/records/record-kind.ts";
import { codeLabel } from "#shared/law/code-lists.ts";

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

/** What a record says itself, as its list shows it and folded: codes by their labels, days short; not what it refers to. */
export function ownWordsOfEntry(kind: RecordKind, values: RecordValues): string {
  const words = kind.fields
    .filter(({ type }) => type !== "reference")
    .map((field) => inWords(field, values[field.key] ?? null));
  return foldText(words.join(" "));
}

/** Whether every folded part stands somewhere in folded words. */
export function holdsParts(words: string, parts: readonly string[]): boolean {
  return parts.every((part) => words.includes(part));
}
