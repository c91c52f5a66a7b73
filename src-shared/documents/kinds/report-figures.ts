import { z } from "zod";

/*
 * The computed report as its room stores it (keys of the indicators and of the tables): what the reports print. Other
 * keys may stand beside these; figures come in finished and are never counted again here. What an older frozen report
 * does not have is optional and prints as unknown.
 */

const amount = z.int().min(0);
const ratio = { num: amount, den: amount, met: z.boolean().nullable().optional() };
const share = z.looseObject(ratio);

/** A line of Biểu 01. */
export const membersRow = z.looseObject({
  opening: amount,
  joined_admitted: amount,
  joined_from_club: amount,
  left_voluntary: amount,
  left_moved: amount,
  left_relapsed: amount,
  left_violation: amount,
  left_died: amount,
  left_dissolved_or_club: amount,
  left_other: amount,
  closing: amount,
  required: amount,
  sessions_held: amount,
  expected: amount,
  present: amount,
  absent_excused: amount,
  absent_unexcused: amount,
  regular: z.boolean().nullable(),
});
export type MembersRow = z.output<typeof membersRow>;

const indicators = z.looseObject({
  CT01: share,
  CT02: share,
  CT03: z.looseObject({
    ...ratio,
    excluded: z.array(z.string()),
    ids: z.record(z.string(), z.array(z.string())).optional(),
  }),
  CT04: share,
  CT05: share,
  CT06: z.looseObject({ ...ratio, visits_in_period: amount }),
  CT07: share,
  CT08: share,
  CT09: z.looseObject({ ...ratio, in_period: amount }),
  CT10: z.looseObject({ ...ratio, in_period: amount }),
  CT11: share,
  CT12: share,
  CT12b: share,
  CT13: z.looseObject({
    beneficiaries_in_period: amount,
    beneficiaries_ytd: amount,
    loan_vnd_in_period: amount,
    loan_vnd_ytd: amount,
  }),
  CT14: z.looseObject({
    opening: amount,
    new: amount,
    transfer_in: amount,
    transfer_out: amount,
    dropped: amount,
    closing: amount,
    cumulative_ytd: amount,
  }),
  CT15: share,
  CT16: z.looseObject({
    ...ratio,
    ranks: z.looseObject({ TOT: amount, KHA: amount, TB: amount, CHUA: amount }),
  }),
  CT17: share,
  CT18: z.looseObject({ ...ratio, adherent: amount }),
});

const targetFigure = z.looseObject({
  num: amount,
  den: amount.nullable(),
  met: z.boolean().nullable(),
});
const targetRow = z.looseObject({
  code: z.string(),
  target: z.number().nullable(),
  period: targetFigure,
  ytd: targetFigure,
});
export type TargetRow = z.output<typeof targetRow>;

/** A table with a row a club or point, or one row of the whole unit: read by the columns it prints. */
const plainTable = z.looseObject({
  rows: z.array(z.looseObject({})).optional(),
  total: z.looseObject({}),
});

const managementTotal = z.looseObject({
  opening: amount,
  new_12: amount,
  new_24: amount,
  moved_in: amount,
  expired: amount,
  moved_out: amount,
  imprisoned: amount,
  educated: amount,
  addicted: amount,
  died: amount,
  closing: amount,
});

/** The computed figures of the period: one object, taken over whole from the closed report. */
export const reportFigures = z
  .looseObject({
    indicators,
    tables: z.looseObject({
      BIEU01: z.looseObject({
        rows: z.array(membersRow.extend({ club: z.string() })),
        total: membersRow,
      }),
      BIEU02: plainTable,
      BIEU03: plainTable,
      BIEU04: z.looseObject({ total: managementTotal }),
      BIEU05: z.looseObject({ total: z.looseObject({ loan_persons: amount, loan_vnd: amount }) }),
      BIEU06: z.looseObject({
        total: z.looseObject({ opening: amount, joined: amount, left: amount, closing: amount }),
      }),
      BIEU07: plainTable,
      BIEU08: z.looseObject({ rows: z.array(targetRow) }),
      TINH_HINH: z.looseObject({ total: z.record(z.string(), z.unknown()) }).optional(),
    }),
  })
  .meta({ label: "Số liệu báo cáo đã tính", computed: true });
export type ReportFigures = z.output<typeof reportFigures>;

const compared = z.strictObject({ num: z.int(), den: z.int().nullable() });

/** The report's figures beside those of the period before and of last year's (`src-shared/reports/comparison.ts`). */
export const comparisonFacts = z
  .array(
    z.strictObject({
      code: z.string(),
      current: compared,
      previous: compared.nullable(),
      last_year: compared.nullable(),
    }),
  )
  .default([])
  .meta({ label: "So sánh với kỳ trước và cùng kỳ năm trước", computed: true });
export type ComparisonFacts = z.output<typeof comparisonFacts>;

/** The twelve months up to the report's last, for the charts; `null` where nothing is known of a month. */
export const trendFacts = z
  .array(
    z.strictObject({
      month: z.string(),
      point: z
        .strictObject({ members: amount, joined: amount, left: amount, expected: amount, present: amount })
        .nullable(),
    }),
  )
  .default([])
  .meta({ label: "Diễn biến 12 tháng", computed: true });
export type TrendFacts = z.output<typeof trendFacts>;

/** A figure with its target's verdict. */
export interface Ratio {
  readonly num: number;
  readonly den: number;
  readonly met?: boolean | null | undefined;
}
