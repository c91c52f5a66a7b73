import { isCalendarDate, shortDate } from "#shared/base/calendar-date.ts";
import { exchangeRecordsText } from "../../text/exchange-records.ts";

/** A stored value as people read it: days as dates, nothing as a dash. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined || value === "") {
    return exchangeRecordsText.nothing;
  }
  if (typeof value === "string") {
    return isCalendarDate(value) ? shortDate(value) : value;
  }
  return typeof value === "number" || typeof value === "boolean" ? String(value) : JSON.stringify(value);
}
