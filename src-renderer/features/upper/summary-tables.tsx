import type { ReactNode } from "react";
import { Text } from "@mantine/core";
import { formatInteger, formatPercent, tenthsOfPercent } from "#shared/base/numbers.ts";
import type { OutputOf } from "#shared/contract/contract.ts";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { FoundTable } from "../../components/found-table.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { upperText } from "../../text/exchange.ts";
import { indicatorName } from "../../text/indicators.ts";
import { reportsText } from "../../text/reports.ts";
import { summaryText } from "../../text/upper-summary.ts";

export type Summary = OutputOf<"upper.summary">;
type Commune = Summary["TH01"]["rows"][number];
type ClubCounts = Summary["TH02"]["total"];
type Share = Summary["coverage"];

const { columns: heads } = summaryText;
const barWidth = 160;

/** A share as a bar with its figure beside it. */
function Bar({ num, den }: { readonly num: number; readonly den: number }) {
  const length = (barWidth * Math.min(1000, tenthsOfPercent(num, den) ?? 0)) / 1000;
  return (
    <span style={{ display: "inline-flex", alignItems: "center", gap: 10 }}>
      <svg width={barWidth} height={10} aria-hidden>
        <rect width={barWidth} height={10} rx={5} fill="#e1e6e8" />
        <rect width={length} height={10} rx={5} fill="#0f766e" />
      </svg>
      {`${formatPercent(num, den)} %`}
    </span>
  );
}

const stateMeanings = {
  DA_NHAN: "done",
  MUON: "soon",
  TRA_LAI: "late",
  THIEU: "late",
  CHUA_DEN_HAN: "plain",
} as const;

function State({ state }: Pick<Commune, "state">) {
  return <StateBadge meaning={stateMeanings[state]} label={upperText.states[state]} />;
}

/** A commune of the order: its place, or none where it has not sent or has nothing to measure. */
interface Ranked extends Pick<Commune, "station" | "commune" | "area" | "state"> {
  readonly place: number | null;
  readonly num: number;
  readonly den: number;
}

function rankedRows({ ranking, TH01 }: Summary): readonly Ranked[] {
  const places = new Map(ranking.map((row) => [row.station, row]));
  const all = TH01.rows.map(({ station, commune, area, state }): Ranked => {
    const { place = null, num = 0, den = 0 } = places.get(station) ?? {};
    return { station, commune, area, state, place, num, den };
  });
  return all.toSorted(
    (left, right) =>
      (left.place ?? Infinity) - (right.place ?? Infinity) || left.commune.localeCompare(right.commune, "vi"),
  );
}

const rankedColumns: readonly Column<Ranked>[] = [
  { key: "place", title: heads.place, cell: ({ place }) => place ?? "–", numeric: true, width: 70 },
  { key: "commune", title: heads.commune, cell: ({ commune }) => commune },
  { key: "area", title: heads.area, cell: ({ area }) => area, width: 200 },
  { key: "state", title: heads.state, cell: ({ state }) => <State state={state} />, width: 160 },
  {
    key: "figure",
    title: heads.figure,
    cell: ({ place, num, den }) => (place === null ? "–" : `${formatInteger(num)} / ${formatInteger(den)}`),
    numeric: true,
    width: 140,
  },
  {
    key: "percent",
    title: heads.percent,
    cell: ({ place, num, den }) =>
      place === null ? (
        <Text size="sm" c="gray.7">
          {summaryText.noPlace}
        </Text>
      ) : (
        <Bar num={num} den={den} />
      ),
    width: 340,
  },
];

interface SummaryTableProps {
  readonly summary: Summary;
  readonly onOpen: (station: string) => void;
}

/** Who stands where by one indicator: a sorted table with bars; those without a place stand last. */
export function RankingTable({
  summary,
  onOpen,
  beside,
}: SummaryTableProps & { readonly beside: ReactNode }) {
  return (
    <FoundTable
      name="ranking"
      label={summaryText.tabs.ranking}
      columns={rankedColumns}
      rows={rankedRows(summary)}
      rowKey={({ station }) => station}
      nameOf={({ commune, area }) => `${commune} ${area}`}
      unit={upperText.unit}
      beside={beside}
      onOpen={({ station, state }) => {
        if (state === "DA_NHAN" || state === "MUON" || state === "TRA_LAI") {
          onOpen(station);
        }
      }}
    />
  );
}

/** `…` where nothing is known: not sent, turned back, or sent without it. */
function figureText(figure: { readonly num: number; readonly den: number } | undefined): string {
  if (figure === undefined) {
    return "…";
  }
  return figure.den === 0 ? "–" : `${formatInteger(figure.num)}/${formatInteger(figure.den)}`;
}

/** The state of a commune's report; the row of sums has none. */
function StateOf({ row }: { readonly row: Commune }) {
  return row.station === "" ? null : <State state={row.state} />;
}

/** The name of a row; that of the sums stands out. */
function rowName({ station, commune }: { readonly station: string; readonly commune: string }): ReactNode {
  return station === "" ? <strong>{commune}</strong> : commune;
}

