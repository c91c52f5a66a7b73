import type { ReactNode } from "react";
import { Tabs, Text } from "@mantine/core";
import { formatInteger, formatPercent, reachesPercent } from "#shared/base/numbers.ts";
import { explanationText } from "../text/explanations.ts";
import { indicatorName } from "../text/indicators.ts";
import { labelOf } from "../text/labels.ts";
import { countLabels, reportsText } from "../text/reports.ts";
import { type Column, DataTable } from "./data-table.tsx";
import { FigureButton } from "./figure-button.tsx";
import { type OpenedFigure, Part } from "./figure-part.tsx";
import { indicatorsOf, type ReportFigure } from "./read-report.ts";
import { MembersTable, MovementTable, OtherTables } from "./report-tables.tsx";
import { StateBadge } from "./state-badge.tsx";

/** A further side of the report, beside those every report has. */
export interface ReportTab {
  readonly key: string;
  readonly label: string;
  readonly content: ReactNode;
}

interface ReportViewProps {
  readonly report: unknown;
  /** Names of clubs and points by their codes; a report received from elsewhere has codes only. */
  readonly names?: Readonly<Record<string, string>> | undefined;
  readonly more?: readonly ReportTab[];
  /** Opens the names behind a figure; a report received from elsewhere has none. */
  readonly onOpen?: ((figure: OpenedFigure) => void) | undefined;
  /** Opens why an indicator has its value; a report received from elsewhere cannot tell. */
  readonly onExplain?: ((indicator: string) => void) | undefined;
}

function Result({ figure }: { readonly figure: ReportFigure }) {
  const { num, den, target } = figure;
  if (num === null && figure.others.length > 0) {
    return <StateBadge meaning="plain" label={reportsText.countsOnly} />;
  }
  if (num === null || den === null || den === 0) {
    return <StateBadge meaning="plain" label={reportsText.nothing} />;
  }
  if (target === undefined) {
    return <StateBadge meaning="plain" label={reportsText.noTarget} />;
  }
  return reachesPercent(num, den, target) === true ? (
    <StateBadge meaning="done" label={reportsText.met} />
  ) : (
    <StateBadge meaning="soon" label={reportsText.notMet} />
  );
}

/** The indicator's name; for one that only counts, its counts below. */
function Name({ figure }: { readonly figure: ReportFigure }) {
  const counts = figure.num === null ? figure.others : [];
  return (
    <>
      {indicatorName(figure.id)}
      {counts.length === 0 ? null : (
        <Text size="xs" c="gray.7">
          {counts.map(([key, count]) => `${labelOf(countLabels, key)} ${formatInteger(count)}`).join(" · ")}
        </Text>
      )}
    </>
  );
}

function Bar({ figure }: { readonly figure: ReportFigure }) {
  const { num, den, target } = figure;
  if (num === null || den === null || den === 0) {
    return null;
  }
  const isMet = target === undefined || reachesPercent(num, den, target) === true;
  return (
    <svg width={72} height={8} aria-hidden style={{ marginLeft: 10, flexShrink: 0 }}>
      <rect width={72} height={8} rx={4} fill="#e1e6e8" />
      <rect width={Math.min(num / den, 1) * 72} height={8} rx={4} fill={isMet ? "#0f766e" : "#d97706"} />
    </svg>
  );
}

/** The share since 1 January, computed anew: numerator, denominator, percent. */
function YearToDate({ figure, onOpen }: { readonly figure: ReportFigure } & Pick<ReportViewProps, "onOpen">) {
  const { id, yearToDate: year } = figure;
  if (year === undefined) {
    return null;
  }
  return (
    <>
      <Part
        value={year.num}
        codes={year.numeratorCodes}
        title={reportsText.yearOf(reportsText.numeratorOf(indicatorName(id)))}
        label={reportsText.openNumerator}
        onOpen={onOpen}
      />
      {" / "}
      <Part
        value={year.den}
        codes={year.denominatorCodes}
        title={reportsText.yearOf(reportsText.denominatorOf(indicatorName(id)))}
        label={reportsText.openDenominator}
        onOpen={onOpen}
      />
      <Text size="xs" c="gray.7">
        {year.num === null || year.den === null || year.den === 0
          ? "–"
          : reportsText.percent(formatPercent(year.num, year.den))}
      </Text>
    </>
  );
}

