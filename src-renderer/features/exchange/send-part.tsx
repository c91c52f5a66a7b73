import { useState } from "react";
import { Alert, Button, Code, Group, Menu, Stack, Text } from "@mantine/core";
import { IconDownload, IconPrinter } from "@tabler/icons-react";
import type { CallInput, OutputOf } from "#shared/contract/contract.ts";
import { call } from "../../client/call.ts";
import { printFile, saveFile, type Ticket } from "../../client/files.ts";
import { useAction, useAnswer } from "../../client/hooks.ts";
import { useLongAction } from "../../client/jobs.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorPanel, type NoReply } from "../../components/error-panel.tsx";
import { ChoiceField } from "../../components/fields.tsx";
import { RecordForm } from "../../components/record-form.tsx";
import { SectionTitle } from "../../components/section-title.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { tell } from "../../components/tell.ts";
import { exchangeText } from "../../text/exchange.ts";
import { exchangeRecordsText, longWait } from "../../text/exchange-records.ts";
import { formatInteger } from "#shared/base/numbers.ts";
import { dateOrDash, momentText, periodText } from "../../text/format.ts";
import { labelOf } from "../../text/labels.ts";
import { BundleWork } from "./bundle-work.tsx";
import { TelephoneReceipt } from "./telephone-receipt.tsx";

type Sent = OutputOf<"bundles.sent">[number];
type Made = OutputOf<"bundles.export">;
const { columns: titles } = exchangeText;
const words = exchangeRecordsText;

/** A bundle that no signed receipt has come for: what was said by telephone, how long it has been waited for, when it left. */
function Awaited({ row }: { readonly row: Sent }) {
  const { waitingDays, handedOverOn, phone } = row;
  if (phone !== null) {
    const label = words.byPhone(labelOf(words.answers, phone.result), momentText(phone.at));
    return <StateBadge meaning={phone.result === "tu_choi" ? "late" : "soon"} label={label} />;
  }
  if (waitingDays > longWait) {
    return (
      <Stack gap={2} align="flex-start">
        <StateBadge meaning="late" label={words.waitingLong(waitingDays)} />
        {handedOverOn === null ? null : <Text size="sm">{words.handedOverOn(dateOrDash(handedOverOn))}</Text>}
      </Stack>
    );
  }
  const label =
    handedOverOn === null ? exchangeText.receiptWaiting : words.handedOver(dateOrDash(handedOverOn));
  return <StateBadge meaning="soon" label={label} />;
}

function Receipt({ row }: { readonly row: Sent }) {
  const { receipt } = row;
  if (row.kind === "receipt") {
    return <Text size="sm">{words.notAwaited}</Text>;
  }
  if (receipt === null) {
    return <Awaited row={row} />;
  }
  const due = receipt.dueOn === null ? "" : words.dueOn(dateOrDash(receipt.dueOn));
  return (
    <Stack gap={2} align="flex-start">
      <StateBadge
        meaning={receipt.result === "tu_choi" ? "late" : receipt.result === "nhan" ? "done" : "soon"}
        label={`${labelOf(words.answers, receipt.result)} ${momentText(receipt.at)}`}
      />
      {receipt.reason === null ? null : <Text size="sm">{`${receipt.reason}${due}`}</Text>}
    </Stack>
  );
}

/** What can still be done with a bundle that was sent: save it again, cut it for mail, note that it has left. */
function SentActions({ row, today }: { readonly row: Sent; readonly today: string }) {
  const handOver = useAction("bundles.handOver");
  const [isPhoning, setPhoning] = useState(false);
  const [problem, setProblem] = useState<NoReply>();

  async function save(form: "WHOLE" | "PARTS" | "ZIP"): Promise<void> {
    const reply = await call("bundles.again", { id: row.id, form });
    if (reply.kind !== "value") {
      setProblem(reply);
      return;
    }
    for (const file of reply.value.files) {
      await saveFile(file);
    }
  }

  async function note(): Promise<void> {
    const reply = await handOver.send({ id: row.id, on: today });
    setProblem(reply.kind === "value" ? undefined : reply);
    if (reply.kind === "value") {
      tell(words.handedOverDone);
    }
  }

  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button size="compact-sm" variant="light">
            {words.more}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void save("WHOLE")}>{words.again}</Menu.Item>
          <Menu.Item onClick={() => void save("PARTS")}>{words.parts}</Menu.Item>
          <Menu.Item onClick={() => void save("ZIP")}>{words.zip}</Menu.Item>
          {row.handedOverOn === null ? (
            <Menu.Item onClick={() => void note()}>{words.handOver}</Menu.Item>
          ) : null}
          {row.receipt === null ? (
            <Menu.Item
              onClick={() => {
                setPhoning(true);
              }}
            >
              {words.phone}
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      <TelephoneReceipt
        row={isPhoning ? row : undefined}
        onClose={() => {
          setPhoning(false);
        }}
      />
      {problem === undefined ? null : <ErrorPanel reply={problem} />}
    </>
  );
}

/** What a bundle is, and the name of its file. */
function Bundle({ row }: { readonly row: Sent }) {
  return (
    <Stack gap={0}>
      {labelOf(exchangeText.kinds, row.kind)}
      <Text size="sm" c="gray.7">
        {row.fileName}
      </Text>
    </Stack>
  );
}

function columnsOn(today: string, mayWrite: boolean): readonly Column<Sent>[] {
  return [
    { key: "sequence", title: titles.sequence, cell: (row) => row.sequence, numeric: true, width: 60 },
    { key: "kind", title: titles.kind, cell: (row) => <Bundle row={row} />, width: 235 },
    {
      key: "period",
      title: titles.period,
      cell: (row) => (row.period === null ? "–" : periodText(row.period)),
      width: 140,
    },
    { key: "to", title: titles.to, cell: (row) => row.toName },
    { key: "at", title: titles.at, cell: (row) => momentText(row.at), width: 152 },
    { key: "receipt", title: titles.receipt, cell: (row) => <Receipt row={row} />, width: 240 },
    {
      key: "action",
      title: titles.action,
      cell: (row) => (mayWrite ? <SentActions row={row} today={today} /> : null),
      width: 110,
    },
  ];
}

