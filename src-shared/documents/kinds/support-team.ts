import { z } from "zod";
import { paperNumber } from "#shared/base/numbers.ts";
import { article, countText, sentence } from "../body-blocks.ts";
import { day, longText, text } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import type { Section, TableBlock } from "../paper.ts";
import { honorificNames, honorifics } from "./club-facts.ts";
import { decisionFacts, decisionSection, effectText, numberColumn, plainTable } from "./paper-parts.ts";
import { longGrounds, longRecipients, sampleDecree2026 } from "./sample-club.ts";
import { longDeputy, longOffice, sampleChairman, sampleOffice } from "./sample-office.ts";

const teamRoles = ["TO_TRUONG", "TO_PHO", "THANH_VIEN"] as const;
const teamRoleNames = { TO_TRUONG: "Tổ trưởng", TO_PHO: "Tổ phó", THANH_VIEN: "Thành viên" } as const;

const memberFacts = z
  .strictObject({
    honorific: z.enum(honorifics).meta({ label: "Ông/Bà" }),
    fullName: text("Họ và tên", 100),
    position: text("Chức vụ, đơn vị công tác", 200),
    role: z.enum(teamRoles).meta({ label: "Nhiệm vụ trong Tổ" }),
  })
  .meta({ label: "Thành viên" });
type TeamMember = z.output<typeof memberFacts>;

const needs = z.strictObject({
  ...decisionFacts,
  members: z
    .array(memberFacts)
    .min(3)
    .max(30)
    .refine((team) => team.filter(({ role }) => role === "TO_TRUONG").length === 1, {
      message: "teamRolesWrong",
    })
    .meta({ label: "Danh sách thành viên Tổ" }),
  tasks: longText("Nhiệm vụ của Tổ", 1500),
  budget: longText("Kinh phí", 600),
  effectiveOn: day("Ngày có hiệu lực (nếu khác ngày ký)").optional(),
});
type TeamFacts = z.output<typeof needs>;

function teamTable(members: readonly TeamMember[]): TableBlock {
  return plainTable(
    [
      numberColumn,
      { title: "Họ và tên", widthMm: 54 },
      { title: "Chức vụ, đơn vị công tác", widthMm: 66 },
      { title: "Nhiệm vụ trong Tổ", widthMm: 28 },
    ],
    members.map((member, index) => [
      paperNumber(index + 1),
      `${honorificNames[member.honorific]} ${member.fullName}`,
      member.position,
      teamRoleNames[member.role],
    ]),
  );
}

function build(facts: TeamFacts): readonly Section[] {
  const { office } = facts;
  const articles = [
    article(
      1,
      `Thành lập Tổ quản lý, hỗ trợ xã hội sau cai nghiện ma túy tại nơi cư trú ${office.unitName} gồm ${countText(facts.members.length)} thành viên có tên sau đây:`,
    ),
    teamTable(facts.members),
    article(
      2,
      `Tổ có nhiệm vụ: ${sentence(facts.tasks)} Tổ trưởng phân công nhiệm vụ cụ thể cho từng thành viên của Tổ.`,
    ),
    article(3, `Kinh phí hoạt động của Tổ: ${sentence(facts.budget)}`),
    article(4, effectText(facts.effectiveOn)),
    article(
      5,
      `Trưởng Công an ${office.unitName}, Thủ trưởng các cơ quan, đơn vị có liên quan và các ông (bà) có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.`,
    ),
  ];
  return [
    decisionSection(facts, {
      subject: "Phân công Tổ quản lý, hỗ trợ xã hội sau cai nghiện ma túy tại nơi cư trú",
      articles,
      asArticle: 5,
    }),
  ];
}

const sample = {
  office: sampleOffice,
  number: 236,
  issuedOn: "2026-07-15",
  preparedOn: "2026-07-13",
  draftingUnit: "CAX",
  signature: sampleChairman,
  grounds: [sampleDecree2026],
  proposal: { by: "Trưởng Công an xã Bình Lâm Thượng" },
  members: [
    { honorific: "ONG", fullName: "Lục Văn Thành", position: "Trưởng Công an xã", role: "TO_TRUONG" },
    { honorific: "BA", fullName: "Hoàng Thị Sa", position: "Trạm trưởng Trạm Y tế xã", role: "TO_PHO" },
    {
      honorific: "BA",
      fullName: "Bùi Thị Hạ Vy",
      position: "Công chức Phòng Văn hóa - Xã hội",
      role: "THANH_VIEN",
    },
    { honorific: "ONG", fullName: "Hứa Văn Lịch", position: "Bí thư Đoàn xã", role: "THANH_VIEN" },
  ],
  tasks:
    "tư vấn, giúp đỡ, phòng, chống tái nghiện; quản lý cư trú; hỗ trợ học nghề, vay vốn, tìm việc làm và hòa nhập cộng đồng đối với người bị quản lý sau cai nghiện ma túy trên địa bàn.",
  budget: "bố trí trong dự toán ngân sách xã được giao hằng năm và nguồn hợp pháp khác theo quy định.",
  recipients: ["Chủ tịch, các Phó Chủ tịch UBND xã", "Công an xã (lưu hồ sơ)"],
};

const extreme = {
  ...sample,
  grounds: longGrounds,
  office: longOffice,
  issuedOn: "2026-12-01",
  signature: { authority: "CHU_TICH_UBND", ...longDeputy },
  members: [
    ...sample.members,
    ...Array.from({ length: 26 }, (_, index) => ({
      honorific: "ONG",
      fullName: "Y Bhuăn Niê Kđăm Hwing Buôn Krông Ayŭn",
      position: `Tổ trưởng tổ dân phố số ${String(index + 1)}, Ủy viên Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam phường`,
      role: "THANH_VIEN",
    })),
  ],
  effectiveOn: "2026-12-15",
  recipients: longRecipients,
};

/**
 * The team for management and social support after rehabilitation: Mẫu 55 of the annex on forms of the 2026 decree
 * (its article 136.3), in force from 01/7/2026. The police lead it, the health station is deputy.
 */
export const supportTeam = defineKind({
  code: "M55",
  title: "Quyết định phân công Tổ quản lý, hỗ trợ xã hội sau cai nghiện ma túy tại nơi cư trú",
  form: "ND163-2026-V-55",
  issuer: "CHU_TICH_UBND",
  regime: "R2",
  needs,
  signature: (facts) => facts.signature,
  authorities: ["CHU_TICH_UBND"],
  sample,
  extreme,
  build,
});
