import { homedir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createHost } from "#main/host/create-host.ts";
import type { HostArguments } from "#main/host/host-arguments.ts";
import { startText } from "#renderer/text/menu.ts";
import { startBrowserHost } from "./server.ts";

function print(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join("\n")}\n`);
}

function stopOnSignals(stop: () => Promise<void>): void {
  let isStopping = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (!isStopping) {
        isStopping = true;
        void stop().finally(() => process.exit(0));
      }
    });
  }
}

/**
 * Serves the built screens and one station until the process is stopped, and prints a one-time address; at a
 * terminal, Enter prints another. Answers the first address. Without `data` the station lies in `.hoa-nhap` of the
 * user's own folder.
 */
export async function serveStation({ data, today }: HostArguments): Promise<string> {
  const host = createHost({ dataDirectory: data ?? join(homedir(), ".hoa-nhap"), today, keepsCopies: true });
  const server = await startBrowserHost(host, join(import.meta.dirname, "../../out/renderer"));
  stopOnSignals(async () => {
    await server.close();
    await host.close();
  });
  const address = server.newAddress();
  print(startText.openThisAddress, address);
  if (process.stdin.isTTY) {
    print(startText.anotherAddress);
    createInterface({ input: process.stdin }).on("line", () => {
      print(startText.openThisAddress, server.newAddress());
    });
  }
  return address;
}
