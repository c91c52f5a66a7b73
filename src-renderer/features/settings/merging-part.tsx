import { useState } from "react";
import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { IconDownload, IconFolderOpen } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import type { OutputOf } from "#shared/contract/contract.ts";
import { call } from "../../client/call.ts";
import { pickFile, saveFile, type Ticket } from "../../client/files.ts";
import { useAnswer, useFormAction } from "../../client/hooks.ts";
import { Answered } from "../../components/answered.tsx";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorPanel, type NoReply } from "../../components/error-panel.tsx";
import { Facts } from "../../components/facts.tsx";
import { TextField } from "../../components/fields.tsx";
import { RecordForm } from "../../components/record-form.tsx";
import { SectionTitle } from "../../components/section-title.tsx";
import { tell } from "../../components/tell.ts";
import { entityLabels } from "../../text/exchange-records.ts";
import { momentText } from "../../text/format.ts";
import { labelOf } from "../../text/labels.ts";
import { mergingText } from "../../text/merging.ts";

type Inspected = OutputOf<"offices.inspect">;
type Merged = OutputOf<"offices.merge">;
type Row = OutputOf<"offices.merged">[number];
const { columns: titles } = mergingText;

const columns: readonly Column<Row>[] = [
  { key: "station", title: titles.station, cell: (row) => row.station, width: 110 },
  { key: "name", title: titles.name, cell: (row) => row.name },
  { key: "decision", title: titles.decision, cell: (row) => row.decision },
  { key: "people", title: titles.people, cell: (row) => row.counts["person"] ?? 0, numeric: true, width: 90 },
  {
    key: "papers",
    title: titles.papers,
    cell: (row) => row.counts["document"] ?? 0,
    numeric: true,
    width: 130,
  },
  { key: "at", title: titles.at, cell: (row) => momentText(row.at), width: 160 },
  { key: "backup", title: titles.backup, cell: (row) => row.backup, width: 280 },
];

function countsText(counts: Inspected["counts"]): string {
  return Object.entries(counts)
    .map(([entity, count]) => `${labelOf(entityLabels, entity)}: ${String(count)}`)
    .join(" · ");
}

/** A sealed copy of this station, for the office it becomes part of. */
function OwnCopy() {
  const [problem, setProblem] = useState<NoReply>();
  const [busy, setBusy] = useState(false);

  async function make(): Promise<void> {
    setBusy(true);
    const made = await call("offices.copy", {});
    const saved = made.kind === "value" ? await saveFile(made.value) : made;
    setBusy(false);
    setProblem(saved.kind === "value" ? undefined : saved);
    if (saved.kind === "value") {
      tell(mergingText.copyMade);
    }
  }

  return (
    <section className="card">
      <SectionTitle title={mergingText.copyTitle} />
      <Text size="sm" pb={8}>
        {mergingText.copyHint}
      </Text>
      {problem === undefined ? null : <ErrorPanel reply={problem} />}
      <Button
        variant="default"
        loading={busy}
        leftSection={<IconDownload size={18} aria-hidden />}
        onClick={() => void make()}
      >
        {mergingText.makeCopy}
      </Button>
    </section>
  );
}

interface Opened {
  readonly ticket: Ticket;
  readonly recoveryKey: string;
  readonly office: Inspected;
}

function LookForm({ ticket, onOpened }: { ticket: Ticket; onOpened: (opened: Opened) => void }) {
  const look = useFormAction("offices.inspect");
  // The key goes on with the answer it opened: the form forgets what was typed.
  async function lookWith(recoveryKey: string): Promise<{ kind: "value"; value: Opened } | NoReply> {
    const reply = await look({ ticket: ticket.ticket, recoveryKey });
    return reply.kind === "value"
      ? { kind: "value", value: { ticket, recoveryKey, office: reply.value } }
      : reply;
  }
  return (
    <RecordForm
      initial={{ recoveryKey: null }}
      saveLabel={mergingText.look}
      enterSaves
      send={({ recoveryKey }) => lookWith(typeof recoveryKey === "string" ? recoveryKey : "")}
      onDone={onOpened}
    >
      <Text size="sm" className="span-6">{`${mergingText.file}: ${ticket.name}`}</Text>
      <TextField path="recoveryKey" label={mergingText.recoveryKey} required span={6} />
    </RecordForm>
  );
}

