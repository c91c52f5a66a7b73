import { z } from "zod";
import type { CalendarDate } from "../base/calendar-date.ts";
import { accept, refuse, type Result } from "../base/result.ts";

/*
 * Numbers of papers (Nghị định 30/2020/NĐ-CP, Điều 15): from 01 on 1 January to 31 December, one after the other in the
 * order of time, each given once. How the papers of one issuer are grouped into series is for its head to decide.
 */

const seriesModes = ["BY_TYPE", "ONE", "GROUPS"] as const;

const typeCode = z.string().regex(/^[A-Za-zĐđ]{1,6}$/u, "codeMalformed");

/** How an office groups its papers into series. `groups` lists types that count together; what is in none forms the rest. */
export const numberingFields = z
  .strictObject({
    mode: z.enum(seriesModes),
    groups: z.array(z.array(typeCode).min(1).max(20)).max(10).default([]),
  })
  .refine(({ groups }) => new Set(groups.flat()).size === groups.flat().length, {
    path: ["groups"],
    message: "typeInTwoGroups",
  });
export type Numbering = z.output<typeof numberingFields>;

export const defaultNumbering: Numbering = { mode: "BY_TYPE", groups: [] };

/** Where a number belongs: who issues (`UBND`, `VHXH`, `CLB:<id>`) and which type of paper (`QĐ`, `CV`, `SAO`). */
export interface NumberPlace {
  readonly body: string;
  readonly type: string;
}

/** All kinds of copies (sao y, sao lục, trích sao) share one series, whatever the setting (NĐ 30/2020, Mẫu 3.1). */
const copyType = "SAO";
const copySymbols: ReadonlySet<string> = new Set(["SY", "SL", "TrS"]);
/** A công văn has no abbreviation of its type: its symbol begins with the issuer (`UBND-VHXH`). */
const letterType = "CV";
const issuers: ReadonlySet<string> = new Set(["UBND", "CTUBND"]);

/**
 * Whose series a symbol belongs to. Every club has numbers of its own (NĐ 30/2020, phụ lục I mục II.3.a: a body that is
 * named as issuer has its own series), so `clubId` tells the papers of boards apart that all sign `…-CLB`.
 */
export function placeOfSymbol(symbol: string, clubId: string | null): NumberPlace {
  const dash = symbol.indexOf("-");
  const [first, rest] = dash < 0 ? [symbol, ""] : [symbol.slice(0, dash), symbol.slice(dash + 1)];
  if (copySymbols.has(first)) {
    return { type: copyType, body: rest };
  }
  if (rest === "" || issuers.has(first)) {
    return { type: letterType, body: first };
  }
  return { type: first, body: rest === "CLB" && clubId !== null ? `CLB:${clubId}` : rest };
}

/** The key under which a number is kept: number, type and issuer are unique in a year under every setting. */
export function seriesKey({ type, body }: NumberPlace): string {
  return `${type}-${body}`;
}

export function placeOfSeries(series: string): NumberPlace {
  const dash = series.indexOf("-");
  return { type: series.slice(0, dash), body: series.slice(dash + 1) };
}

/** Whether two types of one issuer count through together. */
function countTogether({ mode, groups }: Numbering, one: string, other: string): boolean {
  if (one === other) {
    return true;
  }
  if (mode === "BY_TYPE" || one === copyType || other === copyType) {
    return false;
  }
  return (
    mode === "ONE" ||
    groups.find((group) => group.includes(one)) === groups.find((group) => group.includes(other))
  );
}

export function isSameSeries(numbering: Numbering, one: NumberPlace, other: NumberPlace): boolean {
  return one.body === other.body && countTogether(numbering, one.type, other.type);
}

/** A number that was given, in whatever way; a void without a paper has no day. */
export interface TakenNumber {
  readonly series: string;
  readonly number: number;
  readonly date: CalendarDate | null;
}

/** The numbers of one year that count through together with a place, the lowest first. */
function numbersOfSeries<Taken extends TakenNumber>(
  taken: readonly Taken[],
  numbering: Numbering,
  place: NumberPlace,
): readonly Taken[] {
  return taken
    .filter(({ series }) => isSameSeries(numbering, placeOfSeries(series), place))
    .toSorted((one, other) => one.number - other.number);
}

/** What is asked for: the next number (`wanted` null) or the one that stands in the paper register. */
export interface NumberWish {
  readonly place: NumberPlace;
  readonly date: CalendarDate;
  readonly wanted: number | null;
  /** The order of numbers need not be the order of time: whoever asks has said why. */
  readonly outOfOrder: boolean;
}

export type NumberProblem = "numberTaken" | "dateBeforeLastNumber" | "dateAfterNextNumber";

function mostBefore<Taken extends TakenNumber>(series: readonly Taken[], number: number): Taken | undefined {
  return series.findLast((one) => one.number < number && one.date !== null);
}

function orderProblem(
  series: readonly TakenNumber[],
  number: number,
  date: CalendarDate,
): Result<number, NumberProblem> {
  const before = mostBefore(series, number);
  if (before?.date !== null && before !== undefined && date < before.date) {
    return refuse("dateBeforeLastNumber", { number: before.number, date: before.date });
  }
  const after = series.find((one) => one.number > number && one.date !== null);
  return after?.date !== null && after !== undefined && date > after.date
    ? refuse("dateAfterNextNumber", { number: after.number, date: after.date })
    : accept(number);
}

/**
 * The number a paper takes among those given in its year: the next one of its series, or the wanted one if nobody has it.
 * Refuses a number that was given before, also one that was voided, and a date against the order of the numbers around it.
 * Dates in refusals are ISO; the caller writes them as papers do.
 */
export function chooseNumber(
  taken: readonly TakenNumber[],
  numbering: Numbering,
  { place, date, wanted, outOfOrder }: NumberWish,
): Result<number, NumberProblem> {
  const series = numbersOfSeries(taken, numbering, place);
  const number = wanted ?? (series.at(-1)?.number ?? 0) + 1;
  if (series.some((one) => one.number === number)) {
    return refuse("numberTaken", { number, series: seriesKey(place) });
  }
  return outOfOrder ? accept(number) : orderProblem(series, number, date);
}

/** A run of numbers below the highest that nobody took: `from` to `to`, both missing. */
export interface NumberGap {
  readonly from: number;
  readonly to: number;
}

/** The gaps of a series; its numbers need not be in order. */
export function gapsOf(numbers: readonly number[]): readonly NumberGap[] {
  const gaps: NumberGap[] = [];
  let expected = 1;
  for (const number of [...new Set(numbers)].toSorted((one, other) => one - other)) {
    if (number > expected) {
      gaps.push({ from: expected, to: number - 1 });
    }
    expected = number + 1;
  }
  return gaps;
}

/** The numbers whose date lies before that of a lower number of their series. */
export function numbersOutOfOrder<Taken extends TakenNumber>(series: readonly Taken[]): readonly Taken[] {
  let latest = "";
  return series.filter(({ date }) => {
    const isBackwards = date !== null && date < latest;
    latest = date !== null && date > latest ? date : latest;
    return isBackwards;
  });
}
