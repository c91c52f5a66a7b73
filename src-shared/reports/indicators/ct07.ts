import type { CalendarDate } from "#shared/base/calendar-date.ts";
import type { ReportContext } from "../context.ts";
import { counted, distinct, type Indicator } from "../figures.ts";
import { isInside } from "../spells.ts";

/**
 * CT07, share of the clients counselled in the period who were referred (article A3: 40 %): distinct clients,
 * families and anonymous ones included, with a referral between their first counselling in the period and T.
 */
export function ct07({ index, history, period }: ReportContext): Indicator & {
  readonly referred: readonly string[];
  readonly counselled: readonly string[];
} {
  const first = new Map<string, CalendarDate>();
  for (const { client, date } of history.counsellings) {
    if (isInside(date, period) && date < (first.get(client) ?? "9999-12-31")) {
      first.set(client, date);
    }
  }
  const counselled = distinct(first.keys());
  const referred = counselled.filter((client) =>
    (index.referrals.get(client) ?? []).some(
      ({ issuedOn }) => (first.get(client) ?? "") <= issuedOn && issuedOn <= period.to,
    ),
  );
  return { ...counted("CT07", referred, counselled), referred, counselled };
}
