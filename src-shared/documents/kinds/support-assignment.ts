import { z } from "zod";
import { longDate } from "#shared/base/calendar-date.ts";
import { paperNumber } from "#shared/base/numbers.ts";
import { article, sentence } from "../body-blocks.ts";
import { documentReference } from "../common-facts.ts";
import { day, longText, text } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import type { Section } from "../paper.ts";
import { honorificNames, honorifics } from "./club-facts.ts";
import { decisionFacts, decisionSection, effectText, numberColumn, plainTable } from "./paper-parts.ts";
import { personInText } from "./post-rehab-facts.ts";
import { longGrounds, longRecipients, sampleDecree2026 } from "./sample-club.ts";
import { longDeputy, longOffice, sampleChairman, sampleOffice } from "./sample-office.ts";

const duty = "thực hiện nhiệm vụ tư vấn tâm lý, xã hội, quản lý, hỗ trợ";

const supporterFacts = z
  .strictObject({
    honorific: z.enum(honorifics).meta({ label: "Ông/Bà" }),
    fullName: text("Họ và tên người được phân công", 100),
    unit: text("Chức vụ, đơn vị công tác", 200),
  })
  .meta({ label: "Người được phân công" });

const ending = {
  budget: longText("Kinh phí", 600),
  effectiveOn: day("Ngày có hiệu lực (nếu khác ngày ký)").optional(),
};

const listNeeds = z.strictObject({
  ...decisionFacts,
  resolution: documentReference
    .extend({ subject: text("Nội dung nghị quyết", 300) })
    .optional()
    .meta({ label: "Nghị quyết của Hội đồng nhân dân cấp tỉnh về mức hỗ trợ" }),
  supporters: z.array(supporterFacts).min(1).max(200).meta({ label: "Danh sách người được phân công" }),
  ...ending,
});
type ListFacts = z.output<typeof listNeeds>;

function buildList(facts: ListFacts): readonly Section[] {
  const { office, resolution } = facts;
  const target =
    "người cai nghiện ma túy tự nguyện tại gia đình, cộng đồng, người bị quản lý sau cai nghiện ma túy";
  const ownGrounds =
    resolution === undefined
      ? []
      : [
          `Căn cứ Nghị quyết số ${resolution.symbol} ${longDate(resolution.date)} của Hội đồng nhân dân ${office.provinceName} về ${resolution.subject}`,
        ];
  return [
    decisionSection(facts, {
      subject: `Phân công người ${duty} ${target}`,
      ownGrounds,
      asArticle: 4,
      articles: [
        article(
          1,
          `Phân công các ông (bà) có tên sau đây ${duty} ${target} trên địa bàn ${office.unitName}:`,
        ),
        plainTable(
          [
            numberColumn,
            { title: "Họ và tên", widthMm: 60 },
            { title: "Chức vụ, đơn vị công tác", widthMm: 88 },
          ],
          facts.supporters.map((one, index) => [
            paperNumber(index + 1),
            `${honorificNames[one.honorific]} ${one.fullName}`,
            one.unit,
          ]),
        ),
        article(2, `Kinh phí thực hiện: ${sentence(facts.budget)}`),
        article(3, effectText(facts.effectiveOn)),
        article(
          4,
          `Trưởng Công an ${office.unitName}, Thủ trưởng các cơ quan, đơn vị có liên quan và các ông (bà) có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.`,
        ),
      ],
    }),
  ];
}

const listSample = {
  office: sampleOffice,
  number: 240,
  issuedOn: "2026-07-20",
  preparedOn: "2026-07-17",
  draftingUnit: "CAX",
  signature: sampleChairman,
  grounds: [sampleDecree2026],
  proposal: { by: "Trưởng Công an xã Bình Lâm Thượng" },
  supporters: [
    {
      honorific: "ONG",
      fullName: "Hoàng Văn Tiệm",
      unit: "Đội công tác xã hội tình nguyện xã",
    },
    { honorific: "BA", fullName: "Hoàng Thị Sa", unit: "Trạm trưởng Trạm Y tế xã" },
    { honorific: "BA", fullName: "Bùi Thị Hạ Vy", unit: "Công chức Phòng Văn hóa - Xã hội" },
  ],
  budget: "bố trí trong dự toán ngân sách xã được giao hằng năm theo quy định.",
  recipients: ["Công an xã (lưu hồ sơ)"],
};

const listExtreme = {
  ...listSample,
  office: longOffice,
  issuedOn: "2026-11-30",
  signature: { authority: "CHU_TICH_UBND", ...longDeputy },
  resolution: {
    symbol: "45/2026/NQ-HĐND",
    date: "2026-08-01",
    subject:
      "quy định mức hỗ trợ đối với người được phân công thực hiện nhiệm vụ tư vấn, quản lý, hỗ trợ người cai nghiện ma túy và người bị quản lý sau cai nghiện ma túy",
  },
  supporters: Array.from({ length: 60 }, () => ({
    honorific: "ONG",
    fullName: "Y Bhuăn Niê Kđăm Hwing Buôn Krông Ayŭn",
    unit: "Phó Trưởng ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam, Chủ tịch Hội Người cao tuổi phường",
  })),
  recipients: longRecipients,
};

