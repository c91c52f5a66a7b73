import { Button, Group, Select, TextInput } from "@mantine/core";
import { IconCopyCheck, IconFileSpreadsheet, IconSearch, IconUserPlus } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import type { CallInput, OutputOf } from "#shared/contract/contract.ts";
import { useAnswer } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { type Column, DataTable, Pager } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { ListTools } from "../../records/list-tools.tsx";
import { countText, dateOrDash } from "../../text/format.ts";
import { codeLabel } from "#shared/law/code-lists.ts";
import { useListView } from "../../components/list-columns.ts";
import { listColumns } from "../../text/lists.ts";
import { categoryLabels, choicesOf, shortClubName, labelOf, sexLabels } from "../../text/labels.ts";
import { peopleText } from "../../text/people.ts";

/** What the address keeps of the list. */
interface PeopleFilters {
  readonly query?: string;
  readonly category?: string;
  readonly state?: string;
  readonly offset?: number;
}

interface PeopleListProps {
  readonly filters: PeopleFilters;
  readonly onFilters: (filters: PeopleFilters) => void;
}

type Row = OutputOf<"people.list">["rows"][number];
type Input = CallInput<"people.list">;

const limit = 50;

function inputFrom({ query, category, state, offset }: PeopleFilters): Input {
  const found = Object.keys(categoryLabels).find((code) => code === category);
  return {
    query: query ?? "",
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one of the keys of the table of categories
    category: (found as Input["category"]) ?? null,
    state: state === "DA_ROI" || state === "TAT_CA" ? state : "HIEN_CO",
    offset: offset ?? 0,
    limit,
  };
}

function Category({ row }: { readonly row: Row }) {
  if (row.category === null) {
    return "–";
  }
  const meaning = row.category === "SAU_CAI" ? "done" : row.category === "NGHIEN" ? "late" : "plain";
  return <StateBadge meaning={meaning} label={labelOf(categoryLabels, row.category)} />;
}

const { columns: titles } = peopleText;
const columns: readonly Column<Row>[] = [
  { key: "code", title: titles.code, cell: (row) => row.code, width: 70 },
  {
    key: "name",
    title: titles.name,
    cell: (row) => (
      <strong className="person-name" style={{ fontWeight: 600, whiteSpace: "nowrap" }}>
        {row.fullName}
      </strong>
    ),
  },
  { key: "birth", title: titles.birth, cell: (row) => row.birth, width: 100 },
  { key: "sex", title: titles.sex, cell: (row) => sexLabels[row.sex], width: 60 },
  {
    key: "area",
    title: titles.area,
    cell: (row) => row.area ?? "–",
    clip: (row) => row.area ?? "",
    width: 130,
  },
  { key: "category", title: titles.category, cell: (row) => <Category row={row} />, width: 200 },
  { key: "managed", title: titles.managed, cell: (row) => dateOrDash(row.managedTo), width: 110 },
  {
    key: "club",
    title: titles.club,
    cell: (row) => (row.club === null ? "–" : shortClubName(row.club)),
    clip: (row) => row.club ?? "",
    width: "20%",
  },
  { key: "identity", title: titles.identity, cell: (row) => row.identity ?? "–", width: 90 },
  { key: "address", title: listColumns.people["address"] ?? "", cell: (row) => row.address ?? "–" },
  { key: "phone", title: listColumns.people["phone"] ?? "", cell: (row) => row.phone ?? "–", width: 110 },
  {
    key: "ethnicity",
    title: listColumns.people["ethnicity"] ?? "",
    cell: (row) => codeLabel("DAN_TOC", row.ethnicity) ?? row.ethnicity,
    width: 80,
  },
  {
    key: "education",
    title: listColumns.people["education"] ?? "",
    cell: (row) => (row.education === null ? "–" : (codeLabel("HOC_VAN", row.education) ?? row.education)),
    width: 130,
  },
  { key: "occupation", title: listColumns.people["occupation"] ?? "", cell: (row) => row.occupation ?? "–" },
  {
    key: "household",
    title: listColumns.people["household"] ?? "",
    cell: (row) => row.household ?? "–",
    width: 80,
  },
  {
    key: "note",
    title: listColumns.people["note"] ?? "",
    cell: (row) => row.note ?? "–",
    clip: (row) => row.note ?? "",
  },
];
const usual = ["code", "name", "birth", "sex", "area", "category", "managed", "club", "identity"];
const spare = ["sex", "area", "identity"];

