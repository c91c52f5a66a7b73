import type Sqlite from "better-sqlite3";
import { currentVersion, migrations } from "./migrations/all.ts";
import type { Migration } from "./migrations/migration.ts";

/** The version a database file is at; 0 for a new one. */
export function versionOf(sqlite: Sqlite.Database): number {
  const version: unknown = sqlite.pragma("user_version", { simple: true });
  return typeof version === "number" ? version : 0;
}

function checkOrder(steps: readonly Migration[]): void {
  let last = 0;
  for (const { version } of steps) {
    if (version <= last || version % 10 !== 0) {
      throw new Error(`Migration ${String(version)} does not follow ${String(last)} by tens`);
    }
    last = version;
  }
}

/**
 * Runs every step the file has not seen, all of them in one transaction: after a power cut the file is at the
 * old version or at the new one. Foreign keys and pages are checked before the commit. `steps` is given by
 * tests only.
 *
 * @throws when the file is newer than this programme (callers refuse before) or a check fails.
 */
export function migrate(sqlite: Sqlite.Database, steps: readonly Migration[] = migrations): void {
  checkOrder(steps);
  const from = versionOf(sqlite);
  const target = steps.at(-1)?.version ?? currentVersion;
  if (from > target) {
    throw new Error(`Database version ${String(from)} is newer than ${String(target)}`);
  }
  if (from === target) {
    return;
  }
  sqlite.transaction(() => {
    for (const step of steps.filter(({ version }) => version > from)) {
      sqlite.exec(step.sql);
    }
    const broken: unknown = sqlite.pragma("foreign_key_check");
    if (!Array.isArray(broken) || broken.length > 0) {
      throw new Error("foreign_key_check found broken references after migrating");
    }
    sqlite.pragma(`user_version = ${String(target)}`);
  })();
}
