import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parsePeriod } from "#shared/domain/reporting-period.ts";
import { computeReport } from "#shared/reports/report.ts";
import { openTestStation, type TestStation } from "../support/station.ts";
import { scenarioHistory } from "./csv-history.ts";

// The files read straight into the indicators are the other side: what the station stores must give the same tables.
const history = scenarioHistory();

function fileBytes(name: string): Uint8Array {
  return readFileSync(join(import.meta.dirname, "data", name));
}

describe("the acceptance year in a station", () => {
  let station: TestStation;
  beforeAll(async () => {
    station = await openTestStation("2027-01-15");
    await station.get("scenario.import", {
      people: await station.hand(fileBytes("people.csv"), "people.csv"),
      units: await station.hand(fileBytes("units.csv"), "units.csv"),
      events: await station.hand(fileBytes("events.csv"), "events.csv"),
    });
  });
  afterAll(async () => {
    await station.close();
  });

  it.each(["2026-09", "2026-10", "2026-Q3", "2026-H1", "2026-9M", "2026", "2026-03-15..2026-04-14"])(
    "gives the tables of the files in %s",
    async (key) => {
      const period = parsePeriod(key);
      expect(period.ok).toBe(true);
      const { report } = await station.get("reports.compute", { period: key });
      const { tables } = computeReport(history, period.ok ? period.value : { from: "", to: "" });
      expect((report as { readonly tables: unknown }).tables).toStrictEqual(tables);
    },
  );
});
