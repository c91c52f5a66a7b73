import type { IpcMain, IpcMainInvokeEvent } from "electron";
import type { Reply } from "#shared/contract/operation.ts";
import type { Host, HostSession } from "#main/host/host.ts";
import { pageAddress } from "./protocol.ts";

const stranger: Reply = { kind: "refusal", code: "stationLocked" };

/**
 * The Electron door: `host:call` is its one channel. Only our own page, in the top frame of a window, is heard;
 * each window has its own session, forgotten when the window goes.
 */
export function answerCalls(ipcMain: IpcMain, host: Host): void {
  const sessions = new Map<number, HostSession>();

  function sessionOf({ sender }: IpcMainInvokeEvent): HostSession {
    const known = sessions.get(sender.id);
    if (known !== undefined) {
      return known;
    }
    const session = host.openSession();
    sessions.set(sender.id, session);
    sender.once("destroyed", () => sessions.delete(sender.id));
    return session;
  }

  ipcMain.handle("host:call", (event, name: unknown, input: unknown): Promise<Reply> | Reply => {
    const frame = event.senderFrame;
    const isOurs = frame !== null && frame.parent === null && frame.url.startsWith(pageAddress);
    return isOurs ? sessionOf(event).call(name, input) : stranger;
  });
}
