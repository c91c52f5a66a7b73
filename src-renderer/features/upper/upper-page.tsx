import { useState } from "react";
import { Button, Group, NativeSelect, Tabs } from "@mantine/core";
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleDashed,
  IconClock,
  IconHandStop,
  IconPrinter,
  IconReplace,
} from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { monthNumberOf, yearOf } from "#shared/base/calendar-date.ts";
import type { OutputOf } from "#shared/contract/contract.ts";
import { call } from "../../client/call.ts";
import { printFile } from "../../client/files.ts";
import { useAnswer } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorPanel, type NoReply } from "../../components/error-panel.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { StepSwitch } from "../../components/step-switch.tsx";
import { tell } from "../../components/tell.ts";
import { upperText } from "../../text/exchange.ts";
import { periodText } from "../../text/format.ts";

type Commune = OutputOf<"upper.matrix">[number];
type Month = Commune["months"][number];

const looks = {
  DA_NHAN: { icon: IconCircleCheck, color: "#0b5f59" },
  MUON: { icon: IconClock, color: "#8a4b00" },
  THIEU: { icon: IconAlertTriangle, color: "#9f1d1d" },
  CHUA_DEN_HAN: { icon: IconCircleDashed, color: "#56616a" },
  DANG_GIU: { icon: IconHandStop, color: "#8a4b00" },
  TRA_LAI: { icon: IconArrowBackUp, color: "#9f1d1d" },
  THAY_THE: { icon: IconReplace, color: "#0b5f59" },
} as const;

function MonthCell({ commune, month }: { readonly commune: Commune; readonly month: Month | undefined }) {
  if (month === undefined) {
    return "–";
  }
  const { icon: Icon, color } = looks[month.state];
  const mark = (
    <span style={{ display: "inline-flex", gap: 4, alignItems: "center", color }}>
      <Icon size={16} aria-hidden />
      <span style={{ fontSize: 13 }}>{upperText.states[month.state]}</span>
    </span>
  );
  return month.bundleId === null ? (
    mark
  ) : (
    <Link
      to="/upper/$station/$period"
      params={{ station: commune.station, period: month.period }}
      aria-label={upperText.open(commune.name, periodText(month.period))}
    >
      {mark}
    </Link>
  );
}

const columns: readonly Column<Commune>[] = [
  {
    key: "station",
    title: upperText.station,
    cell: (commune) => <strong style={{ fontWeight: 600 }}>{commune.name}</strong>,
  },
  ...Array.from({ length: 12 }, (_nothing, index) => ({
    key: String(index),
    title: upperText.month(index + 1),
    cell: (commune: Commune) => <MonthCell commune={commune} month={commune.months[index]} />,
  })),
];

type Timeliness = OutputOf<"upper.timeliness">[number];

function share(part: number, whole: number): string {
  return whole === 0 ? "–" : `${String(Math.round((part * 1000) / whole) / 10).replace(".", ",")} %`;
}

const timelinessColumns: readonly Column<Timeliness>[] = [
  { key: "station", title: upperText.station, cell: (row) => row.name },
  { key: "due", title: upperText.due, cell: (row) => row.due, numeric: true, width: 100 },
  { key: "received", title: upperText.received, cell: (row) => row.received, numeric: true, width: 100 },
  { key: "inTime", title: upperText.inTime, cell: (row) => row.inTime, numeric: true, width: 100 },
  { key: "returned", title: upperText.returnedCount, cell: (row) => row.returned, numeric: true, width: 130 },
  {
    key: "completeness",
    title: upperText.completeness,
    cell: (row) => share(row.received, row.due),
    numeric: true,
    width: 110,
  },
  {
    key: "timeliness",
    title: upperText.timeliness,
    cell: (row) => share(row.inTime, row.due),
    numeric: true,
    width: 130,
  },
];

function TimelinessTable({ year }: { readonly year: number }) {
  const rows = useAnswer("upper.timeliness", { year });
  return (
    <Answered answer={rows}>
      {(all) => (
        <DataTable
          label={upperText.tabs.timeliness}
          columns={timelinessColumns}
          rows={all}
          rowKey={(row) => row.station}
        />
      )}
    </Answered>
  );
}

/** Prints whom to remind of one month's report. */
function Remind({ year, month }: { readonly year: number; readonly month: number }) {
  const [chosen, setChosen] = useState(String(month));
  const [problem, setProblem] = useState<NoReply>();

  async function print(): Promise<void> {
    const reply = await call("upper.remind", { month: `${String(year)}-${chosen.padStart(2, "0")}` });
    setProblem(reply.kind === "value" ? undefined : reply);
    if (reply.kind === "value") {
      tell(upperText.reminded(reply.value.communes));
      await printFile(reply.value.list);
    }
  }

  return (
    <>
      <Group gap={8} pb={12} align="flex-end">
        <NativeSelect
          label={upperText.remindMonth}
          value={chosen}
          data={Array.from({ length: 12 }, (_none, at) => String(at + 1))}
          onChange={(event) => {
            setChosen(event.currentTarget.value);
          }}
        />
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          onClick={() => void print()}
        >
          {upperText.remind}
        </Button>
      </Group>
      {problem === undefined ? null : <ErrorPanel reply={problem} />}
    </>
  );
}

function Matrix({ rows }: { readonly rows: readonly Commune[] }) {
  return (
    <div className="wide-table">
      <DataTable
        label={upperText.title}
        columns={columns}
        rows={rows}
        rowKey={(commune) => commune.station}
      />
    </div>
  );
}

interface UpperPageProps {
  readonly year: number | undefined;
  readonly onYear: (year: number) => void;
}

/** Who has sent what: communes down, months across; whom to remind; how complete and timely each is. */
export function UpperPage({ year, onYear }: UpperPageProps) {
  const { today } = useStation();
  const shown = year ?? yearOf(today);
  const matrix = useAnswer("upper.matrix", { year: shown });
  return (
    <PageFrame
      title={upperText.title}
      subtitle={matrix.kind === "value" ? upperText.subtitle(matrix.value.length) : undefined}
      actions={
        <StepSwitch
          label={String(shown)}
          previousLabel={upperText.previous}
          nextLabel={upperText.next}
          onStep={(by) => {
            onYear(shown + by);
          }}
        />
      }
    >
      <Answered answer={matrix}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={upperText.emptyTitle} advice={upperText.emptyAdvice} />
          ) : (
            <Tabs defaultValue="matrix" keepMounted={false}>
              <Tabs.List mb={16}>
                <Tabs.Tab value="matrix">{upperText.tabs.matrix}</Tabs.Tab>
                <Tabs.Tab value="timeliness">{upperText.tabs.timeliness}</Tabs.Tab>
              </Tabs.List>
              <Tabs.Panel value="matrix">
                <Remind year={shown} month={monthNumberOf(today)} />
                <Matrix rows={rows} />
              </Tabs.Panel>
              <Tabs.Panel value="timeliness">
                <TimelinessTable year={shown} />
              </Tabs.Panel>
            </Tabs>
          )
        }
      </Answered>
    </PageFrame>
  );
}
