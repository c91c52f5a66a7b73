import type { JsonObject } from "#shared/bundle/canonical-json.ts";
import { findRecord, firstWhere, recordsWhere } from "../../database/reading.ts";
import type { ReadableDatabase } from "../../database/database.ts";
import { currentVersion, identitiesWithNumber, type RecordKey } from "../../database/received-versions.ts";
import { personMatch } from "../../database/schema/exchange.ts";
import { identityDocument, person } from "../../database/schema/people.ts";

/** A record of a bundle, as far as it says who has which number. */
interface SentRecord extends RecordKey {
  readonly sent: { readonly content: JsonObject };
  readonly standing: { readonly kind: string };
}

/** A person of a bundle who has the personal number of another one known here. `station` empty = the office's own records. */
export interface SamePerson {
  readonly personId: string;
  readonly name: string;
  readonly number: string;
  readonly otherId: string;
  readonly otherName: string;
  readonly otherStation: string;
}

interface Known {
  readonly id: string;
  readonly name: string;
  readonly station: string;
}

/** Two ids in one order, so that a verdict is found whichever of them is asked for first. */
export function pairOf(one: string, other: string): { readonly one: string; readonly other: string } {
  return one < other ? { one, other } : { one: other, other: one };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Every person known with a number: the office's own, and those of other stations. */
function knownWith(database: ReadableDatabase, number: string): readonly Known[] {
  const own = recordsWhere(database, identityDocument, { number }).map(({ personId: id }) => ({
    id,
    name: findRecord(database, person, id)?.fullName ?? "",
    station: "",
  }));
  const theirs = identitiesWithNumber(database, number).map(({ station, content }) => {
    const id = textOf(content["person_id"]);
    const held = currentVersion(database, { station, entity: "person", recordId: id });
    return { id, name: textOf(held?.content["full_name"]), station };
  });
  return [...own, ...theirs];
}

/**
 * Persons of the plan whose personal number someone else has: the office's own person, or another station's. The same id
 * at another station is one person who moved. Those of whom a person said before that they are two are left out.
 */
export function samePersonsFor(
  database: ReadableDatabase,
  rows: readonly SentRecord[],
): readonly SamePerson[] {
  const persons = new Map(rows.flatMap((row) => (row.entity === "person" ? [[row.recordId, row]] : [])));
  return rows.flatMap((row) => {
    if (row.entity !== "identity_document" || row.standing.kind === "SAME") {
      return [];
    }
    const number = textOf(row.sent.content["number"]);
    if (number === "") {
      return [];
    }
    const personId = textOf(row.sent.content["person_id"]);
    const others = knownWith(database, number)
      .filter(({ id, station }) => !(id === personId && station === row.station))
      .filter(({ id }) => firstWhere(database, personMatch, pairOf(personId, id)) === undefined);
    if (others.length === 0) {
      return [];
    }
    const held = currentVersion(database, { ...row, entity: "person", recordId: personId });
    const { content } = persons.get(personId)?.sent ?? held ?? {};
    return others.map((other) => ({
      personId,
      name: textOf(content?.["full_name"]),
      number,
      otherId: other.id,
      otherName: other.name,
      otherStation: other.station,
    }));
  });
}