function MergeForm({ opened, onMerged }: { opened: Opened; onMerged: (merged: Merged) => void }) {
  const merge = useFormAction("offices.merge");
  const { office, ticket, recoveryKey } = opened;
  return (
    <Stack gap={12}>
      <Facts
        rows={[
          [mergingText.of, `${office.name} (${office.station})`],
          [mergingText.holds, countsText(office.counts)],
          [mergingText.alsoHere, String(office.alsoHere)],
        ]}
      />
      <RecordForm
        initial={{ decision: null }}
        saveLabel={mergingText.merge}
        send={(input) => merge({ ...input, ticket: ticket.ticket, recoveryKey })}
        onDone={onMerged}
      >
        <TextField
          path="decision"
          label={mergingText.decision}
          hint={mergingText.decisionHint}
          required
          span={6}
        />
      </RecordForm>
    </Stack>
  );
}

function MergedOffice({ merged }: { readonly merged: Merged }) {
  const navigate = useNavigate();
  return (
    <Alert color="teal" title={mergingText.mergedTitle(merged.name)}>
      <Stack gap={8} align="flex-start">
        <Text size="sm">{countsText(merged.counts)}</Text>
        <Text size="sm">{mergingText.pairs(merged.likelyPairs)}</Text>
        <Text size="sm">{mergingText.backup(merged.backup)}</Text>
        {merged.likelyPairs === 0 ? null : (
          <Button size="compact-sm" onClick={() => void navigate({ to: "/duplicates" })}>
            {mergingText.settle}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

/** What is being done: a file is chosen, opened and looked at, merged. */
interface Step {
  readonly ticket?: Ticket;
  readonly opened?: Opened;
  readonly merged?: Merged;
  readonly problem?: NoReply;
}

function MergeDesk() {
  const [step, setStep] = useState<Step>({});

  async function pick(): Promise<void> {
    const picked = await pickFile("BUNDLE");
    if (picked.kind === "file") {
      setStep({ ticket: picked.file });
    } else if (picked.kind === "reply" && picked.reply.kind !== "value") {
      setStep({ problem: picked.reply });
    }
  }

  return (
    <section className="card">
      <SectionTitle title={mergingText.title} />
      <Text size="sm" pb={8}>
        {mergingText.hint}
      </Text>
      <Stack gap={12}>
        <Group>
          <Button leftSection={<IconFolderOpen size={18} aria-hidden />} onClick={() => void pick()}>
            {mergingText.pick}
          </Button>
        </Group>
        {step.problem === undefined ? null : <ErrorPanel reply={step.problem} />}
        {step.ticket === undefined ? null : (
          <LookForm
            key={step.ticket.ticket}
            ticket={step.ticket}
            onOpened={(opened) => {
              setStep({ opened });
            }}
          />
        )}
        {step.opened === undefined ? null : (
          <MergeForm
            opened={step.opened}
            onMerged={(merged) => {
              setStep({ merged });
              tell(mergingText.merged(merged.name));
            }}
          />
        )}
        {step.merged === undefined ? null : <MergedOffice merged={step.merged} />}
      </Stack>
    </section>
  );
}

/** Offices that become one: the copy of this one, a former office taken over, and those that were. */
export function MergingPart() {
  const merged = useAnswer("offices.merged", {});
  return (
    <Stack gap={16} style={{ maxWidth: 1100 }}>
      <MergeDesk />
      <SectionTitle title={mergingText.listTitle} />
      <Answered answer={merged}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={mergingText.listEmpty} advice={mergingText.listEmptyAdvice} />
          ) : (
            <DataTable
              label={mergingText.listTitle}
              columns={columns}
              rows={rows}
              rowKey={(row) => row.station}
            />
          )
        }
      </Answered>
      <OwnCopy />
    </Stack>
  );
}
