import { accept, refuse, type Result } from "#shared/base/result.ts";
import { standsForItself } from "#shared/bundle/stream-order.ts";
import { recordsWhere } from "../../database/reading.ts";
import { receivedBundle } from "../../database/schema/exchange.ts";
import { batchThatMade, changedSinceBatch, undoEntries } from "../../database/undoing.ts";
import type { RecordOf } from "../../database/writing.ts";
import type { CallContext, FileTicket, HandlersOf } from "../ports.ts";
import { mustExist } from "../rules.ts";
import type { Desk, UseCase } from "../use-case.ts";
import { builtUpon, takeBack } from "./import-records.ts";

/** Bundles of the same stream that were taken in later: each says it continues this one. */
function laterBundles({ database }: UseCase, row: RecordOf<typeof receivedBundle>): readonly number[] {
  const { station, epoch } = row;
  return recordsWhere(database, receivedBundle, { station, epoch })
    .filter(({ kind, sequence }) => !standsForItself(kind) && sequence > row.sequence)
    .map(({ sequence }) => sequence);
}

/** How many of which kind, for the text room: `person:2 membership:1`; `–` for none. Nobody is named. */
function countedKinds(records: readonly { readonly entity: string }[]): string {
  const kinds = [...Map.groupBy(records, ({ entity }) => entity)];
  return kinds.length === 0
    ? "–"
    : kinds.map(([entity, found]) => `${entity}:${String(found.length)}`).join(" ");
}

/** Takes an import back as one transaction, unless something was built on it. */
export function undoHandler(
  desk: Desk,
  answer: (id: string, context: CallContext) => Promise<FileTicket | null>,
): HandlersOf<"bundles.undo"> {
  return {
    "bundles.undo": async ({ id, reason }, context) => {
      const undone = desk.write(
        { operation: "bundles.undo", context, reason },
        (useCase): Result<object, "recordUnknown" | "importBuiltUpon"> => {
          const { database, writing } = useCase;
          const found = mustExist(database, receivedBundle, id);
          if (!found.ok) {
            return found;
          }
          const later = laterBundles(useCase, found.value);
          const entries = batchThatMade(database, "received_bundle", id);
          // A bundle's own entry may have been answered or returned since: that is about it, not built on it.
          const changed = changedSinceBatch(database, entries).filter(({ recordId }) => recordId !== id);
          const decided = [...builtUpon(writing, id), ...changed];
          if (later.length > 0 || decided.length > 0) {
            const bundles = later.length === 0 ? "–" : later.join(", ");
            return refuse("importBuiltUpon", { bundles, records: countedKinds(decided) });
          }
          takeBack(writing, id);
          undoEntries(writing, entries);
          return accept({});
        },
      );
      return undone.ok ? accept({ receipt: await answer(id, context) }) : undone;
    },
  };
}
