import { useState } from "react";
import { Group, SegmentedControl } from "@mantine/core";
import type { OutputOf } from "#shared/contract/contract.ts";
import { useAnswer } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import type { OpenedFigure } from "../../components/figure-part.tsx";
import { ReportView } from "../../components/report-view.tsx";
import { StepSwitch } from "../../components/step-switch.tsx";
import { dateOrDash, momentText, periodText } from "../../text/format.ts";
import { reportsText } from "../../text/reports.ts";
import { Adjustments } from "./adjustments.tsx";
import { ExplainDrawer } from "./explain-drawer.tsx";
import { NamesDrawer } from "./names-drawer.tsx";
import { PeriodActions } from "./period-actions.tsx";
import { asKind, kindOfPeriod, type PeriodKind, stepPeriod, usualPeriod } from "./period.ts";

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

/** The figures of a period, each with the names behind it, and the way to close and send it. */
export function ReportsPage({ period, onPeriod }: ReportsPageProps) {
  const { today } = useStation();
  const shown = period ?? usualPeriod(today);
  const computed = useAnswer("reports.compute", { period: shown });
  const [opened, setOpened] = useState<OpenedFigure>();
  const [explained, setExplained] = useState<string>();
  const kinds: readonly PeriodKind[] = ["month", "quarter", "year", "ytd"];
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
      <Group gap={12} pb={12}>
        <SegmentedControl
          aria-label={reportsText.kindLabel}
          value={kindOfPeriod(shown)}
          data={kinds.map((kind) => ({ value: kind, label: reportsText.kinds[kind] }))}
          onChange={(value) => {
            const kind = kinds.find((one) => one === value) ?? "month";
            onPeriod(asKind(shown, kind, today));
          }}
        />
        <StepSwitch
          label={periodText(shown)}
          previousLabel={reportsText.previous}
          nextLabel={reportsText.next}
          onStep={(by) => {
            onPeriod(stepPeriod(shown, by));
          }}
        />
      </Group>
      <Answered answer={computed}>
        {({ report }) => <ReportView report={report} onOpen={setOpened} onExplain={setExplained} />}
      </Answered>
      <Adjustments period={shown} />
      <ExplainDrawer
        period={shown}
        indicator={explained}
        onClose={() => {
          setExplained(undefined);
        }}
      />
      <NamesDrawer
        figure={opened}
        onClose={() => {
          setOpened(undefined);
        }}
      />
    </PageFrame>
  );
}
