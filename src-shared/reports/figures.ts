import { reachesPercent, tenthsOfPercent } from "#shared/base/numbers.ts";
import { targetPercent } from "#shared/law/indicators.ts";

/** The keys behind a figure: `num` and `den` always, further lists where an indicator has more cells. */
export interface FigureIds {
  readonly num: readonly string[];
  readonly den: readonly string[];
  readonly [cell: string]: readonly string[];
}

/** A figure as reports carry it. `pct` is for print only: one decimal, rounded half up, `null` for 0/0 (G7, G8). */
export interface Ratio {
  readonly num: number;
  readonly den: number;
  readonly pct: number | null;
  /** The target in percent, where the indicator has one for a commune. */
  readonly target_pct?: number;
  /** Whether the target is met, tested in integers; `null` for 0/0 ("không phát sinh"). */
  readonly met?: boolean | null;
}

/** A figure with the keys behind it. */
export interface Indicator extends Ratio {
  readonly ids: FigureIds;
}

/** `num/den` in percent with one decimal; `null` for 0/0. */
export function percent(num: number, den: number): number | null {
  const tenths = tenthsOfPercent(num, den);
  return tenths === undefined ? null : tenths / 10;
}

/** A figure against the target given, if any. */
export function ratio(num: number, den: number, target?: number): Ratio {
  const plain = { num, den, pct: percent(num, den) };
  return target === undefined
    ? plain
    : { ...plain, target_pct: target, met: reachesPercent(num, den, target) ?? null };
}

/** An indicator that counts its lists, measured by the commune's target of that indicator. */
export function counted(id: string, num: readonly string[], den: readonly string[]): Indicator {
  return { ...ratio(num.length, den.length, targetPercent(id)), ids: { num, den } };
}

/** An indicator against a yearly norm: the denominator is `norm` for each of the keys in `den`. */
export function againstNorm(id: string, lists: FigureIds, norm: number): Indicator {
  return { ...ratio(lists.num.length, lists.den.length * norm, targetPercent(id)), ids: lists };
}

/** Each text once, in plain order. */
export function distinct(texts: Iterable<string>): readonly string[] {
  return [...new Set(texts)].toSorted();
}

/** Whether the figure of an indicator is a share, and not a movement or a count. */
export function isRatio(figure: { readonly ids: FigureIds }): figure is Indicator {
  return "num" in figure && "den" in figure && "pct" in figure;
}
