import { codeList } from "#shared/law/code-lists.ts";
import { byCode, cells, type Cells } from "../cells.ts";
import type { ReportContext } from "../context.ts";
import { distinct, percent } from "../figures.ts";
import type { CounsellingRow, ReferralRow } from "../history.ts";
import { categoryOn } from "../history-index.ts";
import { treatmentForms } from "../indicators/ct09.ts";
import { referredAmong } from "../indicators/ct07.ts";
import { pointsOfYear } from "../points.ts";
import { isInside } from "../spells.ts";

type Row = Cells<
  Readonly<
    Record<
      | "visits"
      | "visits_ytd"
      | "persons"
      | "referred"
      | "slips"
      | "replies_accepted"
      | "mobilised"
      | "vocational",
      readonly string[]
    >
  >
>;

/** One row of Biểu 03. Visits list their clients, one entry a visit; slips and replies list slips. */
interface CounsellingPointRow extends Row {
  /** Visits owed in the year: the norm of a point, for each point of the row. */
  readonly norm: number;
  readonly referred_pct: number | null;
  /** Visits by group (list DOI_TUONG_TV), by the client's category that day; KHONG_RO where none is recorded. */
  readonly by_group: Cells<Readonly<Record<string, readonly string[]>>>;
  /** Subjects of counselling are not recorded: unknown, which is not zero. */
  readonly by_topic: null;
  /** Slips of the period by service (list DICH_VU). */
  readonly by_service: Cells<Readonly<Record<string, readonly string[]>>>;
}

/** Biểu 03 - Điểm tư vấn: a row a point and the commune, whose persons are counted once over all points. */
export interface CounsellingTable {
  readonly rows: readonly (CounsellingPointRow & { readonly point: string })[];
  readonly total: CounsellingPointRow;
  /** Whether groups add up to visits and services to slips in every row. */
  readonly balances: boolean;
}

/** The group of clients a category of list TINH_TRANG is counted in. */
const groupOfCategory: Readonly<Record<string, string | undefined>> = {
  SU_DUNG: "NG_SU_DUNG",
  NGHIEN: "NG_NGHIEN",
  CAI_CONG_DONG: "DANG_CAI",
  METHADONE: "DIEU_TRI_TT",
  SAU_CAI: "SAU_CAI",
  THAN_NHAN: "THAN_NHAN",
  NGUOI_DAN: "NGUOI_DAN",
};

function codesOf(list: string): readonly string[] {
  return codeList(list).map(({ code }) => code);
}

function acceptedReplies(context: ReportContext, of: (point: string) => boolean): readonly string[] {
  const { history, period } = context;
  const slips = new Set(history.referrals.filter(({ point }) => of(point)).map(({ slip }) => slip));
  return distinct(
    history.replies
      .filter(
        ({ slip, date, result }) => slips.has(slip) && result === "DA_TIEP_NHAN" && isInside(date, period),
      )
      .map(({ slip }) => slip),
  );
}

function clients(rows: readonly (CounsellingRow | ReferralRow)[]): readonly string[] {
  return rows.map(({ client }) => client).toSorted();
}

function rowOf(context: ReportContext, points: readonly string[]): CounsellingPointRow {
  const { index, history, period, yearToDate, parameters } = context;
  const own = new Set(points);
  const of = (point: string): boolean => own.has(point);
  const ofYear = history.counsellings.filter(({ point, date }) => of(point) && isInside(date, yearToDate));
  const visits = history.counsellings.filter(({ point, date }) => of(point) && isInside(date, period));
  const slips = history.referrals.filter(({ point, issuedOn }) => of(point) && isInside(issuedOn, period));
  const { counselled, referred } = referredAmong(context, visits);
  const row = cells({
    visits: clients(visits),
    visits_ytd: clients(ofYear),
    persons: counselled,
    referred,
    slips: slips.map(({ slip }) => slip).toSorted(),
    replies_accepted: acceptedReplies(context, of),
    mobilised: distinct(
      history.registrations
        .filter(
          ({ point, form, date }) =>
            point !== undefined && of(point) && !treatmentForms.has(form) && isInside(date, period),
        )
        .map(({ person }) => person),
    ),
    vocational: distinct(clients(slips.filter(({ service }) => service === "HOC_NGHE"))),
  });
  const groupOf = ({ client, date }: CounsellingRow): string =>
    groupOfCategory[categoryOn(index, client, date) ?? ""] ?? "KHONG_RO";
  return {
    ...row,
    norm: points.length * parameters.visits_per_point,
    referred_pct: percent(row.referred, row.persons),
    by_group: cells(
      byCode(visits, {
        codes: [...codesOf("DOI_TUONG_TV"), "KHONG_RO"],
        codeOf: groupOf,
        keyOf: ({ client }) => client,
      }),
    ),
    by_topic: null,
    by_service: cells(
      byCode(slips, {
        codes: codesOf("DICH_VU"),
        codeOf: ({ service }) => service,
        keyOf: ({ slip }) => slip,
      }),
    ),
  };
}

function sumOfLists({ ids }: CounsellingPointRow["by_group"]): number {
  return Object.values(ids).reduce((sum, keys) => sum + keys.length, 0);
}

/**
 * Biểu 03: counselling, referrals, persons moved to rehabilitation and to vocational training, for every point open
 * on a day of the year to date. In a point's row a client counts as referred after the first visit at that point.
 */
export function counsellingTable(context: ReportContext): CounsellingTable {
  const points = pointsOfYear(context);
  const rows = points.map((point) => ({ point, ...rowOf(context, [point]) }));
  const total = rowOf(context, points);
  return {
    rows,
    total,
    balances: [...rows, total].every(
      (row) => sumOfLists(row.by_group) === row.visits && sumOfLists(row.by_service) === row.slips,
    ),
  };
}
