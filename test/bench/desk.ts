import { createHost } from "#main/host/create-host.ts";
import { median, type Figure } from "./figures.ts";
import { fillLargeStation } from "./large-station.ts";
import { listPageFigures } from "./list-pages.ts";
import { cpuMilliseconds, wallMilliseconds } from "./measure.ts";
import { askOf, benchPassword, withStation, type Ask } from "./station.ts";

const rounds = 9;

async function medianOf(measure: () => Promise<number>): Promise<number> {
  await measure();
  const taken: number[] = [];
  for (let index = 0; index < rounds; index += 1) {
    taken.push(await measure());
  }
  return median(taken);
}

async function largeFigures(ask: Ask): Promise<readonly Figure[]> {
  const { rows } = await ask("people.list", { query: "", state: "TAT_CA", limit: 500 });
  const ids = (rows as readonly { readonly id: string; readonly club: string | null }[])
    .filter(({ club }) => club !== null)
    .slice(0, 50)
    .map(({ id }) => id);
  const dossier = await medianOf(async () => {
    const whole = await cpuMilliseconds(async () => {
      for (const id of ids) {
        await ask("people.get", { id });
      }
    });
    return whole / ids.length;
  });
  const today = await medianOf(() => cpuMilliseconds(() => ask("today.list", {})));
  return [
    {
      operation: "opening a dossier, 5,000 people and 500,000 events",
      unit: "CPU ms",
      subject: dossier,
      measured: dossier,
      goal: 30,
    },
    {
      operation: "Việc hôm nay, 5,000 people and 500,000 events",
      unit: "CPU ms",
      subject: today,
      measured: today,
      goal: 100,
    },
    ...(await listPageFigures(ask)),
  ];
}

/** What an official waits for at the desk of a station far larger than any commune's. */
export async function benchDesk(): Promise<readonly Figure[]> {
  return await withStation(async (_ask, host, folder) => {
    await host.close();
    const filling = await wallMilliseconds(() => fillLargeStation(folder));
    const large = createHost({ dataDirectory: folder, today: "2026-09-15" });
    const again = askOf(large);
    try {
      await again("station.unlock", { login: "mau", password: benchPassword });
      const figures = await largeFigures(again);
      return [
        ...figures,
        {
          operation: "filling the large station (not through the services)",
          unit: "wall ms",
          subject: filling,
        },
      ];
    } finally {
      await large.close();
    }
  });
}
