import { accepts, type OperationCase, refuses } from "../operation-cases.ts";

const opening = { login: "canbo", password: "sai rồi, không phải" };

/** Copies of the station. What restoring does is tried where a station may be lost: with the services. */
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
    answers: { day: "2026-09-15" },
  }),
  accepts({
    operation: "backups.pack",
    does: "hands the copy out as one file",
    as: "LANH_DAO",
    input: { day: "2026-09-15" },
    answers: { name: "sao-luu-2026-09-15.saoluu" },
  }),
  refuses({
    operation: "backups.pack",
    does: "knows no copy of another day",
    input: { day: "2026-09-14" },
    refuses: "backupUnknown",
  }),
  refuses({
    operation: "backups.examine",
    does: "looks at no copy while the station is open",
    as: "stranger",
    input: { source: { day: "2026-09-15" }, ...opening },
    refuses: "stationOpen",
  }),
  refuses({
    operation: "backups.restore",
    does: "puts nothing in the place of an open station",
    as: "stranger",
    input: { source: { day: "2026-09-15" }, ...opening },
    refuses: "stationOpen",
  }),
];
