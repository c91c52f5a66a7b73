import type { LetterheadBlock, MarkBlock, TitleBlock } from "#shared/documents/paper.ts";
import { isMotto } from "#shared/documents/paper-text.ts";
import { points } from "#main/pdf/points.ts";
import type { ReadRule } from "../../main/pdf/reading.ts";
import type { Style } from "./decree.ts";
import { page as sheet, shortRule, styles } from "./decree.ts";
import type { PlacedBlock, PlacedLine, PlacedPaper } from "./placed-paper.ts";

/* Boxes 1–5b, 10 and 11 of the decree. Every check answers with what is wrong, in words. */

/** Points by which two things that should be in line may differ. */
const tolerance = 1;

export function centreOf(line: PlacedLine): number {
  return (line.x + line.right) / 2;
}

export function styleProblems(what: string, lines: readonly PlacedLine[], { sizes, face }: Style): string[] {
  const [least, most] = sizes;
  return lines
    .flatMap((line) => line.pieces)
    .filter((piece) => piece.text.trim() !== "")
    .filter((piece) => piece.face !== face || piece.sizePt < least || piece.sizePt > most)
    .map((piece) => `${what} «${piece.text}» is ${piece.face} ${String(piece.sizePt)}`);
}

function unequal(what: string, values: readonly number[], by = tolerance): string[] {
  return Math.max(...values) - Math.min(...values) > by
    ? [`${what}: ${values.map((value) => value.toFixed(1)).join(", ")}`]
    : [];
}

/** The rule that stands directly under a line, within a line's height. */
function ruleUnder(line: PlacedLine, rules: readonly ReadRule[]): ReadRule | undefined {
  return rules.find(
    (rule) => rule.y > line.y && rule.y - line.y < 14 && rule.x > line.x - tolerance && rule.x < line.right,
  );
}

function ruleProblems(
  what: string,
  line: PlacedLine,
  { rules, share, widest }: { rules: readonly ReadRule[]; share: readonly [number, number]; widest?: number },
): string[] {
  const rule = ruleUnder(line, rules);
  if (rule === undefined) {
    return [`${what}: no rule under «${line.text}»`];
  }
  const part = rule.length / (widest ?? line.right - line.x);
  const [least, most] = share;
  return [
    ...(part < least - 0.01 || part > most + 0.01 ? [`${what}: rule is ${part.toFixed(2)} of the line`] : []),
    ...unequal(`${what}: rule off centre`, [rule.x + rule.length / 2, centreOf(line)]),
  ];
}

interface HeadParts {
  readonly parent: readonly PlacedLine[];
  readonly office: readonly PlacedLine[];
  readonly nation: readonly PlacedLine[];
  readonly motto: readonly PlacedLine[];
  readonly copy: readonly PlacedLine[];
  readonly number: readonly PlacedLine[];
  readonly subject: readonly PlacedLine[];
  readonly date: readonly PlacedLine[];
}

function headParts({ block, texts }: PlacedBlock<LetterheadBlock>): HeadParts {
  const rest = texts.map(({ lines }) => lines);
  const take = (isThere: boolean): readonly PlacedLine[] => (isThere ? (rest.shift() ?? []) : []);
  const parent = take(block.parent !== undefined);
  const office = block.office.flatMap(() => take(true));
  const nation = take(block.copy === undefined);
  const motto = take(block.copy === undefined);
  const copy = take(block.copy !== undefined);
  const number = take(block.number !== undefined);
  const subject = take(block.subject !== undefined);
  return {
    parent,
    office,
    nation,
    motto,
    copy,
    number,
    subject,
    date: take(block.placeAndDate !== undefined),
  };
}

/** Nothing of the left column reaches the right one: three millimetres stay free. */
function collisions(left: readonly PlacedLine[], right: readonly PlacedLine[]): string[] {
  const edge = Math.max(...left.map((line) => line.right));
  const start = Math.min(...right.map((line) => line.x));
  return left.length > 0 && right.length > 0 && start - edge < points(2.5)
    ? [`head: only ${(start - edge).toFixed(1)} points between office and motto`]
    : [];
}

/** V/v stands 6 points below the number: the depth of its line, the gap and the height of a line of 12 points. */
function subjectProblems({ number, subject }: HeadParts): string[] {
  const [above, first] = [number[0], subject[0]];
  if (above === undefined || first === undefined) {
    return [];
  }
  const gap = first.y - above.y - 0.22 * 13 - 0.89 * 12;
  return Math.abs(gap - 6) > 1.5 ? [`head: V/v ${gap.toFixed(1)} points below the number`] : [];
}

function placeProblems(parts: HeadParts): string[] {
  const left = [...parts.parent, ...parts.office];
  const right = [...parts.nation, ...parts.motto, ...parts.copy];
  const below = [...parts.number, ...parts.subject];
  const lastAbove = Math.max(...[...left, ...right].map(({ y }) => y));
  return [
    ...unequal("left column not centred", [...left, ...below].map(centreOf)),
    ...unequal("right column not centred", [...right, ...parts.date].map(centreOf)),
    ...collisions(left, right),
    ...collisions(parts.number, parts.date),
    ...(parts.number[0] !== undefined && parts.date[0] !== undefined
      ? unequal("number and date not level", [parts.number[0].y, parts.date[0].y], 1.5)
      : []),
    ...subjectProblems(parts),
    ...[...below, ...parts.date]
      .filter(({ y }) => y <= lastAbove)
      .map(({ text }) => `head: «${text}» stands beside the office's name`),
  ];
}

