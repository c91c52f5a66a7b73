import { describe, expect, test } from "vitest";
import { present } from "#shared/base/assert.ts";
import { kinds } from "#shared/documents/kinds.ts";
import type { Paper } from "#shared/documents/paper.ts";
import { printableRanges } from "#shared/documents/printable.ts";
import { checkPaperText } from "#main/pdf/check-paper-text.ts";
import { paperFace, textWidth } from "#main/pdf/paper-face.ts";
import { points } from "#main/pdf/points.ts";
import { renderPaper } from "#main/pdf/render-paper.ts";
import { built, kindOf } from "../../documents/paper-checks.ts";
import type { ReadBack, ReadText } from "./reading.ts";
import { millimetres, readBack } from "./reading.ts";

async function printed(code: string, facts = kindOf(code).sample): Promise<ReadBack> {
  return readBack(await renderPaper(built(kindOf(code), facts)));
}

function lineOf(file: ReadBack, text: string, page = 0): ReadText {
  const lines = file.pages[page]?.lines ?? [];
  return present(
    lines.find((line) => line.text === text),
    `"${text}" stands on page ${String(page + 1)} among ${lines.map((line) => line.text).join(" | ")}`,
  );
}

const regular = "Tinos-Regular";
const bold = "Tinos-Bold";
const italic = "Tinos-Italic";
const boldItalic = "Tinos-BoldItalic";

// NĐ 30/2020, phụ lục I.V and the forms of phụ lục III: sizes and styles of the components.
test.each([
  ["UBND TỈNH HẢI SƠN", 13, regular],
  ["XÃ BÌNH LÂM THƯỢNG", 13, bold],
  ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, bold],
  ["Độc lập - Tự do - Hạnh phúc", 14, bold],
  ["Số: 341/QĐ-UBND", 13, regular],
  ["Bình Lâm Thượng, ngày 18 tháng 9 năm 2026", 14, italic],
  ["QUYẾT ĐỊNH", 14, bold],
  ["ỦY BAN NHÂN DÂN XÃ BÌNH LÂM THƯỢNG", 14, bold],
  ["Căn cứ Luật Phòng, chống ma túy ngày 10 tháng 12 năm 2025;", 14, italic],
  ["QUYẾT ĐỊNH:", 14, bold],
])("page 1 of a decision: %s in %i points, %s", async (text, sizePt, face) => {
  expect(lineOf(await printed("D03"), text)).toMatchObject({ sizePt, face });
});

test.each([
  ["Nơi nhận:", 12, boldItalic],
  ["- Như Điều 6;", 11, regular],
  ["TM. ỦY BAN NHÂN DÂN", 14, bold],
  ["Trần Kiến Hưng", 14, bold],
])("the end of a decision: %s in %i points, %s", async (text, sizePt, face) => {
  expect(lineOf(await printed("D03"), text, 1)).toMatchObject({ sizePt, face });
});

test("number and date stand on one line, the recipients level with the authority to sign", async () => {
  const file = await printed("D03");
  const date = lineOf(file, "Bình Lâm Thượng, ngày 18 tháng 9 năm 2026");
  expect(Math.abs(lineOf(file, "Số: 341/QĐ-UBND").y - date.y)).toBeLessThan(1.5);
  expect(Math.abs(lineOf(file, "Nơi nhận:", 1).y - lineOf(file, "TM. ỦY BAN NHÂN DÂN", 1).y)).toBeLessThan(3);
  expect(millimetres(lineOf(file, "Nơi nhận:", 1).x)).toBeCloseTo(30, 1);
});

test("there is room of 25 mm or more for signature and seal", async () => {
  const file = await printed("D03");
  const room = lineOf(file, "Trần Kiến Hưng", 1).y - lineOf(file, "CHỦ TỊCH", 1).y;
  expect(millimetres(room)).toBeGreaterThan(25);
});

test("the body is set from 30 mm to 190 mm, its first lines 12.7 mm in, single spaced", async () => {
  const file = await printed("D03");
  const lines = file.pages[0]?.lines ?? [];
  const first = present(
    lines.find((line) => line.text.startsWith("Điều 1.")),
    "Điều 1 is on page 1",
  );
  expect(millimetres(first.x)).toBeCloseTo(42.7, 1);
  const second = present(
    lines.find((line) => line.text.startsWith("Chè (gọi tắt")),
    "Điều 1 has a second line",
  );
  expect(millimetres(second.x)).toBeCloseTo(30, 1);
  // 14 points, single spacing of Times New Roman: 16.1 points.
  expect(second.y - first.y).toBeCloseTo(16.1, 1);
  expect(Math.max(...lines.map((line) => millimetres(line.x + line.width)))).toBeLessThan(190.5);
});

