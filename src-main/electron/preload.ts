import { contextBridge, ipcRenderer } from "electron";

/** All that the page can reach of the world outside it: one function, checked again on the other side. */
contextBridge.exposeInMainWorld("hoaNhap", {
  call: (name: unknown, input: unknown): Promise<unknown> => ipcRenderer.invoke("host:call", name, input),
});
