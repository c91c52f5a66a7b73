import { Text } from "@mantine/core";
import type { OutputOf } from "#shared/contract/contract.ts";
import { useAnswer } from "../../client/hooks.ts";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { SectionTitle } from "../../components/section-title.tsx";
import { periodText } from "../../text/format.ts";
import { indicatorName } from "../../text/indicators.ts";
import { figureTitle, tableTitle } from "../../text/report-tables.ts";
import { reportsText } from "../../text/reports.ts";

type Month = OutputOf<"reports.adjustments">[number];
type Change = Month["changes"][number] & Pick<Month, "period">;

const { adjustments } = reportsText;

type Names = Readonly<Record<string, string>>;

/** Which figure it is: the indicator or table, the club or point, the column; as the paper names it. */
function placeOf({ place, row, cell }: Change, names: Names): string {
  const where = tableTitle(place) ?? `${place} ${indicatorName(place)}`;
  return [where, names[row] ?? row, figureTitle(place, cell)].filter(Boolean).join(" · ");
}

const columnsOf = (names: Names): readonly Column<Change>[] => [
  { key: "period", title: adjustments.month, cell: ({ period }) => periodText(period), width: 160 },
  { key: "place", title: adjustments.place, cell: (change) => placeOf(change, names) },
  { key: "old", title: adjustments.old, cell: ({ old }) => old, numeric: true, width: 90 },
  { key: "new", title: adjustments.now, cell: (change) => change.new, numeric: true, width: 90 },
  { key: "came", title: adjustments.came, cell: ({ came }) => came.join(", "), width: 200 },
  { key: "went", title: adjustments.went, cell: ({ went }) => went.join(", "), width: 200 },
];

interface AdjustmentsProps {
  readonly period: string;
  /** Names of clubs and points by their codes. */
  readonly names: Names;
}

/** Số liệu điều chỉnh kỳ trước: what was recorded late, beside the frozen figures of the months it belongs to. */
export function Adjustments({ period, names }: AdjustmentsProps) {
  const found = useAnswer("reports.adjustments", { period });
  const changes: readonly Change[] =
    found.kind === "value"
      ? found.value.flatMap((month) =>
          month.changes.map((change) => Object.assign({ period: month.period }, change)),
        )
      : [];
  if (changes.length === 0) {
    return null;
  }
  return (
    <section style={{ paddingTop: 16 }}>
      <SectionTitle title={adjustments.title} />
      <Text size="sm" c="gray.7" pb={8}>
        {adjustments.hint}
      </Text>
      <DataTable
        label={adjustments.title}
        columns={columnsOf(names)}
        rows={changes}
        rowKey={({ period: month, place, row, cell }) => [month, place, row, cell].join(" ")}
      />
    </section>
  );
}
