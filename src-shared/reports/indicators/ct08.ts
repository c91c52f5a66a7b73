import { addDays } from "#shared/base/calendar-date.ts";
import type { ReportContext } from "../context.ts";
import { counted, type Indicator } from "../figures.ts";
import { isInside } from "../spells.ts";

/**
 * CT08, share of referral slips that were taken up (no target): slips issued `feedback_days` before a day of the
 * period; taken up when any reply dated up to T says so. The ids are slips.
 */
export function ct08({ index, history, period, parameters }: ReportContext): Indicator {
  const slips = history.referrals
    .filter(({ issuedOn }) => isInside(addDays(issuedOn, parameters.feedback_days), period))
    .map(({ slip }) => slip)
    .toSorted();
  const accepted = slips.filter((slip) =>
    (index.replies.get(slip) ?? []).some(
      ({ date, result }) => result === "DA_TIEP_NHAN" && date <= period.to,
    ),
  );
  return counted("CT08", accepted, slips);
}
