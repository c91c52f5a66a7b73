import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createHost } from "#main/host/create-host.ts";
import { allCases } from "./cases/all-cases.ts";
import { type Caller, type Door, doors } from "./doors.ts";
import {
  type Callers,
  type Desk,
  holdsForEveryOperation,
  missingRows,
  type OpenStation,
} from "./operation-cases.ts";

vi.mock("electron", () => import("../main/electron/electron-double.ts"));

const password = "sông Hồng chảy về đông";

/** A commune of the sample law data; the people are invented. */
const profile = {
  office: {
    kind: "COMMUNE" as const,
    unitCode: "00001",
    name: "Phường An Bình",
    placeName: "An Bình",
    provinceText: "tỉnh Mẫu",
  },
  officials: [{ fullName: "Lê Thị Mẫu", position: "CT" as const, from: "2026-01-01" }],
  upperLevels: [{ code: "T01", name: "Ủy ban nhân dân tỉnh Mẫu" }],
};

async function expectValue(call: Caller, name: string, input: unknown): Promise<void> {
  expect(await call(name, input)).toMatchObject({ kind: "value" });
}

async function enterAs(newCaller: () => Promise<Caller>, login: string): Promise<Caller> {
  const call = await newCaller();
  await expectValue(call, "station.unlock", { login, password });
  return call;
}

/** A new station, made through the door itself, with one account of each role. */
async function openStation(door: Door): Promise<OpenStation & { readonly close: () => Promise<void> }> {
  const dataDirectory = mkdtempSync(join(tmpdir(), "Trạm thử "));
  const host = createHost({ dataDirectory, today: "2026-09-15", validateOutput: true });
  const { newCaller, close } = await door.open(host);
  const administrator = await newCaller();
  const account = { login: "quantri", fullName: "Trần Văn Mẫu", password };
  await expectValue(administrator, "station.create", { profile, account });
  for (const [login, role] of [
    ["canbo", "CAN_BO"],
    ["lanhdao", "LANH_DAO"],
  ]) {
    await expectValue(administrator, "accounts.add", { login, role, fullName: "Phạm Thị Mẫu", password });
  }
  const callers: Callers = {
    stranger: await newCaller(),
    QUAN_TRI: administrator,
    CAN_BO: await enterAs(newCaller, "canbo"),
    LANH_DAO: await enterAs(newCaller, "lanhdao"),
  };
  const { files } = host;
  const desk: Desk = {
    get: async (name, input) => {
      const reply = await administrator(name, input);
      expect(reply).toMatchObject({ kind: "value" });
      return (reply as { kind: "value"; value: never }).value;
    },
    hand: async (bytes, name) => {
      const ticket = await files.receive(
        (async function* () {
          yield bytes;
        })(),
        name,
      );
      return ticket?.ticket ?? "";
    },
    fetch: async (ticket) => {
      const file = files.find(ticket);
      return file === undefined ? new Uint8Array() : files.bytesOf(file);
    },
    kept: new Map(),
  };
  const closeAll = async (): Promise<void> => {
    await close();
    await host.close();
  };
  return { host, callers, desk, close: closeAll };
}

it("every operation has a row that answers and, where it may refuse, one that refuses", () => {
  expect(missingRows(allCases)).toEqual([]);
});

describe.each(doors)("through the door: $name", (door) => {
  let station: Awaited<ReturnType<typeof openStation>>;
  beforeAll(async () => {
    station = await openStation(door);
  });
  afterAll(() => station.close());

  holdsForEveryOperation(door.name, () => station.callers);

  it.each(allCases)("$operation $does", async ({ as, run }) => {
    await expect(run(station.callers[as], station.desk)).resolves.toBeUndefined();
  });
});
