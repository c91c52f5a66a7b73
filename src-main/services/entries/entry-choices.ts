import { datePerPrecision, precisionOf } from "#shared/base/calendar-date.ts";
import { foldText } from "#shared/base/vietnamese-text.ts";
import { recordKinds } from "#shared/domain/records/all-records.ts";
import { findPeople } from "../../database/people-search.ts";
import { recordsOf, recordsWhere } from "../../database/reading.ts";
import { body } from "../../database/schema/clubs.ts";
import { searchParts } from "../search-parts.ts";
import type { Reading } from "../use-case.ts";
import { foundEntries, type EntryOwner } from "./entry-finding.ts";
import { keptNames, labelOf } from "./entry-names.ts";
import { tableOf } from "./entry-tables.ts";
import { holdsParts } from "./entry-words.ts";

interface Choice {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
}

/** How many choices are offered at once; whatever else there is comes nearer with every letter typed. */
const mostChoices = 50;

function personChoices({ database, today }: Reading, query: string): Choice[] {
  const wanted = { category: null, state: "TAT_CA" as const, today, offset: 0, limit: mostChoices };
  return findPeople(database, { ...wanted, parts: searchParts(query) }).map((line) => ({
    id: line.id,
    label: line.fullName,
    detail: [line.code, datePerPrecision(line.birthDate, precisionOf(line.birthPrecision)), line.area ?? ""]
      .filter((part) => part !== "")
      .join(" · "),
  }));
}

function bodyChoices({ database }: Reading, bodyKinds: readonly string[], query: string): Choice[] {
  const parts = searchParts(query);
  return recordsWhere(database, body)
    .filter(({ kind }) => bodyKinds.length === 0 || bodyKinds.includes(kind))
    .filter(({ code, shortName, fullName }) =>
      holdsParts(foldText([code, shortName ?? "", fullName].join(" ")), parts),
    )
    .slice(0, mostChoices)
    .map(({ id, code, shortName, fullName }) => ({ id, label: shortName ?? fullName, detail: code }));
}

/**
 * What a reference may lead to: people by search, bodies of the kinds wanted, other records by whatever stands in them,
 * newest first. No more than fifty; every record is among them once enough of it is typed.
 */
export function choicesFor(
  reading: Reading,
  wanted: {
    readonly entity: string;
    readonly bodyKinds: readonly string[];
    readonly query: string;
    readonly of: EntryOwner;
  },
): Choice[] {
  const { database } = reading;
  if (wanted.entity === "person") {
    return personChoices(reading, wanted.query);
  }
  if (wanted.entity === "body") {
    return bodyChoices(reading, wanted.bodyKinds, wanted.query);
  }
  const kind = recordKinds.get(wanted.entity);
  if (kind === undefined) {
    return [];
  }
  const nameOf = keptNames(database);
  const found = foundEntries(database, kind, wanted).slice(0, mostChoices);
  const rows = recordsOf(
    database,
    tableOf(wanted.entity),
    found.map(({ id }) => id),
  );
  return rows.map((row, index) => {
    // Besides what its kind is named by a choice says whose record it is.
    const whose = found[index]?.references["personId"] ?? null;
    return { id: row.id, label: labelOf(kind, row), detail: whose === null ? "" : nameOf("person", whose) };
  });
}
