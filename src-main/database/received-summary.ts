import type { CalendarDate } from "#shared/base/calendar-date.ts";
import { prepared, type ReadableDatabase } from "./database.ts";

/*
 * What the upper level reads of many communes at once: from the maintained tables and by the columns it needs, never by
 * parsing each received report.
 */

interface ReceivedFigure {
  readonly station: string;
  readonly indicator: string;
  readonly num: number;
  readonly den: number;
}

/** One received report of a period: when it came, its number and day on paper, and which file brought it. */
interface ReceivedVersion {
  readonly station: string;
  readonly receivedAt: string;
  readonly fileSha256: string;
  readonly paperNumber: string | null;
  readonly paperDate: string | null;
}

/** What became of the reports of one commune and period; the last one counts, unless it was turned back. */
export interface ReceivedState {
  readonly period: string;
  readonly station: string;
  readonly bundleId: string;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly versions: number;
  /** 1 when the last report was turned back. */
  readonly returned: number;
  readonly reason: string | null;
  readonly dueOn: string | null;
}

interface ReceivedTotal {
  readonly indicator: string;
  readonly num: number;
  readonly den: number;
  /** How many communes the sums are of. */
  readonly reports: number;
}

interface ReceivedClub {
  readonly station: string;
  readonly active: number;
  readonly regular: number | null;
  readonly closing: number;
  readonly sessionsHeld: number;
  readonly expected: number;
  readonly present: number;
}

function rows(database: ReadableDatabase, sql: string, ...values: readonly string[]): readonly unknown[] {
  return prepared(database, sql).all(...values);
}

/** The figures of each commune's last report of a period, unless it was turned back. */
export function receivedFigures(database: ReadableDatabase, period: string): readonly ReceivedFigure[] {
  const found = rows(
    database,
    "SELECT station, indicator, num, den FROM received_figure WHERE period = ?",
    period,
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the SELECT yields the fields of its row type; the tests of the upper level hold them
  return found as ReceivedFigure[];
}

/** Every report of a period that came in and was not taken back, oldest first. */
export function receivedVersions(database: ReadableDatabase, period: string): readonly ReceivedVersion[] {
  const found = rows(
    database,
    `SELECT r.station, r.created_at AS receivedAt, b.file_sha256 AS fileSha256,
       r.snapshot ->> '$.van_ban.so' AS paperNumber, r.snapshot ->> '$.van_ban.ngay' AS paperDate
     FROM received_report r JOIN received_bundle b ON b.id = r.received_bundle_id
     WHERE r.period = ? AND r.voided_at IS NULL ORDER BY r.id`,
    period,
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the SELECT yields the fields of its row type; the tests of the upper level hold them
  return found as ReceivedVersion[];
}

/** The clubs in each commune's last report of a period, unless it was turned back. */
export function receivedClubs(database: ReadableDatabase, period: string): readonly ReceivedClub[] {
  const found = rows(
    database,
    `SELECT station, active, regular, closing, sessions_held AS sessionsHeld, expected, present
     FROM received_club WHERE period = ?`,
    period,
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the SELECT yields the fields of its row type; the tests of the upper level hold them
  return found as ReceivedClub[];
}

/** The communes whose last report up to a day, without those turned back, names an active club. */
export function stationsWithModel(database: ReadableDatabase, date: CalendarDate): ReadonlySet<string> {
  const found: readonly unknown[] = prepared(
    database,
    `WITH last AS (SELECT station, has_model, row_number() OVER (PARTITION BY station ORDER BY "to" DESC, report_id DESC) AS place
       FROM received_state WHERE NOT returned AND "to" <= ?)
     SELECT station FROM last WHERE place = 1 AND has_model`,
  )
    .pluck()
    .all(date);
  return new Set(found.map(String));
}

const states = `SELECT period, station, bundle_id AS bundleId, first_at AS firstAt, last_at AS lastAt, versions, returned,
  reason, due_on AS dueOn FROM received_state`;

/** The stations whose keys were compared, without their cards. */
export function comparedStations(
  database: ReadableDatabase,
): readonly { readonly station: string; readonly name: string }[] {
  const found: readonly unknown[] = prepared(
    database,
    "SELECT station, name FROM trusted_station WHERE state = 'COMPARED' AND voided_at IS NULL ORDER BY id",
  ).all();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the SELECT yields the fields of its row type; the tests of the upper level hold them
  return found as { station: string; name: string }[];
}

/** The stations of which a bundle with the report of exactly this period is held because numbers before it are missing. */
export function stationsHeld(
  database: ReadableDatabase,
  { from, to }: { readonly from: CalendarDate; readonly to: CalendarDate },
): ReadonlySet<string> {
  const found: readonly unknown[] = prepared(
    database,
    "SELECT DISTINCT station FROM held_bundle WHERE period_from = ? AND period_to = ? AND voided_at IS NULL",
  )
    .pluck()
    .all(from, to);
  return new Set(found.map(String));
}

/** What became of the reports of a period: of the stations named, of every commune where none is. */
export function receivedStates(
  database: ReadableDatabase,
  period: string,
  stations?: readonly string[],
): readonly ReceivedState[] {
  const found =
    stations === undefined
      ? rows(database, `${states} WHERE period = ?`, period)
      : rows(
          database,
          `${states} WHERE period = ? AND station IN (SELECT value FROM json_each(?))`,
          period,
          JSON.stringify(stations),
        );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the SELECT yields the fields of its row type; the tests of the upper level hold them
  return found as ReceivedState[];
}

/** The sums of all reports of a period that were not turned back, by indicator. */
export function receivedTotals(database: ReadableDatabase, period: string): readonly ReceivedTotal[] {
  const found = rows(
    database,
    "SELECT indicator, num, den, reports FROM received_total WHERE period = ? AND reports > 0",
    period,
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the SELECT yields the fields of its row type; the tests of the upper level hold them
  return found as ReceivedTotal[];
}
