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

/** The short names of the table, as people read them. */
const instruments: Readonly<Record<string, string>> = {
  N163: "Nghị định 163/2026/NĐ-CP",
  N105: "Nghị định 105/2021/NĐ-CP",
  "NĐ 30/2020": "Nghị định 30/2020/NĐ-CP",
  "NĐ 116": "Nghị định 116/2021/NĐ-CP",
  "NĐ 141/2024": "Nghị định 141/2024/NĐ-CP",
  "NĐ 356": "Nghị định 356/2025/NĐ-CP",
  L21: "Luật Phòng, chống ma túy năm 2021",
  L25: "Luật Phòng, chống ma túy năm 2025",
  "Luật 91/2025": "Luật 91/2025/QH15",
  "TT 05/2011": "Thông tư 05/2011",
  "Quy chế": "Quy chế câu lạc bộ",
};

/** `136.1.a`: điểm a khoản 1 Điều 136. */
function placeText(place: string): string {
  const [article = "", clause, point] = place.trim().split(".");
  const parts = [
    point === undefined ? [] : [`điểm ${point}`],
    clause === undefined ? [] : [`khoản ${clause}`],
    [`Điều ${article}`],
  ];
  return parts.flat().join(" ");
}

/** One provision of the table: an instrument with its articles, or an indicator; nothing for marks of the table's own. */
function onePart(part: string): string[] {
  const [, short = "", places = ""] = /^(.+?) (?:Đ|Điều )(\d.*)$/u.exec(part) ?? [];
  if (places !== "") {
    const listed = places.split(",").filter((place) => /^\s*\d/u.test(place));
    return [`${listed.map(placeText).join(", ")} ${instruments[short] ?? short}`];
  }
  const indicator = /\bCT\d\d\b/u.exec(part);
  return indicator === null ? [] : [`chỉ tiêu ${indicator[0]}`];
}

/** The provision behind a deadline, its short names written out: `N163 Đ136.1.a` is `Điểm a khoản 1 Điều 136 Nghị định …`. */
export function provisionText(source: string): string {
  const text = source
    .split(";")
    .flatMap((part) => onePart(part.trim()))
    .join("; ");
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}
