import { datePerPrecision, isCalendarDate, precisionOf } from "#shared/base/calendar-date.ts";
import { accept, refuse } from "#shared/base/result.ts";
import type { JsonObject } from "#shared/bundle/canonical-json.ts";
import { z } from "zod";
import type { ReadableDatabase } from "../../database/database.ts";
import { findRecord, firstWhere, recordsWhere } from "../../database/reading.ts";
import {
  countByEntity,
  currentRecords,
  currentVersion,
  identitiesSharedByStations,
  livesThere,
  type StoredVersion,
} from "../../database/received-versions.ts";
import { personMatch } from "../../database/schema/exchange.ts";
import { identityDocument, person } from "../../database/schema/people.ts";
import { addRecord, changeRecord } from "../../database/writing.ts";
import type { HandlersOf } from "../ports.ts";
import type { Desk } from "../use-case.ts";
import { nameOfRecord } from "./conflicts.ts";
import { pairOf } from "./same-persons.ts";

interface MatchedPerson {
  readonly id: string;
  readonly name: string;
  readonly birth: string;
  /** Empty: the office's own record. */
  readonly station: string;
}

function textOf(content: JsonObject | undefined, key: string): string {
  const value = content?.[key];
  return typeof value === "string" ? value : "";
}

/** A birth in the words of its precision; nothing where none was sent. */
function birthOf(date: string, precision: string): string {
  return isCalendarDate(date) ? datePerPrecision(date, precisionOf(precision)) : "";
}

function personOf(database: ReadableDatabase, identity: StoredVersion): MatchedPerson {
  const { station } = identity;
  const id = textOf(identity.content, "person_id");
  const held = currentVersion(database, { station, entity: "person", recordId: id });
  return {
    id,
    station,
    name: textOf(held?.content, "full_name"),
    birth: birthOf(textOf(held?.content, "birth_date"), textOf(held?.content, "birth_precision")),
  };
}

function ownPersons(database: ReadableDatabase, number: string): readonly MatchedPerson[] {
  return recordsWhere(database, identityDocument, { number }).flatMap(({ personId: id }) => {
    const found = findRecord(database, person, id);
    if (found === undefined) {
      return [];
    }
    const birth = birthOf(found.birthDate, found.birthPrecision);
    return [{ id, name: found.fullName, birth, station: "" }];
  });
}

/** One record of one person who moved: at most one station says that they live there. */
function isOneWhoMoved(database: ReadableDatabase, persons: readonly MatchedPerson[]): boolean {
  const living = persons.filter(({ station, id }) => station !== "" && livesThere(database, station, id));
  return new Set(persons.map(({ id }) => id)).size === 1 && living.length < 2;
}

function isDecided(database: ReadableDatabase, persons: readonly MatchedPerson[]): boolean {
  const [first, ...others] = persons;
  return others.every(
    (other) =>
      first !== undefined && firstWhere(database, personMatch, pairOf(first.id, other.id)) !== undefined,
  );
}

/** Persons with one personal number at several stations (or here and there), as far as nobody has said what they are. */
function openMatches(
  database: ReadableDatabase,
): readonly { readonly number: string; readonly persons: readonly MatchedPerson[] }[] {
  const groups = Map.groupBy(identitiesSharedByStations(database), ({ content }) =>
    textOf(content, "number"),
  );
  return [...groups]
    .map(([number, identities]) => ({
      number,
      persons: [
        ...ownPersons(database, number),
        ...identities.map((identity) => personOf(database, identity)),
      ],
    }))
    .filter(({ persons }) => persons.length > 1 && !isOneWhoMoved(database, persons))
    .filter(({ persons }) => !isDecided(database, persons));
}

/** Duplicates across stations, and what is held of one of them. */
export function matchHandlers(
  desk: Desk,
): HandlersOf<"matches.list" | "matches.decide" | "received.records"> {
  return {
    "matches.list": () =>
      accept(
        openMatches(desk.reading().database).map(({ number, persons }) => ({
          number,
          persons: [...persons],
        })),
      ),
    "matches.decide": ({ one, other, verdict, reason }, context) =>
      desk.write({ operation: "matches.decide", context, reason }, ({ database, writing }) => {
        const isOpen = openMatches(database).some(
          ({ persons }) => persons.some(({ id }) => id === one) && persons.some(({ id }) => id === other),
        );
        const pair = pairOf(one, other);
        const known = firstWhere(database, personMatch, pair);
        if (known !== undefined) {
          changeRecord(writing, personMatch, { id: known.id, verdict, reason });
          return accept({ id: known.id });
        }
        return isOpen
          ? accept({ id: addRecord(writing, personMatch, { ...pair, verdict, reason }) })
          : refuse("recordUnknown");
      }),
    "received.records": ({ station, entity, offset, limit }) => {
      const { database } = desk.reading();
      const counts = countByEntity(database, station);
      const shown = entity ?? counts.find((one) => one.entity === "person")?.entity ?? counts[0]?.entity;
      const rows = shown === undefined ? [] : currentRecords(database, station, shown);
      return accept({
        entities: [...counts],
        total: rows.length,
        rows: rows.slice(offset, offset + limit).map((row) => ({
          id: row.recordId,
          name: nameOfRecord(database, row, row.content),
          content: z.record(z.string(), z.json()).parse(row.content),
        })),
      });
    },
  };
}
