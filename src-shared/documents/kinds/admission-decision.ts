import { z } from "zod";
import { article, countText } from "../body-blocks.ts";
import { day } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import { attachedTo } from "../letterhead.ts";
import type { Section } from "../paper.ts";
import { admittedFacts, admittedSample, admittedTable, longAdmitted } from "./admission-list.ts";
import { clubNameFacts } from "./club-facts.ts";
import { decisionFacts, decisionSection, effectText, internalMark, issuerInText } from "./paper-parts.ts";
import { longClub, longGrounds, longRecipients, sampleClub, sampleGrounds2026 } from "./sample-club.ts";
import { longDeputy, longOffice, sampleChairman, sampleOffice } from "./sample-office.ts";

const needs = z.strictObject({
  ...decisionFacts,
  club: clubNameFacts,
  admitted: z.array(admittedFacts).min(1).max(200).meta({ label: "Danh sách người được kết nạp" }),
  effectiveOn: day("Ngày có hiệu lực (nếu khác ngày ký)").optional(),
});
type AdmissionFacts = z.output<typeof needs>;

function build(facts: AdmissionFacts): readonly Section[] {
  const { office, club, signature } = facts;
  const decision = decisionSection(facts, {
    subject: `Về việc kết nạp hội viên ${club.fullName}`,
    asArticle: 4,
    articles: [
      article(
        1,
        `Kết nạp ${countText(facts.admitted.length)} người vào ${club.fullName} (danh sách tại Phụ lục kèm theo, lưu hành nội bộ).`,
      ),
      article(
        2,
        "Người được kết nạp có quyền, nghĩa vụ của hội viên theo Quy chế tổ chức và hoạt động của Câu lạc bộ kể từ ngày vào Câu lạc bộ.",
      ),
      article(3, effectText(facts.effectiveOn)),
      article(
        4,
        `Trưởng phòng Văn hóa - Xã hội, Trưởng Công an ${office.unitName}, Ban chủ nhiệm Câu lạc bộ và người được kết nạp chịu trách nhiệm thi hành Quyết định này.`,
      ),
    ],
  });
  const issuer = issuerInText(signature.authority, office);
  return [
    { ...decision, blocks: [{ kind: "mark", text: internalMark }, ...decision.blocks] },
    {
      orientation: "portrait",
      blocks: [
        { kind: "mark", text: internalMark },
        {
          kind: "title",
          above: "Phụ lục",
          name: "DANH SÁCH NGƯỜI ĐƯỢC KẾT NẠP",
          note: attachedTo(facts, { name: "Quyết định", symbol: "QĐ-UBND", issuer }),
          rule: true,
        },
        admittedTable(facts.admitted),
      ],
    },
  ];
}

const sample = {
  office: sampleOffice,
  number: 355,
  issuedOn: "2026-09-25",
  preparedOn: "2026-09-23",
  draftingUnit: "VHXH",
  signature: sampleChairman,
  grounds: [...sampleGrounds2026],
  proposal: { by: "Trưởng phòng Văn hóa - Xã hội" },
  club: sampleClub,
  admitted: admittedSample,
  recipients: ["Người được kết nạp"],
};

const extreme = {
  ...sample,
  office: longOffice,
  issuedOn: "2026-11-30",
  signature: { authority: "CHU_TICH_UBND", ...longDeputy },
  grounds: longGrounds,
  club: longClub,
  admitted: longAdmitted,
  effectiveOn: "2026-12-01",
  recipients: longRecipients,
};

/**
 * Admission of members by the commune itself, where its programme keeps that right (D08 as a decision; Mẫu 1.2 of Nghị định
 * 30/2020/NĐ-CP): the names stand on the internal annex only.
 */
export const admissionDecision = defineKind({
  code: "D08QD",
  title: "Quyết định kết nạp hội viên câu lạc bộ",
  form: "ND30-1.2",
  issuer: "CHU_TICH_UBND",
  regime: "both",
  needs,
  signature: (facts) => facts.signature,
  authorities: ["UBND", "CHU_TICH_UBND"],
  sample,
  extreme,
  build,
});
