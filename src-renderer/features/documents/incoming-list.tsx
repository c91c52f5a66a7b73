import { useState } from "react";
import { Button, Group, Select, TextInput } from "@mantine/core";
import { IconPlus, IconSearch } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { paperNumber } from "#shared/base/numbers.ts";
import { useAnswer } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { type Column, DataTable, Pager } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { dateOrDash } from "../../text/format.ts";
import { documentsText } from "../../text/documents.ts";
import { incomingText } from "../../text/incoming.ts";
import { ChangeDrawer, type IncomingRow, RecordDrawer } from "./incoming-form.tsx";

const limit = 50;
const { columns: titles } = incomingText;

const columns: readonly Column<IncomingRow>[] = [
  { key: "number", title: titles.number, cell: (row) => paperNumber(row.number), width: 90 },
  { key: "arrivedOn", title: titles.arrivedOn, cell: (row) => dateOrDash(row.arrivedOn), width: 110 },
  { key: "author", title: titles.author, cell: (row) => row.author, width: 220 },
  {
    key: "symbol",
    title: titles.symbol,
    cell: (row) => (
      <>
        {row.symbol}
        <div>{dateOrDash(row.datedOn)}</div>
      </>
    ),
    width: 150,
  },
  {
    key: "title",
    title: titles.title,
    cell: (row) => (
      <>
        <strong style={{ fontWeight: 600 }}>{row.title}</strong>
        {row.formName === null ? null : <div>{row.formName}</div>}
      </>
    ),
  },
  { key: "receiver", title: titles.receiver, cell: (row) => row.receiver, width: 170 },
];

interface IncomingFilters {
  readonly query?: string;
  readonly year?: number;
  readonly offset?: number;
}

interface IncomingListProps {
  readonly filters: IncomingFilters;
  readonly onFilters: (filters: IncomingFilters) => void;
}

function Filters({ filters, onFilters, years }: IncomingListProps & { readonly years: readonly number[] }) {
  const { query = "", year } = filters;
  const ofYear = year === undefined ? {} : { year };
  return (
    <Group gap={8} pb={12} align="flex-end">
      <TextInput
        w={380}
        label={incomingText.search}
        placeholder={incomingText.searchHint}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={query}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          onFilters({ ...ofYear, query: event.currentTarget.value });
        }}
      />
      <Select
        w={140}
        label={incomingText.year}
        placeholder={documentsText.allYears}
        data={years.map(String)}
        value={year === undefined ? null : String(year)}
        clearable
        onChange={(value) => {
          onFilters({ query, ...(value === null ? {} : { year: Number(value) }) });
        }}
      />
    </Group>
  );
}

function Actions({ onAdd }: { readonly onAdd: () => void }) {
  const { mayWrite } = useStation();
  const navigate = useNavigate();
  return (
    <>
      <Button variant="default" data-key="Escape" onClick={() => void navigate({ to: "/documents" })}>
        {incomingText.back}
      </Button>
      {mayWrite ? (
        <>
          <Button
            variant="default"
            onClick={() => void navigate({ to: "/documents/new", search: { kind: "SO_DEN" } })}
          >
            {incomingText.print}
          </Button>
          <Button data-key="Insert" leftSection={<IconPlus size={18} aria-hidden />} onClick={onAdd}>
            {incomingText.add}
          </Button>
        </>
      ) : null}
    </>
  );
}

/** The register of papers received. */
export function IncomingList({ filters, onFilters }: IncomingListProps) {
  const { query = "", year, offset = 0 } = filters;
  const found = useAnswer("incoming.list", { query, year: year ?? null, offset, limit });
  const [isAdding, setAdding] = useState(false);
  const [opened, setOpened] = useState<IncomingRow>();
  const total = found.kind === "value" ? found.value.total : 0;
  return (
    <PageFrame
      title={incomingText.title}
      subtitle={incomingText.subtitle}
      actions={
        <Actions
          onAdd={() => {
            setAdding(true);
          }}
        />
      }
    >
      <Filters
        filters={filters}
        onFilters={onFilters}
        years={found.kind === "value" ? found.value.years : []}
      />
      <Answered answer={found}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={incomingText.emptyTitle} advice={incomingText.emptyAdvice} />
          ) : (
            <>
              <DataTable
                label={incomingText.title}
                columns={columns}
                rows={rows}
                rowKey={(row) => row.id}
                onOpen={setOpened}
              />
              <Pager
                offset={offset}
                limit={limit}
                total={total}
                unit={incomingText.unit}
                onOffset={(next) => {
                  onFilters({ ...filters, offset: next });
                }}
              />
            </>
          )
        }
      </Answered>
      <RecordDrawer
        opened={isAdding}
        onClose={() => {
          setAdding(false);
        }}
      />
      <ChangeDrawer
        row={opened}
        onClose={() => {
          setOpened(undefined);
        }}
      />
    </PageFrame>
  );
}
