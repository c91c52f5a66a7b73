import { z } from "zod";
import { everyone, operation } from "./operation.ts";
import { absent, dateText } from "./shapes.ts";

/** Σ numerators / Σ denominators; `pct` is for print only, `null` for 0/0, and so is `met`. */
const share = z.strictObject({
  num: z.int(),
  den: z.int(),
  pct: absent(z.number()),
  target_pct: z.number().optional(),
  met: absent(z.boolean()).optional(),
});
const communeName = { station: z.string(), commune: z.string() };
const clubCounts = {
  clubs: z.int(),
  active: z.int(),
  due: z.int(),
  regular: z.int(),
  members: z.int(),
  sessions_held: z.int(),
  expected: z.int(),
  present: z.int(),
  attendance_pct: absent(z.number()),
};

/** What an upper level sums up of the reports it has received. */
export const upperSumOperations = {
  /**
   * TH-01 and TH-02 of a period from the reports received, each commune's last unless it was turned back; coverage
   * (CT19), the communes whose report is missing or turned back, and the order of the communes by one indicator, without those that sent 0/0.
   */
  "upper.summary": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ period: z.string().max(40), rankBy: z.string().max(10).default("CT01") }),
    output: z.strictObject({
      period: z.string(),
      from: dateText,
      to: dateText,
      communes: z.int(),
      received: z.int(),
      missing: z.array(z.string()).readonly(),
      returned: z.array(z.string()).readonly(),
      coverage: share,
      coverageByArea: z.record(z.string(), share),
      TH01: z.strictObject({
        rows: z
          .array(
            z.strictObject({
              ...communeName,
              area: z.string(),
              state: z.enum(["DA_NHAN", "MUON", "TRA_LAI", "THIEU", "CHUA_DEN_HAN"]),
              version: z.int(),
              figures: z.record(z.string(), z.strictObject({ num: z.int(), den: z.int() })),
            }),
          )
          .readonly(),
        total: z.record(z.string(), share),
      }),
      TH02: z.strictObject({
        rows: z.array(z.strictObject({ ...communeName, ...clubCounts })).readonly(),
        total: z.strictObject(clubCounts),
      }),
      ranking: z
        .array(
          z.strictObject({
            place: z.int(),
            ...communeName,
            num: z.int(),
            den: z.int(),
            pct: absent(z.number()),
          }),
        )
        .readonly(),
    }),
    refusals: ["periodMalformed", "periodInFuture", "indicatorUnknown"],
  }),
  /**
   * Σ numerators / Σ denominators of every month of a year from the sums that are kept with the reports, with how many
   * reports they are of; months nothing was received of have no shares. Percentages of months are never added.
   */
  "upper.year": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ year: z.int().min(2000).max(2100) }),
    output: z.strictObject({
      communes: z.int(),
      months: z.array(
        z.strictObject({ period: z.string(), reports: z.int(), shares: z.record(z.string(), share) }),
      ),
    }),
    refusals: [],
  }),
} as const;
