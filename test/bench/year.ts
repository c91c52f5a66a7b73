import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createHost } from "#main/host/create-host.ts";
import type { Host } from "#main/host/host.ts";
import { median, type Figure } from "./figures.ts";
import { cpuMilliseconds, wallMilliseconds } from "./measure.ts";
import { askOf, benchPassword, withStation } from "./station.ts";

const times = 9;
const data = join(import.meta.dirname, "../scenario/data");

async function handIn(host: Host, name: string): Promise<string> {
  return (await host.files.receive(createReadStream(join(data, name)), name))?.ticket ?? "";
}

async function medianOf(measure: () => Promise<number>): Promise<number> {
  await measure();
  const taken: number[] = [];
  for (let index = 0; index < times; index += 1) {
    taken.push(await measure());
  }
  return median(taken);
}

/** Only for information: what an official waits for with the acceptance year in the station. */
export async function benchYear(): Promise<readonly Figure[]> {
  return await withStation(async (ask, host, folder) => {
    const [people, units, events] = await Promise.all(
      ["people.csv", "units.csv", "events.csv"].map(async (name) => await handIn(host, name)),
    );
    const importing = await wallMilliseconds(() => ask("scenario.import", { people, units, events }));
    const { rows } = await ask("people.list", { query: "", state: "TAT_CA", limit: 50 });
    const ids = (rows as readonly { readonly id: string }[]).map(({ id }) => id);
    const report = await medianOf(() => cpuMilliseconds(() => ask("reports.compute", { period: "2026-09" })));
    const dossiers = await medianOf(() =>
      cpuMilliseconds(async () => {
        for (const id of ids) {
          await ask("people.get", { id });
        }
      }),
    );
    const list = await medianOf(() =>
      cpuMilliseconds(() => ask("people.list", { query: "nguyen", limit: 50 })),
    );
    await host.close();
    const second = createHost({ dataDirectory: folder, today: "2027-01-15" });
    const again = askOf(second);
    const unlock = await wallMilliseconds(() =>
      again("station.unlock", { login: "mau", password: benchPassword }),
    );
    const firstList = await wallMilliseconds(() => again("people.list", { query: "", limit: 50 }));
    await second.close();
    return [
      { operation: "acceptance year taken in through the services", unit: "wall ms", subject: importing },
      { operation: "report of a month, acceptance year", unit: "CPU ms", subject: report },
      { operation: "opening a dossier", unit: "CPU ms", subject: dossiers / ids.length },
      { operation: "list of people, search of a name", unit: "CPU ms", subject: list },
      { operation: "unlock with the password (argon2id on purpose)", unit: "wall ms", subject: unlock },
      { operation: "first list after unlocking", unit: "wall ms", subject: firstList },
    ];
  });
}
