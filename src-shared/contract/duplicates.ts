import { z } from "zod";
import { idField, maybe, reasonField, textField } from "../domain/fields.ts";
import { likenessReasons } from "../domain/likeness.ts";
import { identityFields, personFields, residenceFields } from "../domain/person.ts";
import { everyone, operation, writers } from "./operation.ts";
import { absent, done } from "./shapes.ts";

/** Someone on record as a list of likely duplicates shows them. */
const known = z.strictObject({
  id: z.uuid(),
  code: z.string(),
  fullName: z.string(),
  birth: z.string(),
  area: absent(z.string()),
  /** Numbers of documents, masked. */
  identities: z.array(z.string()),
});
const why = z.array(z.enum(likenessReasons));

export const duplicateOperations = {
  /** Whoever on record is likely the person about to be registered, with the reasons. */
  "duplicates.ofNew": operation({
    effect: "read",
    access: writers,
    input: z.strictObject({
      person: personFields,
      identity: identityFields,
      residence: residenceFields,
      householdCode: maybe(textField(40)),
      notTheSameAs: z.array(idField).max(20).default([]),
    }),
    output: z.array(z.strictObject({ ...known.shape, why })),
    refusals: [],
  }),
  /** Pairs of files that are likely one person and were not said to be two. */
  "duplicates.list": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({}),
    output: z.array(z.strictObject({ one: known, other: known, why })),
    refusals: [],
  }),
  /** Không phải một người: remembered, never asked about again. */
  "duplicates.dismiss": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ personId: idField, otherId: idField }),
    output: done,
    refusals: ["recordUnknown", "samePerson"],
  }),
  /**
   * Makes two files one: everything of the merged one moves to the kept one, whose empty fields are filled from it. What
   * both say is kept once. Reversible as one action.
   */
  "duplicates.merge": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ keptId: idField, mergedId: idField, reason: reasonField }),
    output: z.strictObject({ id: z.uuid(), records: z.int() }),
    refusals: ["recordUnknown", "samePerson", "mergeTwoManagements"],
  }),
  "duplicates.merges": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        id: z.uuid(),
        keptId: z.uuid(),
        keptCode: z.string(),
        mergedCode: z.string(),
        name: z.string(),
        at: z.string(),
        account: z.string(),
        undoneAt: absent(z.string()),
      }),
    ),
    refusals: [],
  }),
  /** Takes a merge back: both files are as before. Refused where records it moved were changed since. */
  "duplicates.unmerge": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ id: idField, reason: reasonField }),
    output: z.strictObject({ records: z.int() }),
    refusals: ["recordUnknown", "mergeUndone", "mergeGoneOn"],
  }),
} as const;
