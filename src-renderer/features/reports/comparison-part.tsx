import { BarChart, LineChart } from "@mantine/charts";
import { Stack, Text } from "@mantine/core";
import { formatInteger, formatPercent, tenthsOfPercent } from "#shared/base/numbers.ts";
import type { OutputOf } from "#shared/contract/contract.ts";
import { useAnswer } from "../../client/hooks.ts";
import { Answered } from "../../components/answered.tsx";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { SectionTitle } from "../../components/section-title.tsx";
import { periodText } from "../../text/format.ts";
import { indicatorName } from "../../text/indicators.ts";
import { labelOf } from "../../text/labels.ts";
import { comparedNames, comparisonText } from "../../text/report-views.ts";

type Comparison = OutputOf<"reports.comparison">;
type Row = Comparison["rows"][number];
type Month = Comparison["trend"][number];

function figureText(figure: Row["previous"]): string {
  if (figure === null) {
    return comparisonText.unknown;
  }
  const { num, den } = figure;
  if (den === null) {
    return formatInteger(num);
  }
  return den === 0
    ? comparisonText.nothing
    : `${formatInteger(num)}/${formatInteger(den)} (${formatPercent(num, den)} %)`;
}

function comparisonColumns({ previous, lastYear }: Comparison): readonly Column<Row>[] {
  return [
    {
      key: "what",
      title: comparisonText.what,
      cell: ({ code }) =>
        code in comparedNames ? labelOf(comparedNames, code) : `${code} ${indicatorName(code)}`,
    },
    {
      key: "current",
      title: comparisonText.current,
      cell: ({ current }) => figureText(current),
      numeric: true,
      width: 180,
    },
    {
      key: "previous",
      title: comparisonText.previous(periodText(previous ?? "")),
      cell: (row) => figureText(row.previous),
      numeric: true,
      width: 210,
    },
    {
      key: "lastYear",
      title: comparisonText.lastYear(periodText(lastYear ?? "")),
      cell: (row) => figureText(row.last_year),
      numeric: true,
      width: 210,
    },
  ];
}

function shortMonth(month: string): string {
  return `${String(Number(month.slice(5)))}/${month.slice(2, 4)}`;
}

const trendColumns: readonly Column<Month>[] = [
  { key: "month", title: comparisonText.month, cell: ({ month }) => periodText(month) },
  ...(["members", "joined", "left", "expected", "present"] as const).map((key): Column<Month> => ({
    key,
    title: comparisonText[key],
    cell: ({ point }) => (point === null ? comparisonText.unknown : formatInteger(point[key])),
    numeric: true,
    width: 120,
  })),
  {
    key: "attendance",
    title: comparisonText.attendance,
    cell: ({ point }) =>
      point === null ? comparisonText.unknown : formatPercent(point.present, point.expected),
    numeric: true,
    width: 120,
  },
];

/** The months as charts take them: a month of which nothing is known is a gap. */
function chartData(trend: readonly Month[]): Record<string, string | number | null>[] {
  return trend.map(({ month, point }) => {
    const tenths = point === null ? undefined : tenthsOfPercent(point.present, point.expected);
    return {
      month: shortMonth(month),
      [comparisonText.members]: point?.members ?? null,
      [comparisonText.joined]: point?.joined ?? null,
      [comparisonText.left]: point?.left ?? null,
      [comparisonText.attendance]: tenths === undefined ? null : tenths / 10,
    };
  });
}

const chart = { h: 200, dataKey: "month", tickLine: "none", gridAxis: "x" } as const;
/** Room for the figures at the marks, which stand above them. */
const margins = { margin: { top: 20, right: 20 } } as const;

/** A figure at a mark or an axis; a gap has none. */
function markText(value: unknown): string {
  return typeof value === "number" ? value.toLocaleString("vi-VN") : "";
}

/** At a bar of nothing stands nothing. */
function barText(value: unknown): string {
  return value === 0 ? "" : markText(value);
}

function Charts({ trend }: { readonly trend: readonly Month[] }) {
  const data = chartData(trend);
  return (
    <div className="trend-charts">
      <section aria-label={comparisonText.membersChart}>
        <SectionTitle title={comparisonText.membersChart} />
        <BarChart
          {...chart}
          data={data}
          withBarValueLabel
          valueFormatter={markText}
          barChartProps={margins}
          series={[{ name: comparisonText.members, color: "teal.7" }]}
        />
      </section>
      <section aria-label={comparisonText.movementChart}>
        <SectionTitle title={comparisonText.movementChart} />
        <BarChart
          {...chart}
          data={data}
          withLegend
          withBarValueLabel
          valueFormatter={markText}
          valueLabelProps={{ formatter: barText }}
          barChartProps={margins}
          series={[
            { name: comparisonText.joined, color: "teal.7" },
            { name: comparisonText.left, color: "gray.4" },
          ]}
        />
      </section>
      <section aria-label={comparisonText.attendanceChart}>
        <SectionTitle title={comparisonText.attendanceChart} />
        <LineChart
          {...chart}
          data={data}
          curveType="linear"
          withPointLabels
          valueFormatter={markText}
          lineChartProps={margins}
          connectNulls={false}
          yAxisProps={{ domain: [0, 100] }}
          series={[{ name: comparisonText.attendance, color: "teal.7" }]}
        />
      </section>
    </div>
  );
}

/** A period beside the one before and last year's, and the months up to it as charts and as a table. */
export function ComparisonPart({ period }: { readonly period: string }) {
  const found = useAnswer("reports.comparison", { period });
  return (
    <Answered answer={found}>
      {(comparison) => (
        <Stack gap={20}>
          <DataTable
            label={comparisonText.tab}
            columns={comparisonColumns(comparison)}
            rows={comparison.rows}
            rowKey={({ code }) => code}
          />
          <Text size="sm" c="gray.7">
            {comparisonText.note}
          </Text>
          <Charts trend={comparison.trend} />
          <section>
            <SectionTitle title={comparisonText.trendTable} />
            <DataTable
              label={comparisonText.trendTable}
              columns={trendColumns}
              rows={comparison.trend}
              rowKey={({ month }) => month}
            />
          </section>
        </Stack>
      )}
    </Answered>
  );
}