test("rules are as long as the motto, and a third to a half of the office's and the title's line", async () => {
  const rules = (await printed("D03")).pages[0]?.rules.map((rule) => rule.length) ?? [];
  expect(rules).toHaveLength(3);
  const [office = 0, motto = 0, title = 0] = rules;
  // Widths measured with the Times metrics: motto bold 14 = 60.5 mm.
  expect(millimetres(motto)).toBeCloseTo(60.5, 0);
  const officeLine = textWidth("bold", 13, "XÃ BÌNH LÂM THƯỢNG");
  expect(office / officeLine).toBeGreaterThan(1 / 3);
  expect(office / officeLine).toBeLessThan(1 / 2);
  const titleLine = textWidth("bold", 14, "Về việc thành lập Câu lạc bộ người");
  expect(title / titleLine).toBeGreaterThan(1 / 3);
  expect(title / titleLine).toBeLessThan(0.6);
});

test.each([
  ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "bold", 13, 95.7],
  ["Độc lập - Tự do - Hạnh phúc", "bold", 14, 60.5],
  ["ỦY BAN NHÂN DÂN", "bold", 13, 43.2],
  ["UBND THÀNH PHỐ HỒ CHÍ MINH", "normal", 13, 70.7],
] as const)("%s measures as with fonttools", (...[text, face, sizePt, expected]) => {
  expect(millimetres(textWidth(face, sizePt, text))).toBeCloseTo(expected, 1);
});

async function numbers(code: string, facts = kindOf(code).sample): Promise<string[]> {
  const { pages } = await printed(code, facts);
  return pages.map(
    ({ lines }) => lines.find((line) => /^\d+$/u.test(line.text) && millimetres(line.y) < 15)?.text ?? "-",
  );
}

