import { z } from "zod";
import { longDate } from "#shared/base/calendar-date.ts";
import { bodyText, closed, groundsBlock } from "../body-blocks.ts";
import { documentReference } from "../common-facts.ts";
import { day, text } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import { letterhead, titleBlock } from "../letterhead.ts";
import type { Section } from "../paper.ts";
import { authorityLine, signaturesOf } from "../signature-block.ts";
import { decisionFacts, recipientsOf } from "./paper-parts.ts";
import { identityLines, managedPersonFacts } from "./post-rehab-facts.ts";
import { longGrounds, sampleDecree2026, sampleOrganisationLaw } from "./sample-club.ts";
import { longDeputy, longOffice, sampleChairman, sampleOffice } from "./sample-office.ts";
import { longPerson, sampleDecree116, samplePerson } from "./sample-person.ts";

const needs = z.strictObject({
  ...decisionFacts,
  symbol: text("Ký hiệu của giấy", 30).default("GXN-UBND"),
  decision: documentReference.meta({ label: "Quyết định quản lý sau cai nghiện" }),
  person: managedPersonFacts,
  termFrom: day("Thời hạn quản lý: từ ngày"),
  termTo: day("Thời hạn quản lý: đến ngày"),
});
type CertificateFacts = z.output<typeof needs>;

/** The 2026 form says giấy xác nhận, the one before it giấy chứng nhận. */
interface Wording {
  readonly name: string;
  readonly subject: string;
  readonly deciding: string;
}

function certificate(facts: CertificateFacts, { name, subject, deciding }: Wording): readonly Section[] {
  const { office, decision, signature } = facts;
  const own = `Căn cứ Quyết định số ${decision.symbol} ${longDate(decision.date)} của Chủ tịch Ủy ban nhân dân ${office.unitName} về quản lý sau cai nghiện ma túy tại nơi cư trú`;
  return [
    {
      orientation: "portrait",
      blocks: [
        letterhead(facts, facts.symbol),
        titleBlock(name, subject),
        { kind: "authority", text: authorityLine(signature.authority, office) },
        groundsBlock([...facts.grounds, own], facts.proposal),
        { kind: "deciding", text: deciding },
        ...closed([
          bodyText("1. Người có tên sau đây:"),
          ...identityLines(facts.person),
          bodyText(
            `2. Đã chấp hành xong thời hạn quản lý sau cai nghiện ma túy tại nơi cư trú từ ${longDate(facts.termFrom)} đến ${longDate(facts.termTo)}.`,
          ),
        ]),
        signaturesOf(signature, recipientsOf(facts)),
      ],
    },
  ];
}

const sample = {
  office: sampleOffice,
  number: 3,
  issuedOn: "2026-10-12",
  preparedOn: "2026-10-09",
  draftingUnit: "CAX",
  signature: sampleChairman,
  grounds: [sampleOrganisationLaw, sampleDecree2026],
  proposal: { by: "Trưởng Công an xã Bình Lâm Thượng" },
  decision: { symbol: "318/QĐ-UBND", date: "2024-10-14" },
  person: samplePerson,
  termFrom: "2024-10-15",
  termTo: "2026-10-15",
  recipients: ["Người có tên tại mục 1", "Công an xã (lưu hồ sơ)"],
};

const extreme = {
  ...sample,
  grounds: longGrounds,
  office: longOffice,
  number: 1297,
  issuedOn: "2026-12-30",
  signature: { authority: "CHU_TICH_UBND", ...longDeputy },
  person: longPerson,
  recipients: [...sample.recipients, "Tổ quản lý, hỗ trợ xã hội sau cai nghiện ma túy tại nơi cư trú"],
};

/**
 * Confirmation that the decision on post-rehabilitation management has been served: Mẫu 56 of the annex on forms of
 * the 2026 decree (its article 138: within the last 03 working days of the term). The form's own symbol was not
 * seen, so it is a fact.
 */
export const completionCertificate = defineKind({
  code: "M56",
  title: "Giấy xác nhận chấp hành xong Quyết định quản lý sau cai nghiện ma túy tại nơi cư trú",
  form: "ND163-2026-V-56",
  issuer: "CHU_TICH_UBND",
  regime: "R2",
  needs,
  signature: (facts) => facts.signature,
  authorities: ["CHU_TICH_UBND"],
  sample,
  extreme,
  build: (facts) =>
    certificate(facts, {
      name: "GIẤY XÁC NHẬN",
      subject: "Chấp hành xong Quyết định quản lý sau cai nghiện ma túy tại nơi cư trú",
      deciding: "XÁC NHẬN:",
    }),
});

const earlier = {
  symbol: "GCN-UBND",
  decision: { symbol: "41/QĐ-UBND", date: "2024-03-14" },
  termFrom: "2024-03-15",
  termTo: "2026-03-15",
  grounds: [
    sampleOrganisationLaw,
    "Căn cứ Luật Phòng, chống ma túy ngày 30 tháng 3 năm 2021;",
    sampleDecree116,
  ],
};

/**
 * The same paper until 30/6/2026: Mẫu 54 of the 2021 decree (its article 81), whose text was not seen. It is built as
 * its 2026 twin, so it must be compared with the official form before use.
 */
export const completionCertificateUntil2026 = defineKind({
  code: "M54R1",
  title:
    "Giấy chứng nhận đã chấp hành xong quyết định quản lý sau cai nghiện ma túy tại nơi cư trú (trước ngày 01/7/2026)",
  form: "ND116-2021-54",
  issuer: "CHU_TICH_UBND",
  regime: "R1",
  verifyAgainstOfficialForm: true,
  needs,
  signature: (facts) => facts.signature,
  authorities: ["CHU_TICH_UBND"],
  sample: { ...sample, ...earlier, issuedOn: "2026-03-13", preparedOn: "2026-03-12" },
  extreme: { ...extreme, ...earlier, issuedOn: "2026-02-28" },
  build: (facts) =>
    certificate(facts, {
      name: "GIẤY CHỨNG NHẬN",
      subject: "Đã chấp hành xong quyết định quản lý sau cai nghiện ma túy tại nơi cư trú",
      deciding: "CHỨNG NHẬN:",
    }),
});
