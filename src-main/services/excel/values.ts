import {
  addDays,
  calendarDate,
  isCalendarDate,
  parseTypedBirth,
  parseTypedDate,
  type TypedDate,
} from "#shared/base/calendar-date.ts";
import { normaliseText } from "#shared/base/vietnamese-text.ts";
import { codeList } from "#shared/law/code-lists.ts";
import type { identityKinds, sexes } from "#shared/domain/person.ts";
import type { Cell } from "../../spreadsheet/workbook.ts";
import { headKey } from "./fields.ts";

/** A cell's value, or the code of the rule it breaks. */
export type Read<Value> = { readonly value: Value; readonly note?: string } | { readonly problem: string };

/** The text of any cell; whole numbers without a decimal point. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined || typeof cell === "boolean") {
    return "";
  }
  if (typeof cell === "string") {
    return normaliseText(cell);
  }
  return "number" in cell ? wholeNumber(cell.number) : cell.date;
}

/** `1.07E+11` in the file is 107000000000; a fraction stays as it is. */
function wholeNumber(raw: string): string {
  const value = Number(raw);
  return Number.isSafeInteger(value) ? String(value) : raw;
}

/** The first day of Excel's count is 01/01/1900; 60 is a 29/02/1900 that never was. */
function ofSerial(serial: number): TypedDate {
  const date = addDays(calendarDate(1899, 12, serial < 61 ? 31 : 30), Math.floor(serial));
  return { date, precision: "DAY" };
}

const firstYear = 1900;
const lastYear = 2100;
const lastSerial = 73_415;

function ofNumber(raw: string): TypedDate | undefined {
  const number = Number(raw);
  if (!Number.isFinite(number) || number < 1 || number > lastSerial) {
    return undefined;
  }
  if (Number.isInteger(number) && number >= firstYear && number <= lastYear) {
    return { date: calendarDate(number, 1, 1), precision: "YEAR" };
  }
  return ofSerial(number);
}

/** `ngày 05 tháng 9 năm 1990` as digits. */
function withoutWords(text: string): string {
  const key = headKey(text);
  return /ngay|thang|nam/u.test(key)
    ? key
        .replace(/\b(ngay|thang|nam)\b/gu, " ")
        .trim()
        .replace(/\s+/gu, "/")
    : text;
}

/** A birth as a cell keeps it: any date, or a year written as an estimate (`khoảng 1975`). */
export function readBirth(cell: Cell | undefined): Read<TypedDate> {
  const typed = typeof cell === "string" ? parseTypedBirth(textOf(cell)) : undefined;
  return typed?.precision === "UNKNOWN_EST" ? { value: typed } : readDate(cell);
}

/** A day as a cell keeps it: a day of Excel, its number, digits day first, a month, or a year alone. */
export function readDate(cell: Cell | undefined): Read<TypedDate> {
  if (typeof cell === "object" && cell !== null && "date" in cell) {
    return isCalendarDate(cell.date)
      ? { value: { date: cell.date, precision: "DAY" } }
      : { problem: "dateNotReal" };
  }
  const typed =
    typeof cell === "object" && cell !== null
      ? ofNumber(cell.number)
      : parseTypedDate(withoutWords(textOf(cell)).replace(/\s*([/.-])\s*/gu, "$1"));
  return typed === undefined || !isCalendarDate(typed.date) ? { problem: "dateNotReal" } : { value: typed };
}

interface IdentityNumber {
  readonly kind: (typeof identityKinds)[number];
  readonly number: string;
}

/** Ten or eleven digits are twelve without their zeros; eight are nine, where the cell was a number. */
function withZeros(text: string, wasNumber: boolean): string {
  if (/^\d{10,11}$/u.test(text)) {
    return text.padStart(12, "0");
  }
  return wasNumber && /^\d{8}$/u.test(text) ? `0${text}` : text;
}

/**
 * A number of an identity card. Where Excel took it for a number its leading zeros are put back (twelve digits begin
 * with at most two, nine with at most one); where it shows `1,08E+11` its digits are lost and nobody guesses them.
 */
