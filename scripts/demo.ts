import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { present } from "#shared/base/assert.ts";
import type { CallInput } from "#shared/contract/contract.ts";
import { profileFields } from "#shared/domain/office.ts";
import { closeDatabase, openDatabase } from "#main/database/open.ts";
import { readKeyFile } from "#main/sealing/key-file-storage.ts";
import { unlockWithPassword } from "#main/sealing/key-file.ts";
import { ownIdentity } from "#main/services/station-keys.ts";
import { demoPaper, makePaper, type DemoSubjects, type MadeFile } from "./demo-papers.ts";
import { importYear, openDemoStation, type DemoStation } from "./demo-station.ts";

/*
 * `npm run demo -- --out DIR`: the main job without a screen. Two invented stations, a year of invented records, the papers
 * of one case and one club, the month's report, a sealed bundle to the upper level, its import and the receipt back.
 */

const today = "2027-01-15";
const month = "2026-09";
const root = join(import.meta.dirname, "..");

const account = z.strictObject({ login: z.string(), fullName: z.string(), password: z.string() });
const demoFile = z.strictObject({
  commune: profileFields,
  upper: profileFields,
  administrator: account,
  receiver: account,
  club: z.strictObject({
    code: z.string(),
    details: z.record(z.string(), z.string()),
    board: z.array(z.record(z.string(), z.string())),
  }),
  people: z.record(z.string(), z.record(z.string(), z.string())),
  papers: z.array(demoPaper),
});
type DemoFile = z.output<typeof demoFile>;

function readDemoFile(): DemoFile {
  return demoFile.parse(JSON.parse(readFileSync(join(root, "resources/sample/demo.json"), "utf8")));
}

/** Gives the club its short name, place and board, as the office would before it draws up the founding papers. */
async function completeClub(station: DemoStation, { club }: DemoFile): Promise<string> {
  const listed = (await station.call("clubs.list", {})).find(({ code }) => code === club.code);
  const { id } = present(listed, "the acceptance year has this club");
  const known = await station.call("clubs.get", { id, year: 2026 });
  await station.call("clubs.change", {
    id,
    version: known.version,
    club: { ...known.club, ...club.details },
    reason: "demo",
  });
  for (const member of club.board) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- dispatch checks the board member field by field
    await station.call("board.appoint", { clubId: id, member: { ...member, from: "2026-01-10" } as never });
  }
  return id;
}

/** Completes the two persons whose decisions are printed: occupation and place of residence. */
async function completePerson(
  station: DemoStation,
  code: string,
  known: Readonly<Record<string, string>>,
): Promise<string> {
  const { rows } = await station.call("people.list", { query: code, state: "TAT_CA" });
  const id = present(rows.find((row) => row.code === code)?.id, "the acceptance year has this person");
  const { version, person } = await station.call("people.get", { id });
  const {
    occupation = null,
    area = null,
    identityNumber,
    identityIssuedOn = null,
    identityIssuedBy = null,
  } = known;
  if (identityNumber !== undefined) {
    const identity = {
      kind: "CCCD" as const,
      number: identityNumber,
      issuedOn: identityIssuedOn,
      issuedBy: identityIssuedBy,
    };
    await station.call("people.addIdentity", { personId: id, identity });
  }
  await station.call("people.change", { id, version, person: { ...person, occupation }, reason: "demo" });
  await station.call("people.addResidence", {
    personId: id,
    residence: { kind: "NOI_O_HIEN_TAI", area, address: null, from: "2026-01-01" },
  });
  return id;
}

async function findSubjects(station: DemoStation, demo: DemoFile): Promise<DemoSubjects> {
  const clubId = await completeClub(station, demo);
  const personIds: Record<string, string> = {};
  for (const [code, known] of Object.entries(demo.people)) {
    personIds[code] = await completePerson(station, code, known);
  }
  const { meetings } = await station.call("clubs.get", { id: clubId, year: 2026 });
  return { clubId, personIds, meetingIds: Object.fromEntries(meetings.map(({ code, id }) => [code, id])) };
}

/** The person's own responsible people go into the paper's facts where the records do not know them. */
function withResponsible(demo: DemoFile): DemoFile["papers"] {
  return demo.papers.map((paper) => {
    const known = demo.people[paper.about];
    if (known === undefined) {
      return paper;
    }
    const { responsible = "", responsibleUnit = "", familyRepresentative = "" } = known;
    return {
      ...paper,
      facts: { responsibleName: responsible, responsibleUnit, familyRepresentative, ...paper.facts },
    };
  });
}

/** Both offices hand their key cards over and compare the digits. */
async function exchangeCards(commune: DemoStation, upper: DemoStation, folder: string): Promise<void> {
  const meet = async (from: DemoStation, to: DemoStation, name: string): Promise<void> => {
    const { card, comparison } = await from.call("keys.card", {});
    const path = join(folder, name);
    from.takeOut(card.ticket, path);
    await to.call("keys.trust", { ticket: to.handIn(path), number: comparison });
  };
  await meet(commune, upper, "commune.the");
  await meet(upper, commune, "upper.the");
}

