import { EventEmitter } from "node:events";
import { vi } from "vitest";

/*
 * Stands in for the `electron` module, which may not be imported on machines without its runtime (it downloads
 * itself). It records what the shell asks for and lets a test play the page, the user and the system.
 */

type CallListener = (event: unknown, name: unknown, input: unknown) => unknown;
type AppHandler = (request: Request) => Promise<Response>;

/** What the shell has set up, by the names Electron gives it. */
export const seen = {
  privileged: [] as unknown[],
  channels: new Map<string, CallListener>(),
  schemes: new Map<string, AppHandler>(),
  windows: [] as BrowserWindow[],
  menus: [] as unknown[],
  exposed: new Map<string, unknown>(),
  opened: [] as string[],
  boxes: [] as string[],
  quits: 0,
};

class App extends EventEmitter {
  isPackaged = true;
  folders: Record<string, string> = {};
  hasLock = true;
  requestSingleInstanceLock(): boolean {
    return this.hasLock;
  }
  async whenReady(): Promise<void> {}
  getPath(name: string): string {
    const folder = this.folders[name];
    if (folder === undefined) {
      throw new Error(`the test has not said where ${name} is`);
    }
    return folder;
  }
  quit(): void {
    const event = { prevented: false, preventDefault: () => (event.prevented = true) };
    this.emit("before-quit", event);
    seen.quits += event.prevented ? 0 : 1;
  }
}

export const app = new App();

export class WebContents extends EventEmitter {
  static next = 1;
  readonly id = WebContents.next++;
  openHandler: ((details: { url: string }) => { action: string }) | undefined;
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }
}

export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents();
  readonly options: { webPreferences: Record<string, unknown> };
  loaded: string | undefined;
  calls: string[] = [];
  minimized = false;
  constructor(options: { webPreferences: Record<string, unknown> }) {
    super();
    this.options = options;
    seen.windows.push(this);
    app.emit("web-contents-created", {}, this.webContents);
  }
  async loadURL(url: string): Promise<void> {
    this.loaded = url;
    this.emit("ready-to-show");
  }
  show(): void {
    this.calls.push("show");
  }
  focus(): void {
    this.calls.push("focus");
  }
  restore(): void {
    this.calls.push("restore");
  }
  isMinimized(): boolean {
    return this.minimized;
  }
}

export const ipcMain = {
  handle: (channel: string, listener: CallListener): void => {
    seen.channels.set(channel, listener);
  },
};

/** A page at an address sends a call; Electron clones what crosses, in both directions. */
export async function invoke(
  frame: { url: string; parent: unknown } | null,
  sender: EventEmitter & { id: number },
  [name, input]: readonly [unknown, unknown],
): Promise<unknown> {
  const listener = seen.channels.get("host:call");
  if (listener === undefined) {
    throw new Error("nobody answers host:call");
  }
  return structuredClone(await listener({ senderFrame: frame, sender }, name, structuredClone(input)));
}

export const ipcRenderer = {
  invoke: (channel: string, ...args: unknown[]): unknown => ({ channel, args }),
};
export const contextBridge = {
  exposeInMainWorld: (name: string, value: unknown): void => {
    seen.exposed.set(name, value);
  },
};
export const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown[]): void => {
    seen.privileged.push(...schemes);
  },
  handle: (scheme: string, handler: AppHandler): void => {
    seen.schemes.set(scheme, handler);
  },
};
export const Menu = {
  buildFromTemplate: (template: unknown): unknown => template,
  setApplicationMenu: (menu: unknown): void => {
    seen.menus.push(menu);
  },
};
export const dialog = {
  showOpenDialog: vi.fn<() => Promise<{ canceled: boolean; filePaths: string[] }>>(),
  showSaveDialog: vi.fn<() => Promise<{ canceled: boolean; filePath: string }>>(),
  showErrorBox: (_title: string, content: string): void => {
    seen.boxes.push(content);
  },
};
export const shell = {
  problem: "",
  openPath: async (path: string): Promise<string> => {
    seen.opened.push(path);
    return shell.problem;
  },
};

type RequestListener = (details: { url: string }, answer: (reply: { cancel: boolean }) => void) => void;
type PermissionHandler = (contents: unknown, name: string, answer: (given: boolean) => void) => void;

export const session = {
  defaultSession: {
    request: undefined as RequestListener | undefined,
    permission: undefined as PermissionHandler | undefined,
    check: undefined as (() => boolean) | undefined,
    device: undefined as (() => boolean) | undefined,
    webRequest: {
      onBeforeRequest: (listener: RequestListener): void => {
        session.defaultSession.request = listener;
      },
    },
    setPermissionRequestHandler: (handler: PermissionHandler): void => {
      session.defaultSession.permission = handler;
    },
    setPermissionCheckHandler: (handler: () => boolean): void => {
      session.defaultSession.check = handler;
    },
    setDevicePermissionHandler: (handler: () => boolean): void => {
      session.defaultSession.device = handler;
    },
  },
};