/** `Số: 05/QĐ-UBND`, seven blanks on a draft; a slip that is no administrative paper: its code. */
const numberPattern =
  /^Số: (?:\u00a0{7}|0[1-9]|[1-9]\d+)\/[\p{L}]+(?:-\p{Lu}+)+$|^Số phiếu: \p{Lu}+-\d{4}-\d{4}$/u;

function spellingProblems({ number, placeAndDate, office, parent }: LetterheadBlock): string[] {
  const isNumber = number === undefined || numberPattern.test(number);
  const isDate =
    placeAndDate === undefined ||
    /, ngày(?:\u00a0{6}| (?:0[1-9]|[12]\d|3[01]) )tháng (?:01|02|[3-9]|1[0-2]) năm \d{4}$/u.test(
      placeAndDate,
    );
  return [
    ...(isNumber ? [] : [`head: number «${number}»`]),
    ...(isDate ? [] : [`head: date «${placeAndDate}»`]),
    ...[...office, parent ?? ""].filter((line) => line !== line.toLocaleUpperCase("vi")),
    ...(/\/CV-/u.test(number ?? "") ? ["head: CV is no abbreviation of a công văn"] : []),
  ];
}

/** Boxes 1–4 and 5b: styles, centring, rules, no collision, number and date on one line and spelled as the decree wants. */
export function letterheadProblems(placed: PlacedBlock<LetterheadBlock>, paper: PlacedPaper): string[] {
  const parts = headParts(placed);
  const pageRules = paper.pages[parts.office[0]?.page ?? 0]?.rules ?? [];
  const lastOffice = parts.office.at(-1);
  const motto = parts.motto[0];
  const styled = (Object.keys(parts) as (keyof HeadParts)[]).flatMap((part) =>
    styleProblems(part, parts[part], styles[part]),
  );
  return [
    ...styled,
    ...placeProblems(parts),
    ...spellingProblems(placed.block),
    ...(lastOffice === undefined
      ? ["head: no office"]
      : ruleProblems("office", lastOffice, { rules: pageRules, share: [shortRule.least, shortRule.most] })),
    ...(motto === undefined ? [] : ruleProblems("motto", motto, { rules: pageRules, share: [0.98, 1.02] })),
  ];
}

/** The motto over a paper that a person writes himself: sizes of box 1, and its rule as long as the motto. */
function mottoProblems({ texts }: PlacedBlock<TitleBlock>, rules: readonly ReadRule[]): string[] {
  const [nation, motto] = texts.map(({ lines }) => lines);
  const last = motto?.at(-1);
  return [
    ...styleProblems("nation", nation ?? [], styles.nation),
    ...styleProblems("motto", motto ?? [], styles.motto),
    ...(last === undefined ? ["no motto"] : ruleProblems("motto", last, { rules, share: [0.98, 1.02] })),
  ];
}

function offCentre(lines: readonly PlacedLine[], pageWidth: number): string[] {
  const middle = (points(sheet.leftMm) + pageWidth - points(sheet.rightMm)) / 2;
  return lines
    .filter((line) => Math.abs(centreOf(line) - middle) > tolerance)
    .map(({ text }) => `title: «${text}» is not centred`);
}

/** Box 5a: bold, with the note in italics, and a rule of a third to a half of the widest line of what it stands under. */
function namedTitleProblems({ block, texts }: PlacedBlock<TitleBlock>, rules: readonly ReadRule[]): string[] {
  const last = texts.at(-1)?.lines ?? [];
  const lines = texts.flatMap((text) => text.lines);
  const note = block.note === undefined ? [] : last;
  const end = last.at(-1);
  const widest = Math.max(...last.map((line) => line.right - line.x));
  const share = [shortRule.least, shortRule.most] as const;
  return [
    ...styleProblems(
      "title",
      lines.filter((line) => !note.includes(line)),
      styles.title,
    ),
    ...styleProblems("note", note, styles.note),
    ...(block.rule && end !== undefined ? ruleProblems("title", end, { rules, share, widest }) : []),
    ...(new Set(lines.map((line) => line.page)).size > 1 ? ["title torn over pages"] : []),
  ];
}

/** Box 5a and the heads of appendices, centred on the text; or the motto where no office stands beside it. */
export function titleProblems(placed: PlacedBlock<TitleBlock>, paper: PlacedPaper): string[] {
  const lines = placed.texts.flatMap((text) => text.lines);
  const page = paper.pages[lines[0]?.page ?? -1];
  if (page === undefined) {
    return ["a title without lines"];
  }
  return [
    ...offCentre(lines, page.width),
    ...(isMotto(placed.block) ? mottoProblems(placed, page.rules) : namedTitleProblems(placed, page.rules)),
  ];
}

/** Box 11: framed, bold, above the text of the first page. */
export function markProblems({ texts }: PlacedBlock<MarkBlock>): string[] {
  const lines = texts.flatMap((text) => text.lines);
  return [
    ...styleProblems("mark", lines, styles.mark),
    ...lines
      .filter(({ y }) => y > points(sheet.topMm))
      .map(({ text }) => `mark «${text}» stands in the text`),
  ];
}
