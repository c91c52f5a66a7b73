import { Drawer } from "@mantine/core";
import { call } from "../../client/call.ts";
import { useAnswer } from "../../client/hooks.ts";
import { Answered } from "../../components/answered.tsx";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import type { OpenedFigure } from "../../components/figure-part.tsx";
import { componentText } from "../../text/components.ts";
import { dateOrDash } from "../../text/format.ts";
import { reportsText } from "../../text/reports.ts";
import { NamesFiles } from "./names-files.tsx";
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
                <NamesFiles
                  count={figure.codes.length}
                  make={(form) =>
                    call("reports.namesFile", {
                      period,
                      figure: figure.title,
                      codes: [...figure.codes],
                      form,
                    })
                  }
                />
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
