/**
 * A plain calendar day as `YYYY-MM-DD` text: no time, no time zone, ordered by its own text.
 * Arithmetic runs on whole UTC days, so the machine's time zone never moves a date.
 */
export type CalendarDate = string;

/**
 * How much of a date is known: a whole day, a month (`1965-03-01` stands for 03/1965), a year, or only about which year
 * (`UNKNOWN_EST`: the year is an estimate).
 */
export const datePrecisions = ["DAY", "MONTH", "YEAR", "UNKNOWN_EST"] as const;
export type DatePrecision = (typeof datePrecisions)[number];

/** The precision as it is stored, narrowed. */
export function precisionOf(text: string): DatePrecision {
  return datePrecisions.find((one) => one === text) ?? "DAY";
}

/** Whether a precision says more of a date than another. */
export function isFiner(one: DatePrecision, other: DatePrecision): boolean {
  return datePrecisions.indexOf(one) < datePrecisions.indexOf(other);
}

const millisecondsPerDay = 86_400_000;
const isoPattern = /^(\d{4})-(\d{2})-(\d{2})$/;

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

/** Builds the text of a day; the parts must form a real date. */
export function calendarDate(year: number, month: number, day: number): CalendarDate {
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** Whether the text is a real day between 1900-01-01 and 2100-12-31. */
export function isCalendarDate(text: string): boolean {
  const match = isoPattern.exec(text);
  if (match === null) {
    return false;
  }
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return (
    year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  );
}

export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}

export function monthNumberOf(date: CalendarDate): number {
  return Number(date.slice(5, 7));
}

function dayOfMonth(date: CalendarDate): number {
  return Number(date.slice(8, 10));
}

/** The month a day lies in, as `YYYY-MM`. */
export function monthOf(date: CalendarDate): string {
  return date.slice(0, 7);
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Days since 1970-01-01; the number behind every difference and sum of days. */
export function dayNumber(date: CalendarDate): number {
  return Date.UTC(yearOf(date), monthNumberOf(date) - 1, dayOfMonth(date)) / millisecondsPerDay;
}

export function dateOfDayNumber(days: number): CalendarDate {
  return new Date(days * millisecondsPerDay).toISOString().slice(0, 10);
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The same day `months` later; a day the target month lacks becomes that month's last day. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const index = yearOf(date) * 12 + (monthNumberOf(date) - 1) + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return calendarDate(year, month, Math.min(dayOfMonth(date), daysInMonth(year, month)));
}

export function firstDayOfMonth(month: string): CalendarDate {
  return `${month}-01`;
}

export function lastDayOfMonth(month: string): CalendarDate {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  return calendarDate(year, number, daysInMonth(year, number));
}

/** ISO weekday: 1 = thứ Hai … 7 = Chủ nhật. */
export function weekday(date: CalendarDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/**
 * Whole years of age on a day. Someone born on 29 February turns a year older on 1 March of a common
 * year: month and day are compared as they stand.
 */
export function ageOn(birth: CalendarDate, date: CalendarDate): number {
  const years = yearOf(date) - yearOf(birth);
  return date.slice(5) < birth.slice(5) ? years - 1 : years;
}

function paddedDay(date: CalendarDate): string {
  return date.slice(8, 10);
}

/** Nghị định 30/2020/NĐ-CP, phụ lục I: a leading zero for days below 10 and for months 1 and 2 only. */
function paddedMonth(date: CalendarDate): string {
  const month = monthNumberOf(date);
  return month <= 2 ? twoDigits(month) : String(month);
}

/** `05/9/2026`, `05/01/2026`: the short form of administrative papers and tables. */
export function shortDate(date: CalendarDate): string {
  return `${paddedDay(date)}/${paddedMonth(date)}/${date.slice(0, 4)}`;
}

/** `ngày 05 tháng 9 năm 2026` (Nghị định 30/2020/NĐ-CP, phụ lục I, mục II.4). */
export function longDate(date: CalendarDate): string {
  return `ngày ${paddedDay(date)} tháng ${paddedMonth(date)} năm ${date.slice(0, 4)}`;
}

/** A date as exactly as it is known: `05/3/1965`, `03/1965`, `1965` or `khoảng 1965`. */
export function datePerPrecision(date: CalendarDate, precision: DatePrecision): string {
  switch (precision) {
    case "UNKNOWN_EST":
      return `khoảng ${date.slice(0, 4)}`;
    case "YEAR":
      return date.slice(0, 4);
    case "MONTH":
      return `${date.slice(5, 7)}/${date.slice(0, 4)}`;
    case "DAY":
      return shortDate(date);
  }
}

/** What a hand-typed date was understood as. */
export interface TypedDate {
  readonly date: CalendarDate;
  readonly precision: DatePrecision;
}

function typedYear(text: string): number {
  const value = Number(text);
  if (text.length !== 2) {
    return value;
  }
  return value >= 30 ? 1900 + value : 2000 + value;
}

function wholeDay(day: string, month: string, year: string): TypedDate | undefined {
  const date = calendarDate(typedYear(year), Number(month), Number(day));
  return isCalendarDate(date) ? { date, precision: "DAY" } : undefined;
}

const typedForms: readonly [RegExp, (parts: readonly string[]) => TypedDate | undefined][] = [
  [/^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/, ([, d = "", m = "", y = ""]) => wholeDay(d, m, y)],
  [/^(\d{2})(\d{2})(\d{4})$/, ([, d = "", m = "", y = ""]) => wholeDay(d, m, y)],
  [
    /^(\d{1,2})[/.\- ](\d{4})$/,
    ([, m = "", y = ""]) => {
      const date = calendarDate(Number(y), Number(m), 1);
      return isCalendarDate(date) ? { date, precision: "MONTH" } : undefined;
    },
  ],
  [
    /^(\d{4})$/,
    ([, y = ""]) => {
      const date = calendarDate(Number(y), 1, 1);
      return isCalendarDate(date) ? { date, precision: "YEAR" } : undefined;
    },
  ],
];

/**
 * Reads a date as an official types it, day first: `05092026`, `5/9/2026`, `5.9.26`, `09/2026`, `2026`.
 * Day and month are never swapped: `13/25/2026` is not understood. Two-digit years 30–99 are 19xx.
 */
export function parseTypedDate(text: string): TypedDate | undefined {
  const trimmed = text.trim();
  for (const [pattern, read] of typedForms) {
    const match = pattern.exec(trimmed);
    if (match !== null) {
      return read([...match]);
    }
  }
  return undefined;
}

/** `khoảng 1975`, `khoang năm 1975`, `~1975`: the ways lists write a year nobody has a paper for. */
const estimatedYear = /^(?:kho[aả]ng(?:\s+n[aă]m)?|[~≈])\s*(\d{4})$/iu;

/** A birth as it is typed or listed: a date of any precision, or a year that is an estimate. */
export function parseTypedBirth(text: string): TypedDate | undefined {
  const year = estimatedYear.exec(text.trim().normalize("NFC"))?.[1];
  if (year === undefined) {
    return parseTypedDate(text);
  }
  const date = calendarDate(Number(year), 1, 1);
  return isCalendarDate(date) ? { date, precision: "UNKNOWN_EST" } : undefined;
}