export function readIdentity(cell: Cell | undefined): Read<IdentityNumber> {
  const text = textOf(cell).replace(/[\s.'’-]/gu, "");
  if (/^\d[.,]?\d*e\+?\d+$/iu.test(text)) {
    return { problem: "identityDigitsLost" };
  }
  const digits = withZeros(text, typeof cell === "object" && cell !== null && "number" in cell);
  const note = digits === text ? {} : { note: "zerosPutBack" };
  if (/^\d{12}$/u.test(digits)) {
    return { value: { kind: "CCCD", number: digits }, ...note };
  }
  if (/^\d{9}$/u.test(digits)) {
    return { value: { kind: "CMND", number: digits }, ...note };
  }
  return /^[a-z]\d{7,8}$/iu.test(digits)
    ? { value: { kind: "HC", number: digits.toUpperCase() } }
    : { problem: "identityDigitsWrong" };
}

/** A telephone: spaces, dots and the country's prefix aside, the zero Excel took away put back. */
export function readPhone(cell: Cell | undefined): Read<string> {
  const digits = textOf(cell)
    .replace(/[\s.()-]/gu, "")
    .replace(/^(\+?84|0084)(?=\d{9,10}$)/u, "0");
  const whole = /^[1-9]\d{8}$/u.test(digits) ? `0${digits}` : digits;
  return /^0\d{9,10}$/u.test(whole)
    ? { value: whole, ...(whole === digits ? {} : { note: "zerosPutBack" }) }
    : { problem: "phoneDigits" };
}

const sexWords: Readonly<Record<string, (typeof sexes)[number]>> = {
  nam: "NAM",
  nu: "NU",
  trai: "NAM",
  gai: "NU",
  male: "NAM",
  female: "NU",
};

export function readSex(cell: Cell | undefined): Read<(typeof sexes)[number]> {
  const value = sexWords[headKey(textOf(cell))];
  return value === undefined ? { problem: "sexUnknown" } : { value };
}

/** The sex in the fourth digit of a number of twelve: even for men, odd for women. */
export function sexOfNumber(number: string | undefined): (typeof sexes)[number] | undefined {
  const digit = number?.length === 12 ? Number(number.charAt(3)) : Number.NaN;
  return Number.isNaN(digit) ? undefined : digit % 2 === 0 ? "NAM" : "NU";
}

function bare(text: string): string {
  return headKey(text).replaceAll(" ", "");
}

/** Other words for the codes of a list, bare. */
const otherWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  DAN_TOC: { hmong: "08", meo: "08", khome: "05", khmer: "05", ede: "12", vankieu: "23", bruvankieu: "23" },
  TINH_TRANG: {
    saucai: "SAU_CAI",
    quanlysaucai: "SAU_CAI",
    dahoanthanhcai: "SAU_CAI",
    nghien: "NGHIEN",
    nguoinghienmatuy: "NGHIEN",
    sudung: "SU_DUNG",
    nguoisudung: "SU_DUNG",
    sudungtraiphepchatmatuy: "SU_DUNG",
    methadone: "METHADONE",
    dangdieutrimethadone: "METHADONE",
    dangdieutrithaythe: "METHADONE",
    caicongdong: "CAI_CONG_DONG",
    cainghientaicongdong: "CAI_CONG_DONG",
    dangcaitaigiadinhcongdong: "CAI_CONG_DONG",
  },
  LOAI_CHAT: {
    heroin: "HEROINE",
    hero: "HEROINE",
    bachphien: "HEROINE",
    dathuoc: "NHIEU_LOAI",
    matuyda: "ATS",
    da: "ATS",
    thuoclac: "ATS",
    matuytonghop: "ATS",
    methamphetamine: "ATS",
    ketamin: "KETAMINE",
    cocaine: "COCAIN",
  },
  HOC_VAN: {
    muchu: "CHUA_BIET_CHU",
    khongbietchu: "CHUA_BIET_CHU",
    capi: "TIEU_HOC",
    cap1: "TIEU_HOC",
    cap2: "THCS",
    capii: "THCS",
    thcs: "THCS",
    cap3: "THPT",
    capiii: "THPT",
    thpt: "THPT",
    daihoc: "CD_DH",
    caodang: "CD_DH",
  },
};

const codesByWord = new Map<string, Map<string, string>>();

/** The codes of a list by everything they may be called, bare. */
function wordsOf(list: string): Map<string, string> {
  const known = codesByWord.get(list);
  if (known !== undefined) {
    return known;
  }
  const named = codeList(list).flatMap(({ code, labelVi }) =>
    [code, labelVi, ...labelVi.split(/[(),]/u)].map((name) => [bare(name), code] as const),
  );
  const words = new Map([...Object.entries(otherWords[list] ?? {}), ...named.toReversed()]);
  codesByWord.set(list, words);
  return words;
}

/** The code whose label a cell names: without diacritics, hyphens and brackets. A spelling that was understood is kept. */
export function readCode(list: string, cell: Cell | undefined): Read<string> {
  const words = wordsOf(list);
  const text = textOf(cell);
  const value = words.get(text) ?? words.get(bare(text));
  if (value === undefined) {
    return { problem: "codeNotKnown" };
  }
  words.set(text, value);
  return { value };
}
