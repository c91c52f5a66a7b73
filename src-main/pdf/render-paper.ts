import { createHash } from "node:crypto";
import pdfMake from "pdfmake";
import type { PdfKitDocument } from "pdfmake/js/PDFDocument.js";
import { formatProfile } from "#shared/documents/format-profile.ts";
import type { Paper } from "#shared/documents/paper.ts";
import { embeddedFace } from "./embedded-face.ts";
import { writePagesLean } from "./page-writing.ts";
import type { LayoutNode } from "./layout-node.ts";
import type { FaceName } from "./paper-face.ts";
import { paperFace } from "./paper-face.ts";
import { documentClass } from "./pdfmake-classes.ts";
import { points } from "./points.ts";
import { layOutBySections, sectionDraft } from "./section-layout.ts";
import { keepTallHeads } from "./table-heads.ts";
import { breakLinesAtSpaces } from "./text-breaks.ts";
import { measureTextsOnce } from "./text-measure.ts";

const fontFamily = "Tinos";

function faceName(bold: boolean | undefined, italics: boolean | undefined): FaceName {
  if (bold === true) {
    return italics === true ? "bolditalics" : "bold";
  }
  return italics === true ? "italics" : "normal";
}

/**
 * pdfmake asks its document for a font once per style. Answering with the process-wide faces spares it the work of
 * decoding and cutting down four font files for every paper (more than half of its time), and the same glyph codes
 * in every paper cannot lose a letter's meaning from one paper to the next.
 */
documentClass.prototype.provideFont = function provideFont(_family, bold, italics) {
  const name = faceName(bold, italics);
  const known = this["_fontFamilies"][name];
  if (known !== undefined) {
    return known;
  }
  const face = embeddedFace(this, paperFace(name), `F-${name}`);
  this["_fontFamilies"][name] = face;
  return face;
};

function ruledLayout(paddingMm: number): object {
  return {
    hLineWidth: () => 0.5,
    vLineWidth: () => 0.5,
    hLineColor: () => "black",
    vLineColor: () => "black",
    paddingLeft: () => points(paddingMm),
    paddingRight: () => points(paddingMm),
    paddingTop: () => 2,
    paddingBottom: () => 2,
  };
}

breakLinesAtSpaces();
measureTextsOnce();
layOutBySections();
keepTallHeads();
writePagesLean();
pdfMake.setUrlAccessPolicy(() => false);
pdfMake.setLocalAccessPolicy(() => false);
pdfMake.addTableLayouts({
  bare: {
    hLineWidth: () => 0,
    vLineWidth: () => 0,
    paddingLeft: () => 0,
    paddingRight: () => 0,
    paddingTop: () => 0,
    paddingBottom: () => 0,
  },
  ruled: ruledLayout(formatProfile.table.paddingMm),
  narrowRuled: ruledLayout(formatProfile.table.smallPaddingMm),
});

/** The number of a page inside its section, which the section's first page does not bear. */
function pageNumberNode(number: number): LayoutNode | null {
  const { sizePt, baselineMm } = formatProfile.pageNumber;
  const { margins } = formatProfile;
  const ascent = (paperFace("normal").ascender / 1000) * sizePt;
  return number === 1
    ? null
    : {
        text: String(number),
        fontSize: sizePt,
        alignment: "center",
        lineHeight: 1,
        margin: [points(margins.leftMm), points(baselineMm) - ascent, points(margins.rightMm), 0],
      };
}

/** pdfkit wants a time of making; a constant says nothing and keeps the bytes equal. */
const dateOfMaking = new Date(Date.UTC(2020, 0, 1));

/** What a file is for: the printer and the screen, or an archive that must open it in fifty years (PDF/A-1b). */
export type PdfUse = "print" | "archive";

/** PDF/A-1 is PDF 1.4 with its colours described in the file; everything else of it holds of every paper here. */
const formatOf: Readonly<Record<PdfUse, object>> = {
  print: { version: "1.7" },
  archive: { version: "1.4", subset: "PDF/A-1b" },
};

function layoutPaper(paper: Paper, use: PdfUse): Promise<PdfKitDocument> {
  const { margins, page } = formatProfile;
  const definition = {
    content: paper.sections.map((section, index) => sectionDraft(section, index)),
    pageSize: { width: points(page.widthMm), height: points(page.heightMm) },
    pageMargins: [margins.leftMm, margins.topMm, margins.rightMm, margins.bottomMm].map((edge) =>
      points(edge),
    ),
    defaultStyle: {
      font: fontFamily,
      fontSize: formatProfile.body.sizePt,
      lineHeight: formatProfile.singleSpacing,
    },
    header: pageNumberNode,
    ...formatOf[use],
    language: "vi",
    displayTitle: true,
    info: { title: paper.title, creator: "Hòa Nhập", producer: "Hòa Nhập", creationDate: dateOfMaking },
  };
  return pdfMake.createPdf(definition).getStream();
}

function bytesOf(document: PdfKitDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on("data", (chunk) => {
      chunks.push(chunk);
    });
    document.on("end", () => {
      resolve(new Uint8Array(Buffer.concat(chunks)));
    });
    document.on("error", reject);
    document.end();
  });
}

/**
 * Turns a paper into PDF bytes: A4, version 1.7 (for an archive PDF/A-1b, which is 1.4), language vi, the same bytes for
 * the same tree and use (no time of making in the file, its id is the tree's own hash). Takes a paper that
 * `checkPrintable` has passed.
 */
export async function renderPaper(paper: Paper, use: PdfUse = "print"): Promise<Uint8Array> {
  const document = await layoutPaper(paper, use);
  const hash = createHash("sha256").update(JSON.stringify(paper)).digest();
  document["_id"] = hash.subarray(0, 16);
  return bytesOf(document);
}
