import { z } from "zod";
import { paperNumber } from "#shared/base/numbers.ts";
import { article, bodyText, countText, points, sentence } from "../body-blocks.ts";
import { day, lines, longText, text } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import type { Block, Section } from "../paper.ts";
import { defaultClubTasks, honorificNames, honorifics } from "./club-facts.ts";
import { decisionFacts, decisionSection, effectText, numberColumn, plainTable } from "./paper-parts.ts";
import { longGrounds, longRecipients, sampleGrounds2026, sampleProgramme } from "./sample-club.ts";
import { longDeputy, longOffice, sampleCommittee, sampleOffice } from "./sample-office.ts";

const teamRoles = ["TO_TRUONG", "TO_PHO", "THANH_VIEN"] as const;
const teamRoleNames = { TO_TRUONG: "Tổ trưởng", TO_PHO: "Tổ phó", THANH_VIEN: "Thành viên" } as const;

const teamMember = z
  .strictObject({
    honorific: z.enum(honorifics).meta({ label: "Ông/Bà" }),
    fullName: text("Họ và tên", 100),
    position: text("Chức vụ, đơn vị công tác", 200),
    role: z.enum(teamRoles).meta({ label: "Nhiệm vụ trong Tổ" }),
  })
  .meta({ label: "Thành viên Tổ công tác" });

const needs = z.strictObject({
  ...decisionFacts,
  model: z
    .strictObject({
      fullName: text("Tên mô hình (ví dụ: Mô hình “…”)", 300),
      area: text("Phạm vi thực hiện", 300),
    })
    .meta({ label: "Mô hình" }),
  purpose: longText("Mục đích", 800),
  tasks: lines("Nhiệm vụ chủ yếu", 600).default(defaultClubTasks),
  team: z
    .array(teamMember)
    .min(3)
    .max(30)
    .refine((team) => team.filter(({ role }) => role === "TO_TRUONG").length === 1, {
      message: "boardRolesWrong",
    })
    .meta({ label: "Danh sách Tổ công tác" }),
  budgetSource: longText("Nguồn kinh phí", 600),
  effectiveOn: day("Ngày có hiệu lực (nếu khác ngày ký)").optional(),
});
type ModelFacts = z.output<typeof needs>;

function teamTable({ team }: ModelFacts): Block {
  return plainTable(
    [
      numberColumn,
      { title: "Họ và tên", widthMm: 54 },
      { title: "Chức vụ, đơn vị công tác", widthMm: 66 },
      { title: "Nhiệm vụ trong Tổ", widthMm: 28 },
    ],
    team.map((one, index) => [
      paperNumber(index + 1),
      `${honorificNames[one.honorific]} ${one.fullName}`,
      one.position,
      teamRoleNames[one.role],
    ]),
  );
}

function build(facts: ModelFacts): readonly Section[] {
  const { office, model } = facts;
  return [
    decisionSection(facts, {
      subject: `Về việc thành lập ${model.fullName}`,
      asArticle: 6,
      articles: [
        article(1, `Thành lập ${model.fullName}. Phạm vi thực hiện: ${model.area}.`),
        bodyText(
          `Mô hình không có tư cách pháp nhân, không có con dấu và tài khoản riêng, chịu sự quản lý trực tiếp của Ủy ban nhân dân ${office.unitName}.`,
        ),
        article(2, `Mục đích: ${sentence(facts.purpose)} Mô hình có các nhiệm vụ chủ yếu sau đây:`),
        ...points(facts.tasks),
        article(
          3,
          `Thành lập Tổ công tác thực hiện Mô hình gồm ${countText(facts.team.length)} thành viên có tên sau đây:`,
        ),
        teamTable(facts),
        bodyText(
          "Tổ công tác làm việc theo chế độ kiêm nhiệm. Việc phân công thành viên giúp đỡ từng người được lập danh sách riêng, lưu hành nội bộ.",
        ),
        article(4, `Kinh phí hoạt động: ${sentence(facts.budgetSource)}`),
        article(5, effectText(facts.effectiveOn)),
        article(
          6,
          `Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân, Trưởng phòng Văn hóa - Xã hội, Trưởng Công an ${office.unitName}, Trạm trưởng Trạm Y tế và các ông (bà) có tên tại Điều 3 chịu trách nhiệm thi hành Quyết định này.`,
        ),
      ],
    }),
  ];
}

const sample = {
  office: sampleOffice,
  number: 412,
  issuedOn: "2026-10-05",
  preparedOn: "2026-10-02",
  draftingUnit: "VHXH",
  signature: sampleCommittee,
  grounds: [...sampleGrounds2026, sampleProgramme],
  proposal: { by: "Trưởng phòng Văn hóa - Xã hội" },
  model: {
    fullName: "Mô hình “Quản lý, giáo dục, giúp đỡ người nghiện ma túy tại cộng đồng”",
    area: "các thôn Đồi Chè, Đồi Thông, xã Bình Lâm Thượng",
  },
  purpose: "quản lý, giáo dục, giúp đỡ người nghiện ma túy tại nơi cư trú; phòng ngừa tái nghiện.",
  team: [
    { honorific: "ONG", fullName: "Lục Văn Thành", position: "Trưởng Công an xã", role: "TO_TRUONG" },
    { honorific: "BA", fullName: "Hoàng Thị Sa", position: "Trạm trưởng Trạm Y tế xã", role: "TO_PHO" },
    {
      honorific: "BA",
      fullName: "Bùi Thị Hạ Vy",
      position: "Công chức Phòng Văn hóa - Xã hội",
      role: "THANH_VIEN",
    },
    { honorific: "ONG", fullName: "Triệu Sinh Pản", position: "Trưởng thôn Đồi Chè", role: "THANH_VIEN" },
  ],
  budgetSource: "ngân sách xã bố trí trong dự toán hằng năm và nguồn tài trợ hợp pháp khác.",
  recipients: ["Công an tỉnh (để báo cáo)", "Sở Y tế (để báo cáo)", "Thường trực Đảng ủy, HĐND xã"],
};

const extreme = {
  ...sample,
  office: longOffice,
  issuedOn: "2026-11-30",
  signature: { authority: "UBND", ...longDeputy },
  grounds: longGrounds,
  model: {
    fullName:
      "Mô hình “Quản lý, giáo dục, tư vấn, giúp đỡ người nghiện ma túy, người sử dụng trái phép chất ma túy và người sau cai nghiện ma túy hòa nhập cộng đồng tại khu dân cư”",
    area: "toàn bộ các tổ dân phố thuộc Phường Văn Miếu - Quốc Tử Giám",
  },
  team: Array.from({ length: 30 }, (_, index) => ({
    honorific: "ONG",
    fullName: "Y Bhuăn Niê Kđăm Hwing Buôn Krông Ayŭn",
    position:
      "Phó Trưởng ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam, Chủ tịch Hội Người cao tuổi phường",
    role: index === 0 ? "TO_TRUONG" : "THANH_VIEN",
  })),
  effectiveOn: "2026-12-01",
  recipients: longRecipients,
};

/**
 * Founding of a model and its working group (D03, variant “mô hình”; Mẫu 1.2 of Nghị định 30/2020/NĐ-CP). Whom each member
 * helps stands on a list of its own for inside use, never here.
 */
export const foundingModel = defineKind({
  code: "D03MH",
  title: "Quyết định thành lập mô hình và Tổ công tác",
  form: "ND30-1.2",
  issuer: "UBND",
  regime: "both",
  needs,
  signature: (facts) => facts.signature,
  authorities: ["UBND", "CHU_TICH_UBND"],
  sample,
  extreme,
  build,
});
