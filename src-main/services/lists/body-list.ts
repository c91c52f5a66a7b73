import { accept } from "#shared/base/result.ts";
import { recordsWhere } from "../../database/reading.ts";
import { body, suspension } from "../../database/schema/clubs.ts";
import { stateOf } from "../clubs.ts";
import { dayCell, type OutgoingList } from "./list.ts";

/** Counselling points, models and teams; what their kinds and states are called is handed in by the text room. */
export const bodyList: OutgoingList = {
  columns: { code: 10, kind: 18, name: 44, area: 20, founded: 12, state: 16, venue: 24, dissolved: 12 },
  rows: ({ database, today }, { words }) =>
    accept(
      recordsWhere(database, body)
        .filter(({ kind }) => kind !== "CLB")
        .toSorted((one, other) => one.code.localeCompare(other.code))
        .map((record) => {
          const suspensions = recordsWhere(database, suspension, { bodyId: record.id });
          const state = stateOf({ record, suspensions }, today);
          return {
            id: record.id,
            cells: {
              code: record.code,
              kind: words[record.kind] ?? record.kind,
              name: record.fullName,
              area: record.areaText,
              founded: dayCell(record.foundedOn),
              state: words[state] ?? state,
              venue: record.venue,
              dissolved: dayCell(record.dissolvedOn),
            },
          };
        }),
    ),
};
