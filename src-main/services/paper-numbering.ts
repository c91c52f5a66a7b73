import { isCalendarDate, shortDate, yearOf, type CalendarDate } from "#shared/base/calendar-date.ts";
import { paperNumber } from "#shared/base/numbers.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import type { Paper } from "#shared/documents/paper.ts";
import {
  chooseNumber,
  defaultNumbering,
  numberingFields,
  placeOfSymbol,
  type Numbering,
  type NumberPlace,
  type NumberProblem,
} from "#shared/domain/numbering.ts";
import { numbersOfYear } from "../database/numbering.ts";
import { readMeta } from "../database/settings.ts";
import type { Reading } from "./use-case.ts";

/** Where the office's way of numbering is kept. */
export const numberingKey = "paper_numbering";

/** The office's way of numbering its papers. */
export function numberingOf({ database }: Pick<Reading, "database">): Numbering {
  const stored = readMeta(database, numberingKey);
  return stored === undefined ? defaultNumbering : numberingFields.parse(JSON.parse(stored));
}

/** `QĐ-UBND` from the number line of the paper's own letterhead; `undefined` for papers that take no number. */
export function symbolOfPaper(paper: Paper): string | undefined {
  const blocks = paper.sections[0]?.blocks ?? [];
  // An extract bears the head of the copied paper first; the number to be given is the copy's own.
  const head = blocks.findLast((block) => block.kind === "letterhead");
  return head?.kind === "letterhead" ? /\/(\S+)$/u.exec(head.number ?? "")?.[1] : undefined;
}

/** `05/QĐ-UBND`. */
export function numberText(number: number, symbol: string): string {
  return `${paperNumber(number)}/${symbol}`;
}

/** What a number is asked for: symbol, club (a club has series of its own), day, and the wish of whoever asks. */
export interface NumberRequest {
  readonly symbol: string;
  readonly clubId: string | null;
  readonly date: CalendarDate;
  readonly wanted: number | null;
  readonly outOfOrder: boolean;
}

/** The number, and where it is kept. Nothing is written. */
export function takeNumber(
  reading: Reading,
  { symbol, clubId, date, wanted, outOfOrder }: NumberRequest,
): Result<{ readonly number: number; readonly place: NumberPlace }, NumberProblem> {
  const place = placeOfSymbol(symbol, clubId);
  const taken = numbersOfYear(reading.database, yearOf(date));
  const chosen = chooseNumber(taken, numberingOf(reading), { place, date, wanted, outOfOrder });
  if (chosen.ok) {
    return accept({ number: chosen.value, place });
  }
  const { code, params } = chosen.refusal;
  const day = params?.["date"];
  return typeof day === "string" && isCalendarDate(day)
    ? refuse(code, { ...params, date: shortDate(day) })
    : refuse(code, { ...params, series: symbol });
}
