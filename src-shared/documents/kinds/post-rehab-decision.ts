import { z } from "zod";
import { longDate } from "#shared/base/calendar-date.ts";
import { article, bodyText, closed, groundsBlock, recipientItems, sentence } from "../body-blocks.ts";
import { groundsFact, issuedPaperFacts, proposalFacts, signatureFacts } from "../common-facts.ts";
import { optionalLines } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import { letterhead, titleBlock } from "../letterhead.ts";
import type { Block, Section } from "../paper.ts";
import { authorityLine, signaturesOf } from "../signature-block.ts";
import { identityLines, managementFacts, personInText, relativeText } from "./post-rehab-facts.ts";
import { longGrounds } from "./sample-club.ts";
import { longDeputy, longOffice, sampleChairman, sampleOffice } from "./sample-office.ts";
import { longPerson, sampleDecree116, samplePerson } from "./sample-person.ts";

const needs = z.strictObject({
  ...issuedPaperFacts,
  signature: signatureFacts,
  grounds: groundsFact,
  proposal: proposalFacts.optional(),
  ...managementFacts,
  executors: optionalLines("Cơ quan, cá nhân chịu trách nhiệm thi hành khác", 200),
  recipients: optionalLines("Nơi nhận khác", 200),
});
type DecisionFacts = z.output<typeof needs>;

function personPart(facts: DecisionFacts): Block[] {
  return [
    ...identityLines(facts.person),
    bodyText(`Họ và tên bố/mẹ/vợ/chồng/con hoặc người đại diện: ${relativeText(facts.relative)}`),
    bodyText(`Thời hạn quản lý: từ ${longDate(facts.termFrom)} đến ${longDate(facts.termTo)}.`),
    bodyText(`Nơi thi hành: ${facts.placeOfExecution}. Cơ quan thi hành: ${facts.executingBody}.`),
  ];
}

function articles(facts: DecisionFacts): Block[] {
  const executors = [
    ...facts.executors,
    `Trưởng Công an ${facts.office.unitName}`,
    facts.responsibleName,
    `gia đình và ${personInText(facts.person)}`,
  ].join(", ");
  return closed([
    article(1, "Quản lý sau cai nghiện ma túy tại nơi cư trú đối với người có tên sau đây:"),
    ...personPart(facts),
    article(
      2,
      `Giao cho ${facts.responsibleName}, ${facts.responsibleUnit} và gia đình (đại diện: ${facts.familyRepresentative}) quản lý, giúp đỡ ${personInText(facts.person)}; các thành viên ${facts.supportTeam} phối hợp hỗ trợ trong toàn bộ thời gian quản lý.`,
    ),
    bodyText(`Phân công nhiệm vụ hỗ trợ: ${sentence(facts.supportAssignment)}`),
    article(3, `Quyết định này có hiệu lực kể từ ${longDate(facts.effectiveOn)}.`),
    article(4, `${executors} chịu trách nhiệm thi hành Quyết định này.`),
  ]);
}

function build(facts: DecisionFacts): readonly Section[] {
  const recipients = recipientItems("Như Điều 4", facts.recipients, facts.draftingUnit);
  return [
    {
      orientation: "portrait",
      blocks: [
        letterhead(facts, "QĐ-UBND"),
        titleBlock("QUYẾT ĐỊNH", "Quản lý sau cai nghiện ma túy tại nơi cư trú"),
        { kind: "authority", text: authorityLine(facts.signature.authority, facts.office) },
        groundsBlock(facts.grounds, facts.proposal),
        { kind: "deciding", text: "QUYẾT ĐỊNH:" },
        ...articles(facts),
        signaturesOf(facts.signature, recipients),
      ],
    },
  ];
}

