import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CallInput, OperationName, OutputOf } from "#shared/contract/contract.ts";
import { createHost } from "#main/host/create-host.ts";
import type { Host } from "#main/host/host.ts";

/** A station of the demonstration: one host, one session, every call must succeed. */
export interface DemoStation {
  readonly host: Host;
  readonly call: <Name extends OperationName>(name: Name, input: CallInput<Name>) => Promise<OutputOf<Name>>;
  /** Hands a file in and answers its ticket. */
  readonly handIn: (path: string) => string;
  /** Writes what lies behind a ticket to a file; answers its size in bytes. */
  readonly takeOut: (ticket: string, path: string) => number;
}

/** Opens a host on a day; its answers are held against the contract. */
export function openDemoStation(dataDirectory: string, today: string): DemoStation {
  const host = createHost({ dataDirectory, today, validateOutput: true });
  const session = host.openSession();
  return {
    host,
    call: async (name, input) => {
      const reply = await session.call(name, input);
      if (reply.kind !== "value") {
        throw new Error(`${name}: ${JSON.stringify(reply)}`);
      }
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- dispatch answers an operation with its own output, validated here
      return reply.value as OutputOf<typeof name>;
    },
    handIn: (path) => {
      const name = path.split(/[/\\]/u).at(-1) ?? path;
      return host.files.offer({ name, mediaType: "application/octet-stream", bytes: readFileSync(path) })
        .ticket;
    },
    takeOut: (ticket, path) => {
      const file = host.files.find(ticket);
      if (file === undefined) {
        throw new Error("A ticket just given is still there");
      }
      const bytes = "bytes" in file.content ? file.content.bytes : readFileSync(file.content.path);
      writeFileSync(path, bytes);
      return bytes.length;
    },
  };
}

/** Brings the acceptance year into a station. */
export async function importYear(station: DemoStation, folder: string): Promise<OutputOf<"scenario.import">> {
  return await station.call("scenario.import", {
    people: station.handIn(join(folder, "people.csv")),
    units: station.handIn(join(folder, "units.csv")),
    events: station.handIn(join(folder, "events.csv")),
  });
}
