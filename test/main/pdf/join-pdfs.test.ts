import { describe, expect, it } from "vitest";
import { joinPdfs } from "#main/pdf/join-pdfs.ts";
import { readPages } from "#main/pdf/page-texts.ts";
import { renderPaper } from "#main/pdf/render-paper.ts";
import { buildPaper } from "#shared/documents/kind.ts";
import { findKind } from "#shared/documents/kinds.ts";

const plain = { rightPt: 0, downPt: 0, onNewSheets: false };

async function printed(code: string): Promise<Uint8Array> {
  const kind = findKind(code);
  const built = kind === undefined ? undefined : buildPaper(kind, kind.sample);
  if (built?.ok !== true) {
    throw new Error(`${code} has complete facts of its own`);
  }
  return await renderPaper(built.value);
}

type Pages = Awaited<ReturnType<typeof readPages>>;

/** Pages without the names pdf.js gives to fonts, which count through a file. */
function placed(pages: Pages): unknown {
  return pages.map(({ items, ...page }) => ({
    ...page,
    items: items.map(({ fontName: _fontName, ...item }) => item),
  }));
}

function textsOf(pages: Pages): readonly string[] {
  return pages.map(({ items }) => items.map(({ text }) => text).join(" "));
}

describe("papers joined into one file", () => {
  it("are whole, in their order, as often as asked, and nothing of a page moves", async () => {
    // A portrait decision, a landscape list, a paper with an attached text of several pages.
    const [decision, list, statute] = await Promise.all(["D03", "D08", "D05"].map(printed));
    const parts = [decision, list, statute] as readonly Uint8Array[];
    const alone = await Promise.all(parts.map((bytes) => readPages(bytes)));
    const copies = [2, 1, 2];
    const joined = joinPdfs(
      parts.map((bytes, index) => ({ bytes, copies: copies[index] ?? 1 })),
      plain,
    );
    const expected = alone.flatMap((pages, index) =>
      Array.from({ length: copies[index] ?? 1 }, () => pages).flat(),
    );
    expect(placed(await readPages(joined))).toEqual(placed(expected));
  });

  it("give equal bytes for equal parts", async () => {
    const bytes = await printed("D03");
    const twice = [1, 2].map(() => Buffer.from(joinPdfs([{ bytes, copies: 2 }], plain)));
    expect(twice[0]?.equals(twice[1] ?? Buffer.alloc(0))).toBe(true);
  });

  it("begin on a new sheet for printing on both sides", async () => {
    const bytes = await printed("D06");
    const pages = textsOf(await readPages(bytes));
    expect(pages.length % 2).toBe(1);
    const joined = textsOf(
      await readPages(joinPdfs([{ bytes, copies: 2 }], { ...plain, onNewSheets: true })),
    );
    expect(joined).toEqual([...pages, "", ...pages, ""]);
  });

  it("move for a printer that feeds askew: right and down, by the millimetre", async () => {
    const bytes = await printed("D03");
    const joined = joinPdfs([{ bytes, copies: 1 }], { ...plain, rightPt: 10, downPt: 5 });
    expect(textsOf(await readPages(joined))).toEqual(textsOf(await readPages(bytes)));
    // The page's frame moves the other way (A4 is 595.28 × 841.89 pt): what stood at x stands 10 pt farther from the edge.
    const [, left, bottom, right, top] =
      /\/MediaBox \[(-?[\d.]+) (-?[\d.]+) ([\d.]+) ([\d.]+)\]/u.exec(
        Buffer.from(joined).toString("latin1"),
      ) ?? [];
    expect([left, bottom, right, top].map((edge) => Math.round(Number(edge)))).toEqual([-10, 5, 585, 847]);
  });

  it("refuse to guess at a file of another printer", () => {
    expect(() => joinPdfs([{ bytes: new TextEncoder().encode("%PDF-1.4 x"), copies: 1 }], plain)).toThrow(
      "not laid out",
    );
  });
});
