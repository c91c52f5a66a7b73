import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import type { ReadableDatabase } from "#main/database/database.ts";
import { comparisonOf } from "#main/database/person-comparing.ts";
import { currentRecords } from "#main/database/received-versions.ts";
import { receivedBundle, receivedReport } from "#main/database/schema/exchange.ts";
import { person } from "#main/database/schema/people.ts";
import { addRecord, withWriting } from "#main/database/writing.ts";
import { findingsOf, warningsOf } from "#main/services/exchange/findings.ts";
import { danglingLineOf, planOf } from "#main/services/exchange/import-plan.ts";
import { forgetImport, interruptedImport, noteImport } from "#main/services/exchange/import-note.ts";
import { oldPlacesOf } from "#main/services/exchange/old-places.ts";
import { takeRecords } from "#main/services/exchange/import-records.ts";
import type { StationHolder } from "#main/services/open-station.ts";
import type { CallContext, Ports } from "#main/services/ports.ts";
import { takeIn as takeInAtDesk } from "#main/services/receiving.ts";
import { createDesk } from "#main/services/use-case.ts";
import { foldText, initialsOf, nameSortKey } from "#shared/base/vietnamese-text.ts";
import type { OpenedBundle } from "#shared/bundle/opening.ts";
import type { KnownRecord } from "#shared/bundle/records.ts";
import type { RecordObject } from "#shared/bundle/table-records.ts";
import { newDatabase, parts, type TestDatabase } from "../../support/database.ts";
import { idOf, openedBundle, personLine, voidingOf } from "../../support/opened-bundle.ts";
import { contentOf } from "../../support/stored.ts";

/*
 * What a bundle asks a person about, or warns of, though every line of it is well formed: rows 89, 95 to 99 and 122 to 127
 * of the catalogue of hostile inputs; and row 106, a disk that fills up while it is taken in.
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

/** Takes a bundle in as the office does, without a screen. */
function takeInto(
  { database, directory: dataDirectory }: TestDatabase,
  opened: OpenedBundle,
): ReturnType<typeof takeInAtDesk> {
  const clock = { today: () => "2026-10-05", now: () => "2026-10-05T08:00:00+07:00" };
  const ports = { clock, newId: v7, dataDirectory };
  const station = { database, code: () => "T01" };
  const desk = createDesk(ports as unknown as Ports, { station: () => station } as unknown as StationHolder);
  return takeInAtDesk(desk, { session: {} } as CallContext, { opened });
}

function told(database: ReadableDatabase, opened: OpenedBundle): readonly unknown[] {
  return findingsOf(database, opened, planOf(database, opened));
}

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_none, at) => at + 1);

function revision(note: string, rev: number): RecordObject {
  return personLine(1, { rev, base: rev - 1, note });
}

/** One and the same number, in the hands of whoever is asked for. */
function cardOf(id: number, person_id: string): RecordObject {
  return {
    t: "identity_document",
    id: idOf(id),
    rev: 1,
    own: "00001",
    base: 0,
    person_id,
    kind: "CCCD",
    number: "000090000001",
  };
}

