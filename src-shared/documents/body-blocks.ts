import { longDate } from "#shared/base/calendar-date.ts";
import { paddedCount } from "#shared/base/numbers.ts";
import type { DocumentReference, ProposalFacts } from "./common-facts.ts";
import type { AddresseesBlock, Block, GroundsBlock, ParagraphBlock, ParagraphRole, Run } from "./paper.ts";

/** The sign that closes the text of an administrative paper (Nghị định 30/2020/NĐ-CP, phụ lục III). */
const endMark = "./.";

/** A count in prose: `05`, `12`, `1.234`; none at all prints `0`. */
export function countText(count: number): string {
  return count === 0 ? "0" : paddedCount(count);
}

function withoutEnd(text: string): string {
  return text.replace(/[\s;,.]+$/u, "");
}

/** A typed text as a sentence of its own: it ends with a full stop unless it ends with a mark already. */
export function sentence(text: string): string {
  return /[.!?:;…]$/u.test(text.trimEnd()) ? text : `${text.trimEnd()}.`;
}

/** `Quyết định số 06/QĐ-UBND ngày 10 tháng 01 năm 2026`. */
function citation(name: string, document: DocumentReference): string {
  return `${name} số ${document.symbol} ${longDate(document.date)}`;
}

function proposalLine(proposal: ProposalFacts): string {
  const { document } = proposal;
  return document === undefined
    ? `Theo đề nghị của ${proposal.by}`
    : `Theo đề nghị của ${proposal.by} tại ${citation(document.name, document)}`;
}

/**
 * The grounds, each ended by `;`, the last by `.`. The proposal's line is added last unless the caller's
 * grounds already close with one.
 */
export function groundsBlock(grounds: readonly string[], proposal?: ProposalFacts): GroundsBlock {
  const hasProposal = grounds.some((ground) => /^(Theo|Xét) đề nghị/u.test(ground));
  const all = proposal === undefined || hasProposal ? grounds : [...grounds, proposalLine(proposal)];
  const items = all.map((ground, index) => `${withoutEnd(ground)}${index === all.length - 1 ? "." : ";"}`);
  return { kind: "grounds", items };
}

/** Kính gửi: several addressees end in `;` and the last in `.`; a single one stands bare. */
export function addressees(names: readonly string[]): AddresseesBlock {
  if (names.length <= 1) {
    return { kind: "addressees", items: names };
  }
  const last = names.length - 1;
  return {
    kind: "addressees",
    items: names.map((name, index) => `- ${name}${index === last ? "." : ";"}`),
  };
}

export function paragraph(role: ParagraphRole, ...runs: readonly (Run | string)[]): ParagraphBlock {
  return {
    kind: "paragraph",
    role,
    runs: runs.map((run) => (typeof run === "string" ? { text: run } : run)),
  };
}

export function bodyText(text: string): ParagraphBlock {
  return paragraph("body", text);
}

export function heading(text: string): ParagraphBlock {
  return paragraph("heading", { text, bold: true });
}

export function bold(text: string): Run {
  return { text, bold: true };
}

/** The letters of điểm: the Vietnamese alphabet, with đ and without f, j, w and z. */
const pointLetters = "abcdđeghiklmnopqrstuvxy";

/** `a) …`, `b) …`, … `d) …`, `đ) …`. */
export function points(texts: readonly string[]): ParagraphBlock[] {
  const last = texts.length - 1;
  return texts.map((text, index) =>
    bodyText(`${pointLetters[index] ?? ""}) ${withoutEnd(text)}${index === last ? "." : ";"}`),
  );
}

/** `1. …`, `2. …`: khoản without titles. */
export function clauses(texts: readonly string[]): ParagraphBlock[] {
  return texts.map((text, index) => bodyText(`${String(index + 1)}. ${text}`));
}

/** `- …`: a dashed list, `;` after each and `.` after the last. */
export function dashes(texts: readonly string[]): ParagraphBlock[] {
  const last = texts.length - 1;
  return texts.map((text, index) => bodyText(`- ${withoutEnd(text)}${index === last ? "." : ";"}`));
}

/** `Điều 1.` in bold with its text on the same line, as individual decisions have it. */
export function article(number: number, text: string): ParagraphBlock {
  return paragraph("body", bold(`Điều ${String(number)}. `), text);
}

/** `Điều 1. Tiêu đề` in bold on a line of its own, as regulations have it. */
export function titledArticle(number: number, title: string): ParagraphBlock {
  return heading(`Điều ${String(number)}. ${title}`);
}

/** Closes a text with `./.`: the last block that holds a paragraph takes it in place of its full stop. */
export function closed(blocks: readonly Block[]): Block[] {
  const last = blocks.at(-1);
  if (last === undefined || last.kind !== "paragraph") {
    return [...blocks, paragraph("body", endMark)];
  }
  const runs = last.runs.map((run, index) =>
    index === last.runs.length - 1 ? { ...run, text: `${withoutEnd(run.text)}${endMark}` } : run,
  );
  return [...blocks.slice(0, -1), { ...last, runs }];
}

/** Nơi nhận: dashes, `;` after each, and the line `- Lưu: VT, <soạn thảo>.` at the end. */
export function recipientItems(
  first: string | undefined,
  names: readonly string[],
  drafting: string,
): string[] {
  const before = first === undefined ? names : [first, ...names];
  return [...before.map((name) => `- ${withoutEnd(name)};`), `- Lưu: VT, ${drafting}.`];
}
