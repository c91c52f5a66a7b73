import { firstDayOfMonth, lastDayOfMonth } from "#shared/base/calendar-date.ts";
import type { ReportContext } from "../context.ts";
import { counted, percent, type Indicator } from "../figures.ts";
import { distinctDaysWithin } from "../spells.ts";

/**
 * CT18, share of the months of treatment whose adherence was followed (article A0). Due is a person in each month of
 * the period of which episodes cover at least `treatment_days_due` days; any conclusion on that month counts,
 * whenever it was recorded.
 */
export function ct18({ index, months, parameters }: ReportContext): Indicator & {
  readonly adherent: number;
  readonly adherent_pct_of_followed: number | null;
} {
  const due = months.flatMap((month) =>
    [...index.treatments]
      .filter(
        ([, episodes]) =>
          distinctDaysWithin(episodes, { from: firstDayOfMonth(month), to: lastDayOfMonth(month) }) >=
          parameters.treatment_days_due,
      )
      .map(([person]) => ({
        label: `${month} ${person}`,
        conclusion: index.adherence.get(`${person} ${month}`),
      })),
  );
  const followed = due.filter(({ conclusion }) => conclusion !== undefined);
  const adherent = followed.filter(({ conclusion }) => conclusion === "TUAN_THU");
  const figure = counted(
    "CT18",
    followed.map(({ label }) => label).toSorted(),
    due.map(({ label }) => label).toSorted(),
  );
  return {
    ...figure,
    ids: { ...figure.ids, adherent: adherent.map(({ label }) => label).toSorted() },
    adherent: adherent.length,
    adherent_pct_of_followed: percent(adherent.length, followed.length),
  };
}
