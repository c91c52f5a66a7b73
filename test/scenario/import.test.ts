import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { badRows } from "./bad-rows.ts";
import { handInYear, year, yearText } from "../support/scenario-year.ts";
import { onAnotherDay, openTestStation, type TestStation } from "../support/station.ts";
import { rowCounts } from "../support/stored.ts";

// The acceptance year of a commune that does not exist (43 persons, 1,133 events) and what an independent computation
// gives for its 29 periods. "Today" is 15/01/2027: the year is over.
const today = "2027-01-15";

const expected = JSON.parse(yearText("expected.json")) as {
  readonly periods: Readonly<Record<string, object>>;
};

/** The report without what the oracle does not have: the keys behind each figure, and the tables. */
function comparable(report: unknown): unknown {
  const { tables: _tables, ...rest } = report as {
    readonly tables: unknown;
    readonly indicators: Readonly<Record<string, { readonly ids: unknown }>>;
  };
  const indicators = Object.fromEntries(
    Object.entries(rest.indicators).map(([id, { ids: _ids, ...figure }]) => [id, figure]),
  );
  return { ...rest, indicators };
}

describe("the acceptance year read into a station", () => {
  let station: TestStation;
  let took = 0;
  let summary: unknown;
  beforeAll(async () => {
    station = await openTestStation(today);
    const tickets = await handInYear(station);
    const began = performance.now();
    summary = await station.get("scenario.import", tickets);
    took = performance.now() - began;
  });
  afterAll(async () => {
    await station.close();
  });

  it("takes no longer than ten seconds", () => {
    expect(took).toBeLessThan(10_000);
  });

  it("reads every row but the 4 VOIDs and the 4 rows they cancel: 1,133 − 8 = 1,125", () => {
    expect(summary).toMatchObject({ rows: 1125, skippedVoided: 4 });
  });

  it("has 29 periods to compare", () => {
    expect(Object.keys(expected.periods)).toHaveLength(29);
  });

  it.each(Object.keys(expected.periods))(
    "gives every figure and every list of the oracle in %s",
    async (period) => {
      const { report } = await station.get("reports.compute", { period });
      expect(comparable(report)).toStrictEqual(expected.periods[period]);
    },
  );

  it("leaves a station that its own check finds sound", async () => {
    expect(await station.get("station.check", {})).toMatchObject({ sound: true, findings: [] });
  });
});

function withLine(text: string, line: number, row: string): string {
  const lines = text.split("\r\n");
  lines[line - 1] = row;
  return lines.join("\r\n");
}

describe("a year with one bad row", () => {
  let station: TestStation;
  let before: unknown;
  beforeAll(async () => {
    const fresh = await openTestStation(today);
    await fresh.host.close();
    before = await rowCounts(fresh.directory);
    station = await onAnotherDay(fresh, today);
  });
  afterAll(async () => {
    await station.close();
  });

  it("is tried in at least sixty ways", () => {
    expect(badRows.length).toBeGreaterThanOrEqual(60);
  });

  it.each(badRows)("refuses $why by file, line and reason, and writes nothing", async (row) => {
    const files = { ...year, [row.file]: withLine(year[row.file], row.line, row.row) };
    const reply = await station.reply("scenario.import", await handInYear(station, files));
    expect(reply).toMatchObject({
      kind: "refusal",
      code: "scenarioRowRefused",
      params: { file: row.file, line: row.told, reason: expect.stringMatching(/./u) as string },
    });
    const people = await station.get("people.list", { state: "TAT_CA" });
    expect(people.total).toBe(0);
  });

  it("refuses a file that is not UTF-8, by its name", async () => {
    const files = { ...year, "people.csv": Buffer.from(year["people.csv"], "latin1") };
    expect(await station.reply("scenario.import", await handInYear(station, files))).toMatchObject({
      code: "scenarioRowRefused",
      params: { file: "people.csv" },
    });
  });

  it("has written no row to any table after all of that", async () => {
    await station.get("station.lock", {});
    expect(await rowCounts(station.directory)).toEqual(before);
  });
});
