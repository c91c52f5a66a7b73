import { z } from "zod";
import { longDate } from "#shared/base/calendar-date.ts";
import { addressees, article, bodyText, closed, countText, sentence } from "../body-blocks.ts";
import { authorities, documentReference } from "../common-facts.ts";
import { day, lines, longText, text } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import { letterhead } from "../letterhead.ts";
import type { Block, Section, TableBlock } from "../paper.ts";
import { signaturesOf } from "../signature-block.ts";
import {
  decisionFacts,
  decisionSection,
  effectText,
  issuerInText,
  namedSection,
  numberColumn,
  plainTable,
  recipientsOf,
  signedFacts,
} from "./paper-parts.ts";
import { longClub, longGrounds, longRecipients, sampleGrounds2026 } from "./sample-club.ts";
import { longDeputy, longOffice, sampleCommittee, sampleOffice } from "./sample-office.ts";

const originalFacts = documentReference
  .extend({
    name: text("Loại văn bản", 60),
    subject: text("Trích yếu", 400),
    authority: z.enum(authorities).meta({ label: "Thẩm quyền ban hành của văn bản gốc" }),
  })
  .meta({ label: "Văn bản gốc" });
type Original = z.output<typeof originalFacts>;

const changeFacts = z
  .strictObject({
    at: text("Vị trí (điều, khoản, dòng)", 200),
    old: text("Đã ghi", 800),
    new: text("Nay sửa là", 800),
  })
  .meta({ label: "Chỗ sửa" });
const changesFact = z.array(changeFacts).min(1).max(50).meta({ label: "Nội dung sửa" });

/** `Quyết định số 341/QĐ-UBND ngày 18 tháng 9 năm 2026`. */
function cited({ name, symbol, date }: Original): string {
  return `${name} số ${symbol} ${longDate(date)}`;
}

function changesTable(changes: readonly z.output<typeof changeFacts>[]): TableBlock {
  return plainTable(
    [
      { ...numberColumn, widthMm: 11 },
      { title: "Vị trí", widthMm: 33 },
      { title: "Đã ghi", widthMm: 58 },
      { title: "Nay sửa là", widthMm: 58 },
    ],
    changes.map((change, index) => [String(index + 1), change.at, change.old, change.new]),
    12,
  );
}

/** A paper is changed by the authority that issued it. */
const sameAuthority = { path: ["signature", "authority"], message: "authorityDiffers" };
interface Corrected {
  readonly original: { readonly authority: string };
  readonly signature: { readonly authority: string };
}
function isSameAuthority({ original, signature }: Corrected): boolean {
  return original.authority === signature.authority;
}

const amendmentNeeds = z
  .strictObject({
    ...decisionFacts,
    original: originalFacts,
    changes: changesFact,
    effectiveOn: day("Ngày có hiệu lực (nếu khác ngày ký)").optional(),
    executors: text("Chịu trách nhiệm thi hành", 600),
  })
  .refine(isSameAuthority, sameAuthority);

function buildAmendment(facts: z.output<typeof amendmentNeeds>): readonly Section[] {
  const { original, changes } = facts;
  return [
    decisionSection(facts, {
      subject: `Về việc sửa đổi, bổ sung ${original.name} số ${original.symbol} ${longDate(original.date)}`,
      asArticle: 3,
      ownGrounds: [
        `Căn cứ ${cited(original)} của ${issuerInText(original.authority, facts.office)} ${original.subject}`,
      ],
      articles: [
        article(1, `Sửa đổi, bổ sung ${countText(changes.length)} nội dung của ${cited(original)} như sau:`),
        changesTable(changes),
        article(
          2,
          `${effectText(facts.effectiveOn)} Các nội dung khác của ${original.name} số ${original.symbol} không thay đổi.`,
        ),
        article(3, `${facts.executors} chịu trách nhiệm thi hành Quyết định này.`),
      ],
    }),
  ];
}

