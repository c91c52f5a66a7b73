import { z } from "zod";

/*
 * The computed report as its room stores it (keys of the indicators and of Biểu 01): what the monthly report prints.
 * Other keys may stand beside these; figures come in finished and are never counted again here.
 */

const ratio = { num: z.int().min(0), den: z.int().min(0), met: z.boolean().nullable().optional() };

/** A line of Biểu 01. */
export const membersRow = z.looseObject({
  opening: z.int().min(0),
  joined_admitted: z.int().min(0),
  joined_from_club: z.int().min(0),
  left_voluntary: z.int().min(0),
  left_moved: z.int().min(0),
  left_relapsed: z.int().min(0),
  left_violation: z.int().min(0),
  left_died: z.int().min(0),
  left_dissolved_or_club: z.int().min(0),
  left_other: z.int().min(0),
  closing: z.int().min(0),
  required: z.int().min(0),
  sessions_held: z.int().min(0),
  expected: z.int().min(0),
  present: z.int().min(0),
  absent_excused: z.int().min(0),
  absent_unexcused: z.int().min(0),
  regular: z.boolean().nullable(),
});
export type MembersRow = z.output<typeof membersRow>;

const indicators = z.looseObject({
  CT01: z.looseObject(ratio),
  CT02: z.looseObject(ratio),
  CT03: z.looseObject({ ...ratio, excluded: z.array(z.string()) }),
  CT06: z.looseObject({ ...ratio, visits_in_period: z.int().min(0) }),
  CT07: z.looseObject(ratio),
  CT11: z.looseObject(ratio),
  CT13: z.looseObject({
    beneficiaries_in_period: z.int().min(0),
    beneficiaries_ytd: z.int().min(0),
    loan_vnd_in_period: z.int().min(0),
    loan_vnd_ytd: z.int().min(0),
  }),
  CT14: z.looseObject({
    opening: z.int().min(0),
    new: z.int().min(0),
    transfer_in: z.int().min(0),
    transfer_out: z.int().min(0),
    dropped: z.int().min(0),
    closing: z.int().min(0),
    cumulative_ytd: z.int().min(0),
  }),
  CT16: z.looseObject({
    ...ratio,
    ranks: z.looseObject({
      TOT: z.int().min(0),
      KHA: z.int().min(0),
      TB: z.int().min(0),
      CHUA: z.int().min(0),
    }),
  }),
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
    }),
  })
  .meta({ label: "Số liệu báo cáo đã tính" });
export type ReportFigures = z.output<typeof reportFigures>;

/** A figure with its target's verdict. */
export interface Ratio {
  readonly num: number;
  readonly den: number;
  readonly met?: boolean | null | undefined;
}
