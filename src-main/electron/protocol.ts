import { readFile } from "node:fs/promises";
import { protocol } from "electron";
import type { Host } from "#main/host/host.ts";
import { securityHeaders } from "#main/host/security-headers.ts";
import { listStaticFiles, type StaticFile } from "#main/host/static-files.ts";
import { downloadOf, fileNameFrom, receiveUpload } from "#main/host/transfer.ts";

/** The page's own address; the only one a window ever shows and a call may come from. */
export const pageAddress = "app://-/";

/** Makes `app:` a scheme with an origin, so that "the same origin" means something. Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: "app",
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
    },
  ]);
}

function bare(status: number): Response {
  return new Response(null, { status, headers: securityHeaders });
}

async function screen(file: StaticFile): Promise<Response> {
  const bytes = new Uint8Array(await readFile(file.path));
  return new Response(bytes, { headers: { ...securityHeaders, "Content-Type": file.mediaType } });
}

function download(host: Host, ticket: string): Response {
  const found = downloadOf(host.files, ticket);
  return found === undefined
    ? bare(404)
    : new Response(new Uint8Array(found.bytes), { headers: { ...securityHeaders, ...found.headers } });
}

async function upload(host: Host, request: Request): Promise<Response> {
  if (request.body === null) {
    return bare(400);
  }
  const name = fileNameFrom(request.headers.get("x-file-name") ?? undefined);
  return Response.json(await receiveUpload(host.files, request.body, name), { headers: securityHeaders });
}

/**
 * Answers `app://-/…`: the built screens from an allow-list, `GET /files/<ticket>`, `POST /files`. Calls do not come
 * this way; they come by IPC. Everything else is "not found".
 */
export function createAppHandler(
  host: Host,
  rendererDirectory: string,
): (request: Request) => Promise<Response> {
  const screens = listStaticFiles(rendererDirectory);
  return async (request) => {
    const url = URL.parse(request.url);
    if (url === null || url.host !== "-") {
      return bare(404);
    }
    if (request.method === "POST" && url.pathname === "/files") {
      return upload(host, request);
    }
    if (request.method !== "GET") {
      return bare(405);
    }
    if (url.pathname.startsWith("/files/")) {
      return download(host, url.pathname.slice("/files/".length));
    }
    const file = screens.get(url.pathname);
    return file === undefined ? bare(404) : screen(file);
  };
}