function indicatorColumns({
  onOpen,
  onExplain,
}: Pick<ReportViewProps, "onOpen" | "onExplain">): readonly Column<ReportFigure>[] {
  const { columns } = reportsText;
  return [
    { key: "id", title: columns.id, cell: (figure) => figure.id, width: 80 },
    { key: "name", title: columns.name, cell: (figure) => <Name figure={figure} /> },
    {
      key: "target",
      title: columns.target,
      cell: (figure) => (figure.target === undefined ? "–" : `${String(figure.target)} %`),
      numeric: true,
      width: 80,
    },
    {
      key: "figure",
      title: columns.figure,
      cell: (figure) => (
        <>
          <Part
            value={figure.num}
            codes={figure.numeratorCodes}
            title={reportsText.numeratorOf(indicatorName(figure.id))}
            label={reportsText.openNumerator}
            onOpen={onOpen}
          />
          {" / "}
          <Part
            value={figure.den}
            codes={figure.denominatorCodes}
            title={reportsText.denominatorOf(indicatorName(figure.id))}
            label={reportsText.openDenominator}
            onOpen={onOpen}
          />
        </>
      ),
      numeric: true,
      width: 130,
    },
    {
      key: "percent",
      title: columns.percent,
      cell: (figure) => (
        <span style={{ display: "inline-flex", alignItems: "center" }}>
          <strong style={{ minWidth: 62, textAlign: "right" }}>
            {figure.num === null || figure.den === null
              ? "–"
              : reportsText.percent(formatPercent(figure.num, figure.den))}
          </strong>
          <Bar figure={figure} />
        </span>
      ),
      width: 180,
    },
    { key: "result", title: columns.result, cell: (figure) => <Result figure={figure} />, width: 150 },
    {
      key: "year",
      title: columns.yearToDate,
      cell: (figure) => <YearToDate figure={figure} onOpen={onOpen} />,
      numeric: true,
      width: 150,
    },
    ...(onExplain === undefined
      ? []
      : [
          {
            key: "why",
            title: "",
            cell: ({ id }: ReportFigure) => (
              <FigureButton
                text={explanationText.why.replace(" ", "\u00a0")}
                label={`${explanationText.why} ${id}`}
                onOpen={() => {
                  onExplain(id);
                }}
              />
            ),
            width: 90,
          },
        ]),
  ];
}

/** Indicators, tables and the balance of members of one report. */
export function ReportView({ report, names, more = [], onOpen, onExplain }: ReportViewProps) {
  const figures = indicatorsOf(report);
  return (
    <Tabs defaultValue="indicators" keepMounted={false}>
      <Tabs.List mb={8}>
        {Object.entries(reportsText.tabs).map(([value, label]) => (
          <Tabs.Tab key={value} value={value}>
            {label}
          </Tabs.Tab>
        ))}
        {more.map(({ key, label }) => (
          <Tabs.Tab key={key} value={key}>
            {label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {more.map(({ key, content }) => (
        <Tabs.Panel key={key} value={key}>
          {content}
        </Tabs.Panel>
      ))}
      <Tabs.Panel value="indicators">
        {figures.length === 0 ? <Text>{reportsText.nothing}</Text> : null}
        <DataTable
          label={reportsText.tabs.indicators}
          columns={indicatorColumns({ onOpen, onExplain })}
          rows={figures}
          rowKey={(figure) => figure.id}
        />
      </Tabs.Panel>
      <Tabs.Panel value="members">
        <MembersTable report={report} names={names} onOpen={onOpen} />
      </Tabs.Panel>
      <Tabs.Panel value="others">
        <OtherTables report={report} names={names} onOpen={onOpen} />
      </Tabs.Panel>
      <Tabs.Panel value="movement">
        <MovementTable report={report} names={names} />
      </Tabs.Panel>
    </Tabs>
  );
}
