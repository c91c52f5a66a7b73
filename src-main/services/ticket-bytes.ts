import { readFile } from "node:fs/promises";
import type { Files } from "./ports.ts";

/** The bytes behind a ticket, or `undefined` when there is no such ticket any more. */
export async function readTicket(files: Files, ticket: string): Promise<Uint8Array | undefined> {
  const file = files.find(ticket);
  if (file === undefined) {
    return undefined;
  }
  return "bytes" in file.content ? file.content.bytes : await readFile(file.content.path);
}
