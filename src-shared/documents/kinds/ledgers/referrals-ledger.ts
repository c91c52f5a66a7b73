import { z } from "zod";
import { shortDate } from "#shared/base/calendar-date.ts";
import { day, text } from "../../fact-fields.ts";
import { defineLedger, lineFacts } from "./ledger.ts";

const row = z
  .strictObject({
    slip: text("Số phiếu", 40),
    issuedOn: day("Ngày chuyển gửi"),
    clientCode: text("Mã khách hàng", 20),
    service: text("Dịch vụ đề nghị", 200),
    place: text("Nơi gửi", 200).optional(),
    replyDate: day("Ngày phản hồi").optional(),
    result: text("Kết quả", 100),
    ...lineFacts,
  })
  .meta({ label: "Phiếu chuyển gửi" });

/** Ledger S4: referral slips and the answers to them, by code. */
export const referralsLedger = defineLedger({
  code: "S4",
  name: "SỔ CHUYỂN GỬI - PHẢN HỒI",
  row,
  columns: [
    { title: "Số phiếu", widthMm: 33, align: "center", cell: ({ slip }) => slip },
    { title: "Ngày", widthMm: 23, align: "center", cell: ({ issuedOn }) => shortDate(issuedOn) },
    { title: "Mã khách hàng", widthMm: 22, align: "center", cell: ({ clientCode }) => clientCode },
    { title: "Dịch vụ đề nghị", widthMm: 42, cell: ({ service }) => service },
    { title: "Nơi gửi", widthMm: 36, cell: ({ place }) => place ?? "" },
    {
      title: "Ngày phản hồi",
      widthMm: 23,
      align: "center",
      cell: ({ replyDate }) => (replyDate === undefined ? "-" : shortDate(replyDate)),
    },
    { title: "Kết quả", widthMm: 26, cell: ({ result }) => result },
  ],
  sampleRows: [
    {
      slip: "CG-2026-0011",
      issuedOn: "2026-09-15",
      clientCode: "A01",
      service: "Xét nghiệm HIV",
      place: "Điểm tư vấn Trạm Y tế xã",
      result: "Chưa phản hồi",
    },
    {
      slip: "CG-2026-0008",
      issuedOn: "2026-08-20",
      clientCode: "P33",
      service: "Học nghề",
      replyDate: "2026-09-10",
      result: "Đã tiếp nhận",
    },
  ],
});
