import { useState } from "react";
import { Button, Group, NativeSelect, Tabs } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { monthNumberOf, monthOf, yearOf } from "#shared/base/calendar-date.ts";
import type { OutputOf } from "#shared/contract/contract.ts";
import { call } from "../../client/call.ts";
import { printFile } from "../../client/files.ts";
import { useAnswer } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import type { Column } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorPanel, type NoReply } from "../../components/error-panel.tsx";
import { FoundTable } from "../../components/found-table.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { StepSwitch } from "../../components/step-switch.tsx";
import { tell } from "../../components/tell.ts";
import { upperText } from "../../text/exchange.ts";
import { shiftMonth } from "../../text/format.ts";
import { Matrix } from "./matrix-part.tsx";

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
        <FoundTable
          name="timeliness"
          label={upperText.tabs.timeliness}
          columns={timelinessColumns}
          rows={all}
          rowKey={(row) => row.station}
          nameOf={({ name }) => name}
          unit={upperText.unit}
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

interface UpperPageProps {
  readonly year: number | undefined;
  readonly onYear: (year: number) => void;
}

/** Who has sent what: communes down, months across; whom to remind; how complete and timely each is. */
export function UpperPage({ year, onYear }: UpperPageProps) {
  const { today } = useStation();
  /** Reports of the month before are what comes in now. */
  const reported = `${shiftMonth(monthOf(today), -1)}-01`;
  const shown = year ?? yearOf(reported);
  const matrix = useAnswer("upper.matrix", { year: shown, limit: 1 });
  return (
    <PageFrame
      title={upperText.title}
      subtitle={matrix.kind === "value" ? upperText.subtitle(matrix.value.communes) : undefined}
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
        {({ communes }) =>
          communes === 0 ? (
            <EmptyState title={upperText.emptyTitle} advice={upperText.emptyAdvice} />
          ) : (
            <Tabs defaultValue="matrix" keepMounted={false}>
              <Tabs.List mb={16}>
                <Tabs.Tab value="matrix">{upperText.tabs.matrix}</Tabs.Tab>
                <Tabs.Tab value="timeliness">{upperText.tabs.timeliness}</Tabs.Tab>
              </Tabs.List>
              <Tabs.Panel value="matrix">
                <Remind year={shown} month={monthNumberOf(reported)} />
                <Matrix year={shown} />
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
