import { describe, expect, test } from "vitest";
import type { Facts } from "#shared/documents/kind.ts";
import { kinds } from "#shared/documents/kinds.ts";
import { layoutProblems, problemsIn } from "./layout/all-checks.ts";
import { renderPaper } from "#main/pdf/render-paper.ts";
import { readBack, type ReadBack, type ReadText } from "../main/pdf/reading.ts";
import { built, kindOf } from "./paper-checks.ts";

/*
 * Every kind, printed with its ordinary and with its extreme facts and read back with pdf.js, against the table of
 * Nghị định 30/2020/NĐ-CP, phụ lục I (test/documents/layout/decree.ts): sheet, margins, page numbers, fonts, every word
 * in order, every box's size, style and place, rules, indents, spacing, headings, single lines, tables, signatures.
 */
describe.each(kinds.map((kind) => [kind.code, kind] as const))("%s", (_code, kind) => {
  test.each(["sample", "extreme"] as const)("with its %s facts is set as the decree wants", async (set) => {
    expect(await layoutProblems(built(kind, kind[set]))).toEqual([]);
  });
});

function listOf(code: string, key: string, length: number): unknown[] {
  const rows = kindOf(code).extreme[key] as readonly unknown[];
  return Array.from({ length }, (_, index) => rows[index % rows.length]);
}

/** Papers that grow by a line or a row at a time: somewhere in the row every break falls at its worst place. */
const growing: readonly (readonly [code: string, lengths: number, more: (length: number) => Facts])[] = [
  // A list of points before the last articles.
  ["D03", 24, (length) => ({ tasks: Array.from({ length }, () => "Giúp hội viên lập kế hoạch cá nhân") })],
  // The last section is a heading with a single line under it.
  [
    "D24",
    24,
    (length) => ({ nextTasks: Array.from({ length }, () => "Duy trì sinh hoạt câu lạc bộ"), requests: [] }),
  ],
  // Two signature blocks.
  [
    "D19",
    14,
    (length) => ({ promises: Array.from({ length }, () => "Báo cáo khi vắng mặt, khi đổi nơi cư trú") }),
  ],
  // A table right before the signature, upright and lying.
  ["D08", 24, (length) => ({ members: listOf("D08", "members", length) })],
  ["D29BB", 14, (length) => ({ assets: listOf("D29BB", "assets", length) })],
  ["M59", 24, (length) => ({ supporters: listOf("M59", "supporters", length) })],
];

describe("no break falls badly at any length", () => {
  test.each(growing)("%s", async (code, lengths, more) => {
    const kind = kindOf(code);
    for (let length = 1; length <= lengths; length += 1) {
      const paper = built(kind, { ...kind.sample, ...more(length) });
      expect(await layoutProblems(paper), `with ${String(length)}`).toEqual([]);
    }
  });
});

/** A bundle of all that a month brings, from the office with the longest name. */
function mostUsual(code: string): Facts {
  return code === "PHIEU_GUI" ? { counts: listOf(code, "counts", 7) } : {};
}

test.each(["PHIEU_GUI", "PHIEU_KHOI_PHUC"])("%s is one page, also with its extreme facts", async (code) => {
  const kind = kindOf(code);
  for (const facts of [kind.extreme, { ...kind.extreme, ...mostUsual(code) }]) {
    const { pages } = await readBack(await renderPaper(built(kind, facts)));
    expect(pages).toHaveLength(1);
  }
});

test("no date is torn in a list of twelve columns", async () => {
  const kind = kindOf("DANH_SACH");
  const { pages } = await readBack(await renderPaper(built(kind, kind.extreme)));
  const whole = pages.flatMap(({ pieces }) => pieces.filter(({ text }) => text.trim() === "05/12/2026"));
  // Ninety rows, a name and eleven dates in each.
  expect(whole).toHaveLength(90 * 11);
});

/* The same file with one thing wrong in it: what the checks must find. */
type Page = ReadBack["pages"][number];
const spoiled: readonly (readonly [
  what: string,
  found: RegExp,
  spoil: (page: Page, index: number) => Page,
])[] = [
  [
    "letters too large",
    /is Tinos-Bold 1[56]/u,
    (page) => withPieces(page, ({ sizePt }) => ({ sizePt: sizePt * 1.2 })),
  ],
  ["another face", /is Arial/u, (page) => withPieces(page, () => ({ face: "Arial" }))],
  [
    "everything to the right",
    /is not centred|first line at/u,
    (page) => withPieces(page, ({ x }) => ({ x: x + 8 })),
  ],
  ["rules forgotten", /motto: no rule/u, (page) => ({ ...page, rules: [] })],
  [
    "rules too long",
    /motto: rule is 1\.1\d of the line/u,
    (page) => ({
      ...page,
      rules: page.rules.map((rule) => ({ ...rule, length: rule.length + 20 })),
    }),
  ],
  ["lines too close", /lines 1\.0\d apart/u, (page) => withPieces(page, ({ y }) => ({ y: y * 0.94 }))],
  [
    "lines over one another",
    /over one another/u,
    (page) => withPieces(page, ({ y }) => ({ y: y - (y % 60) })),
  ],
  ["a margin too narrow", /in the margin/u, (page) => withPieces(page, ({ x }) => ({ x: x * 1.1 }))],
  ["a lying sheet of another size", /^200,297\n/u, (page) => ({ ...page, width: page.width * (200 / 210) })],
  [
    "a number on the first page",
    /a first page bears the number/u,
    (page, index) => {
      const [piece] = page.pieces;
      const number = piece === undefined ? [] : [{ ...piece, text: "1", y: 34 }];
      return index === 0 ? { ...page, pieces: [...number, ...page.pieces] } : page;
    },
  ],
  [
    "no number on the second page",
    /bears no number/u,
    (page) => ({ ...page, pieces: page.pieces.filter(({ text }) => text !== "2") }),
  ],
];

function withPieces(page: Page, change: (piece: ReadText) => Partial<ReadText>): Page {
  return { ...page, pieces: page.pieces.map((piece) => ({ ...piece, ...change(piece) })) };
}

describe("the checks find", () => {
  test.each(spoiled)("%s", async (_what, found, spoil) => {
    const paper = built(kindOf("D03"), kindOf("D03").sample);
    const file = await readBack(await renderPaper(paper));
    const pages = file.pages.map((page, index) => spoil(page, index));
    expect(problemsIn(paper, file)).toEqual([]);
    expect(problemsIn(paper, { ...file, pages }).join("\n")).toMatch(found);
  });

  test("a word that was not printed", async () => {
    const file = await readBack(await renderPaper(built(kindOf("D03"), kindOf("D03").sample)));
    const other = built(kindOf("D03"), { ...kindOf("D03").sample, number: 342 });
    expect(() => problemsIn(other, file)).toThrow("does not go on");
  });
});
