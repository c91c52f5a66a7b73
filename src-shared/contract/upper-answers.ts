import { z } from "zod";
import { dateField, humanCodeField, idField, maybe, monthField, reasonField } from "../domain/fields.ts";
import { everyone, operation, writers } from "./operation.ts";
import { absent, fileTicket } from "./shapes.ts";

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
