import { expect, test } from "vitest";
import { present } from "#shared/base/assert.ts";
import type { Paper } from "#shared/documents/paper.ts";
import { renderPaper } from "#main/pdf/render-paper.ts";
import { built, kindOf } from "../../documents/paper-checks.ts";
import { readBack } from "./reading.ts";

/** A table on the first page, below its letterhead, whose name over two rows takes four lines of a narrow column. */
function paperWithTallHead(): Paper {
  const paper = built(kindOf("D03"), kindOf("D03").sample);
  const [first] = paper.sections;
  const letterhead = present(first?.blocks[0], "a decision begins with its letterhead");
  const column = { widthMm: 20, align: "center" } as const;
  return {
    ...paper,
    sections: [
      {
        orientation: "portrait",
        blocks: [
          letterhead,
          {
            kind: "table",
            columns: [column, column, column],
            header: [
              [
                { text: "Kỳ này: tháng 9 năm 2026 đã khóa", rows: 2 },
                { text: "Kỳ trước", span: 2 },
              ],
              [{ text: "Số liệu" }, { text: "Tăng" }],
            ],
            rows: [["17", "16", "1"]],
            sizePt: 11,
          },
        ],
      },
    ],
  };
}

test("a name of several lines over two rows of a head ends above the first row, on the first page too", async () => {
  const file = await readBack(await renderPaper(paperWithTallHead()));
  const pieces = present(file.pages[0], "the paper has a page").pieces.filter(({ sizePt }) => sizePt === 11);
  const row = present(
    pieces.find(({ text }) => text.trim() === "17"),
    "the row is on the page",
  );
  const head = pieces.filter(({ face, x }) => face === "Tinos-Bold" && x < row.x + 10);
  expect(head.map(({ text }) => text.trim()).join(" ")).toContain("tháng 9");
  const lowest = Math.max(...head.map(({ y }) => y));
  // A line of 11 points is higher than 11 points, and two paddings and a rule lie between.
  expect(row.y - lowest).toBeGreaterThan(11 + 4);
});
