import type { ReportingPeriod } from "#shared/domain/reporting-period.ts";
import { allClubFigures, type ClubFigures } from "./club-figures.ts";
import { completionCohort } from "./completions.ts";
import { reportContext, type ReportContext } from "./context.ts";
import type { History } from "./history.ts";
import { ct01 } from "./indicators/ct01.ts";
import { ct02 } from "./indicators/ct02.ts";
import { ct03 } from "./indicators/ct03.ts";
import { ct04 } from "./indicators/ct04.ts";
import { ct05 } from "./indicators/ct05.ts";
import { ct06 } from "./indicators/ct06.ts";
import { ct07 } from "./indicators/ct07.ts";
import { ct08 } from "./indicators/ct08.ts";
import { ct09 } from "./indicators/ct09.ts";
import { ct10 } from "./indicators/ct10.ts";
import { ct11, ct11b, noUseState } from "./indicators/ct11.ts";
import { ct12, ct12b } from "./indicators/ct12.ts";
import { ct13 } from "./indicators/ct13.ts";
import { ct14 } from "./indicators/ct14.ts";
import { ct15 } from "./indicators/ct15.ts";
import { ct16 } from "./indicators/ct16.ts";
import { ct17 } from "./indicators/ct17.ts";
import { ct18 } from "./indicators/ct18.ts";
import { ct20 } from "./indicators/ct20.ts";
import { allMovements, movementTotal, type ClubMovement, type MovementTotal } from "./movement.ts";
import { pointParameters, type ReportParameters } from "./parameters.ts";
import { planTable, withPlanTargets, type PlanTable, type UnitTables } from "./plan.ts";
import { isInside } from "./spells.ts";
import { membersTable, type MembersTable } from "./tables/table-01.ts";
import { evaluationsTable, type EvaluationsTable } from "./tables/table-02.ts";
import { counsellingTable, type CounsellingTable } from "./tables/table-03.ts";
import { managementTable, type ManagementTable } from "./tables/table-04.ts";
import { supportTable, type SupportTable } from "./tables/table-05.ts";
import { volunteersTable, type VolunteersTable } from "./tables/table-06.ts";
import { treatmentTable, type TreatmentTable } from "./tables/table-07.ts";
import { statisticsTable, type StatisticsTable } from "./tables/table-bcn.ts";
import { noOfficeRows, type OfficeRows } from "./tables/table-bcn-office.ts";
import { situationTable, type SituationTable } from "./tables/table-situation.ts";
import { targetsTable, type TargetsTable } from "./tables/table-08.ts";

/** The indicators of a commune, CT01 to CT18 with CT11b and CT12b, and CT20 (CT19 belongs to the upper level). */
interface ReportIndicators {
  readonly CT01: ReturnType<typeof ct01>;
  readonly CT02: ReturnType<typeof ct02>;
  readonly CT03: ReturnType<typeof ct03>;
  readonly CT04: ReturnType<typeof ct04>;
  readonly CT05: ReturnType<typeof ct05>;
  readonly CT06: ReturnType<typeof ct06>;
  readonly CT07: ReturnType<typeof ct07>;
  readonly CT08: ReturnType<typeof ct08>;
  readonly CT09: ReturnType<typeof ct09>;
  readonly CT10: ReturnType<typeof ct10>;
  readonly CT11: ReturnType<typeof ct11>;
  readonly CT11b: ReturnType<typeof ct11b>;
  readonly CT12: ReturnType<typeof ct12>;
  readonly CT12b: ReturnType<typeof ct12b>;
  readonly CT13: ReturnType<typeof ct13>;
  readonly CT14: ReturnType<typeof ct14>;
  readonly CT15: ReturnType<typeof ct15>;
  readonly CT16: ReturnType<typeof ct16>;
  readonly CT17: ReturnType<typeof ct17>;
  readonly CT18: ReturnType<typeof ct18>;
  readonly CT20: ReturnType<typeof ct20>;
}

/** Biểu 01 to 08 of a commune; in each, the keys behind a cell stand under `ids` by the cell's name. */
interface ReportTables {
  readonly BIEU01: MembersTable;
  readonly BIEU02: EvaluationsTable;
  readonly BIEU03: CounsellingTable;
  readonly BIEU04: ManagementTable;
  readonly BIEU05: SupportTable;
  readonly BIEU06: VolunteersTable;
  readonly BIEU07: TreatmentTable;
  readonly BIEU08: TargetsTable;
  readonly TINH_HINH: SituationTable;
  readonly KE_HOACH: PlanTable;
}

