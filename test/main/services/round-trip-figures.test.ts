import { rmSync } from "node:fs";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, dateOfDayNumber, dayNumber } from "#shared/base/calendar-date.ts";
import type { DaySpan } from "#shared/reports/spells.ts";
import { computeReport, type Report } from "#shared/reports/report.ts";
import type { ReadableDatabase } from "#main/database/database.ts";
import { closeDatabase } from "#main/database/open.ts";
import { travellingTables } from "#main/database/travelling-tables.ts";
import { adoptRow, withWriting, type Writing } from "#main/database/writing.ts";
import { openBundle } from "#main/sealing/read-bundle.ts";
import { recordLinesSince } from "#main/services/exchange/outgoing-records.ts";
import { openHistories } from "#main/services/history.ts";
import { importScenario } from "#main/services/scenario/import.ts";
import { createWorld, epoch, sent, communeCode, accepted, type World } from "../../bundle/world.ts";
import { newDatabase, parts, type TestDatabase } from "../../support/database.ts";
import { year } from "../../support/scenario-year.ts";

/*
 * What leaves in a full bundle is enough to count everything again: the figures of any period, with their lists, come out
 * the same from the records that were received. Histories are drawn from the acceptance year: some of its attendance,
 * evaluations, visits, tests and so on are taken away, others move to another day.
 */
let world: World;
let sender: TestDatabase;
let receiver: TestDatabase;
beforeAll(async () => {
  world = await createWorld();
  sender = newDatabase();
  receiver = newDatabase();
  withWriting(sender.database, parts({ own: communeCode }), (writing) => {
    const files = { people: year["people.csv"], units: year["units.csv"], events: year["events.csv"] };
    const useCase = { writing, database: sender.database, today: "2027-01-15", station: null as never };
    accepted(importScenario(useCase, files));
  });
});
afterAll(() => {
  for (const { database, directory } of [sender, receiver]) {
    closeDatabase(database);
    rmSync(directory, { recursive: true });
  }
});

/** Rows to which nothing else refers: without one of them, or with it on another day, the year is still one that can be. */
const leaves = [
  "attendance",
  "evaluation",
  "volunteer_visit",
  "communication",
  "drug_test",
  "use_report",
  "support",
  "model_reach",
  "adherence_check",
  "personal_plan",
  "referral_reply",
  "counselling_visit",
] as const;
const dated = ["drug_test", "volunteer_visit", "counselling_visit"] as const;

interface Drawn {
  readonly gone: readonly number[];
  readonly moved: readonly (readonly [number, number])[];
  readonly spans: readonly DaySpan[];
}

const firstDay = dayNumber("2025-12-01");
const span = fc.tuple(fc.nat(395), fc.nat(365)).map(([start, length]) => ({
  from: dateOfDayNumber(firstDay + start),
  to: dateOfDayNumber(firstDay + start + length),
}));
const drawn: fc.Arbitrary<Drawn> = fc.record({
  gone: fc.uniqueArray(fc.nat(5000), { maxLength: 200 }),
  moved: fc.array(fc.tuple(fc.nat(5000), fc.integer({ min: -90, max: 90 })), { maxLength: 60 }),
  spans: fc.array(span, { minLength: 1, maxLength: 3 }),
});

interface Place {
  readonly table: string;
  readonly id: string;
}

function places({ sqlite }: ReadableDatabase, tables: readonly string[]): readonly Place[] {
  return tables.flatMap((table) =>
    sqlite
      .prepare(`SELECT id FROM "${table}" ORDER BY id`)
      .pluck()
      .all()
      .map((id) => ({ table, id: String(id) })),
  );
}

function change({ sqlite }: ReadableDatabase, { gone, moved }: Drawn): void {
  const all = places(sender.database, leaves);
  const movable = places(sender.database, dated);
  for (const number of gone) {
    const { table, id } = all[number % all.length] ?? { table: "", id: "" };
    sqlite
      .prepare(`UPDATE "${table}" SET voided_at = '2027-01-10', void_reason = 'Ghi nhầm' WHERE id = ?`)
      .run(id);
  }
  for (const [number, days] of moved) {
    const { table, id } = movable[number % movable.length] ?? { table: "", id: "" };
    const day = sqlite.prepare(`SELECT date FROM "${table}" WHERE id = ?`).pluck().get(id);
    sqlite.prepare(`UPDATE "${table}" SET date = ? WHERE id = ?`).run(addDays(String(day), days), id);
  }
}

function figures(database: ReadableDatabase, spans: readonly DaySpan[]): readonly Report[] {
  return spans.map((days) => computeReport(openHistories(database).of(days), days));
}

class Undo extends Error {}

/** Works inside a transaction of which nothing remains. */
function undone<Value>(database: ReadableDatabase, work: (writing: Writing) => Value): Value {
  let value: { readonly of: Value } | undefined;
  try {
    withWriting(database, parts({ own: communeCode }), (writing) => {
      value = { of: work(writing) };
      throw new Undo();
    });
  } catch (error) {
    if (!(error instanceof Undo) || value === undefined) {
      throw error;
    }
  }
  return (value as { readonly of: Value }).of;
}

/** The records of a bundle as rows, with the columns that no line carries. */
async function received(lines: readonly object[]): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { bytes } = await sent(world, { kind: "full", records: lines, tables: travellingTables, epoch });
  const opened = accepted(await openBundle(bytes, { ...world.context, tables: travellingTables }));
  expect(opened.unknownRecords).toStrictEqual([]);
  return opened.tableRecords.map(({ line }) => JSON.parse(line) as Readonly<Record<string, unknown>>);
}

function takeIn(writing: Writing, records: readonly Readonly<Record<string, unknown>>[]): void {
  const [at, by] = ["2027-01-15", "canbo"];
  const stamps = { created_at: at, created_by: by, updated_at: at, updated_by: by };
  const searched = { folded: "", initials: "", sort_key: "" };
  const patterns = new Map(travellingTables.map(({ name, columns }) => [name, Object.keys(columns)]));
  for (const record of records) {
    const table = String(record["t"]);
    const columns = (patterns.get(table) ?? []).map((name) => [name, record[name]] as const);
    const row = { id: record["id"], own: record["own"], row_version: record["rev"], ...stamps };
    adoptRow(writing, table, {
      ...row,
      ...Object.fromEntries(columns),
      ...(table === "person" ? searched : {}),
    });
  }
}

test("export, import and counting again give the same report, list by list, of any history and period", async () => {
  await fc.assert(
    fc.asyncProperty(drawn, async (history) => {
      const { lines, before } = undone(sender.database, ({ database }) => {
        change(database, history);
        return {
          lines: recordLinesSince(database, communeCode, 0),
          before: figures(database, history.spans),
        };
      });
      const records = await received(lines);
      const after = undone(receiver.database, (writing) => {
        takeIn(writing, records);
        return figures(writing.database, history.spans);
      });
      expect(after).toStrictEqual(before);
      expect(after.some(({ indicators }) => indicators.CT12.den > 0)).toBe(true);
    }),
    { numRuns: 8 },
  );
});
