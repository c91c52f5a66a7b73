import { z } from "zod";
import { longDate } from "#shared/base/calendar-date.ts";
import { formatPercent, reachesPercent } from "#shared/base/numbers.ts";
import { bodyText, closed, countText, dashes, heading, sentence } from "../body-blocks.ts";
import { officeFacts } from "../common-facts.ts";
import { count, day, lines, longText, optionalLines, text, timeOfDay } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import { numberLine, officeHead } from "../letterhead.ts";
import type { Block, Section, TableBlock } from "../paper.ts";
import { clubNameFacts } from "./club-facts.ts";
import { clockTime } from "./paper-parts.ts";
import { longClub, sampleClub, sampleClubOffice } from "./sample-club.ts";
import { longOffice } from "./sample-office.ts";

const attendanceFacts = z
  .strictObject({
    fullName: text("Họ và tên hội viên", 100),
    status: z.enum(["CO_MAT", "VP", "VK"]).meta({ label: "Điểm danh" }),
    reason: text("Lý do vắng", 120).optional(),
  })
  .meta({ label: "Hội viên" });
const actionFacts = z
  .strictObject({
    what: text("Việc cần làm", 400),
    who: text("Người thực hiện", 150),
    due: text("Thời hạn", 60).optional(),
  })
  .meta({ label: "Phân công" });

const needs = z.strictObject({
  office: officeFacts,
  number: count("Số biên bản").min(1).optional(),
  club: clubNameFacts,
  subject: text("Tên buổi sinh hoạt (ví dụ: Sinh hoạt thường kỳ tháng 9 năm 2026)", 200),
  heldOn: day("Ngày sinh hoạt"),
  startsAt: timeOfDay("Giờ bắt đầu"),
  endsAt: timeOfDay("Giờ kết thúc"),
  venue: text("Địa điểm", 300),
  chair: text("Chủ trì (chủ tọa)", 100),
  secretary: text("Thư ký (người ghi biên bản)", 100),
  attendance: z.array(attendanceFacts).min(1).max(500).meta({ label: "Bảng điểm danh" }),
  quorumPercent: count("Tỷ lệ có mặt để buổi sinh hoạt hợp lệ (%)").min(1).max(100).default(50),
  guests: optionalLines("Khách mời", 200),
  proceedings: lines("Diễn biến, nội dung sinh hoạt", 1200),
  conclusion: longText("Kết luận", 1500).optional(),
  actions: z.array(actionFacts).max(50).default([]).meta({ label: "Phân công" }),
});
type MinutesFacts = z.output<typeof needs>;

interface AttendanceFigures {
  readonly expected: number;
  readonly present: number;
  readonly excused: number;
  readonly unexcused: number;
}

/** Counted from the roll, never typed. */
function attendanceFigures(facts: MinutesFacts): AttendanceFigures {
  const counted = (status: "CO_MAT" | "VP" | "VK"): number =>
    facts.attendance.filter((one) => one.status === status).length;
  return {
    expected: facts.attendance.length,
    present: counted("CO_MAT"),
    excused: counted("VP"),
    unexcused: counted("VK"),
  };
}

function quorumText(facts: MinutesFacts, { expected, present }: AttendanceFigures): string {
  const isValid = reachesPercent(present, expected, facts.quorumPercent) === true;
  const verdict = isValid ? "đủ điều kiện tiến hành" : "không đủ điều kiện tiến hành";
  return `Tỷ lệ có mặt ${formatPercent(present, expected)}% (yêu cầu ít nhất ${String(facts.quorumPercent)}%), buổi sinh hoạt ${verdict}.`;
}

function openingPart(facts: MinutesFacts): Block[] {
  const figures = attendanceFigures(facts);
  const guests =
    facts.guests.length === 0
      ? []
      : [`Khách mời: ${countText(facts.guests.length)} người (${facts.guests.join("; ")})`];
  return [
    bodyText(`Thời gian bắt đầu: ${clockTime(facts.startsAt)}, ${longDate(facts.heldOn)}.`),
    bodyText(`Địa điểm: ${facts.venue}.`),
    bodyText("Thành phần tham dự:"),
    ...dashes([
      `Số hội viên phải dự: ${countText(figures.expected)} người; có mặt: ${countText(figures.present)} người; vắng có phép: ${countText(figures.excused)} người; vắng không phép: ${countText(figures.unexcused)} người (bảng điểm danh kèm theo)`,
      ...guests,
    ]),
    bodyText(quorumText(facts, figures)),
    bodyText(`Chủ trì (chủ tọa): ${facts.chair}.`),
    bodyText(`Thư ký (người ghi biên bản): ${facts.secretary}.`),
  ];
}

function actionText(action: z.output<typeof actionFacts>): string {
  return action.due === undefined
    ? `${action.who} ${action.what}`
    : `${action.who} ${action.what} ${action.due}`;
}

function contentPart(facts: MinutesFacts): Block[] {
  const conclusion =
    facts.conclusion === undefined ? [] : [bodyText(`Kết luận: ${sentence(facts.conclusion)}`)];
  const actions =
    facts.actions.length === 0
      ? []
      : [bodyText("Phân công thực hiện:"), ...dashes(facts.actions.map((action) => actionText(action)))];
  return [
    heading("Nội dung:"),
    ...facts.proceedings.map((part, index) => bodyText(`${String(index + 1)}. ${part}`)),
    ...conclusion,
    ...actions,
    bodyText(`Buổi sinh hoạt kết thúc vào ${clockTime(facts.endsAt)}, ${longDate(facts.heldOn)}.`),
  ];
}

const statusNames = { CO_MAT: "Có mặt", VP: "Vắng có phép", VK: "Vắng không phép" } as const;

