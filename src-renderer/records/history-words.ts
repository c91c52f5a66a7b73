import { recordKinds } from "#shared/domain/records/all-records.ts";
import type { RecordField, RecordValue } from "#shared/domain/records/record-kind.ts";
import { isCalendarDate } from "#shared/base/calendar-date.ts";
import { codeLabel } from "#shared/law/code-lists.ts";
import { dateOrDash } from "../text/format.ts";
import { historyValues, ownFieldLabels, recordFieldLabels } from "../text/history.ts";
import { labelOf, sexLabels } from "../text/labels.ts";
import { historyText } from "../text/people.ts";
import { recordText } from "../text/records/all-records.ts";
import { valueShown } from "./entry.ts";

/** `decision_number` as the field `decisionNumber`. */
function keyOf(column: string): string {
  return column.replaceAll(/_([a-z])/gu, (_whole, letter: string) => letter.toUpperCase());
}

function declared(entity: string, column: string): RecordField | undefined {
  return recordKinds.get(entity)?.fields.find(({ key }) => key === keyOf(column));
}

/** A column of a record as people call it. */
export function fieldLabel(entity: string, column: string): string {
  return (
    recordText(entity).fields[keyOf(column)] ??
    ownFieldLabels[entity]?.[column] ??
    recordFieldLabels[column] ??
    column
  );
}

/** The code list of a column of the records that are not declared as kinds: people and bodies. */
const listOfColumn: Readonly<Record<string, string>> = {
  "person.ethnicity": "DAN_TOC",
  "person.education": "HOC_VAN",
  "body.kind": "LOAI_TO_CHUC",
  "body.program": "CHUONG_TRINH",
};

const labelsOfColumn: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "person.sex": sexLabels,
  "person.birth_precision": historyValues.birthPrecision,
};

const recordId = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u;

/** A value of an undeclared column: never a code, an id or a date as stored. */
function plainValue(place: string, value: string): string {
  if (recordId.test(value)) {
    return historyValues.otherRecord;
  }
  if (isCalendarDate(value)) {
    return dateOrDash(value);
  }
  const list = listOfColumn[place];
  const named = list === undefined ? undefined : codeLabel(list, value);
  return named ?? labelOf(labelsOfColumn[place] ?? {}, value);
}

function asStored(field: RecordField, value: unknown): RecordValue {
  if (field.type === "yes") {
    return value === 1 || value === true;
  }
  if (field.type === "codes" && typeof value === "string") {
    const parsed: unknown = JSON.parse(value);
    return Array.isArray(parsed) ? parsed.map(String) : null;
  }
  return typeof value === "string" || typeof value === "number" ? value : null;
}

/** A stored value of the journal in words: codes by their labels, dates short. */
export function changeValue(entity: string, column: string, value: unknown): string {
  if (value === null || value === undefined || value === "") {
    return historyText.nothing;
  }
  const field = declared(entity, column);
  if (field === undefined || field.type === "reference") {
    return typeof value === "string" ? plainValue(`${entity}.${column}`, value) : JSON.stringify(value);
  }
  const stored = asStored(field, value);
  const shown = typeof stored === "object" && stored !== null ? [...stored] : stored;
  return valueShown(field, { fields: { [field.key]: shown }, names: {} });
}
