import { z } from "zod";
import { formatInteger } from "#shared/base/numbers.ts";
import { indicatorDefinition } from "#shared/law/indicators.ts";
import type { TableBlock } from "../paper.ts";
import { periodName } from "../period-name.ts";
import { figureTitle, tableTitle } from "../report-tables.ts";

/** What became known of closed periods since (`src-shared/reports/adjustments.ts`), counts only. */
export const adjustmentFacts = z
  .array(
    z.strictObject({
      period: z.string(),
      place: z.string(),
      row: z.string(),
      cell: z.string(),
      old: z.int(),
      new: z.int(),
    }),
  )
  .default([])
  .meta({ label: "Số liệu điều chỉnh kỳ trước", computed: true });
type AdjustmentFacts = z.output<typeof adjustmentFacts>;

function placeName(place: string): string {
  const definition = indicatorDefinition(place);
  return definition.ok ? `${place} ${definition.value.nameVi}` : (tableTitle(place) ?? place);
}

/** Which figure it is: the indicator or table, the club or point, the column. */
function figureName(
  { place, row, cell }: AdjustmentFacts[number],
  names: Readonly<Record<string, string>>,
): string {
  const parts = [placeName(place), row === "" ? "" : (names[row] ?? row), figureTitle(place, cell)];
  return parts.filter((part) => part !== "").join(", ");
}

/** Old and new value of every figure that would be another today, closed period by closed period. */
export function adjustmentsTable(rows: AdjustmentFacts, names: Readonly<Record<string, string>>): TableBlock {
  return {
    kind: "table",
    columns: [
      { widthMm: 34, align: "left" },
      { widthMm: 78, align: "left" },
      { widthMm: 24, align: "center" },
      { widthMm: 24, align: "center" },
    ],
    header: [[{ text: "Kỳ đã khóa" }, { text: "Số liệu" }, { text: "Đã báo cáo" }, { text: "Điều chỉnh" }]],
    rows: rows.map((row) => [
      periodName(row.period),
      figureName(row, names),
      formatInteger(row.old),
      formatInteger(row.new),
    ]),
    sizePt: 11,
  };
}
