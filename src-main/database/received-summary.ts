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

/** One received report of a period: when it came and which file brought it. */
interface ReceivedVersion {
  readonly station: string;
  readonly receivedAt: string;
  readonly fileSha256: string;
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

function rows(database: ReadableDatabase, sql: string, value: string): readonly unknown[] {
  return prepared(database, sql).all(value);
}

/** The figures of each commune's last report of a period. */
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
    `SELECT r.station, r.created_at AS receivedAt, b.file_sha256 AS fileSha256
     FROM received_report r JOIN received_bundle b ON b.id = r.received_bundle_id
     WHERE r.period = ? AND r.voided_at IS NULL ORDER BY r.id`,
    period,
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the SELECT yields the fields of its row type; the tests of the upper level hold them
  return found as ReceivedVersion[];
}

const isActive = `ifnull(json_extract(c.value, '$.active'), json_extract(c.value, '$.closing') > 0)`;

/** The clubs in each commune's last report of a period. */
export function receivedClubs(database: ReadableDatabase, period: string): readonly ReceivedClub[] {
  const found = rows(
    database,
    `SELECT r.station, ${isActive} AS active, json_extract(c.value, '$.regular') AS regular,
       json_extract(c.value, '$.closing') AS closing, json_extract(c.value, '$.sessions_held') AS sessionsHeld,
       json_extract(c.value, '$.expected') AS expected, json_extract(c.value, '$.present') AS present
     FROM received_report r, json_each(r.snapshot, '$.bieu.BIEU01.rows') c
     WHERE r.period = ? AND r.voided_at IS NULL AND r.id = (SELECT l.id FROM received_report l
       WHERE l.period = r.period AND l.station = r.station AND l.voided_at IS NULL ORDER BY l.id DESC LIMIT 1)`,
    period,
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the SELECT yields the fields of its row type; the tests of the upper level hold them
  return found as ReceivedClub[];
}

/** The communes whose last report up to a day names an active club. */
export function stationsWithModel(database: ReadableDatabase, date: CalendarDate): ReadonlySet<string> {
  const found: readonly unknown[] = prepared(
    database,
    `WITH last AS (SELECT id, row_number() OVER (PARTITION BY station ORDER BY "to" DESC, id DESC) AS place
       FROM received_report WHERE voided_at IS NULL AND "to" <= ?)
     SELECT DISTINCT r.station FROM last JOIN received_report r ON r.id = last.id,
       json_each(r.snapshot, '$.bieu.BIEU01.rows') c WHERE last.place = 1 AND ${isActive}`,
  )
    .pluck()
    .all(date);
  return new Set(found.map(String));
}
