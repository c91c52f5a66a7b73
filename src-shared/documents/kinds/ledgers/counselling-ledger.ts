import { z } from "zod";
import { shortDate } from "#shared/base/calendar-date.ts";
import { count, day, text } from "../../fact-fields.ts";
import { defineLedger, lineFacts } from "./ledger.ts";

const row = z
  .strictObject({
    heldOn: day("Ngày tư vấn"),
    clientCode: text("Mã khách hàng", 20),
    nth: count("Lần thứ").min(1),
    counsellor: text("Tư vấn viên", 100).optional(),
    place: text("Nơi tư vấn", 200).optional(),
    ...lineFacts,
  })
  .meta({ label: "Lượt tư vấn" });

/** Ledger S3: counselling visits by code, never by name: who is anonymous at the point stays so in the ledger. */
export const counsellingLedger = defineLedger({
  code: "S3",
  name: "SỔ TƯ VẤN",
  row,
  columns: [
    { title: "Ngày", widthMm: 27, align: "center", cell: ({ heldOn }) => shortDate(heldOn) },
    { title: "Mã khách hàng", widthMm: 33, align: "center", cell: ({ clientCode }) => clientCode },
    { title: "Lần thứ", widthMm: 20, align: "center", cell: ({ nth }) => String(nth) },
    { title: "Tư vấn viên", widthMm: 55, cell: ({ counsellor }) => counsellor ?? "" },
    { title: "Nơi tư vấn", widthMm: 70, cell: ({ place }) => place ?? "" },
  ],
  sampleRows: [
    {
      heldOn: "2026-09-15",
      clientCode: "A01",
      nth: 1,
      counsellor: "Hồ Thị Yến Chi",
      place: "Điểm tư vấn Trạm Y tế xã",
    },
    { heldOn: "2026-09-21", clientCode: "P33", nth: 2, place: "Điểm tư vấn Trạm Y tế xã" },
  ],
});
