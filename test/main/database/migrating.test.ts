import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { getTableColumns, getTableName } from "drizzle-orm";
import Sqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { closeDatabase } from "#main/database/open.ts";
import { migrate, versionOf } from "#main/database/migrate.ts";
import { migrations } from "#main/database/migrations/all.ts";
import type { Migration } from "#main/database/migrations/migration.ts";
import { recordTables } from "#main/database/record-tables.ts";
import { bareConnection, newDatabase, reopened, type TestDatabase } from "../../support/database.ts";

const newest = Math.max(...migrations.map(({ version }) => version));

function step(version: number, sql: string): Migration {
  return { version, sql, describe: "a step of a test" };
}

function schemaOf(sqlite: Sqlite.Database): readonly unknown[] {
  return sqlite
    .prepare(
      "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name",
    )
    .all();
}

interface ColumnRow {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly pk: number;
}

function columnsOf(sqlite: Sqlite.Database, table: string): readonly ColumnRow[] {
  return sqlite.pragma(`table_info("${table}")`) as ColumnRow[];
}

function referencesOf(sqlite: Sqlite.Database, table: string): readonly string[] {
  return (sqlite.pragma(`foreign_key_list("${table}")`) as { from: string; table: string }[])
    .map((key) => `${key.from} → ${key.table}`)
    .toSorted();
}

/** A station's database as an earlier programme left it: every step but the last. */
function olderDatabase(): TestDatabase {
  const made = newDatabase();
  closeDatabase(made.database);
  const stored = bareConnection(made.path, made.key);
  const identity: unknown = stored.prepare("SELECT value FROM meta WHERE key = 'database_id'").pluck().get();
  const tables = stored
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all()
    .map(String);
  stored.pragma("foreign_keys = OFF");
  for (const table of tables) {
    stored.exec(`DROP TABLE "${table}"`);
  }
  stored.pragma("user_version = 0");
  migrate(stored, migrations.slice(0, -1));
  stored.prepare("INSERT INTO meta (key, value) VALUES ('database_id', ?)").run(identity);
  stored.prepare("INSERT INTO meta (key, value) VALUES ('canary', 'giữ lại')").run();
  stored.close();
  return made;
}

describe("migrating", () => {
  it("refuses steps out of order or not by tens, before anything runs", () => {
    const sqlite = new Sqlite(":memory:");
    const table = "CREATE TABLE one (id INTEGER) STRICT";
    expect(() => {
      migrate(sqlite, [step(20, table), step(10, "")]);
    }).toThrow("does not follow");
    expect(() => {
      migrate(sqlite, [step(10, table), step(10, "")]);
    }).toThrow("does not follow");
    expect(() => {
      migrate(sqlite, [step(15, table)]);
    }).toThrow("by tens");
    expect(schemaOf(sqlite)).toEqual([]);
  });

  it("gives the same schema in one go and step by step", () => {
    const [fresh, grown] = [new Sqlite(":memory:"), new Sqlite(":memory:")];
    migrate(fresh);
    for (let count = 1; count <= migrations.length; count += 1) {
      migrate(grown, migrations.slice(0, count));
    }
    expect(schemaOf(grown)).toEqual(schemaOf(fresh));
    expect([versionOf(fresh), versionOf(grown)]).toEqual([newest, newest]);
  });

  it("does nothing to a database that is at its version", () => {
    const sqlite = new Sqlite(":memory:");
    migrate(sqlite);
    const before = schemaOf(sqlite);
    migrate(sqlite);
    expect(schemaOf(sqlite)).toEqual(before);
  });

  it("leaves the old version whole when a step fails", () => {
    const sqlite = new Sqlite(":memory:");
    migrate(sqlite);
    const before = schemaOf(sqlite);
    const failing = [
      ...migrations,
      step(newest + 10, "CREATE TABLE further (id INTEGER) STRICT"),
      step(newest + 20, "CREATE TABLE further (id INTEGER) STRICT"),
    ];
    expect(() => {
      migrate(sqlite, failing);
    }).toThrow("already exists");
    expect(schemaOf(sqlite)).toEqual(before);
    expect(versionOf(sqlite)).toBe(newest);
  });

  it("rolls back a step that leaves a reference to nothing", () => {
    const sqlite = new Sqlite(":memory:");
    sqlite.pragma("foreign_keys = OFF");
    migrate(sqlite);
    const orphan = step(
      newest + 10,
      "CREATE TABLE child (id TEXT, person_id TEXT REFERENCES person (id)) STRICT; INSERT INTO child VALUES ('1', 'nobody')",
    );
    expect(() => {
      migrate(sqlite, [...migrations, orphan]);
    }).toThrow("foreign_key_check");
    expect(versionOf(sqlite)).toBe(newest);
  });

  it("never goes back from a newer version", () => {
    const sqlite = new Sqlite(":memory:");
    migrate(sqlite);
    expect(() => {
      migrate(sqlite, migrations.slice(0, 1));
    }).toThrow("newer");
    expect(versionOf(sqlite)).toBe(newest);
  });
});

