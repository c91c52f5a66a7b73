import { z } from "zod";
import { longDate, shortDate } from "#shared/base/calendar-date.ts";
import { codeLabel } from "#shared/law/code-lists.ts";
import { bodyText, dashes, heading, sentence } from "../body-blocks.ts";
import { officeFacts } from "../common-facts.ts";
import { day, lines, longText, text } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import { officeHead } from "../letterhead.ts";
import type { Block, Section } from "../paper.ts";
import { clubNameFacts } from "./club-facts.ts";
import { handSigners, internalMark, numberColumn, plainTable } from "./paper-parts.ts";
import { longClub, longClubOffice, sampleClub, sampleClubOffice } from "./sample-club.ts";

const domains = [
  "SUC_KHOE",
  "TAM_LY",
  "GIA_DINH",
  "NHA_O",
  "HOC_VAN",
  "NGHE",
  "VIEC_LAM",
  "GIAY_TO",
  "TAI_CHINH",
  "PHONG_TAI_NGHIEN",
  "QUAN_HE_XH",
] as const;
const domainFact = z.enum(domains).meta({ label: "Lĩnh vực" });
const domainName = (code: (typeof domains)[number]): string => codeLabel("LINH_VUC_KH", code) ?? code;

const states = ["CHUA_BAT_DAU", "DANG_LAM", "DAT", "KHONG_DAT"] as const;
const stateNames = {
  CHUA_BAT_DAU: "Chưa bắt đầu",
  DANG_LAM: "Đang thực hiện",
  DAT: "Đạt",
  KHONG_DAT: "Không đạt",
} as const;

const needs = z.strictObject({
  office: officeFacts,
  club: clubNameFacts,
  memberName: text("Họ và tên hội viên", 100),
  memberCode: text("Mã hội viên", 20),
  responsible: text("Người phụ trách", 100),
  headName: text("Chủ nhiệm câu lạc bộ", 100),
  preparedOn: day("Ngày lập kế hoạch"),
  findings: z
    .array(
      z
        .strictObject({ domain: domainFact, finding: longText("Hiện trạng", 600) })
        .meta({ label: "Hiện trạng" }),
    )
    .min(1)
    .max(11)
    .meta({ label: "Đánh giá hiện trạng" }),
  triggers: longText("Yếu tố nguy cơ và cách đối phó", 1000),
  goals: z
    .array(
      z
        .strictObject({
          domain: domainFact,
          goal: text("Mục tiêu", 500),
          activity: text("Hoạt động", 500),
          helper: text("Người hỗ trợ", 120),
          dueDate: day("Thời hạn"),
          result: text("Kết quả", 200).optional(),
          state: z.enum(states).default("CHUA_BAT_DAU").meta({ label: "Trạng thái" }),
        })
        .meta({ label: "Mục tiêu" }),
    )
    .min(1)
    .max(40)
    .meta({ label: "Mục tiêu" }),
  promises: lines("Cam kết thực hiện", 400),
  reviews: z
    .array(
      z
        .strictObject({
          date: day("Ngày rà soát"),
          comment: text("Nhận xét", 2000),
          change: text("Điều chỉnh", 300).optional(),
        })
        .meta({ label: "Rà soát" }),
    )
    .max(20)
    .default([])
    .meta({ label: "Rà soát hằng quý" }),
});
type PlanFacts = z.output<typeof needs>;

function goalsTable({ goals }: PlanFacts): Block {
  return plainTable(
    [
      { ...numberColumn, widthMm: 11 },
      { title: "Lĩnh vực", widthMm: 30 },
      { title: "Mục tiêu", widthMm: 50 },
      { title: "Hoạt động", widthMm: 50 },
      { title: "Người hỗ trợ", widthMm: 30 },
      { title: "Thời hạn", widthMm: 24, align: "center" },
      { title: "Kết quả", widthMm: 28 },
      { title: "Trạng thái", widthMm: 24 },
    ],
    goals.map((one, index) => [
      String(index + 1),
      domainName(one.domain),
      one.goal,
      one.activity,
      one.helper,
      shortDate(one.dueDate),
      one.result ?? "",
      stateNames[one.state],
    ]),
    12,
  );
}

function reviewsPart({ reviews }: PlanFacts): Block[] {
  return reviews.length === 0
    ? [bodyText("Chưa đến kỳ rà soát.")]
    : [
        plainTable(
          [
            { title: "Ngày", widthMm: 30, align: "center" },
            { title: "Nhận xét", widthMm: 120 },
            { title: "Điều chỉnh", widthMm: 97 },
          ],
          reviews.map((one) => [shortDate(one.date), one.comment, one.change ?? ""]),
          12,
        ),
      ];
}

