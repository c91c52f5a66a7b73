import type {
  AddresseesBlock,
  GroundsBlock,
  ParagraphBlock,
  SignaturesBlock,
  Signer,
  TableBlock,
} from "#shared/documents/paper.ts";
import { tableHeaderText } from "#shared/documents/paper-text.ts";
import { points } from "#main/pdf/points.ts";
import { body, page as sheet, signatureRoom, styles } from "./decree.ts";
import { centreOf, styleProblems } from "./head-checks.ts";
import type { PlacedBlock, PlacedLine, PlacedPaper, PlacedSection } from "./placed-paper.ts";

/* Boxes 6, 7 and 9 of the decree: the words of a paper and its end. */

const left = points(sheet.leftMm);

/** Lines of a paragraph: from one and a bit of the size to one and a half of it apart, on one page. */
function pitchProblems(what: string, lines: readonly PlacedLine[]): string[] {
  return lines.slice(1).flatMap((line, index) => {
    const before = lines[index];
    const size = line.pieces[0]?.sizePt ?? 0;
    if (before === undefined || before.page !== line.page) {
      return [];
    }
    const pitch = (line.y - before.y) / size;
    return pitch < body.singleLine - 0.01 || pitch > body.mostLines * body.singleLine
      ? [`${what}: lines ${pitch.toFixed(2)} apart at «${line.text}»`]
      : [];
  });
}

/** No line alone at the foot or at the head of a page. */
function loneLines(what: string, lines: readonly PlacedLine[]): string[] {
  const first = lines[0]?.page;
  const last = lines.at(-1)?.page;
  if (first === last) {
    return [];
  }
  const atFoot = lines.filter((line) => line.page === first).length;
  const atHead = lines.filter((line) => line.page === last).length;
  return atFoot < 2 || atHead < 2 ? [`${what}: a line alone, «${lines[0]?.text ?? ""}»`] : [];
}

function indentProblems(what: string, lines: readonly PlacedLine[]): string[] {
  const [first, ...others] = lines;
  if (first === undefined) {
    return [`${what}: not printed`];
  }
  const isIn = body.firstLinesMm.some((indent) => Math.abs(first.x - left - points(indent)) < 0.5);
  return [
    ...(isIn ? [] : [`${what}: first line at ${first.x.toFixed(1)}, «${first.text}»`]),
    ...others
      .filter((line) => Math.abs(line.x - left) > 0.5)
      .map((line) => `${what}: line at ${line.x.toFixed(1)}, «${line.text}»`),
  ];
}

function sizeProblems(what: string, lines: readonly PlacedLine[], ownSize?: number): string[] {
  const [least, most] = ownSize === undefined ? body.sizes : [ownSize, ownSize];
  return lines
    .flatMap(({ pieces }) => pieces)
    .filter(({ sizePt }) => sizePt < least || sizePt > most)
    .map(({ text, sizePt }) => `${what}: «${text}» in ${String(sizePt)} points`);
}

/** Box 6: a paragraph of the body is indented, justified within the margins, and never leaves a line alone. */
export function paragraphProblems({ block, texts }: PlacedBlock<ParagraphBlock>): string[] {
  const lines = texts.flatMap((text) => text.lines);
  const what = block.role;
  const common = [...pitchProblems(what, lines), ...loneLines(what, lines)];
  switch (block.role) {
    case "body":
    case "heading":
      return [...common, ...indentProblems(what, lines), ...sizeProblems(what, lines)];
    case "chapter":
    case "centred":
    case "plain":
      return [...common, ...sizeProblems(what, lines, block.sizePt)];
    case "small":
      return common;
  }
}

/** Căn cứ: italic, indented, each ended by `;` and the last by a full stop. */
export function groundsProblems({ block, texts }: PlacedBlock<GroundsBlock>): string[] {
  const ends = block.items.map((item) => item.at(-1));
  const areEnded = ends.every((end, index) => end === (index === ends.length - 1 ? "." : ";"));
  return [
    ...(areEnded ? [] : [`grounds end in ${ends.join(" ")}`]),
    ...texts.flatMap(({ lines }) => [
      ...styleProblems("ground", lines, styles.ground),
      ...indentProblems("ground", lines),
      ...pitchProblems("ground", lines),
      ...loneLines("ground", lines),
    ]),
  ];
}

