import { BrowserWindow } from "electron";
import { dialogText } from "#renderer/text/menu.ts";
import { pageAddress } from "./protocol.ts";

/**
 * Opens the one window: a sandboxed page without Node, without developer tools once packaged, without a spelling
 * checker (it would fetch dictionaries from the network).
 */
export async function openWindow(preloadPath: string, isPackaged: boolean): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    title: dialogText.programme,
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    webPreferences: {
      preload: preloadPath,
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !isPackaged,
    },
  });
  window.once("ready-to-show", () => {
    window.show();
  });
  await window.loadURL(pageAddress);
  return window;
}
