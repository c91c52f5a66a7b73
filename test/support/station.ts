import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CallInput, OperationName, OutputOf, RefusalOf } from "#shared/contract/contract.ts";
import type { Reply } from "#shared/contract/operation.ts";
import { createHost } from "#main/host/create-host.ts";
import type { Host } from "#main/host/host.ts";

type Founding = CallInput<"station.create">;

export const password = "sông Hồng chảy về đông";

/** A commune that does not exist, with everyone in office that its papers need. */
export const communeProfile: Founding["profile"] = {
  office: {
    kind: "COMMUNE",
    unitCode: "00001",
    name: "Xã Bình Lâm Thượng",
    placeName: "Bình Lâm Thượng",
    provinceText: "tỉnh Hải Sơn",
  },
  officials: [
    { fullName: "Lê Thị Mẫu", position: "CT", from: "2025-07-01" },
    { fullName: "Bùi Văn Mẫu", position: "TP", from: "2025-07-01", to: "2026-09-30" },
  ],
  upperLevels: [{ code: "T01", name: "Ủy ban nhân dân tỉnh Hải Sơn" }],
};

export const upperProfile: Founding["profile"] = {
  office: {
    kind: "UPPER",
    unitCode: "T01",
    name: "Ủy ban nhân dân tỉnh Hải Sơn",
    placeName: "Hải Sơn",
    provinceText: "tỉnh Hải Sơn",
  },
};

/** One caller of a host: typed calls that must answer a value, or must be refused. */
export interface TestCaller {
  readonly reply: <Name extends OperationName>(name: Name, input: CallInput<Name>) => Promise<Reply>;
  readonly get: <Name extends OperationName>(name: Name, input: CallInput<Name>) => Promise<OutputOf<Name>>;
  /** The code of the refusal; a value or a fault fails the test. */
  readonly refused: <Name extends OperationName>(
    name: Name,
    input: CallInput<Name>,
  ) => Promise<RefusalOf<Name>>;
}

/** A station on disk behind a host, and its administrator's caller. */
export interface TestStation extends TestCaller {
  readonly host: Host;
  readonly directory: string;
  /** A caller of its own, who has unlocked nothing. */
  readonly newCaller: () => TestCaller;
  readonly hand: (bytes: Uint8Array, name: string) => Promise<string>;
  readonly fetch: (ticket: string) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

function callerOf(host: Host): TestCaller {
  const { call } = host.openSession();
  return {
    reply: call,
    get: async (name, input) => {
      const reply = await call(name, input);
      if (reply.kind !== "value") {
        throw new Error(`${name} was to answer a value: ${JSON.stringify(reply)}`);
      }
      return reply.value as never;
    },
    refused: async (name, input) => {
      const reply = await call(name, input);
      if (reply.kind !== "refusal") {
        throw new Error(`${name} was to be refused: ${JSON.stringify(reply).slice(0, 300)}`);
      }
      return reply.code as never;
    },
  };
}

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** A host over a folder; nothing in it is opened yet. */
export function hostOver(directory: string, today: string): TestStation {
  const host = createHost({ dataDirectory: directory, today, validateOutput: true });
  const { files } = host;
  return {
    ...callerOf(host),
    host,
    directory,
    newCaller: () => callerOf(host),
    hand: async (bytes, name) => (await files.receive(onePiece(bytes), name))?.ticket ?? "",
    fetch: async (ticket) => {
      const file = files.find(ticket);
      if (file === undefined) {
        throw new Error("nothing waits behind the ticket");
      }
      return await files.bytesOf(file);
    },
    close: async () => {
      await host.close();
    },
  };
}

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), "Trạm thử "));
}

const account = { login: "quantri", fullName: "Trần Văn Mẫu", password };
const templates = new Map<Founding["profile"], Promise<string>>();

async function template(profile: Founding["profile"]): Promise<string> {
  const directory = newFolder();
  const station = hostOver(directory, "2026-01-01");
  await station.get("station.create", { profile, account });
  await station.close();
  return directory;
}

/**
 * A station set up once for all tests of a file and copied for each, unlocked by its administrator: making one takes
 * its real time (key derivation, recovery sheet), a copy does not.
 */
export async function openTestStation(
  today: string,
  profile: Founding["profile"] = communeProfile,
): Promise<TestStation> {
  const made = templates.get(profile) ?? template(profile);
  templates.set(profile, made);
  const directory = newFolder();
  cpSync(await made, directory, { recursive: true });
  const station = hostOver(directory, today);
  await station.get("station.unlock", { login: account.login, password });
  return {
    ...station,
    close: async () => {
      await station.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** The same station on a later day: its folder closed and opened again. */
export async function onAnotherDay(station: TestStation, today: string): Promise<TestStation> {
  await station.host.close();
  const again = hostOver(station.directory, today);
  await again.get("station.unlock", { login: account.login, password });
  return again;
}
