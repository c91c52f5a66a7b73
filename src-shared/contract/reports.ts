import { z } from "zod";
import { dateField } from "../domain/fields.ts";
import { everyone, operation, writers } from "./operation.ts";
import { absent, dateText, written } from "./shapes.ts";

const period = z.string().max(40);

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
    }),
    refusals: ["periodMalformed", "periodInFuture"],
  }),
  /** What stands against closing a month: a movement that does not balance, missing evaluations, open meetings. */
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
    refusals: ["periodMalformed", "periodInFuture", "periodNotOver", "alreadyClosed", "movementUnbalanced"],
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
  /** Việc hôm nay: what is due, for whom, by when and under which provision. */
  "today.list": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ on: dateField.optional() }),
    output: z.array(
      z.strictObject({
        key: z.string(),
        what: z.string(),
        subject: z.string(),
        dueOn: dateText,
        daysLeft: z.int(),
        workingDays: z.boolean(),
        ownRule: z.boolean(),
        source: z.string(),
        why: z.strictObject({
          start: dateText,
          startWhat: z.string(),
          rule: z.string(),
          skipped: z.array(dateText),
        }),
        next: z.strictObject({
          action: z.string(),
          personId: absent(z.uuid()),
          clubId: absent(z.uuid()),
          kind: absent(z.string()),
          period: absent(z.string()),
        }),
      }),
    ),
    refusals: [],
  }),
} as const;
