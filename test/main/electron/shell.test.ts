import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { answerCalls } from "#main/electron/calls.ts";
import { createDesktop } from "#main/electron/dialogs.ts";
import { guardAllContents, guardSession } from "#main/electron/guards.ts";
import { menuTemplate } from "#main/electron/menu.ts";
import { createAppHandler, registerAppScheme } from "#main/electron/protocol.ts";
import { openWindow } from "#main/electron/window.ts";
import { builtScreens } from "../../contract/doors.ts";
import { openToyStation, type ToyStation } from "../../contract/toy-station.ts";
import {
  app,
  type BrowserWindow,
  dialog,
  invoke,
  ipcMain,
  seen,
  session,
  shell,
  WebContents,
} from "./electron-double.ts";

vi.mock("electron", () => import("./electron-double.ts"));

function isCancelled(url: string): boolean | undefined {
  let outcome: boolean | undefined;
  session.defaultSession.request?.({ url }, ({ cancel }) => (outcome = cancel));
  return outcome;
}

const ownFrame = { url: "app://-/", parent: null };
let station: ToyStation;
let handle: (request: Request) => Promise<Response>;

beforeAll(() => {
  station = openToyStation();
  handle = createAppHandler(station.host, builtScreens());
});
afterAll(() => station.host.close());

