import { useState } from "react";
import { Button, Group, SegmentedControl, Stack, Text } from "@mantine/core";
import { IconFileSpreadsheet, IconPrinter } from "@tabler/icons-react";
import { call } from "../../client/call.ts";
import { printFile, saveFile } from "../../client/files.ts";
import { useAnswer } from "../../client/hooks.ts";
import { Answered } from "../../components/answered.tsx";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { ErrorPanel, type NoReply } from "../../components/error-panel.tsx";
import { type OpenedFigure, Part } from "../../components/figure-part.tsx";
import { SectionTitle } from "../../components/section-title.tsx";
import { dateOrDash } from "../../text/format.ts";
import { statisticsText } from "../../text/report-views.ts";
import { reportsText } from "../../text/reports.ts";
import {
  groupName,
  groupsByHand,
  statisticsLinesOf,
  type StatisticsLine,
} from "../../text/statistics-lines.ts";

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

interface StatisticsFilesProps {
  readonly period: string;
  readonly calendar: "01" | "15";
}

/** The table as an annex to print, or as a sheet. */
function StatisticsFiles({ period, calendar }: StatisticsFilesProps) {
  const [problem, setProblem] = useState<NoReply>();

  async function handOut(form: "PDF" | "XLSX"): Promise<void> {
    const made = await call("reports.statisticsFile", { period, calendar, form });
    const reply = made.kind === "value" ? await (form === "PDF" ? printFile : saveFile)(made.value) : made;
    setProblem(reply.kind === "value" ? undefined : reply);
  }

  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPrinter size={18} aria-hidden />}
        onClick={() => void handOut("PDF")}
      >
        {statisticsText.print}
      </Button>
      <Button
        variant="default"
        leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
        onClick={() => void handOut("XLSX")}
      >
        {statisticsText.excel}
      </Button>
      {problem === undefined ? null : <ErrorPanel reply={problem} />}
    </>
  );
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
        <StatisticsFiles period={period} calendar={calendar} />
      </Group>
      <Text size="sm" c="gray.7">
        {statisticsText.hint}
      </Text>
      <Answered answer={found}>
        {({ from, to, table }) => (
          <Stack gap={16}>
            <Text size="sm" fw={600}>
              {reportsText.span(dateOrDash(from), dateOrDash(to))}
            </Text>
            {groupsByHand(table).length === 0 ? null : (
              <Text size="sm">{statisticsText.byHand(groupsByHand(table).map(groupName).join("; "))}</Text>
            )}
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
