import type { ChartBlock } from "./chart-block.ts";

/** A stretch of text in one style. The text is NFC; a missing style is the style of the block it stands in. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** Boxes 1–5b of Nghị định 30/2020/NĐ-CP: who issues (left), the national motto (right), number and place with date. */
export interface LetterheadBlock {
  readonly kind: "letterhead";
  /** Tên cơ quan chủ quản, in capitals, not bold; left out where the office prints none. */
  readonly parent?: string;
  /** Tên cơ quan ban hành, in capitals, bold; each entry begins a new line. */
  readonly office: readonly string[];
  /** `Số: 05/QĐ-UBND`; an attached text has none. */
  readonly number?: string;
  /** `SAO Y`, `TRÍCH SAO`: stands where the motto stands on the paper itself (Mẫu 3.1). */
  readonly copy?: string;
  /** `V/v …` of a công văn. */
  readonly subject?: string;
  /** `Bình Lâm Thượng, ngày 05 tháng 9 năm 2026`; biên bản and attached texts have none. */
  readonly placeAndDate?: string;
}

/** Tên loại, trích yếu and the short rule; `note` is the line `(Kèm theo …)`. */
export interface TitleBlock {
  readonly kind: "title";
  /** `Phụ lục I` above the title of an appendix. */
  readonly above?: string;
  readonly name: string;
  readonly subject?: string;
  readonly note?: string;
  readonly rule: boolean;
}

/** Chỉ dẫn lưu hành (box 11): framed capitals in the top margin of the section's first page. */
export interface MarkBlock {
  readonly kind: "mark";
  readonly text: string;
}

/** The authority line (`ỦY BAN NHÂN DÂN XÃ …`) or the deciding line (`QUYẾT ĐỊNH:`): centred, bold, capitals. */
interface CentredLineBlock {
  readonly kind: "authority" | "deciding";
  readonly text: string;
}

/** Căn cứ: each on its own line, with the final `;` or `.` already in the text. */
export interface GroundsBlock {
  readonly kind: "grounds";
  readonly items: readonly string[];
}

/** Kính gửi: one addressee on the line itself, several under the colon; punctuation is in the items. */
export interface AddresseesBlock {
  readonly kind: "addressees";
  readonly items: readonly string[];
}

export type ParagraphRole =
  /** Justified, first line indented: the body. */
  | "body"
  /** A heading of a báo cáo or biên bản (`I. …`, `1. …`): bold, indented, kept with what follows. */
  | "heading"
  /** `Chương I` and its title: centred, bold, kept with what follows. */
  | "chapter"
  /** Centred plain line. */
  | "centred"
  /** Left, without indent. */
  | "plain"
  /** A small explaining line, left, 11 pt. */
  | "small";

export interface ParagraphBlock {
  readonly kind: "paragraph";
  readonly role: ParagraphRole;
  readonly runs: readonly Run[];
  /** Another size than the role's: the cover of a register. */
  readonly sizePt?: number;
  /** Room above besides the role's own, in millimetres. */
  readonly roomAboveMm?: number;
}

export type CellAlign = "left" | "center" | "right";

interface TableColumn {
  /** Width in millimetres, inner padding included; all columns together fill the text width. */
  readonly widthMm: number;
  readonly align: CellAlign;
}

/** A header cell; `span` and `rows` join it with the cells right of and below it. */
export interface HeaderCell {
  readonly text: string;
  readonly span?: number;
  readonly rows?: number;
}

/** A ruled table: its header rows are repeated on every page, and no row is split between pages. */
export interface TableBlock {
  readonly kind: "table";
  readonly columns: readonly TableColumn[];
  /** Each row lists only the cells that begin in it, from left to right. */
  readonly header: readonly (readonly HeaderCell[])[];
  readonly rows: readonly (readonly string[])[];
  /** Rows (counted from 0) that print bold: totals. */
  readonly boldRows?: readonly number[];
  /** Rows (counted from 0) that print struck through but for their last cell, which tells why: voided entries. */
  readonly struckRows?: readonly number[];
  /** Size of the cells in points, 11–13. */
  readonly sizePt: number;
}

/** One who signs: quyền hạn and chức vụ in capitals, a line in italics under them, the name. */
export interface Signer {
  readonly lines: readonly string[];
  readonly hint?: string;
  readonly name?: string;
}

/** Nơi nhận: items carry their dash and punctuation. */
interface Recipients {
  readonly items: readonly string[];
}

/** Boxes 7 and 9b. With a left signer (biên bản) the recipients stand below him; else they stand level with the signer. */
export interface SignaturesBlock {
  readonly kind: "signatures";
  readonly recipients?: Recipients;
  readonly left?: Signer;
  readonly right: Signer;
}

/** Boxes to tick, drawn as lines: the font has no such letter. */
export interface ChoicesBlock {
  readonly kind: "choices";
  readonly items: readonly { readonly checked: boolean; readonly label: string }[];
}

/** Groups of letters or digits to be typed by hand, `perLine` groups in a line, letters far apart. */
export interface CodesBlock {
  readonly kind: "codes";
  readonly groups: readonly string[];
  readonly perLine: number;
  readonly sizePt: number;
}

/** A QR square of at most `sizeMm`, centred. */
export interface QrBlock {
  readonly kind: "qr";
  readonly data: string;
  readonly sizeMm: number;
}

/** What stands in the head of a paper: everything before its own words. */
export type HeadBlock = LetterheadBlock | TitleBlock | MarkBlock | CentredLineBlock;

/** What carries the words of a paper, and its end. */
export type BodyBlock =
  | GroundsBlock
  | AddresseesBlock
  | ParagraphBlock
  | TableBlock
  | SignaturesBlock
  | ChoicesBlock
  | CodesBlock
  | QrBlock
  | ChartBlock;

/** What stands on the paper, in reading order. */
export type Block = HeadBlock | BodyBlock;

const headKinds: ReadonlySet<string> = new Set(["letterhead", "title", "mark", "authority", "deciding"]);

export function isHeadBlock(block: Block): block is HeadBlock {
  return headKinds.has(block.kind);
}

/** A part that begins a new page and numbers its own pages: the paper, an attached text, an appendix. */
export interface Section {
  readonly orientation: "portrait" | "landscape";
  readonly blocks: readonly Block[];
}

/**
 * A finished paper, free of any printing engine: JSON, frozen with the issued paper and printed again from it.
 * `title` goes into the file's properties and holds no personal data.
 */
export interface Paper {
  readonly kind: string;
  readonly profile: "ND30-2020";
  readonly title: string;
  /** The words of the official form were not seen: the paper must be compared with it before use. */
  readonly verifyAgainstOfficialForm: boolean;
  readonly sections: readonly Section[];
}
