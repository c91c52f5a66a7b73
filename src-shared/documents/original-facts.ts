import { longDate } from "#shared/base/calendar-date.ts";
import type { Facts } from "./kind.ts";
import type { Block, LetterheadBlock, Paper, SignaturesBlock } from "./paper.ts";

/** A paper with its number, as papers about it start from it. */
export interface Original {
  readonly symbol: string;
  /** The day it bears; nothing for a paper that bears none. */
  readonly date: string | null;
  readonly tree: Paper;
  readonly facts: Facts;
}

/** Only the entries that have a value. */
function known(facts: Readonly<Record<string, unknown>>): Facts {
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined && value !== null),
  );
}

function blockOf<Kind extends Block["kind"]>(
  { tree }: Original,
  kind: Kind,
): Extract<Block, { readonly kind: Kind }> | undefined {
  return tree.sections[0]?.blocks.find(
    (block): block is Extract<Block, { readonly kind: Kind }> => block.kind === kind,
  );
}

function head(original: Original): LetterheadBlock | undefined {
  return blockOf(original, "letterhead");
}

/** `Quyết định` of `QUYẾT ĐỊNH`. */
function sentenceCase(capitals: string): string {
  const small = capitals.toLocaleLowerCase("vi");
  return `${small.charAt(0).toLocaleUpperCase("vi")}${small.slice(1)}`;
}

/** A công văn prints no name of its type. */
const letterName = "Công văn";

function typeName(original: Original): string | undefined {
  const title = blockOf(original, "title");
  return title === undefined ? undefined : sentenceCase(title.name);
}

function subjectOf(original: Original): string | undefined {
  const subject =
    blockOf(original, "title")?.subject ?? head(original)?.subject?.replace(/^V\/v/u, "về việc");
  return subject === undefined
    ? undefined
    : `${subject.charAt(0).toLocaleLowerCase("vi")}${subject.slice(1)}`;
}

function authorityOf({ facts }: Original): unknown {
  const { signature } = facts;
  return typeof signature === "object" && signature !== null
    ? Reflect.get(signature, "authority")
    : undefined;
}

/** What a decision, letter or notice about an earlier paper starts with: the paper itself, its issuer and its recipients. */
function correctedFacts(original: Original): Facts {
  const { symbol, date, facts } = original;
  const authority = authorityOf(original);
  return {
    original: known({
      name: typeName(original) ?? letterName,
      symbol,
      date,
      subject: subjectOf(original),
      authority,
    }),
    ...known({ recipients: facts["recipients"] }),
  };
}

const articlePattern = /^Điều (\d+)\.\s*(.+)$/su;

/** The articles of a decision, each with the paragraphs that belong to it. */
function articlesOf({ tree }: Original): readonly Facts[] {
  const articles: { readonly number: number; readonly texts: string[] }[] = [];
  for (const block of tree.sections[0]?.blocks ?? []) {
    const text = block.kind === "paragraph" ? block.runs.map((run) => run.text).join("") : "";
    const [, number, begin] = articlePattern.exec(text) ?? [];
    const last = articles.at(-1);
    if (number !== undefined && begin !== undefined) {
      articles.push({ number: Number(number), texts: [begin] });
    } else if (text !== "") {
      last?.texts.push(text);
    }
  }
  return articles.map(({ number, texts }) => ({ number, text: texts.join(" ").replace(/\.\/\.$/u, ".") }));
}

function signerOf(original: Original): SignaturesBlock["right"] | undefined {
  return blockOf(original, "signatures")?.right;
}

function authorityLineOf({ tree }: Original): string | undefined {
  const line = tree.sections[0]?.blocks.find(({ kind }) => kind === "authority");
  return line?.kind === "authority" ? line.text : undefined;
}

/** What an extract starts with: head, title, grounds, articles and signer of the original; the office takes out what does not concern the person. */
function extractFacts(original: Original): Facts {
  const letterhead = head(original);
  const signer = signerOf(original);
  return known({
    originalParent: letterhead?.parent,
    originalOffice: letterhead?.office,
    originalNumber: original.symbol,
    originalPlaceAndDate: letterhead?.placeAndDate,
    originalName: blockOf(original, "title")?.name,
    originalSubject: blockOf(original, "title")?.subject,
    authorityLine: authorityLineOf(original),
    originalGrounds: blockOf(original, "grounds")?.items,
    articles: articlesOf(original),
    originalSigner: signer?.lines,
    originalSignerName: signer?.name,
  });
}

function copiedFacts(original: Original): Facts {
  const { symbol, date } = original;
  const office = (head(original)?.office ?? []).map((line) => sentenceCase(line)).join(" ");
  const parts = [
    `${typeName(original) ?? letterName} số ${symbol}`,
    ...(date === null ? [] : [longDate(date)]),
    ...(office === "" ? [] : [`của ${office}`]),
  ];
  return { copied: parts.join(" ") };
}

/** The kinds that are about an earlier paper of the office, and what they take from it. */
const fromOriginal: ReadonlyMap<string, (original: Original) => Facts> = new Map([
  ["D28A", correctedFacts],
  ["D28B", correctedFacts],
  ["D28C", correctedFacts],
  ["D31SY", copiedFacts],
  ["D31TS", extractFacts],
]);

/** Whether a kind of paper is about an earlier one, which is picked from the list of papers. */
export function isAboutPaper(kind: string): boolean {
  return fromOriginal.has(kind);
}

/** What a kind takes from the paper it is about; nothing where it is about none. */
export function originalFacts(kind: string, original: Original): Facts {
  return fromOriginal.get(kind)?.(original) ?? {};
}
