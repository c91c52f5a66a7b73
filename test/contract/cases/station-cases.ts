import { accepts, type OperationCase, refuses } from "../operation-cases.ts";

export const stationCases: readonly OperationCase[] = [
  accepts({
    operation: "station.state",
    does: "tells a stranger that the station is there, and nothing of who is in it",
    as: "stranger",
    input: {},
    answers: { today: "2026-09-15", account: null, desktop: false },
    holds: ({ state }) => state !== "EMPTY",
  }),
  accepts({
    operation: "station.state",
    does: "tells an official whose desk it is",
    as: "CAN_BO",
    input: {},
    answers: { state: "OPEN", account: { login: "canbo", role: "CAN_BO" } },
  }),
  refuses({
    operation: "station.unlock",
    does: "refuses a wrong password",
    as: "stranger",
    input: { login: "canbo", password: "sai rồi, không phải" },
    refuses: "wrongPassword",
  }),
];
