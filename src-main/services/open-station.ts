import { present } from "#shared/base/assert.ts";
import type { StationKind } from "#shared/domain/office.ts";
import { closeDatabase } from "../database/open.ts";
import type { ReadableDatabase } from "../database/database.ts";
import { recordsWhere } from "../database/reading.ts";
import { office } from "../database/schema/station.ts";
import type { RecordOf } from "../database/writing.ts";
import type { Session } from "./ports.ts";

/** A station whose database is open. */
export interface OpenStation {
  readonly database: ReadableDatabase;
  /** The key of the database, kept to wrap it for further accounts; wiped when the station is closed. */
  readonly key: Uint8Array;
  /** The one row that says whose station this is. */
  office(): RecordOf<typeof office>;
  /** The station's code in bundles and as owner of its records. */
  code(): string;
  kind(): StationKind;
}

/** Holds the one station a host may have open, and the sessions that have unlocked it. */
export interface StationHolder {
  isOpen(): boolean;
  /** @throws when nothing is open: dispatch lets no operation through that far. */
  station(): OpenStation;
  /** Takes an opened database with its key; the key is the holder's from now on. */
  open(database: ReadableDatabase, key: Uint8Array): OpenStation;
  enter(session: Session, account: NonNullable<Session["account"]>): void;
  /** Forgets who the session is; the last one to leave closes the database. */
  leave(session: Session): void;
  /** Forgets every session of an account. */
  expel(accountId: string): void;
  close(): void;
}

function openStation(database: ReadableDatabase, key: Uint8Array): OpenStation {
  const row = (): RecordOf<typeof office> =>
    present(recordsWhere(database, office)[0], "a station has its office");
  return {
    database,
    key,
    office: row,
    code: () => row().unitCode,
    kind: () => (row().kind === "UPPER" ? "UPPER" : "COMMUNE"),
  };
}

/** A holder with nothing open. */
export function createStationHolder(): StationHolder {
  let held: OpenStation | undefined;
  const inside = new Set<Session>();
  const close = (): void => {
    const closing = held;
    held = undefined;
    for (const session of inside) {
      session.account = undefined;
    }
    inside.clear();
    if (closing !== undefined) {
      closing.key.fill(0);
      closeDatabase(closing.database);
    }
  };
  const leave = (session: Session): void => {
    session.account = undefined;
    inside.delete(session);
    if (inside.size === 0) {
      close();
    }
  };
  return {
    isOpen: () => held !== undefined,
    station: () => present(held, "the station is open"),
    open: (database, key) => {
      held = openStation(database, key);
      return held;
    },
    enter: (session, account) => {
      session.account = account;
      inside.add(session);
    },
    leave,
    expel: (accountId) => {
      for (const session of [...inside].filter(({ account }) => account?.id === accountId)) {
        leave(session);
      }
    },
    close,
  };
}