/**
 * Assignment of those who counsel, manage and support: Mẫu 59 of the annex on forms of the 2026 decree (its article
 * 130), in force from 01/7/2026. It lists the supporters, never the people they are to support.
 */
export const supporterList = defineKind({
  code: "M59",
  title: "Quyết định phân công người thực hiện nhiệm vụ tư vấn tâm lý, xã hội, quản lý, hỗ trợ",
  form: "ND163-2026-V-59",
  issuer: "CHU_TICH_UBND",
  regime: "R2",
  needs: listNeeds,
  signature: (facts) => facts.signature,
  authorities: ["CHU_TICH_UBND"],
  sample: listSample,
  extreme: listExtreme,
  build: buildList,
});

const arrivalNeeds = z.strictObject({
  ...decisionFacts,
  listDecision: documentReference.meta({ label: "Quyết định phân công chung (Mẫu 59)" }),
  notice: documentReference
    .extend({ by: text("Người thông báo (ví dụ: Trưởng Công an xã …)", 150) })
    .meta({ label: "Thông báo chuyển nơi cư trú của Công an nơi chuyển đi" }),
  supporter: supporterFacts,
  person: z
    .strictObject({
      fullName: text("Họ và tên", 100),
      sex: z.enum(["NAM", "NU"]).meta({ label: "Giới tính" }),
      residence: text("Nơi cư trú hoặc chỗ ở hiện nay", 300),
    })
    .meta({ label: "Người bị quản lý sau cai nghiện" }),
  ...ending,
});
type ArrivalFacts = z.output<typeof arrivalNeeds>;

function buildArrival(facts: ArrivalFacts): readonly Section[] {
  const { office, listDecision, notice, supporter, person } = facts;
  const honorific = honorificNames[supporter.honorific].toLocaleLowerCase("vi");
  return [
    decisionSection(facts, {
      subject: `Phân công người ${duty} người bị quản lý sau cai nghiện ma túy`,
      ownGrounds: [
        `Căn cứ Quyết định số ${listDecision.symbol} ${longDate(listDecision.date)} của Chủ tịch Ủy ban nhân dân ${office.unitName} về phân công người ${duty}`,
        `Căn cứ Thông báo số ${notice.symbol} ${longDate(notice.date)} của ${notice.by}`,
      ],
      asArticle: 4,
      articles: [
        article(
          1,
          `Phân công ${honorific} ${supporter.fullName}, ${supporter.unit}, ${duty} đối với ${personInText(person)}, nơi cư trú hoặc chỗ ở hiện nay: ${person.residence}.`,
        ),
        article(2, `Kinh phí thực hiện: ${sentence(facts.budget)}`),
        article(3, effectText(facts.effectiveOn)),
        article(
          4,
          `Trưởng Công an ${office.unitName}, ${honorific} ${supporter.fullName} và ${personInText(person)} chịu trách nhiệm thi hành Quyết định này.`,
        ),
      ],
    }),
  ];
}

const { supporters: listed, ...commonFacts } = listSample;
const arrivalFacts = {
  ...commonFacts,
  number: 352,
  issuedOn: "2026-09-24",
  preparedOn: "2026-09-23",
  listDecision: { symbol: "240/QĐ-UBND", date: "2026-07-20" },
  notice: { symbol: "58/TB-CAX", date: "2026-09-21", by: "Trưởng Công an xã Sơn Trung" },
  supporter: listed[0],
  person: {
    fullName: "Nông Văn Sảng",
    sex: "NAM",
    residence: "thôn Đồi Thông, xã Bình Lâm Thượng, tỉnh Hải Sơn",
  },
};

/**
 * Assignment of a supporter for a managed person who moved in: Mẫu 60 of the annex on forms of the 2026 decree (its
 * article 136.1.b). It names the person, so it goes to those concerned only.
 */
export const supporterOfArrival = defineKind({
  code: "M60",
  title: "Quyết định phân công người hỗ trợ người bị quản lý sau cai nghiện ma túy chuyển đến",
  form: "ND163-2026-V-60",
  issuer: "CHU_TICH_UBND",
  regime: "R2",
  verifyAgainstOfficialForm: true,
  needs: arrivalNeeds,
  signature: (facts) => facts.signature,
  authorities: ["CHU_TICH_UBND"],
  sample: arrivalFacts,
  extreme: {
    ...arrivalFacts,
    grounds: longGrounds,
    office: longOffice,
    issuedOn: "2026-11-30",
    signature: { authority: "CHU_TICH_UBND", ...longDeputy },
    supporter: listExtreme.supporters[0],
    person: { ...arrivalFacts.person, fullName: "Y Bhuăn Niê Kđăm Hwing Buôn Krông Ayŭn" },
    effectiveOn: "2026-12-01",
  },
  build: buildArrival,
});
