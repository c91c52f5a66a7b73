import { z } from "zod";
import { idField } from "../domain/fields.ts";
import { operation, writers } from "./operation.ts";
import { absent, done } from "./shapes.ts";

/** Why an action cannot be taken back here: it was built upon, or what it touched has its own place for that. */
const obstacles = ["changedSince", "paperInvolved", "exchangeRecord", "stationRecord"] as const;

/** Taking back one's own last actions, from the journal. */
export const undoOperations = {
  /** One's own last actions, newest first: what would be undone, and why not where it cannot be. */
  "undo.mine": operation({
    effect: "read",
    access: writers,
    input: z.strictObject({ limit: z.int().min(1).max(50).default(10) }),
    output: z.array(
      z.strictObject({
        batch: z.uuid(),
        at: z.string(),
        operation: z.string(),
        /** How many entries of the journal it has; `records` names the first of them. */
        count: z.int(),
        records: z.array(
          z.strictObject({
            entity: z.string(),
            id: z.uuid(),
            effect: z.enum(["added", "changed", "voided"]),
            label: z.string(),
          }),
        ),
        obstacle: absent(z.enum(obstacles)),
        /** The bundle that was taken in by this action; its own undo (`bundles.undo`) takes the whole of it back. */
        bundle: absent(
          z.strictObject({ id: z.uuid(), kind: z.string(), sequence: z.int(), fromName: z.string() }),
        ),
      }),
    ),
    refusals: [],
  }),
  /** Takes one action back as one new entry of the journal: added records are voided, changes reversed. */
  "undo.take": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ batch: idField }),
    output: done,
    refusals: ["actionUnknown", ...obstacles, "usedElsewhere"],
  }),
} as const;
