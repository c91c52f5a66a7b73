import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { checkPaperText } from "#main/pdf/check-paper-text.ts";
import { paperFace } from "#main/pdf/paper-face.ts";
import { renderPaper } from "#main/pdf/render-paper.ts";
import { built, kindOf } from "../../documents/paper-checks.ts";
import { readBack } from "./reading.ts";

/*
 * What ISO 19005-1 (PDF/A-1, level b) asks of a file, as far as it can be read off the file itself: version, metadata
 * with part and level, an output intent with its profile, every font in the file with its CIDSet, nothing see-through,
 * no scripts, no encryption, an id. No validator comes with the packages.
 */

const paper = built(kindOf("M53"), kindOf("M53").sample);
const bytes = await renderPaper(paper, "archive");
const text = Buffer.from(bytes).toString("latin1");

/** The unpacked stream of the object with a number. */
function streamOf(object: string): Buffer {
  const start = text.indexOf(`\n${object} 0 obj`);
  const from = text.indexOf("stream\n", start) + "stream\n".length;
  const length = Number(/\/Length (\d+)/u.exec(text.slice(start, from))?.[1]);
  const raw = Buffer.from(bytes.subarray(from, from + length));
  return text.slice(start, from).includes("FlateDecode") ? inflateSync(raw) : raw;
}

function objectAfter(name: string): string {
  return new RegExp(`/${name} (\\d+) 0 R`, "u").exec(text)?.[1] ?? "";
}

describe("a paper for the archive", () => {
  test("is PDF 1.4 with a binary second line, an id and no encryption", () => {
    expect(text.slice(0, 8)).toBe("%PDF-1.4");
    expect(Array.from(bytes.subarray(9, 14)).filter((byte) => byte > 127).length).toBeGreaterThanOrEqual(4);
    expect(text).toMatch(/\/ID \[<[0-9a-f]{32}> <[0-9a-f]{32}>\]/u);
    expect(text).not.toMatch(/\/Encrypt|\/JavaScript|\/JS |\/Launch|\/EmbeddedFiles|\/LZWDecode/u);
  });

  test("says in its metadata which part and level it keeps to, and its title as in its properties", () => {
    const metadata = streamOf(objectAfter("Metadata")).toString("utf8");
    expect(metadata).toContain("<pdfaid:part>1</pdfaid:part>");
    expect(metadata).toContain("<pdfaid:conformance>B</pdfaid:conformance>");
    expect(metadata).toContain("Quyết định quản lý sau cai nghiện ma túy tại nơi cư trú");
  });

  test("describes its colours in the file", () => {
    expect(text).toMatch(/\/S \/GTS_PDFA1/u);
    const profile = streamOf(objectAfter("DestOutputProfile"));
    // An ICC profile has `acsp` at byte 36 and its colour space at byte 16.
    expect(profile.subarray(36, 40).toString("latin1")).toBe("acsp");
    expect(profile.subarray(16, 20).toString("latin1")).toBe("RGB ");
  });

  test("holds every font with a set of exactly its glyphs", () => {
    const descriptors = [...text.matchAll(/\/Type \/FontDescriptor[^]*?endobj/gu)].map(([found]) => found);
    expect(descriptors.length).toBeGreaterThan(2);
    for (const descriptor of descriptors) {
      expect(descriptor).toMatch(/\/FontFile2 \d+ 0 R/u);
      const set = streamOf(/\/CIDSet (\d+) 0 R/u.exec(descriptor)?.[1] ?? "");
      const bits = [...set].reduce((sum, byte) => sum + byte.toString(2).replaceAll("0", "").length, 0);
      expect(bits).toBe(paperFace("normal").widths.length);
    }
  });

  test("shows nothing through anything", () => {
    const opacities = [...text.matchAll(/\/(?:ca|CA) ([\d.]+)/gu)].map(([, value]) => Number(value));
    expect(opacities.filter((value) => value !== 1)).toEqual([]);
    expect(text).not.toMatch(/\/SMask \d|\/Group <</u);
  });

  test("has the same words and pages as the file for the printer, and the same bytes each time", async () => {
    await checkPaperText(paper, bytes);
    const [archived, printed] = [await readBack(bytes), await readBack(await renderPaper(paper))];
    expect(archived.pages.map(({ lines }) => lines)).toEqual(printed.pages.map(({ lines }) => lines));
    expect(archived.language).toBe("vi");
    expect(Buffer.compare(bytes, await renderPaper(structuredClone(paper), "archive"))).toBe(0);
  });
});
