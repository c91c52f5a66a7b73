import {
  type CalendarDate,
  datePerPrecision,
  firstDayOfMonth,
  isCalendarDate,
  lastDayOfMonth,
  monthNumberOf,
  monthOf,
  shortDate,
  type TypedDate,
  weekday,
  yearOf,
} from "#shared/base/calendar-date.ts";
import { formatInteger } from "#shared/base/numbers.ts";
import { periodName } from "#shared/documents/period-name.ts";

const weekdays = ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"] as const;

function weekdayName(date: CalendarDate): string {
  return weekdays[weekday(date) - 1] ?? "";
}

/** `05/9/2026`; a dash where there is none, the text itself where it is no date. */
export function dateOrDash(date: string | null | undefined): string {
  if (date === null || date === undefined || date === "") {
    return "–";
  }
  return isCalendarDate(date) ? shortDate(date) : date;
}

/** `Thứ Hai, 21/9/2026`. */
export function dayHeading(date: CalendarDate): string {
  const name = weekdayName(date);
  return `${name.slice(0, 1).toLocaleUpperCase("vi")}${name.slice(1)}, ${shortDate(date)}`;
}

/** What a typed date was understood as: `thứ Bảy, 05/9/2026`, `tháng 9/2026`, `năm 1965`. */
export function understoodDate(typed: TypedDate): string {
  const text = datePerPrecision(typed.date, typed.precision);
  switch (typed.precision) {
    case "DAY":
      return `${weekdayName(typed.date)}, ${text}`;
    case "MONTH":
      return `tháng ${text}, không rõ ngày`;
    case "YEAR":
      return `năm ${text}, không rõ ngày tháng`;
    case "UNKNOWN_EST":
      return `${text}, năm sinh ước chừng`;
  }
}

/** `09:41, 05/9/2026` from an ISO moment with its own offset; nothing is moved between time zones. */
export function momentText(moment: string): string {
  const date = moment.slice(0, 10);
  return isCalendarDate(date) ? `${moment.slice(11, 16)}, ${shortDate(date)}` : moment;
}

/** `tháng 9/2026` from `2026-09`. */
export function monthText(month: string): string {
  return `tháng ${String(Number(month.slice(5, 7)))}/${month.slice(0, 4)}`;
}

/** A report's period in words: `tháng 9 năm 2026`, `quý III năm 2026`, `năm 2026`, `lũy kế đến tháng 9 năm 2026`. */
export function periodText(period: string): string {
  const [from = "", to = ""] = period.split("..");
  return isCalendarDate(from) && isCalendarDate(to) ? spanText(from, to) : periodKeyText(period);
}

function spanText(from: CalendarDate, to: CalendarDate): string {
  const month = monthOf(from);
  const isMonth = from === firstDayOfMonth(month) && to === lastDayOfMonth(month);
  return isMonth ? periodKeyText(month) : `${shortDate(from)} – ${shortDate(to)}`;
}

function periodKeyText(period: string): string {
  return /^\d{4}/u.test(period) ? periodName(period).replace("từ đầu năm đến hết", "lũy kế đến") : period;
}

/** `Quá hạn 02 ngày làm việc`, `Hôm nay`, `Còn 05 ngày`. */
export function daysLeftText(days: number, workingDays: boolean): string {
  const unit = workingDays ? "ngày làm việc" : "ngày";
  if (days === 0) {
    return "Hôm nay";
  }
  return days < 0 ? `Quá hạn ${formatInteger(-days)} ${unit}` : `Còn ${formatInteger(days)} ${unit}`;
}

export function countText(count: number, unit: string): string {
  return `${formatInteger(count)} ${unit}`;
}

/** The month a day lies in, `YYYY-MM`, and its neighbours. */
export function shiftMonth(month: string, by: number): string {
  const index = yearOf(`${month}-01`) * 12 + monthNumberOf(`${month}-01`) - 1 + by;
  return `${String(Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, "0")}`;
}