describe("pages", () => {
  test("page numbers begin with 2, restart in the attached regulation and the lying appendix", async () => {
    expect(await numbers("D03")).toEqual(["-", "2"]);
    expect(await numbers("D05")).toEqual(["-", "-", "2", "3", "4", "5", "6"]);
    expect((await numbers("D24")).slice(0, 5)).toEqual(["-", "2", "3", "-", "-"]);
    const list = await numbers("D08", kindOf("D08").extreme);
    expect(list).toEqual(list.map((_, index) => (index === 0 ? "-" : String(index + 1))));
  });

  test("the header of a long list is repeated on every page and no row is torn", async () => {
    const file = await printed("D08", kindOf("D08").extreme);
    const texts = file.pages.map((page) => page.lines.map((line) => line.text));
    expect(texts.every((page) => page.some((line) => line.startsWith("STT")))).toBe(true);
    expect(texts.at(-1)).toContain("Danh sách này có 150 (một trăm năm mươi) người.");
    const lastRows = texts.at(-1)?.filter((line) => /^1(?:49|50)(?: |$)/u.test(line));
    expect(lastRows).toHaveLength(2);
  });

  test("recipients that fill more than a page are all printed", async () => {
    const name = "Ban Công tác Mặt trận và các tổ chức đoàn thể của thôn, tổ dân phố trên địa bàn";
    const recipients = Array.from({ length: 60 }, (_, index) => `${name} số ${String(index + 1)}`);
    const file = await printed("D03", { ...kindOf("D03").sample, recipients });
    const text = file.pages.flatMap(({ lines }) => lines.map((line) => line.text)).join(" ");
    for (const index of recipients.keys()) {
      expect(text).toContain(`số ${String(index + 1)}`);
    }
    expect(text).toContain("Trần Kiến Hưng");
  });

  test("VD3: a very long office name wraps inside its column and number and date stay below it on one line", async () => {
    const file = await printed("D08", kindOf("D08").extreme);
    const lines = file.pages[0]?.lines ?? [];
    const motto = lineOf(file, "Độc lập - Tự do - Hạnh phúc");
    const nation = lineOf(file, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    const office = lines.filter((line) => line.y < 140 && line.face === bold && line.x < nation.x - 5);
    expect(office.length).toBeGreaterThan(3);
    for (const line of office) {
      expect(line.x + line.width, line.text).toBeLessThan(Math.min(nation.x, motto.x));
      expect(line.text).not.toMatch(/-$/u);
    }
    const lastOffice = Math.max(...office.map((line) => line.y));
    const date = present(
      lines.find((line) => line.text.startsWith("Phường Văn Miếu - Quốc Tử Giám, ngày")),
      "the date is there",
    );
    expect(date.y).toBeGreaterThan(lastOffice);
    const rule = present(file.pages[0]?.rules[0], "the office has a rule");
    const lastLine = present(office.at(-1), "the office has lines");
    expect(rule.length / lastLine.width).toBeGreaterThan(1 / 3);
    expect(rule.length / lastLine.width).toBeLessThan(1 / 2);
  });

  test("a place name that no column can hold is broken after its comma", async () => {
    const file = await printed("M53", kindOf("M53").extreme);
    expect(lineOf(file, "Phường Văn Miếu - Quốc Tử Giám,").face).toBe(italic);
    expect(lineOf(file, "ngày 30 tháng 12 năm 2026").face).toBe(italic);
  });
});

test("a file has language, title and version, and nothing of the person in its properties", async () => {
  const bytes = await renderPaper(built(kindOf("M53"), kindOf("M53").sample));
  const file = await readBack(bytes);
  expect(Buffer.from(bytes.subarray(0, 8)).toString("latin1")).toBe("%PDF-1.7");
  expect(file.language).toBe("vi");
  expect(file.info["Title"]).toBe("Quyết định quản lý sau cai nghiện ma túy tại nơi cư trú");
  expect(JSON.stringify(file.info)).not.toMatch(/Sếnh|Giàng/u);
});

test("equal papers give equal bytes, different papers do not", async () => {
  const paper = built(kindOf("D24"), kindOf("D24").sample);
  const first = await renderPaper(paper);
  const second = await renderPaper(structuredClone(paper));
  expect(Buffer.compare(first, second)).toBe(0);
  const other = await renderPaper(built(kindOf("D24"), { ...kindOf("D24").sample, number: 419 }));
  expect(Buffer.compare(first, other)).not.toBe(0);
});

test("every kind twice, mixed in one process, loses no letter", async () => {
  let checked = 0;
  for (let round = 0; round < 2; round += 1) {
    for (const kind of kinds) {
      const paper = built(kind, round === 1 ? kind.extreme : kind.sample);
      await checkPaperText(paper, await renderPaper(paper));
      checked += 1;
    }
  }
  expect(checked).toBe(2 * kinds.length);
});

describe("the check of the printed text", () => {
  test.each([
    [
      "a word more than was printed",
      (json: string) => json.replace("Kinh phí hoạt động", "Kinh phí hoạt động thường xuyên"),
    ],
    ["another letter", (json: string) => json.replace("Đồi Chè", "Đồi Che")],
    ["a mark more", (json: string) => json.replace("ngày ký.", "ngày ký,")],
    ["words in another order", (json: string) => json.replace("học nghề, việc làm", "việc làm, học nghề")],
  ])("throws for %s", async (_what, change) => {
    const paper = built(kindOf("D03"), kindOf("D03").sample);
    const bytes = await renderPaper(paper);
    const json = JSON.stringify(paper);
    expect(change(json)).not.toBe(json);
    await expect(checkPaperText(JSON.parse(change(json)) as typeof paper, bytes)).rejects.toThrow("differs");
  });
});

test("every printable letter has a glyph and a width in all four faces", () => {
  const count = printableRanges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
  for (const face of ["normal", "bold", "italics", "bolditalics"] as const) {
    expect(paperFace(face).glyphs.size).toBe(count);
    expect(textWidth(face, 1000, "ẴỰơƯđĐ")).toBeGreaterThan(points(1));
  }
});

test("charts are read back with their figures: columns month by month, then the months; bars line by line", async () => {
  const paper: Paper = {
    kind: "D24",
    profile: "ND30-2020",
    title: "Biểu đồ",
    verifyAgainstOfficialForm: false,
    sections: [
      {
        orientation: "portrait",
        blocks: [
          {
            kind: "columns",
            title: "Hội viên",
            series: ["Tăng", "Giảm"],
            groups: [
              { label: "8/26", values: [{ value: 3, text: "3" }, null] },
              {
                label: "9/26",
                values: [
                  { value: 0, text: "0" },
                  { value: 2, text: "2" },
                ],
              },
            ],
          },
          {
            kind: "bars",
            title: "Chỉ tiêu",
            rows: [
              { label: "CT01", share: 667, target: 800, text: "66,7 / 80%" },
              { label: "CT08", share: null, text: "không phát sinh" },
            ],
          },
        ],
      },
    ],
  };
  const { pages } = await readBack(await renderPaper(paper));
  expect(pages.flatMap(({ lines }) => lines.map(({ text }) => text.trim()))).toEqual([
    "Hội viên",
    "Tăng Giảm",
    "3",
    "0",
    "2",
    "8/26 9/26",
    "Chỉ tiêu",
    "CT01 66,7 / 80%",
    "CT08 không phát sinh",
  ]);
});
