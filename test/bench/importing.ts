import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { databaseOver } from "#main/database/database.ts";
import { insertionInto, insertRows } from "#main/database/record-rows.ts";
import { openBundle } from "#main/sealing/read-bundle.ts";
import { createStationIdentity, type StationIdentity } from "#main/sealing/station-identity.ts";
import { writeBundle } from "#main/sealing/write-bundle.ts";
import type { ReaderContext } from "#shared/bundle/opening.ts";
import { median, ofRounds, type Figure, type Round } from "./figures.ts";
import { cpuMilliseconds } from "./measure.ts";
import { shellImport } from "./shell-import.ts";
import { inFolder } from "./station.ts";

/* 500 frozen reports of 100 table rows each: 50,000 rows of totals, what an upper level takes in over years. */
const reports = 500;
const rowsPerReport = 100;
const rounds = 7;
const commune = "XA-00001";
const province = "TINH-01";

/** One row as it stands in a table of a report. */
interface TotalsRow {
  readonly ten: string;
  readonly dau_ky: number;
  readonly tang: number;
  readonly giam: number;
  readonly cuoi_ky: number;
  readonly ty_le: { readonly num: number; readonly den: number };
}

function rowOf(report: number, row: number): TotalsRow {
  const [opening, joined, left] = [row % 40, (report + row) % 7, row % 5];
  return {
    ten: `Câu lạc bộ số ${String(row + 1)}`,
    dau_ky: opening,
    tang: joined,
    giam: left,
    cuoi_ky: opening + joined - left,
    ty_le: { num: row % 12, den: 12 },
  };
}

function reportOf(index: number): object {
  const suffix = String(index).padStart(12, "0");
  return {
    t: "bao_cao",
    id: `0198a000-0000-7000-8000-${suffix}`,
    rev: 1,
    own: commune,
    ky: { ma: "2026-09", tu: "2026-09-01", den: "2026-09-30" },
    chi_tieu: { CT01: { num: index % 50, den: 50 }, CT03: { num: 0, den: null } },
    bieu: { BIEU01: { hang: Array.from({ length: rowsPerReport }, (_none, row) => rowOf(index, row)) } },
  };
}

async function sealedBundle(own: StationIdentity, upper: StationIdentity): Promise<Uint8Array> {
  const written = await writeBundle(
    {
      kind: "report",
      bundleId: "0198a000-0000-7000-8000-00000000b001",
      station: commune,
      stationName: "UBND xã Thử Nghiệm",
      epoch: "0198a000-0000-7000-8000-00000000e001",
      seq: 1,
      prev: "0".repeat(64),
      createdAt: "2026-10-02T09:00:00+07:00",
      app: "0.1.0",
      audit: { seq: 12, head: "a".repeat(64) },
      records: Array.from({ length: reports }, (_none, index) => reportOf(index)),
    },
    { own, receivers: [{ station: province, keyId: upper.keyId, recipient: upper.recipient }] },
  );
  if (!written.ok) {
    throw new Error(`The bundle was refused: ${written.refusal.code}`);
  }
  return written.value.bytes;
}

function readerOf(own: StationIdentity, upper: StationIdentity): ReaderContext {
  const { keyId, publicKey } = own;
  const phone = "0200 000 000";
  return {
    ownStationCode: province,
    ownIdentities: [upper.ageIdentity],
    trustedKeys: [
      { keyId, station: commune, name: "UBND xã Thử Nghiệm", publicKey, phone, state: "COMPARED" },
    ],
    imported: [],
    acceptedEpochs: [],
    sentBundles: [],
    tables: [],
    now: "2026-10-05T08:00:00+07:00",
  };
}

const createTable = `CREATE TABLE totals (report TEXT, row INTEGER, ten TEXT, dau_ky INTEGER, tang INTEGER, giam INTEGER,
  cuoi_ky INTEGER, num INTEGER, den INTEGER)`;

