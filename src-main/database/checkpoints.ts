import type Sqlite from "better-sqlite3";

/** How long nothing must be written before the write-ahead log is taken into the file. */
const quietMilliseconds = 2000;

const waiting = new WeakMap<Sqlite.Database, NodeJS.Timeout>();

function takeIn(sqlite: Sqlite.Database): void {
  if (!sqlite.open) {
    return;
  }
  try {
    sqlite.pragma("wal_checkpoint(PASSIVE)");
  } catch {
    // Nothing is lost: what was committed stands in the log, and the next commit or the closing takes it in.
  }
}

/**
 * Takes the write-ahead log into the file once nobody has written for a moment: a save then waits for one write to the
 * disk, not for every hundredth one's copying. Beyond `wal_autocheckpoint` pages SQLite does it within the commit.
 */
export function checkpointWhenQuiet(sqlite: Sqlite.Database): void {
  const timer = waiting.get(sqlite);
  if (timer === undefined) {
    const takenIn = (): void => {
      waiting.delete(sqlite);
      takeIn(sqlite);
    };
    waiting.set(sqlite, setTimeout(takenIn, quietMilliseconds).unref());
  } else {
    timer.refresh();
  }
}

/** Forgets what was to be taken in: closing does it. */
export function forgetCheckpoint(sqlite: Sqlite.Database): void {
  clearTimeout(waiting.get(sqlite));
  waiting.delete(sqlite);
}
