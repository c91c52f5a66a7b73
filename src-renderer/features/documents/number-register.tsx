import { useState } from "react";
import { Alert, Button, Group, Select, Stack, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { yearOf } from "#shared/base/calendar-date.ts";
import { paperNumber } from "#shared/base/numbers.ts";
import type { OutputOf } from "#shared/contract/contract.ts";
import { useAnswer } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { SectionTitle } from "../../components/section-title.tsx";
import { dateOrDash } from "../../text/format.ts";
import { numberRegisterText } from "../../text/paper-life.ts";
import { ByHandDrawer, ExplainDrawer, type GapChosen, SettingDrawer } from "./number-forms.tsx";

type Series = OutputOf<"numbers.register">["series"][number];
type Row = Series["rows"][number];
const { columns: titles, sources } = numberRegisterText;

function columnsOf({ outOfOrder }: Series): readonly Column<Row>[] {
  return [
    { key: "number", title: titles.number, cell: (row) => row.numberText, width: 150 },
    {
      key: "date",
      title: titles.date,
      cell: (row) =>
        outOfOrder.includes(row.number)
          ? `${dateOrDash(row.date)} (${numberRegisterText.outOfOrder})`
          : dateOrDash(row.date),
      width: 190,
    },
    { key: "title", title: titles.title, cell: (row) => (row.title === "" ? "–" : row.title) },
    { key: "signer", title: titles.signer, cell: (row) => row.signer ?? "–", width: 180 },
    { key: "source", title: titles.source, cell: (row) => sources[row.source], width: 130 },
    { key: "note", title: titles.note, cell: (row) => row.note ?? "–", width: 220 },
  ];
}

interface SeriesPartProps {
  readonly series: Series;
  readonly onGap: (gap: GapChosen) => void;
}

function SeriesPart({ series, onGap }: SeriesPartProps) {
  const { mayWrite } = useStation();
  const navigate = useNavigate();
  const name = numberRegisterText.series(series.symbols.join(", "));
  const title = series.clubName === null ? name : `${name} (${series.clubName})`;
  return (
    <section>
      <SectionTitle title={title} />
      <Text size="sm" pb={8}>
        {numberRegisterText.last(paperNumber(series.last))}
      </Text>
      {series.gaps.map(({ from, to }) => (
        <Alert key={from} color="yellow" mb={8} p={8}>
          <Group gap={12}>
            <Text size="sm">{numberRegisterText.gap(from, to)}</Text>
            {mayWrite ? (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => {
                  onGap({ from, to, symbol: series.symbols[0] ?? "", clubId: series.clubId });
                }}
              >
                {numberRegisterText.explain}
              </Button>
            ) : null}
          </Group>
        </Alert>
      ))}
      <DataTable
        label={title}
        columns={columnsOf(series)}
        rows={series.rows}
        rowKey={(row) => row.id}
        onOpen={(row) => {
          if (row.documentId !== null) {
            void navigate({ to: "/documents/$id", params: { id: row.documentId } });
          }
        }}
      />
    </section>
  );
}

type Opened = { readonly kind: "byHand" | "setting" } | { readonly kind: "gap"; readonly gap: GapChosen };

/** The numbers of a year, series by series: what was given, what is missing, what runs against the order of time. */
export function NumberRegister({
  year,
  onYear,
}: {
  readonly year: number | undefined;
  readonly onYear: (year: number) => void;
}) {
  const { mayWrite, mayAdminister, today } = useStation();
  const navigate = useNavigate();
  const shown = year ?? yearOf(today);
  const found = useAnswer("numbers.register", { year: shown });
  const [opened, setOpened] = useState<Opened>();
  const close = (): void => {
    setOpened(undefined);
  };
  const years = found.kind === "value" ? found.value.years : [shown];
  return (
    <PageFrame
      title={numberRegisterText.title}
      subtitle={numberRegisterText.subtitle}
      actions={
        <>
          <Button variant="default" data-key="Escape" onClick={() => void navigate({ to: "/documents" })}>
            {numberRegisterText.back}
          </Button>
          {mayAdminister ? (
            <Button
              variant="default"
              onClick={() => {
                setOpened({ kind: "setting" });
              }}
            >
              {numberRegisterText.setting}
            </Button>
          ) : null}
          {mayWrite ? (
            <Button
              data-key="Insert"
              leftSection={<IconPlus size={18} aria-hidden />}
              onClick={() => {
                setOpened({ kind: "byHand" });
              }}
            >
              {numberRegisterText.byHand}
            </Button>
          ) : null}
        </>
      }
    >
      <Select
        w={140}
        pb={12}
        label={numberRegisterText.year}
        data={years.map(String)}
        value={String(shown)}
        allowDeselect={false}
        onChange={(value) => {
          onYear(Number(value ?? shown));
        }}
      />
      <Answered answer={found}>
        {({ series }) =>
          series.length === 0 ? (
            <EmptyState title={numberRegisterText.emptyTitle} advice={numberRegisterText.emptyAdvice} />
          ) : (
            <Stack gap={24}>
              {series.map((one) => (
                <SeriesPart
                  key={one.key}
                  series={one}
                  onGap={(gap) => {
                    setOpened({ kind: "gap", gap });
                  }}
                />
              ))}
            </Stack>
          )
        }
      </Answered>
      <ByHandDrawer opened={opened?.kind === "byHand"} onClose={close} />
      <SettingDrawer opened={opened?.kind === "setting"} onClose={close} />
      <ExplainDrawer gap={opened?.kind === "gap" ? opened.gap : undefined} year={shown} onClose={close} />
    </PageFrame>
  );
}