function rowsIn(record: unknown): readonly TotalsRow[] {
  const { bieu } = record as { readonly bieu: { readonly BIEU01: { readonly hang: readonly TotalsRow[] } } };
  return bieu.BIEU01.hang;
}

const columns = ["report", "row", "ten", "dau_ky", "tang", "giam", "cuoi_ky", "num", "den"];
const insertion = insertionInto("totals", columns);

/** A table of its own in a new file, filled in one transaction, in the way the programme adds rows that come by the thousand. */
function stage(file: string, records: readonly { readonly id: string }[]): number {
  rmSync(file, { force: true });
  const sqlite = new Sqlite(file);
  sqlite.exec(createTable);
  const database = databaseOver(sqlite, "");
  let count = 0;
  sqlite.transaction(() => {
    for (const record of records) {
      const values: (string | number)[] = [];
      let at = 0;
      for (const { ten, dau_ky, tang, giam, cuoi_ky, ty_le } of rowsIn(record)) {
        values.push(record.id, at, ten, dau_ky, tang, giam, cuoi_ky, ty_le.num, ty_le.den);
        at += 1;
      }
      insertRows(database, insertion, { values });
      count += at;
    }
  })();
  sqlite.close();
  return count;
}

function csvLines(): string {
  const lines: string[] = [];
  for (let report = 0; report < reports; report += 1) {
    for (let row = 0; row < rowsPerReport; row += 1) {
      const { ten, dau_ky, tang, giam, cuoi_ky, ty_le } = rowOf(report, row);
      const id = `0198a000-0000-7000-8000-${String(report).padStart(12, "0")}`;
      lines.push([id, row, ten, dau_ky, tang, giam, cuoi_ky, ty_le.num, ty_le.den].join(","));
    }
  }
  return `${lines.join("\n")}\n`;
}

/**
 * A sealed bundle with 50,000 rows of totals: decrypted, signature and every rule checked, parsed, written into a
 * table in one transaction; against `sqlite3` importing the same rows from a CSV file, which checks nothing.
 */
export async function benchImporting(): Promise<readonly Figure[]> {
  return await inFolder(async (folder) => {
    const [own, upper] = await Promise.all([createStationIdentity(), createStationIdentity()]);
    const bytes = await sealedBundle(own, upper);
    const context = readerOf(own, upper);
    writeFileSync(join(folder, "thu.csv"), csvLines());
    let opening = 0;
    const takeIn = async (): Promise<void> => {
      let records: readonly { readonly id: string }[] = [];
      opening = await cpuMilliseconds(async () => {
        const opened = await openBundle(bytes, context);
        records = opened.ok ? opened.value.records : [];
      });
      if (stage(join(folder, "goi.db"), records) !== reports * rowsPerReport) {
        throw new Error("Some rows did not arrive");
      }
    };
    const plain = Array.from(
      { length: reports },
      (_none, index) => reportOf(index) as { readonly id: string },
    );
    const paths = { file: join(folder, "thu.db"), csv: join(folder, "thu.csv") };
    const byShell = (): number | undefined => shellImport({ ...paths, schema: createTable, table: "totals" });
    const withShell = byShell() !== undefined;
    const reference = async (): Promise<number> => {
      const taken = withShell ? byShell() : undefined;
      return taken ?? (await cpuMilliseconds(() => stage(join(folder, "thu.db"), plain)));
    };
    await takeIn();
    const done: Round[] = [];
    const openings: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const before = await reference();
      const subject = await cpuMilliseconds(takeIn);
      openings.push(opening);
      done.push({ before, subject, after: await reference() });
    }
    const { subject, reference: held, ratio } = ofRounds(done);
    return [
      {
        operation: "bundle import, 50,000 rows",
        unit: "CPU ms",
        subject,
        reference: { name: withShell ? "sqlite3 .import" : "prepared insert", value: held },
        measured: ratio,
        goal: 1.7,
        note: `${(bytes.length / 1024).toFixed(0)} KiB sealed; opening and checking ${median(openings).toFixed(0)} ms of it, the rest is the table`,
      },
    ];
  });
}
