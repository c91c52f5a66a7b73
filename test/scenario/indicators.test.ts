import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parsePeriod } from "#shared/domain/reporting-period.ts";
import { computeReport, type Report } from "#shared/reports/report.ts";
import { aggregate } from "#shared/reports/upper.ts";
import { readCsv, scenarioHistory } from "./csv-history.ts";

/** What an independent computation gives for the acceptance year: 29 periods and the upper level. */
interface Expected {
  readonly periods: Readonly<Record<string, unknown>>;
  readonly upper: unknown;
}

const expected = JSON.parse(
  readFileSync(new URL("./data/expected.json", import.meta.url), "utf8"),
) as Expected;
const history = scenarioHistory();

function report(key: string): Report {
  const period = parsePeriod(key);
  if (!period.ok) {
    throw new Error(`${key} is not a period`);
  }
  return computeReport(history, period.value);
}

/** The report as the expected file has it: without the lists behind the figures and without the tables. */
function comparable({ tables: _tables, ...rest }: Report): unknown {
  const indicators = Object.fromEntries(
    Object.entries(rest.indicators).map(([id, { ids: _ids, ...figure }]) => [id, figure]),
  );
  return { ...rest, indicators };
}

describe("the acceptance year", () => {
  test("has 29 periods to compare", () => {
    expect(Object.keys(expected.periods)).toHaveLength(29);
  });

  test.for(Object.keys(expected.periods))("%s gives every figure and every list of the oracle", (key) => {
    expect(comparable(report(key))).toStrictEqual(expected.periods[key]);
  });
});

describe("the upper level in September 2026", () => {
  const submissions = readCsv("upper_reports.csv").map((row) => ({
    commune: row["commune"] ?? "",
    area: row["area"] ?? "",
    received: row["status"] === "DA_NHAN",
    hasActiveModel: row["has_active_model"] === "1",
    figures: Object.fromEntries(
      ["CT01", "CT07", "CT12"].map((id) => [
        id,
        row[`${id}_den`] === ""
          ? undefined
          : { num: Number(row[`${id}_num`]), den: Number(row[`${id}_den`]) },
      ]),
    ),
  }));

  test("adds up what was received and covers areas from the register, as the oracle does", () => {
    expect(aggregate(submissions, ["CT01", "CT07", "CT12"])).toStrictEqual(expected.upper);
  });

  test("CT07 is the ratio of the sums, 9/18 = 50,0, not the mean 43,9 of the communes' percentages", () => {
    expect(aggregate(submissions, ["CT07"]).indicators["CT07"]).toMatchObject({ num: 9, den: 18, pct: 50 });
  });
});
