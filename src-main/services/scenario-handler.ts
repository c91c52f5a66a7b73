import { isUtf8 } from "node:buffer";
import { refuse } from "#shared/base/result.ts";
import { readTicket } from "./ticket-bytes.ts";
import { recordsWhere } from "../database/reading.ts";
import { person } from "../database/schema/people.ts";
import type { HandlersOf } from "./ports.ts";
import { importScenario } from "./scenario/import.ts";
import type { Desk } from "./use-case.ts";

const decoder = new TextDecoder();

/** The three files of an acceptance year, by ticket; only an empty station takes them. */
export function scenarioHandlers(desk: Desk): HandlersOf<"scenario.import"> {
  return {
    "scenario.import": async ({ people, units, events }, context) => {
      if (recordsWhere(desk.reading().database, person).length > 0) {
        return refuse("stationNotEmpty");
      }
      const [peopleBytes, unitBytes, eventBytes] = await Promise.all(
        [people, units, events].map(async (ticket) => await readTicket(desk.ports.files, ticket)),
      );
      if (peopleBytes === undefined || unitBytes === undefined || eventBytes === undefined) {
        return refuse("ticketUnknown");
      }
      const broken = Object.entries({ people: peopleBytes, units: unitBytes, events: eventBytes }).find(
        ([, bytes]) => !isUtf8(bytes),
      );
      if (broken !== undefined) {
        return refuse("scenarioRowRefused", { file: `${broken[0]}.csv`, line: 1, reason: "utf8" });
      }
      const files = {
        people: decoder.decode(peopleBytes),
        units: decoder.decode(unitBytes),
        events: decoder.decode(eventBytes),
      };
      return desk.write({ operation: "scenario.import", context }, (useCase) =>
        importScenario(useCase, files),
      );
    },
  };
}
