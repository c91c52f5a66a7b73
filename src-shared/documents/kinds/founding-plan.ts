import { z } from "zod";
import { formatInteger } from "#shared/base/numbers.ts";
import { numberInWords } from "#shared/base/number-words.ts";
import { bodyText, countText, dashes, groundsBlock, heading, sentence } from "../body-blocks.ts";
import { groundsFact } from "../common-facts.ts";
import { count, lines, longText, text } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import type { Block, Section } from "../paper.ts";
import { clubFacts, defaultClubTasks } from "./club-facts.ts";
import { namedSection, numberColumn, plainTable, signedFacts } from "./paper-parts.ts";
import { longClub, longGrounds, longRecipients, sampleClub, sampleGrounds2026 } from "./sample-club.ts";
import { longOffice, sampleOffice } from "./sample-office.ts";

const needs = z.strictObject({
  ...signedFacts,
  grounds: groundsFact,
  club: clubFacts,
  necessity: longText("Sự cần thiết", 2000),
  purpose: longText("Mục đích", 800),
  tasks: lines("Nhiệm vụ", 600).default(defaultClubTasks),
  boardSize: count("Số thành viên Ban chủ nhiệm").min(3).max(9),
  initialMembers: count("Số hội viên ban đầu"),
  sessionsPerMonth: count("Số buổi sinh hoạt mỗi tháng").min(1).max(8),
  budgetSource: longText("Nguồn kinh phí", 600),
  budgetEstimate: count("Dự toán kinh phí một năm (đồng)").optional(),
  partners: z
    .array(
      z
        .strictObject({ body: text("Cơ quan", 200), duty: text("Nhiệm vụ phối hợp", 600) })
        .meta({ label: "Phân công phối hợp" }),
    )
    .min(1)
    .max(20)
    .meta({ label: "Phân công cơ quan phối hợp" }),
  schedule: z
    .array(
      z
        .strictObject({ what: text("Nội dung", 300), time: text("Thời gian", 120) })
        .meta({ label: "Tiến độ" }),
    )
    .min(1)
    .max(30)
    .meta({ label: "Tiến độ" }),
});
type PlanFacts = z.output<typeof needs>;

function clubPart(facts: PlanFacts): Block[] {
  const { club } = facts;
  const estimate =
    facts.budgetEstimate === undefined
      ? []
      : [
          bodyText(
            `Dự toán một năm: ${formatInteger(facts.budgetEstimate)} đồng (${numberInWords(facts.budgetEstimate)} đồng).`,
          ),
        ];
  return [
    heading("II. TÊN GỌI, ĐỊA BÀN, TRỤ SỞ"),
    bodyText(`${club.fullName}; địa bàn: ${club.area}; trụ sở: ${club.venue}.`),
    heading("III. MỤC ĐÍCH, NHIỆM VỤ"),
    bodyText(`Mục đích: ${sentence(facts.purpose)}`),
    ...dashes(facts.tasks),
    heading("IV. TỔ CHỨC, SINH HOẠT"),
    bodyText(
      `Ban chủ nhiệm ${countText(facts.boardSize)} người; hội viên ban đầu ${countText(facts.initialMembers)} người; sinh hoạt mỗi tháng ${countText(facts.sessionsPerMonth)} buổi.`,
    ),
    heading("V. KINH PHÍ"),
    bodyText(`Nguồn kinh phí: ${sentence(facts.budgetSource)}`),
    ...estimate,
  ];
}

function build(facts: PlanFacts): readonly Section[] {
  return [
    namedSection(facts, {
      type: "PA",
      name: "PHƯƠNG ÁN",
      subject: `Tổ chức và hoạt động của ${facts.club.fullName}`,
      blocks: [
        groundsBlock(facts.grounds),
        heading("I. SỰ CẦN THIẾT"),
        bodyText(sentence(facts.necessity)),
        ...clubPart(facts),
        heading("VI. PHÂN CÔNG PHỐI HỢP"),
        ...dashes(facts.partners.map(({ body, duty }) => `${body}: ${duty}`)),
        heading("VII. TIẾN ĐỘ"),
        plainTable(
          [numberColumn, { title: "Nội dung", widthMm: 98 }, { title: "Thời gian", widthMm: 50 }],
          facts.schedule.map((one, index) => [String(index + 1), one.what, one.time]),
        ),
        bodyText("Phương án này là căn cứ để các cơ quan, đơn vị phối hợp thực hiện."),
      ],
    }),
  ];
}

const roomOffice = {
  ...sampleOffice,
  parentLine: "UBND XÃ BÌNH LÂM THƯỢNG",
  nameLines: ["PHÒNG VĂN HÓA - XÃ HỘI"],
};
const sample = {
  office: roomOffice,
  number: 3,
  issuedOn: "2026-09-14",
  preparedOn: "2026-09-11",
  draftingUnit: "VHXH",
  signature: { authority: "PHONG", mode: "TRUC_TIEP", position: "TP", signerName: "Phan Đăng Thụ" },
  grounds: sampleGrounds2026,
  club: sampleClub,
  necessity: "Địa bàn có nhiều người sau cai nghiện ma túy cần được giúp đỡ để hòa nhập cộng đồng.",
  purpose: "tập hợp, giúp đỡ người sau cai nghiện ma túy phòng, chống tái nghiện.",
  boardSize: 5,
  initialMembers: 8,
  sessionsPerMonth: 1,
  budgetSource: "ngân sách xã và nguồn tài trợ hợp pháp.",
  budgetEstimate: 36_000_000,
  partners: [
    { body: "Công an xã", duty: "cung cấp thông tin, phối hợp quản lý, giúp đỡ" },
    { body: "Trạm Y tế xã", duty: "tư vấn, chăm sóc sức khỏe" },
  ],
  schedule: [
    { what: "Trình quyết định thành lập, Ban chủ nhiệm, Quy chế", time: "trước 20/9/2026" },
    { what: "Tổ chức lễ ra mắt", time: "trước 30/9/2026" },
  ],
};

/** The plan attached to the request to found a club (Mẫu 1.4 of Nghị định 30/2020/NĐ-CP): counts of members only. */
export const foundingPlan = defineKind({
  code: "D02",
  title: "Phương án tổ chức và hoạt động của câu lạc bộ",
  form: "ND30-1.4",
  issuer: "PHONG",
  regime: "both",
  needs,
  signature: (facts) => facts.signature,
  authorities: ["PHONG", "UBND"],
  sample,
  extreme: {
    ...sample,
    grounds: longGrounds,
    office: { ...longOffice, nameLines: ["PHÒNG VĂN HÓA - XÃ HỘI"] },
    club: longClub,
    partners: Array.from({ length: 10 }, () => sample.partners[0]),
    recipients: longRecipients,
  },
  build,
});
