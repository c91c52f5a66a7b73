import { EventEmitter } from "node:events";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { Reply } from "#shared/contract/operation.ts";
import { startBrowserHost } from "#main/browser-host/server.ts";
import { answerCalls } from "#main/electron/calls.ts";
import type { Host } from "#main/host/host.ts";
import { invoke, ipcMain } from "../main/electron/electron-double.ts";

/** One caller behind one door: a browser, a window, a terminal. */
export type Caller = (name: string, input: unknown) => Promise<Reply>;

/** A way into a host. Every file that opens doors must mock `electron` with the double first. */
export interface Door {
  readonly name: string;
  readonly open: (
    host: Host,
  ) => Promise<{ readonly newCaller: () => Promise<Caller>; readonly close: () => Promise<void> }>;
}

const replySchema: z.ZodType<Reply> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("value"), value: z.json() }),
  z.strictObject({
    kind: z.literal("refusal"),
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    fields: z
      .array(
        z.strictObject({
          path: z.string(),
          code: z.string(),
          params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
        }),
      )
      .optional(),
  }),
  z.strictObject({ kind: z.literal("fault"), id: z.string().regex(/^[0-9A-F]{4}-[0-9A-F]{4}$/u) }),
]) as z.ZodType<Reply>;

/** An answer as any door must give it: one of the three kinds, made of JSON values only. */
function asReply(answer: unknown): Reply {
  return replySchema.parse(answer);
}

const nothingToClose = async (): Promise<void> => {};

const inProcess: Door = {
  name: "in process",
  open: async (host) => ({
    newCaller: async () => {
      const session = host.openSession();
      return async (name, input) => asReply(await session.call(name, input));
    },
    close: nothingToClose,
  }),
};

/** Everything a terminal says and hears is text. */
const terminal: Door = {
  name: "terminal",
  open: async (host) => ({
    newCaller: async () => {
      const session = host.openSession();
      return async (name, input) => {
        const heard: unknown = JSON.parse(JSON.stringify(input));
        return asReply(JSON.parse(JSON.stringify(await session.call(name, heard))));
      };
    },
    close: nothingToClose,
  }),
};

const electron: Door = {
  name: "Electron",
  open: async (host) => {
    answerCalls(ipcMain as never, host);
    let windows = 0;
    return {
      newCaller: async () => {
        windows += 1;
        const sender = Object.assign(new EventEmitter(), { id: windows });
        const frame = { url: "app://-/", parent: null };
        return async (name, input) => asReply(await invoke(frame, sender, [name, input]));
      },
      close: nothingToClose,
    };
  },
};

/** A folder as the build leaves it, for hosts that serve screens. */
export function builtScreens(): string {
  const folder = mkdtempSync(join(tmpdir(), "screens-"));
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>Hòa Nhập</title>");
  writeFileSync(join(folder, "app.js"), "export {};");
  writeFileSync(join(folder, "notes.secret"), "not a kind of file a screen fetches");
  return folder;
}

/** Opens a browser: exchanges a one-time address for a cookie. */
export async function enterBrowser(
  address: string,
): Promise<{ readonly origin: string; readonly cookie: string }> {
  const answer = await fetch(address, { redirect: "manual" });
  const cookie = answer.headers.get("set-cookie")?.split(";")[0];
  if (cookie === undefined) {
    throw new Error(`no cookie for the one-time address: ${String(answer.status)}`);
  }
  return { origin: new URL(address).origin, cookie };
}

const http: Door = {
  name: "loopback HTTP",
  open: async (host) => {
    const server = await startBrowserHost(host, builtScreens());
    return {
      newCaller: async () => {
        const { origin, cookie } = await enterBrowser(server.newAddress());
        const headers = { Cookie: cookie, Origin: origin, "Content-Type": "application/json" };
        return async (name, input) => {
          const body = JSON.stringify(input);
          const answer = await fetch(`${origin}/call/${name}`, { method: "POST", headers, body });
          return asReply(await answer.json());
        };
      },
      close: server.close,
    };
  },
};

export const doors: readonly [Door, ...Door[]] = [inProcess, terminal, electron, http];
