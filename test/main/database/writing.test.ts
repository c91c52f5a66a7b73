import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeBackup } from "#main/database/backup.ts";
import { integrityFindings } from "#main/database/integrity.ts";
import { findBrokenLink, journalHead, journalOfRecord, type JournalEntry } from "#main/database/journal.ts";
import { closeDatabase } from "#main/database/open.ts";
import { nextCode } from "#main/database/codes.ts";
import { findRecord, firstWhere, recordsWhere } from "#main/database/reading.ts";
import { hasDependants } from "#main/database/record-tables.ts";
import { body, membership } from "#main/database/schema/clubs.ts";
import { household, person } from "#main/database/schema/people.ts";
import { area, official } from "#main/database/schema/station.ts";
import type { ReadableDatabase } from "#main/database/database.ts";
import { addRecord, changeRecord, voidRecord, withWriting, type Writing } from "#main/database/writing.ts";
import { bareConnection, newDatabase, parts, reopened, sha256 } from "../../support/database.ts";

const village = { name: "Thôn Đồi Chè", kind: "THON" };
const chief = {
  fullName: "Lê Thị Mẫu",
  position: "CT",
  positionText: null,
  unit: null,
  from: "2025-07-01",
  to: null,
};

function write<Value>(database: ReadableDatabase, work: (writing: Writing) => Value, reason?: string): Value {
  return withWriting(database, parts(reason === undefined ? {} : { reason }), work);
}

function allEntries(database: ReadableDatabase): readonly JournalEntry[] {
  const sql = `SELECT sequence, batch, at, account, operation, entity, record_id AS recordId, reason, before, after,
    previous_hash AS previousHash, hash FROM journal ORDER BY sequence`;
  return database.sqlite.prepare(sql).all() as JournalEntry[];
}

/** The chain computed a second time from the description of it: domain line, hash before, row as a JSON list. */
function ownHash(entry: JournalEntry, previous: string): string {
  const row = [
    entry.sequence,
    entry.batch,
    entry.at,
    entry.account,
    entry.operation,
    entry.entity,
    entry.recordId,
    entry.reason,
    entry.before,
    entry.after,
  ];
  return createHash("sha256")
    .update(`nhatky/1\n${previous}\n${JSON.stringify(row)}`)
    .digest("hex");
}

