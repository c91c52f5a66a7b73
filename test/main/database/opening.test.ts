import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, describe, expect, it } from "vitest";
import { closeDatabase, createDatabase, openDatabase } from "#main/database/open.ts";
import { area } from "#main/database/schema/station.ts";
import { addRecord, withWriting } from "#main/database/writing.ts";
import { bareConnection, newDatabase, parts, reopened, type TestDatabase } from "../../support/database.ts";

/** A closed database of some pages, so that there are pages to damage. */
function closedDatabase(): TestDatabase {
  const made = newDatabase();
  withWriting(made.database, parts(), (writing) => {
    for (let n = 0; n < 200; n += 1) {
      addRecord(writing, area, { name: `Thôn ${String(n)} ${"dài ".repeat(40)}`, kind: "THON" });
    }
  });
  closeDatabase(made.database);
  return made;
}

function flipByte(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 0x40;
  writeFileSync(path, bytes);
}

/** What stands in the folder, byte by byte. */
function contents(directory: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(directory).map((name) => [name, readFileSync(join(directory, name)).toString("base64")]),
  );
}

const pageSize = 4096;

interface Refused {
  readonly what: string;
  readonly code: string;
  readonly make: (made: TestDatabase) => Partial<TestDatabase>;
}

const refusals: readonly Refused[] = [
  {
    what: "is missing",
    code: "databaseMissing",
    make: ({ path }) => {
      rmSync(path);
      return {};
    },
  },
  {
    what: "is empty",
    code: "databaseEmpty",
    make: ({ path }) => {
      truncateSync(path, 0);
      return {};
    },
  },
  {
    what: "has 3,000 bytes, less than a page",
    code: "databaseEmpty",
    make: ({ path }) => {
      truncateSync(path, 3000);
      return {};
    },
  },
  {
    what: "is not encrypted",
    code: "databasePlaintext",
    make: ({ path }) => {
      rmSync(path);
      const plain = new Sqlite(path);
      plain.exec("CREATE TABLE person (name TEXT); INSERT INTO person VALUES ('Mẫu')");
      plain.close();
      return {};
    },
  },
  {
    what: "is of another programme, encrypted with the same key",
    code: "databaseForeign",
    make: ({ path, key }) => {
      rmSync(path);
      const other = bareConnection(path, key);
      other.pragma("application_id = 1234");
      other.exec("CREATE TABLE person (name TEXT)");
      other.close();
      return {};
    },
  },
  {
    what: "bears the mark of this programme but holds nothing of it",
    code: "databaseForeign",
    make: ({ path, key }) => {
      rmSync(path);
      const other = bareConnection(path, key);
      other.pragma(`application_id = ${String(0x48_4f_41_4e)}`);
      other.exec("CREATE TABLE person (name TEXT)");
      other.close();
      return {};
    },
  },
  {
    what: "row 141 of the catalogue: belongs to another key file",
    code: "databaseForeign",
    make: () => ({ databaseId: "018f0000-0000-7000-8000-000000000000" }),
  },
  {
    what: "was written by a newer programme",
    code: "databaseNewer",
    make: ({ path, key }) => {
      const newer = bareConnection(path, key);
      newer.pragma("user_version = 9990");
      newer.close();
      return {};
    },
  },
  {
    what: "has a damaged first page",
    code: "databaseDamaged",
    make: ({ path }) => {
      flipByte(path, 200);
      return {};
    },
  },
  {
    what: "has a damaged page in the middle",
    code: "databaseDamaged",
    make: ({ path }) => {
      flipByte(path, 20 * pageSize + 77);
      return {};
    },
  },
  {
    what: "has a damaged last page",
    code: "databaseDamaged",
    make: ({ path }) => {
      flipByte(path, readFileSync(path).length - 100);
      return {};
    },
  },
  {
    what: "was cut in the middle of a page",
    code: "databaseDamaged",
    make: ({ path }) => {
      truncateSync(path, 30 * pageSize + 1000);
      return {};
    },
  },
  {
    what: "was cut between two pages",
    code: "databaseDamaged",
    make: ({ path }) => {
      truncateSync(path, 30 * pageSize);
      return {};
    },
  },
  {
    what: "is opened with another key",
    code: "databaseDamaged",
    make: () => ({ key: new Uint8Array(randomBytes(32)) }),
  },
];

describe("a database file that", () => {
  it.each(refusals)("$what is refused as $code, and nothing in the folder changes", ({ code, make }) => {
    const made = closedDatabase();
    const { directory, key, databaseId } = { ...made, ...make(made) };
    const before = contents(directory);
    const opened = openDatabase(directory, key, databaseId);
    expect(opened).toMatchObject({ ok: false, refusal: { code } });
    expect(contents(directory)).toEqual(before);
  });

  it("is new is refused with both versions named, so that the advice can be to update", () => {
    const made = closedDatabase();
    const newer = bareConnection(made.path, made.key);
    newer.pragma("user_version = 9990");
    newer.close();
    expect(openDatabase(made.directory, made.key, made.databaseId)).toMatchObject({
      refusal: { params: { found: 9990 } },
    });
  });
});

