import { homedir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createHost } from "#main/host/create-host.ts";
import { readHostArguments } from "#main/host/host-arguments.ts";
import { startText } from "#renderer/text/menu.ts";
import { startBrowserHost } from "./server.ts";

const { data, today } = readHostArguments(process.argv.slice(2));
const host = createHost({ dataDirectory: data ?? join(homedir(), ".hoa-nhap"), today });
const server = await startBrowserHost(host, join(import.meta.dirname, "../../out/renderer"));

function print(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join("\n")}\n`);
}

function offerAddress(): void {
  print(startText.openThisAddress, server.newAddress());
}

async function stop(): Promise<void> {
  await server.close();
  await host.close();
}

let isStopping = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    if (!isStopping) {
      isStopping = true;
      void stop().finally(() => process.exit(0));
    }
  });
}
offerAddress();
if (process.stdin.isTTY) {
  print(startText.anotherAddress);
  createInterface({ input: process.stdin }).on("line", offerAddress);
}
