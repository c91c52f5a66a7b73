import { randomBytes } from "node:crypto";
import { foldText } from "#shared/base/vietnamese-text.ts";
import type { ReadableDatabase } from "#main/database/database.ts";
import { closeDatabase, createDatabase } from "#main/database/open.ts";
import { countPeople, findPeople, type PeopleQuery } from "#main/database/people-search.ts";
import { crowdNames, fillWithCrowd } from "./crowd.ts";
import { median, ofRounds, quantile, type Figure, type Round } from "./figures.ts";
import { cpuMilliseconds, wallMilliseconds } from "./measure.ts";
import { inFolder } from "./station.ts";

const people = 100_000;
const rounds = 7;
const typed = [
  "nguyen van an",
  "tran thi lan",
  "dang huu phuoc",
  "duong minh",
  "giang",
  "le ngoc anh thu",
  "quynh",
  "vo trong y",
];
/** Every keystroke of every name, letter by letter. */
const keystrokes = typed.flatMap((name) =>
  Array.from(name, (_letter, index) => name.slice(0, index + 1).trim()),
);

function queryOf(text: string, state: PeopleQuery["state"]): PeopleQuery {
  const parts = foldText(text).split(" ");
  return { parts, category: null, state, today: "2027-01-15", offset: 0, limit: 50 };
}

/** How often a text occurs, from the first letter to the last. */
function sweep(joined: string, text: string): number {
  let found = 0;
  for (let at = joined.indexOf(text); at >= 0; at = joined.indexOf(text, at + 1)) {
    found += 1;
  }
  return found;
}

async function measured(
  database: ReadableDatabase,
  joined: string,
  state: PeopleQuery["state"],
): Promise<{ readonly rounds: readonly Round[]; readonly p99: number; readonly counting: number }> {
  const sweepAll = (): void => {
    for (const text of keystrokes) {
      sweep(joined, text);
    }
  };
  const findAll = (): void => {
    for (const text of keystrokes) {
      findPeople(database, queryOf(text, state));
    }
  };
  sweepAll();
  findAll();
  const done: Round[] = [];
  const walls: number[] = [];
  const counts: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = await cpuMilliseconds(sweepAll);
    const subject = await cpuMilliseconds(findAll);
    done.push({ before, subject, after: await cpuMilliseconds(sweepAll) });
    for (const text of keystrokes) {
      walls.push(await wallMilliseconds(() => findPeople(database, queryOf(text, state))));
    }
  }
  for (const text of keystrokes.slice(0, 20)) {
    counts.push(await cpuMilliseconds(() => countPeople(database, queryOf(text, state))));
  }
  return { rounds: done, p99: quantile(walls, 0.99), counting: median(counts) };
}

/**
 * A letter typed into the search over 100,000 people of an encrypted database, until the first 50 lines are there;
 * against one sweep with `indexOf` over all names in one string, which is as fast as memory can be read.
 */
export async function benchSearching(): Promise<readonly Figure[]> {
  return await inFolder(async (folder) => {
    const key = randomBytes(32);
    const database = createDatabase(folder, key, "0198a000-0000-7000-8000-000000000001");
    const names = crowdNames(people);
    fillWithCrowd(database, names);
    const joined = names.map((name) => foldText(name)).join("\n");
    const first = await wallMilliseconds(() => findPeople(database, queryOf("n", "TAT_CA")));
    const figures: Figure[] = [];
    for (const [state, what] of [
      ["TAT_CA", "everybody"],
      ["HIEN_CO", "those present"],
    ] as const) {
      const found = await measured(database, joined, state);
      const { subject, reference, ratio } = ofRounds(found.rounds);
      const perStroke = (total: number): number => total / keystrokes.length;
      figures.push(
        {
          operation: `search keystroke, 100,000 people, ${what}`,
          unit: "CPU ms a keystroke",
          subject: perStroke(subject),
          reference: { name: "one string sweep", value: perStroke(reference) },
          measured: ratio,
          goal: 2,
          note: `${String(keystrokes.length)} keystrokes of ${String(typed.length)} names; counting all pages takes ${found.counting.toFixed(2)} ms besides`,
        },
        {
          operation: `search keystroke, ${what}, p99`,
          unit: "wall ms a keystroke",
          subject: found.p99,
          measured: found.p99,
          goal: 8,
        },
      );
    }
    closeDatabase(database);
    return [...figures, { operation: "search, very first keystroke", unit: "wall ms", subject: first }];
  });
}
