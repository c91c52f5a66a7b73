import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconClock } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { yearOf } from "#shared/base/calendar-date.ts";
import type { OutputOf } from "#shared/contract/contract.ts";
import { useAnswer } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { StepSwitch } from "../../components/step-switch.tsx";
import { upperText } from "../../text/exchange.ts";
import { periodText } from "../../text/format.ts";

type Commune = OutputOf<"upper.matrix">[number];
type Month = Commune["months"][number];

const looks = {
  DA_NHAN: { icon: IconCircleCheck, color: "#0b5f59" },
  MUON: { icon: IconClock, color: "#8a4b00" },
  THIEU: { icon: IconAlertTriangle, color: "#9f1d1d" },
  CHUA_DEN_HAN: { icon: IconCircleDashed, color: "#64707a" },
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

interface UpperPageProps {
  readonly year: number | undefined;
  readonly onYear: (year: number) => void;
}

/** Who has sent what: communes down, months across. */
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
            <div className="wide-table">
              <DataTable
                label={upperText.title}
                columns={columns}
                rows={rows}
                rowKey={(commune) => commune.station}
              />
            </div>
          )
        }
      </Answered>
    </PageFrame>
  );
}
