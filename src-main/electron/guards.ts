import type { App, Session, WebContents } from "electron";
import { pageAddress } from "./protocol.ts";

const ownSchemes = ["app:", "blob:", "data:"];

/** Nothing is asked of the network, and no page gets a camera, a place, a notification or anything else. */
export function guardSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !ownSchemes.includes(URL.parse(details.url)?.protocol ?? "") });
  });
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

function stayHere(event: { preventDefault: () => void; readonly url: string }): void {
  if (!event.url.startsWith(pageAddress)) {
    event.preventDefault();
  }
}

function guardContents(contents: WebContents): void {
  contents.on("will-navigate", stayHere);
  contents.on("will-redirect", stayHere);
  contents.on("will-attach-webview", (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
}

/** Every page that ever comes to be in this programme stays on its own address and opens no other. */
export function guardAllContents(app: App): void {
  app.on("web-contents-created", (_event, contents) => {
    guardContents(contents);
  });
}
