import { useState } from "react";
import { Button, Checkbox, Group, Select, TextInput } from "@mantine/core";
import { IconFilePlus, IconSearch } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { yearOf } from "#shared/base/calendar-date.ts";
import type { CallInput, OutputOf } from "#shared/contract/contract.ts";
import { useAnswer } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { useOutgoing } from "../../client/outgoing.ts";
import { Answered } from "../../components/answered.tsx";
import { type Column, DataTable, Pager } from "../../components/data-table.tsx";
import { DocumentState } from "../../components/document-state.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorPanel } from "../../components/error-panel.tsx";
import { ListBar } from "../../components/list-bar.tsx";
import { useListView } from "../../components/list-columns.ts";
import { PageFrame } from "../../components/page-frame.tsx";
import { documentsText } from "../../text/documents.ts";
import { countText, dateOrDash, periodText } from "../../text/format.ts";
import { listColumns } from "../../text/lists.ts";
import { choicesOf, documentStateLabels } from "../../text/labels.ts";
import { batchText, numberRegisterText, paperSetText } from "../../text/paper-life.ts";
import { BatchBar } from "./batch-bar.tsx";
import { incomingText } from "../../text/incoming.ts";

interface DocumentFilters {
  readonly query?: string;
  readonly state?: string;
  readonly year?: number;
  readonly offset?: number;
}

interface DocumentsListProps {
  readonly filters: DocumentFilters;
  readonly onFilters: (filters: DocumentFilters) => void;
}

type Row = OutputOf<"documents.list">["rows"][number];
type Input = CallInput<"documents.list">;
const limit = 50;
const { columns: titles } = documentsText;

interface Selection {
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
}

/** A box that ticks a paper for a batch; it does not open it. */
function selectionColumn({ chosen, onChosen }: Selection): Column<Row> {
  return {
    key: "select",
    title: batchText.select,
    width: 60,
    cell: (row) => (
      <Checkbox
        aria-label={batchText.selectOne(row.number ?? row.title)}
        checked={chosen.has(row.id)}
        onClick={(event) => {
          event.stopPropagation();
        }}
        onChange={(event) => {
          const next = new Set(chosen);
          if (event.currentTarget.checked) {
            next.add(row.id);
          } else {
            next.delete(row.id);
          }
          onChosen(next);
        }}
      />
    ),
  };
}

const columns: readonly Column<Row>[] = [
  { key: "number", title: titles.number, cell: (row) => row.number ?? "–", width: 130 },
  { key: "date", title: titles.date, cell: (row) => dateOrDash(row.date), width: 110 },
  {
    key: "title",
    title: titles.title,
    cell: (row) => (
      <>
        <strong style={{ fontWeight: 600 }}>{row.title}</strong>
        {row.abstract === "" || row.abstract === row.title ? null : <div>{row.abstract}</div>}
        {row.period === null ? null : <div>{documentsText.period(periodText(row.period))}</div>}
      </>
    ),
  },
  {
    key: "about",
    title: batchText.about,
    cell: ({ about }) =>
      about.person === null ? (about.club ?? "–") : <span className="person-name">{about.person}</span>,
    width: 170,
  },
  { key: "signer", title: titles.signer, cell: (row) => row.signer ?? "–", width: 130 },
  { key: "state", title: titles.state, cell: (row) => <DocumentState state={row.state} />, width: 135 },
  {
    key: "missing",
    title: titles.missing,
    cell: (row) => (row.missing === 0 ? "–" : documentsText.missing(row.missing)),
    numeric: true,
    width: 80,
  },
];

function inputFrom({ query, state, year, offset }: DocumentFilters): Input {
  const known = Object.keys(documentStateLabels).find((code) => code === state);
  return {
    query: query ?? "",
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one of the keys of the table of states
    state: (known as Input["state"]) ?? null,
    year: year ?? null,
    offset: offset ?? 0,
    limit,
  };
}