/* The example VD7 of the domain notes. */
const original = {
  name: "Quyết định",
  symbol: "341/QĐ-UBND",
  date: "2026-09-18",
  subject: "về việc thành lập Câu lạc bộ người sau cai nghiện ma túy khu vực Đồi Chè",
  authority: "UBND",
};
const common = {
  office: sampleOffice,
  draftingUnit: "VHXH",
  signature: sampleCommittee,
  recipients: ["Công an tỉnh (để báo cáo)", "Sở Y tế (để báo cáo)", "Ban chủ nhiệm Câu lạc bộ"],
};
const amendmentSample = {
  ...common,
  number: 349,
  issuedOn: "2026-09-22",
  preparedOn: "2026-09-21",
  grounds: sampleGrounds2026,
  proposal: { by: "Trưởng phòng Văn hóa - Xã hội" },
  original,
  changes: [
    {
      at: "Điều 1, địa điểm sinh hoạt",
      old: "Nhà văn hóa thôn Đồi Thông",
      new: "Nhà văn hóa thôn Đồi Chè",
    },
  ],
  executors:
    "Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân, Trưởng phòng Văn hóa - Xã hội, Ban chủ nhiệm Câu lạc bộ",
};
const longCommon = {
  office: longOffice,
  issuedOn: "2026-12-30",
  signature: { authority: "UBND", ...longDeputy },
  original: { ...original, subject: `về việc thành lập ${longClub.fullName}` },
  recipients: longRecipients,
};
const longChanges = Array.from({ length: 20 }, (_, index) => ({
  at: `Khoản ${String(index + 1)} Điều 2`,
  old: `Phối hợp tổ chức tư vấn, khám bệnh cho hội viên ${longClub.area}`,
  new: `Phối hợp tổ chức tư vấn, khám bệnh, lập bệnh án ban đầu cho hội viên ${longClub.area}`,
}));

/** A decision that changes the content of an earlier one (Nghị định 30/2020/NĐ-CP, điều 18 khoản 3; Mẫu 1.2). */
export const amendment = defineKind({
  code: "D28A",
  title: "Quyết định sửa đổi, bổ sung quyết định đã ban hành",
  form: "ND30-1.2",
  issuer: "UBND",
  regime: "both",
  needs: amendmentNeeds,
  signature: (facts) => facts.signature,
  authorities: ["UBND", "CHU_TICH_UBND"],
  sample: amendmentSample,
  extreme: {
    ...amendmentSample,
    ...longCommon,
    grounds: longGrounds,
    changes: longChanges,
    effectiveOn: "2027-01-01",
  },
  build: buildAmendment,
});

const errorKinds = ["NOI_DUNG", "THE_THUC", "KY_THUAT", "THU_TUC"] as const;
const errorTexts = {
  NOI_DUNG: "nội dung",
  THE_THUC: "thể thức",
  KY_THUAT: "kỹ thuật trình bày",
  THU_TUC: "thủ tục ban hành",
} as const;

const letterNeeds = z
  .strictObject({
    ...signedFacts,
    addressees: lines("Kính gửi", 200),
    original: originalFacts,
    errorKind: z
      .enum(errorKinds)
      .refine((kind) => kind !== "NOI_DUNG", "contentNeedsDecision")
      .meta({ label: "Sai sót về" }),
    changes: changesFact,
  })
  .refine(isSameAuthority, sameAuthority);

function buildLetter(facts: z.output<typeof letterNeeds>): readonly Section[] {
  const { original: corrected, signature, office } = facts;
  const issuer = issuerInText(signature.authority, office);
  const blocks: Block[] = [
    bodyText(`${issuer} đã ban hành ${cited(corrected)} ${corrected.subject}.`),
    bodyText(`Do sai sót về ${errorTexts[facts.errorKind]}, ${issuer} đính chính như sau:`),
    changesTable(facts.changes),
    bodyText(
      `Các nội dung khác của ${corrected.name} số ${corrected.symbol} không thay đổi. ${issuer} thông báo để các cơ quan, đơn vị, cá nhân biết, thực hiện.`,
    ),
  ];
  return [
    {
      orientation: "portrait",
      blocks: [
        {
          ...letterhead(facts, `UBND-${facts.draftingUnit}`),
          subject: `V/v đính chính ${corrected.name} số ${corrected.symbol}`,
        },
        addressees(facts.addressees),
        ...closed(blocks),
        signaturesOf(signature, recipientsOf(facts, "Như trên")),
      ],
    },
  ];
}

