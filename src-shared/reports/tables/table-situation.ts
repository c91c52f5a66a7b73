import { addDays, type CalendarDate } from "#shared/base/calendar-date.ts";
import { cells, type Cells } from "../cells.ts";
import type { ReportContext } from "../context.ts";
import { categoryOn, isPresent } from "../history-index.ts";

/** The categories of list TINH_TRANG that a commune counts. */
type Category = "SU_DUNG" | "NGHIEN" | "CAI_CONG_DONG" | "METHADONE" | "SAU_CAI";
type Column = Category | `opening_${Category}`;

/** Tình hình: the persons present in the community by category, on the day before the period and on its last day. */
export interface SituationTable {
  readonly total: Cells<Readonly<Record<Column, readonly string[]>>>;
}

/** Counts who is present in which category (G3) at both ends of the period; nobody stands in two. */
export function situationTable({ index, period }: ReportContext): SituationTable {
  const on = (category: Category, day: CalendarDate): readonly string[] =>
    index.personKeys.filter(
      (person) => isPresent(index, person, day) && categoryOn(index, person, day) === category,
    );
  const before = addDays(period.from, -1);
  return {
    total: cells({
      opening_SU_DUNG: on("SU_DUNG", before),
      opening_NGHIEN: on("NGHIEN", before),
      opening_CAI_CONG_DONG: on("CAI_CONG_DONG", before),
      opening_METHADONE: on("METHADONE", before),
      opening_SAU_CAI: on("SAU_CAI", before),
      SU_DUNG: on("SU_DUNG", period.to),
      NGHIEN: on("NGHIEN", period.to),
      CAI_CONG_DONG: on("CAI_CONG_DONG", period.to),
      METHADONE: on("METHADONE", period.to),
      SAU_CAI: on("SAU_CAI", period.to),
    }),
  };
}
