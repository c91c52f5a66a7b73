import { shortDate, type CalendarDate } from "#shared/base/calendar-date.ts";
import { accept, type Result } from "#shared/base/result.ts";
import type { InputOf, OutputOf } from "#shared/contract/contract.ts";
import { parsePeriod } from "#shared/domain/reporting-period.ts";
import { codeList } from "#shared/law/code-lists.ts";
import { indicatorDefinition, parameterDefinitions } from "#shared/law/indicators.ts";
import { clubIndicators, countIndicators, pointIndicators, type PlanTable } from "#shared/reports/plan.ts";
import { firstWhere, recordsWhere } from "../database/reading.ts";
import { body } from "../database/schema/clubs.ts";
import { closedReport } from "../database/schema/papers.ts";
import { indicatorVersion, planTarget } from "../database/schema/plans.ts";
import { addRecord, voidRecord } from "../database/writing.ts";
import { parametersIn, rulesOn, versionsOf } from "./indicator-rules.ts";
import type { HandlersOf } from "./ports.ts";
import { reportSource } from "./report-source.ts";
import { firstRefusal, mustBeUnchanged, refuseIf, type Nothing } from "./rules.ts";
import type { Desk, Reading, UseCase } from "./use-case.ts";

type Plan = OutputOf<"targets.plan">;
type Written = OutputOf<"targets.add">;

/** The last day of a year that has begun, today in the year that is running. */
function lastKnownDay({ today }: Reading, year: number): CalendarDate {
  const end = `${String(year)}-12-31`;
  return today < end ? today : end;
}

/** What each target has reached in the year to date; nothing is known of a year to come. */
function progressOf(reading: Reading, year: number): PlanTable["targets"] {
  const to = lastKnownDay(reading, year);
  const period = parsePeriod(`${String(year)}-01-01..${to}`);
  return period.ok ? reportSource(reading).computed(period.value).tables.KE_HOACH.targets : [];
}

function nameOfTarget(row: {
  readonly programme: string | null;
  readonly unit: string | null;
  readonly indicator: string;
  readonly measure: string;
}): string {
  return [row.programme, row.unit, row.indicator, row.measure].join(" ");
}

function planOf(reading: Reading, year: number): Plan {
  const { database } = reading;
  const rules = rulesOn(database, lastKnownDay(reading, year));
  const reached = new Map(progressOf(reading, year).map((row) => [nameOfTarget(row), row]));
  return {
    parameters: parameterDefinitions.map(({ id, value, usedIn }) => ({
      id,
      value: rules[id],
      initial: value,
      usedIn: [...usedIn],
    })),
    versions: versionsOf(database)
      .map((row) => ({
        id: row.id,
        programme: row.programme,
        validFrom: row.validFrom,
        parameters: { ...parametersIn(row) },
        decisionSymbol: row.decisionSymbol,
        decidedOn: row.decidedOn,
        account: row.createdBy,
      }))
      .toReversed(),
    targets: recordsWhere(database, planTarget, { year }).map((row) => {
      const progress = reached.get(nameOfTarget(row));
      return {
        id: row.id,
        version: row.rowVersion,
        programme: row.programme,
        unit: row.unit,
        indicator: row.indicator,
        measure: row.measure === "COUNT" ? "COUNT" : "PERCENT",
        value: row.value,
        decisionSymbol: row.decisionSymbol,
        decidedOn: row.decidedOn,
        num: progress?.num ?? null,
        den: progress?.den ?? null,
        met: progress?.met ?? null,
      };
    }),
    units: recordsWhere(database, body)
      .filter(({ kind }) => kind === "CLB" || kind === "DIEM_TU_VAN")
      .map(({ code, shortName, fullName, kind }) => ({
        code,
        name: shortName ?? fullName,
        kind: kind === "CLB" ? "CLUB" : "POINT",
      })),
  };
}

function isProgramme(programme: string | null): boolean {
  return programme === null || codeList("CHUONG_TRINH").some(({ code }) => code === programme);
}

type SetRefusal = "programmeUnknown" | "versionInClosedPeriod" | "versionExists" | "nothingChanged";

