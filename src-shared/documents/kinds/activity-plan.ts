import { z } from "zod";
import { bodyText, dashes, groundsBlock, heading, sentence } from "../body-blocks.ts";
import { groundsFact } from "../common-facts.ts";
import { lines, longText, text } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import type { Block, Section } from "../paper.ts";
import { clubNameFacts } from "./club-facts.ts";
import { namedSection, numberColumn, plainTable, signedFacts } from "./paper-parts.ts";
import {
  longClub,
  longClubPaper,
  longGrounds,
  longRecipients,
  sampleClub,
  sampleClubPaper,
} from "./sample-club.ts";

const activityFacts = z
  .strictObject({
    what: text("Nội dung", 400),
    time: text("Thời gian", 120),
    place: text("Địa điểm", 200),
    lead: text("Chủ trì", 120),
    partners: text("Phối hợp", 200).optional(),
    result: text("Kết quả dự kiến", 200).optional(),
  })
  .meta({ label: "Hoạt động" });

const needs = z.strictObject({
  ...signedFacts,
  grounds: groundsFact.optional(),
  club: clubNameFacts,
  period: text("Kỳ kế hoạch (ví dụ: năm 2027, quý IV năm 2026, tháng 10 năm 2026)", 60),
  purposes: lines("Mục đích, yêu cầu", 600),
  targets: lines("Chỉ tiêu", 300),
  activities: z.array(activityFacts).min(1).max(100).meta({ label: "Nội dung hoạt động" }),
  budget: longText("Kinh phí", 800),
  duties: lines("Tổ chức thực hiện", 600),
});
type PlanFacts = z.output<typeof needs>;

function planBlocks(facts: PlanFacts): Block[] {
  const grounds = facts.grounds === undefined ? [] : [groundsBlock(facts.grounds)];
  return [
    ...grounds,
    heading("I. MỤC ĐÍCH, YÊU CẦU"),
    ...dashes(facts.purposes),
    heading("II. CHỈ TIÊU"),
    ...dashes(facts.targets),
    heading("III. NỘI DUNG"),
    plainTable(
      [
        { ...numberColumn, widthMm: 11 },
        { title: "Nội dung", widthMm: 38 },
        { title: "Thời gian", widthMm: 33 },
        { title: "Địa điểm", widthMm: 23 },
        { title: "Chủ trì", widthMm: 19 },
        { title: "Phối hợp", widthMm: 18 },
        { title: "Kết quả", widthMm: 18 },
      ],
      facts.activities.map((one, index) => [
        String(index + 1),
        one.what,
        one.time,
        one.place,
        one.lead,
        one.partners ?? "",
        one.result ?? "",
      ]),
      11,
    ),
    heading("IV. KINH PHÍ"),
    bodyText(sentence(facts.budget)),
    heading("V. TỔ CHỨC THỰC HIỆN"),
    ...dashes(facts.duties),
  ];
}

function build(facts: PlanFacts): readonly Section[] {
  return [
    namedSection(facts, {
      type: "KH",
      name: "KẾ HOẠCH",
      subject: `Hoạt động ${facts.period} của ${facts.club.fullName}`,
      blocks: planBlocks(facts),
    }),
  ];
}

const sample = {
  ...sampleClubPaper,
  number: 3,
  issuedOn: "2026-09-28",
  preparedOn: "2026-09-25",
  club: sampleClub,
  period: "tháng 10 năm 2026",
  purposes: [
    "Duy trì sinh hoạt định kỳ, giúp hội viên phòng, chống tái nghiện, hòa nhập cộng đồng",
    "Nội dung thiết thực, giữ bí mật thông tin cá nhân của hội viên",
  ],
  targets: ["Tổ chức 01 buổi sinh hoạt; ít nhất 70% hội viên tham dự", "100% hội viên được đánh giá"],
  activities: [
    {
      what: "Sinh hoạt chuyên đề: Quản lý chi tiêu gia đình",
      time: "14 giờ 00, ngày 10/10/2026",
      place: "Nhà văn hóa xã",
      lead: "Chủ nhiệm",
      partners: "Hội Liên hiệp Phụ nữ xã",
      result: "01 buổi",
    },
    {
      what: "Đánh giá hội viên tháng 10",
      time: "Trước ngày 31/10/2026",
      place: "Trụ sở câu lạc bộ",
      lead: "Thư ký",
      result: "100% phiếu",
    },
  ],
  budget: "Từ nguồn hỗ trợ của Ủy ban nhân dân xã và đóng góp tự nguyện.",
  duties: [
    "Chủ nhiệm: chỉ đạo thực hiện kế hoạch",
    "Thư ký: mời hội viên, chuẩn bị tài liệu, tổng hợp kết quả báo cáo",
  ],
  recipients: ["Ủy ban nhân dân xã (để b/c)", "Thành viên Ban chủ nhiệm"],
};

const extreme = {
  ...sample,
  ...longClubPaper,
  grounds: longGrounds,
  club: longClub,
  activities: Array.from({ length: 24 }, (_, index) => ({
    ...sample.activities[index % 2],
    partners: "Ủy ban Mặt trận Tổ quốc Việt Nam, Đoàn Thanh niên, Trạm Y tế",
  })),
  recipients: longRecipients,
};

/** A plan of activities for a year, quarter or month (Mẫu 1.4 of Nghị định 30/2020/NĐ-CP), of the commune or of the board. */
export const activityPlan = defineKind({
  code: "D09",
  title: "Kế hoạch hoạt động của câu lạc bộ",
  form: "ND30-1.4",
  issuer: "BCN_CLB",
  regime: "both",
  needs,
  signature: (facts) => facts.signature,
  sample,
  extreme,
  build,
});
