import { describe, expect, it } from "vitest";
import { stampsOfTable, travellingTables } from "#main/database/travelling-tables.ts";
import { recordLineOf } from "#main/services/exchange/outgoing-records.ts";

/*
 * Columns of days are known by their names alone. Every column of every table that travels is judged here by a second
 * rule, read off the words of which its name consists, and the few that rule cannot tell are listed one by one.
 */

/** Words that a column of a day ends with, and nothing else does. */
const dayWords: ReadonlySet<string> = new Set(["on", "date", "from", "to"]);

/** Columns whose last word is one of those, though they hold something else. */
// Where a managed person moved in from: the name of a commune.
const noDays: ReadonlySet<string> = new Set(["management.moved_in_from"]);

function isDay(table: string, column: string): boolean {
  const last = column.split("_").at(-1) ?? "";
  return dayWords.has(last) && !noDays.has(`${table}.${column}`);
}

const columns = travellingTables.flatMap(({ name, columns: of }) =>
  Object.entries(of).map(([column, { kind }]) => ({ table: name, column, kind })),
);

describe("the columns of records that travel", () => {
  it("are days exactly where their names say so", () => {
    const texts = columns.filter(({ kind }) => kind === "day" || kind === "text");
    const misjudged = texts.filter(({ table, column, kind }) => (kind === "day") !== isDay(table, column));
    expect(misjudged).toEqual([]);
    // A rule that finds no day at all would agree with anything.
    expect(texts.filter(({ kind }) => kind === "day").length).toBeGreaterThan(40);
  });
});

describe("a line of a record that travels", () => {
  const row = {
    id: "1",
    row_version: 3,
    own: "00001",
    voided_at: null,
    updated_at: "lúc",
    updated_by: "can.bo",
  };

  it("says each column under its own name, whatever else it says of the record", () => {
    for (const pattern of travellingTables) {
      const names = Object.keys(pattern.columns);
      const values = Object.fromEntries(names.map((name) => [name, `cột ${name}`]));
      const line = recordLineOf(pattern, { ...row, ...values }, 2);
      expect(line, pattern.name).toMatchObject({ ...values, t: pattern.name, id: "1", rev: 3, own: "00001" });
      // When, by whom, after which version: nothing of it is lost behind a column, and nothing of it is a change.
      const stamps = [...stampsOfTable(pattern.name)];
      expect(new Set(stamps.map((key) => line[key])), pattern.name).toEqual(new Set([2, "can.bo", "lúc"]));
      expect(names.filter((name) => stamps.includes(name))).toEqual([]);
    }
  });
});
