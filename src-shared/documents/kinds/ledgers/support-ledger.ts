import { z } from "zod";
import { shortDate } from "#shared/base/calendar-date.ts";
import { formatInteger } from "#shared/base/numbers.ts";
import { count, day, text } from "../../fact-fields.ts";
import { defineLedger, lineFacts } from "./ledger.ts";

const row = z
  .strictObject({
    approvedOn: day("Ngày được duyệt"),
    code: text("Mã hội viên", 20),
    fullName: text("Họ và tên hội viên", 100),
    type: text("Nội dung hỗ trợ", 120),
    amount: count("Số tiền (đồng)").optional(),
    ...lineFacts,
  })
  .meta({ label: "Hỗ trợ" });
type SupportLine = z.output<typeof row>;

function total(rows: readonly SupportLine[]): string {
  return formatInteger(rows.reduce((sum, { amount }) => sum + (amount ?? 0), 0));
}

/** Ledger S6: loans, training, jobs and other support that members were granted. */
export const supportLedger = defineLedger({
  code: "S6",
  name: "SỔ HỖ TRỢ",
  row,
  columns: [
    { title: "Ngày", widthMm: 26, align: "center", cell: ({ approvedOn }) => shortDate(approvedOn) },
    { title: "Mã", widthMm: 20, align: "center", cell: ({ code }) => code },
    { title: "Họ và tên", widthMm: 55, cell: ({ fullName }) => fullName },
    { title: "Nội dung hỗ trợ", widthMm: 64, cell: ({ type }) => type },
    {
      title: "Số tiền (đồng)",
      widthMm: 40,
      align: "right",
      cell: ({ amount }) => (amount === undefined ? "-" : formatInteger(amount)),
    },
  ],
  totals: (rows) => ["", "", "Cộng", `${String(rows.length)} lượt`, total(rows)],
  sampleRows: [
    {
      approvedOn: "2026-05-20",
      code: "P02",
      fullName: "Trần Thị Ánh",
      type: "Vay vốn",
      amount: 30_000_000,
    },
    { approvedOn: "2026-08-11", code: "P08", fullName: "Bàn Tòn Phấu", type: "Học nghề" },
    {
      approvedOn: "2026-08-12",
      code: "P08",
      fullName: "Bàn Tòn Phấu",
      type: "Vay vốn",
      amount: 50_000_000,
      voided: "hồ sơ bị trả lại",
    },
  ],
});
