import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { accept, refuse } from "#shared/base/result.ts";
import type { CallInput, OutputOf } from "#shared/contract/contract.ts";
import type { Role } from "#shared/contract/operation.ts";
import { createHost, type HostOptions } from "#main/host/create-host.ts";
import type { FileTickets } from "#main/host/file-tickets.ts";
import type { Host } from "#main/host/host.ts";
import { keyOnSheet } from "../support/recovery-sheet.ts";
import type { Caller, Door } from "./doors.ts";
import type { Callers, Desk, StationAtHand } from "./operation-cases.ts";

// Every machine the cases run on is one without Times New Roman.
process.env["HOA_NHAP_FONT_FOLDER"] = join(tmpdir(), "khong-co-phong-chu");

const password = "sông Hồng chảy về đông";

type Profile = CallInput<"station.create">["profile"];

/** A commune that does not exist; its people are invented. */
const commune: Profile = {
  office: {
    kind: "COMMUNE",
    unitCode: "00001",
    name: "Phường An Bình",
    placeName: "An Bình",
    provinceText: "tỉnh Mẫu",
  },
  officials: [{ fullName: "Lê Thị Mẫu", position: "CT", from: "2026-01-01" }],
  upperLevels: [{ code: "T01", name: "Ủy ban nhân dân tỉnh Mẫu" }],
};

const upper: Profile = {
  office: {
    kind: "UPPER",
    unitCode: "T01",
    name: "Ủy ban nhân dân tỉnh Mẫu",
    placeName: "Mẫu",
    provinceText: "tỉnh Mẫu",
  },
};

/** Plays the person at the dialogs: chooses a bundle of three bytes, closes the dialog for cards, saves, prints. */
function desktopOf(files: FileTickets): ReturnType<NonNullable<HostOptions["desktop"]>> {
  const chosen = { name: "chon.gdl", mediaType: "application/octet-stream", bytes: new Uint8Array(3) };
  const answers = [accept([files.offer(chosen), files.offer(chosen)])];
  return {
    pickFile: async (purpose) => (purpose === "BUNDLE" ? accept(files.offer(chosen)) : refuse("cancelled")),
    pickFiles: async () => answers.shift() ?? refuse("cancelled"),
    saveFile: async () => accept({}),
    printFile: async () => accept({}),
  };
}

const folders: string[] = [];

function newHost(): Host {
  const dataDirectory = mkdtempSync(join(tmpdir(), "Trạm thử "));
  folders.push(dataDirectory);
  return createHost({ dataDirectory, today: "2026-09-15", validateOutput: true, desktop: desktopOf });
}

async function valueFrom(call: Caller, name: string, input: unknown): Promise<unknown> {
  const reply = await call(name, input);
  if (reply.kind !== "value") {
    throw new Error(`${name} was to answer a value: ${JSON.stringify(reply)}`);
  }
  return reply.value;
}

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function atHand(host: Host, administrator: Caller): StationAtHand {
  const { files } = host;
  return {
    get: async (name, input) => (await valueFrom(administrator, name, input)) as never,
    hand: async (bytes, name) => (await files.receive(onePiece(bytes), name))?.ticket ?? "",
    fetch: async (ticket) => {
      const file = files.find(ticket);
      return file === undefined ? new Uint8Array() : files.bytesOf(file);
    },
  };
}

async function found(call: Caller, profile: Profile): Promise<OutputOf<"station.create">> {
  const account = { login: "quantri", fullName: "Trần Văn Mẫu", password };
  return (await valueFrom(call, "station.create", { profile, account })) as OutputOf<"station.create">;
}

/** A station that was set up, with an upper level next to it, and its callers through any door. */
export interface RealStation {
  readonly host: Host;
  /** The administrator who set it up, in process, in whose name the desk calls. */
  readonly administrator: Caller;
  /** A caller of each role, each unlocked through the door with a password of its own. */
  readonly callersThrough: (door: Door) => Promise<Callers>;
  readonly desk: Desk;
  readonly close: () => Promise<void>;
}

const logins = { QUAN_TRI: "quantri", CAN_BO: "canbo", LANH_DAO: "lanhdao" } as const;

export async function openRealStation(): Promise<RealStation> {
  const host = newHost();
  const administrator: Caller = host.openSession().call;
  const creation = await found(administrator, commune);
  for (const role of ["CAN_BO", "LANH_DAO"] as const) {
    const account = { login: logins[role], role, fullName: "Phạm Thị Mẫu", password };
    await valueFrom(administrator, "accounts.add", account);
  }
  const closings: (() => Promise<void>)[] = [];
  const callersThrough = async (door: Door): Promise<Callers> => {
    const { newCaller, close } = await door.open(host);
    closings.push(close);
    const enterAs = async (role: Role): Promise<Caller> => {
      const call = await newCaller();
      await valueFrom(call, "station.unlock", { login: logins[role], password });
      return call;
    };
    return {
      stranger: await newCaller(),
      QUAN_TRI: await enterAs("QUAN_TRI"),
      CAN_BO: await enterAs("CAN_BO"),
      LANH_DAO: await enterAs("LANH_DAO"),
    };
  };
  let upperHost: Host | undefined;
  let neighbour: StationAtHand | undefined;
  const openNeighbour = async (): Promise<StationAtHand> => {
    if (neighbour === undefined) {
      upperHost = newHost();
      const { call } = upperHost.openSession();
      await found(call, upper);
      neighbour = atHand(upperHost, call);
    }
    return neighbour;
  };
  const station = atHand(host, administrator);
  const recoveryKey = await keyOnSheet(await station.fetch(creation.recoverySheet.ticket));
  const kept = new Map<string, unknown>([
    ["creation", creation],
    ["recovery key", recoveryKey],
    ["asked characters", creation.askedPositions.map((place) => recoveryKey[place - 1] ?? "").join("")],
  ]);
  return {
    host,
    administrator,
    callersThrough,
    desk: { ...station, neighbour: openNeighbour, kept },
    close: async () => {
      for (const close of closings) {
        await close();
      }
      await host.close();
      await upperHost?.close();
      for (const folder of folders.splice(0)) {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}
