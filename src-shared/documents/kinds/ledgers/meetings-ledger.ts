import { z } from "zod";
import { shortDate } from "#shared/base/calendar-date.ts";
import { count, day, text } from "../../fact-fields.ts";
import { defineLedger, lineFacts } from "./ledger.ts";

const row = z
  .strictObject({
    heldOn: day("Ngày sinh hoạt"),
    type: text("Loại sinh hoạt", 60),
    topic: text("Chủ đề", 300).optional(),
    venue: text("Địa điểm", 200).optional(),
    chair: text("Chủ trì", 100).optional(),
    expected: count("Số hội viên phải dự"),
    present: count("Có mặt"),
    excused: count("Vắng có phép"),
    unexcused: count("Vắng không phép"),
    ...lineFacts,
  })
  .refine(({ expected, present, excused, unexcused }) => present + excused + unexcused === expected, {
    path: ["expected"],
    message: "sumWrong",
  })
  .meta({ label: "Buổi sinh hoạt" });
type MeetingLine = z.output<typeof row>;

const sumOf = (rows: readonly MeetingLine[], key: "expected" | "present" | "excused" | "unexcused"): string =>
  String(rows.reduce((sum, line) => sum + line[key], 0));

/** Ledger S2: every meeting with its roll; a cancelled one keeps its line and its reason. */
export const meetingsLedger = defineLedger({
  code: "S2",
  name: "SỔ SINH HOẠT",
  row,
  columns: [
    { title: "Ngày", widthMm: 22, align: "center", cell: ({ heldOn }) => shortDate(heldOn) },
    { title: "Loại", widthMm: 24, cell: ({ type }) => type },
    { title: "Chủ đề", widthMm: 46, cell: ({ topic }) => topic ?? "" },
    { title: "Địa điểm", widthMm: 32, cell: ({ venue }) => venue ?? "" },
    { title: "Chủ trì", widthMm: 29, cell: ({ chair }) => chair ?? "" },
    { title: "Phải dự", widthMm: 13, align: "center", cell: ({ expected }) => String(expected) },
    { title: "Có mặt", widthMm: 13, align: "center", cell: ({ present }) => String(present) },
    { title: "Vắng có phép", widthMm: 13, align: "center", cell: ({ excused }) => String(excused) },
    { title: "Vắng không phép", widthMm: 13, align: "center", cell: ({ unexcused }) => String(unexcused) },
  ],
  totals: (rows) => [
    "Cộng",
    `${String(rows.length)} buổi`,
    "",
    "",
    "",
    sumOf(rows, "expected"),
    sumOf(rows, "present"),
    sumOf(rows, "excused"),
    sumOf(rows, "unexcused"),
  ],
  sampleRows: [
    {
      heldOn: "2026-09-12",
      type: "Chuyên đề",
      topic: "Kỹ năng từ chối",
      venue: "Nhà văn hóa xã Bình Lâm Thượng",
      chair: "Đặng Hữu Mão",
      expected: 7,
      present: 4,
      excused: 2,
      unexcused: 1,
    },
    {
      heldOn: "2026-10-10",
      type: "Thường kỳ",
      expected: 8,
      present: 7,
      excused: 1,
      unexcused: 0,
      chair: "Đặng Hữu Mão",
    },
    {
      heldOn: "2026-10-24",
      type: "Chuyên đề",
      expected: 0,
      present: 0,
      excused: 0,
      unexcused: 0,
      voided: "mưa bão, không tổ chức",
    },
  ],
});
