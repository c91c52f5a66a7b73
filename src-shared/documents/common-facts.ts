import { z } from "zod";
import { count, day, lines, text } from "./fact-fields.ts";

/**
 * The office whose letterhead the paper bears. `parentLine` and `nameLines` print as they stand, so they are
 * given in capitals; `unitName` is the unit inside sentences (`xã Bình Lâm Thượng`).
 */
export const officeFacts = z
  .strictObject({
    showParent: z.boolean().default(true).meta({ label: "In tên cơ quan chủ quản" }),
    parentLine: text("Tên cơ quan chủ quản (chữ in hoa)", 150).optional(),
    nameLines: lines("Tên cơ quan ban hành (chữ in hoa)", 350),
    placeName: text("Địa danh", 100),
    unitName: text("Tên đơn vị hành chính (ví dụ: xã Bình Lâm Thượng)", 120),
    provinceName: text("Tên tỉnh, thành phố (ví dụ: tỉnh Hải Sơn)", 120),
  })
  .meta({ label: "Cơ quan" });
export type OfficeFacts = z.output<typeof officeFacts>;

export const authorities = ["UBND", "CHU_TICH_UBND", "PHONG", "CONG_AN_XA", "BCN_CLB"] as const;
export const signingModes = ["TRUC_TIEP", "KT", "TL", "TUQ", "Q"] as const;
export const signerPositions = ["CT", "PCT", "CVP", "PCVP", "TP", "PTP", "TCA", "PTCA", "CN", "PCN"] as const;

/** Whose paper it is, who signs it, and in what capacity (Nghị định 30/2020/NĐ-CP, Điều 13). */
export const signatureFacts = z
  .strictObject({
    authority: z.enum(authorities).meta({ label: "Thẩm quyền ban hành" }),
    mode: z.enum(signingModes).meta({ label: "Hình thức ký" }),
    position: z.enum(signerPositions).meta({ label: "Chức vụ người ký" }),
    signerName: text("Họ và tên người ký", 100),
  })
  .meta({ label: "Người ký" });
export type SignatureFacts = z.output<typeof signatureFacts>;

/**
 * Facts of every issued paper. Number and date stay empty on a draft: both are given after signing
 * (Nghị định 30/2020/NĐ-CP, Điều 15); the draft then prints the decree's blanks with the month of `preparedOn`.
 */
export const issuedPaperFacts = {
  office: officeFacts,
  number: count("Số văn bản").min(1).optional(),
  issuedOn: day("Ngày ban hành").optional(),
  preparedOn: day("Ngày soạn thảo"),
  draftingUnit: text('Đơn vị soạn thảo (viết tắt, sau "Lưu: VT")', 40),
};

/** An unsigned-for paper's shared facts, as the builders receive them. */
export interface IssuedPaperFacts {
  readonly office: OfficeFacts;
  readonly number?: number | undefined;
  readonly issuedOn?: string | undefined;
  readonly preparedOn: string;
  readonly draftingUnit: string;
}

/** Another paper that this one rests on or replaces. */
export const documentReference = z.strictObject({
  symbol: text("Số, ký hiệu văn bản", 60),
  date: day("Ngày văn bản"),
});
export type DocumentReference = z.output<typeof documentReference>;

/** Người đề nghị: the line `Theo đề nghị của …` closes the grounds. */
export const proposalFacts = z
  .strictObject({
    by: text("Người, cơ quan đề nghị", 200),
    document: documentReference
      .extend({ name: text("Loại văn bản đề nghị", 60) })
      .optional()
      .meta({ label: "Văn bản đề nghị" }),
  })
  .meta({ label: "Đề nghị" });
export type ProposalFacts = z.output<typeof proposalFacts>;

/** Căn cứ ban hành: taken from the dated law tables by the caller, never named by a kind. */
export const groundsFact = lines("Căn cứ ban hành", 600);
