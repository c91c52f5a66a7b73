import { z } from "zod";
import { shortDate } from "#shared/base/calendar-date.ts";
import { day, text } from "../../fact-fields.ts";
import { defineLedger, lineFacts } from "./ledger.ts";

const row = z
  .strictObject({
    direction: z.enum(["DI", "DEN"]).meta({ label: "Đi hay đến" }),
    date: day("Ngày đi, ngày đến"),
    symbol: text("Số, ký hiệu", 60),
    issuedOn: day("Ngày văn bản"),
    title: text("Tên loại và trích yếu", 400),
    party: text("Nơi nhận hoặc nơi gửi", 300),
    ...lineFacts,
  })
  .meta({ label: "Văn bản" });

const directions = { DI: "Đi", DEN: "Đến" } as const;

/** Ledger S9: papers that the club's board sent and received. */
export const papersLedger = defineLedger({
  code: "S9",
  name: "SỔ VĂN BẢN ĐI - ĐẾN",
  row,
  columns: [
    { title: "Đi/Đến", widthMm: 15, align: "center", cell: ({ direction }) => directions[direction] },
    { title: "Ngày", widthMm: 24, align: "center", cell: ({ date }) => shortDate(date) },
    { title: "Số, ký hiệu", widthMm: 32, cell: ({ symbol }) => symbol },
    { title: "Ngày văn bản", widthMm: 24, align: "center", cell: ({ issuedOn }) => shortDate(issuedOn) },
    { title: "Tên loại và trích yếu", widthMm: 66, cell: ({ title }) => title },
    { title: "Nơi nhận, nơi gửi", widthMm: 44, cell: ({ party }) => party },
  ],
  sampleRows: [
    {
      direction: "DI",
      date: "2026-10-01",
      symbol: "09/BC-CLB",
      issuedOn: "2026-10-01",
      title: "Báo cáo tháng kết quả hoạt động của câu lạc bộ",
      party: "Ủy ban nhân dân xã",
    },
    {
      direction: "DEN",
      date: "2026-10-06",
      symbol: "352/QĐ-UBND",
      issuedOn: "2026-10-05",
      title: "Quyết định kiện toàn Ban chủ nhiệm",
      party: "Ủy ban nhân dân xã",
    },
  ],
});
