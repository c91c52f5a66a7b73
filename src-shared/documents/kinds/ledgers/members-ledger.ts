import { z } from "zod";
import { datePerPrecision, shortDate } from "#shared/base/calendar-date.ts";
import { day, text } from "../../fact-fields.ts";
import { defineLedger, lineFacts } from "./ledger.ts";

const row = z
  .strictObject({
    code: text("Mã hội viên", 20),
    fullName: text("Họ và tên hội viên", 100),
    birthDate: day("Ngày sinh"),
    birthPrecision: z
      .enum(["DAY", "MONTH", "YEAR"])
      .default("DAY")
      .meta({ label: "Độ chính xác của ngày sinh" }),
    area: text("Nơi ở (thôn, tổ dân phố)", 120).optional(),
    joinedOn: day("Ngày vào"),
    joinedAs: text("Lý do vào", 60),
    leftOn: day("Ngày ra").optional(),
    leftAs: text("Lý do ra", 60).optional(),
    responsible: text("Người phụ trách", 100).optional(),
    ...lineFacts,
  })
  .meta({ label: "Hội viên" });

/** Ledger S1: who is a member, from when, until when; those of the year before are carried over first. */
export const membersLedger = defineLedger({
  code: "S1",
  name: "SỔ DANH SÁCH HỘI VIÊN",
  row,
  columns: [
    { title: "Mã", widthMm: 15, align: "center", cell: ({ code }) => code },
    { title: "Họ và tên", widthMm: 39, cell: ({ fullName }) => fullName },
    {
      title: "Ngày sinh",
      widthMm: 22,
      align: "center",
      cell: ({ birthDate, birthPrecision }) => datePerPrecision(birthDate, birthPrecision),
    },
    { title: "Nơi ở (thôn, tổ dân phố)", widthMm: 30, cell: ({ area }) => area ?? "…" },
    { title: "Ngày vào", widthMm: 22, align: "center", cell: ({ joinedOn }) => shortDate(joinedOn) },
    { title: "Lý do vào", widthMm: 20, cell: ({ joinedAs }) => joinedAs },
    {
      title: "Ngày ra",
      widthMm: 22,
      align: "center",
      cell: ({ leftOn }) => (leftOn === undefined ? "-" : shortDate(leftOn)),
    },
    { title: "Lý do ra", widthMm: 20, cell: ({ leftAs }) => leftAs ?? "-" },
    { title: "Người phụ trách", widthMm: 15, cell: ({ responsible }) => responsible ?? "" },
  ],
  sampleRows: [
    {
      code: "P01",
      fullName: "Đỗ Văn Khải",
      birthDate: "1988-05-02",
      area: "thôn Đồi Chè",
      joinedOn: "2025-06-10",
      joinedAs: "Kết nạp",
      responsible: "Bùi Thị Hạ Vy",
      note: "chuyển từ sổ năm 2025",
    },
    {
      code: "P05",
      fullName: "Lò Thị Én",
      birthDate: "1990-01-01",
      birthPrecision: "YEAR",
      area: "thôn Đồi Thông",
      joinedOn: "2026-01-10",
      joinedAs: "Kết nạp",
      leftOn: "2026-09-01",
      leftAs: "Chuyển nơi cư trú",
    },
    {
      code: "P10",
      fullName: "Giàng A Sếnh",
      birthDate: "1991-01-01",
      birthPrecision: "YEAR",
      joinedOn: "2026-09-16",
      joinedAs: "Kết nạp",
      voided: "ghi trùng",
    },
  ],
});
