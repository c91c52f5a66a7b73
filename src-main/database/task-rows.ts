import { prepared, type ReadableDatabase } from "./database.ts";

/** Rows from which tasks are made: what began a clock, for whom. Each is one statement over the whole table. */
export interface TaskRows {
  readonly completions: {
    readonly id: string;
    readonly personId: string;
    readonly name: string;
    readonly on: string;
  };
  readonly endings: {
    readonly id: string;
    readonly personId: string;
    readonly name: string;
    readonly on: string;
    readonly regime: string;
  };
  readonly unassigned: {
    readonly id: string;
    readonly personId: string;
    readonly name: string;
    readonly decidedOn: string;
    readonly livesFrom: string | null;
    readonly regime: string;
  };
  readonly absences: {
    readonly id: string;
    readonly personId: string;
    readonly name: string;
    readonly on: string;
  };
  readonly referrals: {
    readonly id: string;
    readonly personId: string | null;
    readonly name: string | null;
    readonly slip: string;
    readonly on: string;
  };
  readonly unidentified: {
    readonly id: string;
    readonly personId: string;
    readonly name: string;
    readonly on: string;
  };
  readonly planless: {
    readonly id: string;
    readonly personId: string;
    readonly bodyId: string;
    readonly name: string;
    readonly on: string;
  };
  readonly unnumbered: {
    readonly id: string;
    readonly title: string;
    readonly kind: string;
    readonly on: string;
  };
  readonly missed: {
    readonly personId: string;
    readonly bodyId: string;
    readonly name: string;
    readonly on: string;
    readonly inRow: number;
  };
}
type Kind = keyof TaskRows;

export const alive = `NOT EXISTS (SELECT 1 FROM residence r WHERE r.person_id = p.id AND r.voided_at IS NULL AND r.end_reason = 'CHET')`;

const statements: Readonly<Record<Kind, string>> = {
  completions: `SELECT c.id, c.person_id AS personId, p.full_name AS name, c.completed_on AS "on" FROM completion c
    JOIN person p ON p.id = c.person_id WHERE c.voided_at IS NULL AND c.completed_on BETWEEN @from AND @to AND ${alive}
    AND NOT EXISTS (SELECT 1 FROM management m WHERE m.completion_id = c.id AND m.voided_at IS NULL)`,
  endings: `SELECT m.id, m.person_id AS personId, p.full_name AS name, m.managed_to AS "on", m.regime FROM management m
    JOIN person p ON p.id = m.person_id WHERE m.voided_at IS NULL AND m.ended_on IS NULL AND m.managed_to BETWEEN @from AND @to`,
  unassigned: `SELECT m.id, m.person_id AS personId, p.full_name AS name, m.decided_on AS decidedOn, m.regime,
    (SELECT max(r."from") FROM residence r WHERE r.person_id = p.id AND r.voided_at IS NULL AND r."to" IS NULL) AS livesFrom
    FROM management m JOIN person p ON p.id = m.person_id WHERE m.voided_at IS NULL AND m.ended_on IS NULL
    AND m.responsible IS NULL AND m.managed_to >= @to AND m.managed_from BETWEEN @from AND @to
    AND NOT EXISTS (SELECT 1 FROM episode_event v WHERE v.management_id = m.id AND v.voided_at IS NULL AND v.event = 'PHAN_CONG')`,
  absences: `SELECT a.id, a.person_id AS personId, p.full_name AS name, a."from" AS "on" FROM absence a
    JOIN person p ON p.id = a.person_id WHERE a.voided_at IS NULL AND a."to" IS NULL AND a.reported = 0
    AND a."from" BETWEEN @from AND @to AND EXISTS (SELECT 1 FROM management m WHERE m.person_id = p.id AND m.voided_at IS NULL
      AND m.ended_on IS NULL AND m.managed_to >= @to)`,
  referrals: `SELECT f.id, f.person_id AS personId, p.full_name AS name, f.slip, f.issued_on AS "on" FROM referral f
    LEFT JOIN person p ON p.id = f.person_id WHERE f.voided_at IS NULL AND f.issued_on BETWEEN @from AND @to
    AND NOT EXISTS (SELECT 1 FROM referral_reply a WHERE a.referral_id = f.id AND a.voided_at IS NULL)`,
  unidentified: `SELECT d.id, d.person_id AS personId, p.full_name AS name, substr(d.created_at, 1, 10) AS "on"
    FROM identity_document d JOIN person p ON p.id = d.person_id WHERE d.voided_at IS NULL AND p.voided_at IS NULL
    AND d.kind = 'KHONG_CO' AND ${alive} AND @from <= @to AND NOT EXISTS (SELECT 1 FROM identity_document o
      WHERE o.person_id = d.person_id AND o.voided_at IS NULL AND o.number IS NOT NULL)`,
  planless: `SELECT m.id, m.person_id AS personId, m.body_id AS bodyId, p.full_name AS name, m.joined_on AS "on" FROM membership m
    JOIN person p ON p.id = m.person_id WHERE m.voided_at IS NULL AND m.left_on IS NULL AND m.joined_on BETWEEN @from AND @to
    AND NOT EXISTS (SELECT 1 FROM personal_plan k WHERE k.person_id = m.person_id AND k.body_id = m.body_id
      AND k.voided_at IS NULL AND k.approved_on >= m.joined_on)`,
  unnumbered: `SELECT id, title, kind, substr(updated_at, 1, 10) AS "on" FROM document
    WHERE voided_at IS NULL AND state = 'DA_KY' AND @from <= @to`,
  missed: `WITH counted AS (SELECT m.id, m.body_id, m.date, row_number() OVER (PARTITION BY m.body_id ORDER BY m.date DESC, m.id DESC) AS place
      FROM meeting m WHERE m.voided_at IS NULL AND m.state = 'DA_TO_CHUC' AND m.kind IN ('THUONG_KY', 'CHUYEN_DE')
      AND m.date BETWEEN @from AND @to)
    SELECT a.person_id AS personId, c.body_id AS bodyId, p.full_name AS name, max(c.date) AS "on", count(*) AS inRow
    FROM (SELECT * FROM counted WHERE place <= @most) c
    CROSS JOIN attendance a ON a.meeting_id = c.id AND a.voided_at IS NULL AND a.mark = 'VK'
    CROSS JOIN person p ON p.id = a.person_id
    WHERE EXISTS (SELECT 1 FROM membership m WHERE m.person_id = a.person_id AND m.body_id = c.body_id
      AND m.voided_at IS NULL AND m.left_on IS NULL)
    GROUP BY a.person_id, c.body_id HAVING count(*) = @most`,
};

