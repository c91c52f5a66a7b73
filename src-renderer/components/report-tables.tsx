import { Stack } from "@mantine/core";
import { reportsText } from "../text/reports.ts";
import { reportTables, type ReportTable } from "../text/report-tables.ts";
import { type Column, DataTable } from "./data-table.tsx";
import { type OpenedFigure, Part } from "./figure-part.tsx";
import { tableOf, type TableRow } from "./read-report.ts";
import { SectionTitle } from "./section-title.tsx";

interface TableProps {
  readonly report: unknown;
  /** Names of clubs and points by their codes. */
  readonly names?: Readonly<Record<string, string>> | undefined;
  /** Opens the names behind a figure; a report received from elsewhere has none. */
  readonly onOpen?: ((figure: OpenedFigure) => void) | undefined;
}

interface CountsTableProps extends TableProps {
  readonly table: ReportTable;
}

function countColumns({
  table,
  names,
  onOpen,
}: Omit<CountsTableProps, "report">): readonly Column<TableRow>[] {
  const { title, rowName } = table;
  const name: readonly Column<TableRow>[] =
    rowName === undefined
      ? []
      : [{ key: "name", title: rowName.title, cell: (row) => names?.[row.name] ?? row.name }];
  const counts = table.columns.map(({ key, title: heading, group }): Column<TableRow> => ({
    key,
    title: group === undefined ? heading : `${group}: ${heading}`,
    cell: (row) => (
      <Part
        value={row.counts[key]}
        codes={row.codes[key] ?? []}
        title={[title, row.name, heading].filter(Boolean).join(" · ")}
        label={reportsText.openNames}
        onOpen={onOpen}
      />
    ),
    numeric: true,
  }));
  return [...name, ...counts];
}

/** With more columns than this a table is turned: its columns become lines. */
const mostColumns = 16;

type Line = ReportTable["columns"][number];

function lineHeading({ title, group }: Line): string {
  return group === undefined ? title : `${group}: ${title}`;
}

interface TurnedColumn extends Pick<CountsTableProps, "table" | "names" | "onOpen"> {
  readonly row: TableRow;
}

function turnedColumn({ table, names, onOpen, row }: TurnedColumn): Column<Line> {
  const name = names?.[row.name] ?? row.name;
  return {
    key: row.name,
    title: name,
    cell: (line) => (
      <Part
        value={row.counts[line.key]}
        codes={row.codes[line.key] ?? []}
        title={[table.title, name, lineHeading(line)].join(" · ")}
        label={reportsText.openNames}
        onOpen={onOpen}
      />
    ),
    numeric: true,
    width: 170,
  };
}

/** A table of many columns and few rows, turned, as it is on paper. */
function TurnedTable({ report, table, names, onOpen }: CountsTableProps) {
  const { rows, total } = tableOf(report, table.code, table.rowName?.key ?? "");
  const all = total === undefined ? rows : [...rows, { ...total, name: reportsText.total }];
  const columns: readonly Column<Line>[] = [
    { key: "what", title: reportsText.what, cell: lineHeading },
    ...all.map((row) => turnedColumn({ table, names, onOpen, row })),
  ];
  return (
    <div className="turned-table">
      <DataTable label={table.title} columns={columns} rows={table.columns} rowKey={({ key }) => key} />
    </div>
  );
}

function CountsTable({ report, table, names, onOpen }: CountsTableProps) {
  const { code, title, rowName } = table;
  const { rows, total } = tableOf(report, code, rowName?.key ?? "");
  const named = rowName === undefined ? "" : reportsText.total;
  const all = total === undefined ? rows : [...rows, { ...total, name: named }];
  return (
    <div className="wide-table">
      <DataTable
        label={title}
        columns={countColumns({ table, names, onOpen })}
        rows={all}
        rowKey={(row) => row.name}
      />
    </div>
  );
}

const [membersTable, ...otherTables] = reportTables;

/** Biểu 01: members and meetings, club by club. */
export function MembersTable({ report, names, onOpen }: TableProps) {
  return membersTable === undefined ? null : (
    <CountsTable report={report} table={membersTable} names={names} onOpen={onOpen} />
  );
}

/** Biểu 02 to 07, one below the other. */
export function OtherTables({ report, names, onOpen }: TableProps) {
  return (
    <Stack gap={20}>
      {otherTables.map((table) => (
        <section key={table.code}>
          <SectionTitle title={table.title} />
          {table.columns.length > mostColumns ? (
            <TurnedTable report={report} table={table} names={names} onOpen={onOpen} />
          ) : (
            <CountsTable report={report} table={table} names={names} onOpen={onOpen} />
          )}
        </section>
      ))}
    </Stack>
  );
}

function sumOf(row: TableRow, prefix: string): number {
  return Object.entries(row.counts).reduce(
    (sum, [key, value]) => (key.startsWith(prefix) ? sum + (value ?? 0) : sum),
    0,
  );
}

function balanceOf(row: TableRow): string {
  const [opening, closing] = [row.counts["opening"] ?? 0, row.counts["closing"] ?? 0];
  const [joined, left] = [sumOf(row, "joined_"), sumOf(row, "left_")];
  return opening + joined - left === closing
    ? reportsText.movement.balanced({ opening, joined, left, closing })
    : reportsText.movement.unbalanced;
}

/** The balance of members, club by club. */
export function MovementTable({ report, names }: Omit<TableProps, "onOpen">) {
  const { rows, total } = tableOf(report, "BIEU01", "club");
  const { movement } = reportsText;
  const columns: readonly Column<TableRow>[] = [
    { key: "club", title: movement.club, cell: (row) => names?.[row.name] ?? row.name },
    { key: "opening", title: movement.opening, cell: (row) => row.counts["opening"] ?? "–", numeric: true },
    { key: "joined", title: movement.joined, cell: (row) => sumOf(row, "joined_"), numeric: true },
    { key: "left", title: movement.left, cell: (row) => sumOf(row, "left_"), numeric: true },
    { key: "closing", title: movement.closing, cell: (row) => row.counts["closing"] ?? "–", numeric: true },
    { key: "check", title: movement.check, cell: balanceOf, width: 210 },
  ];
  const all = total === undefined ? rows : [...rows, { ...total, name: reportsText.total }];
  return (
    <DataTable label={reportsText.tabs.movement} columns={columns} rows={all} rowKey={(row) => row.name} />
  );
}