const letterSample = {
  ...common,
  number: 612,
  issuedOn: "2026-09-24",
  preparedOn: "2026-09-24",
  addressees: ["Phòng Văn hóa - Xã hội", "Công an xã Bình Lâm Thượng", "Ban chủ nhiệm Câu lạc bộ"],
  original,
  errorKind: "THE_THUC",
  changes: [{ at: "Quyền hạn, chức vụ người ký", old: "CHỦ TỊCH", new: "TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH" }],
};

/**
 * A letter that corrects form, technique or procedure (Nghị định 30/2020/NĐ-CP, điều 18 khoản 3; Mẫu 1.5). An error of
 * content is refused as `contentNeedsDecision`: it takes a document of equivalent form.
 */
export const correctionLetter = defineKind({
  code: "D28B",
  title: "Công văn về việc đính chính văn bản",
  form: "ND30-1.5",
  issuer: "UBND",
  regime: "both",
  needs: letterNeeds,
  signature: (facts) => facts.signature,
  authorities: ["UBND", "CHU_TICH_UBND"],
  sample: letterSample,
  extreme: { ...letterSample, ...longCommon, changes: longChanges, errorKind: "KY_THUAT" },
  build: buildLetter,
});

const recallNeeds = z
  .strictObject({
    ...signedFacts,
    original: originalFacts,
    reason: longText("Lý do thu hồi", 800),
    effectiveOn: day("Thu hồi kể từ ngày"),
    returnTo: text("Nơi nhận lại bản đã phát hành", 200),
    returnDate: day("Gửi lại trước ngày"),
  })
  .refine(isSameAuthority, sameAuthority);

function buildRecall(facts: z.output<typeof recallNeeds>): readonly Section[] {
  const { original: recalled, signature, office } = facts;
  return [
    namedSection(facts, {
      type: "TB",
      name: "THÔNG BÁO",
      subject: `Về việc thu hồi ${recalled.name} số ${recalled.symbol}`,
      blocks: [
        bodyText(
          `${issuerInText(signature.authority, office)} thông báo thu hồi ${cited(recalled)} ${recalled.subject} kể từ ${longDate(facts.effectiveOn)}.`,
        ),
        bodyText(`Lý do: ${sentence(facts.reason)}`),
        bodyText(
          `Cơ quan, tổ chức, cá nhân đã nhận văn bản giấy gửi lại ${facts.returnTo} trước ${longDate(facts.returnDate)}; văn bản điện tử được hủy bỏ trên hệ thống.`,
        ),
      ],
    }),
  ];
}

const recallSample = {
  ...common,
  number: 41,
  issuedOn: "2026-09-25",
  preparedOn: "2026-09-25",
  original,
  reason: "ban hành không đúng thẩm quyền.",
  effectiveOn: "2026-09-25",
  returnTo: "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã",
  returnDate: "2026-09-30",
};

/** Recall of an issued paper (Nghị định 30/2020/NĐ-CP, điều 18 khoản 4; Mẫu 1.4): copies on paper come back. */
export const recallNotice = defineKind({
  code: "D28C",
  title: "Thông báo về việc thu hồi văn bản",
  form: "ND30-1.4",
  issuer: "UBND",
  regime: "both",
  needs: recallNeeds,
  signature: (facts) => facts.signature,
  authorities: ["UBND", "CHU_TICH_UBND"],
  sample: recallSample,
  extreme: { ...recallSample, ...longCommon },
  build: buildRecall,
});
