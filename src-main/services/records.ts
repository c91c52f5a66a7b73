import { accept, refuse, type Result } from "#shared/base/result.ts";
import { findBrokenLink, journalHead, journalOfRecord, type JournalEntry } from "../database/journal.ts";
import { integrityFindings } from "../database/integrity.ts";
import { findRecord } from "../database/reading.ts";
import { recordRegistry } from "../database/record-registry.ts";
import { hasDependants, recordTables } from "../database/record-tables.ts";
import { voidRecord } from "../database/writing.ts";
import { settleVoided } from "./entries/after-entry.ts";
import { sha256 } from "../sealing/digest.ts";
import { checkFrozenPapers } from "./frozen-papers.ts";
import type { HandlersOf } from "./ports.ts";
import { voidParts } from "./record-parts.ts";
import type { Desk } from "./use-case.ts";
import { z } from "zod";

const fields = z.record(z.string(), z.json());
/** Columns that hold search keys or say nothing to a reader of the history. */
const silent = new Set([
  "folded",
  "initials",
  "sort_key",
  "row_version",
  "created_at",
  "created_by",
  "updated_at",
  "updated_by",
  "own",
  "id",
]);

/** What stands for the set-up of this machine, or for a number that was given out. */
const neverVoided: ReadonlySet<string> = new Set([
  "account",
  "office",
  "wording_version",
  "document",
  "closed_report",
  "number_entry",
]);

/** Accounts, the office itself, papers, closed periods and the log of the exchange have a life of their own. */
function isVoidable(entity: string): boolean {
  return !neverVoided.has(entity) && recordRegistry.get(entity)?.group !== "exchange";
}

function fieldsOf(text: string | null): z.output<typeof fields> {
  return text === null ? {} : fields.parse(JSON.parse(text));
}

interface Change {
  readonly field: string;
  readonly before: z.core.util.JSONType;
  readonly after: z.core.util.JSONType;
}

function changesOf(entry: JournalEntry): Change[] {
  const [before, after] = [fieldsOf(entry.before), fieldsOf(entry.after)];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => !silent.has(field) && (before[field] ?? null) !== (after[field] ?? null))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }));
}

type VoidRefusal = "recordUnknown" | "recordHasDependants" | "fundBelowZero";

/** History and voiding of any record, and the check of the whole station. */
export function recordHandlers(desk: Desk): HandlersOf<"records.history" | "records.void" | "station.check"> {
  return {
    "records.history": ({ entity, id }) => {
      const entries = journalOfRecord(desk.reading().database, entity, id);
      return entries.length === 0
        ? refuse("recordUnknown")
        : accept(
            entries.map((entry) => ({
              sequence: entry.sequence,
              at: entry.at,
              account: entry.account,
              operation: entry.operation,
              reason: entry.reason,
              changes: changesOf(entry),
            })),
          );
    },
    "records.void": ({ entity, id, reason }, context) =>
      desk.write(
        { operation: "records.void", context, reason },
        (useCase): Result<Record<string, never>, VoidRefusal> => {
          const { database, writing } = useCase;
          const table = isVoidable(entity) ? recordTables.get(entity) : undefined;
          const found = table === undefined ? undefined : findRecord(database, table, id);
          if (table === undefined || found === undefined) {
            return refuse("recordUnknown");
          }
          voidParts(useCase, entity, id);
          if (hasDependants(database, entity, id)) {
            return refuse("recordHasDependants");
          }
          voidRecord(writing, table, id);
          return settleVoided(useCase, entity, found);
        },
      ),
    "station.check": () => {
      const { database } = desk.reading();
      const broken = findBrokenLink(database, sha256);
      const papers = checkFrozenPapers(desk);
      const findings = [
        ...integrityFindings(database).map((detail) => ({ what: "database", detail })),
        ...(broken === undefined ? [] : [{ what: "journal", detail: String(broken) }]),
        ...papers.changed.map((detail) => ({ what: "paper", detail })),
      ];
      const head = journalHead(database);
      return accept({
        sound: findings.length === 0,
        findings,
        journalEntries: head.sequence,
        journalHead: head.hash,
        frozenPapers: papers.checked,
      });
    },
  };
}
