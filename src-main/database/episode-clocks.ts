import { prepared, type ReadableDatabase } from "./database.ts";
import { alive } from "./task-rows.ts";

/** An episode with what its clocks need: where it stands, since when, and whom it concerns. */
export interface EpisodeClockRow {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly birthDate: string;
  readonly kind: string;
  readonly regime: string;
  readonly state: string;
  readonly openedOn: string;
  readonly plannedTo: string | null;
  /** The day of the step that led to the state it is in, and that step. */
  readonly enteredOn: string;
  readonly lastEvent: string;
  /** The day on which the management was proposed, for what prepares one. */
  readonly proposedOn: string | null;
}

/** A decision on management with what follows from it and from its end. */
export interface ManagementClockRow {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly birthDate: string;
  readonly regime: string;
  readonly decidedOn: string;
  readonly endedOn: string | null;
  readonly endReason: string | null;
  readonly wasHandedOver: boolean;
}

/** Something that began for a person: an episode by its kind, a management as `QLSC`. */
export interface BegunRow {
  readonly personId: string;
  readonly kind: string;
  readonly on: string;
}

const eventOf = "FROM episode_event v WHERE v.voided_at IS NULL AND v.episode_id = e.id";
const selectEpisodes = `SELECT e.id, e.person_id AS personId, p.full_name AS name, p.birth_date AS birthDate, e.kind, e.regime, e.state,
  e.opened_on AS openedOn, e.planned_to AS plannedTo,
  coalesce((SELECT max(v.date) ${eventOf} AND v.to_state = e.state), e.opened_on) AS enteredOn,
  coalesce((SELECT v.event ${eventOf} ORDER BY v.date DESC, v.id DESC LIMIT 1), '') AS lastEvent,
  (SELECT max(v.date) ${eventOf} AND v.event = 'DE_NGHI') AS proposedOn
  FROM episode e JOIN person p ON p.id = e.person_id
  WHERE e.voided_at IS NULL AND e.management_id IS NULL AND p.voided_at IS NULL AND ${alive}`;
const selectManagements = `SELECT m.id, m.person_id AS personId, p.full_name AS name, p.birth_date AS birthDate, m.regime,
  m.decided_on AS decidedOn, m.ended_on AS endedOn, m.end_reason AS endReason,
  EXISTS (SELECT 1 FROM episode_event v WHERE v.management_id = m.id AND v.voided_at IS NULL AND v.event = 'GIAO_QUYET_DINH') AS wasHandedOver
  FROM management m JOIN person p ON p.id = m.person_id
  WHERE m.voided_at IS NULL AND p.voided_at IS NULL AND (m.decided_on >= @from OR m.ended_on >= @from) AND ${alive}`;
const selectBegun = `SELECT person_id AS personId, kind, opened_on AS "on" FROM episode WHERE voided_at IS NULL
  UNION ALL SELECT person_id, 'QLSC', decided_on FROM management WHERE voided_at IS NULL
  UNION ALL SELECT person_id, 'OST', "from" FROM treatment WHERE voided_at IS NULL
  UNION ALL SELECT person_id, 'DANG_KY', registered_on FROM rehabilitation_registration WHERE voided_at IS NULL`;

/** Every episode that counts, of people who live: preparations of management that ended in a decision stand there. */
export function episodeClockRows(database: ReadableDatabase): readonly EpisodeClockRow[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of the SELECT are the fields of the row
  return prepared(database, selectEpisodes).all() as EpisodeClockRow[];
}

/** Managements that were decided or ended since a day. */
export function managementClockRows(database: ReadableDatabase, from: string): readonly ManagementClockRow[] {
  const rows = prepared(database, selectManagements).all({ from });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of the SELECT are the fields of the row
  return (rows as (Omit<ManagementClockRow, "wasHandedOver"> & { wasHandedOver: number })[]).map((row) => ({
    ...row,
    wasHandedOver: row.wasHandedOver === 1,
  }));
}

/** What ever began for anybody, by which an earlier clock ends. */
export function begunRows(database: ReadableDatabase): readonly BegunRow[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of the SELECT are the fields of the row
  return prepared(database, selectBegun).all() as BegunRow[];
}

/** The last month recorded of somebody under substitution treatment, where they missed many days in it. */
export interface MissedDosesRow {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly month: string;
  readonly missed: number;
}

const selectMissed = `SELECT a.id, a.person_id AS personId, p.full_name AS name, a.month, a.days_missed AS missed
  FROM adherence_check a JOIN person p ON p.id = a.person_id
  WHERE a.voided_at IS NULL AND p.voided_at IS NULL AND a.days_missed >= ? AND a.month >= ? AND ${alive}
  AND NOT EXISTS (SELECT 1 FROM adherence_check b WHERE b.person_id = a.person_id AND b.voided_at IS NULL AND b.month > a.month)
  AND EXISTS (SELECT 1 FROM treatment t WHERE t.person_id = a.person_id AND t.voided_at IS NULL AND t."to" IS NULL AND t.kind IS NOT 'CAI_CONG_DONG'
    UNION ALL SELECT 1 FROM episode e WHERE e.person_id = a.person_id AND e.voided_at IS NULL AND e.kind = 'OST' AND e.state = 'DANG_DT')`;

/** Who is under substitution treatment and missed at least so many days in their last month on record, from a month on. */
export function missedDoses(
  database: ReadableDatabase,
  { atLeast, from }: { readonly atLeast: number; readonly from: string },
): readonly MissedDosesRow[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of the SELECT are the fields of the row
  return prepared(database, selectMissed).all(atLeast, from) as MissedDosesRow[];
}
