import { present } from "#shared/base/assert.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import type { OutputOf } from "#shared/contract/contract.ts";
import { z } from "zod";
import type { ReadableDatabase } from "../database/database.ts";
import { journalOfAccount, journalOfBatch, lastBatchOf, type JournalEntry } from "../database/journal.ts";
import { firstWhere } from "../database/reading.ts";
import { recordRegistry } from "../database/record-registry.ts";
import { personMerge, spreadsheetImport } from "../database/schema/desk.ts";
import { receivedBundle } from "../database/schema/exchange.ts";
import { undoBatch } from "../database/undo.ts";
import { changeRecord } from "../database/writing.ts";
import { nameOfRecord } from "./entries/entry-names.ts";
import type { HandlersOf } from "./ports.ts";
import type { Desk, UseCase } from "./use-case.ts";

type Action = OutputOf<"undo.mine">[number];
type Obstacle = NonNullable<Action["obstacle"]>;

const stored = z.record(z.string(), z.unknown());
/** An action is looked for among this many of an account's last entries. */
const farthestBack = 500;
const undoing = "undo.take";
/** Ways of taking something back: what was taken back is done again by doing it again. */
const waysBack: ReadonlySet<string> = new Set([undoing, "duplicates.unmerge", "excel.undo", "bundles.undo"]);

function columnsOf(text: string | null): z.output<typeof stored> {
  return text === null ? {} : stored.parse(JSON.parse(text));
}

function effectOf({ before, after }: JournalEntry): Action["records"][number]["effect"] {
  if (before === null) {
    return "added";
  }
  return typeof columnsOf(after)["voided_at"] === "string" ? "voided" : "changed";
}

/** What a record is about, in words: itself where it has a name, else the person or body it belongs to. */
function labelOf(database: ReadableDatabase, { entity, recordId, after }: JournalEntry): string {
  const own = nameOfRecord(database, entity, recordId);
  const about = recordRegistry.get(entity)?.references.find(({ entity: target }) => target === "person");
  const id = about === undefined ? undefined : columnsOf(after)[about.column];
  const person = typeof id === "string" ? nameOfRecord(database, "person", id) : "";
  return [person, own].filter((part) => part !== "").join(" · ");
}

/** What an import or a merge writes about itself: it stays, and says that the whole was taken back. */
const ownLog: ReadonlySet<string> = new Set(["person_merge", "spreadsheet_import", "column_mapping"]);
/** What was said about tasks is set aside at this PC and yet a slip like any other. */
const aboutTasks: ReadonlySet<string> = new Set(["task_snooze", "task_done"]);

function groupOf({ entity }: JournalEntry): string | undefined {
  return aboutTasks.has(entity) || ownLog.has(entity) ? "records" : recordRegistry.get(entity)?.group;
}

function obstacleOf(database: ReadableDatabase, entries: readonly JournalEntry[]): Obstacle | null {
  const groups = entries.map(groupOf);
  if (groups.some((group) => group === "papers")) {
    return "paperInvolved";
  }
  if (groups.some((group) => group === "exchange")) {
    return "exchangeRecord";
  }
  if (groups.some((group) => group !== "records")) {
    return "stationRecord";
  }
  const touched = entries.some(
    ({ entity, recordId, batch }) => lastBatchOf(database, entity, recordId) !== batch,
  );
  return touched ? "changedSince" : null;
}

/** The entry with which a bundle was taken in. */
function importEntry(entries: readonly JournalEntry[]): JournalEntry | undefined {
  return entries.find(({ entity, before }) => entity === "received_bundle" && before === null);
}

/** The bundle an action took in; nothing where it took in none, or that was taken back since. */
function bundleOf(
  database: ReadableDatabase,
  entries: readonly JournalEntry[],
): Action["bundle"] | undefined {
  const id = importEntry(entries)?.recordId;
  const row = id === undefined ? undefined : firstWhere(database, receivedBundle, { id });
  return row === undefined
    ? undefined
    : { id: row.id, kind: row.kind, sequence: row.sequence, fromName: row.stationName };
}

function isImportTakenBack(database: ReadableDatabase, entries: readonly JournalEntry[]): boolean {
  return importEntry(entries) !== undefined && bundleOf(database, entries) === undefined;
}

/** An account's own last actions that were not taken back yet, newest first. */
function actionsOf(database: ReadableDatabase, account: string): Map<string, readonly JournalEntry[]> {
  const entries = journalOfAccount(database, account, farthestBack);
  const undone = new Set(
    entries.filter(({ operation }) => operation === undoing).map(({ reason }) => reason),
  );
  const batches = Map.groupBy(
    entries.filter(({ batch, operation }) => !waysBack.has(operation) && !undone.has(batch)),
    ({ batch }) => batch,
  );
  // The oldest batch may have been cut off by the limit, as a large import always is: it is read whole.
  const cut = entries.length === farthestBack ? entries.at(-1)?.batch : undefined;
  if (cut !== undefined && batches.has(cut)) {
    batches.set(cut, [...journalOfBatch(database, cut)]);
  }
  return new Map([...batches].filter(([, made]) => !isImportTakenBack(database, made)));
}

/** What an action wrote, in the order in which it did: what it is about comes first, what an import notes of itself last. */
function inOrder(entries: readonly JournalEntry[]): readonly JournalEntry[] {
  const known = entries.filter(({ entity }) => recordRegistry.has(entity)).toReversed();
  return known.toSorted((one, other) => Number(ownLog.has(one.entity)) - Number(ownLog.has(other.entity)));
}

function actionOf(database: ReadableDatabase, entries: readonly JournalEntry[]): Action {
  const first = present(entries[0], "a batch has entries");
  return {
    batch: first.batch,
    at: first.at,
    operation: first.operation,
    count: entries.length,
    records: inOrder(entries)
      .slice(0, 20)
      .map((entry) => ({
        entity: entry.entity,
        id: entry.recordId,
        effect: effectOf(entry),
        label: labelOf(database, entry),
      })),
    obstacle: obstacleOf(database, entries),
    bundle: bundleOf(database, entries) ?? null,
  };
}

type TakeRefusal = "actionUnknown" | Obstacle | "usedElsewhere";

function takeBack(useCase: UseCase, batch: string): Result<Record<string, never>, TakeRefusal> {
  const { database, writing } = useCase;
  const entries = actionsOf(database, writing.account).get(batch);
  if (entries === undefined) {
    return refuse("actionUnknown");
  }
  const obstacle = obstacleOf(database, entries);
  if (obstacle !== null) {
    return refuse(obstacle);
  }
  if (!undoBatch(writing, batch, ownLog).ok) {
    return refuse("usedElsewhere");
  }
  for (const { entity, recordId: id } of entries) {
    if (entity === "person_merge") {
      changeRecord(writing, personMerge, { id, undoneAt: writing.at });
    } else if (entity === "spreadsheet_import") {
      changeRecord(writing, spreadsheetImport, { id, undoneAt: writing.at });
    }
  }
  return accept({});
}

/** Undo of one's own last actions, from the journal. */
export function undoHandlers(desk: Desk): HandlersOf<"undo.mine" | "undo.take"> {
  return {
    "undo.mine": ({ limit }, { session }) => {
      const { database } = desk.reading();
      const actions = [...actionsOf(database, session.account?.login ?? "").values()];
      return accept(actions.slice(0, limit).map((entries) => actionOf(database, entries)));
    },
    "undo.take": ({ batch }, context) =>
      desk.write({ operation: "undo.take", context, reason: batch }, (useCase) => takeBack(useCase, batch)),
  };
}
