import { useState } from "react";
import { Alert, Button, Group } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
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
import { sendingsText, upperText } from "../../text/exchange.ts";
import { momentText, periodText } from "../../text/format.ts";
import { reportsText } from "../../text/reports.ts";
import { Sendings } from "./sendings.tsx";

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

interface EarlierProps {
  readonly place: number;
  readonly onLast: () => void;
}

/** Says that what is shown counts nowhere any more. */
function EarlierNotice({ place, onLast }: EarlierProps) {
  return (
    <Alert color="yellow" icon={<IconInfoCircle />} mb={12}>
      <Group justify="space-between">
        {sendingsText.shown(place)}
        <Button variant="default" onClick={onLast}>
          {sendingsText.toLast}
        </Button>
      </Group>
    </Alert>
  );
}

/** A report as a commune sent it, each time it did: totals only, nothing to open behind them. */
export function ReceivedReport({ station, period }: ReceivedReportProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const found = useAnswer("upper.report", { station, period, bundleId: chosen });
  const navigate = useNavigate();
  const { mayWrite } = useStation();
  return (
    <Answered answer={found}>
      {({ name, receivedAt, bundleId, report, sendings }) => {
        const place = sendings.findIndex((sending) => sending.bundleId === bundleId) + 1;
        const isLast = place === sendings.length;
        return (
          <PageFrame
            title={reportsText.receivedTitle(name, periodText(period))}
            subtitle={reportsText.receivedAt(momentText(receivedAt))}
            actions={
              <Button variant="default" data-key="Escape" onClick={() => void navigate({ to: "/upper" })}>
                {upperText.back}
              </Button>
            }
          >
            {isLast ? null : (
              <EarlierNotice
                place={place}
                onLast={() => {
                  setChosen(null);
                }}
              />
            )}
            {mayWrite && isLast ? <AnswerReport bundleId={bundleId} /> : null}
            <Sendings sendings={sendings} bundleId={bundleId} onOpen={setChosen} />
            <ReportView report={report} />
          </PageFrame>
        );
      }}
    </Answered>
  );
}
