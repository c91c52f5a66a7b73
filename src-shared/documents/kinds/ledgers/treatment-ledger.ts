import { z } from "zod";
import { shortDate } from "#shared/base/calendar-date.ts";
import { day, month, text } from "../../fact-fields.ts";
import { monthText } from "../paper-parts.ts";
import { defineLedger, lineFacts } from "./ledger.ts";

const row = z
  .strictObject({
    month: month("Tháng theo dõi"),
    code: text("Mã hội viên", 20),
    facility: text("Cơ sở điều trị", 200).optional(),
    startedOn: day("Ngày bắt đầu điều trị"),
    conclusion: text("Kết luận tuân thủ", 100).optional(),
    ...lineFacts,
  })
  .meta({ label: "Theo dõi điều trị" });

/** Ledger S5: a line for every month in which a member was in treatment; by code. */
export const treatmentLedger = defineLedger({
  code: "S5",
  name: "SỔ THEO DÕI ĐIỀU TRỊ",
  row,
  columns: [
    { title: "Tháng", widthMm: 42, cell: (line) => monthText(line.month) },
    { title: "Mã hội viên", widthMm: 28, align: "center", cell: ({ code }) => code },
    { title: "Cơ sở điều trị", widthMm: 69, cell: ({ facility }) => facility ?? "…" },
    { title: "Bắt đầu", widthMm: 26, align: "center", cell: ({ startedOn }) => shortDate(startedOn) },
    { title: "Kết luận", widthMm: 40, cell: ({ conclusion }) => conclusion ?? "-" },
  ],
  sampleRows: [
    {
      month: "2026-09",
      code: "P37",
      facility: "Cơ sở điều trị Methadone khu vực Bình Lâm",
      startedOn: "2026-03-02",
      conclusion: "Tuân thủ",
    },
    { month: "2026-10", code: "P37", startedOn: "2026-03-02" },
  ],
});
