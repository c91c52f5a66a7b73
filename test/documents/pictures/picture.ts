import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Greys } from "./png.ts";

const dotsPerInch = 64;
const gap = 6;

/** What pdf.js draws on in Node.js; it brings the canvas itself. */
interface Canvas {
  readonly canvas: { readonly width: number; readonly height: number };
  readonly context: {
    getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8ClampedArray };
  };
}
interface CanvasFactory {
  create(width: number, height: number): Canvas;
  destroy(canvas: Canvas): void;
}

/** Sixteen greys of a page drawn on white. */
function greyPage({ canvas, context }: Canvas): Greys {
  const { width, height } = canvas;
  const { data } = context.getImageData(0, 0, width, height);
  const pixels = new Uint8Array(width * height);
  for (let index = 0; index < pixels.length; index += 1) {
    const [red = 0, green = 0, blue = 0] = data.subarray(index * 4, index * 4 + 3);
    pixels[index] = Math.round((0.299 * red + 0.587 * green + 0.114 * blue) / 17);
  }
  return { width, height, pixels };
}

function sideBySide(pages: readonly Greys[]): Greys {
  const width = pages.reduce((sum, page) => sum + page.width + gap, -gap);
  const height = Math.max(...pages.map((page) => page.height));
  const pixels = new Uint8Array(width * height).fill(8);
  let left = 0;
  for (const page of pages) {
    for (let y = 0; y < page.height; y += 1) {
      pixels.set(page.pixels.subarray(y * page.width, (y + 1) * page.width), y * width + left);
    }
    left += page.width + gap;
  }
  return { width, height, pixels };
}

/** The pages of a PDF side by side as pdf.js draws them, which shares no code with what wrote the file. */
export async function pictureOf(bytes: Uint8Array): Promise<Greys> {
  const document = await getDocument({
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
  }).promise;
  const factory = document.canvasFactory as CanvasFactory;
  const pages: Greys[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: dotsPerInch / 72 });
    const drawn = factory.create(Math.round(viewport.width), Math.round(viewport.height));
    await page.render({ canvas: null, canvasContext: drawn.context as never, viewport }).promise;
    pages.push(greyPage(drawn));
    factory.destroy(drawn);
  }
  await document.destroy();
  return sideBySide(pages);
}

/** Greys that differ by more than this are seen as different: edges of letters may be smoothed otherwise elsewhere. */
const sameGrey = 5;

/** Which pixels differ to the eye, black on white; a picture of another size differs everywhere. */
export function differenceOf(one: Greys, other: Greys): { readonly count: number; readonly picture: Greys } {
  const isSameSize = one.width === other.width && one.height === other.height;
  const pixels = one.pixels.map((grey, index) =>
    isSameSize && Math.abs(grey - (other.pixels[index] ?? 0)) <= sameGrey ? 15 : 0,
  );
  return { count: pixels.filter((grey) => grey === 0).length, picture: { ...one, pixels } };
}
