import { type Deadline, deadlines } from "#shared/law/deadlines.ts";

const units: Readonly<Record<string, string>> = {
  hours: "giờ",
  working_days: "ngày làm việc",
  days: "ngày",
  months: "tháng",
  years: "năm",
  sessions: "buổi",
};

const directions: Readonly<Record<Deadline["direction"], string>> = {
  after: "kể từ ngày bắt đầu tính",
  before: "trước ngày bắt đầu tính",
  every: "một lần",
  with: "cùng ngày bắt đầu tính",
};

/** The length of a deadline in words, from the dated table: `07 ngày kể từ ngày bắt đầu tính`. */
export function ruleText(id: string): string | undefined {
  const rule = [...deadlines("R2"), ...deadlines("R1")].find((row) => row.id === id);
  const value = rule?.limitValue ?? rule?.defaultValue;
  if (rule === undefined || value === null || value === undefined || rule.unit === null) {
    return undefined;
  }
  const padded = String(value).padStart(2, "0");
  if (rule.unit === "day_of_next_month") {
    return `Trước ngày ${padded} của tháng sau`;
  }
  if (rule.unit === "day_of_month") {
    return `Trước ngày ${padded} hằng tháng`;
  }
  return `${padded} ${units[rule.unit] ?? ""} ${directions[rule.direction]}`;
}

const names: readonly (readonly [RegExp, string])[] = [
  [/\s*(as precedent.*|article A0)$/u, ""],
  [/,\s*[a-z]+_[a-z_]+/gu, ""],
  [/\bN163\b/gu, "Nghị định 163/2026/NĐ-CP"],
  [/\bN105\b/gu, "Nghị định 105/2021/NĐ-CP"],
  [/\bNĐ 116\b/gu, "Nghị định 116/2021/NĐ-CP"],
  [/\bL25\b/gu, "Luật Phòng, chống ma túy năm 2025"],
  [/\bL21\b/gu, "Luật Phòng, chống ma túy năm 2021"],
  [/\bĐ(?=\d)/gu, "Điều "],
];

/** The provision behind a deadline with the short names of the table written out. */
export function provisionText(source: string): string {
  let text = source;
  for (const [short, long] of names) {
    text = text.replace(short, long);
  }
  return text.trim();
}
