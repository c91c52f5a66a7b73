/** A share as a report is sent with it; `null` where the indicator has none. */
interface Share {
  readonly num: number | null;
  readonly den: number | null;
}

/** The shares of a report by indicator. */
export type Shares = Readonly<Record<string, Share>>;

interface ChangedShare {
  readonly indicator: string;
  readonly before: Share;
  readonly now: Share;
}

const none: Share = { num: null, den: null };

/** The indicators whose numerator or denominator differs between two reports of one period, in the order of their numbers. */
export function changedShares(before: Shares, now: Shares): readonly ChangedShare[] {
  return [...new Set([...Object.keys(before), ...Object.keys(now)])]
    .toSorted()
    .map((indicator) => ({
      indicator,
      before: before[indicator] ?? none,
      now: now[indicator] ?? none,
    }))
    .filter((changed) => changed.before.num !== changed.now.num || changed.before.den !== changed.now.den);
}
