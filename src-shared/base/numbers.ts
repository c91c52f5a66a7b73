/** `1.234.567`: thousands grouped by dots, as Vietnamese papers print them. */
export function formatInteger(value: number): string {
  const digits = String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/gu, ".");
  return value < 0 ? `-${digits}` : digits;
}

/** Counts in administrative prose: `05 người`, `12 người`, `1.234 người`. */
export function paddedCount(value: number): string {
  return value >= 0 && value < 10 ? `0${String(value)}` : formatInteger(value);
}

/** The number of an issued paper: one leading zero below 10, none above (Nghị định 30/2020/NĐ-CP, phụ lục I). */
export function paperNumber(value: number): string {
  return String(value).padStart(2, "0");
}

/** `num/den` in tenths of a percent, rounded half up in integers; `undefined` for 0/0. Never used in a test. */
export function tenthsOfPercent(num: number, den: number): number | undefined {
  return den === 0 ? undefined : Math.floor((num * 2000 + den) / (2 * den));
}

/** `66,7`; `-` where there is nothing to divide by ("không phát sinh"). */
export function formatPercent(num: number, den: number): string {
  const tenths = tenthsOfPercent(num, den);
  return tenths === undefined ? "-" : `${formatInteger(Math.floor(tenths / 10))},${String(tenths % 10)}`;
}

/** Whether `num/den` reaches `target` percent, tested in integers; `undefined` for 0/0. */
export function reachesPercent(num: number, den: number, target: number): boolean | undefined {
  return den === 0 ? undefined : num * 100 >= target * den;
}
