import { getTableColumns, type Column } from "drizzle-orm";
import type { ColumnPattern, TablePattern } from "#shared/bundle/table-patterns.ts";
import { stampKeysOf, usualStamps, type StampKeys } from "#shared/bundle/stamps.ts";
import { recordRegistry, type RegisteredRecord } from "./record-registry.ts";
import { recordColumns } from "./schema/record.ts";

/** Search keys are computed anew wherever a record is written. */
const computedColumns: ReadonlySet<string> = new Set(["folded", "initials", "sort_key"]);
const envelopeColumns: ReadonlySet<string> = new Set(Object.values(recordColumns).map(columnName));
const dayColumn = /^(date|from|to|managed_from|managed_to|planned_to)$|_(on|date)$/u;
const identityKinds = ["CC", "CCCD"] as const;

function columnName(column: unknown): string {
  // Drizzle's column builders keep the name they were given under `config`.
  const config: unknown = Reflect.get(Object(column), "config");
  return String(Reflect.get(Object(config), "name"));
}

function patternOf(column: Column, to: string | undefined): ColumnPattern {
  const nullable = !column.notNull;
  if (to !== undefined) {
    return { kind: "reference", nullable, to };
  }
  if (column.columnType === "SQLiteBoolean") {
    return { kind: "flag", nullable };
  }
  if (column.columnType === "SQLiteTextJson") {
    return { kind: "json", nullable };
  }
  if (column.columnType === "SQLiteInteger") {
    return { kind: "integer", nullable };
  }
  return { kind: dayColumn.test(column.name) ? "day" : "text", nullable };
}

function tablePattern({ entity: name, table, references }: RegisteredRecord): TablePattern {
  const targets = new Map(references.map(({ column, entity }) => [column, entity]));
  const columns = Object.values(getTableColumns(table))
    .filter((column) => !envelopeColumns.has(column.name) && !computedColumns.has(column.name))
    .map((column): [string, ColumnPattern] => [column.name, patternOf(column, targets.get(column.name))]);
  const pattern = { name, columns: Object.fromEntries(columns) };
  return name === "identity_document"
    ? { ...pattern, identity: { column: "number", kindColumn: "kind", kinds: identityKinds } }
    : pattern;
}

/** Tables in an order in which each comes after those it refers to. */
function inOrderOfReference(patterns: readonly TablePattern[]): readonly TablePattern[] {
  const ordered: TablePattern[] = [];
  const seen = new Set<string>();
  const byName = new Map(patterns.map((pattern) => [pattern.name, pattern]));
  const visit = (pattern: TablePattern): void => {
    if (seen.has(pattern.name)) {
      return;
    }
    seen.add(pattern.name);
    for (const { to } of Object.values(pattern.columns)) {
      const target = to === undefined ? undefined : byName.get(to);
      if (target !== undefined) {
        visit(target);
      }
    }
    ordered.push(pattern);
  };
  for (const pattern of patterns) {
    visit(pattern);
  }
  return ordered;
}

/**
 * The tables whose records may travel in a bundle, each after those it refers to: all that the office knows of people and
 * bodies, also tables that are added later.
 */
export const travellingTables: readonly TablePattern[] = inOrderOfReference(
  [...recordRegistry.values()].filter(({ group }) => group === "records").map(tablePattern),
);

const columnsByTable: ReadonlyMap<string, TablePattern["columns"]> = new Map(
  travellingTables.map(({ name, columns }) => [name, columns]),
);

/** Whether records of this name are those of a table known here. */
export function isTravellingTable(name: string): boolean {
  return columnsByTable.has(name);
}

/** The columns of a table that travels; none of one that is not known here. */
export function columnsOfTable(name: string): TablePattern["columns"] {
  return columnsByTable.get(name) ?? {};
}

const stampsByTable: ReadonlyMap<string, StampKeys> = new Map(
  travellingTables.map(({ name, columns }) => [name, stampKeysOf(columns)]),
);

/** The stamps of a line of a table. */
export function stampsOfTable(name: string): StampKeys {
  return stampsByTable.get(name) ?? usualStamps;
}
