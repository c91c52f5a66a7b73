import { cells, type Cells } from "../cells.ts";
import type { ReportContext } from "../context.ts";
import { distinct } from "../figures.ts";
import type { SupportRow } from "../history.ts";
import { isInside } from "../spells.ts";

type Column =
  | "loan_persons"
  | "loan_households"
  | "vocational_persons"
  | "job_persons"
  | "other_persons"
  | "persons"
  | "households";

/** Biểu 05 - Hỗ trợ xã hội: one row; `persons` and `households` are those of every kind, once each. */
export interface SupportTable {
  readonly total: Cells<Readonly<Record<Column, readonly string[]>>> & {
    /** The sum of the loans in dong. */
    readonly loan_vnd: number;
  };
}

const ownColumns = new Set(["VAY_VON", "HOC_NGHE", "VIEC_LAM"]);

function persons(rows: readonly SupportRow[]): readonly string[] {
  return distinct(rows.map(({ person }) => person));
}

/** Biểu 05: supports approved in the period, distinct persons and households; who has no household is one. */
export function supportTable({ index, history, period }: ReportContext): SupportTable {
  const all = history.supports.filter(({ date }) => isInside(date, period));
  const households = (rows: readonly SupportRow[]): readonly string[] =>
    distinct(rows.map(({ person }) => index.persons.get(person)?.household ?? person));
  const of = (kind: string): readonly SupportRow[] => all.filter((row) => row.kind === kind);
  const loans = of("VAY_VON");
  return {
    total: {
      ...cells({
        loan_persons: persons(loans),
        loan_households: households(loans),
        vocational_persons: persons(of("HOC_NGHE")),
        job_persons: persons(of("VIEC_LAM")),
        other_persons: persons(all.filter(({ kind }) => !ownColumns.has(kind))),
        persons: persons(all),
        households: households(all),
      }),
      loan_vnd: loans.reduce((sum, { amountVnd }) => sum + (amountVnd ?? 0), 0),
    },
  };
}