describe("writing a record", () => {
  it("stamps it with version 1, who, when and whose", () => {
    const { database } = newDatabase();
    const id = write(database, (writing) => addRecord(writing, area, village));
    expect(findRecord(database, area, id)).toMatchObject({
      ...village,
      rowVersion: 1,
      createdBy: "canbo",
      createdAt: "2026-09-15T08:00:00.000+07:00",
      own: "00001",
      voidedAt: null,
    });
  });

  it("journals only the fields that differ, and raises the version by one", () => {
    const { database } = newDatabase();
    const id = write(database, (writing) => addRecord(writing, official, chief));
    const version = write(
      database,
      (writing) => changeRecord(writing, official, { id, ...chief, to: "2026-09-01" }),
      "Hết nhiệm kỳ",
    );
    expect(version).toBe(2);
    const [, change] = journalOfRecord(database, "official", id);
    expect(change).toMatchObject({
      reason: "Hết nhiệm kỳ",
      before: JSON.stringify({ to: null }),
      after: JSON.stringify({ to: "2026-09-01" }),
    });
  });

  it("writes nothing at all where nothing differs", () => {
    const { database } = newDatabase();
    const id = write(database, (writing) => addRecord(writing, official, chief));
    const head = journalHead(database);
    expect(write(database, (writing) => changeRecord(writing, official, { id, ...chief }))).toBe(1);
    expect(journalHead(database)).toEqual(head);
  });

  it("leaves no trace of a transaction that throws halfway", () => {
    const { database } = newDatabase();
    const head = journalHead(database);
    expect(() =>
      write(database, (writing) => {
        addRecord(writing, area, village);
        throw new Error("halfway");
      }),
    ).toThrow("halfway");
    expect(recordsWhere(database, area)).toEqual([]);
    expect(journalHead(database)).toEqual(head);
  });

  it("voids with the reason, and the record then counts nowhere but stays", () => {
    const { database } = newDatabase();
    const id = write(database, (writing) => addRecord(writing, area, village));
    write(database, (writing) => voidRecord(writing, area, id), "Nhập nhầm");
    expect(findRecord(database, area, id)).toBeUndefined();
    expect(firstWhere(database, area, { name: village.name })).toBeUndefined();
    expect(database.sqlite.prepare("SELECT void_reason FROM area").pluck().all()).toEqual(["Nhập nhầm"]);
  });

  it("refuses a reference to nothing and rolls everything back", () => {
    const { database } = newDatabase();
    expect(() =>
      write(database, (writing) => {
        addRecord(writing, area, village);
        addRecord(writing, membership, {
          personId: "x",
          bodyId: "y",
          joinedOn: "2026-01-01",
          joinCode: "KET_NAP",
        });
      }),
    ).toThrow("FOREIGN KEY");
    expect(recordsWhere(database, area)).toEqual([]);
  });

  it("knows on what other records depend", () => {
    const { database } = newDatabase();
    const id = write(database, (writing) => addRecord(writing, household, { code: "H01" }));
    expect(hasDependants(database, "household", id)).toBe(false);
    const who = write(database, (writing) =>
      addRecord(writing, person, {
        code: "HS0001",
        fullName: "Đỗ Văn Mẫu",
        sex: "NAM",
        birthDate: "1990-01-01",
        birthPrecision: "DAY",
        ethnicity: "01",
        householdId: id,
        familyMembersAtHome: 0,
        folded: "do van mau",
        initials: "dvm",
        sortKey: "x",
      }),
    );
    expect(hasDependants(database, "household", id)).toBe(true);
    write(database, (writing) => voidRecord(writing, person, who), "Nhập nhầm");
    expect(hasDependants(database, "household", id)).toBe(false);
  });

  it("gives codes that go on from the highest, also after a voided one", () => {
    const { database } = newDatabase();
    const found = (code: string): string =>
      write(database, (writing) =>
        addRecord(writing, body, {
          kind: "CLB",
          code,
          fullName: `Câu lạc bộ ${code}`,
          foundedOn: "2026-01-01",
        }),
      );
    expect(nextCode(database, body, "CLB")).toBe("CLB0001");
    found("CLB04");
    const last = found("CLB0009");
    found("DTV0100");
    write(database, (writing) => voidRecord(writing, body, last), "Nhập nhầm");
    expect(nextCode(database, body, "CLB")).toBe("CLB0010");
  });
});

