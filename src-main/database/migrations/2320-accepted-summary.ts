import type { Migration } from "./migration.ts";

/*
 * Everything the upper level shows of many communes, kept as reports come in, are turned back, accepted again or taken
 * back: one row a commune and period, its clubs, its figures, and the sums of all. What was turned back adds nothing.
 */

/** The last report of its commune and period. */
const isLast = `r.id = (SELECT l.id FROM received_report l WHERE l.period = r.period AND l.station = r.station
  AND l.voided_at IS NULL ORDER BY l.id DESC LIMIT 1)`;

const isActive = `ifnull(json_extract(c.value, '$.active'), json_extract(c.value, '$.closing') > 0)`;

const columns = `received_state (period, station, report_id, bundle_id, "to", first_at, last_at, versions,
  returned, reason, due_on, has_model)`;

/** True of the communes and periods that are to be made anew; what stands before their columns is handed in. */
type Which = (before: string) => string;

/** The rows of the communes and periods meant. No statement names its own table anew, which older SQLite refuses. */
function fill(of: Which): string {
  const which = of("r.");
  return `
    INSERT INTO ${columns}
    SELECT r.period, r.station, r.id, r.received_bundle_id, r."to", min(v.created_at), r.created_at, count(*),
      ifnull(b.outcome = 'tu_choi', 0), b.outcome_reason, b.due_on, 0
    FROM received_report r JOIN received_bundle b ON b.id = r.received_bundle_id
      JOIN received_report v ON v.period = r.period AND v.station = r.station AND v.voided_at IS NULL
    WHERE ${which} AND ${isLast} GROUP BY r.period, r.station;
    INSERT INTO received_figure (period, indicator, station, num, den)
    SELECT r.period, f.key, r.station, json_extract(f.value, '$.num'), json_extract(f.value, '$.den')
    FROM received_state r JOIN received_report s ON s.id = r.report_id, json_each(s.snapshot, '$.chi_tieu') f
    WHERE ${which} AND NOT r.returned
      AND json_extract(f.value, '$.num') IS NOT NULL AND json_extract(f.value, '$.den') IS NOT NULL;
    INSERT INTO received_club (period, station, place, active, regular, closing, sessions_held, expected, present)
    SELECT r.period, r.station, c.key, ${isActive}, json_extract(c.value, '$.regular'), json_extract(c.value, '$.closing'),
      json_extract(c.value, '$.sessions_held'), json_extract(c.value, '$.expected'), json_extract(c.value, '$.present')
    FROM received_state r JOIN received_report s ON s.id = r.report_id, json_each(s.snapshot, '$.bieu.BIEU01.rows') c
    WHERE ${which} AND NOT r.returned;
    UPDATE received_state SET has_model = 1 WHERE ${of("")} AND EXISTS (SELECT 1 FROM received_club c
      WHERE c.period = received_state.period AND c.station = received_state.station AND c.active);`;
}

function refresh(of: Which): string {
  return `
    DELETE FROM received_figure WHERE ${of("")} AND indicator IN (SELECT indicator FROM received_total);
    DELETE FROM received_club WHERE ${of("")};
    DELETE FROM received_state WHERE ${of("")};
    ${fill(of)}`;
}

const ofReport: Which = (before) => `${before}period = NEW.period AND ${before}station = NEW.station`;
const ofBundle: Which = (before) => `(${before}period, ${before}station) IN (SELECT n.period, n.station
  FROM received_report n WHERE n.received_bundle_id = NEW.id)`;

/** What the upper level adds up leaves out what it turned back, and is kept whole for a country of communes. */
export const migration2320: Migration = {
  version: 2320,
  describe: "Received reports as the upper level shows them: states, clubs, figures and their sums",
  sql: `
    DROP TRIGGER received_report_added;
    DROP TRIGGER received_report_voided;
    DELETE FROM received_figure;
    CREATE TABLE received_state (
      period TEXT NOT NULL,
      station TEXT NOT NULL,
      report_id TEXT NOT NULL,
      bundle_id TEXT NOT NULL,
      "to" TEXT NOT NULL,
      first_at TEXT NOT NULL,
      last_at TEXT NOT NULL,
      versions INTEGER NOT NULL,
      returned INTEGER NOT NULL,
      reason TEXT,
      due_on TEXT,
      has_model INTEGER NOT NULL,
      PRIMARY KEY (period, station)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX received_state_by_station ON received_state (station, "to", report_id, returned, has_model);
    CREATE TABLE received_club (
      period TEXT NOT NULL,
      station TEXT NOT NULL,
      place INTEGER NOT NULL,
      active INTEGER NOT NULL,
      regular INTEGER,
      closing INTEGER NOT NULL,
      sessions_held INTEGER NOT NULL,
      expected INTEGER NOT NULL,
      present INTEGER NOT NULL,
      PRIMARY KEY (period, station, place)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE received_total (
      period TEXT NOT NULL,
      indicator TEXT NOT NULL,
      num INTEGER NOT NULL,
      den INTEGER NOT NULL,
      reports INTEGER NOT NULL,
      PRIMARY KEY (period, indicator)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER received_figure_added AFTER INSERT ON received_figure BEGIN
      INSERT INTO received_total (period, indicator, num, den, reports)
      VALUES (NEW.period, NEW.indicator, NEW.num, NEW.den, 1)
      ON CONFLICT DO UPDATE SET num = num + NEW.num, den = den + NEW.den, reports = reports + 1;
    END;
    CREATE TRIGGER received_figure_gone AFTER DELETE ON received_figure BEGIN
      UPDATE received_total SET num = num - OLD.num, den = den - OLD.den, reports = reports - 1
      WHERE period = OLD.period AND indicator = OLD.indicator;
    END;
    CREATE INDEX received_report_by_bundle ON received_report (received_bundle_id);
    ${fill(() => "true")}
    CREATE TRIGGER received_report_added AFTER INSERT ON received_report BEGIN
      ${refresh(ofReport)}
    END;
    CREATE TRIGGER received_report_voided AFTER UPDATE OF voided_at ON received_report BEGIN
      ${refresh(ofReport)}
    END;
    CREATE TRIGGER received_bundle_answered AFTER UPDATE OF outcome, outcome_reason, due_on ON received_bundle BEGIN
      ${refresh(ofBundle)}
    END;
  `,
};
