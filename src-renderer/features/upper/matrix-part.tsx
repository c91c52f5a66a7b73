import { Group, SegmentedControl, TextInput } from "@mantine/core";
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleDashed,
  IconClock,
  IconHandStop,
  IconReplace,
} from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { OutputOf } from "#shared/contract/contract.ts";
import { useAnswer } from "../../client/hooks.ts";
import { useAddressFilter, useAddressPage } from "../../components/address-context.ts";
import { Answered } from "../../components/answered.tsx";
import { type Column, DataTable, Pager } from "../../components/data-table.tsx";
import { upperText } from "../../text/exchange.ts";
import { periodText } from "../../text/format.ts";

type Commune = OutputOf<"upper.matrix">["rows"][number];
type Month = Commune["months"][number];

/** Communes on one page. */
const matrixPageSize = 100;

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
    <span
      title={upperText.states[month.state]}
      style={{ display: "inline-flex", gap: 4, alignItems: "center", color }}
    >
      <Icon size={16} aria-hidden style={{ flexShrink: 0 }} />
      <span className={month.state === "CHUA_DEN_HAN" ? "for-readers" : undefined} style={{ fontSize: 13 }}>
        {upperText.states[month.state]}
      </span>
    </span>
  );
  return month.bundleId === null ? (
    mark
  ) : (
    <Link
      to="/upper/$station/$period"
      params={{ station: commune.station, period: month.period }}
      aria-label={`${upperText.states[month.state]}. ${upperText.open(commune.name, periodText(month.period))}`}
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

interface MatrixProps {
  readonly year: number;
}

/** Communes down, months across, a page at a time; searched by name, or only those with something to ask after. */
export function Matrix({ year }: MatrixProps) {
  const [query, setQuery] = useAddressFilter("matrix");
  const [wanted, setOnly] = useAddressFilter("matrixOnly");
  const only = wanted === "OPEN" ? "OPEN" : "ALL";
  const { offset, go, restart } = useAddressPage("matrix", matrixPageSize);
  const matrix = useAnswer("upper.matrix", { year, query, only, offset, limit: matrixPageSize });
  return (
    <>
      <Group pb={12} gap={12} align="flex-end">
        <TextInput
          label={upperText.find}
          value={query}
          autoComplete="off"
          w={280}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            restart();
          }}
        />
        <SegmentedControl
          aria-label={upperText.onlyLabel}
          value={only}
          data={[
            { value: "ALL", label: upperText.only.ALL },
            { value: "OPEN", label: upperText.only.OPEN },
          ]}
          onChange={(value) => {
            go(0);
            setOnly(value === "OPEN" ? "OPEN" : "");
          }}
        />
      </Group>
      <Answered answer={matrix}>
        {({ rows, total }) => (
          <>
            <div className="wide-table">
              <DataTable
                label={upperText.title}
                columns={columns}
                rows={rows}
                rowKey={(commune) => commune.station}
              />
            </div>
            <Pager offset={offset} limit={matrixPageSize} total={total} unit={upperText.unit} onOffset={go} />
          </>
        )}
      </Answered>
    </>
  );
}
