import { useState } from "react";
import { Button, Group } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { saveFile, type Ticket } from "../../client/files.ts";
import { useAction, useAnswer, useFormAction } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { DateField } from "../../components/date-field.tsx";
import { ErrorPanel, type NoReply } from "../../components/error-panel.tsx";
import { NoteField } from "../../components/fields.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";
import { RecordForm } from "../../components/record-form.tsx";
import { tell } from "../../components/tell.ts";
import { PageFrame } from "../../components/page-frame.tsx";
import { ReportView } from "../../components/report-view.tsx";
import { upperText } from "../../text/exchange.ts";
import { momentText, periodText } from "../../text/format.ts";
import { reportsText } from "../../text/reports.ts";

interface AnswerProps {
  readonly bundleId: string;
}

/** Turned back with a reason and a new day, or accepted; either way there is a receipt to send. */
function AnswerReport({ bundleId }: AnswerProps) {
  const turnBack = useFormAction("upper.return");
  const accept = useAction("upper.accept");
  const [returning, setReturning] = useState(false);
  const [answer, setAnswer] = useState<Ticket>();
  const [problem, setProblem] = useState<NoReply>();

  async function take(): Promise<void> {
    const reply = await accept.send({ bundleId });
    setProblem(reply.kind === "value" ? undefined : reply);
    if (reply.kind === "value") {
      tell(upperText.accepted);
      setAnswer(reply.value.receipt ?? undefined);
    }
  }

  return (
    <>
      <Group gap={8} pb={12}>
        <Button variant="default" loading={accept.busy} onClick={() => void take()}>
          {upperText.accept}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            setReturning(true);
          }}
        >
          {upperText.returnReport}
        </Button>
        {answer === undefined ? null : (
          <Button onClick={() => void saveFile(answer)}>{upperText.saveAnswer}</Button>
        )}
      </Group>
      {problem === undefined ? null : <ErrorPanel reply={problem} />}
      <FormDrawer
        title={upperText.returnTitle}
        opened={returning}
        onClose={() => {
          setReturning(false);
        }}
      >
        <RecordForm
          initial={{ reason: null, dueOn: null }}
          saveLabel={upperText.returnReport}
          send={(input) => turnBack({ ...input, bundleId })}
          onDone={({ receipt }) => {
            tell(upperText.returned);
            setReturning(false);
            setAnswer(receipt ?? undefined);
          }}
        >
          <NoteField path="reason" label={upperText.returnReason} required />
          <DateField path="dueOn" label={upperText.returnDue} required span={3} />
        </RecordForm>
      </FormDrawer>
    </>
  );
}

interface ReceivedReportProps {
  readonly station: string;
  readonly period: string;
}

/** One report as a commune sent it: totals only, nothing to open behind them. */
export function ReceivedReport({ station, period }: ReceivedReportProps) {
  const found = useAnswer("upper.report", { station, period });
  const navigate = useNavigate();
  const { mayWrite } = useStation();
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
          {mayWrite ? <AnswerReport bundleId={received.bundleId} /> : null}
          <ReportView report={received.report} />
        </PageFrame>
      )}
    </Answered>
  );
}
