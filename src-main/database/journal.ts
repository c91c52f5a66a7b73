import type { ReadableDatabase, TextHash } from "./database.ts";
import { prepared } from "./database.ts";
import { insertionInto, insertRows } from "./record-rows.ts";

/** One line of the journal as it is stored. `before` and `after` are JSON text of the fields concerned. */
export interface JournalEntry {
  readonly sequence: number;
  readonly batch: string;
  readonly at: string;
  readonly account: string;
  readonly operation: string;
  readonly entity: string;
  readonly recordId: string;
  readonly reason: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly previousHash: string;
  readonly hash: string;
}

const columns = `sequence, batch, at, account, operation, entity, record_id AS recordId, reason, before, after,
  previous_hash AS previousHash, hash`;
const beginning = "0".repeat(64);

/** The text whose SHA-256 is an entry's hash: a domain line, the hash before, and the row in a fixed order. */
function hashedText(entry: Omit<JournalEntry, "hash">): string {
  const { sequence, batch, at, account, operation, entity, recordId, reason, before, after } = entry;
  const row = JSON.stringify([
    sequence,
    batch,
    at,
    account,
    operation,
    entity,
    recordId,
    reason,
    before,
    after,
  ]);
  return `nhatky/1\n${entry.previousHash}\n${row}`;
}

/** The number and the hash of an entry. */
interface JournalHead {
  readonly sequence: number;
  readonly hash: string;
}

/** The head of each journal that a running transaction appends to; `undefined` until it is asked for. */
const heads = new WeakMap<ReadableDatabase["sqlite"], { head: JournalHead | undefined }>();

/** Runs a transaction in which the head is read once and then remembered; nobody else can write meanwhile. */
export function keepingHead<Value>(database: ReadableDatabase, transaction: () => Value): Value {
  heads.set(database.sqlite, { head: undefined });
  try {
    return transaction();
  } finally {
    heads.delete(database.sqlite);
  }
}

/** Where the chain stands: the last number and hash, or the beginning. */
export function journalHead(database: ReadableDatabase): JournalHead {
  const kept = heads.get(database.sqlite)?.head;
  if (kept !== undefined) {
    return kept;
  }
  const row = prepared(database, "SELECT sequence, hash FROM journal ORDER BY sequence DESC LIMIT 1").get();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table is STRICT: the columns have these types
  return (row as { sequence: number; hash: string } | undefined) ?? { sequence: 0, hash: beginning };
}

/** The transaction that appends: what all its entries say alike, and where they go. */
interface Appending extends Pick<JournalEntry, "batch" | "at" | "account" | "operation"> {
  readonly reason?: string;
  readonly database: ReadableDatabase;
  readonly hash: TextHash;
}
/** What one entry says besides, before it has its place in the chain. */
type OwnOfEntry = Pick<JournalEntry, "entity" | "recordId" | "before" | "after">;

const insertion = insertionInto(
  "journal",
  [
    "sequence",
    "entity",
    "record_id",
    "before",
    "after",
    "previous_hash",
    "hash",
    "batch",
    "at",
    "account",
    "operation",
    "reason",
  ],
  new Set(["batch", "at", "account", "operation", "reason"]),
);

/** Appends entries of one transaction in their order. */
export function appendToJournal(appending: Appending, entries: readonly OwnOfEntry[]): void {
  const { database, hash, batch, at, account, operation } = appending;
  const shared = { batch, at, account, operation, reason: appending.reason ?? null };
  let { sequence, hash: previousHash } = journalHead(database);
  const values: unknown[] = [];
  for (const { entity, recordId, before, after } of entries) {
    sequence += 1;
    const sealed = hash(hashedText({ ...shared, sequence, entity, recordId, before, after, previousHash }));
    values.push(sequence, entity, recordId, before, after, previousHash, sealed);
    previousHash = sealed;
  }
  insertRows(database, insertion, { values, shared });
  const kept = heads.get(database.sqlite);
  if (kept !== undefined) {
    kept.head = { sequence, hash: previousHash };
  }
}

/** The entries of one record, oldest first. */
export function journalOfRecord(
  database: ReadableDatabase,
  entity: string,
  recordId: string,
): readonly JournalEntry[] {
  const rows = prepared(
    database,
    `SELECT ${columns} FROM journal WHERE entity = ? AND record_id = ? ORDER BY sequence`,
  ).all(entity, recordId);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table is STRICT: the columns have these types
  return rows as JournalEntry[];
}

/** What one transaction wrote, the last first. */
export function journalOfBatch(database: ReadableDatabase, batch: string): readonly JournalEntry[] {
  const rows = prepared(
    database,
    `SELECT ${columns} FROM journal WHERE batch = ? ORDER BY sequence DESC`,
  ).all(batch);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table is STRICT: the columns have these types
  return rows as JournalEntry[];
}

/** The last entries that an account wrote, newest first. */
export function journalOfAccount(
  database: ReadableDatabase,
  account: string,
  most: number,
): readonly JournalEntry[] {
  const rows = prepared(
    database,
    `SELECT ${columns} FROM journal WHERE account = ? ORDER BY sequence DESC LIMIT ?`,
  ).all(account, most);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table is STRICT: the columns have these types
  return rows as JournalEntry[];
}

/** The batch that wrote a record last. */
export function lastBatchOf(
  database: ReadableDatabase,
  entity: string,
  recordId: string,
): string | undefined {
  const batch: unknown = prepared(
    database,
    "SELECT batch FROM journal WHERE entity = ? AND record_id = ? ORDER BY sequence DESC LIMIT 1",
  )
    .pluck()
    .get(entity, recordId);
  return typeof batch === "string" ? batch : undefined;
}

/** The first entry whose number or hash does not follow from the one before, or `undefined` when the chain holds. */
export function findBrokenLink(database: ReadableDatabase, hash: TextHash): number | undefined {
  let previous = { sequence: 0, hash: beginning };
  for (const row of prepared(database, `SELECT ${columns} FROM journal ORDER BY sequence`).iterate()) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table is STRICT: the columns have these types
    const entry = row as JournalEntry;
    const follows = entry.sequence === previous.sequence + 1 && entry.previousHash === previous.hash;
    if (!follows || hash(hashedText(entry)) !== entry.hash) {
      return entry.sequence;
    }
    previous = entry;
  }
  return undefined;
}
