import type { ClubFigures } from "../club-figures.ts";
import { counted, type Indicator } from "../figures.ts";

/**
 * CT01, share of clubs that meet regularly (target of article A1: 80 %; A0: 100 %). A club with at least one due
 * month counts; it is regular when it held at least `session_min` of what it owed and at least `attendance_min`
 * of its members came. The optional flag "hiệu quả" is not part of it.
 */
export function ct01(clubs: Readonly<Record<string, ClubFigures>>): Indicator {
  const due = Object.keys(clubs).filter((key) => (clubs[key]?.regular ?? null) !== null);
  return counted(
    "CT01",
    due.filter((key) => clubs[key]?.regular === true),
    due,
  );
}