const communeColumns: readonly Column<Commune>[] = [
  { key: "commune", title: heads.commune, cell: rowName },
  { key: "state", title: heads.state, cell: (row) => <StateOf row={row} />, width: 150 },
  {
    key: "version",
    title: heads.version,
    cell: ({ version }) => (version === 0 ? "" : version),
    numeric: true,
    width: 60,
  },
];

function indicatorColumn(id: string): Column<Commune> {
  return { key: id, title: id, cell: ({ figures }) => figureText(figures[id]), numeric: true, width: 78 };
}

/** TH-01: communes × indicators, the sums last. */
export function IndicatorsByCommune({ summary, onOpen }: SummaryTableProps) {
  const { rows, total } = summary.TH01;
  const columns = [...communeColumns, ...Object.keys(total).map(indicatorColumn)];
  const sums: Commune = {
    station: "",
    commune: summaryText.total,
    area: "",
    state: "CHUA_DEN_HAN",
    version: 0,
    figures: Object.fromEntries(Object.entries(total).map(([id, { num, den }]) => [id, { num, den }])),
  };
  return (
    <div className="wide-table">
      <FoundTable
        name="TH01"
        label={summaryText.tabs.TH01}
        columns={columns}
        rows={rows}
        last={sums}
        rowKey={({ station }) => station}
        nameOf={({ commune, area }) => `${commune} ${area}`}
        unit={upperText.unit}
        onOpen={({ station, version }) => {
          if (version > 0) {
            onOpen(station);
          }
        }}
      />
    </div>
  );
}

/** TH-02: communes × counts of clubs, the sums last. */
export function ClubsByCommune({ summary, onOpen }: SummaryTableProps) {
  type Row = ClubCounts & { readonly station: string; readonly commune: string };
  const columns: readonly Column<Row>[] = [
    { key: "commune", title: heads.commune, cell: rowName },
    ...(
      ["clubs", "active", "due", "regular", "members", "sessions_held", "expected", "present"] as const
    ).map((key): Column<Row> => ({
      key,
      title: summaryText.clubs[key],
      cell: (row) => formatInteger(row[key]),
      numeric: true,
      width: 92,
    })),
    {
      key: "percent",
      title: heads.percent,
      cell: ({ present, expected }) => formatPercent(present, expected),
      numeric: true,
      width: 90,
    },
  ];
  const { rows, total } = summary.TH02;
  return (
    <div className="wide-table">
      <FoundTable
        name="TH02"
        label={summaryText.tabs.TH02}
        columns={columns}
        rows={rows}
        last={{ ...total, station: "", commune: summaryText.total }}
        rowKey={({ station }) => station}
        nameOf={({ commune }) => commune}
        unit={upperText.unit}
        onOpen={({ station }) => {
          if (station !== "") {
            onOpen(station);
          }
        }}
      />
    </div>
  );
}

interface TotalRow {
  readonly name: string;
  readonly share: Share;
}

function Verdict({ share }: Pick<TotalRow, "share">) {
  if (share.den === 0) {
    return <StateBadge meaning="plain" label={reportsText.nothing} />;
  }
  if (share.met === undefined || share.met === null) {
    return <StateBadge meaning="plain" label={reportsText.noTarget} />;
  }
  return (
    <StateBadge
      meaning={share.met ? "done" : "soon"}
      label={share.met ? reportsText.met : reportsText.notMet}
    />
  );
}

const totalColumns: readonly Column<TotalRow>[] = [
  { key: "name", title: heads.indicator, cell: ({ name }) => name },
  {
    key: "target",
    title: heads.target,
    cell: ({ share }) => (share.target_pct === undefined ? "–" : `${String(share.target_pct)} %`),
    numeric: true,
    width: 90,
  },
  { key: "figure", title: heads.figure, cell: ({ share }) => figureText(share), numeric: true, width: 140 },
  {
    key: "percent",
    title: heads.percent,
    cell: ({ share }) => (share.den === 0 ? "–" : <Bar num={share.num} den={share.den} />),
    width: 300,
  },
  { key: "result", title: heads.result, cell: ({ share }) => <Verdict share={share} />, width: 160 },
];

/** Σ numerators / Σ denominators of what was received, and the coverage of each area. */
export function TotalsTable({ summary }: Pick<SummaryTableProps, "summary">) {
  const { TH01, coverage, coverageByArea } = summary;
  const rows: readonly TotalRow[] = [
    ...Object.entries(TH01.total).map(([id, share]) => ({ name: `${id} ${indicatorName(id)}`, share })),
    { name: `${summaryText.coverage} · ${summaryText.wholeArea}`, share: coverage },
    ...Object.entries(coverageByArea)
      .filter(([area]) => area !== "")
      .map(([area, share]) => ({ name: `${summaryText.coverage} · ${area}`, share })),
  ];
  return (
    <DataTable
      label={summaryText.tabs.total}
      columns={totalColumns}
      rows={rows}
      rowKey={({ name }) => name}
    />
  );
}
