import { z } from "zod";
import { article, bodyText, closed, paragraph } from "../body-blocks.ts";
import { count, lines, longText, optionalLines, text } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import { letterhead } from "../letterhead.ts";
import type { Block, Section } from "../paper.ts";
import { signaturesOf } from "../signature-block.ts";
import { recipientsOf, signedFacts } from "./paper-parts.ts";
import { longDeputy, longOffice, sampleOffice } from "./sample-office.ts";

type CopyFacts = z.output<z.ZodObject<typeof signedFacts>>;

/** The form of the copy below the copied text: copying office, number of the copy, `SAO Y` or `TRÍCH SAO`, place and date. */
function copyBlocks(facts: CopyFacts, { copy, symbol }: { copy: string; symbol: string }): Block[] {
  return [{ ...letterhead(facts, symbol), copy }, signaturesOf(facts.signature, recipientsOf(facts))];
}

const officeSignature = {
  authority: "CHU_TICH_UBND",
  mode: "TL",
  position: "CVP",
  signerName: "Phan Đăng Thụ",
};

const extractNeeds = z.strictObject({
  ...signedFacts,
  originalOffice: lines("Tên cơ quan ban hành văn bản gốc (chữ in hoa)", 150),
  originalParent: text("Tên cơ quan chủ quản trên văn bản gốc (chữ in hoa)", 150).optional(),
  originalNumber: text("Số, ký hiệu văn bản gốc", 60),
  originalPlaceAndDate: text("Địa danh và thời gian trên văn bản gốc", 150),
  originalName: text("Tên loại văn bản gốc (chữ in hoa)", 60),
  originalSubject: text("Trích yếu văn bản gốc", 400),
  authorityLine: text("Thẩm quyền ban hành trên văn bản gốc (chữ in hoa)", 200),
  originalGrounds: optionalLines("Căn cứ trên văn bản gốc", 600),
  articles: z
    .array(
      z
        .strictObject({
          number: count("Điều").min(1),
          text: longText("Nội dung của Điều được trích", 3000),
        })
        .meta({ label: "Điều được trích" }),
    )
    .min(1)
    .max(30)
    .meta({ label: "Các Điều được trích" }),
  originalSigner: lines("Quyền hạn, chức vụ người ký văn bản gốc (chữ in hoa)", 80),
  originalSignerName: text("Họ và tên người ký văn bản gốc", 100),
});

function buildExtract(facts: z.output<typeof extractNeeds>): readonly Section[] {
  const parent = facts.originalParent === undefined ? {} : { parent: facts.originalParent };
  const grounds: Block[] =
    facts.originalGrounds.length === 0 ? [] : [{ kind: "grounds", items: facts.originalGrounds }];
  return [
    {
      orientation: "portrait",
      blocks: [
        {
          kind: "letterhead",
          ...parent,
          office: facts.originalOffice,
          number: `Số: ${facts.originalNumber}`,
          placeAndDate: facts.originalPlaceAndDate,
        },
        { kind: "title", name: facts.originalName, subject: facts.originalSubject, rule: true },
        { kind: "authority", text: facts.authorityLine },
        ...grounds,
        { kind: "deciding", text: `${facts.originalName}:` },
        ...closed(facts.articles.map((one) => article(one.number, one.text))),
        {
          kind: "signatures",
          right: { lines: facts.originalSigner, hint: "(Đã ký)", name: facts.originalSignerName },
        },
        paragraph("small", "\u00a0"),
        ...copyBlocks(facts, { copy: "TRÍCH SAO", symbol: "TrS-UBND" }),
      ],
    },
  ];
}

