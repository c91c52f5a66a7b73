import { z } from "zod";
import regimesFile from "#resources/law/regimes.json" with { type: "json" };
import type { CalendarDate } from "#shared/base/calendar-date.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { readResource } from "./resource.ts";
import { holdsOn, validity } from "./validity.ts";

export const regimeCodes = ["R1", "R2"] as const;

/**
 * The two legal regimes the programme works in: R1 = Luật 73/2021/QH14 with NĐ 105/2021 and NĐ 116/2021,
 * R2 = Luật 120/2025/QH15 with NĐ 163/2026.
 */
export type Regime = (typeof regimeCodes)[number];

const { rows } = readResource(
  "law/regimes.json",
  z.strictObject({
    meta: z.unknown(),
    rows: z.array(z.strictObject({ id: z.enum(regimeCodes), ...validity, text: z.string() })),
  }),
  regimesFile,
);

/**
 * The regime a new paper of that date is printed in (Luật 120/2025/QH15 điều 55–56; NĐ 163/2026 điều 150).
 * A day before the first regime is refused with `REGIME_UNKNOWN`.
 */
export function regimeOn(date: CalendarDate): Result<Regime, "REGIME_UNKNOWN"> {
  const row = rows.find((candidate) => holdsOn(candidate, date));
  return row === undefined ? refuse("REGIME_UNKNOWN", { date }) : accept(row.id);
}
