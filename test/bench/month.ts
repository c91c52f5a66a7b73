import { closeDatabase } from "#main/database/open.ts";
import { reportSelects } from "#main/database/report-rows.ts";
import { createHost } from "#main/host/create-host.ts";
import { median, ofRounds, type Figure, type Round } from "./figures.ts";
import { fillLargeStation, openBenchDatabase } from "./large-station.ts";
import { cpuMilliseconds } from "./measure.ts";
import { plainScan } from "./plain-scan.ts";
import { askOf, benchPassword, withStation } from "./station.ts";
import { fillYearOfCare } from "./year-of-care.ts";

const rounds = 7;
const period = "2026-08";

/** The SELECTs of a report from a day on, which in `reportSelects` is their one parameter. */
function since(day: string): readonly string[] {
  return reportSelects.map((select) => select.replace("?", `'${day}'`));
}

async function fill(folder: string): Promise<number> {
  const events = await fillLargeStation(folder);
  const database = await openBenchDatabase(folder);
  try {
    return events + fillYearOfCare(database);
  } finally {
    closeDatabase(database);
  }
}

/**
 * All indicators and tables of a month of a commune with 5,000 persons and more than 500,000 events, held against the
 * SELECTs a report is computed from, run over the whole history; the second line holds them against the rows of the
 * year alone, which is what the programme really reads.
 */
export async function benchMonth(): Promise<readonly Figure[]> {
  return await withStation(async (_ask, host, folder) => {
    await host.close();
    const events = await fill(folder);
    const scan = await plainScan(folder);
    const large = createHost({ dataDirectory: folder, today: "2026-09-15" });
    try {
      const ask = askOf(large);
      await ask("station.unlock", { login: "mau", password: benchPassword });
      const report = (): Promise<number> => cpuMilliseconds(() => ask("reports.compute", { period }));
      await report();
      const done: Round[] = [];
      const ofYear: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const before = await scan.run(since("0001-01-01"));
        const subject = await report();
        ofYear.push(await scan.run(since("2026-01-01")));
        done.push({ before, subject, after: await scan.run(since("0001-01-01")) });
      }
      const { subject, reference, ratio } = ofRounds(done);
      return [
        {
          operation: `all indicators and tables of a month, 5,000 people, ${String(events)} events`,
          unit: "CPU ms",
          subject,
          reference: { name: scan.name, value: reference },
          measured: ratio,
          goal: 1.5,
        },
        {
          operation: "the same beside the rows of the year alone",
          unit: "CPU ms",
          subject,
          reference: { name: scan.name, value: median(ofYear) },
        },
      ];
    } finally {
      await large.close();
    }
  });
}
