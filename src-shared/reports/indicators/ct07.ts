import type { CalendarDate } from "#shared/base/calendar-date.ts";
import type { ReportContext } from "../context.ts";
import { counted, distinct, type Indicator } from "../figures.ts";
import type { CounsellingRow } from "../history.ts";
import { isInside } from "../spells.ts";

interface CounselledClients {
  readonly counselled: readonly string[];
  /** Those with a referral between their first of these visits and T. */
  readonly referred: readonly string[];
}

/** The distinct clients of some visits, and those of them who were referred. */
export function referredAmong(
  { index, period }: ReportContext,
  visits: readonly CounsellingRow[],
): CounselledClients {
  const first = new Map<string, CalendarDate>();
  for (const { client, date } of visits) {
    if (date < (first.get(client) ?? "9999-12-31")) {
      first.set(client, date);
    }
  }
  const counselled = distinct(first.keys());
  const referred = counselled.filter((client) =>
    (index.referrals.get(client) ?? []).some(
      ({ issuedOn }) => (first.get(client) ?? "") <= issuedOn && issuedOn <= period.to,
    ),
  );
  return { counselled, referred };
}

/**
 * CT07, share of the clients counselled in the period who were referred (article A3: 40 %): distinct clients,
 * families and anonymous ones included, with a referral between their first counselling in the period and T.
 */
export function ct07(context: ReportContext): Indicator & CounselledClients {
  const { history, period } = context;
  const { counselled, referred } = referredAmong(
    context,
    history.counsellings.filter(({ date }) => isInside(date, period)),
  );
  return { ...counted("CT07", referred, counselled), referred, counselled };
}
