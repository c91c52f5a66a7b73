import { formatProfile } from "#shared/documents/format-profile.ts";
import type { Paper } from "#shared/documents/paper.ts";
import { blockText, tableHeaderText } from "#shared/documents/paper-text.ts";
import type { ReadPage } from "./page-texts.ts";
import { readPages } from "./page-texts.ts";
import { points } from "./points.ts";

function squeezed(text: string): string {
  return text.normalize("NFC").replace(/[\s\u00a0]+/gu, "");
}

function expectedText(paper: Paper): string {
  const blocks = paper.sections.flatMap((section) => section.blocks);
  return squeezed(blocks.flatMap((block) => blockText(block)).join(""));
}

/** Headers of tables, longest first: a following page repeats one of them. */
function repeatedHeaders(paper: Paper): string[] {
  return paper.sections
    .flatMap((section) => section.blocks)
    .flatMap((block) => (block.kind === "table" ? [squeezed(tableHeaderText(block).join(""))] : []))
    .filter((header) => header !== "")
    .toSorted((first, second) => second.length - first.length);
}

/** Text of a page without its number, which stands alone above the text in the middle. */
function pageBody(page: ReadPage): string {
  const numberBaseline = points(formatProfile.pageNumber.baselineMm);
  const items = page.items.filter(
    (item) => !(Math.abs(item.y - numberBaseline) < 1 && /^\d+$/u.test(item.text.trim())),
  );
  return squeezed(items.map((item) => item.text).join(""));
}

/** Without a letter of the paper: a fault may be logged. */
function lost(at: number, page: number): Error {
  return new Error(`The printed text differs from the paper at letter ${String(at)}, page ${String(page)}`);
}

/**
 * Reads the printed file back and compares every letter, in order, with the tree, page by page; only page numbers and
 * repeated table headers may stand there besides. A lost, doubled or changed letter is a fault: it is thrown.
 */
export async function checkPaperText(paper: Paper, bytes: Uint8Array): Promise<void> {
  const expected = expectedText(paper);
  const headers = repeatedHeaders(paper);
  const pages = await readPages(bytes);
  let at = 0;
  pages.forEach((page, index) => {
    const body = pageBody(page);
    const readings = [
      body,
      ...headers.filter((header) => body.startsWith(header)).map((header) => body.slice(header.length)),
    ];
    const reading = readings.find((text) => expected.startsWith(text, at));
    if (reading === undefined) {
      throw lost(at, index + 1);
    }
    at += reading.length;
  });
  if (at !== expected.length) {
    throw lost(at, pages.length);
  }
}
