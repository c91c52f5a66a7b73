import type { BarChartBlock, ColumnChartBlock } from "#shared/documents/chart-block.ts";
import { formatProfile } from "#shared/documents/format-profile.ts";
import type { LayoutNode, LayoutPiece } from "./layout-node.ts";
import { textNode } from "./layout-node.ts";

/* Charts are drawn in black on white, so that a copy of a copy still shows them; figures are text, so that they are read back. */

const titlePt = 12;
const figurePt = 9;
const labelPt = 10;
/** Height of the highest column, and the room above it for its figure. */
const columnHeight = 78;
const figureRoom = 13;
const legendBox = 8;

function title(text: string): LayoutNode {
  return textNode(text, { fontSize: titlePt, bold: true, margin: [0, formatProfile.body.gapPt + 4, 0, 4] });
}

function rectangle(box: { x: number; y: number; w: number; h: number }, filled: boolean): object {
  return { type: "rect", ...box, lineWidth: 0.75, ...(filled ? { color: "black" } : {}) };
}

function legend(series: readonly string[]): readonly LayoutNode[] {
  const cells = series.flatMap((name, index): LayoutNode[] => [
    { canvas: [rectangle({ x: 0, y: 2, w: legendBox, h: legendBox }, index === 0)] },
    textNode(name, { fontSize: labelPt, margin: [0, 0, 14, 0] }),
  ]);
  return series.length < 2
    ? []
    : [
        {
          table: { widths: series.flatMap(() => [legendBox + 6, "auto"]), body: [cells] },
          layout: "bare",
          margin: [0, 0, 0, 4],
        },
      ];
}

type Group = ColumnChartBlock["groups"][number];

/** The bars of one group: each figure over its bar, the bars on a common foot. */
function groupCells(group: Group, { width, highest }: { width: number; highest: number }): LayoutNode[] {
  const share = width / group.values.length;
  return group.values.map((value, index): LayoutNode => {
    const height = value === null || highest === 0 ? 0 : (value.value / highest) * columnHeight;
    const top = figureRoom + columnHeight - height;
    const foot = {
      type: "line",
      x1: 0,
      y1: figureRoom + columnHeight,
      x2: share,
      y2: figureRoom + columnHeight,
    };
    const bar = rectangle({ x: share * 0.2, y: top, w: share * 0.6, h: height }, index === 0);
    return {
      stack: [
        textNode(value?.text ?? "", {
          fontSize: figurePt,
          alignment: "center",
          noWrap: true,
          relativePosition: { x: 0, y: top - figureRoom },
        }),
        { canvas: [{ ...foot, lineWidth: 0.75 }, ...(height === 0 ? [] : [bar])] },
      ],
    };
  });
}

/** Upright bars as one piece that is never split between pages. */
export function columnChartPiece(block: ColumnChartBlock, textWidthPt: number): LayoutPiece {
  const width = textWidthPt / Math.max(1, block.groups.length);
  const highest = Math.max(
    0,
    ...block.groups.flatMap(({ values }) => values.map((value) => value?.value ?? 0)),
  );
  const bars = block.groups.flatMap((group) => groupCells(group, { width, highest }));
  const count = Math.max(1, block.series.length);
  const labels = block.groups.flatMap(({ label }): LayoutNode[] => [
    textNode(label, { fontSize: labelPt, alignment: "center", noWrap: true, colSpan: count }),
    ...Array.from({ length: count - 1 }, (): LayoutNode => ({ text: "" })),
  ]);
  const heading = title(block.title);
  const node: LayoutNode = {
    stack: [
      heading,
      ...legend(block.series),
      {
        table: { widths: bars.map(() => width / count), body: [bars, labels] },
        layout: "bare",
      },
    ],
    // A heading, a legend and bars of a fixed height: it cannot outgrow a page.
    unbreakable: true,
  };
  return { node, first: heading, last: labels[0] ?? heading, keeping: "free" };
}

const barWidth = 140;
const barHeight = 9;
const figureWidth = 90;

function barCanvas({ share, target }: BarChartBlock["rows"][number]): LayoutNode {
  const frame = rectangle({ x: 0, y: 3, w: barWidth, h: barHeight }, false);
  const length = (barWidth * (share ?? 0)) / 1000;
  const filled = length === 0 ? [] : [rectangle({ x: 0, y: 3, w: length, h: barHeight }, true)];
  const at = (barWidth * (target ?? 0)) / 1000;
  const mark =
    target === undefined
      ? []
      : [{ type: "line", x1: at, y1: 0, x2: at, y2: barHeight + 6, lineWidth: 1.5, dash: { length: 2 } }];
  return { canvas: [frame, ...filled, ...mark] };
}

/** Lying bars: what it is, the bar with its target, the figure; a line is never split between pages. */
export function barChartPieces(block: BarChartBlock, textWidthPt: number): LayoutPiece[] {
  const heading = title(block.title);
  const rows = block.rows.map((row): LayoutNode[] => [
    textNode(row.label, { fontSize: labelPt }),
    barCanvas(row),
    textNode(row.text, { fontSize: labelPt }),
  ]);
  const node: LayoutNode = {
    table: {
      widths: [textWidthPt - barWidth - figureWidth - 20, barWidth + 20, figureWidth],
      body: rows,
      dontBreakRows: true,
    },
    layout: "bare",
  };
  const table = {
    node,
    first: rows[0]?.[0] ?? node,
    last: rows.at(-1)?.[0] ?? node,
    keeping: "free" as const,
  };
  const head = { node: heading, first: heading, last: heading, keeping: "withNext" as const };
  return rows.length === 0 ? [] : [head, table];
}
