import { useState } from "react";
import { Alert, Button, Code, Group, Stack, Text } from "@mantine/core";
import { IconDownload, IconPrinter } from "@tabler/icons-react";
import type { OutputOf } from "#shared/contract/contract.ts";
import { printFile, saveFile, type Ticket } from "../../client/files.ts";
import { useAnswer, useFormAction } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorPanel, type NoReply } from "../../components/error-panel.tsx";
import { ChoiceField } from "../../components/fields.tsx";
import { RecordForm } from "../../components/record-form.tsx";
import { SectionTitle } from "../../components/section-title.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { exchangeText } from "../../text/exchange.ts";
import { momentText, periodText } from "../../text/format.ts";
import { labelOf } from "../../text/labels.ts";

type Sent = OutputOf<"bundles.sent">[number];
type Made = OutputOf<"bundles.export">;
const { columns: titles } = exchangeText;

function Receipt({ receipt }: { readonly receipt: Sent["receipt"] }) {
  if (receipt === null) {
    return <StateBadge meaning="soon" label={exchangeText.receiptWaiting} />;
  }
  const isRefused = receipt.code !== null && receipt.code !== "";
  const label = isRefused ? exchangeText.receiptRefused : exchangeText.receiptDone;
  return (
    <StateBadge
      meaning={isRefused ? "late" : "done"}
      label={`${label} ${momentText(receipt.at)}${isRefused ? ` (${receipt.code ?? ""})` : ""}`}
    />
  );
}

const columns: readonly Column<Sent>[] = [
  { key: "sequence", title: titles.sequence, cell: (row) => row.sequence, numeric: true, width: 60 },
  { key: "kind", title: titles.kind, cell: (row) => labelOf(exchangeText.kinds, row.kind), width: 130 },
  {
    key: "period",
    title: titles.period,
    cell: (row) => (row.period === null ? "–" : periodText(row.period)),
    width: 170,
  },
  { key: "to", title: titles.to, cell: (row) => row.to },
  { key: "file", title: titles.file, cell: (row) => row.fileName },
  { key: "at", title: titles.at, cell: (row) => momentText(row.at), width: 170 },
  { key: "receipt", title: titles.receipt, cell: (row) => <Receipt receipt={row.receipt} />, width: 260 },
];

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
            onClick={() => void handOut(saveFile, made.file)}
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
        </Group>
        {problem === undefined ? null : <ErrorPanel reply={problem} />}
      </Stack>
    </Alert>
  );
}

function SendForm({ period }: { readonly period: string | undefined }) {
  const office = useAnswer("office.get", {});
  const closed = useAnswer("reports.closed", {});
  const send = useFormAction("bundles.export");
  const [made, setMade] = useState<Made>();
  if (office.kind !== "value" || closed.kind !== "value") {
    return <Answered answer={office.kind === "value" ? closed : office}>{() => null}</Answered>;
  }
  const { upperLevels } = office.value;
  const periods = [...new Set(closed.value.map((row) => row.period))].toSorted().toReversed();
  return (
    <Stack gap={12} style={{ maxWidth: 760 }}>
      <SectionTitle title={exchangeText.sendTitle} />
      {made === undefined ? null : <MadeBundle made={made} />}
      <RecordForm
        initial={{ to: upperLevels[0]?.code ?? null, period: period ?? periods[0] ?? null }}
        saveLabel={exchangeText.make}
        send={(input) => send({ ...input, kind: "report" })}
        onDone={setMade}
      >
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

/** Makes a bundle of a closed period and shows what became of those sent before. */
export function SendPart({ period }: { readonly period: string | undefined }) {
  const { mayWrite } = useStation();
  const sent = useAnswer("bundles.sent", {});
  return (
    <>
      {mayWrite ? <SendForm period={period} /> : null}
      <SectionTitle title={exchangeText.sentTitle} />
      <Answered answer={sent}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={exchangeText.sentEmptyTitle} advice={exchangeText.sentEmptyAdvice} />
          ) : (
            <DataTable
              label={exchangeText.sentTitle}
              columns={columns}
              rows={rows}
              rowKey={(row) => row.id}
            />
          )
        }
      </Answered>
    </>
  );
}
