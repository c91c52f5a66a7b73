import { useState } from "react";
import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { IconDownload, IconFolderOpen, IconPrinter } from "@tabler/icons-react";
import type { OutputOf } from "#shared/contract/contract.ts";
import { call } from "../../client/call.ts";
import { pickFile, printFile, saveFile, type Ticket } from "../../client/files.ts";
import { useAction, useAnswer, useFormAction } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorPanel, type NoReply } from "../../components/error-panel.tsx";
import { Facts } from "../../components/facts.tsx";
import { ChoiceField, NoteField, TextField } from "../../components/fields.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";
import { RecordForm } from "../../components/record-form.tsx";
import { SectionTitle } from "../../components/section-title.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { tell } from "../../components/tell.ts";
import { exchangeText } from "../../text/exchange.ts";
import { exchangeRecordsText } from "../../text/exchange-records.ts";
import { dateOrDash } from "../../text/format.ts";
import { labelOf } from "../../text/labels.ts";
import { ReasonForm } from "./reason-form.tsx";

type Key = OutputOf<"keys.list">[number];
type Card = OutputOf<"keys.inspect">;
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

const strengths = Object.entries(exchangeText.strengths).map(([value, label]) => ({ value, label }));

/** New keys for the own station, with a reason. */
function RotateKeys() {
  const rotate = useAction("keys.rotate");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        onClick={() => {
          setOpen(true);
        }}
      >
        {exchangeText.rotate}
      </Button>
      <FormDrawer
        title={exchangeText.rotate}
        opened={open}
        onClose={() => {
          setOpen(false);
        }}
      >
        <Text size="sm" pb={12}>
          {exchangeText.rotateHint}
        </Text>
        <RecordForm
          initial={{ strength: "SAME", reason: null }}
          saveLabel={exchangeText.rotate}
          send={({ strength, reason }) =>
            rotate.send({
              reason: typeof reason === "string" ? reason : "",
              strength: strength === "X25519" || strength === "HYBRID" ? strength : null,
            })
          }
          onDone={({ card }) => {
            tell(exchangeText.rotated);
            setOpen(false);
            void saveFile(card);
          }}
        >
          <ChoiceField
            path="strength"
            label={exchangeText.strength}
            hint={exchangeText.strengthHint}
            choices={strengths}
            span={6}
            required
          />
          <NoteField path="reason" label={exchangeRecordsText.reason} required />
        </RecordForm>
      </FormDrawer>
    </>
  );
}

function OwnCard() {
  const card = useAnswer("keys.card", {});
  const { mayAdminister } = useStation();
  const [problem, setProblem] = useState<NoReply>();

  async function handOut(work: (file: Ticket) => ReturnType<typeof saveFile>, file: Ticket): Promise<void> {
    const reply = await work(file);
    setProblem(reply.kind === "value" ? undefined : reply);
  }

  return (
    <section className="card">
      <Title order={2}>{exchangeText.ownTitle}</Title>
      <Text size="sm" c="gray.7" pb={8}>
        {exchangeText.ownHint}
      </Text>
      <Answered answer={card}>
        {(own) => (
          <Stack gap={12}>
            <Facts
              rows={[
                [
                  exchangeText.comparison,
                  <strong
                    key="digits"
                    style={{ fontSize: 20, letterSpacing: 1, fontVariantNumeric: "tabular-nums" }}
                  >
                    {own.comparison}
                  </strong>,
                ],
                [titles.keyId, own.keyId],
              ]}
            />
            <Group gap={8}>
              <Button
                leftSection={<IconDownload size={18} aria-hidden />}
                onClick={() => void handOut(saveFile, own.card)}
              >
                {exchangeText.saveCard}
              </Button>
              <Button
                variant="default"
                leftSection={<IconPrinter size={18} aria-hidden />}
                onClick={() => void handOut(printFile, own.sheet)}
              >
                {exchangeText.printCard}
              </Button>
              {mayAdminister ? <RotateKeys /> : null}
            </Group>
            {problem === undefined ? null : <ErrorPanel reply={problem} />}
          </Stack>
        )}
      </Answered>
    </section>
  );
}

function CardFacts({ card }: { readonly card: Card }) {
  return (
    <div className="span-6">
      <Facts
        rows={[
          [titles.name, `${card.name} (${card.station})`],
          [titles.keyId, card.keyId],
          [titles.compared, dateOrDash(card.madeOn)],
          [titles.state, exchangeText.known[card.known]],
        ]}
      />
    </div>
  );
}

function TrustCard() {
  const trust = useFormAction("keys.trust");
  const [picked, setPicked] = useState<{ readonly ticket: Ticket; readonly card: Card }>();
  const [problem, setProblem] = useState<NoReply>();

  async function open(): Promise<void> {
    const file = await pickFile("CARD");
    setPicked(undefined);
    setProblem(undefined);
    if (file.kind === "reply" && file.reply.kind !== "value") {
      setProblem(file.reply);
    }
    if (file.kind !== "file") {
      return;
    }
    const card = await call("keys.inspect", { ticket: file.file.ticket });
    if (card.kind === "value") {
      setPicked({ ticket: file.file, card: card.value });
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
        </Group>
        {problem === undefined ? null : <ErrorPanel reply={problem} />}
        {picked === undefined ? null : (
          <RecordForm
            initial={{ number: null }}
            enterSaves
            saveLabel={picked.card.known === "REPLACES" ? exchangeText.acceptChained : exchangeText.trust}
            send={(input) => trust({ ...input, ticket: picked.ticket.ticket })}
            onDone={({ name }) => {
              tell(exchangeText.trusted(name));
              setPicked(undefined);
            }}
          >
            <CardFacts card={picked.card} />
            {picked.card.known === "REPLACES" ? null : (
              <TextField path="number" label={exchangeText.digits} required span={6} />
            )}
          </RecordForm>
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
