import { prepared, type ReadableDatabase } from "./database.ts";

/** One line of the list of people. */
export interface PersonLine {
  readonly id: string;
  readonly code: string;
  readonly fullName: string;
  readonly birthDate: string;
  readonly birthPrecision: string;
  readonly sex: "NAM" | "NU";
  readonly category: string | null;
  readonly area: string | null;
  readonly club: string | null;
  readonly managedTo: string | null;
  readonly identity: string | null;
}

/** Which people a list wants, as of a day. `parts` are folded words that must all occur. */
export interface PeopleQuery {
  readonly parts: readonly string[];
  readonly category: string | null;
  readonly state: "HIEN_CO" | "DA_ROI" | "TAT_CA";
  readonly today: string;
  readonly offset: number;
  readonly limit: number;
}

const resident = `EXISTS (SELECT 1 FROM residence r WHERE r.person_id = p.id AND r.voided_at IS NULL
  AND r."from" <= @today AND (r."to" IS NULL OR @today < r."to"))`;
const categoryToday = `(SELECT c.category FROM category_status c WHERE c.person_id = p.id AND c.voided_at IS NULL
  AND c."from" <= @today ORDER BY c."from" DESC, c.id DESC LIMIT 1)`;

/** A word is found in the name, as the initials, or in code, year of birth, identity number or telephone. */
function partCondition(index: number): string {
  const name = `@part${String(index)}`;
  return `(instr(p.folded, ${name}) > 0 OR p.initials = ${name} OR lower(p.code) = ${name} OR substr(p.birth_date, 1, 4) = ${name}
    OR (length(${name}) >= 4 AND (instr(coalesce(p.phone, ''), ${name}) > 0 OR EXISTS (SELECT 1 FROM identity_document d
    WHERE d.person_id = p.id AND d.voided_at IS NULL AND instr(d.number, ${name}) > 0))))`;
}

function conditions({ parts, category, state }: PeopleQuery): string {
  const states = { HIEN_CO: resident, DA_ROI: `NOT ${resident}`, TAT_CA: "1" };
  return [
    "p.voided_at IS NULL",
    ...(state === "TAT_CA" ? [] : [states[state]]),
    ...(category === null ? [] : [`${categoryToday} = @category`]),
    ...parts.map((_part, index) => partCondition(index)),
  ].join(" AND ");
}

function parameters({ parts, category, today, offset, limit }: PeopleQuery): Record<string, unknown> {
  return {
    today,
    offset,
    limit,
    ...(category === null ? {} : { category }),
    ...Object.fromEntries(parts.map((part, index) => [`part${String(index)}`, part])),
  };
}

/** People in Vietnamese order of names, one page of them. */
export function findPeople(database: ReadableDatabase, query: PeopleQuery): readonly PersonLine[] {
  const sql = `SELECT p.id, p.code, p.full_name AS fullName, p.birth_date AS birthDate, p.birth_precision AS birthPrecision, p.sex,
    ${categoryToday} AS category,
    (SELECT r.area FROM residence r WHERE r.person_id = p.id AND r.voided_at IS NULL AND r."from" <= @today
      AND (r."to" IS NULL OR @today < r."to") ORDER BY r."from" DESC LIMIT 1) AS area,
    (SELECT coalesce(b.short_name, b.full_name) FROM membership m JOIN body b ON b.id = m.body_id WHERE m.person_id = p.id
      AND m.voided_at IS NULL AND m.joined_on <= @today AND (m.left_on IS NULL OR @today < m.left_on) LIMIT 1) AS club,
    (SELECT max(g.managed_to) FROM management g WHERE g.person_id = p.id AND g.voided_at IS NULL AND g.ended_on IS NULL
      AND g.managed_to >= @today) AS managedTo,
    (SELECT d.number FROM identity_document d WHERE d.person_id = p.id AND d.voided_at IS NULL AND d.number IS NOT NULL
      ORDER BY d.id DESC LIMIT 1) AS identity
    FROM person p WHERE ${conditions(query)} ORDER BY p.sort_key, p.id LIMIT @limit OFFSET @offset`;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of the SELECT are the fields of the line
  return prepared(database, sql).all(parameters(query)) as PersonLine[];
}

/** How many people the query finds on all pages. */
export function countPeople(database: ReadableDatabase, query: PeopleQuery): number {
  const { offset: _offset, limit: _limit, ...named } = parameters(query);
  // A statement takes no more names than it uses.
  const used = query.state === "TAT_CA" && query.category === null ? { ...named, today: undefined } : named;
  const known = Object.fromEntries(Object.entries(used).filter(([, value]) => value !== undefined));
  const row = prepared(database, `SELECT count(*) FROM person p WHERE ${conditions(query)}`)
    .pluck()
    .get(known);
  return Number(row);
}

/** Names behind the codes of reports: persons, clubs and volunteers. */
export function namesOfCodes(
  database: ReadableDatabase,
  codes: readonly string[],
): ReadonlyMap<
  string,
  { readonly entity: string; readonly id: string; readonly name: string; readonly detail: string }
> {
  const sql = `SELECT 'person' AS entity, id, code, full_name AS name, substr(birth_date, 1, 4) AS detail FROM person
      WHERE code IN (SELECT value FROM json_each(@codes))
    UNION ALL SELECT 'body', id, code, coalesce(short_name, full_name), founded_on FROM body WHERE code IN (SELECT value FROM json_each(@codes))
    UNION ALL SELECT 'volunteer', id, code, full_name, '' FROM volunteer WHERE code IN (SELECT value FROM json_each(@codes))
    UNION ALL SELECT 'household', id, code, code, '' FROM household WHERE code IN (SELECT value FROM json_each(@codes))`;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of the SELECT are the fields of the row
  const rows = prepared(database, sql).all({ codes: JSON.stringify(codes) }) as {
    readonly entity: string;
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly detail: string;
  }[];
  return new Map(rows.map(({ code, ...row }) => [code, row]));
}
