import { type CalendarDate, precisionOf, shortDate } from "#shared/base/calendar-date.ts";
import type { Result } from "#shared/base/result.ts";
import { oldestAgeOn, youngestAgeOfCategory } from "#shared/domain/person.ts";
import { refuseIf, type Nothing } from "./rules.ts";

/**
 * Nobody is on the lists before the age of twelve; a birth known only by its year, or about, counts as the oldest it can be. Being
 * outside the lists has no age.
 */
export function oldEnough(
  who: { readonly birthDate: CalendarDate; readonly birthPrecision: string },
  { category, from }: { readonly category: string; readonly from: CalendarDate },
): Result<Nothing, "tooYoungForCategory"> {
  const age = oldestAgeOn(who.birthDate, precisionOf(who.birthPrecision), from);
  return refuseIf(category !== "KHONG" && age < youngestAgeOfCategory, "tooYoungForCategory", {
    date: shortDate(from),
    years: youngestAgeOfCategory,
  });
}