function MadeBundle({ made }: { readonly made: Made }) {
  const [problem, setProblem] = useState<NoReply>();

  async function handOut(work: (file: Ticket) => ReturnType<typeof saveFile>, file: Ticket): Promise<void> {
    const reply = await work(file);
    setProblem(reply.kind === "value" ? undefined : reply);
  }

  return (
    <Alert color="teal" title={exchangeText.madeTitle(made.sequence)}>
      <Stack gap={8}>
        <Text size="sm">{exchangeText.madeHint}</Text>
        <Text size="sm">
          {exchangeText.sha256}: <Code>{made.sha256}</Code>
        </Text>
        <Group gap={8}>
          <Button
            leftSection={<IconDownload size={18} aria-hidden />}
            onClick={() => void handOut(saveToStick, made.file)}
          >
            {exchangeText.saveBundle}
          </Button>
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} aria-hidden />}
            onClick={() => void handOut(printFile, made.slip)}
          >
            {exchangeText.printSlip}
          </Button>
          {made.minutes === null ? null : (
            <Button
              variant="default"
              leftSection={<IconPrinter size={18} aria-hidden />}
              onClick={() => void handOut(printFile, made.minutes ?? made.slip)}
            >
              {words.printMinutes}
            </Button>
          )}
        </Group>
        {problem === undefined ? null : <ErrorPanel reply={problem} />}
      </Stack>
    </Alert>
  );
}

/** On the desktop the file is read back and compared before this says so; a browser only knows that it was handed on. */
async function saveToStick(file: Ticket): ReturnType<typeof saveFile> {
  const reply = await saveFile(file);
  if (reply.kind === "value") {
    tell(words.savedToStick(file.name, formatInteger(file.bytes)));
  }
  return reply;
}

type Office = OutputOf<"office.get">;
type Policies = OutputOf<"exchange.policies">;

/** What a form starts with: changes of records too, where the first receiver may have them. */
function firstKind(upperLevels: Office["upperLevels"], policies: Policies): "delta" | "report" {
  const first = upperLevels[0]?.code;
  return policies.some(({ to, level }) => to === first && level === "RECORDS") ? "delta" : "report";
}

interface SendFormProps {
  readonly upperLevels: Office["upperLevels"];
  readonly policies: Policies;
  readonly periods: readonly string[];
  readonly period: string | undefined;
}

function SendForm({ upperLevels, policies, periods, period }: SendFormProps) {
  const { send, progress, cancel } = useLongAction("bundles.export");
  const [made, setMade] = useState<Made>();
  return (
    <Stack gap={12} style={{ maxWidth: 760 }}>
      <SectionTitle title={exchangeText.sendTitle} />
      {made === undefined ? null : <MadeBundle made={made} />}
      <BundleWork progress={progress} onStop={cancel} />
      <RecordForm
        initial={{
          to: upperLevels[0]?.code ?? null,
          kind: firstKind(upperLevels, policies),
          period: period ?? periods[0] ?? null,
        }}
        saveLabel={exchangeText.make}
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the paths of the fields make the shape; dispatch validates it against the contract
        send={(input) => send(input as CallInput<"bundles.export">)}
        onDone={setMade}
      >
        <ChoiceField
          path="kind"
          label={words.sendKind}
          required
          span={6}
          choices={Object.entries(words.sendKinds).map(([value, label]) => ({ value, label }))}
        />
        <ChoiceField
          path="to"
          label={exchangeText.to}
          hint={upperLevels.length === 0 ? exchangeText.noUpper : undefined}
          required
          span={3}
          choices={upperLevels.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <ChoiceField
          path="period"
          label={exchangeText.period}
          hint={periods.length === 0 ? exchangeText.noClosed : undefined}
          required
          span={3}
          choices={periods.map((key) => ({ value: key, label: periodText(key) }))}
        />
      </RecordForm>
    </Stack>
  );
}

/** Waits for what the form needs to know. */
function Sending({ period }: { readonly period: string | undefined }) {
  const office = useAnswer("office.get", {});
  const closed = useAnswer("reports.closed", {});
  const policies = useAnswer("exchange.policies", {});
  return (
    <Answered answer={office}>
      {({ upperLevels }) => (
        <Answered answer={closed}>
          {(rows) => (
            <Answered answer={policies}>
              {(known) => (
                <SendForm
                  upperLevels={upperLevels}
                  policies={known}
                  period={period}
                  periods={[...new Set(rows.map((row) => row.period))].toSorted().toReversed()}
                />
              )}
            </Answered>
          )}
        </Answered>
      )}
    </Answered>
  );
}

/** Makes a bundle of a closed period and shows what became of those sent before. */
export function SendPart({ period }: { readonly period: string | undefined }) {
  const { mayWrite, today } = useStation();
  const sent = useAnswer("bundles.sent", {});
  return (
    <>
      {mayWrite ? <Sending period={period} /> : null}
      <SectionTitle title={exchangeText.sentTitle} />
      <Answered answer={sent}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={exchangeText.sentEmptyTitle} advice={exchangeText.sentEmptyAdvice} />
          ) : (
            <DataTable
              label={exchangeText.sentTitle}
              columns={columnsOn(today, mayWrite)}
              rows={rows}
              rowKey={(row) => row.id}
            />
          )
        }
      </Answered>
    </>
  );
}
