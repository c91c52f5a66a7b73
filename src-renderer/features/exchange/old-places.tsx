import { Stack, Text, Title } from "@mantine/core";
import type { OutputOf } from "#shared/contract/contract.ts";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { oldPlacesText as words } from "../../text/exchange.ts";

type Row = OutputOf<"bundles.inspect">["oldPlaces"][number];

function nowText({ now }: Row): string {
  const [first, ...others] = now;
  if (first === undefined) {
    return words.unknown;
  }
  return others.length === 0 ? first : words.oneOf(now);
}

const columns: readonly Column<Row>[] = [
  { key: "name", title: words.name, cell: (row) => row.name, width: 200 },
  { key: "place", title: words.place, cell: (row) => row.place },
  { key: "now", title: words.now, cell: nowText },
];

/** Homes that a bundle still writes with communes of before 01/7/2025, each beside the commune of today. */
export function OldPlaces({ rows }: { readonly rows: readonly Row[] }) {
  return rows.length === 0 ? null : (
    <Stack gap={4}>
      <Title order={3}>{words.title}</Title>
      <Text size="sm" c="gray.7">
        {words.hint}
      </Text>
      <DataTable
        label={words.title}
        columns={columns}
        rows={rows}
        rowKey={(row) => `${row.name} ${row.place}`}
      />
    </Stack>
  );
}
