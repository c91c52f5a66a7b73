import { indicatorDefinitions, targetPercent } from "#shared/law/indicators.ts";
import { percent, ratio, type Ratio } from "./figures.ts";
import { aggregate, type CommuneSubmission, type UpperReport } from "./upper.ts";

/** The reading of one club as a commune sent it in Biểu 01. */
export interface SentClub {
  readonly active: boolean;
  readonly regular: boolean | null;
  readonly closing: number;
  readonly sessions_held: number;
  readonly expected: number;
  readonly present: number;
}

/** What stands in TH-01 and TH-02 of one commune beside its figures. */
export interface ListedSubmission extends CommuneSubmission {
  readonly station: string;
  /** DA_NHAN in time, MUON late, TRA_LAI turned back and not replaced, THIEU overdue, CHUA_DEN_HAN not due yet. */
  readonly state: "DA_NHAN" | "MUON" | "TRA_LAI" | "THIEU" | "CHUA_DEN_HAN";
  /** How many reports of the period came; the last one counts. */
  readonly version: number;
  readonly clubs: readonly SentClub[];
}

interface CommuneRow extends Pick<ListedSubmission, "station" | "commune" | "area" | "state" | "version"> {
  /** By indicator; without those that were not sent. */
  readonly figures: Readonly<Record<string, { readonly num: number; readonly den: number }>>;
}

/** Counts of clubs in one commune, or in all. */
interface ClubCounts {
  readonly clubs: number;
  readonly active: number;
  /** Clubs with a due month, and those of them that met regularly (CT01). */
  readonly due: number;
  readonly regular: number;
  readonly members: number;
  readonly sessions_held: number;
  readonly expected: number;
  readonly present: number;
  readonly attendance_pct: number | null;
}

/** A commune's place by one indicator; equal shares share a place. */
export interface RankedCommune {
  readonly place: number;
  readonly station: string;
  readonly commune: string;
  readonly num: number;
  readonly den: number;
  readonly pct: number | null;
}

/** TH-01 and TH-02 with the coverage of CT19, from what was received. */
export interface UpperTables extends Omit<UpperReport, "indicators"> {
  /** The communes whose last report was turned back: not in any sum, not among those that sent nothing. */
  readonly returned: readonly string[];
  readonly TH01: {
    readonly rows: readonly CommuneRow[];
    /** Σ numerators / Σ denominators against the target of a commune. */
    readonly total: Readonly<Record<string, Ratio>>;
  };
  readonly TH02: {
    readonly rows: readonly (ClubCounts & Pick<ListedSubmission, "station" | "commune">)[];
    readonly total: ClubCounts;
  };
}

/** The indicators that TH-01 has columns for: the shares of Biểu 08. */
export const upperIndicators: readonly string[] = indicatorDefinitions
  .filter(({ level, unit, tables }) => level === "xa" && unit === "percent" && tables.includes("08"))
  .map(({ id }) => id);

function figuresOf({ received, figures }: ListedSubmission): CommuneRow["figures"] {
  return Object.fromEntries(
    upperIndicators.flatMap((id) => {
      const figure = received ? figures[id] : undefined;
      return figure === undefined ? [] : [[id, { num: figure.num, den: figure.den }] as const];
    }),
  );
}

function countClubs(clubs: readonly SentClub[]): ClubCounts {
  const sum = (cell: "closing" | "sessions_held" | "expected" | "present"): number =>
    clubs.reduce((total, club) => total + club[cell], 0);
  return {
    clubs: clubs.length,
    active: clubs.filter(({ active }) => active).length,
    due: clubs.filter(({ regular }) => regular !== null).length,
    regular: clubs.filter(({ regular }) => regular === true).length,
    members: sum("closing"),
    sessions_held: sum("sessions_held"),
    expected: sum("expected"),
    present: sum("present"),
    attendance_pct: percent(sum("present"), sum("expected")),
  };
}

/** Names under which communes can be told apart: where two have the same one, the area stands beside it. */
function tellingNames(submissions: readonly ListedSubmission[]): ReadonlyMap<string, string> {
  const sameName = Map.groupBy(submissions, ({ commune }) => commune);
  return new Map(
    submissions.map(({ station, commune, area }) => {
      const alone = (sameName.get(commune)?.length ?? 0) < 2 || area === "";
      return [station, alone ? commune : `${commune} (${area})`];
    }),
  );
}

/**
 * TH-01 (communes × indicators) and TH-02 (communes × club counts); a commune whose report is missing or was turned back
 * has a row and adds nothing. Communes are told apart by their stations: many have the same name.
 */
export function upperTables(submissions: readonly ListedSubmission[]): UpperTables {
  const names = tellingNames(submissions);
  const named = (stations: readonly string[]): readonly string[] =>
    stations.map((station) => names.get(station) ?? station).toSorted();
  const byStation = submissions.map((submission) => ({ ...submission, commune: submission.station }));
  const { indicators, missing, ...counts } = aggregate(byStation, upperIndicators);
  const received = submissions.filter((submission) => submission.received);
  const returned = submissions.filter(({ state }) => state === "TRA_LAI").map(({ station }) => station);
  const isReturned = new Set(returned);
  return {
    ...counts,
    missing: named(missing.filter((station) => !isReturned.has(station))),
    returned: named(returned),
    TH01: {
      rows: submissions.map((submission) => ({
        station: submission.station,
        commune: submission.commune,
        area: submission.area,
        state: submission.state,
        version: submission.version,
        figures: figuresOf(submission),
      })),
      total: Object.fromEntries(
        Object.entries(indicators).map(([id, { num, den }]) => [id, ratio(num, den, targetPercent(id))]),
      ),
    },
    TH02: {
      rows: received.map(({ station, commune, clubs }) => ({ station, commune, ...countClubs(clubs) })),
      total: countClubs(received.flatMap(({ clubs }) => clubs)),
    },
  };
}

/**
 * The communes in order of one indicator, best first, compared in integers. A commune whose report is missing, or that
 * sent 0/0, has no place (G7).
 */
export function rankCommunes(
  submissions: readonly ListedSubmission[],
  indicator: string,
): readonly RankedCommune[] {
  const measured = submissions
    .flatMap(({ station, commune, received, figures }) => {
      const { num, den } = figures[indicator] ?? { num: 0, den: 0 };
      return received && den > 0 ? [{ station, commune, num, den, pct: percent(num, den) }] : [];
    })
    .toSorted(
      (left, right) =>
        right.num * left.den - left.num * right.den || left.commune.localeCompare(right.commune, "vi"),
    );
  let place = 0;
  return measured.map((row, index) => {
    const before = measured[index - 1];
    place = before !== undefined && before.num * row.den === row.num * before.den ? place : index + 1;
    return { place, ...row };
  });
}
