import type Sqlite from "better-sqlite3";

/** `HOAN` in ASCII: marks a file as a database of this programme. */
export const applicationId = 0x48_4f_41_4e;

interface Setting {
  readonly pragma: string;
  readonly value: string | number;
  readonly answer: string | number;
}

/**
 * Order matters: EXCLUSIVE before WAL (no shared-memory file, a second programme is turned away), and
 * `synchronous` after WAL, because this build falls back to NORMAL there and would lose acknowledged commits
 * on a power cut.
 */
const settings: readonly Setting[] = [
  { pragma: "locking_mode", value: "EXCLUSIVE", answer: "exclusive" },
  { pragma: "journal_mode", value: "WAL", answer: "wal" },
  { pragma: "synchronous", value: "FULL", answer: 2 },
  { pragma: "foreign_keys", value: "ON", answer: 1 },
  { pragma: "temp_store", value: "MEMORY", answer: 2 },
  { pragma: "trusted_schema", value: "OFF", answer: 0 },
  { pragma: "cell_size_check", value: "ON", answer: 1 },
  { pragma: "cache_size", value: -131_072, answer: -131_072 },
  { pragma: "mmap_size", value: 0, answer: 0 },
  // The log is taken in when nobody writes (checkpoints.ts); within a commit only where it has grown to
  // 128 MB: a bundle of 50 MB with its records is less, and nobody waits for its copying besides its writing.
  { pragma: "wal_autocheckpoint", value: 32_768, answer: 32_768 },
  // FAST wipes what is freed where no further page has to be written for it; the whole file is encrypted anyway.
  { pragma: "secure_delete", value: "FAST", answer: 2 },
];

/** Sets every pragma and reads it back; a different answer is a fault and nothing is written. */
export function applyPragmas(sqlite: Sqlite.Database): void {
  for (const { pragma, value, answer } of settings) {
    sqlite.pragma(`${pragma} = ${String(value)}`);
    const readBack: unknown = sqlite.pragma(pragma, { simple: true });
    if (readBack !== answer) {
      throw new Error(`PRAGMA ${pragma} reads back ${String(readBack)} instead of ${String(answer)}`);
    }
  }
}

/** What SQLite3 Multiple Ciphers adds to a connection. */
interface Keyed {
  key(key: Buffer): void;
}

/**
 * Chooses the cipher and hands the raw 32-byte key over as a Buffer, so that it never stands in SQL text.
 * The buffer is wiped afterwards.
 */
export function applyKey(sqlite: Sqlite.Database, key: Uint8Array): void {
  sqlite.pragma("cipher = 'sqlcipher'");
  sqlite.pragma("legacy = 4");
  const literal = Buffer.from(`x'${Buffer.from(key).toString("hex")}'`, "latin1");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the types are those of the unencrypted package
  (sqlite as Sqlite.Database & Keyed).key(literal);
  literal.fill(0);
}
