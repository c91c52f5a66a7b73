import { present } from "#shared/base/assert.ts";
import type { StationKind } from "#shared/domain/office.ts";
import type { ReadableDatabase } from "../database/database.ts";
import { recordsWhere } from "../database/reading.ts";
import { office } from "../database/schema/station.ts";
import type { RecordOf } from "../database/writing.ts";

/** A station whose database is open. */
export interface OpenStation {
  readonly database: ReadableDatabase;
  /** The one row that says whose station this is. */
  office(): RecordOf<typeof office>;
  /** The station's code in bundles and as owner of its records. */
  code(): string;
  kind(): StationKind;
}

/** Holds the one station a host may have open. */
export interface StationHolder {
  isOpen(): boolean;
  /** @throws when nothing is open: dispatch lets no operation through that far. */
  station(): OpenStation;
  open(database: ReadableDatabase): OpenStation;
  close(): void;
}

function openStation(database: ReadableDatabase): OpenStation {
  const row = (): RecordOf<typeof office> =>
    present(recordsWhere(database, office)[0], "a station has its office");
  return {
    database,
    office: row,
    code: () => row().unitCode,
    kind: () => (row().kind === "UPPER" ? "UPPER" : "COMMUNE"),
  };
}

/** A holder with nothing open; `closeDatabase` is called with what is put away. */
export function createStationHolder(closeDatabase: (database: ReadableDatabase) => void): StationHolder {
  let held: OpenStation | undefined;
  return {
    isOpen: () => held !== undefined,
    station: () => present(held, "the station is open"),
    open: (database) => {
      held = openStation(database);
      return held;
    },
    close: () => {
      const closing = held;
      held = undefined;
      if (closing !== undefined) {
        closeDatabase(closing.database);
      }
    },
  };
}
