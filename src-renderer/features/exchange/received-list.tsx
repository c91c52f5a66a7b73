import { useState } from "react";
import { Button, Group, Stack, Text } from "@mantine/core";
import type { OutputOf } from "#shared/contract/contract.ts";
import { saveFile } from "../../client/files.ts";
import { useAction, useAnswer } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorPanel, type NoReply } from "../../components/error-panel.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";
import { SectionTitle } from "../../components/section-title.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { tell } from "../../components/tell.ts";
import { exchangeText } from "../../text/exchange.ts";
import { exchangeRecordsText } from "../../text/exchange-records.ts";
import { momentText, periodText } from "../../text/format.ts";
import { labelOf } from "../../text/labels.ts";
import { ReasonForm } from "../../components/reason-form.tsx";

type Received = OutputOf<"bundles.received">[number];
const { columns: titles } = exchangeText;

function Outcome({ row }: { readonly row: Received }) {
  if (row.undone !== null) {
    return (
      <Stack gap={2} align="flex-start">
        <StateBadge meaning="plain" label={exchangeRecordsText.undoneState} />
        <Text size="sm">{row.undone}</Text>
      </Stack>
    );
  }
  const outcome = row.outcome ?? "nhan";
  const meaning = outcome === "nhan" ? "done" : outcome === "tu_choi" ? "late" : "soon";
  return (
    <Stack gap={2} align="flex-start">
      <StateBadge meaning={meaning} label={labelOf(exchangeRecordsText.outcomes, outcome)} />
      {row.outcomeReason === null ? null : <Text size="sm">{row.outcomeReason}</Text>}
      {row.phoneCode === null ? null : (
        <Text size="sm" c="gray.7">
          {exchangeRecordsText.phoneCode(row.phoneCode)}
        </Text>
      )}
      {row.forced === null ? null : (
        <Text size="sm">{exchangeRecordsText.forced(row.forced, row.forcedReason ?? "")}</Text>
      )}
    </Stack>
  );
}

function columnsWith(actions: ((row: Received) => React.ReactNode) | undefined): readonly Column<Received>[] {
  return [
    { key: "sequence", title: titles.sequence, cell: (row) => row.sequence, numeric: true, width: 60 },
    { key: "kind", title: titles.kind, cell: (row) => labelOf(exchangeText.kinds, row.kind), width: 135 },
    { key: "from", title: titles.from, cell: (row) => row.fromName },
    {
      key: "period",
      title: titles.period,
      cell: (row) => (row.period === null ? "–" : periodText(row.period)),
      width: 130,
    },
    { key: "at", title: titles.at, cell: (row) => momentText(row.at), width: 152 },
    { key: "outcome", title: titles.state, cell: (row) => <Outcome row={row} />, width: 225 },
    { key: "action", title: titles.action, cell: (row) => actions?.(row), width: 245 },
  ];
}

/** What was taken in; each with its receipt, and the way to take the whole of it back. */
export function ReceivedList() {
  const { mayWrite } = useStation();
  const received = useAnswer("bundles.received", {});
  const receipt = useAction("bundles.receipt");
  const undo = useAction("bundles.undo");
  const [problem, setProblem] = useState<NoReply>();
  const [undoing, setUndoing] = useState<Received>();

  async function saveReceipt(row: Received): Promise<void> {
    const reply = await receipt.send({ id: row.id });
    if (reply.kind !== "value") {
      setProblem(reply);
      return;
    }
    const saved = await saveFile(reply.value);
    setProblem(saved.kind === "value" ? undefined : saved);
  }

  const actions = (row: Received): React.ReactNode => (
    <Group gap={4} wrap="nowrap">
      {row.kind === "receipt" || row.outcome === "cho_quyet_dinh" ? null : (
        <Button size="compact-sm" variant="light" onClick={() => void saveReceipt(row)}>
          {exchangeRecordsText.receiptOfRow}
        </Button>
      )}
      {row.undone === null ? (
        <Button
          size="compact-sm"
          variant="subtle"
          c="#9f1d1d"
          onClick={() => {
            setUndoing(row);
          }}
        >
          {exchangeRecordsText.undo}
        </Button>
      ) : null}
    </Group>
  );
  return (
    <>
      <SectionTitle title={exchangeText.receivedTitle} />
      {problem === undefined ? null : <ErrorPanel reply={problem} />}
      <Answered answer={received}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={exchangeText.receivedEmptyTitle} advice={exchangeText.receivedEmptyAdvice} />
          ) : (
            <DataTable
              label={exchangeText.receivedTitle}
              columns={columnsWith(mayWrite ? actions : undefined)}
              rows={rows}
              rowKey={(row) => row.id}
            />
          )
        }
      </Answered>
      <FormDrawer
        title={undoing === undefined ? "" : exchangeRecordsText.undoTitle(undoing.sequence, undoing.fromName)}
        opened={undoing !== undefined}
        onClose={() => {
          setUndoing(undefined);
        }}
      >
        <Text size="sm" pb={12}>
          {exchangeRecordsText.undoHint}
        </Text>
        {undoing === undefined ? null : (
          <ReasonForm
            label={exchangeRecordsText.undoDo}
            send={(reason) => undo.send({ id: undoing.id, reason })}
            onDone={() => {
              tell(exchangeRecordsText.undone);
              setUndoing(undefined);
            }}
          />
        )}
      </FormDrawer>
    </>
  );
}
