import { z } from "zod";
import { shortDate } from "#shared/base/calendar-date.ts";
import { day, text } from "../../fact-fields.ts";
import { defineLedger, lineFacts } from "./ledger.ts";

const row = z
  .strictObject({
    date: day("Ngày"),
    code: text("Mã hội viên", 20).optional(),
    fullName: text("Họ và tên", 100),
    type: text("Hình thức", 60),
    what: text("Nội dung", 300),
    document: text("Số, ký hiệu văn bản", 60).optional(),
    ...lineFacts,
  })
  .meta({ label: "Khen thưởng, kỷ luật" });

/** Ledger S8: commendations and reprimands of members. */
export const rewardsLedger = defineLedger({
  code: "S8",
  name: "SỔ KHEN THƯỞNG, KỶ LUẬT",
  row,
  columns: [
    { title: "Ngày", widthMm: 25, align: "center", cell: ({ date }) => shortDate(date) },
    { title: "Mã", widthMm: 18, align: "center", cell: ({ code }) => code ?? "" },
    { title: "Họ và tên", widthMm: 45, cell: ({ fullName }) => fullName },
    { title: "Hình thức", widthMm: 30, cell: ({ type }) => type },
    { title: "Nội dung", widthMm: 52, cell: ({ what }) => what },
    { title: "Văn bản", widthMm: 35, cell: ({ document }) => document ?? "" },
  ],
  sampleRows: [
    {
      date: "2026-12-18",
      code: "P01",
      fullName: "Đỗ Văn Khải",
      type: "Khen thưởng",
      what: "Có thành tích trong hoạt động xã hội",
      document: "455/QĐ-UBND",
    },
    {
      date: "2026-10-12",
      code: "P07",
      fullName: "Thạch Sa Rinh",
      type: "Nhắc nhở",
      what: "Vắng sinh hoạt không phép",
    },
  ],
});
