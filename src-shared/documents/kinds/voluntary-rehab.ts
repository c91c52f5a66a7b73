import { z } from "zod";
import { longDate } from "#shared/base/calendar-date.ts";
import { article, bodyText, closed, groundsBlock } from "../body-blocks.ts";
import { documentReference } from "../common-facts.ts";
import { day, text } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import { letterhead, titleBlock } from "../letterhead.ts";
import type { Section } from "../paper.ts";
import { authorityLine, signaturesOf } from "../signature-block.ts";
import { decisionFacts, decisionSection, recipientsOf } from "./paper-parts.ts";
import { identityLines, managedPersonFacts, personInText } from "./post-rehab-facts.ts";
import { longDeputy, longOffice, sampleChairman, sampleOffice } from "./sample-office.ts";
import { longPerson, sampleDecree116, samplePerson } from "./sample-person.ts";

const rehabForms = {
  CAI_CONG_DONG: "cai nghiện ma túy tự nguyện tại gia đình, cộng đồng",
  DIEU_TRI_THAY_THE: "điều trị nghiện các chất dạng thuốc phiện bằng thuốc thay thế",
} as const;
const rehabCodes = ["CAI_CONG_DONG", "DIEU_TRI_THAY_THE"] as const;

const common = {
  ...decisionFacts,
  person: managedPersonFacts.meta({ label: "Người cai nghiện" }),
  fromDate: day("Thời gian: từ ngày"),
  toDate: day("Thời gian: đến ngày"),
};
const decisionNeeds = z.strictObject({
  ...common,
  rehabForm: z.enum(rehabCodes).default("CAI_CONG_DONG").meta({ label: "Hình thức" }),
  place: text("Địa điểm cai nghiện, cơ sở điều trị", 300),
  supporter: text("Người được phân công tư vấn, quản lý, hỗ trợ", 200),
});
const certificateNeeds = z.strictObject({
  ...common,
  symbol: text("Ký hiệu của giấy", 30).default("GXN-UBND"),
  decision: documentReference.meta({ label: "Quyết định cai nghiện ma túy tự nguyện" }),
});

function buildDecision(facts: z.output<typeof decisionNeeds>): readonly Section[] {
  const { person, office } = facts;
  const form = rehabForms[facts.rehabForm];
  return [
    decisionSection(facts, {
      subject: `${form.charAt(0).toLocaleUpperCase("vi")}${form.slice(1)}`,
      asArticle: 4,
      articles: [
        article(1, `Cho phép ${form} đối với người có tên sau đây:`),
        ...identityLines(person),
        bodyText(`Thời gian: từ ${longDate(facts.fromDate)} đến ${longDate(facts.toDate)}.`),
        bodyText(`Địa điểm: ${facts.place}.`),
        article(
          2,
          `Giao ${facts.supporter} tư vấn tâm lý, xã hội, quản lý, hỗ trợ ${personInText(person)} trong thời gian thực hiện Quyết định.`,
        ),
        article(3, "Quyết định này có hiệu lực kể từ ngày ký."),
        article(
          4,
          `Trưởng Công an ${office.unitName}, ${facts.supporter}, gia đình và ${personInText(person)} chịu trách nhiệm thi hành Quyết định này.`,
        ),
      ],
    }),
  ];
}

function buildCertificate(facts: z.output<typeof certificateNeeds>): readonly Section[] {
  const { office, decision, signature } = facts;
  const own = `Căn cứ Quyết định số ${decision.symbol} ${longDate(decision.date)} của Chủ tịch Ủy ban nhân dân ${office.unitName} về cai nghiện ma túy tự nguyện tại gia đình, cộng đồng`;
  return [
    {
      orientation: "portrait",
      blocks: [
        letterhead(facts, facts.symbol),
        titleBlock("GIẤY XÁC NHẬN", "Hoàn thành cai nghiện ma túy tự nguyện tại gia đình, cộng đồng"),
        { kind: "authority", text: authorityLine(signature.authority, office) },
        groundsBlock([...facts.grounds, own], facts.proposal),
        { kind: "deciding", text: "XÁC NHẬN:" },
        ...closed([
          bodyText("1. Người có tên sau đây:"),
          ...identityLines(facts.person),
          bodyText(
            `2. Đã hoàn thành cai nghiện ma túy tự nguyện tại gia đình, cộng đồng, thời gian từ ${longDate(facts.fromDate)} đến ${longDate(facts.toDate)}.`,
          ),
        ]),
        signaturesOf(signature, recipientsOf(facts)),
      ],
    },
  ];
}

const sample = {
  office: sampleOffice,
  issuedOn: "2026-03-13",
  preparedOn: "2026-03-12",
  draftingUnit: "CAX",
  signature: sampleChairman,
  grounds: [
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
    "Căn cứ Luật Phòng, chống ma túy ngày 30 tháng 3 năm 2021;",
    sampleDecree116,
  ],
  proposal: { by: "Trưởng Công an xã Bình Lâm Thượng" },
  person: samplePerson,
  recipients: ["Người có tên nêu trên", "Công an xã (lưu hồ sơ)"],
};
const decisionSample = {
  ...sample,
  number: 64,
  fromDate: "2026-03-16",
  toDate: "2026-09-16",
  place: "tại gia đình, thôn Đồi Chè, xã Bình Lâm Thượng",
  supporter: "ông Hoàng Văn Tiệm",
};
const certificateSample = {
  ...sample,
  number: 5,
  fromDate: "2025-09-08",
  toDate: "2026-03-08",
  decision: { symbol: "402/QĐ-UBND", date: "2025-09-05" },
};
const long = {
  office: longOffice,
  issuedOn: "2026-02-28",
  signature: { authority: "CHU_TICH_UBND", ...longDeputy },
  person: longPerson,
};
const shared = {
  issuer: "CHU_TICH_UBND",
  regime: "R1",
  verifyAgainstOfficialForm: true,
  authorities: ["CHU_TICH_UBND"],
} as const;

/**
 * Voluntary rehabilitation at home or in the community, or substitution treatment, until 30/6/2026: Mẫu 24 of the 2021
 * decree (its article 30). Its text was not seen: it is built from its 2026 twin (Mẫu 22, which the police sign) and
 * must be compared with the official form before use.
 */
export const voluntaryRehabDecision = defineKind({
  ...shared,
  code: "M24R1",
  title: "Quyết định cai nghiện ma túy tự nguyện tại gia đình, cộng đồng (trước ngày 01/7/2026)",
  form: "ND116-2021-24",
  needs: decisionNeeds,
  signature: (facts) => facts.signature,
  sample: decisionSample,
  extreme: { ...decisionSample, ...long, rehabForm: "DIEU_TRI_THAY_THE" },
  build: buildDecision,
});

/**
 * Confirmation of completed voluntary rehabilitation at home or in the community, until 30/6/2026: Mẫu 26a of the 2021
 * decree (its article 32.3). Its text was not seen: built from its 2026 twin (Mẫu 28); to be compared before use.
 */
export const voluntaryRehabCertificate = defineKind({
  ...shared,
  code: "M26AR1",
  title:
    "Giấy xác nhận hoàn thành cai nghiện ma túy tự nguyện tại gia đình, cộng đồng (trước ngày 01/7/2026)",
  form: "ND116-2021-26a",
  needs: certificateNeeds,
  signature: (facts) => facts.signature,
  sample: certificateSample,
  extreme: { ...certificateSample, ...long },
  build: buildCertificate,
});
