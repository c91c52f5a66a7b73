import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { buildPaper, type Facts, type Kind } from "#shared/documents/kind.ts";
import { kinds } from "#shared/documents/kinds.ts";
import type { Paper } from "#shared/documents/paper.ts";
import { paperText } from "#shared/documents/paper-text.ts";
import { renderPaper } from "#main/pdf/render-paper.ts";
import type { Figure } from "./figures.ts";
import { cpuMilliseconds } from "./measure.ts";

/** Text in the order of the file; a new line where pdf.js sees one. */
async function textOf(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS, isEvalSupported: false });
  const document = await task.promise;
  let text = "";
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const content = await page.getTextContent({ disableNormalization: true });
    for (const item of content.items) {
      text += "str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "";
    }
    text += "\n";
  }
  await task.destroy();
  return text;
}

function wordsOf(text: string): string[] {
  return text.split(/[\s\u00a0]+/u).filter((word) => word !== "");
}

/** Words of the paper that the file does not have, each taken off once. */
function lostWords(paper: Paper, text: string): string[] {
  const left = new Map<string, number>();
  for (const word of wordsOf(text)) {
    left.set(word, (left.get(word) ?? 0) + 1);
  }
  return wordsOf(paperText(paper)).filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

function built(kind: Kind, facts: Facts): Paper {
  const result = buildPaper(kind, facts);
  if (!result.ok) {
    throw new Error(`${kind.code} was refused: ${result.refusal.code}`);
  }
  return result.value;
}

/** How often every kind is printed in the one process, half with its everyday and half with its longest facts. */
const turns = 24;

/**
 * Every kind with its everyday and its longest facts, mixed, twenty-four times over in one process: shared fonts that forget
 * letters show themselves only from the second paper on.
 */
export async function benchWords(): Promise<readonly Figure[]> {
  const papers = [
    ...kinds.map((kind) => built(kind, kind.sample)),
    ...kinds.map((kind) => built(kind, kind.extreme)),
  ];
  let words = 0;
  let milliseconds = 0;
  const lost: string[] = [];
  const all = Array.from({ length: turns / 2 }, (_none, turn) =>
    turn % 2 === 0 ? papers : papers.toReversed(),
  );
  for (const paper of all.flat()) {
    let bytes: Uint8Array = new Uint8Array();
    milliseconds += await cpuMilliseconds(async () => {
      bytes = await renderPaper(paper);
    });
    words += wordsOf(paperText(paper)).length;
    lost.push(...lostWords(paper, await textOf(bytes)));
  }
  return [
    {
      operation: "words lost in mixed papers",
      unit: "CPU ms a paper",
      subject: milliseconds / all.flat().length,
      measured: lost.length,
      goal: 0,
      note: `${String(all.flat().length)} papers, ${String(words)} words read back with pdf.js${lost.length === 0 ? "" : `; lost: ${[...new Set(lost)].slice(0, 10).join(", ")}`}`,
    },
  ];
}
