import { z } from "zod";
import { shortDate } from "#shared/base/calendar-date.ts";
import { formatInteger } from "#shared/base/numbers.ts";
import { count, day, text } from "../../fact-fields.ts";
import { defineLedger, lineFacts } from "./ledger.ts";

const row = z
  .strictObject({
    date: day("Ngày"),
    voucher: text("Số phiếu", 40).optional(),
    what: text("Nội dung", 300),
    source: text("Nguồn", 60).optional(),
    received: count("Thu (đồng)").optional(),
    spent: count("Chi (đồng)").optional(),
    ...lineFacts,
  })
  .refine(({ received, spent }) => (received === undefined) !== (spent === undefined), {
    path: ["received"],
    message: "receivedOrSpentWrong",
  })
  .meta({ label: "Thu, chi" });
type FundLine = z.output<typeof row>;

function balance(rows: readonly FundLine[]): number {
  return rows
    .filter(({ voided }) => voided === undefined)
    .reduce((sum, { received, spent }) => sum + (received ?? 0) - (spent ?? 0), 0);
}

const money = (amount: number | undefined): string => (amount === undefined ? "" : formatInteger(amount));

function total(rows: readonly FundLine[], key: "received" | "spent"): string {
  return formatInteger(rows.reduce((all, line) => all + (line[key] ?? 0), 0));
}

/** Ledger S7: what came into the club's fund and what was spent, with the balance after every line. */
export const fundLedger = defineLedger({
  code: "S7",
  name: "SỔ THU - CHI QUỸ",
  row,
  columns: [
    { title: "Ngày", widthMm: 23, align: "center", cell: ({ date }) => shortDate(date) },
    { title: "Số phiếu", widthMm: 20, align: "center", cell: ({ voucher }) => voucher ?? "" },
    { title: "Nội dung", widthMm: 58, cell: ({ what }) => what },
    { title: "Nguồn", widthMm: 26, cell: ({ source }) => source ?? "" },
    { title: "Thu (đồng)", widthMm: 26, align: "right", cell: ({ received }) => money(received) },
    { title: "Chi (đồng)", widthMm: 26, align: "right", cell: ({ spent }) => money(spent) },
    {
      title: "Tồn (đồng)",
      widthMm: 26,
      align: "right",
      cell: ({ voided }, index, rows) =>
        voided === undefined ? formatInteger(balance(rows.slice(0, index + 1))) : "",
    },
  ],
  totals: (rows) => [
    "",
    "",
    "Cộng",
    "",
    total(rows, "received"),
    total(rows, "spent"),
    formatInteger(balance(rows)),
  ],
  sampleRows: [
    {
      date: "2026-01-20",
      voucher: "T01",
      what: "Hỗ trợ hoạt động quý I",
      source: "Ngân sách",
      received: 3_000_000,
    },
    { date: "2026-02-14", voucher: "C01", what: "Nước uống buổi sinh hoạt tháng 02", spent: 250_000 },
    {
      date: "2026-03-02",
      voucher: "T02",
      what: "Đóng góp của hội viên",
      source: "Đóng góp tự nguyện",
      received: 700_000,
    },
  ],
});
