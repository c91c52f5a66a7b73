import { yearOf, type CalendarDate } from "#shared/base/calendar-date.ts";
import { defaultParameters, type IndicatorParameters } from "#shared/law/indicators.ts";
import type { PlanTarget, ReportParameters } from "#shared/reports/parameters.ts";
import { z } from "zod";
import type { ReadableDatabase } from "../database/database.ts";
import { recordsWhere } from "../database/reading.ts";
import { indicatorVersion, planTarget } from "../database/schema/plans.ts";
import type { RecordOf } from "../database/writing.ts";

export type VersionRow = RecordOf<typeof indicatorVersion>;

const storedParameters = z.record(z.string(), z.int());

/** The parameters a version sets; those it leaves out stay what they were. */
export function parametersIn(row: Pick<VersionRow, "parameters">): Readonly<Record<string, number>> {
  return storedParameters.parse(row.parameters);
}

/** Every version, those of all programmes first, in the order in which they begin. */
export function versionsOf(database: ReadableDatabase): readonly VersionRow[] {
  return recordsWhere(database, indicatorVersion).toSorted((left, right) =>
    left.validFrom.localeCompare(right.validFrom),
  );
}

function applied(base: IndicatorParameters, rows: readonly VersionRow[]): IndicatorParameters {
  return rows.reduce<IndicatorParameters>((known, row) => ({ ...known, ...parametersIn(row) }), base);
}

function targetsOf(database: ReadableDatabase, year: number): readonly PlanTarget[] {
  return recordsWhere(database, planTarget, { year }).map((row) => ({
    programme: row.programme,
    unit: row.unit,
    indicator: row.indicator,
    measure: row.measure === "COUNT" ? "COUNT" : "PERCENT",
    value: row.value,
    decision_symbol: row.decisionSymbol,
    decided_on: row.decidedOn,
  }));
}

/**
 * The rules in force on the last day of a period: each parameter as the latest version up to that day sets it, those of
 * a programme on top of those of all, and the targets of that year.
 */
export function rulesOn(database: ReadableDatabase, date: CalendarDate): ReportParameters {
  const versions = versionsOf(database).filter(({ validFrom }) => validFrom <= date);
  const common = applied(
    defaultParameters,
    versions.filter(({ programme }) => programme === null),
  );
  const own = Map.groupBy(
    versions.filter(({ programme }) => programme !== null),
    ({ programme }) => programme ?? "",
  );
  return {
    ...common,
    programmes: Object.fromEntries([...own].map(([programme, rows]) => [programme, applied(common, rows)])),
    targets: targetsOf(database, yearOf(date)),
  };
}
