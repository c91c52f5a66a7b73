import { Text } from "@mantine/core";
import type { OutputOf } from "#shared/contract/contract.ts";
import { useAnswer } from "../../client/hooks.ts";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { SectionTitle } from "../../components/section-title.tsx";
import { periodText } from "../../text/format.ts";
import { indicatorName } from "../../text/indicators.ts";
import { reportsText } from "../../text/reports.ts";

type Month = OutputOf<"reports.adjustments">[number];
type Change = Month["changes"][number] & Pick<Month, "period">;

const { adjustments } = reportsText;

/** `CT03 · Tử số`; a cell of a table by its table and row. */
function placeOf({ place, row, cell }: Change): string {
  const part = { num: adjustments.numerator, den: adjustments.denominator }[cell];
  return part === undefined
    ? [place, row].filter(Boolean).join(" · ")
    : `${place} ${indicatorName(place)} · ${part}`;
}

const columns: readonly Column<Change>[] = [
  { key: "period", title: adjustments.month, cell: ({ period }) => periodText(period), width: 160 },
  { key: "place", title: adjustments.place, cell: placeOf },
  { key: "old", title: adjustments.old, cell: ({ old }) => old, numeric: true, width: 90 },
  { key: "new", title: adjustments.now, cell: (change) => change.new, numeric: true, width: 90 },
  { key: "came", title: adjustments.came, cell: ({ came }) => came.join(", "), width: 200 },
  { key: "went", title: adjustments.went, cell: ({ went }) => went.join(", "), width: 200 },
];

/** Số liệu điều chỉnh kỳ trước: what was recorded late, beside the frozen figures of the months it belongs to. */
export function Adjustments({ period }: { readonly period: string }) {
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
        columns={columns}
        rows={changes}
        rowKey={({ period: month, place, row, cell }) => [month, place, row, cell].join(" ")}
      />
    </section>
  );
}
