import { accept } from "#shared/base/result.ts";
import { bodyKinds } from "#shared/domain/club.ts";
import { recordsWhere } from "../database/reading.ts";
import { body, suspension } from "../database/schema/clubs.ts";
import { foundBody, stateOf } from "./clubs.ts";
import type { HandlersOf } from "./ports.ts";
import type { Desk } from "./use-case.ts";

/** Bodies of every kind. */
export function bodyHandlers(desk: Desk): HandlersOf<"bodies.list" | "bodies.found"> {
  return {
    "bodies.list": ({ kinds }) => {
      const { database, today } = desk.reading();
      const lines = recordsWhere(database, body).flatMap((record) => {
        const kind = bodyKinds.find((known) => known === record.kind);
        if (kind === undefined || (kinds.length > 0 && !kinds.includes(kind))) {
          return [];
        }
        const suspensions = recordsWhere(database, suspension, { bodyId: record.id });
        const { id, code, fullName, shortName, foundedOn, dissolvedOn, areaText, venue } = record;
        const state = stateOf({ record, suspensions }, today);
        return [{ id, kind, code, fullName, shortName, state, foundedOn, dissolvedOn, areaText, venue }];
      });
      return accept(lines.toSorted((one, other) => one.code.localeCompare(other.code)));
    },
    "bodies.found": ({ kind, body: fields }, context) =>
      desk.write({ operation: "bodies.found", context }, (useCase) => foundBody(useCase, { kind, fields })),
  };
}
