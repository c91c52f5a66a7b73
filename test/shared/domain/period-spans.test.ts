import { expect, test } from "vitest";
import { spanName } from "#shared/documents/period-name.ts";

test.each([
  ["2026-09-01", "2026-09-30", "tháng 9 năm 2026"],
  ["2024-02-01", "2024-02-29", "tháng 2 năm 2024"],
  ["2026-07-01", "2026-09-30", "quý III năm 2026"],
  ["2026-01-01", "2026-06-30", "6 tháng đầu năm 2026"],
  ["2026-07-01", "2026-12-31", "6 tháng cuối năm 2026"],
  ["2026-01-01", "2026-09-30", "9 tháng đầu năm 2026"],
  ["2026-01-01", "2026-12-31", "năm 2026"],
  ["2025-12-15", "2026-12-14", "từ ngày 15/12/2025 đến ngày 14/12/2026"],
])("the days from %s to %s are called %s", (from, to, name) => {
  expect(spanName(from, to)).toBe(name);
});
