import { prepared, type ReadableDatabase } from "#main/database/database.ts";
import { communes, provinces } from "#shared/law/units.ts";
import { indicatorDefinitions } from "#shared/law/indicators.ts";
import { closeDatabase } from "#main/database/open.ts";
import { inserter, openBenchDatabase, uuidOf } from "./large-station.ts";

/* An upper station that has received twelve months of every commune of the country. Their names are real, all figures are made up. */

const day = "2026-12-31";
const months = Array.from({ length: 12 }, (_none, index) => `2026-${String(index + 1).padStart(2, "0")}`);
const indicators = indicatorDefinitions.filter(({ level }) => level === "xa").slice(0, 20);

/** A report as it stands in the database: indicators, one or two clubs, and other tables that nothing here reads. */
function snapshotOf(index: number): string {
  const figures = indicators.map(({ id }, place) => {
    const den = (index * 7 + place) % 40;
    return [id, { num: den === 0 ? 0 : (index + place) % den, den }];
  });
  const club = {
    club: "CLB01",
    active: true,
    regular: index % 5 !== 0,
    closing: 12 + (index % 20),
    sessions_held: 1,
    expected: 12,
    present: index % 13,
  };
  const rest = Array.from({ length: 20 }, (_none, row) => ({
    hang: row,
    dau_ky: index % 90,
    cuoi_ky: 17,
    tang: 3,
  }));
  return JSON.stringify({
    chi_tieu: Object.fromEntries(figures),
    bieu: {
      BIEU01: { rows: index % 2 === 0 ? [club, { ...club, club: "CLB02" }] : [club] },
      BIEU04: { rest },
    },
  });
}

function fillMonth(
  database: ReadableDatabase,
  month: string,
  units: readonly { code: string; name: string }[],
): void {
  const bundle = inserter(
    database,
    "received_bundle",
    "kind, station, station_name, sequence, epoch, period, manifest_sha256, file_sha256, manifest, outcome",
  );
  const report = inserter(
    database,
    "received_report",
    `received_bundle_id, station, station_name, period, "from", "to", snapshot`,
  );
  const number = months.indexOf(month);
  database.sqlite.transaction(() => {
    for (const [index, { code, name }] of units.entries()) {
      const id = uuidOf(number, index);
      const [first, last] = [`${month}-01`, `${month}-28`];
      const hash = String(index).padStart(64, "0");
      bundle(id, "report", code, name, number + 1, "e", month, hash, hash, "{}", "nhan");
      report(uuidOf(20 + number, index), id, code, name, month, first, last, snapshotOf(index + number));
    }
  })();
}

/** Fills the closed station of a folder with a country. */
export async function fillCountryIn(folder: string): Promise<void> {
  const database = await openBenchDatabase(folder);
  try {
    fillCountry(database);
  } finally {
    closeDatabase(database);
  }
}

/** Fills an upper station with a country; answers how many communes it has. */
function fillCountry(database: ReadableDatabase): number {
  const units = provinces(day)
    .flatMap(({ code }) => communes(code, day))
    .map(({ code, type, name }) => ({ code, name: `${type} ${name}` }));
  const station = inserter(database, "trusted_station", "station, name, key_id, card, state, compared_on");
  database.sqlite.transaction(() => {
    for (const [index, { code, name }] of units.entries()) {
      station(uuidOf(40, index), code, name, `khoa-${code}`, "{}", "COMPARED", "2026-01-01");
    }
  })();
  for (const month of months) {
    fillMonth(database, month, units);
  }
  return units.length;
}

/** Adds the figures of the two years before, of which the reports themselves are not needed here. */
export function addEarlierYears(database: ReadableDatabase): number {
  const copy = prepared(
    database,
    `INSERT INTO received_figure (period, indicator, station, num, den)
     SELECT replace(period, '2026', ?), indicator, station, num, den FROM received_figure WHERE period LIKE '2026%'`,
  );
  for (const year of ["2024", "2025"]) {
    copy.run(year);
  }
  return Number(prepared(database, "SELECT count(*) FROM received_figure").pluck().get());
}
