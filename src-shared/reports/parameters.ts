import type { IndicatorParameters, ParameterId } from "#shared/law/indicators.ts";
import type { ClubRow } from "./history.ts";

/** The programme (list CHUONG_TRINH) of the counselling points. */
const pointProgramme = "DIEM_TV";

/** A yearly target: a share in percent or a count, for the whole unit or one club or point, and who set it. */
export interface PlanTarget {
  readonly programme: string | null;
  /** The code of a club or point; `null` for the whole unit. */
  readonly unit: string | null;
  readonly indicator: string;
  readonly measure: "PERCENT" | "COUNT";
  readonly value: number;
  readonly decision_symbol: string;
  readonly decided_on: string;
}

/**
 * The parameters of a report. Clubs and points are measured by those of their own programme where it has any;
 * `targets` are the yearly targets that replace those of the articles.
 */
export interface ReportParameters extends IndicatorParameters {
  readonly programmes?: Readonly<Record<string, IndicatorParameters | undefined>>;
  readonly targets?: readonly PlanTarget[];
}

/** The parameters of the programme a club belongs to; the common ones where it has none of its own. */
export function parametersOfClub(
  parameters: ReportParameters,
  { programme }: Pick<ClubRow, "programme">,
): IndicatorParameters {
  return parameters.programmes?.[programme ?? ""] ?? parameters;
}

const pointIds: readonly ParameterId[] = [
  "feedback_days",
  "visits_per_point",
  "persons_mobilised_per_point",
  "vocational_per_point",
];

/** The parameters with the norms and the waiting time of the counselling points' own programme. */
export function pointParameters(parameters: ReportParameters): ReportParameters {
  const own = parameters.programmes?.[pointProgramme];
  return own === undefined
    ? parameters
    : { ...parameters, ...Object.fromEntries(pointIds.map((id) => [id, own[id]])) };
}
