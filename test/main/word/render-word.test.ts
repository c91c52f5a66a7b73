import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { spawnSync } from "node:child_process";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { renderWord } from "#main/word/render-word.ts";
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

/**
 * The files as LibreOffice reads them, by code, in plain text: nothing where the machine has no LibreOffice. Text, not
 * PDF, because the letters of a PDF depend on the fonts the machine has.
 */
function readByOffice(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, string> {
  const folder = mkdtempSync(join(tmpdir(), "word-"));
  try {
    for (const [code, bytes] of files) {
      writeFileSync(join(folder, `${code}.docx`), bytes);
    }
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const names = [...files.keys()].map((code) => join(folder, `${code}.docx`));
    const options = [profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder];
    const { error } = spawnSync("soffice", [...options, ...names]);
    return error === undefined
      ? new Map(
          [...files.keys()].map((code) => [code, readFileSync(join(folder, `${code}.txt`), "utf8").slice(1)]),
        )
      : new Map();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test("the zip holds what Word asks for, and LibreOffice, where it is installed, reads every word of every kind", async () => {
  const files = new Map<string, Uint8Array>();
  for (const { code } of kinds) {
    files.set(code, await renderWord(paperOf(code, "sample")));
  }
  for (const bytes of files.values()) {
    expect(Object.keys(unzipSync(bytes))).toEqual(
      expect.arrayContaining(["[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/styles.xml"]),
    );
  }
  for (const [code, text] of readByOffice(files)) {
    expect(split(text), code).toEqual(split(paperText(paperOf(code, "sample"))));
  }
}, 90_000);
