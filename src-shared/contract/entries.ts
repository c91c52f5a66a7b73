import { z } from "zod";
import { codeField, idField, reasonField, versionField } from "../domain/fields.ts";
import { recordKinds, recordSchemas } from "../domain/records/all-records.ts";
import type { RecordValues } from "../domain/records/record-kind.ts";
import { everyone, operation, writers } from "./operation.ts";
import { absent, done, entryOwner, page, query, written } from "./shapes.ts";

const kindField = z.string().refine((entity) => recordKinds.has(entity), "notAllowed");
const valueShape = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);
const valuesShape = z.record(z.string(), valueShape);

/** Holds the fields of an entry to the pattern of its kind; what is wrong is named by its path under `fields`. */
function checkedFields<
  Input extends { readonly kind: string; readonly fields: Readonly<Record<string, unknown>> },
>(input: Input, context: z.RefinementCtx): Omit<Input, "fields"> & { readonly fields: RecordValues } {
  const parsed = recordSchemas.get(input.kind)?.safeParse(input.fields, { reportInput: true });
  if (parsed?.success === true) {
    return { ...input, fields: parsed.data };
  }
  for (const issue of parsed?.error.issues ?? []) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an issue of one schema is handed on as it is, under its path in the other
    context.issues.push({ ...issue, path: ["fields", ...issue.path] } as z.core.$ZodRawIssue);
  }
  return z.NEVER;
}

const entryRow = z.strictObject({
  id: z.uuid(),
  version: z.int(),
  fields: valuesShape,
  /** What stands behind the references of the row, by the key of the field. */
  names: z.record(z.string(), z.string()),
});

const ruleRefusals = [
  "recordUnknown",
  "recordKindOff",
  "dateInFuture",
  "codeUnknown",
  "personDead",
  "birthAfterEvent",
  "endBeforeStart",
  "spellsOverlap",
  "duplicateRecord",
  "clubNotActive",
  "amountMissing",
  "volunteerNotServing",
  "volunteerIsPerson",
  "treatmentMissing",
  "fundBelowZero",
  "identityNumberTaken",
  "chairTaken",
  "alreadyMember",
  "applicationAfterJoining",
  "memberNumberTaken",
  "tooYoungForCategory",
  "useOwnOperation",
  "leavingNeedsItsForm",
] as const;

/** Simple records of every kind: their fields and rules stand in `domain/records`. */
export const entryOperations = {
  /**
   * The records of one kind that are not voided, newest first; `of` narrows them to those that refer to a record,
   * `query` to those in whose fields every part of it stands, marks or not.
   */
  "entries.list": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({
      kind: kindField,
      of: entryOwner,
      query,
      ...page,
    }),
    output: z.strictObject({ rows: z.array(entryRow), total: z.int() }),
    refusals: ["recordKindOff"],
  }),
  /** What a reference may lead to, found by parts of its name. */
  "entries.choices": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({
      entity: z.string().max(60),
      bodyKinds: z.array(codeField).max(10).default([]),
      query,
      of: entryOwner,
    }),
    output: z.array(z.strictObject({ id: z.uuid(), label: z.string(), detail: z.string() })),
    refusals: ["recordKindOff"],
  }),
  "entries.add": operation({
    effect: "write",
    access: writers,
    input: z
      .strictObject({ kind: kindField, fields: z.record(z.string(), z.json()) })
      .transform(checkedFields),
    output: written,
    refusals: ruleRefusals,
  }),
  /** Corrects a record: all its fields as they should be, and why; the former wording stays in the journal. */
  "entries.change": operation({
    effect: "write",
    access: writers,
    input: z
      .strictObject({
        kind: kindField,
        id: idField,
        version: versionField,
        fields: z.record(z.string(), z.json()),
        reason: reasonField,
      })
      .transform(checkedFields),
    output: written,
    refusals: [...ruleRefusals, "changedMeanwhile"],
  }),
  /** Which restricted kinds (tests, use reports) this office keeps. */
  "entries.restricted": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({}),
    output: z.array(z.strictObject({ kind: z.string(), kept: z.boolean() })),
    refusals: [],
  }),
  "entries.keepRestricted": operation({
    effect: "write",
    access: ["QUAN_TRI"],
    input: z.strictObject({ kind: kindField, kept: z.boolean() }),
    output: done,
    refusals: ["recordUnknown"],
  }),
  /** What was voided of a kind, with the reason: it counts nowhere and stays readable. */
  "entries.voided": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({
      kind: kindField,
      of: entryOwner,
    }),
    output: z.array(
      z.strictObject({
        ...entryRow.shape,
        voidedAt: z.string(),
        voidedBy: z.string(),
        reason: absent(z.string()),
      }),
    ),
    refusals: ["recordKindOff"],
  }),
} as const;
