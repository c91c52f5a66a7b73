import { z } from "zod";
import { paperNumber } from "#shared/base/numbers.ts";
import { codeLabel } from "#shared/law/code-lists.ts";
import { article, bodyText, countText, sentence } from "../body-blocks.ts";
import { day, longText, text } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import type { Section } from "../paper.ts";
import { honorificNames, honorifics } from "./club-facts.ts";
import { decisionFacts, decisionSection, effectText, numberColumn, plainTable } from "./paper-parts.ts";
import { longGrounds, longRecipients, sampleGrounds2026 } from "./sample-club.ts";
import { longDeputy, longOffice, sampleChairman, sampleOffice } from "./sample-office.ts";

const roles = ["DOI_TRUONG", "DOI_PHO", "TINH_NGUYEN_VIEN"] as const;

const needs = z.strictObject({
  ...decisionFacts,
  purpose: z.enum(["THANH_LAP", "KIEN_TOAN"]).meta({ label: "Thành lập hay kiện toàn" }),
  members: z
    .array(
      z
        .strictObject({
          honorific: z.enum(honorifics).meta({ label: "Ông/Bà" }),
          fullName: text("Họ và tên", 100),
          area: text("Địa bàn phụ trách", 120),
          role: z.enum(roles).meta({ label: "Vai trò trong Đội" }),
        })
        .meta({ label: "Thành viên" }),
    )
    .min(1)
    .max(200)
    .refine((team) => team.filter(({ role }) => role === "DOI_TRUONG").length === 1, "teamRolesWrong")
    .meta({ label: "Danh sách thành viên Đội" }),
  tasks: longText("Nhiệm vụ của Đội", 1500),
  statute: longText("Quy chế hoạt động", 400),
  budget: longText("Kinh phí, thù lao", 600),
  effectiveOn: day("Ngày có hiệu lực (nếu khác ngày ký)").optional(),
});
type TeamFacts = z.output<typeof needs>;

function build(facts: TeamFacts): readonly Section[] {
  const { unitName } = facts.office;
  const verb = facts.purpose === "THANH_LAP" ? "Thành lập" : "Kiện toàn";
  return [
    decisionSection(facts, {
      subject: `Về việc ${verb.toLocaleLowerCase("vi")} Đội công tác xã hội tình nguyện ${unitName}`,
      asArticle: 5,
      articles: [
        article(
          1,
          `${verb} Đội công tác xã hội tình nguyện ${unitName} gồm ${countText(facts.members.length)} thành viên có tên sau đây:`,
        ),
        plainTable(
          [
            numberColumn,
            { title: "Họ và tên", widthMm: 62 },
            { title: "Địa bàn phụ trách", widthMm: 50 },
            { title: "Vai trò", widthMm: 36 },
          ],
          facts.members.map((one, index) => [
            paperNumber(index + 1),
            `${honorificNames[one.honorific]} ${one.fullName}`,
            one.area,
            codeLabel("VAI_TRO_TNV", one.role) ?? one.role,
          ]),
        ),
        article(2, `Nhiệm vụ của Đội: ${sentence(facts.tasks)}`),
        bodyText(`Quy chế hoạt động: ${sentence(facts.statute)}`),
        article(3, `Kinh phí, thù lao: ${sentence(facts.budget)}`),
        article(4, effectText(facts.effectiveOn)),
        article(
          5,
          "Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân, Trưởng phòng Văn hóa - Xã hội, Thủ trưởng các cơ quan, đơn vị có liên quan và các ông (bà) có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.",
        ),
      ],
    }),
  ];
}

const sample = {
  office: sampleOffice,
  number: 260,
  issuedOn: "2026-09-10",
  preparedOn: "2026-09-08",
  draftingUnit: "VHXH",
  signature: sampleChairman,
  grounds: sampleGrounds2026,
  proposal: { by: "Trưởng phòng Văn hóa - Xã hội" },
  purpose: "KIEN_TOAN",
  members: [
    { honorific: "ONG", fullName: "Hoàng Văn Tiệm", area: "thôn Đồi Chè", role: "DOI_TRUONG" },
    { honorific: "BA", fullName: "H'Nương Êban", area: "khu vực Chợ Cũ", role: "DOI_PHO" },
    { honorific: "ONG", fullName: "Cao Xuân Tiệp", area: "thôn Đồi Thông", role: "TINH_NGUYEN_VIEN" },
  ],
  tasks: "tuyên truyền; tư vấn, giúp đỡ người sau cai nghiện ma túy và gia đình phòng, chống tái nghiện.",
  statute: "Chủ tịch Ủy ban nhân dân xã phê duyệt bằng văn bản riêng.",
  budget: "bố trí trong dự toán ngân sách xã được giao hằng năm theo quy định.",
  recipients: ["Sở Y tế (để báo cáo)"],
};

/** The volunteers' team, set up or renewed (Mẫu 1.2 of Nghị định 30/2020/NĐ-CP): the chairman's own authority. */
export const volunteerTeam = defineKind({
  code: "D20",
  title: "Quyết định thành lập, kiện toàn Đội công tác xã hội tình nguyện",
  form: "ND30-1.2",
  issuer: "CHU_TICH_UBND",
  regime: "both",
  needs,
  signature: (facts) => facts.signature,
  authorities: ["CHU_TICH_UBND"],
  sample,
  extreme: {
    ...sample,
    grounds: longGrounds,
    office: longOffice,
    signature: { authority: "CHU_TICH_UBND", ...longDeputy },
    members: [
      ...sample.members,
      ...Array.from({ length: 50 }, () => ({
        honorific: "ONG",
        fullName: "Y Bhuăn Niê Kđăm Hwing Buôn Krông Ayŭn",
        area: "tổ dân phố số 15, khu nhà ở xã hội Bình Lâm Thượng",
        role: "TINH_NGUYEN_VIEN",
      })),
    ],
    recipients: longRecipients,
  },
  build,
});