/** A computed report: plain JSON, with the keys under which it is stored, sent and compared. */
export interface Report {
  /** First and last day, both included. */
  readonly period: readonly [string, string];
  readonly indicators: ReportIndicators;
  readonly clubs: Readonly<Record<string, ClubFigures>>;
  readonly movement: Readonly<Record<string, ClubMovement>>;
  readonly movement_total: MovementTotal;
  /** Referral slips of the period by service (list DICH_VU); only services that occur. */
  readonly referrals_by_service: Readonly<Record<string, number>>;
  readonly tables: ReportTables;
}

function indicatorsOf(
  context: ReportContext,
  clubs: Readonly<Record<string, ClubFigures>>,
): ReportIndicators {
  return withPlanTargets(articleIndicators(context, clubs), context.parameters.targets ?? []);
}

/** The indicators against the targets of the articles. */
function articleIndicators(
  context: ReportContext,
  clubs: Readonly<Record<string, ClubFigures>>,
): ReportIndicators {
  const completions = completionCohort(context);
  const noUse = noUseState(context);
  return {
    CT01: ct01(clubs),
    CT02: ct02(context),
    CT03: ct03(context, completions),
    CT04: ct04(context, completions),
    CT05: ct05(context, completions),
    CT06: ct06(context),
    CT07: ct07(context),
    CT08: ct08(context),
    CT09: ct09(context),
    CT10: ct10(context),
    CT11: ct11(noUse),
    CT11b: ct11b(noUse),
    CT12: ct12(context),
    CT12b: ct12b(context),
    CT13: ct13(context),
    CT14: ct14(context),
    CT15: ct15(context),
    CT16: ct16(context),
    CT17: ct17(context),
    CT18: ct18(context),
    CT20: ct20(context),
  };
}

function referralsByService({ history, period }: ReportContext): Readonly<Record<string, number>> {
  const services = history.referrals
    .filter(({ issuedOn }) => isInside(issuedOn, period))
    .map(({ service }) => service)
    .toSorted();
  return Object.fromEntries(
    [...Map.groupBy(services, (service) => service)].map(([service, slips]) => [service, slips.length]),
  );
}

/** The indicators of the year to date: those of the period itself where it is the year to date. */
function yearToDateIndicators(
  { history, period, yearToDate, parameters }: ReportContext,
  indicators: ReportIndicators,
): ReportIndicators {
  if (period.from === yearToDate.from) {
    return indicators;
  }
  const context = reportContext(history, yearToDate, parameters);
  return indicatorsOf(context, allClubFigures(context));
}

/** The tables of the year to date in which one club or point stands. */
function unitTables({ history, yearToDate, parameters }: ReportContext): UnitTables {
  const context = reportContext(history, yearToDate, parameters);
  return {
    clubs: allClubFigures(context),
    evaluations: evaluationsTable(context),
    counselling: counsellingTable(context),
  };
}

/**
 * Computes the report of a period from plain rows: every figure with the keys behind it, integers throughout, `null`
 * for 0/0. The year to date is computed anew, never added up from months (G4). Equal rows give an equal report.
 */
export function computeReport(
  history: History,
  period: Pick<ReportingPeriod, "from" | "to">,
  parameters?: ReportParameters,
): Report {
  const context = reportContext(
    history,
    period,
    parameters === undefined ? undefined : pointParameters(parameters),
  );
  const clubs = allClubFigures(context);
  const movement = allMovements(context);
  const total = movementTotal(Object.values(movement));
  const indicators = indicatorsOf(context, clubs);
  const yearToDate = yearToDateIndicators(context, indicators);
  return {
    period: [period.from, period.to],
    indicators,
    clubs,
    movement,
    movement_total: total,
    referrals_by_service: referralsByService(context),
    tables: {
      BIEU01: membersTable(context, { clubs, movement, movementTotal: total }),
      BIEU02: evaluationsTable(context),
      BIEU03: counsellingTable(context),
      BIEU04: managementTable(context, completionCohort(context)),
      BIEU05: supportTable(context),
      BIEU06: volunteersTable(context, indicators.CT02),
      BIEU07: treatmentTable(indicators.CT14),
      BIEU08: targetsTable({ ...indicators }, { ...yearToDate }),
      TINH_HINH: situationTable(context),
      KE_HOACH: planTable(context.parameters.targets ?? [], { ...yearToDate }, () => unitTables(context)),
    },
  };
}

/**
 * Computes Biểu 01-BCN for the days given, which may be those of either calendar of reports.
 */
export function computeStatistics(
  history: History,
  days: Pick<ReportingPeriod, "from" | "to">,
  office: OfficeRows = noOfficeRows,
): StatisticsTable {
  const context = reportContext(history, days);
  return statisticsTable(context, {
    management: managementTable(context, completionCohort(context)),
    support: supportTable(context),
    clubs: allClubFigures(context),
    office,
  });
}
