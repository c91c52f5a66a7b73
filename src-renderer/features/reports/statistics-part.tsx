import { useState } from "react";
import { Group, SegmentedControl, Stack, Text } from "@mantine/core";
import { useAnswer } from "../../client/hooks.ts";
import { Answered } from "../../components/answered.tsx";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { type OpenedFigure, Part } from "../../components/figure-part.tsx";
import { SectionTitle } from "../../components/section-title.tsx";
import { dateOrDash } from "../../text/format.ts";
import { statisticsText } from "../../text/report-views.ts";
import { reportsText } from "../../text/reports.ts";
import { isByHand, statisticsLinesOf, type StatisticsLine } from "./statistics-lines.ts";

interface StatisticsPartProps {
  readonly period: string;
  readonly onOpen: (figure: OpenedFigure) => void;
}

function lineColumns(onOpen: StatisticsPartProps["onOpen"]): readonly Column<StatisticsLine>[] {
  return [
    { key: "name", title: statisticsText.line, cell: ({ name }) => name },
    {
      key: "count",
      title: statisticsText.count,
      cell: ({ group, name, count, codes }) => (
        <Part
          value={count}
          codes={codes}
          title={`${group} · ${name}`}
          label={reportsText.openNames}
          onOpen={onOpen}
        />
      ),
      numeric: true,
      width: 140,
    },
  ];
}

/** Biểu 01-BCN, group by group, in the calendar that is asked for; each figure opens its names. */
export function StatisticsPart({ period, onOpen }: StatisticsPartProps) {
  const [calendar, setCalendar] = useState<"01" | "15">("01");
  const found = useAnswer("reports.statistics", { period, calendar });
  return (
    <Stack gap={16}>
      <Group gap={12}>
        <SegmentedControl
          aria-label={statisticsText.calendarLabel}
          value={calendar}
          data={[...statisticsText.calendars]}
          onChange={(value) => {
            setCalendar(value === "15" ? "15" : "01");
          }}
        />
        <Text size="sm" c="gray.7">
          {statisticsText.hint}
        </Text>
      </Group>
      <Answered answer={found}>
        {({ from, to, table }) => (
          <Stack gap={16}>
            <Text size="sm" fw={600}>
              {reportsText.span(dateOrDash(from), dateOrDash(to))}
            </Text>
            {isByHand(table) ? <Text size="sm">{statisticsText.byHand}</Text> : null}
            {[...Map.groupBy(statisticsLinesOf(table), ({ group }) => group)].map(([group, lines]) => (
              <section key={group}>
                <SectionTitle title={group} />
                <DataTable
                  label={group}
                  columns={lineColumns(onOpen)}
                  rows={lines}
                  rowKey={({ key }) => key}
                />
              </section>
            ))}
          </Stack>
        )}
      </Answered>
    </Stack>
  );
}
