import { closeSync, fdatasyncSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { median, ofRounds, type Figure, type Round } from "./figures.ts";
import { wallMilliseconds } from "./measure.ts";
import { withStation } from "./station.ts";

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

/**
 * One correction of a person, from the call to the durable answer: input checked, rules, record, journal, one
 * transaction on the encrypted database with `synchronous=FULL`; against writing 4 KB to a file on the same disk
 * and waiting until it is on the disk.
 */
export async function benchSaving(): Promise<readonly Figure[]> {
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
    const file = openSync(join(folder, "dong-bo.tmp"), "w");
    const block = Buffer.alloc(blockBytes, 1);
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
    const { subject, reference, ratio } = ofRounds(done);
    return [
      {
        operation: "save of one change",
        unit: "wall ms a save",
        subject,
        reference: { name: "fdatasync of 4 KB", value: reference },
        measured: ratio,
        goal: 2,
      },
    ];
  });
}
