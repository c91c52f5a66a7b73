import { z } from "zod";
import { datePerPrecision, shortDate } from "#shared/base/calendar-date.ts";
import { day, text } from "../fact-fields.ts";
import type { TableBlock } from "../paper.ts";
import { numberColumn, plainTable } from "./paper-parts.ts";

/** Someone who is admitted, as the internal annex of the notice or decision names him. */
export const admittedFacts = z
  .strictObject({
    fullName: text("Họ và tên hội viên", 100),
    birthDate: day("Ngày sinh"),
    birthPrecision: z
      .enum(["DAY", "MONTH", "YEAR"])
      .default("DAY")
      .meta({ label: "Độ chính xác của ngày sinh" }),
    area: text("Nơi ở (thôn, tổ dân phố)", 120).optional(),
    joinedOn: day("Ngày vào câu lạc bộ"),
    responsible: text("Người phụ trách", 100).optional(),
  })
  .meta({ label: "Hội viên" });

/** The table of the annex; what is not known of a home is shown as `…`. */
export function admittedTable(admitted: readonly z.output<typeof admittedFacts>[]): TableBlock {
  return plainTable(
    [
      { ...numberColumn, widthMm: 11 },
      { title: "Họ và tên", widthMm: 46 },
      { title: "Ngày sinh", widthMm: 24, align: "center" },
      { title: "Nơi ở", widthMm: 30 },
      { title: "Ngày vào", widthMm: 22, align: "center" },
      { title: "Người phụ trách", widthMm: 27 },
    ],
    admitted.map((one, index) => [
      String(index + 1),
      one.fullName,
      datePerPrecision(one.birthDate, one.birthPrecision),
      one.area ?? "…",
      shortDate(one.joinedOn),
      one.responsible ?? "",
    ]),
    12,
  );
}

export const admittedSample = [
  {
    fullName: "Giàng A Sếnh",
    birthDate: "1991-01-01",
    birthPrecision: "YEAR",
    area: "thôn Đồi Chè",
    joinedOn: "2026-09-16",
    responsible: "Bùi Thị Hạ Vy",
  },
];

/** As many as need a second page, with the longest names. */
export const longAdmitted = Array.from({ length: 60 }, () => ({
  fullName: "Y Bhuăn Niê Kđăm Hwing Buôn Krông Ayŭn",
  birthDate: "1965-03-01",
  birthPrecision: "MONTH",
  joinedOn: "2026-02-28",
  responsible: "H'Nương Êban Mlô Niê Kđăm",
}));
