import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { renderWord } from "#main/word/render-word.ts";
import { readPages } from "#main/pdf/page-texts.ts";
import { buildPaper } from "#shared/documents/kind.ts";
import { findKind, kinds } from "#shared/documents/kinds.ts";
import type { Paper } from "#shared/documents/paper.ts";
import { paperText } from "#shared/documents/paper-text.ts";

function paperOf(code: string, set: "sample" | "extreme"): Paper {
  const kind = findKind(code);
  const built = kind === undefined ? undefined : buildPaper(kind, kind[set]);
  if (built?.ok !== true) {
    throw new Error(`${code} has complete facts of its own`);
  }
  return built.value;
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The words of a Word file in the order of its XML: each run's text, a space between paragraphs. */
function wordsOf(bytes: Uint8Array): readonly string[] {
  const xml = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
  const text = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<\/w:p>/gu)]
    .map(([, run]) => run ?? " ")
    .join("")
    .replace(/&(\w+);/gu, (_whole, name: string) => entities[name] ?? "");
  return split(text);
}

function split(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== "" && word !== "☐" && word !== "☒");
}

describe.each(["sample", "extreme"] as const)("the Word file of %s facts", (set) => {
  test.each(kinds.map(({ code }) => code))("%s has every word of the paper, in its order", async (code) => {
    const paper = paperOf(code, set);
    const words = wordsOf(await renderWord(paper));
    expect(words).toEqual(split(paperText(paper)));
    expect(words.join(" ")).toBe(words.join(" ").normalize("NFC"));
  });
});

test("pages are A4, lie where the paper lies, and take their letters and margins from the decree", async () => {
  // Nghị định 30/2020/NĐ-CP, phụ lục I: A4, top and bottom 20–25 mm, left 30–35, right 15–20; 1 mm = 56.7 twips.
  const parts = unzipSync(await renderWord(paperOf("D08", "sample")));
  const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  const [, width, height] = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/u.exec(xml) ?? [];
  expect([Number(width), Number(height)].map((twips) => Math.round((twips / 1440) * 25.4))).toEqual([
    297, 210,
  ]);
  const [, left = ""] = /<w:pgMar[^>]*w:left="(\d+)"/u.exec(xml) ?? [];
  expect(Math.round((Number(left) / 1440) * 25.4)).toBe(30);
  expect(new Set([...xml.matchAll(/w:ascii="([^"]+)"/gu)].map(([, font]) => font))).toEqual(
    new Set(["Times New Roman"]),
  );
});

test("names nobody in the file's properties", async () => {
  const parts = unzipSync(await renderWord(paperOf("M53", "sample")));
  const core = strFromU8(parts["docProps/core.xml"] ?? new Uint8Array());
  expect(core).toContain("Hòa Nhập");
  expect(core).not.toMatch(/Hoàng Văn|Nguyễn Văn/u);
});

/** LibreOffice where the machine has it; what it reads must be the paper's words too. */
function convertedByOffice(bytes: Uint8Array): Uint8Array | undefined {
  const folder = mkdtempSync(join(tmpdir(), "word-"));
  const file = join(folder, "a.docx");
  writeFileSync(file, bytes);
  const ran = spawnSync("soffice", ["--headless", "--convert-to", "pdf", "--outdir", folder, file]);
  const made = join(folder, "a.pdf");
  return ran.error === undefined && existsSync(made) ? new Uint8Array(readFileSync(made)) : undefined;
}

test("an office programme that is installed opens it; the zip holds what Word asks for in any case", async () => {
  const paper = paperOf("D03", "sample");
  const bytes = await renderWord(paper);
  expect(Object.keys(unzipSync(bytes))).toEqual(
    expect.arrayContaining(["[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/styles.xml"]),
  );
  const pdf = convertedByOffice(bytes);
  const pages = pdf === undefined ? undefined : await readPages(pdf);
  const read = pages?.flatMap(({ items }) => items.map(({ text }) => text)).join(" ") ?? paperText(paper);
  expect(read.replace(/\s+/gu, " ")).toContain("QUYẾT ĐỊNH");
}, 60_000);
