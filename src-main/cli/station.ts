import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { cliText } from "#renderer/text/cli.ts";
import { isCalendarDate } from "#shared/base/calendar-date.ts";
import type { CallInput, OperationName, OutputOf } from "#shared/contract/contract.ts";
import type { Reply } from "#shared/contract/operation.ts";
import { createHost } from "#main/host/create-host.ts";
import { writeFileSafely } from "#main/host/safe-file.ts";
import type { Host } from "#main/host/host.ts";
import type { CommandLine } from "./options.ts";
import { CommandEnd, exitStatus, readBytes, refused, valueOf } from "./terminal.ts";

/** A station behind the command line. */
export interface CliStation {
  /** Calls an operation; a refusal or fault ends the command. */
  call<Name extends OperationName>(name: Name, input: CallInput<Name>): Promise<OutputOf<Name>>;
  /** Hands a file in by ticket. */
  handIn(path: string): string;
  /** Writes what lies behind a ticket to a path: beside it first, flushed, renamed, read back and compared. */
  takeOut(ticket: string, path: string): Promise<void>;
}

function today(line: CommandLine): string | undefined {
  const day = line.optional("today") ?? process.env["HOANHAP_TODAY"];
  return day !== undefined && isCalendarDate(day) ? day : undefined;
}

/** The pass phrase of `--passphrase-file` (its first line) or of the environment; nobody is ever asked. */
export function passphrase(line: CommandLine): string {
  const path = line.optional("passphrase-file");
  const text =
    path === undefined ? process.env["HOANHAP_PASSPHRASE"] : new TextDecoder().decode(readBytes(path));
  const first = text?.replace(/^\ufeff/u, "").split(/\r?\n/u)[0];
  if (first === undefined || first === "") {
    throw new CommandEnd(exitStatus.refused, `passphraseMissing ${cliText.passphraseMissing}`);
  }
  return first;
}

function stationOver(host: Host): CliStation {
  const session = host.openSession();
  return {
    call: async (name, input) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- dispatch answers an operation with its own output
      const reply = (await session.call(name, input)) as Reply<OutputOf<typeof name>>;
      return valueOf(reply);
    },
    handIn: (path) =>
      host.files.offer({
        name: basename(path),
        mediaType: "application/octet-stream",
        bytes: readBytes(path),
      }).ticket,
    takeOut: async (ticket, path) => {
      const file = host.files.find(ticket);
      if (file === undefined) {
        throw new Error("A ticket just given is still there");
      }
      const bytes = "bytes" in file.content ? file.content.bytes : readFileSync(file.content.path);
      if (!(await writeFileSafely(path, bytes))) {
        throw refused("notWritten", { kind: "refusal", code: "notWritten" });
      }
    },
  };
}

async function withHost<Value>(
  dataDirectory: string,
  line: CommandLine,
  work: (station: CliStation) => Promise<Value>,
): Promise<Value> {
  const host = createHost({ dataDirectory, today: today(line) });
  try {
    return await work(stationOver(host));
  } finally {
    await host.close();
  }
}

/** Runs work on the station of `--data`, still locked. */
export async function withLockedStation<Value>(
  line: CommandLine,
  work: (station: CliStation) => Promise<Value>,
): Promise<Value> {
  return await withHost(line.required("data"), line, work);
}

/** Runs work on the station of `--data`, unlocked by the pass phrase. */
export async function withStation<Value>(
  line: CommandLine,
  work: (station: CliStation) => Promise<Value>,
): Promise<Value> {
  return await withLockedStation(line, async (station) => {
    const password = passphrase(line);
    const { logins } = await station.call("station.state", {});
    await station.call("station.unlock", {
      login: line.optional("login") ?? logins[0] ?? "quantri",
      password,
    });
    return await work(station);
  });
}

/** Runs work that needs no station at all, in a folder that is gone afterwards. */
export async function withoutStation<Value>(
  line: CommandLine,
  work: (station: CliStation) => Promise<Value>,
): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), "hoa-nhap-"));
  try {
    return await withHost(folder, line, work);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
