import { join } from "node:path";
import { app, type BrowserWindow, ipcMain, Menu, protocol, session } from "electron";
import { createHost } from "#main/host/create-host.ts";
import { readHostArguments } from "#main/host/host-arguments.ts";
import { answerCalls } from "./calls.ts";
import { createDesktop } from "./dialogs.ts";
import { guardAllContents, guardSession } from "./guards.ts";
import { menuTemplate } from "./menu.ts";
import { createAppHandler } from "./protocol.ts";
import { openWindow } from "./window.ts";

function showAgain(window: BrowserWindow): void {
  if (window.isMinimized()) {
    window.restore();
  }
  window.focus();
}

/** The host must have closed its database before the process ends; the first request to quit waits for it. */
function closeBeforeQuit(close: () => Promise<void>): void {
  let isClosed = false;
  app.on("before-quit", (event) => {
    if (isClosed) {
      return;
    }
    event.preventDefault();
    void close().finally(() => {
      isClosed = true;
      app.quit();
    });
  });
  app.on("window-all-closed", () => {
    app.quit();
  });
}

/**
 * Starts the desktop programme: one host on the user's data folder (`--data` names another), one window on
 * `app://-/`, the guards around both. The scheme must have been registered before.
 */
export async function startShell(): Promise<void> {
  guardAllContents(app);
  await app.whenReady();
  const { data, today } = readHostArguments(process.argv.slice(1));
  const host = createHost({
    dataDirectory: data ?? join(app.getPath("userData"), "data"),
    today,
    keepsCopies: true,
    desktop: createDesktop,
  });
  closeBeforeQuit(() => host.close());
  guardSession(session.defaultSession);
  protocol.handle("app", createAppHandler(host, join(import.meta.dirname, "../renderer")));
  answerCalls(ipcMain, host);
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate()));
  const window = await openWindow(join(import.meta.dirname, "../preload/preload.cjs"), app.isPackaged);
  app.on("second-instance", () => {
    showAgain(window);
  });
}