/** Box 9a: one addressee on the line of `Kính gửi:`; several below it, their dashes under the colon. */
export function addresseesProblems({ block, texts }: PlacedBlock<AddresseesBlock>): string[] {
  const lines = texts.flatMap((text) => text.lines);
  const [heading] = lines;
  const first = texts[1]?.lines[0];
  if (heading === undefined || first === undefined) {
    return ["no addressee"];
  }
  const problems = styleProblems("addressee", lines, styles.addressee);
  if (block.items.length === 1) {
    return Math.abs(heading.y - first.y) < 1
      ? problems
      : [...problems, "the addressee is not on its heading's line"];
  }
  const ends = block.items.map((item) => item.at(-1));
  const areEnded = ends.every((end, index) => end === (index === ends.length - 1 ? "." : ";"));
  const colon = heading.right - points(1.3);
  const areUnder = texts.slice(1).every((text) => Math.abs((text.lines[0]?.x ?? 0) - colon) < 3);
  return [
    ...problems,
    ...(areEnded ? [] : [`addressees end in ${ends.join(" ")}`]),
    ...(areUnder ? [] : ["the addressees' dashes do not stand under the colon"]),
  ];
}

/** Every row on one page, the header on every page of the table, and the cells no wider than their text may be. */
export function tableProblems({ block, texts }: PlacedBlock<TableBlock>, paper: PlacedPaper): string[] {
  const header = tableHeaderText(block).length;
  const pageOf = (at: number): Set<number> => new Set(texts[at]?.lines.map(({ page }) => page));
  let at = header;
  const torn: string[] = [];
  const pages = new Set<number>();
  block.rows.forEach((row, index) => {
    const cells = row.filter((cell) => cell !== "").length;
    const own = Array.from({ length: cells }, (_, cell) => [...pageOf(at + cell)]).flat();
    own.forEach((page) => pages.add(page));
    if (new Set(own).size > 1) {
      torn.push(`row ${String(index + 1)} is split between pages`);
    }
    at += cells;
  });
  const first = Math.min(...texts.slice(0, header).flatMap(({ lines }) => lines.map(({ page }) => page)));
  if (header === 0) {
    return torn;
  }
  const bare = [...pages]
    .filter((page) => page !== first && paper.pages[page]?.repeatsHeader !== true)
    .map((page) => `no header on page ${String(page + 1)}`);
  const alone = pages.size > 0 && !pages.has(first) ? ["a header without a row"] : [];
  return [...torn, ...bare, ...alone];
}

function signerProblems(signer: Signer, texts: PlacedBlock["texts"]): string[] {
  const lines = texts.flatMap((text) => text.lines);
  const own = texts.filter(({ text }) => text !== signer.hint).flatMap((text) => text.lines);
  const name = (signer.name ?? "") === "" ? undefined : texts.at(-1)?.lines[0];
  const above = texts.at(-2)?.lines.at(-1);
  const centres = own.map(centreOf);
  return [
    ...styleProblems("signer", own, styles.signer),
    ...(Math.max(...centres) - Math.min(...centres) > 1 ? ["signer's lines are not centred"] : []),
    ...(new Set(lines.map(({ page }) => page)).size > 1 ? ["signer torn over pages"] : []),
    ...(above !== undefined && name !== undefined && name.y - above.y < signatureRoom
      ? [`only ${(name.y - above.y).toFixed(0)} points for the signature`]
      : []),
  ];
}

function recipientProblems(heading: readonly PlacedLine[], items: PlacedBlock["texts"]): string[] {
  const lines = items.flatMap((text) => text.lines);
  const texts = items.map(({ text }) => text);
  return [
    ...styleProblems("recipients' heading", heading, styles.recipientsHeading),
    ...styleProblems("recipient", lines, styles.recipient),
    ...[...heading, ...lines]
      .filter((line) => Math.abs(line.x - left) > 0.5)
      .map(({ text }) => `recipient «${text}» is not flush left`),
    ...texts.slice(0, -1).filter((item) => !/^- .+;$/u.test(item)),
    ...texts.slice(-1).filter((item) => !/^- Lưu: .+\.$/u.test(item)),
  ];
}