function rollTable(facts: MinutesFacts): TableBlock {
  return {
    kind: "table",
    columns: [
      { widthMm: 12, align: "center" },
      { widthMm: 58, align: "left" },
      { widthMm: 58, align: "left" },
      { widthMm: 32, align: "left" },
    ],
    header: [[{ text: "STT" }, { text: "Họ và tên" }, { text: "Có mặt, vắng (lý do)" }, { text: "Chữ ký" }]],
    rows: facts.attendance.map((one, index) => [
      String(index + 1),
      one.fullName,
      one.reason === undefined ? statusNames[one.status] : `${statusNames[one.status]} (${one.reason})`,
      "",
    ]),
    sizePt: 13,
  };
}

function build(facts: MinutesFacts): readonly Section[] {
  const number = numberLine(facts.number, "BB-CLB");
  return [
    {
      orientation: "portrait",
      blocks: [
        { kind: "letterhead", ...officeHead(facts.office), number },
        { kind: "title", name: "BIÊN BẢN", subject: facts.subject, rule: true },
        ...closed([...openingPart(facts), ...contentPart(facts)]),
        {
          kind: "signatures",
          recipients: { items: ["- Lưu: hồ sơ Câu lạc bộ."] },
          left: { lines: ["THƯ KÝ"], name: facts.secretary },
          right: { lines: ["CHỦ TỌA"], name: facts.chair },
        },
      ],
    },
    {
      orientation: "portrait",
      blocks: [
        { kind: "mark", text: "LƯU HÀNH NỘI BỘ" },
        {
          kind: "title",
          above: "Phụ lục",
          name: "BẢNG ĐIỂM DANH",
          note: `(Kèm theo Biên bản ${number.replace("Số: ", "số ")} ${longDate(facts.heldOn)} của Ban chủ nhiệm Câu lạc bộ)`,
          rule: true,
        },
        rollTable(facts),
      ],
    },
  ];
}

const sample = {
  office: sampleClubOffice,
  number: 9,
  club: sampleClub,
  subject:
    "Sinh hoạt chuyên đề tháng 9 năm 2026 của Câu lạc bộ người sau cai nghiện ma túy xã Bình Lâm Thượng",
  heldOn: "2026-09-12",
  startsAt: "14:00",
  endsAt: "15:40",
  venue: "Nhà văn hóa xã Bình Lâm Thượng",
  chair: "Đặng Hữu Mão",
  secretary: "Bùi Thị Hạ Vy",
  attendance: [
    { fullName: "Đỗ Văn Khải", status: "CO_MAT" },
    { fullName: "Lương Thế Bảo", status: "CO_MAT" },
    { fullName: "Nông Văn Sảng", status: "VP", reason: "đi làm xa" },
    { fullName: "Vi Thị Lả", status: "CO_MAT" },
    { fullName: "Mạc Đình Tuế", status: "VK" },
    { fullName: "Khổng Hữu Nhạ", status: "VP", reason: "nằm viện" },
    { fullName: "Trịnh Công Hoài Phước", status: "CO_MAT" },
  ],
  guests: ["đại diện Trạm Y tế xã", "đại diện Đoàn xã"],
  proceedings: [
    'Chủ nhiệm tuyên bố lý do, thông qua chương trình; chuyên đề: "Kỹ năng từ chối".',
    "Đại diện Trạm Y tế xã trao đổi về dấu hiệu nguy cơ tái nghiện và cách tìm sự giúp đỡ; hội viên thực hành từ chối theo tình huống.",
    "Hội viên chia sẻ việc làm, khó khăn trong tháng; đề nghị được giới thiệu lớp học nghề sửa xe máy.",
  ],
  conclusion: "buổi sinh hoạt đạt yêu cầu về nội dung; số hội viên vắng còn nhiều, cần nhắc nhở, động viên.",
  actions: [
    {
      who: "Bà Bùi Thị Hạ Vy",
      what: "gặp gia đình hội viên vắng mặt không phép",
      due: "trước ngày 20/9/2026",
    },
  ],
};

const extreme = {
  ...sample,
  office: {
    ...longOffice,
    parentLine: "UBND PHƯỜNG VĂN MIẾU - QUỐC TỬ GIÁM",
    nameLines: ["BAN CHỦ NHIỆM", "CLB B93 CHỢ CŨ"],
  },
  club: longClub,
  subject: `Sinh hoạt thường kỳ tháng 12 năm 2026 của ${longClub.shortName}`,
  venue: longClub.venue,
  heldOn: "2026-02-28",
  chair: "Y Bhuăn Niê Kđăm Hwing Buôn Krông Ayŭn",
  attendance: Array.from({ length: 60 }, (_, index) => ({
    fullName:
      index % 7 === 0 ? "Y Bhuăn Niê Kđăm Hwing Buôn Krông Ayŭn" : `Nguyễn Ngọc Hoài Phước ${String(index)}`,
    status: index % 5 === 0 ? "VP" : "CO_MAT",
    ...(index % 5 === 0 ? { reason: "đi làm xa theo công trình, đã báo tổ trưởng tổ dân phố" } : {}),
  })),
};

/**
 * Minutes of a club's session (Mẫu 1.9 of Nghị định 30/2020/NĐ-CP: no place and date in the head, secretary left, chair
 * right) with the roll as an appendix. How many came is counted from the roll.
 */
export const sessionMinutes = defineKind({
  code: "D12",
  title: "Biên bản sinh hoạt câu lạc bộ",
  form: "ND30-1.9",
  issuer: "BCN_CLB",
  regime: "both",
  needs,
  sample,
  extreme,
  build,
  fileDetail: (facts) => facts.heldOn,
});
