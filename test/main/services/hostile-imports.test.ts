import { describe, expect, it } from "vitest";
import type { ReadableDatabase } from "#main/database/database.ts";
import { receivedBundle, receivedReport } from "#main/database/schema/exchange.ts";
import { addRecord, withWriting } from "#main/database/writing.ts";
import { findingsOf, warningsOf } from "#main/services/exchange/findings.ts";
import { planOf } from "#main/services/exchange/import-plan.ts";
import { takeRecords } from "#main/services/exchange/import-records.ts";
import type { OpenedBundle } from "#shared/bundle/opening.ts";
import type { KnownRecord, TableRecord } from "#shared/bundle/records.ts";
import { newDatabase, parts } from "../../support/database.ts";
import { idOf, openedBundle, personLine, voidingOf } from "../../support/opened-bundle.ts";

/*
 * What a bundle asks a person about, or warns of, though every line of it is well formed: rows 89, 95 to 97, 122, 123 and 126 of
 * the catalogue of hostile inputs.
 */

function takeIn(database: ReadableDatabase, opened: OpenedBundle, period?: string): void {
  const { manifest, manifestSha256, fileSha256 } = opened;
  withWriting(database, parts(), (writing) => {
    const id = addRecord(writing, receivedBundle, {
      kind: manifest.kind,
      station: manifest.station,
      stationName: manifest.stationName,
      sequence: manifest.seq,
      epoch: manifest.epoch,
      period: null,
      manifestSha256,
      fileSha256,
      manifest,
    });
    takeRecords(writing, id, { opened, plan: planOf(database, opened) });
    if (period !== undefined) {
      const { station, stationName } = manifest;
      const days = { from: `${period}-01`, to: `${period}-28` };
      addRecord(writing, receivedReport, {
        receivedBundleId: id,
        station,
        stationName,
        period,
        ...days,
        snapshot: {},
      });
    }
  });
}

function told(database: ReadableDatabase, opened: OpenedBundle): readonly unknown[] {
  return findingsOf(database, opened, planOf(database, opened));
}

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_none, at) => at + 1);

/** A spell of residence of the first person. */
function residence(id: number, from: string): TableRecord {
  return { ...personLine(id), t: "residence", person_id: idOf(1), from, kind: "THUONG_TRU" };
}

describe("a bundle that asks before it is taken in", () => {
  it("row 95: voidings of 60 % of the persons are asked about; of twenty they are not", () => {
    const { database } = newDatabase();
    takeIn(database, openedBundle({ tableRecords: numbers(50).map((n) => personLine(n)) }));
    const many = openedBundle({ seq: 2, records: numbers(30).map(voidingOf) });
    const few = openedBundle({ seq: 2, records: numbers(20).map(voidingOf) });
    expect(told(database, many)).toEqual([{ code: "G44", asks: true, params: { count: 30 } }]);
    expect(told(database, few)).toEqual([]);
  });

  it("row 96: a change dated inside a month whose report is here is asked about, by its month", () => {
    const { database } = newDatabase();
    takeIn(database, openedBundle({ tableRecords: [personLine(1)] }), "2026-09");
    const inside = openedBundle({ seq: 2, tableRecords: [residence(2, "2026-09-12")] });
    const outside = openedBundle({ seq: 2, tableRecords: [residence(2, "2026-10-12")] });
    expect(told(database, inside)).toEqual([{ code: "G45", asks: true, params: { month: "2026-09" } }]);
    expect(told(database, outside)).toEqual([]);
  });

  it("row 97: a table that does not add up is told, row and figures", () => {
    const { database } = newDatabase();
    const report: KnownRecord = {
      t: "bao_cao",
      id: idOf(70),
      rev: 1,
      own: "00001",
      ky: { ma: "2026-09", tu: "2026-09-01", den: "2026-09-30" },
      chi_tieu: {},
      // 12 + 3 − 1 is 14, not 15.
      bieu: { BIEU01: { rows: [{ opening: 12, joined_admitted: 3, left_voluntary: 1, closing: 15 }] } },
    };
    expect(told(database, openedBundle({ records: [report] }))).toEqual([
      { code: "G46", asks: false, params: { table: "BIEU01", cell: "1.closing", a: 15, b: 14 } },
    ]);
  });
});

describe("a record that names another", () => {
  it("row 89: is refused by its line while the other is neither in the bundle nor held", () => {
    const { database } = newDatabase();
    const opened = { ...openedBundle({}), openReferences: [{ to: "person", id: idOf(1), line: 7 }] };
    expect(planOf(database, opened).danglingLine).toBe(7);
    takeIn(database, openedBundle({ tableRecords: [personLine(1)] }));
    expect(planOf(database, opened).danglingLine).toBeUndefined();
  });
});

describe("a bundle that is odd", () => {
  it.each([
    ["row 122: letters of another script in a name", { full_name: "Nguyễn Vаn An" }, ["foreignLetters"]],
    ["row 123: letters encoded twice", { full_name: "Nguyá»…n Văn An" }, ["twiceEncoded"]],
    ["row 126: someone aged 130", { birth_date: "1895-06-01" }, ["oddAge"]],
    ["row 126: someone born after the bundle was made", { birth_date: "2026-12-01" }, ["oddAge"]],
    ["an ordinary person", {}, []],
  ])("%s is warned of and taken in", (_, changes, warnings) => {
    const { database } = newDatabase();
    const opened = openedBundle({ tableRecords: [personLine(1, changes)] });
    expect(warningsOf(opened, planOf(database, opened))).toEqual(warnings);
  });
});
