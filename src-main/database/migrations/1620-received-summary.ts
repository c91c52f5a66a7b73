import type { Migration } from "./migration.ts";

const figuresOf = (report: string): string => `
  INSERT INTO received_figure (period, indicator, station, num, den)
  SELECT r.period, f.key, r.station, json_extract(f.value, '$.num'), json_extract(f.value, '$.den')
  FROM received_report r, json_each(r.snapshot, '$.chi_tieu') f
  WHERE r.id = ${report} AND json_extract(f.value, '$.num') IS NOT NULL AND json_extract(f.value, '$.den') IS NOT NULL;`;

const latest = `(SELECT l.id FROM received_report l WHERE l.station = NEW.station AND l.period = NEW.period
  AND l.voided_at IS NULL ORDER BY l.id DESC LIMIT 1)`;

/**
 * What the upper level adds up, kept as it comes in: the figures of each commune's last report of a period. Derived
 * from the received reports by triggers, so that no way of writing or taking back can forget them.
 */
export const migration1620: Migration = {
  version: 1620,
  describe: "The received figures, kept as reports come in and are taken back",
  sql: `
    CREATE TABLE received_figure (
      period TEXT NOT NULL,
      indicator TEXT NOT NULL,
      station TEXT NOT NULL,
      num INTEGER NOT NULL,
      den INTEGER NOT NULL,
      PRIMARY KEY (period, indicator, station)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER received_report_added AFTER INSERT ON received_report BEGIN
      DELETE FROM received_figure WHERE period = NEW.period AND station = NEW.station;
      ${figuresOf(latest)}
    END;
    CREATE TRIGGER received_report_voided AFTER UPDATE OF voided_at ON received_report BEGIN
      DELETE FROM received_figure WHERE period = NEW.period AND station = NEW.station;
      ${figuresOf(latest)}
    END;
    CREATE INDEX received_report_by_period ON received_report (period, station);
    INSERT INTO received_figure (period, indicator, station, num, den)
    SELECT r.period, f.key, r.station, json_extract(f.value, '$.num'), json_extract(f.value, '$.den')
    FROM received_report r, json_each(r.snapshot, '$.chi_tieu') f
    WHERE r.id = (SELECT l.id FROM received_report l WHERE l.station = r.station AND l.period = r.period
        AND l.voided_at IS NULL ORDER BY l.id DESC LIMIT 1)
      AND json_extract(f.value, '$.num') IS NOT NULL AND json_extract(f.value, '$.den') IS NOT NULL;
  `,
};
