import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { travellingTables } from "#main/database/travelling-tables.ts";
import { unwatched } from "#main/sealing/long-work.ts";
import { packRecords, type RecordSource } from "#main/sealing/record-packing.ts";

const station = "XA-00001";

function personOf(index: number, fields: object = {}): object {
  const id = `0198a000-0000-7000-8000-${String(index).padStart(12, "0")}`;
  const stamps = { base: 0, at: "2026-09-15T08:01:00+07:00", by: "canbo" };
  const columns = { code: `HS${String(index)}`, full_name: `Nguyễn Văn Mẫu ${String(index)}`, sex: "NAM" };
  return { t: "person", id, rev: 1, own: station, ...stamps, ...columns, ...fields };
}

// The columns that stand in their declaration with NOT NULL besides those above.
const rest = {
  birth_date: "1990-01-01",
  birth_precision: "DAY",
  ethnicity: "KINH",
  family_members_at_home: 4,
};

function sourceOf(records: readonly object[], unknownRecords: readonly string[] = []): RecordSource {
  return { rules: { kind: "full", station, tables: travellingTables }, records, unknownRecords };
}

/** A person with notes of so many fields of 60,000 letters; fields not known here are let be. */
function longPerson(index: number, notes: number): object {
  const long = "a".repeat(60_000);
  const fields = Array.from({ length: notes }, (_none, at) => [`ghi_chu_${String(at)}`, long] as const);
  return personOf(index, { ...rest, ...Object.fromEntries<string>(fields) });
}

describe("packing records", () => {
  it("gives gunzip the lines of all records in their order, over many pieces and past a line longer than one", async () => {
    const people = Array.from({ length: 9000 }, (_none, index) => personOf(index, rest));
    const records = [...people.slice(0, 4000), longPerson(9001, 12), ...people.slice(4000)];
    const unknown = `{"t":"thang_sau","id":"0198a000-0000-7000-8000-00000000e001","rev":1,"own":"${station}"}`;
    const heard: number[] = [];
    const packed = await packRecords(sourceOf(records, [unknown]), {
      ...unwatched,
      report: (_stage, done, total) => heard.push(done / total),
    });
    const text = [...records.map((record) => JSON.stringify(record)), unknown].join("\n");
    expect(packed).toMatchObject({
      ok: true,
      value: { rows: 9002, counts: { person: 9001, khac: 1 }, rawBytes: Buffer.byteLength(text) + 1 },
    });
    expect(packed.ok && gunzipSync(packed.value.bytes).toString("utf8") === `${text}\n`).toBe(true);
    expect(heard.length).toBeGreaterThan(3);
    expect(heard).toEqual(heard.toSorted((one, other) => one - other));
    expect(heard.at(-1)).toBe(1);
  });

  it("packs nothing at all as an empty member", async () => {
    const packed = await packRecords(sourceOf([]), unwatched);
    expect(packed.ok && gunzipSync(packed.value.bytes).length).toBe(0);
    expect(packed).toMatchObject({ ok: true, value: { rows: 0, rawBytes: 0, counts: {} } });
  });

  it("refuses a line its reader would refuse as too long, and a record given twice, with the line", async () => {
    const long = await packRecords(sourceOf([personOf(1, rest), longPerson(2, 18)]), unwatched);
    expect(long).toEqual({ ok: false, refusal: { code: "G36", params: { line: 2, field: "json" } } });
    const twice = await packRecords(sourceOf([personOf(1, rest), personOf(1, rest)]), unwatched);
    expect(twice).toMatchObject({ ok: false, refusal: { code: "G35" } });
  });

  it("goes no further once it is stopped", async () => {
    const stop = new AbortController();
    const people = Array.from({ length: 9000 }, (_none, index) => personOf(index, rest));
    let pieces = 0;
    const packing = packRecords(sourceOf(people), {
      signal: stop.signal,
      report: () => {
        pieces += 1;
        stop.abort();
      },
    });
    await expect(packing).rejects.toThrow("aborted");
    expect(pieces).toBe(1);
  });
});