describe("the app: protocol", () => {
  it("is a secure scheme with an origin of its own", () => {
    registerAppScheme();
    expect(seen.privileged).toEqual([
      { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
    ]);
  });

  it("serves the built page with its kind and the headers that shut it off", async () => {
    const page = await handle(new Request("app://-/"));
    expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'; script-src 'self';");
    expect(await page.text()).toContain("Hòa Nhập");
  });

  it.each([
    "app://-/../package.json",
    "app://-/%2e%2e/package.json",
    "app://-/..%2fpackage.json",
    "app://-/files/..%2f..%2fetc%2fpasswd",
    "app://-/notes.secret",
    "app://-/call/notes.list",
    "app://other/index.html",
    "app://-/files/",
  ])("finds nothing at %s", async (address) => {
    expect((await handle(new Request(address))).status).toBe(404);
  });

  it("takes no call and no other method", async () => {
    for (const method of ["POST", "PUT", "DELETE"]) {
      expect((await handle(new Request("app://-/call/notes.add", { method }))).status).toBe(405);
    }
  });

  it("receives a file and gives out what a service offers, as a download", async () => {
    const headers = { "X-File-Name": encodeURIComponent("Gói tháng 9.gdl") };
    const sent = new Request("app://-/files", { method: "POST", headers, body: "bytes" });
    expect(await (await handle(sent)).json()).toMatchObject({
      kind: "value",
      value: { name: "Gói tháng 9.gdl", bytes: 5 },
    });
    const bytes = new TextEncoder().encode("%PDF");
    const { ticket } = station.host.files.offer({ name: "a.pdf", mediaType: "text/html", bytes });
    const answer = await handle(new Request(`app://-/files/${ticket}`));
    expect(await answer.text()).toBe("%PDF");
    expect(answer.headers.get("content-type")).toBe("application/octet-stream");
    expect(answer.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''a.pdf");
  });
});

describe("the one IPC channel", () => {
  beforeAll(() => {
    answerCalls(ipcMain as never, station.host);
  });

  it("exists, alone", () => {
    expect([...seen.channels.keys()]).toEqual(["host:call"]);
  });

  it.each([
    ["no frame", null],
    ["another site", { url: "https://evil.example/", parent: null }],
    ["a look-alike", { url: "app://-.evil/", parent: null }],
    ["a frame inside our page", { url: "app://-/", parent: ownFrame }],
    ["a blob", { url: "blob:app://-/1", parent: null }],
  ])("does not hear %s", async (_who, frame) => {
    const answer = await invoke(frame, new WebContents(), ["desk.enter", { role: "QUAN_TRI" }]);
    expect(answer).toEqual({ kind: "refusal", code: "stationLocked" });
    expect(station.inside()).toBe(0);
  });

  it("keeps a session a window, and forgets it with the window", async () => {
    const [first, second] = [new WebContents(), new WebContents()];
    await invoke(ownFrame, first, ["desk.enter", { role: "LANH_DAO" }]);
    expect(await invoke(ownFrame, first, ["notes.list", {}])).toEqual({ kind: "value", value: [] });
    expect(await invoke(ownFrame, second, ["notes.list", {}])).toMatchObject({ code: "stationLocked" });
    first.emit("destroyed");
    expect(await invoke(ownFrame, first, ["notes.list", {}])).toMatchObject({ code: "stationLocked" });
  });

  it("is all that the preload script exposes: one function under one name", async () => {
    await import("#main/electron/preload.ts");
    expect([...seen.exposed.keys()]).toEqual(["hoaNhap"]);
    const bridge = seen.exposed.get("hoaNhap") as { call: (name: string, input: unknown) => unknown };
    expect(Object.keys(bridge)).toEqual(["call"]);
    expect(bridge.call("notes.list", {})).toEqual({ channel: "host:call", args: ["notes.list", {}] });
  });
});

describe("the window", () => {
  it("is a sandboxed page without Node, without developer tools once packaged", async () => {
    const window = (await openWindow("/preload.cjs", true)) as unknown as BrowserWindow;
    expect(window.options.webPreferences).toEqual({
      preload: "/preload.cjs",
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    });
    expect([window.loaded, window.calls]).toEqual(["app://-/", ["show"]]);
  });

  it("stays on its own address and opens no other", () => {
    guardAllContents(app as never);
    const contents = new WebContents();
    app.emit("web-contents-created", {}, contents);
    const stopped = (event: string, url: string): boolean => {
      const moving = { url, stopped: false, preventDefault: () => (moving.stopped = true) };
      contents.emit(event, moving);
      return moving.stopped;
    };
    for (const event of ["will-navigate", "will-redirect"]) {
      expect(stopped(event, "app://-/#/people")).toBe(false);
      for (const url of [
        "https://example.org/",
        "file:///C:/",
        "app://-.evil/",
        "javascript:1",
        "http://127.0.0.1/",
      ]) {
        expect([url, stopped(event, url)]).toEqual([url, true]);
      }
    }
    expect(stopped("will-attach-webview", "app://-/")).toBe(true);
    expect(contents.openHandler?.({ url: "app://-/" })).toEqual({ action: "deny" });
  });

  it("is given no permission and no network", () => {
    guardSession(session.defaultSession as never);
    const asked: boolean[] = [];
    for (const name of ["geolocation", "media", "notifications", "clipboard-read", "unknown"]) {
      session.defaultSession.permission?.({}, name, (given) => asked.push(given));
    }
    expect(asked).toEqual([false, false, false, false, false]);
    expect([session.defaultSession.check?.(), session.defaultSession.device?.()]).toEqual([false, false]);
    expect(["app://-/app.js", "blob:app://-/1", "data:image/png;base64,"].map(isCancelled)).toEqual([
      false,
      false,
      false,
    ]);
    const foreign = [
      "https://example.org/",
      "http://127.0.0.1/",
      "ws://x/",
      "file:///etc/passwd",
      "devtools://x/",
      "",
    ];
    expect(foreign.map(isCancelled)).toEqual(foreign.map(() => true));
  });

  it("has a Vietnamese menu of what the system can do, without reload or developer tools", () => {
    const roles = menuTemplate().flatMap((entry) => (Array.isArray(entry.submenu) ? entry.submenu : []));
    const labels = roles.filter(({ type }) => type !== "separator").map(({ label }) => label);
    expect(labels).toContain("Sao chép");
    expect(labels).not.toContain(undefined);
    expect(roles.map(({ role }) => role)).not.toContain("reload");
    expect(roles.map(({ role }) => role)).not.toContain("toggleDevTools");
  });
});

describe("the desktop's dialogs", () => {
  const folder = mkdtempSync(join(tmpdir(), "desktop-"));
  const file = {
    name: "Báo cáo tháng 9.pdf",
    mediaType: "application/pdf",
    content: { bytes: new TextEncoder().encode("%PDF-1.7") },
  };
  beforeEach(() => {
    app.folders = { documents: folder };
    seen.boxes.length = 0;
  });

  it("bring a chosen file in by ticket", async () => {
    writeFileSync(join(folder, "Gói.gdl"), "age-encryption.org/v1");
    dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [join(folder, "Gói.gdl")] });
    const picked = await createDesktop(station.host.files).pickFile("BUNDLE");
    expect(picked).toMatchObject({ ok: true, value: { name: "Gói.gdl", bytes: 21 } });
    expect(dialog.showOpenDialog.mock.calls.at(-1)).toMatchObject([
      { filters: [{ extensions: ["gdl"] }, {}] },
    ]);
  });

  it("answer a closed dialog as cancelled", async () => {
    dialog.showOpenDialog.mockResolvedValueOnce({ canceled: true, filePaths: [] });
    dialog.showSaveDialog.mockResolvedValueOnce({ canceled: true, filePath: "" });
    const desktop = createDesktop(station.host.files);
    const cancelled = { ok: false, refusal: { code: "cancelled" } };
    expect([await desktop.pickFile("CARD"), await desktop.saveFile(file)]).toEqual([cancelled, cancelled]);
  });

  it("save to the place the user chose, and say so when nothing was written", async () => {
    const desktop = createDesktop(station.host.files);
    const path = join(folder, "Báo cáo.pdf");
    dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: path });
    expect(await desktop.saveFile(file)).toEqual({ ok: true, value: {} });
    expect(readFileSync(path, "utf8")).toBe("%PDF-1.7");
    dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: join(folder, "gone", "x.pdf") });
    expect(await desktop.saveFile(file)).toEqual({ ok: false, refusal: { code: "notWritten" } });
  });

  it("print through the machine's own reader, from a copy that goes with the host", async () => {
    const own = openToyStation();
    const desktop = createDesktop(own.host.files);
    expect(await desktop.printFile(file)).toEqual({ ok: true, value: {} });
    const copy = seen.opened.at(-1) ?? "";
    expect(readFileSync(copy, "utf8")).toBe("%PDF-1.7");
    expect(copy).toMatch(/[0-9a-f]{64}\.pdf$/u);
    shell.problem = "no application";
    expect(await desktop.printFile(file)).toEqual({ ok: false, refusal: { code: "cancelled" } });
    expect(seen.boxes).toHaveLength(1);
    await own.host.close();
    expect(existsSync(copy)).toBe(false);
  });
});
