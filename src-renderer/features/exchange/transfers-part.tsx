import { useState } from "react";
import { Button, Group, Stack, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import type { OutputOf } from "#shared/contract/contract.ts";
import { saveFile, type Ticket } from "../../client/files.ts";
import { useAction, useAnswer } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";
import { SectionTitle } from "../../components/section-title.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { tell } from "../../components/tell.ts";
import { dateOrDash } from "../../text/format.ts";
import { transferText } from "../../text/transfers.ts";
import { ReasonForm } from "../../components/reason-form.tsx";
import { TransferLook } from "./transfer-look.tsx";

type Transfer = OutputOf<"transfers.list">[number];
const { columns: titles } = transferText;

/** Which colour a state has: green settled, amber waiting, red needs somebody. */
const meanings = {
  DA_GUI: "soon",
  CHO_NHAN: "soon",
  DA_NHAN: "done",
  TU_CHOI: "plain",
  TU_CHOI_CHO_MO: "late",
  DA_RUT: "plain",
  NHAN_SAU_RUT: "late",
} as const;

function State({ row }: { readonly row: Transfer }) {
  const day = row.answeredOn === null ? "" : ` ${dateOrDash(row.answeredOn)}`;
  return (
    <Stack gap={2} align="flex-start">
      <StateBadge meaning={meanings[row.state]} label={`${transferText.states[row.state]}${day}`} />
      {row.answer === null ? null : <Text size="sm">{row.answer}</Text>}
    </Stack>
  );
}

interface RowActions {
  readonly onLook: (row: Transfer) => void;
  readonly onWithdraw: ((row: Transfer) => void) | undefined;
  readonly onOpen: (personId: string) => void;
}

function Actions({ row, onLook, onWithdraw, onOpen }: RowActions & { readonly row: Transfer }) {
  const { personId } = row;
  const mayDecide = onWithdraw !== undefined && row.state === "CHO_NHAN";
  return (
    <Group gap={8} wrap="nowrap">
      {row.direction === "IN" && row.state !== "DA_RUT" ? (
        <Button
          size="compact-sm"
          variant={mayDecide ? "filled" : "light"}
          onClick={() => {
            onLook(row);
          }}
        >
          {mayDecide ? transferText.decide : transferText.look}
        </Button>
      ) : null}
      {row.direction === "OUT" && row.state === "DA_GUI" && onWithdraw !== undefined ? (
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            onWithdraw(row);
          }}
        >
          {transferText.withdraw}
        </Button>
      ) : null}
      {personId === null ? null : (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => {
            onOpen(personId);
          }}
        >
          {transferText.open}
        </Button>
      )}
    </Group>
  );
}

/** Why, and by which paper. */
function Reason({ row }: { readonly row: Transfer }) {
  return (
    <Stack gap={0}>
      {row.reason}
      {row.decisionNumber === null ? null : (
        <Text size="sm" c="gray.7">
          {row.decisionNumber}
        </Text>
      )}
    </Stack>
  );
}

function columnsWith(actions: RowActions): readonly Column<Transfer>[] {
  return [
    {
      key: "direction",
      title: titles.direction,
      cell: (row) => transferText.directions[row.direction],
      width: 125,
    },
    { key: "person", title: titles.person, cell: (row) => row.personName, width: 160 },
    { key: "station", title: titles.station, cell: (row) => row.stationName, width: 130 },
    { key: "movedOn", title: titles.movedOn, cell: (row) => dateOrDash(row.movedOn), width: 110 },
    { key: "reason", title: titles.reason, cell: (row) => <Reason row={row} /> },
    { key: "state", title: titles.state, cell: (row) => <State row={row} />, width: 195 },
    { key: "action", title: titles.action, cell: (row) => <Actions row={row} {...actions} />, width: 180 },
  ];
}

/** A file to carry to the other office. */
function ToCarry({ file, label }: { readonly file: Ticket; readonly label: string }) {
  return (
    <Group>
      <Button leftSection={<IconDownload size={18} aria-hidden />} onClick={() => void saveFile(file)}>
        {label}
      </Button>
    </Group>
  );
}

interface Carried {
  readonly file: Ticket;
  readonly label: string;
}

/** Persons who moved away or came: what became of each, and what is to be decided. */
export function TransfersPart() {
  const { mayWrite } = useStation();
  const navigate = useNavigate();
  const list = useAnswer("transfers.list", {});
  const withdraw = useAction("transfers.withdraw");
  const [looking, setLooking] = useState<Transfer>();
  const [withdrawing, setWithdrawing] = useState<Transfer>();
  const [carried, setCarried] = useState<Carried>();
  const columns = columnsWith({
    onLook: setLooking,
    onWithdraw: mayWrite ? setWithdrawing : undefined,
    onOpen: (id) => void navigate({ to: "/people/$id", params: { id } }),
  });
  return (
    <Stack gap={12}>
      <SectionTitle title={transferText.title} />
      <Text size="sm" c="gray.7">
        {transferText.hint}
      </Text>
      {carried === undefined ? null : <ToCarry {...carried} />}
      <Answered answer={list}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={transferText.emptyTitle} advice={transferText.emptyAdvice} />
          ) : (
            <DataTable label={transferText.title} columns={columns} rows={rows} rowKey={(row) => row.id} />
          )
        }
      </Answered>
      <FormDrawer
        title={withdrawing === undefined ? "" : transferText.withdrawTitle(withdrawing.personName)}
        opened={withdrawing !== undefined}
        onClose={() => {
          setWithdrawing(undefined);
        }}
      >
        <Text size="sm" pb={12}>
          {transferText.withdrawHint}
        </Text>
        <ReasonForm
          label={transferText.withdraw}
          send={(reason) => withdraw.send({ id: withdrawing?.id ?? "", reason })}
          onDone={({ file }) => {
            setWithdrawing(undefined);
            setCarried({ file, label: transferText.saveFile });
            tell(transferText.withdrawn);
          }}
        />
      </FormDrawer>
      <FormDrawer
        title={looking === undefined ? "" : transferText.lookTitle(looking.personName)}
        opened={looking !== undefined}
        size={820}
        onClose={() => {
          setLooking(undefined);
        }}
      >
        {looking === undefined ? null : (
          <TransferLook
            id={looking.id}
            onDecided={(receipt) => {
              setLooking(undefined);
              setCarried(receipt === null ? undefined : { file: receipt, label: transferText.saveReceipt });
            }}
          />
        )}
      </FormDrawer>
    </Stack>
  );
}
