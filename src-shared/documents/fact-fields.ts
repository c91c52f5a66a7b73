import { z } from "zod";
import { isCalendarDate } from "#shared/base/calendar-date.ts";
import { normaliseText } from "#shared/base/vietnamese-text.ts";
import { parsePeriod } from "#shared/domain/reporting-period.ts";

/*
 * Every fact carries its Vietnamese label (and `multiline` where it is a running text) in its schema's metadata: the
 * screen builds its form from it, and the list of missing facts names them by it.
 */

/** A line of text, NFC, 1 to `max` letters. Its label stands in the list of missing facts and on the form. */
export function text(label: string, max = 300): z.ZodString {
  return z.string().overwrite(normaliseText).min(1).max(max).meta({ label });
}

/** A running text of at most `max` letters, one paragraph. */
export function longText(label: string, max = 2000): z.ZodString {
  return z
    .string()
    .overwrite((value) => normaliseText(value.replace(/\s+/gu, " ")))
    .min(1)
    .max(max)
    .meta({ label, multiline: true });
}

/** A day, `YYYY-MM-DD`. */
export function day(label: string): z.ZodString {
  return z.string().min(1).refine(isCalendarDate, "dateNotReal").meta({ label });
}

/** A month, `YYYY-MM`. */
export function month(label: string): z.ZodString {
  return z
    .string()
    .min(1)
    .regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/u, "monthNotReal")
    .meta({ label });
}

/** A reporting period by its key: `2026-09`, `2026-Q3`, `2026-H1`, `2026-9M`, `2026`, a year to date or a range of days. */
export function period(label: string): z.ZodString {
  return z
    .string()
    .min(1)
    .max(40)
    .refine((key) => parsePeriod(key).ok, "periodNotReal")
    .meta({ label });
}

/** A time of day, `HH:mm`. */
export function timeOfDay(label: string): z.ZodString {
  return z
    .string()
    .min(1)
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/u, "timeNotReal")
    .meta({ label });
}

/** A whole number from 0 up. */
export function count(label: string): z.ZodInt {
  return z.int().min(0).max(1_000_000_000_000).meta({ label });
}

/** One or more lines of text. */
export function lines(label: string, max = 400): z.ZodArray<z.ZodString> {
  return z.array(text(label, max)).min(1).max(100).meta({ label });
}

/** Lines of text that may be none at all. */
export function optionalLines(label: string, max = 400): z.ZodDefault<z.ZodArray<z.ZodString>> {
  return z.array(text(label, max)).max(100).default([]).meta({ label });
}
