import { closeSync, fdatasyncSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { v7 } from "uuid";
import { closeDatabase, createDatabase } from "#main/database/open.ts";
import { person as personTable } from "#main/database/schema/people.ts";
import { addRecord, changeRecord, withWriting } from "#main/database/writing.ts";
import { randomBytes, sha256 } from "#main/sealing/digest.ts";
import { median, ofRounds, type Figure, type Round } from "./figures.ts";
import { wallMilliseconds } from "./measure.ts";
import { inFolder, withStation } from "./station.ts";

const rounds = 9;
const savesPerRound = 40;
const syncsPerTurn = 40;
const blockBytes = 4096;

const person = {
  fullName: "Giàng A Sếnh",
  sortName: null,
  alias: null,
  sex: "NAM",
  birthDate: "1991-03-12",
  birthPrecision: "DAY",
  ethnicity: "01",
  education: null,
  occupation: "Làm nương",
  workplace: null,
  phone: null,
  note: null,
};

async function medianOf(times: number, work: () => unknown): Promise<number> {
  const taken: number[] = [];
  for (let index = 0; index < times; index += 1) {
    taken.push(await wallMilliseconds(work));
  }
  return median(taken);
}

/** Rounds of one kind of save beside writing 4 KB to a file on the same disk and waiting until it is on the disk. */
async function againstSync(folder: string, save: () => unknown): Promise<ReturnType<typeof ofRounds>> {
  const file = openSync(join(folder, "dong-bo.tmp"), "w");
  const block = Buffer.alloc(blockBytes, 1);
  let position = 0;
  const sync = (): void => {
    writeSync(file, block, 0, blockBytes, position);
    position = (position + blockBytes) % (256 * blockBytes);
    fdatasyncSync(file);
  };
  await medianOf(savesPerRound, save);
  await medianOf(syncsPerTurn, sync);
  const done: Round[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = await medianOf(syncsPerTurn, sync);
    const subject = await medianOf(savesPerRound, save);
    done.push({ before, subject, after: await medianOf(syncsPerTurn, sync) });
  }
  closeSync(file);
  return ofRounds(done);
}

/**
 * One change of a person's record with its journal entry: one transaction on the encrypted database with
 * `synchronous=FULL`.
 */
async function benchTransaction(): Promise<readonly Figure[]> {
  return await inFolder(async (folder) => {
    const database = createDatabase(folder, randomBytes(32), v7());
    const parts = {
      account: "mau",
      at: "2026-09-21T08:00:00+07:00",
      operation: "people.change",
      own: "XBLT",
      hash: sha256,
      newId: () => v7(),
    };
    const search = { folded: "giang a senh", initials: "gas", sortKey: "s" };
    const id = withWriting(database, parts, (writing) =>
      addRecord(writing, personTable, { ...person, code: "HS0001", familyMembersAtHome: 0, ...search }),
    );
    let turn = 0;
    const save = (): void => {
      turn += 1;
      withWriting(database, parts, (writing) =>
        changeRecord(writing, personTable, { id, note: `Sửa lần ${String(turn)}` }),
      );
    };
    const { subject, reference, ratio } = await againstSync(folder, save);
    closeDatabase(database);
    return [
      {
        operation: "save, one transaction with its journal",
        unit: "wall ms a save",
        subject,
        reference: { name: "fdatasync of 4 KB", value: reference },
        measured: ratio,
        goal: 2,
      },
    ];
  });
}

/**
 * One correction of a person, from the call to the durable answer: input checked, rules, record, journal, one
 * transaction on the encrypted database with `synchronous=FULL`.
 */
async function benchOperation(): Promise<readonly Figure[]> {
  return await withStation(async (ask, _host, folder) => {
    const residence = { kind: "THUONG_TRU", area: "Thôn 1", address: null, from: "2026-01-01" };
    const identity = {
      kind: "KHONG_CO",
      number: null,
      issuedOn: null,
      issuedBy: null,
      missingReason: "CHUA_CAP",
    };
    const { id } = await ask("people.register", { person, residence, identity, category: null });
    let version = 1;
    const save = async (): Promise<void> => {
      const note = `Sửa lần ${String(version)}`;
      const changed = await ask("people.change", {
        id,
        version,
        person: { ...person, note },
        reason: "Sửa ghi chú",
      });
      version = Number(changed["version"]);
    };
    const { subject, reference, ratio } = await againstSync(folder, save);
    return [
      {
        operation: "save, whole operation through dispatch",
        unit: "wall ms a save",
        subject,
        reference: { name: "fdatasync of 4 KB", value: reference },
        measured: ratio,
      },
    ];
  });
}

/** Saving: the transaction alone, held against its goal, and the whole operation for information. */
export async function benchSaving(): Promise<readonly Figure[]> {
  return [...(await benchTransaction()), ...(await benchOperation())];
}
