import { formatInteger, formatPercent } from "#shared/base/numbers.ts";
import { countText } from "../body-blocks.ts";
import type { Ratio } from "./report-figures.ts";

/** How an unknown figure prints; zero prints `0`, nothing to divide by `-`. */
export const unknownFigure = "…";

function verdict({ met }: Ratio): string {
  if (met === null) {
    return ", không phát sinh";
  }
  return met === undefined ? "" : met ? ", đạt chỉ tiêu" : ", chưa đạt chỉ tiêu";
}

/** `2/3 (66,7%), chưa đạt chỉ tiêu`; a figure without a denominator prints `-`. */
export function ratioText(ratio: Ratio): string {
  return ratio.den === 0
    ? `-${verdict(ratio)}`
    : `${formatInteger(ratio.num)}/${formatInteger(ratio.den)} (${formatPercent(ratio.num, ratio.den)}%)${verdict(ratio)}`;
}

/** `05 người`. */
export function people(count: number): string {
  return `${countText(count)} người`;
}

/** `90.000.000 đồng`. */
export function money(sum: number): string {
  return `${formatInteger(sum)} đồng`;
}

/** The verdict of a target as tables print it. */
export function verdictCell(met: boolean | null | undefined, den: number | null): string {
  if (den === 0) {
    return "Không phát sinh";
  }
  return met === true ? "Đạt" : met === false ? "Chưa đạt" : "";
}
