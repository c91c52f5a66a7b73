import { z } from "zod";
import { dateField, humanCodeField, idField, maybe, monthField, reasonField } from "../domain/fields.ts";
import { everyone, operation, writers } from "./operation.ts";
import { absent, fileTicket } from "./shapes.ts";

/** A report on paper: its number and day. */
const paperReference = z.strictObject({ symbol: z.string(), date: z.string() });

/**
 * One sending of a report. `paper` is the numbered report it came with, `returned` the reason it was turned back for,
 * `changes` the indicators whose numerator or denominator differs from the sending before.
 */
const sending = z.strictObject({
  bundleId: z.uuid(),
  receivedAt: z.string(),
  paper: absent(paperReference.extend({ replaces: absent(paperReference) })),
  returned: absent(z.string()),
  changes: z
    .array(
      z.strictObject({
        indicator: z.string(),
        before: z.strictObject({ num: z.int().nullable(), den: z.int().nullable() }),
        now: z.strictObject({ num: z.int().nullable(), den: z.int().nullable() }),
      }),
    )
    .readonly(),
});

/** What the upper level answers a commune about its reports, beside the receipt that is made at once. */
export const upperAnswerOperations = {
  /** Turns a received report back with a reason and the day a new one is due; the receipt says so. */
  "upper.return": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ bundleId: idField, reason: reasonField, dueOn: dateField }),
    output: z.strictObject({ receipt: absent(fileTicket) }),
    refusals: ["recordUnknown", "dueDatePast"],
  }),
  /** Accepts a report, also one that was turned back before. */
  "upper.accept": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ bundleId: idField, note: maybe(reasonField) }),
    output: z.strictObject({ receipt: absent(fileTicket) }),
    refusals: ["recordUnknown"],
  }),
  /**
   * A commune's report of a period as it came in, the last one or that of a bundle, beside everything the commune sent of the
   * period, oldest first. The last one counts, unless it was turned back; those before it stay to be read.
   */
  "upper.report": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({
      station: humanCodeField,
      period: z.string().max(40),
      bundleId: maybe(idField),
    }),
    output: z.strictObject({
      station: z.string(),
      name: z.string(),
      period: z.string(),
      receivedAt: z.string(),
      bundleId: z.uuid(),
      report: z.json(),
      sendings: z.array(sending).readonly(),
    }),
    refusals: ["recordUnknown"],
  }),
  /**
   * The communes of a year in the order of their names, with what became of each month's report: a page of those whose
   * name or code contains the text, all or only those with something to ask after (missing, held, turned back).
   * `communes` counts all, `total` those found.
   */
  "upper.matrix": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({
      year: z.int().min(2000).max(2100),
      query: z.string().max(100).default(""),
      only: z.enum(["ALL", "OPEN"]).default("ALL"),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    output: z.strictObject({
      communes: z.int(),
      total: z.int(),
      rows: z.array(
        z.strictObject({
          station: z.string(),
          name: z.string(),
          months: z.array(
            z.strictObject({
              period: z.string(),
              state: z.enum(["DA_NHAN", "MUON", "THIEU", "CHUA_DEN_HAN", "DANG_GIU", "TRA_LAI", "THAY_THE"]),
              /** Received after the day it was due, whatever became of it since. */
              late: z.boolean(),
              versions: z.int(),
              bundleId: absent(z.uuid()),
              at: absent(z.string()),
              reason: absent(z.string()),
              dueOn: absent(z.string()),
            }),
          ),
        }),
      ),
    }),
    refusals: [],
  }),
  /** The newest sealed safety copy of a station, to give back to it; nobody but its own recovery sheet can open it. */
  "upper.safetyCopy": operation({
    effect: "read",
    access: writers,
    input: z.strictObject({ station: humanCodeField }),
    output: fileTicket,
    refusals: ["noSafetyCopy"],
  }),
  /** A printable list of the communes whose report of a month is missing, held or turned back. */
  "upper.remind": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ month: monthField }),
    output: z.strictObject({ communes: z.int(), list: fileTicket }),
    refusals: ["nothingMissing"],
  }),
  /** Completeness and timeliness of each commune in a year: months due, received, and received in time. */
  "upper.timeliness": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ year: z.int().min(2000).max(2100) }),
    output: z.array(
      z.strictObject({
        station: z.string(),
        name: z.string(),
        due: z.int(),
        received: z.int(),
        inTime: z.int(),
        returned: z.int(),
      }),
    ),
    refusals: [],
  }),
} as const;