describe("the journal", () => {
  it("holds one entry for every write, in a chain that a second computation confirms", () => {
    const { database } = newDatabase();
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }), { maxLength: 8 }),
        (names) => {
          const before = allEntries(database).length;
          const ids = write(database, (writing) =>
            names.map((name) => addRecord(writing, area, { name, kind: "THON" })),
          );
          for (const id of ids) {
            write(database, (writing) => changeRecord(writing, area, { id, kind: "TO_DAN_PHO" }), "Sáp nhập");
          }
          expect(allEntries(database)).toHaveLength(before + 2 * names.length);
        },
      ),
      { numRuns: 20 },
    );
    let previous = "0".repeat(64);
    for (const [index, entry] of allEntries(database).entries()) {
      expect(entry.sequence).toBe(index + 1);
      expect(entry.previousHash).toBe(previous);
      expect(entry.hash).toBe(ownHash(entry, previous));
      previous = entry.hash;
    }
    expect(journalHead(database).hash).toBe(previous);
    expect(findBrokenLink(database, sha256)).toBeUndefined();
  });

  it("refuses every UPDATE and DELETE", () => {
    const { database } = newDatabase();
    write(database, (writing) => addRecord(writing, area, village));
    const { sqlite } = database;
    expect(() => sqlite.prepare("UPDATE journal SET account = 'khac'").run()).toThrow("append-only");
    expect(() => sqlite.prepare("DELETE FROM journal").run()).toThrow("append-only");
    expect(() => sqlite.prepare("INSERT OR REPLACE INTO journal SELECT * FROM journal").run()).toThrow(
      "append-only",
    );
    expect(findBrokenLink(database, sha256)).toBeUndefined();
  });

  const tampering: readonly (readonly [what: string, sql: string, found: number | undefined])[] = [
    ["a changed account", "UPDATE journal SET account = 'khac' WHERE sequence = 3", 3],
    ["a changed value", "UPDATE journal SET after = '{}' WHERE sequence = 2", 2],
    ["a changed time", "UPDATE journal SET at = '2020-01-01T00:00:00+07:00' WHERE sequence = 5", 5],
    ["a reason added later", "UPDATE journal SET reason = 'x' WHERE sequence = 1", 1],
    ["a changed hash", "UPDATE journal SET hash = previous_hash WHERE sequence = 4", 4],
    ["an entry taken out", "DELETE FROM journal WHERE sequence = 3", 4],
    ["the first entry taken out", "DELETE FROM journal WHERE sequence = 1", 2],
    [
      "two entries exchanged",
      "UPDATE journal SET sequence = CASE sequence WHEN 2 THEN -3 ELSE -2 END WHERE sequence IN (2, 3); UPDATE journal SET sequence = -sequence WHERE sequence < 0",
      2,
    ],
    [
      "an entry put in",
      "INSERT INTO journal SELECT 7, batch, at, account, operation, entity, record_id, reason, before, after, hash, hash FROM journal WHERE sequence = 6",
      7,
    ],
  ];

  it.each(tampering)("shows %s by the number of the entry", (_what, sql, found) => {
    const made = newDatabase();
    for (let n = 0; n < 6; n += 1) {
      write(made.database, (writing) =>
        addRecord(writing, area, { name: `Thôn ${String(n)}`, kind: "THON" }),
      );
    }
    closeDatabase(made.database);
    const bare = bareConnection(made.path, made.key);
    bare.exec("DROP TRIGGER journal_is_append_only_update; DROP TRIGGER journal_is_append_only_delete");
    bare.exec(sql);
    bare.close();
    const again = reopened(made);
    expect(findBrokenLink(again, sha256)).toBe(found);
    closeDatabase(again);
  });

  it("cannot show by itself that its tail was cut: for that its head is kept outside", () => {
    const made = newDatabase();
    for (let n = 0; n < 3; n += 1) {
      write(made.database, (writing) =>
        addRecord(writing, area, { name: `Thôn ${String(n)}`, kind: "THON" }),
      );
    }
    const head = journalHead(made.database);
    closeDatabase(made.database);
    const bare = bareConnection(made.path, made.key);
    bare.exec("DROP TRIGGER journal_is_append_only_delete; DELETE FROM journal WHERE sequence = 3");
    bare.close();
    const again = reopened(made);
    expect(findBrokenLink(again, sha256)).toBeUndefined();
    expect(journalHead(again)).not.toEqual(head);
    closeDatabase(again);
  });
});

describe("a backup copy", () => {
  it("is encrypted, opens with the key alone and holds what the database held", () => {
    const made = newDatabase();
    const id = write(made.database, (writing) => addRecord(writing, area, village));
    const path = writeBackup(made.database, made.directory, "hang-ngay");
    write(made.database, (writing) => addRecord(writing, area, { name: "Thôn sau", kind: "THON" }));
    const bytes = readFileSync(path);
    expect(bytes.toString("latin1", 0, 15)).not.toBe("SQLite format 3");
    expect(bytes.includes(Buffer.from(village.name))).toBe(false);
    const copy = bareConnection(path, made.key, { readonly: true });
    expect(copy.prepare("SELECT id, name FROM area").all()).toEqual([{ id, name: village.name }]);
    expect(copy.pragma("integrity_check", { simple: true })).toBe("ok");
    copy.close();
  });

  it("leaves no half file when it fails, and the database goes on", () => {
    const made = newDatabase();
    expect(() => writeBackup(made.database, made.directory, "không/có/thư mục")).toThrow("unable to open");
    write(made.database, (writing) => addRecord(writing, area, village));
    expect(integrityFindings(made.database)).toEqual([]);
  });
});

describe("the programme's own check of the file", () => {
  it("finds a reference that was broken behind its back", () => {
    const made = newDatabase();
    closeDatabase(made.database);
    const bare = bareConnection(made.path, made.key);
    bare.pragma("foreign_keys = OFF");
    bare.exec(
      `INSERT INTO suspension (id, row_version, created_at, created_by, updated_at, updated_by, own, body_id, "from")
       VALUES ('1', 1, '', '', '', '', '', 'nobody', '2026-01-01')`,
    );
    bare.close();
    const again = reopened(made);
    expect(integrityFindings(again)).toEqual(["foreign_key_check: 1"]);
    closeDatabase(again);
  });
});
