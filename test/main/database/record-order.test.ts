import * as fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import type { ReadableDatabase } from "#main/database/database.ts";
import { closeDatabase } from "#main/database/open.ts";
import { recordsInOrder } from "#main/database/record-order.ts";
import { official } from "#main/database/schema/station.ts";
import { addRecord, changeRecord, voidRecord, withWriting, type Writing } from "#main/database/writing.ts";
import { newDatabase, parts } from "../../support/database.ts";

/* The order that is kept in memory beside what SQLite itself says. */

const { database } = newDatabase();
afterAll(() => {
  closeDatabase(database);
});

function kept(): readonly string[] {
  return recordsInOrder(database, official, { day: "from", references: [] }).map(({ id }) => id);
}

function asked(from: ReadableDatabase): readonly unknown[] {
  const sql = 'SELECT id FROM official WHERE voided_at IS NULL ORDER BY "from" DESC, id DESC';
  return from.sqlite.prepare(sql).pluck().all();
}

function agree(): void {
  expect(kept()).toEqual(asked(database));
}

class TakenBack extends Error {}

const step = fc.record({
  what: fc.constantFrom("add", "change", "void"),
  which: fc.nat(20),
  day: fc.constantFrom("2025-07-01", "2026-01-01", "2026-02-28", "2026-12-31"),
  isTakenBack: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

function carryOut(writing: Writing, { what, which, day }: Step): void {
  const ids = asked(database).map(String);
  const id = ids[which % Math.max(ids.length, 1)];
  if (what === "add" || id === undefined) {
    const chief = {
      fullName: "Lê Thị Mẫu",
      position: "CT",
      positionText: null,
      unit: null,
      from: day,
      to: null,
    };
    addRecord(writing, official, chief);
  } else if (what === "change") {
    changeRecord(writing, official, { id, from: day });
  } else {
    voidRecord(writing, official, id);
  }
}

it("is SQLite's own after any writes, also when a write that was looked at was taken back (property)", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      for (const one of steps) {
        try {
          withWriting(database, parts({ reason: "Thử" }), (writing) => {
            carryOut(writing, one);
            agree();
            if (one.isTakenBack) {
              throw new TakenBack();
            }
          });
        } catch (error) {
          if (!(error instanceof TakenBack)) {
            throw error;
          }
        }
        if (one.which % 2 === 0) {
          agree();
        }
      }
      expect(kept()).toEqual(asked(database));
    }),
    { numRuns: 60 },
  );
});
