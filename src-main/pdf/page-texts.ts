import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A piece of text as it stands on a page: position of its baseline from the left and top edge, and size, in points. */
interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly sizePt: number;
  readonly fontName: string;
}

/** A page as another reader sees it. */
export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly items: readonly PlacedText[];
}

/** Reads a file back with pdf.js, which shares no code with what wrote it; items come in the order of the file. */
export async function readPages(bytes: Uint8Array): Promise<ReadPage[]> {
  const task = getDocument({
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
  });
  const document = await task.promise;
  try {
    const pages: ReadPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const content = await page.getTextContent({ disableNormalization: true });
      const items = content.items.flatMap((item) =>
        "str" in item
          ? [
              {
                text: item.str,
                x: Number(item.transform[4]),
                y: height - Number(item.transform[5]),
                width: item.width,
                sizePt: Math.hypot(Number(item.transform[2]), Number(item.transform[3])),
                fontName: item.fontName,
              },
            ]
          : [],
      );
      pages.push({ width, height, items });
    }
    return pages;
  } finally {
    await task.destroy();
  }
}
