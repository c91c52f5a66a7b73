import { createReadStream } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { present } from "#shared/base/assert.ts";
import type { Reply } from "#shared/contract/operation.ts";
import { maximumUploadBytes } from "#main/host/file-tickets.ts";
import type { Host, HostSession } from "#main/host/host.ts";
import { maximumJsonBytes } from "#main/host/json-values.ts";
import { isSameSecret, randomSecret } from "#main/host/secrets.ts";
import { securityHeaders } from "#main/host/security-headers.ts";
import { listStaticFiles, type StaticFile } from "#main/host/static-files.ts";
import { downloadOf, fileNameFrom, receiveUpload } from "#main/host/transfer.ts";
import { cookieName, cookieOf, isOurHost, isOurOrigin } from "./guard.ts";

/** A running browser host: listens on 127.0.0.1 only, at a port the system chose. */
export interface BrowserHost {
  readonly origin: string;
  /** An address with a fresh one-time token: opens one browser, once. */
  readonly newAddress: () => string;
  /** Stops listening; the host behind it stays open. */
  readonly close: () => Promise<void>;
}

interface Desk {
  readonly host: Host;
  readonly screens: ReadonlyMap<string, StaticFile>;
  readonly tokens: Set<string>;
  readonly sessions: Map<string, HostSession>;
  readonly port: number;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
}

function answer(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { ...securityHeaders, "Content-Length": "0", ...headers });
  response.end();
}

function answerJson(response: ServerResponse, reply: Reply): void {
  const body = JSON.stringify(reply);
  const length = String(Buffer.byteLength(body));
  response.writeHead(200, {
    ...securityHeaders,
    "Content-Type": "application/json; charset=utf-8",
    "Content-Length": length,
  });
  response.end(body);
}

function findSecret<Secret extends string>(secrets: Iterable<Secret>, given: string): Secret | undefined {
  return [...secrets].find((secret) => isSameSecret(given, secret));
}

/** Turns a one-time token into a cookie that scripts cannot read and other sites cannot send. */
function exchangeToken(desk: Desk, { response, url }: Exchange): void {
  const token = findSecret(desk.tokens, url.searchParams.get("token") ?? "");
  if (token === undefined) {
    answer(response, 403);
    return;
  }
  desk.tokens.delete(token);
  const cookie = randomSecret();
  desk.sessions.set(cookie, desk.host.openSession());
  answer(response, 303, {
    Location: "/",
    "Set-Cookie": `${cookieName(desk.port)}=${cookie}; HttpOnly; SameSite=Strict; Path=/`,
  });
}

function sessionOf(desk: Desk, request: IncomingMessage): HostSession | undefined {
  const given = cookieOf(request, desk.port);
  const cookie = given === undefined ? undefined : findSecret(desk.sessions.keys(), given);
  return cookie === undefined ? undefined : desk.sessions.get(cookie);
}

function inputProblem(code: string): Reply {
  const params = code === "tooLarge" ? { params: { maximum: maximumJsonBytes } } : {};
  return { kind: "refusal", code: "invalidInput", fields: [{ path: "", code, ...params }] };
}

/** Reads the whole body, or answers `undefined` once it is larger than any call may be. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size <= maximumJsonBytes) {
      chunks.push(chunk);
    } else if (size > maximumUploadBytes) {
      break;
    }
  }
  return size > maximumJsonBytes ? undefined : Buffer.concat(chunks).toString("utf8");
}

function parseJson(body: string): { readonly value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return { value };
  } catch {
    return undefined;
  }
}

async function serveCall(session: HostSession, { request, response, url }: Exchange): Promise<void> {
  if (request.headers["content-type"] !== "application/json") {
    answer(response, 415);
    return;
  }
  const body = await readBody(request);
  if (body === undefined) {
    answerJson(response, inputProblem("tooLarge"));
    return;
  }
  const input = parseJson(body);
  const name = url.pathname.slice("/call/".length);
  answerJson(response, input === undefined ? inputProblem("notJson") : await session.call(name, input.value));
}

async function serveUpload(desk: Desk, { request, response }: Exchange): Promise<void> {
  if (request.headers["content-type"] !== "application/octet-stream") {
    answer(response, 415);
    return;
  }
  const header = request.headers["x-file-name"];
  const name = fileNameFrom(Array.isArray(header) ? header[0] : header);
  answerJson(response, await receiveUpload(desk.host.files, request as AsyncIterable<Buffer>, name));
}

function serveFile(desk: Desk, { response, url }: Exchange): void {
  const download = downloadOf(desk.host.files, url.pathname.slice("/files/".length));
  if (download === undefined) {
    answer(response, 404);
    return;
  }
  response.writeHead(200, { ...securityHeaders, ...download.headers });
  response.end(download.bytes);
}

async function serveScreen(desk: Desk, { response, url }: Exchange): Promise<void> {
  const file = desk.screens.get(url.pathname);
  if (file === undefined) {
    answer(response, 404);
    return;
  }
  response.writeHead(200, { ...securityHeaders, "Content-Type": file.mediaType });
  await pipeline(createReadStream(file.path), response);
}

async function serveGuest(desk: Desk, session: HostSession, exchange: Exchange): Promise<void> {
  const { request, response, url } = exchange;
  const isCall = url.pathname.startsWith("/call/");
  const isUpload = url.pathname === "/files";
  if (request.method !== (isCall || isUpload ? "POST" : "GET")) {
    answer(response, 405);
  } else if (isCall) {
    await serveCall(session, exchange);
  } else if (isUpload) {
    await serveUpload(desk, exchange);
  } else if (url.pathname.startsWith("/files/")) {
    serveFile(desk, exchange);
  } else {
    await serveScreen(desk, exchange);
  }
}

/** Who asks, under which name, from where: the three questions before anything is served, in this order. */
async function serve(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = URL.parse(request.url ?? "", `http://127.0.0.1:${String(desk.port)}`);
  if (url === null || !isOurHost(request, desk.port)) {
    answer(response, 403);
    return;
  }
  const exchange = { request, response, url };
  if (request.method === "GET" && url.pathname === "/" && url.searchParams.has("token")) {
    exchangeToken(desk, exchange);
    return;
  }
  const session = sessionOf(desk, request);
  if (session === undefined || !isOurOrigin(request, desk.port)) {
    answer(response, 403);
    return;
  }
  await serveGuest(desk, session, exchange);
}

/**
 * Serves a host to browsers of this machine: the built screens, `POST /call/<operation>`, `POST /files`,
 * `GET /files/<ticket>`. Every browser that exchanges a one-time token has its own session. For development, tests
 * and machines without the Electron runtime; never part of the installer.
 */
export async function startBrowserHost(host: Host, rendererDirectory: string): Promise<BrowserHost> {
  const screens = listStaticFiles(rendererDirectory);
  const tokens = new Set<string>();
  let desk: Desk | undefined;
  const server = createServer((request, response) => {
    serve(present(desk, "the server listens before it serves"), request, response).catch(() => {
      // The other side went away in the middle; nobody is left to answer.
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  desk = { host, screens, tokens, sessions: new Map(), port };
  const origin = `http://127.0.0.1:${String(port)}`;
  return {
    origin,
    newAddress: () => {
      const token = randomSecret();
      tokens.add(token);
      return `${origin}/?token=${token}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
