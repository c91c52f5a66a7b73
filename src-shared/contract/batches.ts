import { z } from "zod";
import { dateField, idField, maybe } from "../domain/fields.ts";
import { printerShiftFields } from "../domain/printer.ts";
import { everyone, operation, writers } from "./operation.ts";
import { absent, done, fileTicket } from "./shapes.ts";

/** As many papers as a commune draws up in one go. */
const ids = z.array(idField).min(1).max(500);
const params = z.record(z.string(), z.union([z.string(), z.number()]));

/** A paper that did not come along, and why: the code of a refusal, or `printFault` where the printer itself failed. */
const failed = z.strictObject({
  id: z.string(),
  title: z.string(),
  number: absent(z.string()),
  about: absent(z.string()),
  code: z.string(),
  params,
});
const outcome = {
  failed: z.array(failed),
  /** The user stopped it; what was carried out until then stays. */
  cancelled: z.boolean(),
};

/** Whole batches: jobs with progress, each paper on its own, those that fail named at the end. */
export const batchOperations = {
  /** One draft for each subject: a month's evaluation sheets, decisions for a list, an invitation for each member. */
  "batches.draft": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({
      kind: z.string().max(40),
      date: dateField,
      personIds: ids,
      clubId: maybe(idField),
      meetingId: maybe(idField),
      period: maybe(z.string().max(40)),
    }),
    output: z.strictObject({
      drafted: z.array(z.strictObject({ id: z.uuid(), missing: z.int() })),
      ...outcome,
    }),
    refusals: ["kindUnknown"],
  }),
  /** The next step of each paper: trình ký, đã ký, cấp số (one day for all), phát hành. */
  "batches.advance": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({
      ids,
      step: z.enum(["SUBMIT", "SIGN", "NUMBER", "ISSUE"]),
      issuedOn: maybe(dateField),
    }),
    output: z.strictObject({ moved: z.int(), ...outcome }),
    refusals: ["dayMissing"],
  }),
  /**
   * Many papers at once: each as a file of its own in a zip, or all in one PDF, collated. `copies` null prints one for each
   * Nơi nhận of the paper and one to keep. Numbered papers print their frozen bytes and the print is logged.
   */
  "batches.print": operation({
    effect: "write",
    access: everyone,
    input: z.strictObject({
      ids,
      shape: z.enum(["FILES", "ONE"]),
      copies: maybe(z.int().min(1).max(50)),
      onNewSheets: z.boolean().default(false),
    }),
    output: z.strictObject({
      file: absent(fileTicket),
      papers: z.int(),
      copies: z.int(),
      ...outcome,
    }),
    refusals: [],
  }),
  /** How far this machine's printer is corrected. */
  "printer.shift": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({}),
    output: printerShiftFields,
    refusals: [],
  }),
  "printer.changeShift": operation({
    effect: "write",
    access: writers,
    input: printerShiftFields,
    output: done,
    refusals: [],
  }),
} as const;
