import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { allCases } from "./cases/all-cases.ts";
import { doors } from "./doors.ts";
import { holdsForEveryOperation, missingRows } from "./operation-cases.ts";
import { openRealStation, type RealStation } from "./real-station.ts";

vi.mock("electron", () => import("../main/electron/electron-double.ts"));

it("every operation has a row that answers and, where it may refuse, one that refuses", () => {
  expect(missingRows(allCases)).toEqual([]);
});

describe.each(doors)("through the door: $name", (door) => {
  let station: RealStation;
  beforeAll(async () => {
    station = await openRealStation(door);
  });
  afterAll(() => station.close());

  holdsForEveryOperation(door.name, () => station.callers);

  it.each(allCases)("$operation $does", async ({ as, run }) => {
    await expect(run(station.callers[as], station.desk)).resolves.toBeUndefined();
  });
});
