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
import { FormDrawer } from "../../components/form-drawer.tsx";
import { SectionTitle } from "../../components/section-title.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { tell } from "../../components/tell.ts";
import { exchangeText } from "../../text/exchange.ts";
import { dateOrDash } from "../../text/format.ts";
import { labelOf } from "../../text/labels.ts";
import { CardForm, type ShownCard } from "./card-form.tsx";
import { OwnCard } from "./own-card.tsx";
import { ReasonForm } from "../../components/reason-form.tsx";

type Key = OutputOf<"keys.list">[number];
const { columns: titles } = exchangeText;

interface KeyActions {
  readonly revoke: (key: Key) => void;
  readonly roster: ((key: Key) => void) | undefined;
}

function columnsWith(actions: KeyActions | undefined): readonly Column<Key>[] {
  return [
    { key: "station", title: titles.station, cell: (key) => key.station, width: 110 },
    { key: "name", title: titles.name, cell: (key) => key.name },
    { key: "keyId", title: titles.keyId, cell: (key) => key.keyId, width: 210 },
    {
      key: "state",
      title: titles.state,
      cell: (key) => (
        <Stack gap={2} align="flex-start">
          <StateBadge
            meaning={key.state === "COMPARED" ? "done" : key.state === "REVOKED" ? "late" : "soon"}
            label={labelOf(exchangeText.keyStates, key.state)}
          />
          {key.endedOn === null ? null : (
            <Text size="sm">{exchangeText.ended(dateOrDash(key.endedOn), key.endReason ?? "")}</Text>
          )}
        </Stack>
      ),
      width: 190,
    },
    {
      key: "compared",
      title: titles.compared,
      cell: (key) => (key.comparedOn === null ? "–" : dateOrDash(key.comparedOn)),
      width: 130,
    },
    {
      key: "action",
      title: titles.action,
      cell: (key) => (actions === undefined ? null : <KeyButtons row={key} actions={actions} />),
      width: 250,
    },
  ];
}

function KeyButtons({ row, actions }: { readonly row: Key; readonly actions: KeyActions }) {
  if (row.state !== "COMPARED") {
    return null;
  }
  return (
    <Group gap={4} wrap="nowrap">
      {actions.roster === undefined ? null : (
        <Button size="compact-sm" variant="light" onClick={() => actions.roster?.(row)}>
          {exchangeText.roster}
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="subtle"
        c="#9f1d1d"
        onClick={() => {
          actions.revoke(row);
        }}
      >
        {exchangeText.revoke}
      </Button>
    </Group>
  );
}

function TrustCard() {
  const [shown, setShown] = useState<ShownCard>();
  const [receipt, setReceipt] = useState<Ticket>();
  const [problem, setProblem] = useState<NoReply>();

  async function open(): Promise<void> {
    const file = await pickFile("CARD");
    setShown(undefined);
    setReceipt(undefined);
    setProblem(undefined);
    if (file.kind === "reply" && file.reply.kind !== "value") {
      setProblem(file.reply);
    }
    if (file.kind !== "file") {
      return;
    }
    const card = await call("keys.inspect", { ticket: file.file.ticket });
    if (card.kind === "value") {
      setShown({ ticket: file.file, card: card.value });
    } else {
      setProblem(card);
    }
  }

  return (
    <section className="card">
      <Title order={2}>{exchangeText.trustTitle}</Title>
      <Text size="sm" c="gray.7" pb={8}>
        {exchangeText.trustHint}
      </Text>
      <Stack gap={12} align="stretch">
        <Group>
          <Button
            variant="default"
            leftSection={<IconFolderOpen size={18} aria-hidden />}
            onClick={() => void open()}
          >
            {exchangeText.pickCard}
          </Button>
          {receipt === undefined ? null : (
            <Button
              leftSection={<IconDownload size={18} aria-hidden />}
              onClick={() => void saveFile(receipt)}
            >
              {exchangeText.saveReceipt}
            </Button>
          )}
        </Group>
        {problem === undefined ? null : <ErrorPanel reply={problem} />}
        {shown === undefined ? null : (
          <CardForm
            shown={shown}
            onDone={(trusted) => {
              setShown(undefined);
              setReceipt(trusted.receipt ?? undefined);
            }}
          />
        )}
      </Stack>
    </section>
  );
}

function KnownKeys() {
  const { mayAdminister, kind } = useStation();
  const keys = useAnswer("keys.list", {});
  const revoke = useAction("keys.revoke");
  const roster = useAction("keys.roster");
  const [revoking, setRevoking] = useState<Key>();
  const [problem, setProblem] = useState<NoReply>();

  async function makeRoster(key: Key): Promise<void> {
    const reply = await roster.send({ to: key.station });
    setProblem(reply.kind === "value" ? undefined : reply);
    if (reply.kind === "value") {
      tell(exchangeText.rosterDone);
      await saveFile(reply.value);
    }
  }

  const actions = {
    revoke: setRevoking,
    roster: kind === "UPPER" ? (key: Key) => void makeRoster(key) : undefined,
  };
  return (
    <>
      <SectionTitle title={exchangeText.keysTitle} />
      {problem === undefined ? null : <ErrorPanel reply={problem} />}
      <Answered answer={keys}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={exchangeText.keysEmptyTitle} advice={exchangeText.keysEmptyAdvice} />
          ) : (
            <DataTable
              label={exchangeText.keysTitle}
              columns={columnsWith(mayAdminister ? actions : undefined)}
              rows={rows}
              rowKey={(key) => `${key.station} ${key.keyId}`}
            />
          )
        }
      </Answered>
      <FormDrawer
        title={revoking === undefined ? "" : exchangeText.revokeTitle(revoking.name)}
        opened={revoking !== undefined}
        onClose={() => {
          setRevoking(undefined);
        }}
      >
        <Text size="sm" pb={12}>
          {exchangeText.revokeHint}
        </Text>
        {revoking === undefined ? null : (
          <ReasonForm
            label={exchangeText.revoke}
            send={(reason) => revoke.send({ keyId: revoking.keyId, reason })}
            onDone={() => {
              tell(exchangeText.revoked);
              setRevoking(undefined);
            }}
          />
        )}
      </FormDrawer>
    </>
  );
}

/** This station's own card, cards of others, and whose keys were compared. */
export function KeysPart() {
  const { mayAdminister } = useStation();
  return (
    <>
      <div style={{ display: "grid", gridTemplateColumns: "1fr 1fr", gap: 20, alignItems: "start" }}>
        <OwnCard />
        {mayAdminister ? <TrustCard /> : null}
      </div>
      <KnownKeys />
    </>
  );
}
