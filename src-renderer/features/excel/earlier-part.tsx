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
import { excelText, importListLabels } from "../../text/excel.ts";
import { momentText } from "../../text/format.ts";

type Import = OutputOf<"excel.imports">[number];
const { earlierColumns: titles } = excelText;

function columnsWith(onUndo: ((row: Import) => void) | undefined): readonly Column<Import>[] {
  return [
    { key: "at", title: titles.at, cell: ({ at }) => momentText(at), width: 160 },
    { key: "list", title: titles.list, cell: ({ list }) => importListLabels[list], width: 180 },
    { key: "file", title: titles.file, cell: ({ fileName }) => fileName },
    { key: "counts", title: titles.counts, cell: ({ counts }) => excelText.countLine(counts) },
    { key: "who", title: titles.who, cell: ({ account }) => account, width: 120 },
    {
      key: "action",
      title: titles.action,
      cell: (row) =>
        row.undoneAt === null && onUndo !== undefined ? (
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => {
              onUndo(row);
            }}
          >
            {excelText.undo}
          </Button>
        ) : row.undoneAt === null ? null : (
          <Text size="xs">{excelText.undoneAt(momentText(row.undoneAt))}</Text>
        ),
      width: 190,
    },
  ];
}

/** What was taken in before, and the way back. */
export function EarlierPart() {
  const { mayWrite } = useStation();
  const earlier = useAnswer("excel.imports", {});
  const undo = useAction("excel.undo");
  const [problem, setProblem] = useState<NoReply>();

  async function takeBack({ id }: Import): Promise<void> {
    const reply = await undo.send({ id, reason: excelText.undo });
    setProblem(reply.kind === "value" ? undefined : reply);
    if (reply.kind === "value") {
      tell(excelText.undone(reply.value.records));
    }
  }

  function ask(row: Import): void {
    modals.openConfirmModal({
      title: excelText.undo,
      children: <Text size="sm">{excelText.undoQuestion}</Text>,
      labels: { confirm: excelText.undo, cancel: componentText.cancel },
      onConfirm: () => void takeBack(row),
    });
  }

  return (
    <>
      <SectionTitle title={excelText.earlier} />
      {problem === undefined ? null : <ErrorPanel reply={problem} />}
      <Answered answer={earlier}>
        {(rows) =>
          rows.length === 0 ? (
            <Text size="sm">{excelText.earlierEmpty}</Text>
          ) : (
            <DataTable
              label={excelText.earlier}
              columns={columnsWith(mayWrite ? ask : undefined)}
              rows={rows}
              rowKey={({ id }) => id}
            />
          )
        }
      </Answered>
    </>
  );
}
