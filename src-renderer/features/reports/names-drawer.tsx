import { useState } from "react";
import { Button, Drawer, Group, Text } from "@mantine/core";
import { IconFileSpreadsheet, IconPrinter } from "@tabler/icons-react";
import { call } from "../../client/call.ts";
import { printFile, saveFile } from "../../client/files.ts";
import { useAnswer } from "../../client/hooks.ts";
import { Answered } from "../../components/answered.tsx";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { ErrorPanel, type NoReply } from "../../components/error-panel.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import type { OpenedFigure } from "../../components/figure-part.tsx";
import { componentText } from "../../text/components.ts";
import { dateOrDash } from "../../text/format.ts";
import { reportFileText } from "../../text/report-views.ts";
import { reportsText } from "../../text/reports.ts";
import { type Name, useOpenName } from "./open-name.ts";

const { namesColumns } = reportsText;

const columns: readonly Column<Name>[] = [
  { key: "code", title: namesColumns.code, cell: (row) => row.code, width: 110 },
  {
    key: "name",
    title: namesColumns.name,
    cell: (row) => (
      <span className="person-name" style={{ fontWeight: 600 }}>
        {row.name}
      </span>
    ),
  },
  { key: "detail", title: namesColumns.detail, cell: (row) => dateOrDash(row.detail), width: 130 },
];

interface NamesFilesProps {
  readonly period: string;
  readonly figure: OpenedFigure;
}

/** The list as an annex to print, or as a sheet. */
function NamesFiles({ period, figure }: NamesFilesProps) {
  const [problem, setProblem] = useState<NoReply>();

  async function handOut(form: "PDF" | "XLSX"): Promise<void> {
    const made = await call("reports.namesFile", {
      period,
      figure: figure.title,
      codes: [...figure.codes],
      form,
    });
    const reply = made.kind === "value" ? await (form === "PDF" ? printFile : saveFile)(made.value) : made;
    setProblem(reply.kind === "value" ? undefined : reply);
  }

  return (
    <>
      <Group justify="space-between" pb={8}>
        <Text size="sm">{String(figure.codes.length)}</Text>
        <Group gap={8}>
          <Button
            size="sm"
            variant="default"
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => void handOut("PDF")}
          >
            {reportFileText.printNames}
          </Button>
          <Button
            size="sm"
            variant="default"
            leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
            onClick={() => void handOut("XLSX")}
          >
            {reportFileText.excelNames}
          </Button>
        </Group>
      </Group>
      {problem === undefined ? null : <ErrorPanel reply={problem} />}
    </>
  );
}

interface NamesDrawerProps {
  readonly period: string;
  readonly figure: OpenedFigure | undefined;
  readonly onClose: () => void;
}

/** The names behind a figure; Enter opens the file. */
export function NamesDrawer({ period, figure, onClose }: NamesDrawerProps) {
  const open = useOpenName();
  const names = useAnswer(
    "people.names",
    { codes: [...(figure?.codes ?? [])] },
    { ask: figure !== undefined },
  );

  return (
    <Drawer
      opened={figure !== undefined}
      onClose={onClose}
      position="right"
      size={620}
      title={figure?.title}
      closeButtonProps={{ "aria-label": componentText.close }}
    >
      {figure === undefined ? null : (
        <Answered answer={names}>
          {(rows) =>
            rows.length === 0 ? (
              <EmptyState title={reportsText.namesEmptyTitle} advice={reportsText.namesEmptyAdvice} />
            ) : (
              <>
                <NamesFiles period={period} figure={figure} />
                <DataTable
                  label={figure.title}
                  columns={columns}
                  rows={rows}
                  rowKey={(row) => `${row.entity} ${row.code}`}
                  onOpen={open}
                />
              </>
            )
          }
        </Answered>
      )}
    </Drawer>
  );
}
