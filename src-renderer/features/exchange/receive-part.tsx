import { useState } from "react";
import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { IconDownload, IconFolderOpen } from "@tabler/icons-react";
import type { OutputOf } from "#shared/contract/contract.ts";
import { call } from "../../client/call.ts";
import { pickFile, saveFile, type Ticket } from "../../client/files.ts";
import { useAction, useAnswer } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorPanel, type NoReply } from "../../components/error-panel.tsx";
import { Facts } from "../../components/facts.tsx";
import { ReportView } from "../../components/report-view.tsx";
import { SectionTitle } from "../../components/section-title.tsx";
import { tell } from "../../components/tell.ts";
import { exchangeText, recordLabels, warningTexts } from "../../text/exchange.ts";
import { dateOrDash, momentText, periodText } from "../../text/format.ts";
import { labelOf } from "../../text/labels.ts";

type Preview = OutputOf<"bundles.inspect">;
type Received = OutputOf<"bundles.received">[number];
const { columns: titles } = exchangeText;

function PreviewFacts({ preview }: { readonly preview: Preview }) {
  const counts = Object.entries(preview.counts).map(
    ([kind, count]) => `${String(count)} ${labelOf(recordLabels, kind)}`,
  );
  return (
    <Stack gap={12}>
      <Facts
        rows={[
          [exchangeText.from, `${preview.stationName} (${preview.station})`],
          [exchangeText.kind, labelOf(exchangeText.kinds, preview.kind)],
          [exchangeText.sequence, String(preview.sequence)],
          [exchangeText.created, momentText(preview.createdAt)],
          [
            exchangeText.columns.period,
            preview.period === null
              ? "–"
              : `${dateOrDash(preview.period.from)} – ${dateOrDash(preview.period.to)}`,
          ],
          [exchangeText.counts, counts.length === 0 ? "–" : counts.join(", ")],
          [exchangeText.normalised, String(preview.normalised)],
          [exchangeText.unknown, String(preview.unknown)],
          [exchangeText.sha256, preview.sha256],
          [
            exchangeText.warnings,
            preview.warnings.length === 0
              ? "–"
              : preview.warnings.map((code) => labelOf(warningTexts, code)).join(" "),
          ],
        ]}
      />
      {preview.report === null ? null : <ReportView report={preview.report} />}
    </Stack>
  );
}

interface Opened {
  readonly ticket: Ticket;
  readonly preview: Preview;
}

function useReceiving() {
  const take = useAction("bundles.import");
  const [opened, setOpened] = useState<Opened>();
  const [receipt, setReceipt] = useState<Ticket>();
  const [problem, setProblem] = useState<NoReply>();

  async function open(): Promise<void> {
    const picked = await pickFile("BUNDLE");
    if (picked.kind === "none") {
      return;
    }
    setOpened(undefined);
    setReceipt(undefined);
    setProblem(undefined);
    if (picked.kind === "reply") {
      setProblem(picked.reply.kind === "value" ? undefined : picked.reply);
      return;
    }
    const reply = await call("bundles.inspect", { ticket: picked.file.ticket });
    if (reply.kind === "value") {
      setOpened({ ticket: picked.file, preview: reply.value });
    } else {
      setProblem(reply);
    }
  }

  async function importBundle({ ticket }: Opened): Promise<void> {
    const reply = await take.send({ ticket: ticket.ticket });
    if (reply.kind === "value") {
      setOpened(undefined);
      setReceipt(reply.value.receipt ?? undefined);
      tell(exchangeText.imported);
    } else {
      setProblem(reply);
    }
  }

  return {
    opened,
    receipt,
    problem,
    busy: take.busy,
    open,
    importBundle,
    leave: () => {
      setOpened(undefined);
    },
  };
}

function Receiving() {
  const receiving = useReceiving();
  const { opened, receipt, problem } = receiving;
  return (
    <Stack gap={12}>
      <Group justify="space-between">
        <div>
          <Title order={2}>{exchangeText.receiveTitle}</Title>
          <Text size="sm" c="gray.7">
            {exchangeText.receiveHint}
          </Text>
        </div>
        <Button
          data-key="Insert"
          leftSection={<IconFolderOpen size={18} aria-hidden />}
          onClick={() => void receiving.open()}
        >
          {exchangeText.pick}
        </Button>
      </Group>
      {problem === undefined ? null : <ErrorPanel reply={problem} />}
      {receipt === undefined ? null : (
        <Group>
          <Button leftSection={<IconDownload size={18} aria-hidden />} onClick={() => void saveFile(receipt)}>
            {exchangeText.saveReceipt}
          </Button>
        </Group>
      )}
      {opened === undefined ? null : (
        <section className="card">
          <Title order={2} pb={8}>
            {exchangeText.previewTitle}
          </Title>
          <PreviewFacts preview={opened.preview} />
          <Group justify="flex-end" gap={8} pt={12}>
            <Button variant="default" onClick={receiving.leave}>
              {exchangeText.notImport}
            </Button>
            <Button loading={receiving.busy} onClick={() => void receiving.importBundle(opened)}>
              {exchangeText.import}
            </Button>
          </Group>
        </section>
      )}
    </Stack>
  );
}

function columnsWith(onReceipt: ((row: Received) => void) | undefined): readonly Column<Received>[] {
  return [
    { key: "sequence", title: titles.sequence, cell: (row) => row.sequence, numeric: true, width: 60 },
    { key: "kind", title: titles.kind, cell: (row) => labelOf(exchangeText.kinds, row.kind), width: 140 },
    { key: "from", title: titles.from, cell: (row) => row.fromName },
    {
      key: "period",
      title: titles.period,
      cell: (row) => (row.period === null ? "–" : periodText(row.period)),
      width: 180,
    },
    { key: "at", title: titles.at, cell: (row) => momentText(row.at), width: 160 },
    {
      key: "action",
      title: titles.action,
      cell: (row) =>
        row.kind === "receipt" || onReceipt === undefined ? null : (
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => {
              onReceipt(row);
            }}
          >
            {exchangeText.saveReceipt}
          </Button>
        ),
      width: 210,
    },
  ];
}

/** Opens a bundle, shows what is in it, takes it in, and gives its receipt. */
export function ReceivePart() {
  const { mayWrite } = useStation();
  const received = useAnswer("bundles.received", {});
  const receipt = useAction("bundles.receipt");
  const [problem, setProblem] = useState<NoReply>();

  async function saveReceipt(row: Received): Promise<void> {
    const reply = await receipt.send({ id: row.id });
    if (reply.kind !== "value") {
      setProblem(reply);
      return;
    }
    const saved = await saveFile(reply.value);
    setProblem(saved.kind === "value" ? undefined : saved);
  }

  return (
    <>
      {mayWrite ? <Receiving /> : null}
      <SectionTitle title={exchangeText.receivedTitle} />
      {problem === undefined ? null : <ErrorPanel reply={problem} />}
      <Answered answer={received}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={exchangeText.receivedEmptyTitle} advice={exchangeText.receivedEmptyAdvice} />
          ) : (
            <DataTable
              label={exchangeText.receivedTitle}
              columns={columnsWith(mayWrite ? (row) => void saveReceipt(row) : undefined)}
              rows={rows}
              rowKey={(row) => row.id}
            />
          )
        }
      </Answered>
    </>
  );
}