const extractSample = {
  office: sampleOffice,
  number: 3,
  issuedOn: "2026-09-25",
  preparedOn: "2026-09-25",
  draftingUnit: "VP",
  signature: officeSignature,
  recipients: ["Ông Hoàng Văn Tiệm"],
  originalParent: "UBND TỈNH HẢI SƠN",
  originalOffice: ["ỦY BAN NHÂN DÂN", "XÃ BÌNH LÂM THƯỢNG"],
  originalNumber: "240/QĐ-UBND",
  originalPlaceAndDate: "Bình Lâm Thượng, ngày 20 tháng 7 năm 2026",
  originalName: "QUYẾT ĐỊNH",
  originalSubject: "Phân công người thực hiện nhiệm vụ tư vấn tâm lý, xã hội, quản lý, hỗ trợ",
  authorityLine: "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ BÌNH LÂM THƯỢNG",
  articles: [
    {
      number: 1,
      text: "Phân công ông Hoàng Văn Tiệm, Đội công tác xã hội tình nguyện xã, thực hiện nhiệm vụ tư vấn tâm lý, xã hội, quản lý, hỗ trợ.",
    },
    { number: 3, text: "Quyết định này có hiệu lực kể từ ngày ký." },
  ],
  originalSigner: ["CHỦ TỊCH"],
  originalSignerName: "Trần Kiến Hưng",
};

/**
 * An extract (Mẫu 3.1 of Nghị định 30/2020/NĐ-CP; điều 25): the head, the chosen articles and the signer of the
 * original, then the form of the copy. For one person it takes only the articles that concern him.
 */
export const extractCopy = defineKind({
  code: "D31TS",
  title: "Bản trích sao",
  form: "ND30-3.1",
  issuer: "UBND",
  regime: "both",
  needs: extractNeeds,
  signature: (facts) => facts.signature,
  authorities: ["UBND", "CHU_TICH_UBND"],
  sample: extractSample,
  extreme: {
    ...extractSample,
    office: longOffice,
    signature: { authority: "CHU_TICH_UBND", ...longDeputy },
    originalGrounds: [
      "Căn cứ Nghị định số 163/2026/NĐ-CP ngày 15 tháng 5 năm 2026 của Chính phủ quy định chi tiết và hướng dẫn thi hành một số điều của Luật Phòng, chống ma túy;",
      "Theo đề nghị của Trưởng Công an phường.",
    ],
    articles: Array.from({ length: 14 }, (_, index) => ({
      number: index + 1,
      text: `${extractSample.articles[0]?.text ?? ""} `.repeat(3).trim(),
    })),
  },
  build: buildExtract,
});

const fullNeeds = z.strictObject({
  ...signedFacts,
  copied: text("Văn bản được sao (loại, số, ký hiệu, ngày)", 300),
  pages: count("Số trang của văn bản được sao").min(1).max(500),
  copies: count("Số bản sao").min(1).max(500),
});

function buildFull(facts: z.output<typeof fullNeeds>): readonly Section[] {
  return [
    {
      orientation: "portrait",
      blocks: [
        { ...letterhead(facts, "SY-UBND"), copy: "SAO Y" },
        ...closed([
          bodyText(
            `Sao y ${facts.copied}, gồm ${String(facts.pages)} trang; số bản sao: ${String(facts.copies)}.`,
          ),
        ]),
        signaturesOf(facts.signature, recipientsOf(facts)),
      ],
    },
  ];
}

const fullSample = {
  office: sampleOffice,
  number: 2,
  issuedOn: "2026-09-25",
  preparedOn: "2026-09-25",
  draftingUnit: "VP",
  signature: officeSignature,
  recipients: ["Ban chủ nhiệm Câu lạc bộ"],
  copied: "Quyết định số 341/QĐ-UBND ngày 18 tháng 9 năm 2026 của Ủy ban nhân dân xã Bình Lâm Thượng",
  pages: 2,
  copies: 5,
};

/** The form of a full copy (Mẫu 3.1 of Nghị định 30/2020/NĐ-CP): bound behind the photocopied paper, which it names. */
export const fullCopy = defineKind({
  code: "D31SY",
  title: "Bản sao y",
  form: "ND30-3.1",
  issuer: "UBND",
  regime: "both",
  needs: fullNeeds,
  signature: (facts) => facts.signature,
  authorities: ["UBND", "CHU_TICH_UBND"],
  sample: fullSample,
  extreme: {
    ...fullSample,
    office: longOffice,
    signature: { authority: "CHU_TICH_UBND", ...longDeputy },
    recipients: Array.from({ length: 12 }, (_, index) => `Tổ dân phố số ${String(index + 1)}`),
  },
  build: buildFull,
});
