import type { Paragraph, Table } from "docx";
import type { ChartBlock } from "#shared/documents/chart-block.ts";
import { formatProfile } from "#shared/documents/format-profile.ts";
import { line, sideBySide } from "./word-parts.ts";

const sizePt = formatProfile.smallPt;

function cell(texts: readonly string[], align: "left" | "center"): readonly Paragraph[] {
  return texts.filter((text) => text !== "").map((text) => line(text, { sizePt, align }));
}

/** The figures of a chart as a small table, in the order in which the printed chart sets them: Word gets no drawing. */
export function chartParts(block: ChartBlock, textWidthMm: number): (Paragraph | Table)[] {
  const title = line(block.title, { sizePt, bold: true, beforePt: 6, keepNext: true });
  if (block.kind === "bars") {
    const rows = block.rows.map(({ label, text }) => [cell([label], "left"), cell([text], "left")]);
    return [title, sideBySide([textWidthMm * 0.4, textWidthMm * 0.6], rows)];
  }
  const { groups, series } = block;
  const width = textWidthMm / Math.max(1, groups.length);
  const values = groups.map((group) =>
    cell(
      group.values.map((value) => value?.text ?? ""),
      "center",
    ),
  );
  const labels = groups.map(({ label }) => cell([label], "center"));
  return [
    title,
    ...(series.length > 1 ? series.map((name) => line(name, { sizePt })) : []),
    sideBySide(
      groups.map(() => width),
      [values, labels],
    ),
  ];
}
