import {
  defaultDraftingUnit,
  reportRecipients,
  reportWording,
  targetSentences,
} from "#shared/documents/default-facts.ts";
import type { Facts } from "#shared/documents/kind.ts";
import { z } from "zod";
import { indicatorDefinition } from "#shared/law/indicators.ts";
import { parsePeriod } from "#shared/domain/reporting-period.ts";
import { recordsWhere } from "../../database/reading.ts";
import { body } from "../../database/schema/clubs.ts";
import { upperLevel } from "../../database/schema/station.ts";
import { adjustmentsOf } from "../report-adjustments.ts";
import { closedOf, reportSource } from "../report-source.ts";
import type { Reading } from "../use-case.ts";
import { officeFacts, signatureFacts, type Gather } from "./common.ts";
import { earlierText, papersIssuedIn, replacedReport } from "./earlier-reports.ts";

/** The frozen figures where the period was closed, today's otherwise. */
export function figuresOf(reading: Reading, key: string): unknown {
  const period = parsePeriod(key);
  return period.ok ? asJson(reportSource(reading).figures(period.value)) : undefined;
}

function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

const frozenExtras = z.looseObject({ comparison: z.unknown(), trend: z.unknown() });

/** Figures, comparison, twelve months and adjustments: of a closed period those it was closed with. */
export function computedFacts(reading: Reading, key: string): Facts {
  const period = parsePeriod(key);
  if (!period.ok) {
    return {};
  }
  const source = reportSource(reading);
  const figures = asJson(source.figures(period.value));
  const frozen = frozenExtras.safeParse(closedOf(reading, key)?.snapshot);
  return {
    figures,
    comparison:
      (frozen.success ? frozen.data.comparison : undefined) ?? source.comparison(period.value, figures),
    trend: (frozen.success ? frozen.data.trend : undefined) ?? source.trend(period.value),
    adjustments: adjustmentsOf(reading, source, period.value).flatMap(({ period: month, changes }) =>
      changes.map(({ place, row, cell, old, new: fresh }) => ({
        period: month,
        place,
        row,
        cell,
        old,
        new: fresh,
      })),
    ),
    papersIssued: papersIssuedIn(reading, period.value),
  };
}

const verdicts = z.looseObject({
  indicators: z.record(z.string(), z.looseObject({ met: z.boolean().nullable().optional() })),
});

function named(code: string): string {
  const definition = indicatorDefinition(code);
  return definition.ok ? `${definition.value.nameVi} (${code})` : code;
}

/** The indicators that reached their target, and those that did not. */
function targetFacts(figures: unknown): ReturnType<typeof targetSentences> {
  const parsed = verdicts.safeParse(figures);
  const all = parsed.success ? Object.entries(parsed.data.indicators) : [];
  const coded = (wanted: boolean): string[] =>
    all.filter(([, { met }]) => met === wanted).map(([code]) => named(code));
  return targetSentences(coded(true), coded(false));
}

/** Facts of the commune's report of a period: every number comes from the figures, the writer's text from his last report. */
export const monthlyReportFacts: Gather = (reading, { date, period }) => {
  const { database } = reading;
  const key = period ?? "";
  const office = officeFacts(reading);
  const computed = computedFacts(reading, key);
  return {
    ...reportWording(office.unitName),
    ...earlierText(reading, { kind: "D24", period: key }),
    ...targetFacts(computed["figures"]),
    ...computed,
    ...replacedReport(reading, { kind: "D24", period: key }),
    office,
    preparedOn: date,
    draftingUnit: defaultDraftingUnit,
    ...signatureFacts(reading, "UBND", date),
    addressees: recordsWhere(database, upperLevel).map(({ name }) => name),
    period: key,
    clubNames: Object.fromEntries(
      recordsWhere(database, body).map(({ code, shortName, fullName }) => [code, shortName ?? fullName]),
    ),
    recipients: reportRecipients,
    isEstimate: closedOf(reading, key) === undefined,
  };
};