/** September sealed, taken in by the upper level, and its receipt back at the commune. */
async function sendMonth(commune: DemoStation, upper: DemoStation, folder: string): Promise<MadeFile[]> {
  const sent = await commune.call("bundles.export", { to: "TINH-99", kind: "report", period: month });
  const bundle = join(folder, sent.file.name);
  const made: MadeFile[] = [
    {
      what: "bundle",
      number: String(sent.sequence),
      file: sent.file.name,
      bytes: commune.takeOut(sent.file.ticket, bundle),
    },
    {
      what: "slip",
      number: String(sent.sequence),
      file: sent.slip.name,
      bytes: commune.takeOut(sent.slip.ticket, join(folder, sent.slip.name)),
    },
  ];
  await upper.call("bundles.inspect", { ticket: upper.handIn(bundle) });
  const taken = await upper.call("bundles.import", { ticket: upper.handIn(bundle) });
  const receipt = present(taken.receipt, "a report is answered with a receipt");
  const path = join(folder, receipt.name);
  made.push({ what: "receipt", number: "1", file: receipt.name, bytes: upper.takeOut(receipt.ticket, path) });
  await commune.call("bundles.import", { ticket: commune.handIn(path) });
  const [logged] = (await commune.call("bundles.sent", {})).filter(({ id }) => id === sent.id);
  if (logged?.receipt?.result !== "nhan") {
    throw new Error("The receipt did not reach the send log");
  }
  return made;
}

/** The upper level's age identity, so that anyone can open the demonstration's bundle with stock tools. */
async function identityOf(directory: string, { login, password }: z.output<typeof account>): Promise<string> {
  const keyFile = await readKeyFile(directory);
  const key = keyFile.ok ? await unlockWithPassword(keyFile.value, login, password) : keyFile;
  const opened = key.ok && keyFile.ok ? openDatabase(directory, key.value, keyFile.value.dbId) : key;
  if (!opened.ok || !("sqlite" in opened.value)) {
    throw new Error("The demonstration's own station opens");
  }
  const { ageIdentity } = ownIdentity(opened.value);
  closeDatabase(opened.value);
  return ageIdentity;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function printTable(made: readonly MadeFile[]): void {
  say(["", "what".padEnd(10), "number".padEnd(16), "bytes".padStart(9), "  file"].join(""));
  for (const { what, number, bytes, file } of made) {
    say([what.padEnd(10), number.padEnd(16), String(bytes).padStart(9), `  ${file}`].join(""));
  }
}

async function setUp(
  station: DemoStation,
  founding: CallInput<"station.create">,
  folder: string,
): Promise<MadeFile> {
  const { recoverySheet } = await station.call("station.create", founding);
  const bytes = station.takeOut(recoverySheet.ticket, join(folder, recoverySheet.name));
  return { what: "recovery", number: "", file: recoverySheet.name, bytes };
}

async function run(out: string): Promise<void> {
  const started = performance.now();
  mkdirSync(out, { recursive: true });
  const demo = readDemoFile();
  const stations = mkdtempSync(join(tmpdir(), "hoa-nhap-demo-"));
  const [communeFolder, upperFolder] = [join(stations, "commune"), join(stations, "upper")];
  const commune = openDemoStation(communeFolder, today);
  const upper = openDemoStation(upperFolder, today);
  const made: MadeFile[] = [];
  try {
    made.push(
      await setUp(commune, { profile: demo.commune, account: demo.administrator }, out),
      await setUp(upper, { profile: demo.upper, account: demo.receiver }, out),
    );
    const { rows } = await importYear(commune, join(root, "test/scenario/data"));
    const subjects = await findSubjects(commune, demo);
    await commune.call("reports.close", { period: month });
    for (const paper of withResponsible(demo)) {
      made.push(await makePaper(commune, paper, { subjects, folder: out }));
    }
    const { report } = await commune.call("reports.compute", { period: month });
    writeFileSync(join(out, `report-${month}.json`), JSON.stringify(report, undefined, 1));
    await exchangeCards(commune, upper, out);
    const { sheet } = await commune.call("keys.card", {});
    made.push({
      what: "key card",
      number: "",
      file: sheet.name,
      bytes: commune.takeOut(sheet.ticket, join(out, sheet.name)),
    });
    made.push(...(await sendMonth(commune, upper, out)));
    const { sound, journalEntries } = await commune.call("station.check", {});
    await Promise.all([commune.host.close(), upper.host.close()]);
    writeFileSync(join(out, "upper.identity.txt"), `${await identityOf(upperFolder, demo.receiver)}\n`);
    printTable(made);
    say(
      `${String(rows)} rows of the year, ${String(journalEntries)} journal entries, sound: ${String(sound)}`,
    );
    say(`${((performance.now() - started) / 1000).toFixed(1)} s`);
  } finally {
    rmSync(stations, { recursive: true, force: true });
  }
}

const { values } = parseArgs({ options: { out: { type: "string" } } });
if (values.out === undefined) {
  process.stderr.write("npm run demo -- --out DIR\n");
  process.exitCode = 64;
} else {
  await run(values.out);
}
