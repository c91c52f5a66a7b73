import { spawn } from "node:child_process";
import { once } from "node:events";
import { createReadStream, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createHost } from "#main/host/create-host.ts";
import type { Host } from "#main/host/host.ts";
import { closeDatabase, openDatabase } from "#main/database/open.ts";
import { trustedStation } from "#main/database/schema/exchange.ts";
import { travellingTables } from "#main/database/travelling-tables.ts";
import { addRecord, withWriting } from "#main/database/writing.ts";
import { unlockWithPassword } from "#main/sealing/key-file.ts";
import { readKeyFile } from "#main/sealing/key-file-storage.ts";
import { readKeyCard, writeKeyCard } from "#main/sealing/key-card.ts";
import { createStationIdentity, type StationIdentity } from "#main/sealing/station-identity.ts";
import { writeBundle, type BundleReceiver } from "#main/sealing/write-bundle.ts";
import { parts } from "../support/database.ts";
import { communeRecords } from "./commune-records.ts";
import type { Figure } from "./figures.ts";
import { askOf, benchPassword, inFolder, type Ask } from "./station.ts";

/*
 * The year of every commune of the country on one PC: each sends one bundle with 60 people and their monthly records, and the
 * upper level takes folders of 200 in unattended, receipts and all. HOANHAP_COMMUNES=3321 takes them all; fewer are
 * measured by default, and the time is reckoned up in proportion.
 */

const country = 3321;
const communes = Number(process.env["HOANHAP_COMMUNES"] ?? 120);
const folderSize = 200;
const size = { people: 60, clubs: 2, meetingsOfClub: 0, months: 11 };
const mebibyte = 2 ** 20;
const upperCode = "T01";

const upper = {
  profile: {
    office: {
      kind: "UPPER",
      unitCode: upperCode,
      name: "Ủy ban nhân dân tỉnh Mẫu",
      placeName: "Mẫu",
      provinceText: "tỉnh Mẫu",
    },
  },
  account: { login: "mau", fullName: "Trần Văn Mẫu", password: benchPassword },
};

interface Commune {
  readonly code: string;
  readonly identity: StationIdentity;
}

function must<Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false }): Value {
  if (!result.ok) {
    throw new Error(`Refused: ${JSON.stringify(result)}`);
  }
  return result.value;
}

/** Every commune's card, compared long ago: entered into the closed station of the folder. */
async function enterCards(folder: string, all: readonly Commune[]): Promise<void> {
  const keyFile = must(await readKeyFile(folder));
  const key = must(await unlockWithPassword(keyFile, "mau", benchPassword));
  const database = must(openDatabase(folder, key, keyFile.dbId));
  const cards = await Promise.all(
    all.map(async ({ code, identity }) => {
      const madeAt = "2026-01-01T08:00:00+07:00";
      const facts = { station: code, name: `UBND xã ${code}`, phone: "", madeAt, validFrom: "2026-01-01" };
      return must(await readKeyCard(writeKeyCard(facts, identity)));
    }),
  );
  withWriting(database, parts({ own: upperCode }), (writing) => {
    for (const { card, keyId } of cards) {
      const { station, name } = card;
      const row = { station, name, keyId, card, state: "COMPARED", comparedOn: "2026-01-02" };
      addRecord(writing, trustedStation, { ...row, endedOn: null, endReason: null });
    }
  });
  closeDatabase(database);
}

async function yearOf(
  { code, identity }: Commune,
  at: number,
  receiver: BundleReceiver,
): Promise<Uint8Array> {
  const number = String(at).padStart(12, "0");
  const request = {
    kind: "full",
    bundleId: `0198a000-0000-7000-8000-${number}`,
    station: code,
    stationName: `UBND xã ${code}`,
    epoch: `0198b000-0000-7000-8000-${number}`,
    seq: 1,
    prev: "0".repeat(64),
    createdAt: "2027-01-02T09:00:00+07:00",
    app: "0.1.0",
    audit: { seq: 12, head: "a".repeat(64) },
    records: communeRecords(code, size, at),
    tables: travellingTables,
  } as const;
  return must(await writeBundle(request, { own: identity, receivers: [receiver] })).bytes;
}

/** What a process of its own is told to make: the bundles of some communes, as files of a folder. */
interface Making {
  readonly kind: "BUNDLES";
  readonly folder: string;
  readonly receiver: BundleReceiver;
  readonly all: readonly (readonly [Commune, number])[];
}

/** What it is told before: to set the upper level up with the cards of all communes, whose keys it writes down. */
interface Founding {
  readonly kind: "STATION";
  readonly folder: string;
  readonly keys: string;
}

/** What stands in the file of keys: the communes with theirs, and where their bundles are sealed to. */
interface Known {
  readonly all: readonly Commune[];
  readonly receiver: BundleReceiver;
}

