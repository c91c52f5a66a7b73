import { useState } from "react";
import { Button, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import type { OutputOf } from "#shared/contract/contract.ts";
import { useAction, useAnswer } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { ErrorPanel, type NoReply } from "../../components/error-panel.tsx";
import { SectionTitle } from "../../components/section-title.tsx";
import { tell } from "../../components/tell.ts";
import { componentText } from "../../text/components.ts";
import { duplicatesText } from "../../text/duplicates.ts";
import { momentText } from "../../text/format.ts";

type Merge = OutputOf<"duplicates.merges">[number];
const { earlierColumns: titles } = duplicatesText;

function columnsWith(onUndo: ((row: Merge) => void) | undefined): readonly Column<Merge>[] {
  return [
    { key: "at", title: titles.at, cell: ({ at }) => momentText(at), width: 160 },
    {
      key: "kept",
      title: titles.kept,
      cell: ({ keptCode, name }) => <span className="person-name">{`${keptCode} · ${name}`}</span>,
    },
    { key: "merged", title: titles.merged, cell: ({ mergedCode }) => mergedCode, width: 160 },
    { key: "who", title: titles.who, cell: ({ account }) => account, width: 140 },
    {
      key: "action",
      title: titles.action,
      cell: (row) => {
        if (row.undoneAt !== null) {
          return <Text size="xs">{duplicatesText.undoneAt(momentText(row.undoneAt))}</Text>;
        }
        return onUndo === undefined ? null : (
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => {
              onUndo(row);
            }}
          >
            {duplicatesText.undo}
          </Button>
        );
      },
      width: 190,
    },
  ];
}

/** What was merged before, and the way back. */
export function MergesPart() {
  const { mayWrite } = useStation();
  const merges = useAnswer("duplicates.merges", {});
  const undo = useAction("duplicates.unmerge");
  const [problem, setProblem] = useState<NoReply>();

  async function takeBack({ id }: Merge): Promise<void> {
    const reply = await undo.send({ id, reason: duplicatesText.undo });
    setProblem(reply.kind === "value" ? undefined : reply);
    if (reply.kind === "value") {
      tell(duplicatesText.undone(reply.value.records));
    }
  }

  function ask(row: Merge): void {
    modals.openConfirmModal({
      title: duplicatesText.undo,
      children: <Text size="sm">{duplicatesText.undoQuestion}</Text>,
      labels: { confirm: duplicatesText.undo, cancel: componentText.cancel },
      onConfirm: () => void takeBack(row),
    });
  }

  return (
    <Answered answer={merges}>
      {(rows) =>
        rows.length === 0 ? null : (
          <>
            <SectionTitle title={duplicatesText.earlier} />
            {problem === undefined ? null : <ErrorPanel reply={problem} />}
            <DataTable
              label={duplicatesText.earlier}
              columns={columnsWith(mayWrite ? ask : undefined)}
              rows={rows}
              rowKey={({ id }) => id}
            />
          </>
        )
      }
    </Answered>
  );
}
