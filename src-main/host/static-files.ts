import { readdirSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";

/** One file of the built screens: where it lies and as what it is sent. */
export interface StaticFile {
  readonly path: string;
  readonly mediaType: string;
}

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
};

/**
 * The allow-list of what a screen may fetch: exactly the files that lie in the folder now, by their address
 * (`/`, `/assets/app.js`). A request is looked up, never turned into a path, so no spelling of it climbs out.
 * Files of an unknown kind are left out.
 */
export function listStaticFiles(directory: string): ReadonlyMap<string, StaticFile> {
  const files = new Map<string, StaticFile>();
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const mediaType = mediaTypes[extname(entry.name)];
    if (entry.isFile() && mediaType !== undefined) {
      files.set(`/${relative(directory, path).split(sep).join("/")}`, { path, mediaType });
    }
  }
  const page = files.get("/index.html");
  if (page !== undefined) {
    files.set("/", page);
  }
  return files;
}
