import type { BodyBlock, HeadBlock, Paper } from "#shared/documents/paper.ts";
import { isHeadBlock } from "#shared/documents/paper.ts";
import { renderPaper } from "#main/pdf/render-paper.ts";
import { readBack, type ReadBack } from "../../main/pdf/reading.ts";
import {
  addresseesProblems,
  companyProblems,
  gapProblems,
  groundsProblems,
  headingProblems,
  paragraphProblems,
  signaturesProblems,
  tableProblems,
} from "./body-checks.ts";
import { styles } from "./decree.ts";
import { letterheadProblems, markProblems, styleProblems, titleProblems } from "./head-checks.ts";
import { marginProblems, overlapProblems, pageNumberProblems, sheetProblems } from "./page-checks.ts";
import { placedPaper, type PlacedBlock, type PlacedPaper } from "./placed-paper.ts";

function centredLineProblems(what: string, { texts }: PlacedBlock): string[] {
  const lines = texts.flatMap((text) => text.lines);
  return [
    ...styleProblems(what, lines, styles.authority),
    ...texts
      .filter(({ text }) => text !== text.toLocaleUpperCase("vi"))
      .map(({ text }) => `${what} «${text}»`),
  ];
}

function headProblems({ block, texts }: PlacedBlock<HeadBlock>, paper: PlacedPaper): string[] {
  switch (block.kind) {
    case "letterhead":
      return letterheadProblems({ block, texts }, paper);
    case "title":
      return titleProblems({ block, texts }, paper);
    case "mark":
      return markProblems({ block, texts });
    case "authority":
    case "deciding":
      return centredLineProblems(block.kind, { block, texts });
  }
}

function bodyProblems({ block, texts }: PlacedBlock<BodyBlock>, paper: PlacedPaper): string[] {
  switch (block.kind) {
    case "grounds":
      return groundsProblems({ block, texts });
    case "addressees":
      return addresseesProblems({ block, texts });
    case "paragraph":
      return paragraphProblems({ block, texts });
    case "table":
      return tableProblems({ block, texts }, paper);
    case "signatures":
      return signaturesProblems({ block, texts });
    case "choices":
    case "codes":
    case "qr":
    case "columns":
    case "bars":
      return [];
  }
}

function blockProblems({ block, texts }: PlacedBlock, paper: PlacedPaper): string[] {
  return isHeadBlock(block) ? headProblems({ block, texts }, paper) : bodyProblems({ block, texts }, paper);
}

/** Holds what was read back from a printed paper against the decree; a lost or moved word throws. */
export function problemsIn(paper: Paper, file: ReadBack): string[] {
  const placed = placedPaper(paper, file);
  return [
    ...sheetProblems(file),
    ...marginProblems(placed),
    ...overlapProblems(placed),
    ...pageNumberProblems(placed),
    ...placed.sections.flatMap((section) => [
      ...section.blocks.flatMap((block) => blockProblems(block, placed)),
      ...companyProblems(section),
      ...headingProblems(section),
      ...gapProblems(section),
    ]),
  ];
}

/** Prints a paper, reads it back with another reader and answers with all that is not as the decree wants it. */
export async function layoutProblems(paper: Paper): Promise<string[]> {
  return problemsIn(paper, await readBack(await renderPaper(paper)));
}
