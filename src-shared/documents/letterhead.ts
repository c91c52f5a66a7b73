import { longDate, monthNumberOf, yearOf } from "#shared/base/calendar-date.ts";
import { paperNumber } from "#shared/base/numbers.ts";
import type { IssuedPaperFacts, OfficeFacts } from "./common-facts.ts";
import type { LetterheadBlock, TitleBlock } from "./paper.ts";

/** Blanks of a draft: no-break spaces, so that the line never folds there. */
const blank = "\u00a0".repeat(6);

/** `05/QĐ-UBND`, or blanks before the symbol while the paper has no number. */
function symbolText(number: number | undefined, symbol: string): string {
  return number === undefined ? `${blank}\u00a0/${symbol}` : `${paperNumber(number)}/${symbol}`;
}

/** `Số: 05/QĐ-UBND`; a draft prints `Số:       /QĐ-UBND`. */
export function numberLine(number: number | undefined, symbol: string): string {
  return `Số: ${symbolText(number, symbol)}`;
}

/** `tháng 9` as the decree pads it: a zero before 1 and 2 only. */
function paddedMonth(date: string): string {
  const month = monthNumberOf(date);
  return month <= 2 ? `0${String(month)}` : String(month);
}

/** `ngày 05 tháng 9 năm 2026`; a draft leaves the day blank in the month it is prepared in. */
function issueDate(facts: Pick<IssuedPaperFacts, "issuedOn" | "preparedOn">): string {
  return facts.issuedOn === undefined
    ? `ngày${blank}tháng ${paddedMonth(facts.preparedOn)} năm ${String(yearOf(facts.preparedOn))}`
    : longDate(facts.issuedOn);
}

/** The office's lines in box 2, with its parent where the office prints one. */
export function officeHead(office: OfficeFacts): Pick<LetterheadBlock, "parent" | "office"> {
  return {
    ...(office.showParent && office.parentLine !== undefined ? { parent: office.parentLine } : {}),
    office: office.nameLines,
  };
}

/** The letterhead of an issued paper: office, motto, number and symbol, place and date. */
export function letterhead(facts: IssuedPaperFacts, symbol: string): LetterheadBlock {
  return {
    kind: "letterhead",
    ...officeHead(facts.office),
    number: numberLine(facts.number, symbol),
    placeAndDate: `${facts.office.placeName}, ${issueDate(facts)}`,
  };
}

/** The paper that an attached text or appendix belongs to: its tên loại, symbol, and issuer inside a sentence. */
export interface MainPaper {
  readonly name: string;
  readonly symbol: string;
  readonly issuer: string;
}

/** `(Kèm theo Quyết định số 05/QĐ-UBND ngày … của …)`: the line under the title of an attached text or appendix. */
export function attachedTo(facts: IssuedPaperFacts, main: MainPaper): string {
  return `(Kèm theo ${main.name} số ${symbolText(facts.number, main.symbol)} ${issueDate(facts)} của ${main.issuer})`;
}

/** Tên loại and trích yếu with the short rule. */
export function titleBlock(name: string, subject: string): TitleBlock {
  return { kind: "title", name, subject, rule: true };
}
