import { assertNever } from "#shared/base/assert.ts";
import { chartText } from "./chart-block.ts";
import type {
  Block,
  BodyBlock,
  HeadBlock,
  LetterheadBlock,
  Paper,
  SignaturesBlock,
  Signer,
  TableBlock,
  TitleBlock,
} from "./paper.ts";
import { isHeadBlock } from "./paper.ts";

/** Who made a file, in its properties. */
export const programmeName = "Hòa Nhập";
/** Quốc hiệu and Tiêu ngữ, in the spelling of the decree's own table. */
export const nationLine = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
export const mottoLine = "Độc lập - Tự do - Hạnh phúc";

/** Quốc hiệu and Tiêu ngữ over a paper that a person writes himself: no office stands beside them. */
export function isMotto({ name, subject }: TitleBlock): boolean {
  return name === nationLine && subject === mottoLine;
}

export const addresseesHeading = "Kính gửi:";
export const recipientsHeading = "Nơi nhận:";

function given(...texts: readonly (string | undefined)[]): string[] {
  return texts.filter((text): text is string => text !== undefined && text !== "");
}

function letterheadText(block: LetterheadBlock): string[] {
  return given(
    block.parent,
    ...block.office,
    ...(block.copy === undefined ? [nationLine, mottoLine] : [block.copy]),
    block.number,
    block.subject,
    block.placeAndDate,
  );
}

function signerText(signer: Signer | undefined): string[] {
  return signer === undefined ? [] : given(...signer.lines, signer.hint, signer.name);
}

function signaturesText(block: SignaturesBlock): string[] {
  const recipients = block.recipients === undefined ? [] : [recipientsHeading, ...block.recipients.items];
  return block.left === undefined
    ? [...recipients, ...signerText(block.right)]
    : [...signerText(block.left), ...signerText(block.right), ...recipients];
}

/** The texts of a table's header in reading order: what a following page repeats. */
export function tableHeaderText(block: TableBlock): string[] {
  return given(...block.header.flat().map((cell) => cell.text));
}

function headText(block: HeadBlock): string[] {
  switch (block.kind) {
    case "letterhead":
      return letterheadText(block);
    case "title":
      return given(block.above, block.name, block.subject, block.note);
    case "mark":
    case "authority":
    case "deciding":
      return given(block.text);
    default:
      return assertNever(block, "block");
  }
}

function bodyText(block: BodyBlock): string[] {
  switch (block.kind) {
    case "grounds":
      return given(...block.items);
    case "addressees":
      return [addresseesHeading, ...given(...block.items)];
    case "paragraph":
      return given(block.runs.map((run) => run.text).join(""));
    case "table":
      return [...tableHeaderText(block), ...given(...block.rows.flat())];
    case "signatures":
      return signaturesText(block);
    case "choices":
      return given(...block.items.map((item) => item.label));
    case "codes":
      return given(...block.groups);
    case "qr":
      return [];
    case "columns":
    case "bars":
      return chartText(block);
    default:
      return assertNever(block, "block");
  }
}

/** Every text of a block in reading order, one entry per paragraph, line or cell. */
export function blockText(block: Block): string[] {
  return isHeadBlock(block) ? headText(block) : bodyText(block);
}

/** The whole paper as lines of text, in the order in which they are read; a blank line between sections. */
export function paperText(paper: Paper): string {
  return paper.sections
    .map((section) => section.blocks.flatMap((block) => blockText(block)).join("\n"))
    .join("\n\n");
}
