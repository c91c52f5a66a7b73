import {
  defaultDraftingUnit,
  reportRecipients,
  reportWording,
  targetSentences,
} from "#shared/documents/default-facts.ts";
import { z } from "zod";
import { indicatorDefinition } from "#shared/law/indicators.ts";
import { parsePeriod } from "#shared/domain/reporting-period.ts";
import { recordsWhere } from "../../database/reading.ts";
import { body } from "../../database/schema/clubs.ts";
import { upperLevel } from "../../database/schema/station.ts";
import { closedOf, currentReport, reportJson } from "../reports.ts";
import type { Reading } from "../use-case.ts";
import { officeFacts, signatureFacts, type Gather } from "./common.ts";

/** The frozen figures where the period was closed, today's otherwise. */
export function figuresOf(reading: Reading, key: string): unknown {
  const closed = closedOf(reading, key);
  const period = parsePeriod(key);
  if (closed !== undefined) {
    return closed.snapshot;
  }
  return period.ok ? reportJson(currentReport(reading, period.value)) : undefined;
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

/** Facts of the commune's monthly report: every number comes from the figures. */
export const monthlyReportFacts: Gather = (reading, { date, period }) => {
  const { database } = reading;
  const key = period ?? "";
  const office = officeFacts(reading);
  const figures = figuresOf(reading, key);
  return {
    ...reportWording(office.unitName),
    ...targetFacts(figures),
    office,
    preparedOn: date,
    draftingUnit: defaultDraftingUnit,
    ...signatureFacts(reading, "UBND", date),
    addressees: recordsWhere(database, upperLevel).map(({ name }) => name),
    month: key,
    figures,
    clubNames: Object.fromEntries(
      recordsWhere(database, body, { kind: "CLB" }).map(({ code, shortName, fullName }) => [
        code,
        shortName ?? fullName,
      ]),
    ),
    recipients: reportRecipients,
    isEstimate: closedOf(reading, key) === undefined,
  };
};
