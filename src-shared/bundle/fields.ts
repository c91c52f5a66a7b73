import { z } from "zod";
import { isCalendarDate } from "../base/calendar-date.ts";

/** The patterns that manifest, records and key cards share. Where a refusal other than G33 is due, `params` says so. */
export const uuid = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/u);
export const keyId = z.string().regex(/^[0-9a-f]{20}$/u);
export const stationCode = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/u);
export const shortCode = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/u);
export const instant = z.iso.datetime({ offset: true });
export const nonBlank = z.string().refine((text) => text.trim() !== "");
export const calendarDay = z.string().refine(isCalendarDate, { params: { refusal: "G39" } });
export const count = z.int().refine((value) => value >= 0 && value <= 1_000_000_000_000, {
  params: { refusal: "G38" },
});