function Filters({ filters, onFilters }: PeopleListProps) {
  const { query = "", category, state = "HIEN_CO" } = filters;
  return (
    <Group gap={8} pb={12} align="flex-end">
      <TextInput
        w={380}
        label={peopleText.searchLabel}
        placeholder={peopleText.searchHint}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={query}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          const { offset: _gone, ...rest } = filters;
          onFilters({ ...rest, query: event.currentTarget.value });
        }}
      />
      <Select
        w={190}
        label={peopleText.state}
        data={[...choicesOf(peopleText.states)]}
        value={state}
        allowDeselect={false}
        onChange={(value) => {
          onFilters({ query, ...(category === undefined ? {} : { category }), state: value ?? "HIEN_CO" });
        }}
      />
      <Select
        w={260}
        label={peopleText.category}
        placeholder={peopleText.allCategories}
        data={[...choicesOf(categoryLabels)]}
        value={category ?? null}
        clearable
        onChange={(value) => {
          onFilters({ query, state, ...(value === null ? {} : { category: value }) });
        }}
      />
    </Group>
  );
}

/** Everyone with a file here, found while typing. */
export function PeopleList({ filters, onFilters }: PeopleListProps) {
  const { mayWrite } = useStation();
  const navigate = useNavigate();
  const input = inputFrom(filters);
  const found = useAnswer("people.list", input);
  const total = found.kind === "value" ? found.value.total : 0;
  const view = useListView("people", usual, spare);
  const { query, category, state } = input;
  const isSearched = (filters.query ?? "") !== "" || filters.category !== undefined;

  return (
    <PageFrame
      title={peopleText.title}
      subtitle={found.kind === "value" ? countText(total, peopleText.unit) : undefined}
      actions={
        mayWrite ? (
          <Group gap={8}>
            <Button
              variant="default"
              leftSection={<IconCopyCheck size={18} aria-hidden />}
              onClick={() => void navigate({ to: "/duplicates" })}
            >
              {peopleText.duplicates}
            </Button>
            <Button
              variant="default"
              leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
              onClick={() => void navigate({ to: "/import", search: { list: "people" } })}
            >
              {peopleText.import}
            </Button>
            <Button
              data-key="Insert"
              leftSection={<IconUserPlus size={18} aria-hidden />}
              onClick={() => void navigate({ to: "/people/new" })}
            >
              {peopleText.register}
            </Button>
          </Group>
        ) : undefined
      }
    >
      <Filters filters={filters} onFilters={onFilters} />
      <Answered answer={found}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState
              title={isSearched ? peopleText.nothingTitle : peopleText.emptyTitle}
              advice={isSearched ? peopleText.nothingAdvice : peopleText.emptyAdvice}
            />
          ) : (
            <>
              <ListTools list="people" view={view} where={{ query, category, state }} />
              <DataTable
                label={peopleText.title}
                columns={columns.filter(({ key }) => view.shown.includes(key))}
                chosen={view.chosen}
                onChosen={view.choosing}
                rowName={(row) => row.fullName}
                rows={rows}
                rowKey={(row) => row.id}
                onOpen={(row) => void navigate({ to: "/people/$id", params: { id: row.id } })}
              />
              <Pager
                offset={input.offset ?? 0}
                limit={limit}
                total={total}
                unit={peopleText.unit}
                onOffset={(offset) => {
                  onFilters({ ...filters, offset });
                }}
              />
            </>
          )
        }
      </Answered>
    </PageFrame>
  );
}
