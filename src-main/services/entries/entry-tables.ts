import { present } from "#shared/base/assert.ts";
import { recordKinds } from "#shared/domain/records/all-records.ts";
import type { RecordKind, RecordValue, RecordValues } from "#shared/domain/records/record-kind.ts";
import { recordTables } from "../../database/record-tables.ts";
import type { RecordTable } from "../../database/writing.ts";

/** The declaration of a simple record type that exists. */
export function kindOf(entity: string): RecordKind {
  return present(recordKinds.get(entity), "the kind was checked at the border");
}

/** The table a simple record type is kept in. */
export function tableOf(entity: string): RecordTable {
  return present(recordTables.get(entity), "every kind names a table");
}

/** Whether what was read is a value a field may hold. */
export function isValue(value: unknown): value is string | number | boolean | string[] | null {
  const type = typeof value;
  return (
    type === "string" ||
    type === "number" ||
    type === "boolean" ||
    value === null ||
    (Array.isArray(value) && value.every((item) => typeof item === "string"))
  );
}

/** The declared fields of a stored row. */
export function valuesOf(kind: RecordKind, row: object): RecordValues {
  const values: Record<string, RecordValue> = {};
  for (const { key } of kind.fields) {
    const value: unknown = Reflect.get(row, key);
    values[key] = isValue(value) ? value : null;
  }
  return values;
}

/** A field's text, or `null` where it holds none. */
export function textOf(values: RecordValues, key: string): string | null {
  const value = values[key];
  return typeof value === "string" ? value : null;
}
