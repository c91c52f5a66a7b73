import { ofRounds, type Figure, type Round } from "./figures.ts";
import { recordsOfLists } from "./large-station.ts";
import { cpuMilliseconds } from "./measure.ts";
import type { Ask } from "./station.ts";

const rounds = 9;
const roundsToWarmUp = 5;
const times = 20;

/** A list of the large station: what asks for it, how many rows its screen shows at a time, and how many it has. */
interface List {
  readonly pageLength: number;
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
    pageLength: 50,
    rows: recordsOfLists.membership,
  },
  ...Object.entries(recordsOfLists).map(([kind, rows]) => ({
    name: kind,
    operation: "entries.list",
    input: { kind, of: null, query: "" },
    pageLength: 25,
    rows,
  })),
];

const places = [0, 0.5, 1];

/** One round near a place of a list: pages, between as many readings of one row by its key through the same host and service. */
async function roundOf(
  ask: Ask,
  { operation, input, pageLength, rows }: List,
  share: number,
): Promise<Round> {
  const reading = (limit: number) => async (): Promise<void> => {
    for (let time = 0; time < times; time += 1) {
      const offset = Math.min(rows - pageLength, Math.floor(rows * share) + time * pageLength);
      await ask(operation, { ...input, offset, limit });
    }
  };
  const before = await cpuMilliseconds(reading(1));
  const subject = await cpuMilliseconds(reading(pageLength));
  return { before, subject, after: await cpuMilliseconds(reading(1)) };
}

/** Rounds near each place in turn, so that what warms up while they run is the same for all. */
async function roundsOf(ask: Ask, list: List): Promise<readonly (readonly Round[])[]> {
  const done: Round[][] = places.map(() => []);
  for (let round = 0; round < rounds + roundsToWarmUp; round += 1) {
    for (const [place, share] of places.entries()) {
      const measured = await roundOf(ask, list, share);
      if (round >= roundsToWarmUp) {
        done[place]?.push(measured);
      }
    }
  }
  return done;
}

async function figureOf(ask: Ask, list: List): Promise<Figure> {
  const measured = (await roundsOf(ask, list)).map(ofRounds);
  const worst = measured.reduce((one, other) => (other.ratio > one.ratio ? other : one));
  const shown = measured.map(
    ({ subject, ratio }) => `${(subject / times).toFixed(2)} ms (${ratio.toFixed(1)} ×)`,
  );
  return {
    operation: `a page of ${list.name} (${String(list.pageLength)} of ${String(list.rows)}), the worst of first, middle and last`,
    unit: "CPU ms",
    subject: worst.subject / times,
    reference: { name: "one row by its key through the host", value: worst.reference / times },
    measured: worst.ratio,
    goal: 10,
    note: `first, middle, last: ${shown.join(", ")}`,
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
