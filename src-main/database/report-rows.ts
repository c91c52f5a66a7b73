import { prepared, type ReadableDatabase } from "./database.ts";

/*
 * The rows reports are computed from, under the codes people use. Voided records are out; an absent value is left
 * out of its row. One plain scan a table: the whole commune fits in memory and every figure is computed from it.
 */

type Row = Readonly<Record<string, unknown>>;

/** The row without the columns that hold nothing; most rows are whole and stay the objects they are. */
function withoutNulls(row: Row): Row {
  for (const name in row) {
    if (row[name] === null) {
      return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
    }
  }
  return row;
}

function rows(database: ReadableDatabase, sql: string, ...values: readonly string[]): readonly Row[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- rows of a SELECT are objects of its columns
  const found = prepared(database, sql).all(...values) as Row[];
  return found.map(withoutNulls);
}

/** One SELECT per kind of row; the names of the columns are those of the report's own row types. */
const selects = {
  persons: `SELECT p.code AS "key", h.code AS household, p.family_members_at_home AS familyMembersAtHome, p.sex,
    p.birth_date AS birthDate, p.birth_precision AS birthPrecision, p.ethnicity FROM person p LEFT JOIN household h ON h.id = p.household_id WHERE p.voided_at IS NULL ORDER BY p.id`,
  residences: `SELECT p.code AS person, r.kind, r."from", r."to", r.end_reason AS endReason
    FROM residence r JOIN person p ON p.id = r.person_id WHERE r.voided_at IS NULL AND p.voided_at IS NULL ORDER BY r.id`,
  absences: `SELECT p.code AS person, a.kind, a.form AS code, a."from", a."to", a.reported
    FROM absence a JOIN person p ON p.id = a.person_id WHERE a.voided_at IS NULL AND p.voided_at IS NULL ORDER BY a.id`,
  categories: `SELECT p.code AS person, c.category, c."from", c.substance
    FROM category_status c JOIN person p ON p.id = c.person_id WHERE c.voided_at IS NULL AND p.voided_at IS NULL ORDER BY c.id`,
  bodies: `SELECT id, kind, code AS "key", founded_on AS foundedOn, dissolved_on AS dissolvedOn, program AS programme
    FROM body WHERE voided_at IS NULL ORDER BY code`,
  suspensions: `SELECT body_id AS body, "from", "to" FROM suspension WHERE voided_at IS NULL ORDER BY "from"`,
  requirements: `SELECT body_id AS body, value, "from" FROM meeting_requirement WHERE voided_at IS NULL ORDER BY "from"`,
  memberships: `SELECT p.code AS person, b.code AS club, m.joined_on AS joinedOn, m.join_code AS joinCode, m.left_on AS leftOn,
    m.leave_reason AS leaveReason FROM membership m JOIN person p ON p.id = m.person_id JOIN body b ON b.id = m.body_id
    WHERE m.voided_at IS NULL AND p.voided_at IS NULL ORDER BY m.id`,
  meetings: `SELECT m.code AS "key", b.code AS club, m.date, CASE m.state WHEN 'HUY' THEN 'HUY' ELSE m.kind END AS kind
    FROM meeting m JOIN body b ON b.id = m.body_id WHERE m.voided_at IS NULL AND m.state IN ('DA_TO_CHUC', 'HUY') ORDER BY m.id`,
  plans: `SELECT p.code AS person, b.code AS club, pl.approved_on AS approvedOn
    FROM personal_plan pl JOIN person p ON p.id = pl.person_id JOIN body b ON b.id = pl.body_id WHERE pl.voided_at IS NULL ORDER BY pl.id`,
  volunteers: `SELECT id, code AS "key" FROM volunteer WHERE voided_at IS NULL ORDER BY code`,
  services: `SELECT volunteer_id AS volunteer, "from", "to" FROM volunteer_service WHERE voided_at IS NULL ORDER BY "from"`,
  visits: `SELECT v.code AS volunteer, p.code AS person, x.date FROM volunteer_visit x JOIN volunteer v ON v.id = x.volunteer_id
    JOIN person p ON p.id = x.person_id WHERE x.voided_at IS NULL ORDER BY x.id`,
  counsellings: `SELECT c.client_code AS client, b.code AS point, c.date FROM counselling_visit c JOIN body b ON b.id = c.body_id
    WHERE c.voided_at IS NULL ORDER BY c.id`,
  referrals: `SELECT r.slip, r.client_code AS client, b.code AS point, r.service, r.issued_on AS issuedOn
    FROM referral r JOIN body b ON b.id = r.body_id WHERE r.voided_at IS NULL ORDER BY r.id`,
  replies: `SELECT r.slip, y.date, y.result FROM referral_reply y JOIN referral r ON r.id = y.referral_id
    WHERE y.voided_at IS NULL AND r.voided_at IS NULL ORDER BY y.id`,
  registrations: `SELECT p.code AS person, g.form, g.registered_on AS date, b.code AS point
    FROM rehabilitation_registration g JOIN person p ON p.id = g.person_id LEFT JOIN body b ON b.id = g.mobilised_by_id
    WHERE g.voided_at IS NULL ORDER BY g.id`,
  completions: `SELECT c.id AS "key", p.code AS person, c.form, c.completed_on AS completedOn
    FROM completion c JOIN person p ON p.id = c.person_id WHERE c.voided_at IS NULL AND p.voided_at IS NULL ORDER BY c.id`,
  decisions: `SELECT p.code AS person, m.decided_on AS decidedOn, m.completion_id AS completion, m.term_months AS termMonths,
    m.managed_from AS managedFrom, m.managed_to AS managedTo, m.ended_on AS endedOn, m.end_reason AS endReason,
    m.certificate_number AS certificateNumber, m.moved_in_on AS movedInOn FROM management m JOIN person p ON p.id = m.person_id WHERE m.voided_at IS NULL AND p.voided_at IS NULL ORDER BY m.id`,
  communications: `SELECT p.code AS person, h.code AS household, c.date FROM communication c
    LEFT JOIN person p ON p.id = c.person_id LEFT JOIN household h ON h.id = c.household_id WHERE c.voided_at IS NULL ORDER BY c.id`,
  treatments: `SELECT p.code AS person, t."from", t.start_code AS startCode, t."to", t.end_code AS endCode
    FROM treatment t JOIN person p ON p.id = t.person_id WHERE t.voided_at IS NULL ORDER BY t.id`,
  adherence: `SELECT p.code AS person, a.month, a.conclusion FROM adherence_check a JOIN person p ON p.id = a.person_id
    WHERE a.voided_at IS NULL ORDER BY a.id`,
  reached: `SELECT p.code AS person, r.reached_on AS date FROM model_reach r JOIN person p ON p.id = r.person_id
    WHERE r.voided_at IS NULL ORDER BY r.id`,
  tests: `SELECT p.code AS person, t.date, t.result FROM drug_test t JOIN person p ON p.id = t.person_id
    WHERE t.voided_at IS NULL ORDER BY t.id`,
  useReports: `SELECT p.code AS person, u.date FROM use_report u JOIN person p ON p.id = u.person_id
    WHERE u.voided_at IS NULL ORDER BY u.id`,
  supports: `SELECT p.code AS person, s.approved_on AS date, s.kind, s.amount_vnd AS amountVnd
    FROM support s JOIN person p ON p.id = s.person_id WHERE s.voided_at IS NULL ORDER BY s.id`,
} as const;

