import { z } from "zod";
import { idField } from "../domain/fields.ts";
import { operation, writers } from "./operation.ts";
import { absent, done } from "./shapes.ts";

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
        /** How many entries of the journal it has; `records` names the last of them. */
        count: z.int(),
        records: z.array(
          z.strictObject({
            entity: z.string(),
            id: z.uuid(),
            effect: z.enum(["added", "changed", "voided"]),
            label: z.string(),
          }),
        ),
        obstacle: absent(z.enum(["changedSince", "paperInvolved", "stationRecord"])),
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
    refusals: ["actionUnknown", "changedSince", "paperInvolved", "stationRecord", "usedElsewhere"],
  }),
} as const;
