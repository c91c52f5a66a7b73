import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { periodName } from "#shared/documents/period-name.ts";
import { periodBefore, periodLastYear, twelveMonthsUpTo } from "#shared/domain/neighbouring-periods.ts";
import { parsePeriod, type ReportingPeriod } from "#shared/domain/reporting-period.ts";

function period(key: string): ReportingPeriod {
  const parsed = parsePeriod(key);
  if (!parsed.ok) {
    throw new Error(`${key} is no period`);
  }
  return parsed.value;
}

// Read off a calendar by hand.
test.each([
  ["2026-09", "2026-08", "2025-09", "tháng 9 năm 2026"],
  ["2026-01", "2025-12", "2025-01", "tháng 1 năm 2026"],
  ["2026-Q1", "2025-Q4", "2025-Q1", "quý I năm 2026"],
  ["2026-Q3", "2026-Q2", "2025-Q3", "quý III năm 2026"],
  ["2026-H1", "2025-H2", "2025-H1", "6 tháng đầu năm 2026"],
  ["2026-H2", "2026-H1", "2025-H2", "6 tháng cuối năm 2026"],
  ["2026-9M", "2025-9M", "2025-9M", "9 tháng đầu năm 2026"],
  ["2026", "2025", "2025", "năm 2026"],
  ["2026-YTD-09", "2026-YTD-08", "2025-YTD-09", "từ đầu năm đến hết tháng 9 năm 2026"],
  [
    "2026-03-15..2026-04-14",
    "2026-02-12..2026-03-14",
    "2025-03-15..2025-04-14",
    "từ ngày 15/3/2026 đến ngày 14/4/2026",
  ],
  [
    "2024-02-29..2024-02-29",
    "2024-02-28..2024-02-28",
    "2023-02-28..2023-02-28",
    "từ ngày 29/02/2024 đến ngày 29/02/2024",
  ],
])("%s follows %s, is compared with %s and is called %s", (key, ...neighbours) => {
  const [before, lastYear, name] = neighbours;
  expect(periodBefore(period(key))?.key).toBe(before);
  expect(periodLastYear(period(key))?.key).toBe(lastYear);
  expect(periodName(key)).toBe(name);
});

describe("any month", () => {
  const month = fc
    .tuple(fc.integer({ min: 2001, max: 2098 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, number]) => `${String(year)}-${String(number).padStart(2, "0")}`);

  test("is the last of its twelve, each the one after the other, the first following last year's own", () => {
    fc.assert(
      fc.property(month, (key) => {
        const months = twelveMonthsUpTo(period(key));
        expect([months.length, months.at(-1)]).toStrictEqual([12, key]);
        expect(months.slice(0, -1)).toStrictEqual(
          months.slice(1).map((later) => periodBefore(period(later))?.key),
        );
        expect(periodBefore(period(months[0] ?? ""))?.key).toBe(periodLastYear(period(key))?.key);
      }),
    );
  });
});
