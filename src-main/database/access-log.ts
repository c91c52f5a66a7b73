import type { AccessKind, AccessSubject } from "#shared/domain/access.ts";
import { prepared, type ReadableDatabase } from "./database.ts";

/** One line before it has its number. `detail` is what names it closer (a list's title, a paper's kind). */
interface AccessNote {
  /** ISO moment with the machine's own offset. */
  readonly at: string;
  /** The login of who did it. */
  readonly account: string;
  readonly kind: AccessKind;
  readonly what: AccessSubject;
  readonly detail: string;
}

/** One line as it is read: who is named as the account is now; `persons` counts those whose data it was. */
interface AccessLine extends AccessNote {
  readonly sequence: number;
  readonly fullName: string;
  readonly persons: number;
  /** The one person it was about; nobody where it was about several, or about a file that is gone. */
  readonly personId: string | null;
  readonly personCode: string | null;
  readonly personName: string | null;
}

/** Which lines: all where nothing is named. The month is `YYYY-MM`. */
export interface AccessFilter {
  readonly account: string | null;
  readonly kind: AccessKind | null;
  readonly month: string | null;
}

interface Page {
  readonly offset: number;
  readonly limit: number;
}

/**
 * Adds a line and whose data it was, in one transaction (NĐ 356/2025/NĐ-CP Điều 4 khoản 2). Not journaled and in no bundle: looking
 * changes no record.
 * @throws when the disk takes no more.
 */
export function noteAccess(database: ReadableDatabase, note: AccessNote, personIds: readonly string[]): void {
  const ids = JSON.stringify([...new Set(personIds)]);
  database.sqlite
    .transaction(() => {
      const { lastInsertRowid } = prepared(
        database,
        `INSERT INTO access_log (at, account, kind, what, detail, persons)
         VALUES (?, ?, ?, ?, ?, json_array_length(?))`,
      ).run(note.at, note.account, note.kind, note.what, note.detail, ids);
      prepared(
        database,
        "INSERT INTO access_log_person (person_id, sequence) SELECT value, ? FROM json_each(?)",
      ).run(lastInsertRowid, ids);
    })
    .immediate();
}

/** When this account last did this to this person's data, or `undefined`. */
export function lastAccess(
  database: ReadableDatabase,
  personId: string,
  { account, kind, what, detail }: Omit<AccessNote, "at">,
): string | undefined {
  const at: unknown = prepared(
    database,
    `SELECT l.at FROM access_log_person p JOIN access_log l USING (sequence)
     WHERE p.person_id = ? AND l.account = ? AND l.kind = ? AND l.what = ? AND l.detail = ?
     ORDER BY p.sequence DESC LIMIT 1`,
  )
    .pluck()
    .get(personId, account, kind, what, detail);
  return typeof at === "string" ? at : undefined;
}

const columns = `l.sequence, l.at, l.account, l.kind, l.what, l.detail, l.persons,
  coalesce((SELECT a.full_name FROM account a WHERE a.login = l.account), l.account) AS fullName`;

const theOne = `LEFT JOIN access_log_person o ON o.sequence = l.sequence AND l.persons = 1
  LEFT JOIN person s ON s.id = o.person_id`;
const ofTheOne = "s.id AS personId, s.code AS personCode, s.full_name AS personName";

interface Found {
  readonly rows: AccessLine[];
  readonly total: number;
}

/** A page of the lines about one person, the newest first. */
export function accessOfPerson(database: ReadableDatabase, personId: string, { offset, limit }: Page): Found {
  const rows = prepared(
    database,
    `SELECT ${columns}, NULL AS personId, NULL AS personCode, NULL AS personName
     FROM access_log_person p JOIN access_log l USING (sequence) WHERE p.person_id = ? ORDER BY p.sequence DESC LIMIT ? OFFSET ?`,
  ).all(personId, limit, offset);
  const total = prepared(database, "SELECT count(*) FROM access_log_person WHERE person_id = ?")
    .pluck()
    .get(personId);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the tables are STRICT: the columns have these types
  return { rows: rows as AccessLine[], total: Number(total) };
}

const matches = `(@account IS NULL OR l.account = @account) AND (@kind IS NULL OR l.kind = @kind)
  AND (@month IS NULL OR substr(l.at, 1, 7) = @month)`;

/** A page of the whole log, the newest first. */
export function accessLines(database: ReadableDatabase, filter: AccessFilter, page: Page): Found {
  const rows = prepared(
    database,
    `SELECT ${columns}, ${ofTheOne} FROM access_log l ${theOne} WHERE ${matches} ORDER BY l.sequence DESC LIMIT @limit OFFSET @offset`,
  ).all({ ...filter, ...page });
  const total = prepared(database, `SELECT count(*) FROM access_log l WHERE ${matches}`)
    .pluck()
    .get({ ...filter });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the tables are STRICT: the columns have these types
  return { rows: rows as AccessLine[], total: Number(total) };
}

/** Everyone who stands in the log, by name, and the moment of its first line. */
export function accessAccounts(database: ReadableDatabase): {
  readonly accounts: { readonly account: string; readonly fullName: string }[];
  readonly since: string | null;
} {
  const accounts = prepared(
    database,
    `SELECT DISTINCT l.account, coalesce((SELECT a.full_name FROM account a WHERE a.login = l.account), l.account)
       AS fullName FROM access_log l ORDER BY fullName`,
  ).all();
  const since: unknown = prepared(database, "SELECT at FROM access_log ORDER BY sequence LIMIT 1")
    .pluck()
    .get();
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the tables are STRICT: the columns have these types
    accounts: accounts as { account: string; fullName: string }[],
    since: typeof since === "string" ? since : null,
  };
}