/** A spell of residence of the first person. */
function residence(id: number, from: string): RecordObject {
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

describe("a bundle that meets what is here already", () => {
  it("row 98: one revision changed on both sides is told, with the name", () => {
    const { database } = newDatabase();
    takeIn(database, openedBundle({ tableRecords: [revision("một", 1)] }));
    takeIn(database, openedBundle({ seq: 2, tableRecords: [revision("hai", 2)] }));
    const restored = openedBundle({ seq: 3, tableRecords: [revision("ba", 2)] });
    const epoch = "0198a000-0000-7000-8000-00000000e002";
    const opened = { ...restored, manifest: { ...restored.manifest, epoch } };
    expect(told(database, opened)).toEqual([{ code: "G47", asks: false, params: { name: "Người Mẫu 1" } }]);
  });

  it("row 99: another person with the same personal number is told, with the name", () => {
    const { database } = newDatabase();
    takeIn(database, openedBundle({ tableRecords: [personLine(1), cardOf(11, idOf(1))] }));
    const opened = openedBundle({ seq: 2, tableRecords: [personLine(2), cardOf(12, idOf(2))] });
    expect(told(database, opened)).toEqual([{ code: "G48", asks: false, params: { name: "Người Mẫu 2" } }]);
  });

  it("row 124: hoà and hòa are one name to the search and to the comparison of persons", () => {
    const { database } = newDatabase();
    const [theirs, typed] = ["Nguyễn Thị Hoà", "Nguyễn Thị Hòa"];
    const keys = { folded: foldText(theirs), initials: initialsOf(theirs), sortKey: nameSortKey(theirs) };
    const born = { birthDate: "1990-01-01", birthPrecision: "DAY" } as const;
    withWriting(database, parts(), (writing) => {
      const rest = { code: "HS1", sex: "NU", ethnicity: "01", familyMembersAtHome: 0 };
      addRecord(writing, person, { fullName: theirs, ...keys, ...born, ...rest });
    });
    const found = database.sqlite
      .prepare("SELECT full_name FROM person WHERE instr(folded, ?) > 0")
      .pluck()
      .all(foldText(typed));
    expect(found).toEqual([theirs]);
    const asked = { fullName: typed, sex: "NU", phone: null, household: null, area: null };
    const suspects = comparisonOf(database).suspectsOf({ ...asked, ...born, identityNumbers: [] });
    expect(suspects.map(({ certain, person: { fullName } }) => [fullName, certain])).toEqual([
      [theirs, true],
    ]);
  });

  it("row 127: more members than there are records of is told", () => {
    const { database } = newDatabase();
    const report: KnownRecord = {
      t: "bao_cao",
      id: idOf(70),
      rev: 1,
      own: "00001",
      chi_tieu: {},
      ky: { ma: "2026-09", tu: "2026-09-01", den: "2026-09-30" },
      bieu: { BIEU01: { rows: [{ opening: 5000, closing: 5000 }] } },
    };
    const membership: RecordObject = {
      t: "membership",
      id: idOf(21),
      rev: 1,
      own: "00001",
      base: 0,
      joined_on: "2026-09-01",
    };
    const opened = openedBundle({ records: [report], tableRecords: [membership] });
    expect(told(database, opened)).toEqual([
      { code: "G46", asks: false, params: { table: "BIEU01", cell: "closing", a: 5000, b: 1 } },
    ]);
  });
});

describe("a disk that is full", () => {
  it("row 106: refuses the bundle as G70, and everything is as it was", () => {
    const made = newDatabase();
    const { database } = made;
    takeInto(made, openedBundle({ tableRecords: [personLine(1)] }));
    const before = contentOf(database);
    const pages = Number(database.sqlite.pragma("page_count", { simple: true }));
    database.sqlite.pragma(`max_page_count = ${String(pages + 3)}`);
    const large = openedBundle({ seq: 2, tableRecords: numbers(500).map((n) => personLine(n + 1)) });
    const refused = takeInto(made, large);
    expect(refused).toMatchObject({ ok: false, refusal: { code: "G70", params: { a: 1 } } });
    expect(contentOf(database)).toEqual(before);
    database.sqlite.pragma("max_page_count = 100000");
    expect(takeInto(made, large).ok).toBe(true);
  });
});

describe("a record that names another", () => {
  it("row 89: is refused by its line while the other is neither in the bundle nor held", () => {
    const { database } = newDatabase();
    const opened = { ...openedBundle({}), openReferences: [{ to: "person", id: idOf(1), line: 7 }] };
    expect(danglingLineOf(database, opened)).toBe(7);
    takeIn(database, openedBundle({ tableRecords: [personLine(1)] }));
    expect(danglingLineOf(database, opened)).toBeUndefined();
  });
});

describe("a home as it was written before 1 July 2025", () => {
  // The level of the huyện ended with 30/6/2025 (72/2025/QH15).
  it.each([
    ["row 125: a huyện in the address of today", { address: "Bản Mẫu, huyện Mai Sơn" }, ["oldPlace"]],
    ["a huyện in an address that was left", { address: "huyện Mai Sơn", to: "2024-01-01" }, []],
    ["a commune of today", { address: "Bản Mẫu, xã Chiềng Mung" }, []],
  ])("%s is warned of where it still holds", (_, changes, warnings) => {
    const { database } = newDatabase();
    const home = { ...residence(2, "2020-01-01"), ...changes };
    const opened = openedBundle({ tableRecords: [personLine(1), home] });
    expect(warningsOf(opened, planOf(database, opened))).toEqual(warnings);
  });

  it("row 125: stands beside the commune of today, and is taken in as it was written", () => {
    const { database } = newDatabase();
    // Nghị quyết 1681/NQ-UBTVQH15, Điều 1 khoản 4: Lóng Luông, Chiềng Yên, Mường Men and Vân Hồ became xã Vân Hồ.
    const place = "Bản Mẫu, xã Lóng Luông, huyện Vân Hồ, tỉnh Sơn La";
    const home = { ...residence(2, "2020-01-01"), full_name: null, code: null, address: place };
    const opened = openedBundle({ tableRecords: [personLine(1), home] });
    const plan = planOf(database, opened);
    const now = ["Xã Vân Hồ, tỉnh Sơn La"];
    expect(oldPlacesOf(database, opened, plan)).toEqual([{ name: "Người Mẫu 1", place, now }]);
    takeIn(database, opened);
    const [held] = currentRecords(database, "00001", "residence");
    expect(held?.content["address"]).toBe(place);
  });
});

describe("a bundle that is odd", () => {
  it.each([
    ["row 122: letters of another script in a name", { full_name: "Nguyễn Vаn An" }, ["foreignLetters"]],
    ["row 123: letters encoded twice", { full_name: "Nguyá»…n Văn An" }, ["twiceEncoded"]],
    ["row 126: someone aged 130", { birth_date: "1895-06-01" }, ["oddAge"]],
    ["row 126: someone born after the bundle was made", { birth_date: "2026-12-01" }, ["oddAge"]],
    ["row 124: the tone of hoà on its second letter", { full_name: "Nguyễn Thị Hoà" }, []],
    ["an ordinary person", {}, []],
  ])("%s is warned of and taken in", (_, changes, warnings) => {
    const { database } = newDatabase();
    const opened = openedBundle({ tableRecords: [personLine(1, changes)] });
    expect(warningsOf(opened, planOf(database, opened))).toEqual(warnings);
  });
});

describe("a programme that was cut off in the middle of an import", () => {
  it("row 107: is told of it as G74 at the next start, unless the bundle is here; and once more, it is taken in", () => {
    const { directory, database } = newDatabase();
    const opened = openedBundle({ tableRecords: [personLine(1)] });
    noteImport(directory, opened, "2026-10-05T08:00:00+07:00");
    const cutOff = { station: "Xã Bình Lâm Thượng", sequence: 1, at: "2026-10-05T08:00:00+07:00" };
    expect(interruptedImport(directory, database)).toEqual({ code: "G74", ...cutOff });
    takeIn(database, opened);
    expect(interruptedImport(directory, database)).toBeUndefined();
    forgetImport(directory);
    expect(interruptedImport(directory, database)).toBeUndefined();
  });
});