function build(facts: PlanFacts): readonly Section[] {
  return [
    {
      orientation: "landscape",
      blocks: [
        { kind: "mark", text: internalMark },
        {
          kind: "letterhead",
          ...officeHead(facts.office),
          placeAndDate: `${facts.office.placeName}, ${longDate(facts.preparedOn)}`,
        },
        { kind: "title", name: "KẾ HOẠCH CÁ NHÂN HÒA NHẬP CỘNG ĐỒNG", rule: true },
        heading("I. THÔNG TIN"),
        bodyText(
          `Hội viên: ${facts.memberName} (mã ${facts.memberCode}); câu lạc bộ: ${facts.club.fullName}; người phụ trách: ${facts.responsible}.`,
        ),
        heading("II. ĐÁNH GIÁ HIỆN TRẠNG"),
        ...facts.findings.map(({ domain, finding }) =>
          bodyText(`- ${domainName(domain)}: ${sentence(finding)}`),
        ),
        bodyText(`Yếu tố nguy cơ và cách đối phó: ${sentence(facts.triggers)}`),
        heading("III. MỤC TIÊU"),
        goalsTable(facts),
        heading("IV. CAM KẾT"),
        ...dashes(facts.promises),
        heading("V. RÀ SOÁT"),
        ...reviewsPart(facts),
        handSigners({ role: "Hội viên", name: facts.memberName }, { role: "Đại diện gia đình" }),
        handSigners(
          { role: "Chủ nhiệm", name: facts.headName },
          { role: "Người phụ trách", name: facts.responsible },
        ),
      ],
    },
  ];
}

const sample = {
  office: sampleClubOffice,
  club: sampleClub,
  memberName: "Giàng A Sếnh",
  memberCode: "P10",
  responsible: "Bùi Thị Hạ Vy",
  headName: "Đặng Hữu Mão",
  preparedOn: "2026-09-25",
  findings: [
    { domain: "GIAY_TO", finding: "chưa có căn cước" },
    { domain: "NGHE", finding: "làm nương, chưa qua đào tạo nghề; muốn học sửa xe máy" },
    { domain: "GIA_DINH", finding: "vợ và 02 con ủng hộ" },
  ],
  triggers: "bạn cũ rủ rê khi xuống chợ; đi cùng vợ, gọi người phụ trách khi thấy thèm nhớ",
  goals: [
    {
      domain: "GIAY_TO",
      goal: "Có căn cước",
      activity: "Nộp hồ sơ cấp căn cước",
      helper: "Công an xã",
      dueDate: "2026-10-31",
    },
    {
      domain: "NGHE",
      goal: "Biết nghề sửa xe máy",
      activity: "Học lớp sơ cấp nghề",
      helper: "Phòng Văn hóa - Xã hội",
      dueDate: "2027-03-31",
      state: "DANG_LAM",
    },
  ],
  promises: ["Thực hiện đúng kế hoạch, báo cho người phụ trách khi gặp khó khăn"],
};

/** A member's plan for his return (form BM-05), reviewed every quarter; internal. */
export const personalPlanPaper = defineKind({
  code: "D15",
  title: "Kế hoạch cá nhân hòa nhập cộng đồng",
  form: "BM-05",
  issuer: "BCN_CLB",
  regime: "both",
  needs,
  sample,
  extreme: {
    ...sample,
    office: longClubOffice,
    club: longClub,
    memberName: "Y Bhuăn Niê Kđăm Hwing Buôn Krông Ayŭn",
    findings: domains.map((domain) => ({
      domain,
      finding: "đã trao đổi với hội viên và gia đình; còn khó khăn, cần hỗ trợ thêm trong quý",
    })),
    goals: Array.from({ length: 24 }, (_, index) => ({
      ...sample.goals[index % 2],
      activity: "Gặp gỡ, hướng dẫn hồ sơ, giới thiệu đến cơ sở cung cấp dịch vụ phù hợp trên địa bàn",
    })),
    reviews: Array.from({ length: 4 }, () => ({
      date: "2026-12-25",
      comment: "Thực hiện đúng tiến độ, tinh thần ổn định",
      change: "Gia hạn mục tiêu học nghề thêm một quý",
    })),
  },
  build,
});