function Filters({ filters, onFilters }: DocumentsListProps) {
  const { today } = useStation();
  const { query = "", state, year } = filters;
  const rest = {
    ...(state === undefined ? {} : { state }),
    ...(year === undefined ? {} : { year }),
  };
  const years = Array.from({ length: 6 }, (_nothing, index) => String(yearOf(today) - index));
  return (
    <Group gap={8} pb={12} align="flex-end">
      <TextInput
        w={380}
        label={documentsText.searchLabel}
        placeholder={documentsText.searchHint}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={query}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          onFilters({ ...rest, query: event.currentTarget.value });
        }}
      />
      <Select
        w={180}
        label={documentsText.state}
        placeholder={documentsText.allStates}
        data={[...choicesOf(documentStateLabels)]}
        value={state ?? null}
        clearable
        onChange={(value) => {
          onFilters({
            query,
            ...(year === undefined ? {} : { year }),
            ...(value === null ? {} : { state: value }),
          });
        }}
      />
      <Select
        w={140}
        label={documentsText.year}
        placeholder={documentsText.allYears}
        data={years}
        value={year === undefined ? null : String(year)}
        clearable
        onChange={(value) => {
          onFilters({
            query,
            ...(state === undefined ? {} : { state }),
            ...(value === null ? {} : { year: Number(value) }),
          });
        }}
      />
    </Group>
  );
}

/** The papers of the office, drafts and issued. */
export function DocumentsList({ filters, onFilters }: DocumentsListProps) {
  const { mayWrite } = useStation();
  const navigate = useNavigate();
  const input = inputFrom(filters);
  const found = useAnswer("documents.list", input);
  const total = found.kind === "value" ? found.value.total : 0;
  const view = useListView("documents", ["number", "date", "title", "abstract", "signer", "state"]);
  const outgoing = useOutgoing();
  const { query, state, year } = input;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  return (
    <PageFrame
      title={documentsText.title}
      subtitle={countText(total, documentsText.unit)}
      actions={
        <>
          <Button variant="default" onClick={() => void navigate({ to: "/documents/sets" })}>
            {paperSetText.openPage}
          </Button>
          <Button variant="default" onClick={() => void navigate({ to: "/documents/numbers" })}>
            {numberRegisterText.open}
          </Button>
          <Button variant="default" onClick={() => void navigate({ to: "/documents/incoming" })}>
            {incomingText.open}
          </Button>
          {mayWrite ? (
            <Button variant="default" onClick={() => void navigate({ to: "/documents/batch" })}>
              {batchText.open}
            </Button>
          ) : null}
          {mayWrite ? (
            <Button
              data-key="Insert"
              leftSection={<IconFilePlus size={18} aria-hidden />}
              onClick={() => void navigate({ to: "/documents/new" })}
            >
              {documentsText.make}
            </Button>
          ) : null}
        </>
      }
    >
      <Filters filters={filters} onFilters={onFilters} />
      <BatchBar
        ids={[...chosen]}
        onClear={() => {
          setChosen(new Set());
        }}
      />
      <Answered answer={found}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={documentsText.emptyTitle} advice={documentsText.emptyAdvice} />
          ) : (
            <>
              <ListBar
                list="documents"
                shown={view.shown}
                onShown={view.choose}
                chosen={chosen}
                onClear={() => {
                  setChosen(new Set());
                }}
                busy={outgoing.busy}
                onPrint={(wanted) => {
                  outgoing.print({ ...wanted, query, state, year });
                }}
                onExcel={(wanted) => {
                  outgoing.excel({ ...wanted, query, state, year });
                }}
              />
              {outgoing.problem === undefined ? null : <ErrorPanel reply={outgoing.problem} />}
              <Button
                size="compact-sm"
                variant="subtle"
                onClick={() => {
                  setChosen(new Set([...chosen, ...rows.map(({ id }) => id)]));
                }}
              >
                {batchText.selectPage}
              </Button>
              <DataTable
                label={documentsText.title}
                columns={[
                  selectionColumn({ chosen, onChosen: setChosen }),
                  ...columns.filter(
                    ({ key }) => view.shown.includes(key) || !Object.hasOwn(listColumns.documents, key),
                  ),
                ]}
                rows={rows}
                rowKey={(row) => row.id}
                onOpen={(row) => void navigate({ to: "/documents/$id", params: { id: row.id } })}
              />
              <Pager
                offset={input.offset ?? 0}
                limit={limit}
                total={total}
                unit={documentsText.unit}
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
