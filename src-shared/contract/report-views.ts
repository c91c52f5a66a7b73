import { z } from "zod";
import { textField } from "../domain/fields.ts";
import { everyone, operation } from "./operation.ts";
import { absent, fileTicket } from "./shapes.ts";

const period = z.string().max(40);
const compared = z.strictObject({ num: z.int(), den: absent(z.int()) });

export const reportViewOperations = {
  /**
   * A period beside the one before and the same of last year, and the twelve months up to it; `null` stands for what is
   * not known, which is not zero.
   */
  "reports.comparison": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ period }),
    output: z.strictObject({
      previous: absent(z.string()),
      lastYear: absent(z.string()),
      rows: z.array(
        z.strictObject({
          code: z.string(),
          current: compared,
          previous: absent(compared),
          last_year: absent(compared),
        }),
      ),
      trend: z.array(
        z.strictObject({
          month: z.string(),
          point: absent(
            z.strictObject({
              members: z.int(),
              joined: z.int(),
              left: z.int(),
              expected: z.int(),
              present: z.int(),
            }),
          ),
        }),
      ),
    }),
    refusals: ["periodMalformed", "periodInFuture"],
  }),
  /** Every indicator and table of a period as a workbook, a sheet a table; counts only, no names. */
  "reports.spreadsheet": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ period }),
    output: fileTicket,
    refusals: ["periodMalformed", "periodInFuture"],
  }),
  /** The names behind one figure, as an internal annex to print or as a sheet. */
  "reports.namesFile": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({
      period,
      figure: textField(300),
      codes: z.array(z.string().max(60)).min(1).max(10_000),
      form: z.enum(["PDF", "XLSX"]),
    }),
    output: fileTicket,
    refusals: ["periodMalformed", "glyphMissing"],
  }),
  /**
   * Why an indicator has its value, as an internal annex to print or as a sheet: the rule with its parameters, then
   * everybody with how they count and why. The words come with the call; the names are those on record.
   */
  "reports.explanationFile": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({
      period,
      figure: textField(300),
      rule: z.array(textField(1000)).max(10),
      rows: z
        .array(
          z.strictObject({ code: z.string().max(60), part: textField(60), reasons: z.string().max(600) }),
        )
        .min(1)
        .max(10_000),
      form: z.enum(["PDF", "XLSX"]),
    }),
    output: fileTicket,
    refusals: ["periodMalformed", "glyphMissing"],
  }),
  /** Biểu 01-BCN as an annex on a lying page or as a sheet, in the calendar asked for. */
  "reports.statisticsFile": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({
      period,
      calendar: z.enum(["01", "15"]).default("01"),
      form: z.enum(["PDF", "XLSX"]),
    }),
    output: fileTicket,
    refusals: ["periodMalformed", "periodInFuture"],
  }),
} as const;
