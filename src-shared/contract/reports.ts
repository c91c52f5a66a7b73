import { z } from "zod";
import { reasonField } from "../domain/fields.ts";
import { explanationReasons } from "../reports/explain-reasons.ts";
import { everyone, operation, writers } from "./operation.ts";
import { absent, dateText, done, written } from "./shapes.ts";

const period = z.string().max(40);

/** What would be different today in a closed month: place, row and cell, old and new value, who came and who went. */
export const adjustedMonth = z.strictObject({
  period: z.string(),
  closedAt: z.string(),
  changes: z.array(
    z.strictObject({
      place: z.string(),
      row: z.string(),
      cell: z.string(),
      old: z.int(),
      new: z.int(),
      came: z.array(z.string()),
      went: z.array(z.string()),
    }),
  ),
});

export const reportOperations = {
  /** All indicators and tables of a period, each figure with the codes behind it (`src-shared/reports`). */
  "reports.compute": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ period }),
    output: z.strictObject({
      periodKey: z.string(),
      from: dateText,
      to: dateText,
      closed: absent(z.strictObject({ at: z.string(), account: z.string(), sha256: z.string() })),
      report: z.json(),
      /** Names of the clubs and points of the tables, by their codes. */
      names: z.record(z.string(), z.string()),
    }),
    refusals: ["periodMalformed", "periodInFuture"],
  }),
  /**
   * What stands against closing a month: a movement that does not balance, missing evaluations, open meetings, papers
   * begun and not issued, papers due in it and not made.
   */
  "reports.checkList": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ period }),
    output: z.array(z.strictObject({ code: z.string(), blocking: z.boolean(), who: z.array(z.string()) })),
    refusals: ["periodMalformed", "periodInFuture"],
  }),
  /** Freezes a period's figures with their ids; what arrives later never changes them. */
  "reports.close": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ period }),
    output: written,
    refusals: [
      "periodMalformed",
      "periodInFuture",
      "periodNotOver",
      "alreadyClosed",
      "movementUnbalanced",
      "tableUnbalanced",
    ],
  }),
  /** Opens a closed period again, by the leader and with a reason; the frozen figures stay in the history. */
  "reports.reopen": operation({
    effect: "write",
    access: ["LANH_DAO", "QUAN_TRI"],
    input: z.strictObject({ period, reason: reasonField }),
    output: done,
    refusals: ["periodMalformed", "periodNotClosed"],
  }),
  /**
   * Số liệu điều chỉnh kỳ trước: for each closed earlier month of the year what its figures would be today, where
   * they differ. The closed months themselves stay as they are.
   */
  "reports.adjustments": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ period }),
    output: z.array(adjustedMonth),
    refusals: ["periodMalformed", "periodInFuture"],
  }),
  /** Why an indicator has its value: rule, parameters, who is counted, who is not and who is left out, with reasons. */
  "reports.explain": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ period, indicator: z.string().max(10) }),
    output: z.strictObject({
      indicator: z.string(),
      num: z.int(),
      den: z.int(),
      rule: z.string(),
      numerator: z.string(),
      denominator: absent(z.string()),
      parameters: z.array(z.strictObject({ id: z.string(), value: z.int() })),
      /** Whether the period is closed and its frozen figure is another than that of today's records. */
      differsFromClosed: z.boolean(),
      keys: z.array(
        z.strictObject({
          key: z.string(),
          part: z.enum(["COUNTED", "NOT_COUNTED", "LEFT_OUT"]),
          reasons: z.array(z.enum(explanationReasons)),
        }),
      ),
    }),
    refusals: ["periodMalformed", "periodInFuture", "indicatorUnknown"],
  }),
  /** Biểu 01-BCN of a period, in the calendar from the 1st to the last day or from the 15th to the 14th. */
  "reports.statistics": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ period, calendar: z.enum(["01", "15"]).default("01") }),
    output: z.strictObject({ from: dateText, to: dateText, table: z.json() }),
    refusals: ["periodMalformed", "periodInFuture"],
  }),
  "reports.closed": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        id: z.uuid(),
        period: z.string(),
        at: z.string(),
        account: z.string(),
        sha256: z.string(),
      }),
    ),
    refusals: [],
  }),
} as const;
