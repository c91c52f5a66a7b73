import { ofRounds, type Figure, type Round } from "./figures.ts";
import { recordsOfLists } from "./large-station.ts";
import { cpuMilliseconds } from "./measure.ts";
import type { Ask } from "./station.ts";

const rounds = 9;
const times = 20;
const pageLength = 50;

/** A list of the large station: what asks for it, and how many rows it has. */
interface List {
  readonly name: string;
  readonly operation: string;
  readonly input: object;
  readonly rows: number;
}

const lists: readonly List[] = [
  {
    name: "people",
    operation: "people.list",
    input: { query: "", state: "TAT_CA" },
    rows: recordsOfLists.membership,
  },
  ...Object.entries(recordsOfLists).map(([kind, rows]) => ({
    name: kind,
    operation: "entries.list",
    input: { kind, of: null, query: "" },
    rows,
  })),
];

/** Pages near one place of a list, each against one row by its key through the same host and service. */
async function placeOf(ask: Ask, { operation, input, rows }: List, share: number): Promise<Round[]> {
  const reading = (limit: number) => async (): Promise<void> => {
    for (let time = 0; time < times; time += 1) {
      const offset = Math.min(rows - pageLength, Math.floor(rows * share) + time * pageLength);
      await ask(operation, { ...input, offset, limit });
    }
  };
  const [single, page] = [reading(1), reading(pageLength)];
  await single();
  await page();
  const done: Round[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = await cpuMilliseconds(single);
    const subject = await cpuMilliseconds(page);
    done.push({ before, subject, after: await cpuMilliseconds(single) });
  }
  return done;
}

async function figureOf(ask: Ask, list: List): Promise<Figure> {
  const places = [];
  for (const share of [0, 0.5, 1]) {
    places.push(ofRounds(await placeOf(ask, list, share)));
  }
  const [first, middle, last] = places;
  const worst = places.reduce((one, other) => (other.ratio > one.ratio ? other : one));
  const shown = [first, middle, last].map((place) => ((place?.subject ?? 0) / times).toFixed(2)).join(", ");
  return {
    operation: `a page of ${list.name} (${String(pageLength)} of ${String(list.rows)}), the worst of first, middle and last`,
    unit: "CPU ms",
    subject: worst.subject / times,
    reference: { name: "one row by its key through the host", value: worst.reference / times },
    measured: worst.ratio,
    goal: 10,
    note: `first, middle, last: ${shown} ms`,
  };
}

/** Pages of lists of the large station, wherever they are, against one row of the same list. */
export async function listPageFigures(ask: Ask): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const list of lists) {
    figures.push(await figureOf(ask, list));
  }
  return figures;
}
