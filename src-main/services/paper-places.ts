import { shortDate, type CalendarDate } from "#shared/base/calendar-date.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import type { Facts } from "#shared/documents/kind.ts";
import { abolishedUnitIn, misnamedProvinceIn } from "#shared/law/place-names.ts";

/** The facts that name bodies of today; where a person was born or lived may bear the name of its time. */
const placeFields = ["office", "recipients", "addressees", "addressee"] as const;

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") {
    return [value];
  }
  return typeof value === "object" && value !== null
    ? Object.values(value).flatMap((inner: unknown) => textsIn(inner))
    : [];
}

/**
 * Letterhead, addressees and recipients name places as they are on the paper's date: no district after its level ended,
 * and a province by the type it has.
 */
export function placesNamedRight(
  facts: Facts,
  date: CalendarDate,
): Result<unknown, "unitAbolished" | "provinceMisnamed"> {
  for (const text of placeFields.flatMap((field) => textsIn(facts[field]))) {
    const abolished = abolishedUnitIn(text, date);
    if (abolished !== undefined) {
      return refuse("unitAbolished", { unit: abolished.text, since: shortDate(abolished.since) });
    }
    const misnamed = misnamedProvinceIn(text, date);
    if (misnamed !== undefined) {
      const valid = misnamed.valid === null ? {} : { valid: misnamed.valid };
      return refuse("provinceMisnamed", { name: misnamed.text, date: shortDate(date), ...valid });
    }
  }
  return accept({});
}
