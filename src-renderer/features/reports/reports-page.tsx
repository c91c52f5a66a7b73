import { lazy, useState } from "react";
import type { OutputOf } from "#shared/contract/contract.ts";
import { useAnswer } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import type { OpenedFigure } from "../../components/figure-part.tsx";
import { type ReportTab, ReportView } from "../../components/report-view.tsx";
import { dateOrDash, momentText, periodText } from "../../text/format.ts";
import { comparisonText, planText, statisticsText } from "../../text/report-views.ts";
import { reportsText } from "../../text/reports.ts";
import { Adjustments } from "./adjustments.tsx";
import { ExplainDrawer } from "./explain-drawer.tsx";
import { NamesDrawer } from "./names-drawer.tsx";
import { PeriodActions } from "./period-actions.tsx";
import { PeriodChoice } from "../../components/period-choice.tsx";
import { usualPeriod } from "../../components/period.ts";
import { PlanPart } from "./plan-part.tsx";
import { StatisticsPart } from "./statistics-part.tsx";

/** Charts come with a library of their own: it is read when somebody looks at them. */
const ComparisonPart = lazy(async () => ({
  default: (await import("./comparison-part.tsx")).ComparisonPart,
}));

interface ReportsPageProps {
  readonly period: string | undefined;
  readonly onPeriod: (period: string) => void;
}

type Computed = OutputOf<"reports.compute">;

function subtitleOf(report: Computed): string {
  const span = reportsText.span(dateOrDash(report.from), dateOrDash(report.to));
  const state =
    report.closed === null
      ? reportsText.draft
      : reportsText.closed(momentText(report.closed.at), report.closed.account);
  return `${span} · ${state}`;
}

/** Further sides of a commune's own report. */
function moreTabs(period: string, onOpen: (figure: OpenedFigure) => void): readonly ReportTab[] {
  return [
    { key: "comparison", label: comparisonText.tab, content: <ComparisonPart period={period} /> },
    {
      key: "statistics",
      label: statisticsText.tab,
      content: <StatisticsPart period={period} onOpen={onOpen} />,
    },
    { key: "plan", label: planText.tab, content: <PlanPart year={Number(period.slice(0, 4))} /> },
  ];
}

const noNames = {};

/** The figures of a period, each with the names behind it, and the way to close and send it. */
export function ReportsPage({ period, onPeriod }: ReportsPageProps) {
  const { today } = useStation();
  const shown = period ?? usualPeriod(today);
  const computed = useAnswer("reports.compute", { period: shown });
  const [opened, setOpened] = useState<OpenedFigure>();
  const [explained, setExplained] = useState<string>();
  return (
    <PageFrame
      title={reportsText.title(periodText(shown))}
      subtitle={computed.kind === "value" ? subtitleOf(computed.value) : undefined}
      actions={
        computed.kind === "value" ? (
          <PeriodActions period={shown} closed={computed.value.closed !== null} />
        ) : undefined
      }
    >
      <PeriodChoice period={shown} today={today} onPeriod={onPeriod} />
      <Answered answer={computed}>
        {({ report, names }) => (
          <ReportView
            report={report}
            names={names}
            more={moreTabs(shown, setOpened)}
            onOpen={setOpened}
            onExplain={setExplained}
          />
        )}
      </Answered>
      <Adjustments period={shown} names={computed.kind === "value" ? computed.value.names : noNames} />
      <ExplainDrawer
        period={shown}
        indicator={explained}
        onClose={() => {
          setExplained(undefined);
        }}
      />
      <NamesDrawer
        period={shown}
        figure={opened}
        onClose={() => {
          setOpened(undefined);
        }}
      />
    </PageFrame>
  );
}
