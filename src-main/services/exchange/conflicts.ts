import { accept, refuse } from "#shared/base/result.ts";
import { canonicalText, type JsonObject, type JsonValue } from "#shared/bundle/canonical-json.ts";
import { changedByKey } from "#shared/bundle/stamps.ts";
import { mergeVersions, voidingField, type FieldConflict } from "#shared/bundle/merging.ts";
import type { OutputOf } from "#shared/contract/contract.ts";
import { z } from "zod";
import { rawRow } from "../../database/changed-records.ts";
import type { ReadableDatabase } from "../../database/database.ts";
import {
  addVersion,
  currentVersion,
  noteDecision,
  setVersionState,
  versionsOf,
  waitingVersions,
  type RecordKey,
  type StoredVersion,
} from "../../database/received-versions.ts";
import { columnsOfTable, stampsOfTable } from "../../database/travelling-tables.ts";
import type { HandlersOf } from "../ports.ts";
import { stationNameOf } from "../station-keys.ts";
import type { Desk } from "../use-case.ts";
import { ancestorOf } from "./import-plan.ts";

/** A record both sides changed: the version that counts, the one that waits, and where they collide. */
interface Collision {
  readonly held: StoredVersion;
  readonly waiting: StoredVersion;
  readonly merged: JsonObject;
  readonly fields: readonly FieldConflict[];
}

function collisionOf(database: ReadableDatabase, waiting: StoredVersion): Collision | undefined {
  const versions = versionsOf(database, waiting);
  const held = versions.findLast(({ state }) => state === "CURRENT");
  if (held === undefined) {
    return undefined;
  }
  const { base } = waiting.content;
  const before = versions.filter(({ serial }) => serial < waiting.serial);
  const ancestor = ancestorOf(before, held, typeof base === "number" ? base : undefined);
  const { content, conflicts } = mergeVersions({
    held,
    sent: waiting,
    ancestor,
    stamps: stampsOfTable(held.entity),
  });
  return { held, waiting, merged: content, fields: conflicts };
}

function textOf(value: JsonValue | undefined): string | null {
  return typeof value === "string" ? value : null;
}

/** Who changed a record last, as the line said with which the version came. */
function changedByOf({ entity, content }: StoredVersion): string | null {
  return textOf(content[changedByKey(columnsOfTable(entity))]);
}

function sequenceOf(database: ReadableDatabase, bundleId: string): number {
  return Number(rawRow(database, "received_bundle", bundleId)?.["sequence"] ?? 0);
}

/** What a record is called: its own name, or its person's. */
export function nameOfRecord(database: ReadableDatabase, key: RecordKey, content: JsonObject): string {
  const own = textOf(content["full_name"]) ?? textOf(content["code"]);
  const personId = textOf(content["person_id"]);
  if (own !== null || personId === null) {
    return own ?? "";
  }
  const person = currentVersion(database, { ...key, entity: "person", recordId: personId });
  return textOf(person?.content["full_name"]) ?? "";
}

type Row = OutputOf<"conflicts.list">[number];

function rowOf(database: ReadableDatabase, { held, waiting, fields }: Collision): Row {
  const { station, entity, recordId } = held;
  const stamp = (version: StoredVersion): Row["held"] => ({
    at: textOf(version.content["at"]),
    by: changedByOf(version),
    sequence: sequenceOf(database, version.bundleId),
  });
  return {
    station,
    entity,
    recordId,
    stationName: stationNameOf(database, station),
    name: nameOfRecord(database, held, held.content),
    held: stamp(held),
    sent: stamp(waiting),
    fields: fields.map(({ field, base, held: mine, sent }) => ({
      field,
      base: z.json().parse(base),
      held: z.json().parse(mine),
      sent: z.json().parse(sent),
    })),
  };
}

type Choices = Readonly<Record<string, "HELD" | "SENT">>;

/** The content after each colliding field was decided; whose voiding holds is a field like any other. */
function decided(
  { held, waiting, merged, fields }: Collision,
  choices: Choices,
): Pick<StoredVersion, "content" | "gone"> {
  const content: Record<string, JsonValue> = { ...merged };
  let gone = held.gone;
  for (const { field, sent } of fields) {
    if (choices[field] !== "SENT") {
      continue;
    }
    if (field === voidingField) {
      gone = waiting.gone;
      Object.assign(content, waiting.gone === null ? waiting.content : {});
    } else {
      content[field] = sent;
    }
  }
  return { content, gone };
}

type Names = "conflicts.list" | "conflicts.decide" | "conflicts.history";

/** The desk where records that both sides changed are put right, field by field. */
export function conflictHandlers(desk: Desk): HandlersOf<Names> {
  return {
    "conflicts.list": () => {
      const { database } = desk.reading();
      const collisions = waitingVersions(database).map((waiting) => collisionOf(database, waiting));
      return accept(collisions.filter((one) => one !== undefined).map((one) => rowOf(database, one)));
    },
    "conflicts.decide": ({ choices, reason, ...key }, context) =>
      desk.write({ operation: "conflicts.decide", context, reason }, ({ database, writing }) => {
        const versions = versionsOf(database, key);
        const waiting = versions.findLast(({ state }) => state === "WAITING");
        const collision = waiting === undefined ? undefined : collisionOf(database, waiting);
        if (collision === undefined) {
          return refuse("recordUnknown");
        }
        const missing = collision.fields.find(({ field }) => choices[field] === undefined);
        if (missing !== undefined) {
          return refuse("choiceMissing", { field: missing.field });
        }
        const { held, waiting: sent } = collision;
        const isAllSent = collision.fields.every(({ field }) => choices[field] === "SENT");
        setVersionState(writing, held, "PAST");
        setVersionState(writing, sent, isAllSent ? "PAST" : "REFUSED");
        const serial = (versions.at(-1)?.serial ?? 0) + 1;
        const version = {
          ...sent,
          ...decided(collision, choices),
          state: "CURRENT",
          origin: "DECIDED",
        } as const;
        addVersion(writing, { ...version, text: canonicalText(version.content) }, serial);
        noteDecision(writing, held, version);
        return accept({});
      }),
    "conflicts.history": (key) => {
      const { database } = desk.reading();
      const versions = versionsOf(database, key);
      return versions.length === 0
        ? refuse("recordUnknown")
        : accept(
            versions.toReversed().map((version) => ({
              state: version.state,
              origin: version.origin,
              sequence: sequenceOf(database, version.bundleId),
              at: textOf(version.content["at"]),
              by: changedByOf(version),
              gone: version.gone,
              content: z.record(z.string(), z.json()).parse(version.content),
            })),
          );
    },
  };
}