const sample = {
  office: sampleOffice,
  number: 297,
  issuedOn: "2026-08-25",
  preparedOn: "2026-08-24",
  draftingUnit: "CAX",
  signature: sampleChairman,
  grounds: [
    "Căn cứ Nghị định số 163/2026/NĐ-CP ngày 15 tháng 5 năm 2026 của Chính phủ quy định chi tiết và hướng dẫn thi hành một số điều của Luật Phòng, chống ma túy;",
  ],
  proposal: { by: "Trưởng Công an xã Bình Lâm Thượng" },
  person: samplePerson,
  relative: {
    fullName: "Giàng Thị Mỷ",
    relation: "vợ",
    age: 33,
    occupation: "Làm nương",
    residence: "thôn Đồi Chè, xã Bình Lâm Thượng",
  },
  termFrom: "2026-08-26",
  termTo: "2028-08-26",
  responsibleName: "ông Hoàng Văn Tiệm",
  responsibleUnit: "Đội công tác xã hội tình nguyện xã Bình Lâm Thượng",
  familyRepresentative: "bà Giàng Thị Mỷ",
  supportTeam: "Tổ quản lý, hỗ trợ xã hội sau cai nghiện ma túy tại nơi cư trú xã Bình Lâm Thượng",
  supportAssignment:
    "ông Hoàng Văn Tiệm tư vấn, giúp đỡ phòng, chống tái nghiện mỗi tháng ít nhất hai lần; Trạm Y tế xã theo dõi sức khỏe; Phòng Văn hóa - Xã hội hướng dẫn thủ tục cấp căn cước và học nghề.",
  placeOfExecution: "xã Bình Lâm Thượng, tỉnh Hải Sơn",
  executingBody: "Công an xã Bình Lâm Thượng",
  effectiveOn: "2026-08-26",
  recipients: ["Cơ sở cai nghiện ma túy số 1 tỉnh Hải Sơn", "Công an xã (lưu hồ sơ)"],
};

const extreme = {
  ...sample,
  grounds: longGrounds,
  office: longOffice,
  number: 1297,
  issuedOn: "2026-12-30",
  signature: { authority: "CHU_TICH_UBND", ...longDeputy },
  person: longPerson,
  supportAssignment:
    "ông Hoàng Văn Tiệm tư vấn tâm lý, giúp đỡ phòng, chống tái nghiện mỗi tuần ít nhất một lần và lập biên bản lưu hồ sơ; Trạm Y tế theo dõi sức khỏe, giới thiệu điều trị; Phòng Văn hóa - Xã hội hướng dẫn thủ tục pháp lý, học nghề, vay vốn và giới thiệu việc làm; Hội Liên hiệp Phụ nữ, Đoàn Thanh niên Cộng sản Hồ Chí Minh và Ủy ban Mặt trận Tổ quốc Việt Nam phường vận động gia đình, cộng đồng không kỳ thị, phân biệt đối xử và tạo điều kiện để người sau cai nghiện tham gia sinh hoạt câu lạc bộ, hoạt động văn hóa, thể thao tại nơi cư trú trong suốt thời gian quản lý.",
  executors: ["Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", "Trưởng phòng Văn hóa - Xã hội"],
  recipients: [
    "Cơ sở cai nghiện ma túy số 1",
    "Công an phường (lưu hồ sơ)",
    "Tổ quản lý, hỗ trợ xã hội sau cai nghiện ma túy tại nơi cư trú",
    "Đoàn Thanh niên Cộng sản Hồ Chí Minh phường",
  ],
};

/**
 * Decision on post-rehabilitation management at the place of residence: Mẫu 53 of the annex on forms of the 2026
 * decree, in force from 01/7/2026. Signed by the chairman's authority only; must state what its article 134 lists.
 */
export const postRehabDecision = defineKind({
  code: "M53",
  title: "Quyết định quản lý sau cai nghiện ma túy tại nơi cư trú",
  form: "ND163-2026-V-53",
  issuer: "CHU_TICH_UBND",
  regime: "R2",
  needs,
  signature: (facts) => facts.signature,
  authorities: ["CHU_TICH_UBND"],
  sample,
  extreme,
  build,
});

const earlierGrounds = [
  "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
  "Căn cứ Luật Phòng, chống ma túy ngày 30 tháng 3 năm 2021;",
  sampleDecree116,
];
const earlierTerm = { termFrom: "2026-03-16", termTo: "2028-03-16", effectiveOn: "2026-03-16" };

/**
 * The same decision until 30/6/2026: Mẫu 51 of the 2021 decree, whose own text was not seen. It is built as its 2026
 * twin with what article 78 of the 2021 decree demands, so it must be compared with the official form before use.
 */
export const postRehabDecisionUntil2026 = defineKind({
  code: "M51R1",
  title: "Quyết định quản lý sau cai nghiện ma túy tại nơi cư trú (trước ngày 01/7/2026)",
  form: "ND116-2021-51",
  issuer: "CHU_TICH_UBND",
  regime: "R1",
  verifyAgainstOfficialForm: true,
  needs,
  signature: (facts) => facts.signature,
  authorities: ["CHU_TICH_UBND"],
  sample: {
    ...sample,
    ...earlierTerm,
    number: 88,
    issuedOn: "2026-03-13",
    preparedOn: "2026-03-12",
    grounds: earlierGrounds,
    supportTeam: "Đội công tác xã hội tình nguyện xã Bình Lâm Thượng",
  },
  extreme: { ...extreme, ...earlierTerm, issuedOn: "2026-02-28", grounds: earlierGrounds },
  build,
});
