import { Group } from "@mantine/core";
import type { OutputOf } from "#shared/contract/contract.ts";
import { foldText } from "#shared/base/vietnamese-text.ts";
import { useAddressFilter } from "../../components/address-context.ts";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { useListView } from "../../components/list-columns.ts";
import { ListFilter } from "../../components/list-filter.tsx";
import { ListTools } from "../../records/list-tools.tsx";
import { bodiesText, bodyKindLabels } from "../../text/bodies.ts";
import { dateOrDash } from "../../text/format.ts";
import { clubStateLabels } from "../../text/labels.ts";
import { listColumns } from "../../text/lists.ts";

type Body = OutputOf<"bodies.list">[number];

const titles = listColumns.bodies;
const columns: readonly Column<Body>[] = [
  { key: "code", title: titles["code"] ?? "", cell: ({ code }) => code, width: 100 },
  { key: "kind", title: titles["kind"] ?? "", cell: ({ kind }) => bodyKindLabels[kind], width: 170 },
  { key: "name", title: titles["name"] ?? "", cell: ({ fullName }) => fullName },
  { key: "area", title: titles["area"] ?? "", cell: ({ areaText }) => areaText ?? "–" },
  {
    key: "founded",
    title: titles["founded"] ?? "",
    cell: ({ foundedOn }) => dateOrDash(foundedOn),
    width: 120,
  },
  { key: "state", title: titles["state"] ?? "", cell: ({ state }) => clubStateLabels[state], width: 150 },
  { key: "venue", title: titles["venue"] ?? "", cell: ({ venue }) => venue ?? "–" },
  {
    key: "dissolved",
    title: titles["dissolved"] ?? "",
    cell: ({ dissolvedOn }) => dateOrDash(dissolvedOn),
    width: 120,
  },
];
const usual = ["code", "kind", "name", "area", "founded", "state"];
const words = { ...bodyKindLabels, ...clubStateLabels };

function isFound({ code, fullName, shortName, kind, areaText }: Body, query: string): boolean {
  const text = foldText([code, fullName, shortName, bodyKindLabels[kind], areaText].join(" "));
  return foldText(query)
    .split(" ")
    .every((word) => text.includes(word));
}

interface BodiesTableProps {
  readonly bodies: readonly Body[];
  readonly onOpen: (id: string) => void;
}

/** The bodies besides clubs: found, chosen, taken out on paper and as a workbook like every list. */
export function BodiesTable({ bodies, onOpen }: BodiesTableProps) {
  const [query, setQuery] = useAddressFilter("bodies");
  const view = useListView("bodies", usual);
  const found = bodies.filter((body) => isFound(body, query));
  const shown = query === "" ? undefined : found.map(({ id }) => id);
  return (
    <>
      <Group pb={8}>
        <ListFilter label={bodiesText.title} value={query} onValue={setQuery} />
      </Group>
      <ListTools
        list="bodies"
        view={view}
        {...(shown === undefined ? {} : { rows: shown })}
        where={{ words }}
      />
      <DataTable
        label={bodiesText.title}
        columns={columns.filter(({ key }) => view.shown.includes(key))}
        chosen={view.chosen}
        onChosen={view.choosing}
        rowName={({ fullName }) => fullName}
        rows={found}
        rowKey={({ id }) => id}
        onOpen={({ id }) => {
          onOpen(id);
        }}
      />
    </>
  );
}