/**
 * What grows with every month, from a day on: what lies before a period and its year no figure of it looks at. Both
 * are read from indexes that hold all their columns; of a meeting and a person, or a person, a club and a month, there
 * is one row.
 */
const selectsSince = {
  attendance: `SELECT m.code AS meeting, p.code AS person, a.mark AS status
    FROM meeting m CROSS JOIN attendance a ON a.meeting_id = m.id CROSS JOIN person p ON p.id = a.person_id
    WHERE a.voided_at IS NULL AND m.voided_at IS NULL AND m.date >= ?`,
  evaluations: `SELECT p.code AS person, b.code AS club, e.month, e.rank, e.score
    FROM evaluation e CROSS JOIN person p ON p.id = e.person_id JOIN body b ON b.id = e.body_id
    WHERE e.voided_at IS NULL AND e.month >= substr(?, 1, 7)`,
} as const;

/** Every SELECT a report of a period reads, for whoever wants to run them by other means. */
export const reportSelects: readonly string[] = [...Object.values(selects), ...Object.values(selectsSince)];

export type ReportRowKind = keyof typeof selects;
export type GrowingRowKind = keyof typeof selectsSince;

interface OfBody {
  readonly body: string;
}
interface SpellRow {
  readonly from: string;
  readonly to?: string;
}
/** Rows that are put together from several tables before a report sees them. */
interface PartRows {
  readonly bodies: {
    readonly id: string;
    readonly kind: string;
    readonly key: string;
    readonly foundedOn: string;
    readonly dissolvedOn?: string;
    readonly programme?: string;
  };
  readonly suspensions: OfBody & SpellRow;
  readonly requirements: OfBody & { readonly value: number; readonly from: string };
  readonly volunteers: { readonly id: string; readonly key: string };
  readonly services: SpellRow & { readonly volunteer: string };
}
export type ReportRow<Kind extends ReportRowKind> = Kind extends keyof PartRows
  ? PartRows[Kind]
  : Readonly<Record<string, unknown>>;

/** All rows of one kind; the columns of each SELECT above are the fields. */
export function reportRows<Kind extends ReportRowKind>(
  database: ReadableDatabase,
  kind: Kind,
): readonly ReportRow<Kind>[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each SELECT yields the fields of its rows' type; the acceptance year holds them against its oracle
  return rows(database, selects[kind]) as readonly ReportRow<Kind>[];
}

/** The rows of a kind that grows with every month, from a day (`YYYY-MM-DD`) on. */
export function reportRowsSince(
  database: ReadableDatabase,
  kind: GrowingRowKind,
  since: string,
): readonly Readonly<Record<string, unknown>>[] {
  return rows(database, selectsSince[kind], since);
}
