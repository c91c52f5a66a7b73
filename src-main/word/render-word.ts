import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from "docx";
import { formatProfile, textWidthMm } from "#shared/documents/format-profile.ts";
import { programmeName } from "#shared/documents/paper-text.ts";
import type { Paper, Section } from "#shared/documents/paper.ts";
import { isHeadBlock } from "#shared/documents/paper.ts";
import { bodyParts } from "./word-body.ts";
import { headParts } from "./word-head.ts";
import { wordFont } from "./word-parts.ts";

const { page, margins, pageNumber } = formatProfile;

/** The page's number in the middle of the top margin, from the second page of a section on. */
function numberHeader(): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ children: [PageNumber.CURRENT], font: wordFont, size: pageNumber.sizePt * 2 }),
        ],
      }),
    ],
  });
}

function wordSection({ orientation, blocks }: Section, index: number): ISectionOptions {
  const width = textWidthMm(orientation);
  return {
    properties: {
      titlePage: true,
      ...(index === 0 ? {} : { type: SectionType.NEXT_PAGE }),
      page: {
        size: {
          width: convertMillimetersToTwip(page.widthMm),
          height: convertMillimetersToTwip(page.heightMm),
          orientation: orientation === "portrait" ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: {
          top: convertMillimetersToTwip(margins.topMm),
          bottom: convertMillimetersToTwip(margins.bottomMm),
          left: convertMillimetersToTwip(margins.leftMm),
          right: convertMillimetersToTwip(margins.rightMm),
          header: convertMillimetersToTwip(pageNumber.baselineMm - pageNumber.sizePt * 0.25),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: numberHeader(), first: new Header({ children: [new Paragraph({})] }) },
    children: blocks.flatMap((block) =>
      isHeadBlock(block) ? headParts(block, width) : bodyParts(block, width),
    ),
  };
}

/**
 * Turns a paper into a Word file for offices that edit: A4, Times New Roman, the sizes and margins of the format
 * profile, each section numbering its own pages. It has the same words in the same order as the PDF; it is a working
 * copy and is never frozen or hashed.
 */
export async function renderWord(paper: Paper): Promise<Uint8Array> {
  const document = new Document({
    title: paper.title,
    creator: programmeName,
    styles: { default: { document: { run: { font: wordFont, size: formatProfile.body.sizePt * 2 } } } },
    sections: paper.sections.map((section, index) => wordSection(section, index)),
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
