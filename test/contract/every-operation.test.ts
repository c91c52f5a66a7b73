import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Carriers, openCarriers } from "./carrying.ts";
import { allCases } from "./cases/all-cases.ts";
import { doors } from "./doors.ts";
import { type Callers, holdsForEveryOperation, missingRows } from "./operation-cases.ts";
import { openRealStation, type RealStation } from "./real-station.ts";

vi.mock("electron", () => import("../main/electron/electron-double.ts"));

let station: RealStation;
beforeAll(async () => {
  station = await openRealStation();
});
afterAll(() => station.close());

it("every operation has a row that answers and, where it may refuse, one that refuses", () => {
  expect(missingRows(allCases)).toEqual([]);
});

describe.each(doors)("through the door: $name", (door) => {
  let callers: Callers;
  beforeAll(async () => {
    callers = await station.callersThrough(door);
  });

  holdsForEveryOperation(door.name, () => callers);
});

const [first, ...others] = doors;

describe(`${first.name}, and carried through ${others.map(({ name }) => name).join(", ")}:`, () => {
  let callers: Callers;
  let carriers: Carriers;
  beforeAll(async () => {
    callers = { ...(await station.callersThrough(first)), QUAN_TRI: station.administrator };
    carriers = await openCarriers(others, station.host.files);
  });
  afterAll(() => carriers.close());

  it.each(allCases)("$operation $does", async ({ as, run }) => {
    const call = carriers.alsoThroughEveryDoor(callers[as]);
    await expect(run(call, station.desk)).resolves.toBeUndefined();
  });
});