describe("one database and two programmes", () => {
  let stop: (() => Promise<void>) | undefined;
  afterEach(async () => {
    await stop?.();
    stop = undefined;
  });

  it("row 109 of the catalogue: the second is refused as G73, the first goes on, and after it was killed the file opens", async () => {
    const made = closedDatabase();
    const open = new URL("../../../src-main/database/open.ts", import.meta.url).href;
    const source = `
      import { openDatabase } from ${JSON.stringify(open)};
      const key = Uint8Array.from(Buffer.from(${JSON.stringify(Buffer.from(made.key).toString("hex"))}, "hex"));
      const opened = openDatabase(${JSON.stringify(made.directory)}, key, ${JSON.stringify(made.databaseId)});
      if (!opened.ok) throw new Error(opened.refusal.code);
      process.stdout.write("open\\n");
      setInterval(() => opened.value.sqlite.prepare("SELECT count(*) FROM area").get(), 50);`;
    const child = spawn(process.execPath, ["--input-type=module", "--eval", source], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    stop = async () => {
      child.kill("SIGKILL");
      await once(child, "close");
    };
    await once(child.stdout, "data");
    expect(openDatabase(made.directory, made.key, made.databaseId)).toMatchObject({
      ok: false,
      refusal: { code: "G73" },
    });
    expect(child.exitCode).toBeNull();
    await stop();
    stop = undefined;
    const again = reopened(made);
    expect(again.sqlite.prepare("SELECT count(*) FROM area").pluck().get()).toBe(200);
    closeDatabase(again);
  });
});

describe("an open database", () => {
  it("answers every pragma as it was set, and leaves no shared-memory file", () => {
    const made = closedDatabase();
    const { sqlite } = reopened(made);
    const read = (pragma: string): unknown => sqlite.pragma(pragma, { simple: true });
    // The settings of the design: WAL with full synchronisation loses no acknowledged commit on a power cut.
    expect({
      locking: read("locking_mode"),
      journal: read("journal_mode"),
      synchronous: read("synchronous"),
      foreignKeys: read("foreign_keys"),
      tempStore: read("temp_store"),
      trustedSchema: read("trusted_schema"),
      cellSizeCheck: read("cell_size_check"),
      cache: read("cache_size"),
      mmap: read("mmap_size"),
      secureDelete: read("secure_delete"),
      application: read("application_id"),
    }).toEqual({
      locking: "exclusive",
      journal: "wal",
      synchronous: 2,
      foreignKeys: 1,
      tempStore: 2,
      trustedSchema: 0,
      cellSizeCheck: 1,
      cache: -131_072,
      mmap: 0,
      secureDelete: 2,
      application: 0x48_4f_41_4e,
    });
    expect(readdirSync(made.directory)).not.toContain("du-lieu.db-shm");
    sqlite.close();
  });

  it("is never made over a file that is there", () => {
    const made = closedDatabase();
    const before = contents(made.directory);
    expect(() => createDatabase(made.directory, made.key, made.databaseId)).toThrow("already there");
    expect(contents(made.directory)).toEqual(before);
  });

  it("is not begun in a folder that does not exist", () => {
    const nowhere = join(mkdtempSync(join(tmpdir(), "Kho thử ")), "không có");
    expect(() => createDatabase(nowhere, new Uint8Array(32), "x")).toThrow("directory does not exist");
  });
});

describe("what is on the disk", () => {
  const canary = "Nguyễn Thị Hoàng Yến Mẫu";
  const forms: readonly (readonly [string, Buffer])[] = [
    ["NFC", Buffer.from(canary.normalize("NFC"), "utf8")],
    ["NFD", Buffer.from(canary.normalize("NFD"), "utf8")],
    ["UTF-16LE", Buffer.from(canary, "utf16le")],
    ["base64", Buffer.from(Buffer.from(canary, "utf8").toString("base64").slice(0, -4), "latin1")],
  ];

  it.each(forms)(
    "never holds a name in plain %s, neither in the database nor in its log",
    (_form, needle) => {
      const made = newDatabase();
      withWriting(made.database, parts(), (writing) =>
        addRecord(writing, area, { name: canary, kind: "THON" }),
      );
      const log = readFileSync(`${made.path}-wal`);
      expect(log.length).toBeGreaterThan(0);
      expect(log.includes(needle)).toBe(false);
      closeDatabase(made.database);
      const file = readFileSync(made.path);
      expect(file.includes(needle)).toBe(false);
      expect(file.toString("latin1", 0, 15)).not.toBe("SQLite format 3");
    },
  );

  it("would show the name without the cipher: the search itself can find", () => {
    const path = join(mkdtempSync(join(tmpdir(), "Kho thử ")), "plain.db");
    const plain = new Sqlite(path);
    plain.exec("CREATE TABLE area (name TEXT)");
    plain.prepare("INSERT INTO area VALUES (?)").run(canary);
    plain.close();
    expect(readFileSync(path).includes(Buffer.from(canary, "utf8"))).toBe(true);
  });
});
