import { longDate, monthNumberOf, yearOf } from "#shared/base/calendar-date.ts";
import { capitals } from "#shared/base/vietnamese-text.ts";
import { addressees, closed, groundsBlock } from "../body-blocks.ts";
import type { IssuedPaperFacts, OfficeFacts, ProposalFacts, SignatureFacts } from "../common-facts.ts";
import { groundsFact, issuedPaperFacts, proposalFacts, signatureFacts } from "../common-facts.ts";
import { optionalLines } from "../fact-fields.ts";
import { letterhead, titleBlock } from "../letterhead.ts";
import { mottoLine, nationLine } from "../paper-text.ts";
import type { Block, CellAlign, Section, SignaturesBlock, Signer, TableBlock, TitleBlock } from "../paper.ts";
import { authorityLine, signaturesOf } from "../signature-block.ts";

/** Facts of every paper that bears a number and goes to a list of recipients. */
export const signedFacts = {
  ...issuedPaperFacts,
  signature: signatureFacts,
  recipients: optionalLines("Nơi nhận khác", 200),
};

/** Facts of every decision of the commune. */
export const decisionFacts = { ...signedFacts, grounds: groundsFact, proposal: proposalFacts.optional() };

interface SignedFacts extends IssuedPaperFacts {
  readonly signature: SignatureFacts;
  readonly recipients: readonly string[];
}
interface DecisionFacts extends SignedFacts {
  readonly grounds: readonly string[];
  readonly proposal?: ProposalFacts | undefined;
}

/** `QĐ-UBND`, `PA-VHXH`, `TB-CLB`: tên loại and who issues. A club's board has its own series of numbers. */
export function symbolOf(
  type: string,
  { signature, draftingUnit }: Pick<SignedFacts, "signature" | "draftingUnit">,
): string {
  switch (signature.authority) {
    case "BCN_CLB":
      return `${type}-CLB`;
    case "PHONG":
      return `${type}-${draftingUnit}`;
    case "UBND":
    case "CHU_TICH_UBND":
    case "CONG_AN_XA":
      return `${type}-UBND`;
  }
}

/** Nơi nhận; a club keeps its own file, so its last line names no Văn thư. */
export function recipientsOf(facts: SignedFacts, first?: string): string[] {
  const names = first === undefined ? facts.recipients : [first, ...facts.recipients];
  const kept = facts.signature.authority === "BCN_CLB" ? facts.draftingUnit : `VT, ${facts.draftingUnit}`;
  return [...names.map((name) => `- ${name.replace(/[\s;,.]+$/u, "")};`), `- Lưu: ${kept}.`];
}

/** A decision (Mẫu 1.2 of Nghị định 30/2020/NĐ-CP): grounds, articles closed with `./.`, recipients `Như Điều n`. */
export function decisionSection(
  facts: DecisionFacts,
  parts: {
    readonly subject: string;
    readonly articles: readonly Block[];
    /** The article that names who carries the decision out. */
    readonly asArticle: number;
    /** Grounds of this very case, after the general ones. */
    readonly ownGrounds?: readonly string[];
  },
): Section {
  const grounds = [...facts.grounds, ...(parts.ownGrounds ?? [])];
  return {
    orientation: "portrait",
    blocks: [
      letterhead(facts, "QĐ-UBND"),
      titleBlock("QUYẾT ĐỊNH", parts.subject),
      { kind: "authority", text: authorityLine(facts.signature.authority, facts.office) },
      groundsBlock(grounds, facts.proposal),
      { kind: "deciding", text: "QUYẾT ĐỊNH:" },
      ...closed(parts.articles),
      signaturesOf(facts.signature, recipientsOf(facts, `Như Điều ${String(parts.asArticle)}`)),
    ],
  };
}

