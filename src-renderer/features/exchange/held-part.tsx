import { useState } from "react";
import { Button, Group } from "@mantine/core";
import type { OutputOf } from "#shared/contract/contract.ts";
import { call } from "../../client/call.ts";
import { printFile, type Ticket } from "../../client/files.ts";
import { useAnswer } from "../../client/hooks.ts";
import { Answered } from "../../components/answered.tsx";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { ErrorPanel, type NoReply } from "../../components/error-panel.tsx";
import { SectionTitle } from "../../components/section-title.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { exchangeText } from "../../text/exchange.ts";
import { exchangeRecordsText } from "../../text/exchange-records.ts";
import { momentText } from "../../text/format.ts";

type Held = OutputOf<"bundles.held">[number];
const { columns: titles } = exchangeText;

interface HeldActions {
  readonly open: (row: Held) => void;
  readonly request: (row: Held) => void;
}

function columnsWith({ open, request }: HeldActions): readonly Column<Held>[] {
  return [
    { key: "sequence", title: titles.sequence, cell: (row) => row.sequence, numeric: true, width: 60 },
    { key: "from", title: titles.from, cell: (row) => row.stationName },
    { key: "since", title: titles.at, cell: (row) => momentText(row.since), width: 160 },
    {
      key: "missing",
      title: titles.state,
      cell: (row) => (
        <StateBadge
          meaning={row.isNext ? "done" : "soon"}
          label={
            row.isNext
              ? exchangeRecordsText.heldReady
              : exchangeRecordsText.heldMissing(row.missingFrom, row.missingTo)
          }
        />
      ),
      width: 220,
    },
    {
      key: "action",
      title: titles.action,
      cell: (row) => (
        <Group gap={4} wrap="nowrap">
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => {
              open(row);
            }}
          >
            {exchangeRecordsText.openHeld}
          </Button>
          {row.isNext ? null : (
            <Button
              size="compact-sm"
              variant="light"
              onClick={() => {
                request(row);
              }}
            >
              {exchangeRecordsText.printRequest}
            </Button>
          )}
        </Group>
      ),
      width: 230,
    },
  ];
}

/** Bundles that wait for those before them: what is missing, the request for it, and the way in once it is here. */
export function HeldPart({ onOpen }: { readonly onOpen: (file: Ticket) => void }) {
  const held = useAnswer("bundles.held", {});
  const [problem, setProblem] = useState<NoReply>();

  async function withHeld(
    id: string,
    work: (files: OutputOf<"bundles.openHeld">) => Promise<unknown>,
  ): Promise<void> {
    const reply = await call("bundles.openHeld", { id });
    setProblem(reply.kind === "value" ? undefined : reply);
    if (reply.kind === "value") {
      await work(reply.value);
    }
  }

  return (
    <Answered answer={held}>
      {(rows) =>
        rows.length === 0 ? null : (
          <>
            <SectionTitle title={exchangeRecordsText.heldTitle} />
            {problem === undefined ? null : <ErrorPanel reply={problem} />}
            <DataTable
              label={exchangeRecordsText.heldTitle}
              columns={columnsWith({
                open: ({ id }) =>
                  void withHeld(id, async ({ file }) => {
                    onOpen(file);
                    await Promise.resolve();
                  }),
                request: ({ id }) => void withHeld(id, async ({ request }) => printFile(request)),
              })}
              rows={rows}
              rowKey={(row) => row.id}
            />
          </>
        )
      }
    </Answered>
  );
}