/**
 * The rows of one kind whose clock began between two days. `most`, for absences from meetings: the number of last
 * meetings in a row that were missed.
 */
export function taskRows<Name extends Kind>(
  database: ReadableDatabase,
  kind: Name,
  span: { readonly from: string; readonly to: string; readonly most?: number },
): readonly TaskRows[Name][] {
  const named = kind === "missed" ? { most: 0, ...span } : { from: span.from, to: span.to };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of each SELECT are the fields of its rows
  return prepared(database, statements[kind]).all(named) as TaskRows[Name][];
}

/** Members of a club on the last day of a month who are in no evaluation of it; those admitted after the 15th are not yet evaluated. */
export function unevaluatedMembers(
  database: ReadableDatabase,
  { bodyId, month }: { readonly bodyId: string; readonly month: string },
): number {
  const sql = `SELECT count(*) FROM membership m WHERE m.body_id = @bodyId AND m.voided_at IS NULL AND m.left_on IS NULL
    AND m.joined_on <= @half AND NOT EXISTS (SELECT 1 FROM evaluation e INDEXED BY evaluation_by_body_id_person_id_month WHERE e.body_id = m.body_id AND e.person_id = m.person_id
      AND e.month = @month AND e.voided_at IS NULL)`;
  return Number(
    prepared(database, sql)
      .pluck()
      .get({ bodyId, month, half: `${month}-15` }),
  );
}

/** How many meetings of a club were held in a month. */
export function meetingsHeld(
  database: ReadableDatabase,
  { bodyId, month }: { readonly bodyId: string; readonly month: string },
): number {
  const sql = `SELECT count(*) FROM meeting WHERE body_id = @bodyId AND voided_at IS NULL AND state = 'DA_TO_CHUC'
    AND kind IN ('THUONG_KY', 'CHUYEN_DE') AND date BETWEEN @first AND @last`;
  return Number(
    prepared(database, sql)
      .pluck()
      .get({ bodyId, first: `${month}-01`, last: `${month}-31` }),
  );
}