/** A paper with tên loại (Mẫu 1.4 of Nghị định 30/2020/NĐ-CP), its text closed with `./.`. */
export function namedSection(
  facts: SignedFacts,
  parts: {
    /** Abbreviation in the symbol, tên loại and trích yếu: `TB`, `THÔNG BÁO`, … */
    readonly type: string;
    readonly name: string;
    readonly subject: string;
    readonly blocks: readonly Block[];
    /** Kính gửi, for báo cáo and tờ trình; the recipients then begin with `Như trên`. */
    readonly addressees?: readonly string[];
    /** Chỉ dẫn lưu hành. */
    readonly mark?: string;
  },
): Section {
  return {
    orientation: "portrait",
    blocks: [
      ...(parts.mark === undefined ? [] : [{ kind: "mark" as const, text: parts.mark }]),
      letterhead(facts, symbolOf(parts.type, facts)),
      titleBlock(parts.name, parts.subject),
      ...(parts.addressees === undefined ? [] : [addressees(parts.addressees)]),
      ...closed(parts.blocks),
      signaturesOf(
        facts.signature,
        recipientsOf(facts, parts.addressees === undefined ? undefined : "Như trên"),
      ),
    ],
  };
}

/** `Quyết định này có hiệu lực kể từ ngày ký.`, or from a day of its own. */
export function effectText(effectiveOn: string | undefined): string {
  const from = effectiveOn === undefined ? "ngày ký" : longDate(effectiveOn);
  return `Quyết định này có hiệu lực kể từ ${from}.`;
}

/** Who issues, inside a sentence. */
export function issuerInText(authority: SignatureFacts["authority"], office: OfficeFacts): string {
  return authority === "CHU_TICH_UBND"
    ? `Chủ tịch Ủy ban nhân dân ${office.unitName}`
    : `Ủy ban nhân dân ${office.unitName}`;
}

/** `14 giờ 00`. */
export function clockTime(time: string): string {
  return `${time.slice(0, 2)} giờ ${time.slice(3)}`;
}

/** `tháng 9 năm 2026` of a month `2026-09`. */
export function monthText(month: string): string {
  const first = `${month}-01`;
  return `tháng ${String(monthNumberOf(first))} năm ${String(yearOf(first))}`;
}

/** Quốc hiệu and Tiêu ngữ over a paper that a person writes himself: no office stands beside them. */
export function mottoHead(): TitleBlock {
  return { kind: "title", name: nationLine, subject: mottoLine, rule: true };
}

export interface PlainColumn {
  readonly title: string;
  readonly widthMm: number;
  readonly align?: CellAlign;
}

/** A ruled table with one line of headings. */
export function plainTable(
  columns: readonly PlainColumn[],
  rows: readonly (readonly string[])[],
  sizePt = 13,
): TableBlock {
  return {
    kind: "table",
    columns: columns.map(({ widthMm, align }) => ({ widthMm, align: align ?? "left" })),
    header: [columns.map(({ title }) => ({ text: title }))],
    rows,
    sizePt,
  };
}

export const numberColumn: PlainColumn = { title: "STT", widthMm: 12, align: "center" };

interface HandSigner {
  readonly role: string;
  readonly name?: string | undefined;
  readonly hint?: string;
}

/** A client of a counselling point: he may stay unnamed. */
export const clientSigner: HandSigner = { role: "Khách hàng", hint: "(Ký hoặc điểm chỉ)" };

function handSigner({ role, name, hint }: HandSigner): Signer {
  return {
    lines: [capitals(role)],
    hint: hint ?? "(Ký, ghi rõ họ tên)",
    ...(name === undefined ? {} : { name }),
  };
}

/** Two who sign by hand beside each other; one alone signs on the right. */
export function handSigners(right: HandSigner, left?: HandSigner): SignaturesBlock {
  return {
    kind: "signatures",
    ...(left === undefined ? {} : { left: handSigner(left) }),
    right: handSigner(right),
  };
}

/** Lists, ledgers and sheets that name people. */
export const internalMark = "LƯU HÀNH NỘI BỘ";
