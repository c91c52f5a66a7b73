import { z } from "zod";
import indicatorsFile from "#resources/law/indicators.json" with { type: "json" };
import { present } from "#shared/base/assert.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { readResource } from "./resource.ts";

const parameterIds = [
  "grace_days",
  "attendance_min",
  "session_min",
  "no_use_window_days",
  "min_volunteer_days",
  "feedback_days",
  "plan_days",
  "min_persons_per_volunteer",
  "visits_per_point",
  "persons_mobilised_per_point",
  "vocational_per_point",
  "evaluation_join_day",
  "treatment_days_due",
] as const;
export type ParameterId = (typeof parameterIds)[number];

/** The values a programme may set; every one has a default in the table of indicators. */
export type IndicatorParameters = Readonly<Record<ParameterId, number>>;

const targetRow = z.strictObject({
  value: z.number().nullable(),
  op: z.literal(">="),
  unit: z.string(),
  per: z.string().nullable(),
  source: z.string(),
  alternatives: z.array(
    z.strictObject({ value: z.number(), unit: z.string().optional(), source: z.string() }),
  ),
  default: z.boolean(),
});
const indicatorRow = z.strictObject({
  id: z.string(),
  nameVi: z.string(),
  nameSource: z.enum(["source", "design"]),
  level: z.enum(["xa", "cap_tren"]),
  kind: z.string(),
  unit: z.enum(["percent", "count"]),
  target: targetRow.nullable(),
  formulaText: z.string(),
  numerator: z.string(),
  denominator: z.string().nullable(),
  parameters: z.array(z.enum(parameterIds)),
  edgeCases: z.array(z.string()),
  extraValues: z.array(z.string()),
  sourceArticles: z.array(z.string()),
  confidence: z.string(),
  note: z.string().nullable(),
  tables: z.array(z.string()),
});
const parameterRow = z.strictObject({
  id: z.enum(parameterIds),
  value: z.int(),
  unit: z.string(),
  usedIn: z.array(z.string()),
  source: z.string(),
});

/** One indicator: its name to print, its rule, its target and what it depends on. */
export type IndicatorDefinition = Readonly<z.infer<typeof indicatorRow>>;

const file = readResource(
  "law/indicators.json",
  z.strictObject({
    meta: z.unknown(),
    generalRules: z.array(z.strictObject({ id: z.string(), text: z.string() })),
    parameters: z.array(parameterRow),
    rows: z.array(indicatorRow),
  }),
  indicatorsFile,
);

/** Every indicator in printed order. */
export const indicatorDefinitions: readonly IndicatorDefinition[] = file.rows;

/** One indicator by its key (`CT01`, `CT11b`); an unknown key is refused. */
export function indicatorDefinition(id: string): Result<IndicatorDefinition, "INDICATOR_UNKNOWN"> {
  const row = file.rows.find((candidate) => candidate.id === id);
  return row === undefined ? refuse("INDICATOR_UNKNOWN", { indicator: id }) : accept(row);
}

/** The target in percent a commune is measured by; `undefined` where the articles set none for a commune. */
export function targetPercent(id: string): number | undefined {
  const target = file.rows.find((row) => row.id === id)?.target ?? null;
  return target?.default === true && target.unit === "percent" ? (target.value ?? undefined) : undefined;
}

function parameterValue(id: ParameterId): number {
  return present(
    file.parameters.find((row) => row.id === id),
    `parameter ${id} is in the table`,
  ).value;
}

/** Every parameter in the order of the table: what it is counted in and where its default comes from. */
export const parameterDefinitions: readonly Readonly<z.infer<typeof parameterRow>>[] = file.parameters;

/** The parameters with which a programme starts. */
export const defaultParameters: IndicatorParameters = {
  grace_days: parameterValue("grace_days"),
  attendance_min: parameterValue("attendance_min"),
  session_min: parameterValue("session_min"),
  no_use_window_days: parameterValue("no_use_window_days"),
  min_volunteer_days: parameterValue("min_volunteer_days"),
  feedback_days: parameterValue("feedback_days"),
  plan_days: parameterValue("plan_days"),
  min_persons_per_volunteer: parameterValue("min_persons_per_volunteer"),
  visits_per_point: parameterValue("visits_per_point"),
  persons_mobilised_per_point: parameterValue("persons_mobilised_per_point"),
  vocational_per_point: parameterValue("vocational_per_point"),
  evaluation_join_day: parameterValue("evaluation_join_day"),
  treatment_days_due: parameterValue("treatment_days_due"),
};