async function found({ folder, keys }: Founding): Promise<void> {
  const first = createHost({ dataDirectory: folder, today: "2027-01-15" });
  const ask = askOf(first);
  await ask("station.create", upper);
  const receiver = await receiverAt(first, ask);
  await first.close();
  const all = await Promise.all(
    Array.from({ length: communes }, async (_none, at): Promise<Commune> => {
      const code = `XA-${String(at + 1).padStart(5, "0")}`;
      return { code, identity: await createStationIdentity() };
    }),
  );
  await enterCards(folder, all);
  const known: Known = { all, receiver };
  writeFileSync(keys, JSON.stringify(known));
}

/** Does what others do before the upper level's work, in a process of its own: the memory of that one is measured. */
export async function prepareElsewhere(task: string): Promise<void> {
  const told = JSON.parse(readFileSync(task, "utf8")) as Making | Founding;
  if (told.kind === "STATION") {
    await found(told);
    return;
  }
  for (const [commune, at] of told.all) {
    writeFileSync(join(told.folder, `${commune.code}.gdl`), await yearOf(commune, at, told.receiver));
  }
}

async function elsewhere(told: Making | Founding): Promise<void> {
  await inFolder(async (folder) => {
    const task = join(folder, "viec.json");
    writeFileSync(task, JSON.stringify(told));
    const main = join(import.meta.dirname, "main.ts");
    const child = spawn(process.execPath, [main, "--elsewhere", task], { stdio: "inherit" });
    const [status] = (await once(child, "close")) as [number | null];
    if (status !== 0) {
      throw new Error("The preparation failed");
    }
  });
}

/** Hands a folder of bundles in as a screen does: each is copied to the disk of the host, none is kept in memory. */
async function handIn(host: Host, making: Pick<Making, "receiver" | "all">): Promise<readonly string[]> {
  return await inFolder(async (folder) => {
    await elsewhere({ kind: "BUNDLES", ...making, folder });
    const tickets: string[] = [];
    for (const [{ code }] of making.all) {
      const name = `${code}.gdl`;
      const received = await host.files.receive(createReadStream(join(folder, name)), name);
      tickets.push(received?.ticket ?? "");
    }
    return tickets;
  });
}

/** Where bundles for the upper level are sealed to, as its own card says. */
async function receiverAt(host: Host, ask: Ask): Promise<BundleReceiver> {
  const { card } = await ask("keys.card", {});
  const file = host.files.find((card as { readonly ticket: string }).ticket);
  const read = must(
    await readKeyCard(file === undefined ? new Uint8Array() : await host.files.bytesOf(file)),
  );
  return { station: upperCode, keyId: read.keyId, recipient: read.card.recipient };
}

/** The most memory the process held at any moment of the work, in MiB. */
async function peakOf(work: () => Promise<void>): Promise<number> {
  let peak = 0;
  const look = (): void => {
    peak = Math.max(peak, process.memoryUsage.rss());
  };
  const timer = setInterval(look, 50);
  try {
    await work();
    look();
  } finally {
    clearInterval(timer);
  }
  return peak / mebibyte;
}

/** The year of the country: how long one PC takes to take it in, and how much memory that needs. */
export async function benchCountryBundles(): Promise<readonly Figure[]> {
  return await inFolder(async (folder) => {
    const keys = join(folder, "khoa-cac-xa.txt");
    await elsewhere({ kind: "STATION", folder, keys });
    const { all, receiver } = JSON.parse(readFileSync(keys, "utf8")) as Known;
    const host = createHost({ dataDirectory: folder, today: "2027-01-15" });
    const ask = askOf(host);
    await ask("station.unlock", { login: "mau", password: benchPassword });
    const numbered = all.map((commune, at) => [commune, at + 1] as const);
    const records = communes * communeRecords("XA-00001", size).length;
    let milliseconds = 0;
    const peak = await peakOf(async () => {
      for (let start = 0; start < communes; start += folderSize) {
        const tickets = await handIn(host, { receiver, all: numbered.slice(start, start + folderSize) });
        const began = performance.now();
        const { taken } = await ask("bundles.importMany", { tickets });
        milliseconds += performance.now() - began;
        if (taken !== tickets.length) {
          throw new Error(`${String(taken)} of ${String(tickets.length)} bundles were taken in`);
        }
      }
    });
    await host.close();
    const reckoned = communes === country ? "" : `, reckoned from ${String(communes)}`;
    return [
      {
        operation: `the year of ${String(country)} communes, taken in${reckoned}`,
        unit: "wall s",
        subject: milliseconds / 1000,
        measured: ((milliseconds / 1000) * country) / communes,
        goal: 600,
        note: `${String(records)} records in ${String(communes)} bundles, each opened in the reader's thread, committed and answered with a receipt; HOANHAP_COMMUNES=${String(country)} measures them all`,
      },
      {
        operation: `memory meanwhile, ${String(communes)} communes`,
        unit: "MiB at most",
        subject: peak,
        measured: peak,
        goal: 600,
        note: "of the whole process of the upper level, with its threads and the cache of its database",
      },
    ];
  });
}