function textCount(signer: Signer | undefined): number {
  const { lines = [], hint = "", name = "" } = signer ?? {};
  return [...lines, hint, name].filter((text) => text !== "").length;
}

/** Boxes 7 and 9b: who signs, room for signature and seal, recipients flush left and level with the signer. */
export function signaturesProblems({ block, texts }: PlacedBlock<SignaturesBlock>): string[] {
  const rest = [...texts];
  const { left: leftSigner, right: rightSigner, recipients } = block;
  const recipientCount = recipients === undefined ? 0 : 1 + recipients.items.length;
  const isBeside = leftSigner === undefined;
  const before = rest.splice(0, isBeside ? recipientCount : textCount(leftSigner));
  const right = rest.splice(0, textCount(rightSigner));
  const [heading, ...items] = isBeside ? before : rest;
  const levels = [heading, right[0]].flatMap((text) => text?.lines[0]?.y ?? []);
  const apart = isBeside ? Math.max(...levels) - Math.min(...levels) : 0;
  return [
    ...signerProblems(rightSigner, right),
    ...(leftSigner === undefined ? [] : signerProblems(leftSigner, before)),
    ...recipientProblems(heading?.lines ?? [], items),
    ...(apart < 3 ? [] : ["Nơi nhận is not level with the signer"]),
  ];
}

const wordKinds = new Set(["grounds", "addressees", "paragraph", "table", "choices", "signatures"]);

/** Two lines of text or more stand on the page of every signature, before it. */
export function companyProblems({ blocks }: PlacedSection): string[] {
  return blocks.flatMap(({ block, texts }, at) => {
    const signature = texts[0]?.lines[0];
    if (block.kind !== "signatures" || signature === undefined) {
      return [];
    }
    const before = blocks.slice(0, at).filter((one) => wordKinds.has(one.block.kind));
    const lines = before.flatMap((one) => one.texts.flatMap((text) => text.lines));
    const onPage = lines.filter(({ page }) => page === signature.page).map(({ y }) => Math.round(y));
    const count = new Set(onPage).size;
    return count < 2 ? [`${String(count)} lines of text stand with «${signature.text}»`] : [];
  });
}

const keptWithNext = (block: PlacedSection["blocks"][number]["block"]): boolean =>
  (block.kind === "paragraph" && (block.role === "heading" || block.role === "chapter")) ||
  block.kind === "deciding" ||
  block.kind === "authority" ||
  block.kind === "title";

/** No heading is the last thing on its page. */
export function headingProblems({ blocks }: PlacedSection): string[] {
  return blocks.flatMap(({ block, texts }, index) => {
    const own = texts.at(-1)?.lines.at(-1);
    const next = blocks[index + 1]?.texts[0]?.lines[0];
    return keptWithNext(block) && own !== undefined && next !== undefined && own.page < next.page
      ? [`heading «${own.text}» ends its page`]
      : [];
  });
}

type SectionBlock = PlacedSection["blocks"][number];

const isBody = (one: SectionBlock | undefined): boolean =>
  one?.block.kind === "paragraph" && one.block.role === "body";

/** Points between two lines over and above a single-spaced line; nothing where they stand on two pages. */
function gapBetween(last: PlacedLine | undefined, first: PlacedLine | undefined): number | undefined {
  const size = first?.pieces[0]?.sizePt ?? 0;
  return last === undefined || first?.page !== last.page
    ? undefined
    : first.y - last.y - size * body.singleLine;
}

/** Six points or more between two paragraphs of the body on one page. */
export function gapProblems({ blocks }: PlacedSection): string[] {
  return blocks.slice(1).flatMap((one, index) => {
    const before = blocks[index];
    const first = one.texts[0]?.lines[0];
    const gap = gapBetween(before?.texts.at(-1)?.lines.at(-1), first);
    return isBody(one) && isBody(before) && gap !== undefined && gap < body.gapPt - 0.3
      ? [`${gap.toFixed(1)} points before «${first?.text ?? ""}»`]
      : [];
  });
}
