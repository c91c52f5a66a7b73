import { app } from "electron";
import { registerAppScheme } from "./protocol.ts";
import { startShell } from "./shell.ts";

// Two programmes on one station would fight for its database: the second one only shows the first one's window.
if (app.requestSingleInstanceLock()) {
  registerAppScheme();
  await startShell();
} else {
  app.quit();
}
