import { canonicalText, parseCanonicalObject, type JsonObject } from "#shared/bundle/canonical-json.ts";
import type { OpenedBundle } from "#shared/bundle/opening.ts";
import {
  addFirstVersions,
  addVersion,
  setVersionState,
  type FirstVersion,
  versionsOf,
  versionsOfBundle,
  type StoredVersion,
} from "../../database/received-versions.ts";
import type { Writing } from "../../database/writing.ts";
import type { ImportPlan, PlanRow } from "./import-plan.ts";

interface NewVersionParts extends Pick<StoredVersion, "state" | "origin"> {
  /** Its content where that is not what came in. */
  readonly text?: string;
}

interface Taking {
  readonly writing: Writing;
  readonly bundleId: string;
}

function add({ writing, bundleId }: Taking, row: PlanRow, versions: readonly NewVersionParts[]): void {
  const { station, entity, recordId, sent, held } = row;
  if (held !== undefined && versions.some(({ state }) => state === "CURRENT")) {
    setVersionState(writing, held, "PAST");
  }
  for (const [at, version] of versions.entries()) {
    const { rev, epoch, gone, text } = sent;
    const full = { station, entity, recordId, bundleId, rev, epoch, gone, text, ...version };
    addVersion(writing, full, row.serial + at);
  }
}

/** A newer version of the same record waits instead of the one that waited before. */
function replaceWaiting(writing: Writing, row: PlanRow): void {
  for (const version of versionsOf(writing.database, row)) {
    if (version.state === "WAITING") {
      setVersionState(writing, version, "REFUSED");
    }
  }
}

function takeRow(taking: Taking, row: PlanRow): void {
  const { standing, held, sent } = row;
  if (standing.kind === "OLDER") {
    return;
  }
  if (standing.kind === "SAME" && held?.rev === sent.rev && held.epoch === sent.epoch) {
    return;
  }
  if (standing.kind === "CONFLICT") {
    replaceWaiting(taking.writing, row);
    add(taking, row, [{ state: "WAITING", origin: "RECEIVED" }]);
    return;
  }
  add(
    taking,
    row,
    standing.kind === "MERGED"
      ? [
          { state: "PAST", origin: "RECEIVED" },
          { state: "CURRENT", origin: "MERGED", text: canonicalText(standing.content) },
        ]
      : [{ state: "CURRENT", origin: "RECEIVED" }],
  );
}

/** Type and id of a line whose pattern is not known here; the reader has checked both. */
export function unknownRecordKey(content: JsonObject): { readonly t: string; readonly id: string } {
  const { t, id } = content;
  return { t: typeof t === "string" ? t : "", id: typeof id === "string" ? id : "" };
}

/** Lines of types this programme does not know are kept as they came; a later version of it reads them. */
function keepUnknown(writing: Writing, bundleId: string, opened: OpenedBundle): void {
  const { station, epoch } = opened.manifest;
  for (const line of opened.unknownRecords) {
    const content = parseCanonicalObject(line) ?? {};
    const { t: entity, id: recordId } = unknownRecordKey(content);
    const key = { station, entity, recordId };
    const serial = (versionsOf(writing.database, key).at(-1)?.serial ?? 0) + 1;
    const version = {
      rev: Number(content["rev"]),
      epoch,
      gone: null,
      text: line,
      origin: "RECEIVED" as const,
    };
    addVersion(writing, { ...key, ...version, bundleId, state: "UNKNOWN" }, serial);
  }
}

/** So many new records are put away together; more would only take memory. */
const rowsAtOnce = 2000;

/** Whether nothing was ever held of a record. */
function isFirst({ standing: { kind }, serial }: PlanRow): boolean {
  return serial === 1 && (kind === "NEW" || kind === "VOIDED");
}

/** New records and all others. */
function apart(rows: readonly PlanRow[]): readonly [first: readonly PlanRow[], others: readonly PlanRow[]] {
  return [rows.filter(isFirst), rows.filter((row) => !isFirst(row))];
}

function firstVersion({ entity, recordId, sent: { rev, gone, text } }: PlanRow): FirstVersion {
  return { entity, recordId, rev, gone, text };
}

/** Writes what the plan says, inside the caller's transaction. */
export function takeRecords(
  writing: Writing,
  bundleId: string,
  { opened, plan }: { readonly opened: OpenedBundle; readonly plan: ImportPlan },
): void {
  const { station, epoch } = opened.manifest;
  for (let at = 0; at < plan.rows.length; at += rowsAtOnce) {
    const [first, others] = apart(plan.rows.slice(at, at + rowsAtOnce));
    addFirstVersions(writing, { station, bundleId, epoch }, first.map(firstVersion));
    for (const row of others) {
      takeRow({ writing, bundleId }, row);
    }
  }
  keepUnknown(writing, bundleId, opened);
}

/** Records of a bundle of which a later bundle or a decision made another version. */
export function builtUpon(writing: Writing, bundleId: string): readonly StoredVersion[] {
  return versionsOfBundle(writing.database, bundleId).flatMap((version) =>
    versionsOf(writing.database, version).filter(
      ({ serial, bundleId: other, origin, state }) =>
        serial > version.serial && (other !== bundleId || origin === "DECIDED") && state !== "UNDONE",
    ),
  );
}

/** Takes the versions of a bundle back; what counted before counts again. */
export function takeBack(writing: Writing, bundleId: string): void {
  for (const version of versionsOfBundle(writing.database, bundleId)) {
    setVersionState(writing, version, "UNDONE");
  }
  for (const version of versionsOfBundle(writing.database, bundleId)) {
    const versions = versionsOf(writing.database, version);
    const before = versions.findLast(({ state }) => state === "PAST");
    if (before !== undefined && versions.every(({ state }) => state !== "CURRENT")) {
      setVersionState(writing, before, "CURRENT");
    }
  }
}
