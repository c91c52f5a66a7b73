import { z } from "zod";
import sampleFile from "#resources/sample/report-2026-09.json" with { type: "json" };
import { comparisonFacts, reportFigures, trendFacts } from "./report-figures.ts";

const sample = z
  .strictObject({ figures: reportFigures, comparison: comparisonFacts, trend: trendFacts })
  .parse(sampleFile);

/** Figures, comparison and twelve months of the built-in report: September 2026 of the acceptance year of an invented commune. */
export const sampleReport = sample.figures;
export const sampleComparison = sample.comparison;
export const sampleTrend = sample.trend;
