import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { Checkbox, Group, Pagination, Text } from "@mantine/core";
import { componentText } from "../text/components.ts";
import { listText } from "../text/lists.ts";

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  readonly numeric?: boolean;
  readonly width?: number | string;
  /** One line only: what does not fit ends in three dots, the whole stands in the tooltip. */
  readonly clip?: (row: Row) => string;
}

interface DataTableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly onOpen?: ((row: Row) => void) | undefined;
  /** The row that is marked from outside, by its key. */
  readonly current?: string | undefined;
  readonly onCurrent?: ((row: Row) => void) | undefined;
  /** Keys of the rows that are chosen for what is done to several at once; Space chooses the row one is on. */
  readonly chosen?: ReadonlySet<string> | undefined;
  readonly onChosen?: ((keys: ReadonlySet<string>) => void) | undefined;
  /** What a row is called to whoever cannot see it; its key where nothing is said. */
  readonly rowName?: ((row: Row) => string) | undefined;
  /** What Enter does where it is something else than opening. */
  readonly onEnter?: ((row: Row) => void) | undefined;
}

function moveFocus(body: HTMLTableSectionElement | null, from: EventTarget, step: number): void {
  const rows = [...(body?.rows ?? [])];
  const index = rows.findIndex((row) => row === from);
  rows[Math.min(Math.max(index + step, 0), rows.length - 1)]?.focus();
}

function cellClass<Row>(column: Column<Row>): string | undefined {
  if (column.clip !== undefined) {
    return "clip";
  }
  return column.numeric === true ? "number" : undefined;
}

function toggled(chosen: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(key)) {
    next.add(key);
  }
  return next;
}

type Choosing<Row> = Pick<DataTableProps<Row>, "rows" | "rowKey" | "rowName" | "chosen" | "onChosen">;

function ChooseAll<Row>({ rows, rowKey, chosen, onChosen }: Choosing<Row>) {
  const keys = rows.map(rowKey);
  const count = keys.filter((key) => chosen?.has(key) === true).length;
  return onChosen === undefined ? null : (
    <th scope="col" style={{ width: 36 }}>
      <Checkbox
        aria-label={listText.all}
        checked={count > 0 && count === keys.length}
        indeterminate={count > 0 && count < keys.length}
        onChange={() => {
          onChosen(new Set(count === keys.length ? [] : [...(chosen ?? []), ...keys]));
        }}
      />
    </th>
  );
}

function ChooseRow<Row>({ row, rowKey, rowName, chosen, onChosen }: Choosing<Row> & { readonly row: Row }) {
  const key = rowKey(row);
  return onChosen === undefined ? null : (
    <td
      onClick={(event) => {
        event.stopPropagation();
      }}
    >
      <Checkbox
        aria-label={listText.row(rowName?.(row) ?? key)}
        tabIndex={-1}
        checked={chosen?.has(key) === true}
        onChange={() => {
          onChosen(toggled(chosen ?? new Set(), key));
        }}
      />
    </td>
  );
}

/** A list of records: up and down move the row one is on, Enter opens it; the head stays in sight. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowKey, onOpen, current, onCurrent } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const isLive = onOpen !== undefined || onCurrent !== undefined;

  function handleKey(event: KeyboardEvent<HTMLTableRowElement>, row: Row): void {
    if (event.target !== event.currentTarget) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      moveFocus(body.current, event.currentTarget, event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === " " && props.onChosen !== undefined) {
      event.preventDefault();
      props.onChosen(toggled(props.chosen ?? new Set(), rowKey(row)));
    } else if (event.key === "Enter") {
      event.preventDefault();
      (props.onEnter ?? onOpen)?.(row);
    }
  }

  return (
    <table className="data-table" aria-label={label}>
      <thead>
        <tr>
          <ChooseAll {...props} />
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={column.numeric === true ? "number" : undefined}
              style={{ width: column.width }}
            >
              {column.title === "" ? (
                <span className="for-readers">{componentText.actions}</span>
              ) : (
                column.title
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            className={`${isLive ? "clickable" : ""} ${rowKey(row) === current ? "current" : ""}`}
            tabIndex={isLive ? 0 : undefined}
            aria-current={rowKey(row) === current ? "true" : undefined}
            onClick={() => {
              onCurrent?.(row);
              onOpen?.(row);
            }}
            onFocus={() => onCurrent?.(row)}
            onKeyDown={(event) => {
              handleKey(event, row);
            }}
          >
            <ChooseRow {...props} row={row} />
            {columns.map((column) => (
              <td key={column.key} className={cellClass(column)} title={column.clip?.(row)}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
        {rows.length === 0 ? (
          <tr>
            <td colSpan={columns.length}>{componentText.noRows}</td>
          </tr>
        ) : null}
      </tbody>
    </table>
  );
}

interface PagerProps {
  readonly offset: number;
  readonly limit: number;
  readonly total: number;
  readonly unit: string;
  readonly onOffset: (offset: number) => void;
}

/** Which rows of how many are shown, and the way to the others. */
export function Pager({ offset, limit, total, unit, onOffset }: PagerProps) {
  return (
    <Group justify="space-between" pt={8}>
      <Text size="sm" c="gray.7">
        {componentText.rowsShown([Math.min(offset + 1, total), Math.min(offset + limit, total)], total, unit)}
      </Text>
      {total > limit ? (
        <Pagination
          size="sm"
          total={Math.ceil(total / limit)}
          value={Math.floor(offset / limit) + 1}
          getControlProps={(control) => ({ "aria-label": componentText.pageControl[control] })}
          getItemProps={(page) => ({ "aria-label": componentText.pageNumber(page) })}
          onChange={(page) => {
            onOffset((page - 1) * limit);
          }}
        />
      ) : null}
    </Group>
  );
}
