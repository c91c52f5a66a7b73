import type { ReactNode } from "react";
import { Group, TextInput } from "@mantine/core";
import { foldText } from "#shared/base/vietnamese-text.ts";
import { componentText } from "../text/components.ts";
import { useAddressFilter, useAddressPage } from "./address-context.ts";
import { type Column, DataTable, Pager } from "./data-table.tsx";

const pageSize = 100;
/** Shorter lists are seen at one glance. */
const searchedFrom = 20;

interface FoundTableProps<Row> {
  /** What its search and its page are called in the address. */
  readonly name: string;
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** What a row is searched by. */
  readonly nameOf: (row: Row) => string;
  /** What the rows are, in the line under the table. */
  readonly unit: string;
  readonly onOpen?: ((row: Row) => void) | undefined;
  /** A row under those of every page, such as their sums. */
  readonly last?: Row | undefined;
  /** What stands beside the search. */
  readonly beside?: ReactNode;
}

/**
 * A long table that was read whole: searched by name without marks, shown a hundred rows at a time. Back brings its
 * search and its page back.
 */
export function FoundTable<Row>(props: FoundTableProps<Row>) {
  const { name, rows, nameOf, last, unit, beside, ...table } = props;
  const [query, setQuery] = useAddressFilter(name);
  const { offset, go, restart } = useAddressPage(name, pageSize);
  const wanted = foldText(query.trim());
  const found = wanted === "" ? rows : rows.filter((row) => foldText(nameOf(row)).includes(wanted));
  // An address may be older than its list: the page behind the end is the last one.
  const start = Math.min(offset, Math.floor(Math.max(found.length - 1, 0) / pageSize) * pageSize);
  const page = found.slice(start, start + pageSize);
  return (
    <>
      {rows.length > searchedFrom || beside !== undefined ? (
        <Group pb={12} gap={12} align="flex-end">
          {beside}
          {rows.length > searchedFrom ? (
            <TextInput
              label={componentText.findInTable}
              value={query}
              autoComplete="off"
              w={280}
              onChange={(event) => {
                setQuery(event.currentTarget.value);
                restart();
              }}
            />
          ) : null}
        </Group>
      ) : null}
      <DataTable {...table} rows={last === undefined ? page : [...page, last]} />
      {rows.length > searchedFrom ? (
        <Pager offset={start} limit={pageSize} total={found.length} unit={unit} onOffset={go} />
      ) : null}
    </>
  );
}
