import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openTestStation, password } from "../../support/station.ts";
import { accepts, type Desk, happened, type OperationCase, refuses, turnedAway } from "../operation-cases.ts";

const opening = { login: "canbo", password: "sai rồi, không phải" };
const ownDay = { day: "2026-09-15" };

/** Another station, which may be broken and put back: its folder is no other row's. */
async function tryElsewhere(desk: Desk): Promise<void> {
  const station = await openTestStation("2026-09-15");
  const folder = join(station.directory, "sao-luu");
  writeFileSync(folder, "một tệp ở chỗ của thư mục");
  desk.kept.set("copy not written", await station.refused("backups.make", {}));
  rmSync(folder);
  await station.get("backups.make", {});
  await station.get("station.lock", {});
  const call = { source: ownDay, login: "quantri", password };
  desk.kept.set("copy examined", await station.get("backups.examine", call));
  desk.kept.set("copy restored", await station.get("backups.restore", call));
  await station.close();
}

/** Copies of the station. What restoring does to the records is tried with the services. */
export const backupCases: readonly OperationCase[] = [
  accepts({
    operation: "backups.list",
    does: "tells a stranger that there is no copy yet",
    as: "stranger",
    input: {},
    holds: (copies) => copies.length === 0,
  }),
  accepts({
    operation: "backups.make",
    does: "copies the station as it is now",
    as: "CAN_BO",
    input: {},
    answers: ownDay,
  }),
  accepts({
    operation: "backups.pack",
    does: "hands the copy out as one file",
    as: "LANH_DAO",
    input: ownDay,
    answers: { name: "sao-luu-2026-09-15.saoluu" },
  }),
  refuses({
    operation: "backups.pack",
    does: "knows no copy of another day",
    input: async (desk) => {
      await tryElsewhere(desk);
      return { day: "2026-09-14" };
    },
    refuses: "backupUnknown",
  }),
  turnedAway({
    operation: "backups.make",
    does: "says that nothing can be written there",
    kept: "copy not written",
    refuses: "backupNotWritten",
  }),
  happened({
    operation: "backups.examine",
    does: "says whose copy it is and what would be lost",
    kept: "copy examined",
    holds: ({ officeName, journalEntries, presentEntries }) =>
      officeName === "Xã Bình Lâm Thượng" && journalEntries === presentEntries,
  }),
  happened({
    operation: "backups.restore",
    does: "puts a copy in the place of a locked station",
    kept: "copy restored",
    holds: (answer) => Object.keys(answer).length === 0,
  }),
  refuses({
    operation: "backups.examine",
    does: "looks at no copy while the station is open",
    as: "stranger",
    input: { source: ownDay, ...opening },
    refuses: "stationOpen",
  }),
  refuses({
    operation: "backups.restore",
    does: "puts nothing in the place of an open station",
    as: "stranger",
    input: { source: ownDay, ...opening },
    refuses: "stationOpen",
  }),
];