describe("opening an older database", () => {
  it("copies it first, then brings it to the newest version with its data", () => {
    const made = olderDatabase();
    const database = reopened(made);
    expect(versionOf(database.sqlite)).toBe(newest);
    expect(database.sqlite.prepare("SELECT value FROM meta WHERE key = 'canary'").pluck().get()).toBe(
      "giữ lại",
    );
    const fresh = new Sqlite(":memory:");
    migrate(fresh);
    expect(schemaOf(database.sqlite)).toEqual(schemaOf(fresh));
    closeDatabase(database);

    const copies = readdirSync(join(made.directory, "sao-luu"));
    expect(copies).toEqual([`truoc-khi-nang-cap-${String(migrations.at(-2)?.version)}.db`]);
    const copy = bareConnection(join(made.directory, "sao-luu", copies[0] ?? ""), made.key, {
      readonly: true,
    });
    expect(versionOf(copy)).toBe(migrations.at(-2)?.version);
    expect(copy.prepare("SELECT value FROM meta WHERE key = 'canary'").pluck().get()).toBe("giữ lại");
    copy.close();
  });

  it("makes no copy of one that is at its version", () => {
    const made = newDatabase();
    closeDatabase(made.database);
    closeDatabase(reopened(made));
    expect(existsSync(join(made.directory, "sao-luu"))).toBe(false);
  });
});

describe("the schema", () => {
  const { database } = newDatabase();
  const { sqlite } = database;
  const stored = sqlite
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all()
    .map(String);
  const received = ["received_figure", "received_club", "received_state", "received_total"];
  const kept = ["received_version", "form_draft", "frozen_pdf", "kept_file"];
  const withoutRecords = [
    "meta",
    "secret",
    "journal",
    "access_log",
    "access_log_person",
    ...kept,
    ...received,
  ];

  it("has in the database exactly the tables the programme knows, and those that hold no records of its own", () => {
    expect(stored.toSorted()).toEqual([...recordTables.keys(), ...withoutRecords].toSorted());
  });

  it.each([...recordTables])(
    "has the same columns of %s in the database and in the programme",
    (name, table) => {
      const sqlTypes: Readonly<Record<string, string>> = { text: "TEXT", integer: "INTEGER" };
      const known = Object.values(getTableColumns(table))
        .map((column) => ({
          name: column.name,
          type: sqlTypes[column.getSQLType()],
          required: column.notNull,
          primary: column.primary,
        }))
        .toSorted((one, other) => one.name.localeCompare(other.name));
      const found = columnsOf(sqlite, name)
        .map((column) => ({
          name: column.name,
          type: column.type,
          required: column.notnull === 1,
          primary: column.pk > 0,
        }))
        .toSorted((one, other) => one.name.localeCompare(other.name));
      expect(found).toEqual(known);
    },
  );

  it("is STRICT in every table and never deletes a record because another went", () => {
    const tables = sqlite.pragma("table_list") as { name: string; schema: string; strict: number }[];
    const loose = tables.filter(
      ({ schema, name, strict }) => schema === "main" && !name.startsWith("sqlite_") && strict === 0,
    );
    expect(loose).toEqual([]);
    const references = stored.flatMap(
      (name) => sqlite.pragma(`foreign_key_list("${name}")`) as { on_delete: string; on_update: string }[],
    );
    expect(references.length).toBeGreaterThan(20);
    expect(
      references.filter((key) => key.on_delete !== "NO ACTION" || key.on_update !== "NO ACTION"),
    ).toEqual([]);
  });

  it("refers by the same columns as the programme does", () => {
    for (const [name, table] of recordTables) {
      const inline = Reflect.ownKeys(table).find((key) => String(key).includes("InlineForeignKeys"));
      const declared = (inline === undefined ? [] : Reflect.get(table, inline)) as {
        reference: () => { columns: { name: string }[]; foreignTable: typeof table };
      }[];
      const wanted = declared
        .map(({ reference }) => reference())
        .map(({ columns, foreignTable }) => `${columns[0]?.name ?? ""} → ${getTableName(foreignTable)}`);
      expect(referencesOf(sqlite, name), name).toEqual(wanted.toSorted());
    }
  });

  it("is written down nowhere else: no file of the programme changes tables but the steps", () => {
    expect(
      readFileSync(new URL("../../../src-main/database/migrate.ts", import.meta.url), "utf8"),
    ).not.toMatch(/CREATE TABLE|ALTER TABLE/u);
  });
});
