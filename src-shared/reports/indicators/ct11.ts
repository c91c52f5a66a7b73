import { addDays } from "#shared/base/calendar-date.ts";
import type { ReportContext } from "../context.ts";
import { counted, distinct, type Indicator } from "../figures.ts";
import { isPresent } from "../history-index.ts";
import { isInside } from "../spells.ts";

/** Everyone ever reached by the model, in one of four parts on the last day of the period. */
export interface NoUseState {
  readonly windowFrom: string;
  readonly reached: readonly string[];
  readonly absent: readonly string[];
  readonly using: readonly string[];
  readonly notUsing: readonly string[];
  readonly undetermined: readonly string[];
}

/**
 * Sorts those reached up to T by the last `no_use_window_days` days, T included: gone or away; using (a positive
 * test or a report of use); not using (a negative test and neither of these); undetermined (no test).
 */
export function noUseState({ index, history, period, parameters }: ReportContext): NoUseState {
  const window = { from: addDays(period.to, 1 - parameters.no_use_window_days), to: period.to };
  const reported = new Set(
    history.useReports.filter(({ date }) => isInside(date, window)).map(({ person }) => person),
  );
  const reached = distinct(
    history.reached.filter(({ date }) => date <= period.to).map(({ person }) => person),
  );
  const part = (person: string): "absent" | "using" | "notUsing" | "undetermined" => {
    if (!isPresent(index, person, period.to)) {
      return "absent";
    }
    const tests = (index.tests.get(person) ?? []).filter(({ date }) => isInside(date, window));
    if (reported.has(person) || tests.some(({ result }) => result === "DUONG")) {
      return "using";
    }
    return tests.some(({ result }) => result === "AM") ? "notUsing" : "undetermined";
  };
  const parts = Map.groupBy(reached, part);
  return {
    windowFrom: window.from,
    reached,
    absent: parts.get("absent") ?? [],
    using: parts.get("using") ?? [],
    notUsing: parts.get("notUsing") ?? [],
    undetermined: parts.get("undetermined") ?? [],
  };
}

/**
 * CT11, share of those ever reached by the model who no longer use drugs (benchmark of article A2: 36 %). The
 * denominator keeps those who left or died; num + using + undetermined + absent = den.
 */
export function ct11(state: NoUseState): Indicator & {
  readonly window_from: string;
  readonly persons: readonly string[];
  readonly using: number;
  readonly undetermined: number;
  readonly absent: number;
} {
  const { notUsing, using, undetermined, absent, reached, windowFrom } = state;
  const figure = counted("CT11", notUsing, reached);
  return {
    ...figure,
    ids: { ...figure.ids, using, undetermined, absent },
    window_from: windowFrom,
    persons: notUsing,
    using: using.length,
    undetermined: undetermined.length,
    absent: absent.length,
  };
}

/** CT11b: the same persons among those reached who are present on the last day (no target). */
export function ct11b({ notUsing, reached, absent }: NoUseState): Indicator {
  const away = new Set(absent);
  return counted(
    "CT11b",
    notUsing,
    reached.filter((person) => !away.has(person)),
  );
}
