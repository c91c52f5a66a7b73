import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { present } from "#shared/base/assert.ts";
import type { HostOptions } from "#main/host/create-host.ts";
import type * as staticFiles from "#main/host/static-files.ts";
import { openToyStation, type ToyStation } from "../../contract/toy-station.ts";
import { app, invoke, seen, session } from "./electron-double.ts";

type StaticFiles = typeof staticFiles;

const made: { options?: HostOptions; station?: ToyStation } = {};

vi.mock("electron", () => import("./electron-double.ts"));
vi.mock("#main/host/create-host.ts", () => ({
  createHost: (options: HostOptions) => {
    made.options = options;
    made.station = openToyStation();
    return made.station.host;
  },
}));
// The shell looks for the built screens beside itself; here they are a folder of the test.
vi.mock("#main/host/static-files.ts", async (original) => {
  const { listStaticFiles } = await original<StaticFiles>();
  const { builtScreens } = await import("../../contract/doors.ts");
  return { listStaticFiles: () => listStaticFiles(builtScreens()) };
});

const ownFrame = { url: "app://-/", parent: null };
const userData = mkdtempSync(join(tmpdir(), "user-data-"));
const argv = process.argv;

beforeAll(async () => {
  app.folders = { userData };
  process.argv = ["electron", ".", "--today", "2026-09-05"];
  await import("#main/electron/main.ts");
});
afterAll(() => {
  process.argv = argv;
});

describe("the desktop programme, started", () => {
  it("keeps its station in the user's own folder, on the day it was told, with native dialogs", () => {
    expect(made.options).toMatchObject({ dataDirectory: join(userData, "data"), today: "2026-09-05" });
    expect(made.options?.desktop).toBeTypeOf("function");
  });

  it("shows one window on its own page, with the guards, the menu, the protocol and the channel in place", () => {
    expect(seen.windows.map(({ loaded }) => loaded)).toEqual(["app://-/"]);
    expect(seen.windows[0]?.options.webPreferences["preload"]).toMatch(/preload[\\/]preload\.cjs$/u);
    expect(seen.windows[0]?.webContents.openHandler?.({ url: "https://example.org" })).toEqual({
      action: "deny",
    });
    expect(seen.privileged).toHaveLength(1);
    expect([...seen.schemes.keys()]).toEqual(["app"]);
    expect([...seen.channels.keys()]).toEqual(["host:call"]);
    expect(seen.menus).toHaveLength(1);
    expect(session.defaultSession.check?.()).toBe(false);
  });

  it("answers its page", async () => {
    const sender = present(seen.windows[0], "the window is open").webContents;
    const answer = await invoke(ownFrame, sender, ["desk.enter", { role: "CAN_BO" }]);
    expect(answer).toEqual({ kind: "value", value: {} });
    const page = await seen.schemes.get("app")?.(new Request("app://-/"));
    expect(page?.status).toBe(200);
  });

  it("comes forward when it is started a second time", () => {
    const [window] = seen.windows;
    if (window !== undefined) {
      window.minimized = true;
      window.calls.length = 0;
    }
    app.emit("second-instance");
    expect(window?.calls).toEqual(["restore", "focus"]);
  });

  it("closes the host before it ends, once", async () => {
    const close = vi.spyOn(made.station?.host ?? { close: async (): Promise<void> => undefined }, "close");
    app.emit("window-all-closed");
    expect(seen.quits).toBe(0);
    await vi.waitFor(() => {
      expect(seen.quits).toBe(1);
    });
    expect(close).toHaveBeenCalledTimes(1);
  });

  it("does nothing but leave when another one already runs", async () => {
    vi.resetModules();
    app.hasLock = false;
    const [windows, quits] = [seen.windows.length, seen.quits];
    await import("#main/electron/main.ts");
    expect([seen.windows.length, seen.quits]).toEqual([windows, quits + 1]);
  });
});