function setParameters(
  useCase: UseCase,
  input: InputOf<"targets.setParameters">,
): Result<Written, SetRefusal> {
  const { database } = useCase;
  const { programme, validFrom } = input;
  const rules = rulesOn(database, validFrom);
  const before = rules.programmes?.[programme ?? ""] ?? rules;
  const changed = Object.entries(input.parameters).filter(([id, value]) => Reflect.get(before, id) !== value);
  const closed = recordsWhere(database, closedReport)
    .filter(({ to }) => validFrom <= to)
    .toSorted((left, right) => left.to.localeCompare(right.to))
    .at(-1);
  const allowed = firstRefusal<SetRefusal>(
    () => refuseIf(!isProgramme(programme), "programmeUnknown"),
    () =>
      refuseIf(closed !== undefined, "versionInClosedPeriod", {
        date: shortDate(validFrom),
        closed: shortDate(closed?.to ?? validFrom),
      }),
    () =>
      refuseIf(
        firstWhere(database, indicatorVersion, { programme, validFrom }) !== undefined,
        "versionExists",
        { date: shortDate(validFrom) },
      ),
    () => refuseIf(changed.length === 0, "nothingChanged"),
  );
  if (!allowed.ok) {
    return allowed;
  }
  const { decisionSymbol, decidedOn } = input;
  const parameters = Object.fromEntries(changed);
  const fields = { programme, validFrom, parameters, decisionSymbol, decidedOn };
  return accept({ id: addRecord(useCase.writing, indicatorVersion, fields), version: 1 });
}

/** Whether the figures know this indicator for such a unit, in such a measure. */
function isMeasured(
  { indicator, measure }: Pick<InputOf<"targets.add">, "indicator" | "measure">,
  unitKind: string | undefined,
): boolean {
  if (unitKind === undefined) {
    return measure === "COUNT" || !countIndicators.includes(indicator);
  }
  const known = unitKind === "CLB" ? clubIndicators : pointIndicators;
  const countOnly = indicator === "CT09" || indicator === "CT10";
  return known.includes(indicator) && (measure === "COUNT" || !countOnly);
}

type AddRefusal =
  | "programmeUnknown"
  | "unitUnknown"
  | "indicatorUnknown"
  | "targetNotMeasured"
  | "percentTooHigh"
  | "targetExists";

function addTarget(useCase: UseCase, input: InputOf<"targets.add">): Result<Written, AddRefusal> {
  const { year, programme, unit, indicator, measure } = input;
  const { database } = useCase;
  const definition = indicatorDefinition(indicator);
  const unitRow = unit === null ? undefined : firstWhere(database, body, { code: unit });
  const allowed = firstRefusal<AddRefusal>(
    () => refuseIf(!isProgramme(programme), "programmeUnknown"),
    () => refuseIf(unit !== null && unitRow === undefined, "unitUnknown", { unit: unit ?? "" }),
    () => refuseIf(!definition.ok || definition.value.level !== "xa", "indicatorUnknown", { indicator }),
    () => refuseIf(!isMeasured(input, unitRow?.kind), "targetNotMeasured", { indicator }),
    () => refuseIf(measure === "PERCENT" && input.value > 100, "percentTooHigh"),
    () =>
      refuseIf(
        firstWhere(database, planTarget, { year, programme, unit, indicator, measure }) !== undefined,
        "targetExists",
        { indicator, year },
      ),
  );
  return allowed.ok ? accept({ id: addRecord(useCase.writing, planTarget, input), version: 1 }) : allowed;
}

function voidTarget(
  useCase: UseCase,
  call: { readonly id: string; readonly version: number },
): Result<Nothing, "recordUnknown" | "changedMeanwhile"> {
  const row = mustBeUnchanged(useCase.database, planTarget, call);
  if (!row.ok) {
    return row;
  }
  voidRecord(useCase.writing, planTarget, row.value.id);
  return accept({});
}

/** Parameters and yearly targets of the indicators. */
export function targetHandlers(
  desk: Desk,
): HandlersOf<"targets.plan" | "targets.setParameters" | "targets.add" | "targets.void"> {
  return {
    "targets.plan": ({ year }) => accept(planOf(desk.reading(), year)),
    "targets.setParameters": (input, context) =>
      desk.write({ operation: "targets.setParameters", context }, (useCase) => setParameters(useCase, input)),
    "targets.add": (input, context) =>
      desk.write({ operation: "targets.add", context }, (useCase) => addTarget(useCase, input)),
    "targets.void": ({ reason, ...call }, context) =>
      desk.write({ operation: "targets.void", context, reason }, (useCase) => voidTarget(useCase, call)),
  };
}
