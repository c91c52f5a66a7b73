import { z } from "zod";
import { longDate } from "#shared/base/calendar-date.ts";
import { numberInWords } from "#shared/base/number-words.ts";
import { formatInteger, paperNumber } from "#shared/base/numbers.ts";
import { article, countText, paragraph, sentence } from "../body-blocks.ts";
import { documentReference, officeFacts, signatureFacts } from "../common-facts.ts";
import { count, day, longText, text } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import type { Section } from "../paper.ts";
import { authorityLine, signaturesOf } from "../signature-block.ts";
import { honorificNames, honorifics } from "./club-facts.ts";
import { neutralText } from "./neutral-text.ts";
import {
  decisionFacts,
  decisionSection,
  effectText,
  mottoHead,
  numberColumn,
  plainTable,
} from "./paper-parts.ts";
import { longGrounds, longRecipients, sampleOrganisationLaw } from "./sample-club.ts";
import { longDeputy, longOffice, sampleChairman, sampleOffice } from "./sample-office.ts";

const honouredFacts = z
  .strictObject({
    honorific: z.enum(honorifics).meta({ label: "Ông/Bà" }),
    fullName: text("Họ và tên", 100),
    unit: neutralText("Nơi cư trú, đơn vị (không nêu tên câu lạc bộ)", 200),
  })
  .meta({ label: "Người được khen" });

const needs = z.strictObject({
  ...decisionFacts,
  achievement: neutralText("Thành tích (không cho biết mục đích của câu lạc bộ)", 400),
  honoured: z.array(honouredFacts).min(1).max(100).meta({ label: "Danh sách người được khen" }),
  reward: count("Mức thưởng mỗi người (đồng)"),
  budget: longText("Nguồn chi thưởng", 300),
});

function build(facts: z.output<typeof needs>): readonly Section[] {
  return [
    decisionSection(facts, {
      subject: "Về việc tặng Giấy khen",
      asArticle: 4,
      articles: [
        article(
          1,
          `Tặng Giấy khen cho ${countText(facts.honoured.length)} cá nhân có tên sau đây đã có thành tích ${facts.achievement}:`,
        ),
        plainTable(
          [numberColumn, { title: "Họ và tên", widthMm: 64 }, { title: "Nơi cư trú, đơn vị", widthMm: 84 }],
          facts.honoured.map((one, index) => [
            paperNumber(index + 1),
            `${honorificNames[one.honorific]} ${one.fullName}`,
            one.unit,
          ]),
        ),
        article(
          2,
          `Mức thưởng kèm theo Giấy khen: ${formatInteger(facts.reward)} đồng (${numberInWords(facts.reward)} đồng) một người. Nguồn chi: ${sentence(facts.budget)}`,
        ),
        article(3, effectText(undefined)),
        article(
          4,
          "Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân, Trưởng phòng Văn hóa - Xã hội và các cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.",
        ),
      ],
    }),
  ];
}

const sample = {
  office: sampleOffice,
  number: 455,
  issuedOn: "2026-12-18",
  preparedOn: "2026-12-16",
  draftingUnit: "VHXH",
  signature: sampleChairman,
  grounds: [sampleOrganisationLaw],
  proposal: { by: "Trưởng phòng Văn hóa - Xã hội" },
  achievement: "trong hoạt động xã hội, xây dựng cộng đồng an toàn năm 2026",
  honoured: [
    { honorific: "ONG", fullName: "Đỗ Văn Khải", unit: "thôn Đồi Chè" },
    { honorific: "BA", fullName: "Vi Thị Lả", unit: "thôn Đồi Thông" },
  ],
  reward: 500_000,
  budget: "quỹ thi đua, khen thưởng của xã.",
  recipients: ["Hội đồng Thi đua - Khen thưởng xã"],
};

/** A commendation of members (Mẫu 1.2 of Nghị định 30/2020/NĐ-CP): it tells nobody that they are members of such a club. */
export const commendation = defineKind({
  code: "D27",
  title: "Quyết định về việc tặng Giấy khen",
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
    honoured: Array.from({ length: 50 }, () => ({
      honorific: "ONG",
      fullName: "Y Bhuăn Niê Kđăm Hwing Buôn Krông Ayŭn",
      unit: "Căn hộ 1204, tòa nhà A2, khu nhà ở xã hội Bình Lâm Thượng, tổ dân phố số 15",
    })),
    reward: 1_350_000,
    recipients: longRecipients,
  },
  build,
});

const certificateNeeds = z.strictObject({
  office: officeFacts,
  signature: signatureFacts,
  person: honouredFacts,
  achievement: neutralText("Thành tích (không cho biết mục đích của câu lạc bộ)", 400),
  decision: documentReference.meta({ label: "Quyết định tặng Giấy khen" }),
  registerNumber: count("Số sổ khen thưởng").min(1),
  issuedOn: day("Ngày cấp"),
});

function buildCertificate(facts: z.output<typeof certificateNeeds>): readonly Section[] {
  const { person, office, decision } = facts;
  return [
    {
      orientation: "landscape",
      blocks: [
        mottoHead(),
        { kind: "authority", text: authorityLine(facts.signature.authority, office) },
        paragraph("centred", { text: "TẶNG", bold: true }),
        { ...paragraph("centred", { text: "GIẤY KHEN", bold: true }), sizePt: 36, roomAboveMm: 3 },
        paragraph("centred", {
          text: `${honorificNames[person.honorific]} ${person.fullName}`,
          bold: true,
        }),
        paragraph("centred", person.unit),
        paragraph("centred", `Đã có thành tích ${facts.achievement}`),
        paragraph("centred", {
          text: `${office.placeName}, ${longDate(facts.issuedOn)}`,
          italic: true,
        }),
        paragraph(
          "small",
          `Quyết định số ${decision.symbol} ${longDate(decision.date)}. Số sổ khen thưởng: ${paperNumber(facts.registerNumber)}.`,
        ),
        { kind: "signatures", right: signaturesOf(facts.signature, []).right },
      ],
    },
  ];
}

const certificateSample = {
  office: sampleOffice,
  signature: sampleChairman,
  person: sample.honoured[0],
  achievement: sample.achievement,
  decision: { symbol: "455/QĐ-UBND", date: "2026-12-18" },
  registerNumber: 12,
  issuedOn: "2026-12-18",
};

/** One person's certificate of commendation, lying, without a number of the paper register; it hangs on a wall, so it is neutral. */
export const commendationCertificate = defineKind({
  code: "D27GK",
  title: "Giấy khen",
  form: "BM-GK",
  issuer: "CHU_TICH_UBND",
  regime: "both",
  needs: certificateNeeds,
  signature: (facts) => facts.signature,
  authorities: ["CHU_TICH_UBND"],
  sample: certificateSample,
  extreme: {
    ...certificateSample,
    office: longOffice,
    signature: { authority: "CHU_TICH_UBND", ...longDeputy },
    person: {
      honorific: "ONG",
      fullName: "Y Bhuăn Niê Kđăm Hwing Buôn Krông Ayŭn",
      unit: "Căn hộ 1204, tòa nhà A2, khu nhà ở xã hội Bình Lâm Thượng, tổ dân phố số 15",
    },
    achievement:
      "trong hoạt động xã hội, giúp đỡ người có hoàn cảnh khó khăn, giữ gìn an ninh trật tự, xây dựng cộng đồng an toàn, văn minh trên địa bàn năm 2026",
  },
  build: buildCertificate,
  fileDetail: (facts) => `so-${String(facts.registerNumber)}`,
});
