import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useAnswer } from "../../client/hooks.ts";
import { Answered } from "../../components/answered.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { ReportView } from "../../components/report-view.tsx";
import { upperText } from "../../text/exchange.ts";
import { momentText, periodText } from "../../text/format.ts";
import { reportsText } from "../../text/reports.ts";

interface ReceivedReportProps {
  readonly station: string;
  readonly period: string;
}

/** One report as a commune sent it: totals only, nothing to open behind them. */
export function ReceivedReport({ station, period }: ReceivedReportProps) {
  const found = useAnswer("upper.report", { station, period });
  const navigate = useNavigate();
  return (
    <Answered answer={found}>
      {(received) => (
        <PageFrame
          title={reportsText.receivedTitle(received.name, periodText(received.period))}
          subtitle={reportsText.receivedAt(momentText(received.receivedAt))}
          actions={
            <Button variant="default" data-key="Escape" onClick={() => void navigate({ to: "/upper" })}>
              {upperText.back}
            </Button>
          }
        >
          <ReportView report={received.report} />
        </PageFrame>
      )}
    </Answered>
  );
}
