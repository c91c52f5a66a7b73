import { precisionOf } from "#shared/base/calendar-date.ts";
import type { OutputOf } from "#shared/contract/contract.ts";
import { transferStates } from "#shared/contract/transfers.ts";
import { z } from "zod";
import type { ReadableDatabase } from "../../database/database.ts";
import { comparisonOf, type Suspect } from "../../database/person-comparing.ts";
import { findRecord } from "../../database/reading.ts";
import { versionsOfPerson, type StoredVersion } from "../../database/received-versions.ts";
import { person } from "../../database/schema/people.ts";
import { shownPerson } from "../duplicates.ts";
import { nameOfRecord } from "../exchange/conflicts.ts";
import type { Transfer } from "./transfer-notes.ts";

type Look = OutputOf<"transfers.look">;
type Row = OutputOf<"transfers.list">[number];

/** A transfer as lists show it. */
export function transferRowOf(database: ReadableDatabase, transfer: Transfer): Row {
  const { id, personName, station, stationName, movedOn, reason, decisionNumber, answer, answeredOn } =
    transfer;
  const file = transfer.direction === "OUT" ? transfer.personId : transfer.takenAs;
  return {
    id,
    direction: transfer.direction === "OUT" ? "OUT" : "IN",
    personId: file === null || findRecord(database, person, file) === undefined ? null : file,
    personName,
    station,
    stationName,
    movedOn,
    reason,
    decisionNumber,
    state: transferStates.find((state) => state === transfer.state) ?? "DA_GUI",
    answer,
    answeredOn,
    at: transfer.createdAt,
  };
}

/** What came with a transfer: everything held of the person of that station. */
export function carriedBy(database: ReadableDatabase, transfer: Transfer): readonly StoredVersion[] {
  return versionsOfPerson(database, transfer.station, transfer.personId);
}

function textOf(versions: readonly StoredVersion[], entity: string, key: string): string {
  const value = versions.find((version) => version.entity === entity)?.content[key];
  return typeof value === "string" ? value : "";
}

function beginningOf({ content }: StoredVersion): string {
  const day = content["from"];
  return typeof day === "string" ? day : "";
}

/** Of the records of one type the one that began last. */
export function latestOf(versions: readonly StoredVersion[], entity: string): StoredVersion | undefined {
  return versions
    .filter((version) => version.entity === entity)
    .toSorted((one, other) => beginningOf(one).localeCompare(beginningOf(other)))
    .at(-1);
}

/** Everybody on record here who is likely the person that came. */
export function suspectsOf(
  database: ReadableDatabase,
  versions: readonly StoredVersion[],
): readonly Suspect[] {
  if (!versions.some(({ entity }) => entity === "person")) {
    return [];
  }
  const area = latestOf(versions, "residence")?.content["area"];
  const phone = textOf(versions, "person", "phone");
  return comparisonOf(database).suspectsOf({
    fullName: textOf(versions, "person", "full_name"),
    sex: textOf(versions, "person", "sex"),
    birthDate: textOf(versions, "person", "birth_date"),
    birthPrecision: precisionOf(textOf(versions, "person", "birth_precision")),
    phone: phone === "" ? null : phone,
    household: null,
    area: typeof area === "string" ? area : null,
    identityNumbers: versions.flatMap(({ entity, content }) =>
      entity === "identity_document" && typeof content["number"] === "string" ? [content["number"]] : [],
    ),
  });
}

/** A transfer that came in, with what came with it. */
export function transferLook(database: ReadableDatabase, transfer: Transfer): Look {
  const versions = carriedBy(database, transfer);
  const counts = Map.groupBy(versions, ({ entity }) => entity);
  const home = latestOf(versions, "residence")?.content;
  const address = [home?.["address"], home?.["area"]].filter((part) => typeof part === "string");
  return {
    transfer: transferRowOf(database, transfer),
    entities: [...counts].map(([entity, rows]) => ({ entity, count: rows.length })),
    rows: versions.map((version) => ({
      entity: version.entity,
      id: version.recordId,
      name: nameOfRecord(database, version, version.content),
      content: z.record(z.string(), z.json()).parse(version.content),
    })),
    suspects:
      transfer.state === "CHO_NHAN"
        ? suspectsOf(database, versions).map((suspect) => ({
            ...shownPerson(suspect.person),
            why: [...suspect.reasons],
          }))
        : [],
    formerHome: address.length === 0 ? null : [...address, transfer.stationName].join(", "),
  };
}
