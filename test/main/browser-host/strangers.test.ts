import { request } from "node:http";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type BrowserHost, startBrowserHost } from "#main/browser-host/server.ts";
import { builtScreens, enterBrowser } from "../../contract/doors.ts";
import { openToyStation, type ToyStation } from "../../contract/toy-station.ts";

vi.mock("electron", () => import("../electron/electron-double.ts"));

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: NodeJS.Dict<string | string[]>;
}

interface Knock {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

let station: ToyStation;
let server: BrowserHost;
let cookie: string;

/** A request with exactly these headers: `fetch` would not let a test lie about its Host, nor keep `..` in a path. */
function knock({ method = "GET", path, headers = {}, body }: Knock): Promise<Answer> {
  const { port } = new URL(server.origin);
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: "127.0.0.1", port, method, path, headers }, (incoming) => {
      let text = "";
      incoming.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      incoming.on("end", () => {
        resolve({ status: incoming.statusCode ?? 0, body: text, headers: incoming.headers });
      });
    });
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

/** What our own page sends with a call. */
function ownHeaders(): Record<string, string> {
  return { Cookie: cookie, Origin: server.origin, "Content-Type": "application/json" };
}

function call(headers: Readonly<Record<string, string>>): Promise<Answer> {
  return knock({ method: "POST", path: "/call/desk.enter", headers, body: '{"role":"QUAN_TRI"}' });
}

beforeAll(async () => {
  station = openToyStation();
  server = await startBrowserHost(station.host, builtScreens());
  ({ cookie } = await enterBrowser(server.newAddress()));
});
afterAll(async () => {
  await server.close();
  await station.host.close();
});

describe("a browser that belongs here", () => {
  it("gets the page, its script and its answers", async () => {
    expect(await knock({ path: "/", headers: { Cookie: cookie } })).toMatchObject({
      status: 200,
      headers: { "content-type": "text/html; charset=utf-8" },
    });
    expect(await knock({ path: "/app.js", headers: { Cookie: cookie } })).toMatchObject({ status: 200 });
    expect(await call(ownHeaders())).toMatchObject({ status: 200, body: '{"kind":"value","value":{}}' });
  });

  it("gets with every answer the headers that shut the page off", async () => {
    for (const path of ["/", "/app.js", "/nothing", "/files/none"]) {
      const { headers } = await knock({ path, headers: { Cookie: cookie } });
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "cache-control": "no-store",
        "referrer-policy": "no-referrer",
        "x-frame-options": "DENY",
      });
      expect(headers["content-security-policy"]).toContain("default-src 'none'; script-src 'self';");
      expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
      expect(headers["access-control-allow-origin"]).toBeUndefined();
    }
  });

  it("has its own session: another browser stays a stranger when this one has unlocked", async () => {
    await call(ownHeaders());
    const other = await enterBrowser(server.newAddress());
    const headers = { ...ownHeaders(), Cookie: other.cookie };
    const answer = await knock({ method: "POST", path: "/call/notes.list", headers, body: "{}" });
    expect(answer.body).toBe('{"kind":"refusal","code":"stationLocked"}');
  });
});

describe("the one-time address", () => {
  it("works once, for a cookie that scripts cannot read and other sites cannot send", async () => {
    const address = server.newAddress();
    const first = await fetch(address, { redirect: "manual" });
    expect(first.status).toBe(303);
    expect(first.headers.get("location")).toBe("/");
    expect(first.headers.get("set-cookie")).toMatch(
      /^hoanhap-\d+=[0-9a-f]{64}; HttpOnly; SameSite=Strict; Path=\/$/u,
    );
    const second = await fetch(address, { redirect: "manual" });
    expect([second.status, second.headers.get("set-cookie")]).toEqual([403, null]);
  });

  it.each(["", "0".repeat(64), "x", "token"])("gives nothing for a guessed token: %j", async (token) => {
    const answer = await knock({ path: `/?token=${token}` });
    expect([answer.status, answer.headers["set-cookie"]]).toEqual([403, undefined]);
  });
});

describe("a stranger", () => {
  it("without a cookie gets no page, no answer, no file and may hand none in", async () => {
    const headers = { Origin: server.origin, "Content-Type": "application/json" };
    expect((await call(headers)).status).toBe(403);
    for (const path of ["/", "/app.js", "/index.html", "/files/x"]) {
      expect((await knock({ path })).status).toBe(403);
    }
    expect((await knock({ method: "POST", path: "/files", headers, body: "x" })).status).toBe(403);
  });

  it("with a made-up cookie, or a right one under another port's name, is one without", async () => {
    const [name = "", value = ""] = cookie.split("=");
    const wrong = [`${name}=${"0".repeat(64)}`, `${name}=`, `${name}=${value}0`, `hoanhap-1=${value}`];
    for (const made of wrong) {
      expect((await call({ ...ownHeaders(), Cookie: made })).status).toBe(403);
    }
  });

  it("who re-pointed a foreign name at this machine (DNS rebinding) is turned away by Host", async () => {
    const { port } = new URL(server.origin);
    const hosts = [
      "evil.example",
      `evil.example:${port}`,
      `localhost:${port}`,
      "127.0.0.1",
      `127.0.0.1:1${port}`,
    ];
    for (const Host of hosts) {
      expect((await call({ ...ownHeaders(), Host })).status).toBe(403);
      expect((await knock({ path: "/", headers: { Cookie: cookie, Host } })).status).toBe(403);
    }
    const address = new URL(server.newAddress());
    const rebound = await knock({
      path: address.pathname + address.search,
      headers: { Host: "evil.example" },
    });
    expect([rebound.status, rebound.headers["set-cookie"]]).toEqual([403, undefined]);
  });

  it("on another page of this browser is turned away by Origin, also from another port here", async () => {
    for (const Origin of [
      "https://evil.example",
      "null",
      "http://127.0.0.1:1",
      "http://localhost",
      "file://",
    ]) {
      expect((await call({ ...ownHeaders(), Origin })).status).toBe(403);
      expect((await knock({ path: "/app.js", headers: { Cookie: cookie, Origin } })).status).toBe(403);
    }
    const { Origin: _left, ...without } = ownHeaders();
    expect((await call(without)).status).toBe(403);
  });

  it("that a browser names as another site, or another port of this machine, reads nothing", async () => {
    for (const site of ["cross-site", "same-site"]) {
      const headers = { Cookie: cookie, "Sec-Fetch-Site": site };
      expect((await knock({ path: "/", headers })).status).toBe(403);
      expect((await call({ ...ownHeaders(), "Sec-Fetch-Site": site })).status).toBe(403);
    }
  });

  it("cannot call by GET, by a form, or in any type that needs no asking first", async () => {
    const headers = ownHeaders();
    expect((await knock({ path: "/call/notes.add", headers })).status).toBe(405);
    expect((await knock({ path: "/files", headers })).status).toBe(405);
    expect((await knock({ method: "PUT", path: "/call/notes.add", headers })).status).toBe(405);
    expect((await knock({ method: "OPTIONS", path: "/call/notes.add", headers })).status).toBe(405);
    for (const type of [
      "text/plain",
      "application/x-www-form-urlencoded",
      "multipart/form-data; boundary=x",
      "",
    ]) {
      expect((await call({ ...headers, "Content-Type": type })).status).toBe(415);
    }
  });

  it("climbs out of nothing: every spelling of a path that is not on the list is not found", async () => {
    const climbs = [
      "/../package.json",
      "/..%2fpackage.json",
      "/%2e%2e/package.json",
      "/files/../../package.json",
      "/files/..%2f..%2fetc%2fpasswd",
      "/files/%2e%2e%2f%2e%2e%2fpackage.json",
      "/files//etc/passwd",
      "/files/",
      "/..\\package.json",
      "//etc/passwd",
      "/assets/../../../etc/passwd",
      "/notes.secret",
      "/INDEX.html",
      "/app.js%00.html",
    ];
    for (const path of climbs) {
      const answer = await knock({ path, headers: { Cookie: cookie } });
      expect([path, answer.status, answer.body]).toEqual([path, answer.status === 403 ? 403 : 404, ""]);
    }
  });

  it("from the network finds nothing listening: only 127.0.0.1 is bound", async () => {
    const { port } = new URL(server.origin);
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === "IPv4")
      .map(({ address }) => address);
    for (const host of [...outside, "127.0.0.2"]) {
      const outcome = await new Promise((resolve) => {
        const socket = connect({ host, port: Number(port) }, () => {
          resolve("connected");
        });
        socket.on("error", () => {
          resolve("refused");
        });
      });
      expect([host, outcome]).toEqual([host, "refused"]);
    }
  });

  it("that sends half a request, or no HTTP at all, does not stop the others", async () => {
    const { port } = new URL(server.origin);
    for (const text of [
      "nonsense\r\n\r\n",
      `POST /call/notes.add HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nab`,
    ]) {
      await new Promise<void>((resolve) => {
        const socket = connect({ host: "127.0.0.1", port: Number(port) }, () => {
          socket.end(text);
        });
        socket.on("close", () => {
          resolve();
        });
        socket.resume();
      });
    }
    expect((await knock({ path: "/", headers: { Cookie: cookie } })).status).toBe(200);
  });
});

describe("files", () => {
  it("are fetched by ticket, as a download under their Vietnamese name", async () => {
    await call(ownHeaders());
    const made = await knock({
      method: "POST",
      path: "/call/notes.print",
      headers: ownHeaders(),
      body: "{}",
    });
    const { value } = JSON.parse(made.body) as { value: { ticket: string } };
    const answer = await knock({ path: `/files/${value.ticket}`, headers: { Cookie: cookie } });
    expect(answer).toMatchObject({
      status: 200,
      body: "%PDF-1.7 notes",
      headers: {
        "content-type": "application/pdf",
        "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent("Sổ ghi chép ")}%281%29.pdf`,
      },
    });
    expect((await knock({ path: `/files/${value.ticket}` })).status).toBe(403);
  });

  it("are handed in as bytes, under a name that is never a path, and are not given out again", async () => {
    const headers = {
      ...ownHeaders(),
      "Content-Type": "application/octet-stream",
      "X-File-Name": encodeURIComponent("../../Gói tháng 9.gdl"),
    };
    const answer = await knock({ method: "POST", path: "/files", headers, body: "age-encryption.org/v1" });
    const { value } = JSON.parse(answer.body) as { value: { ticket: string; name: string; bytes: number } };
    expect(value).toEqual({
      ticket: expect.stringMatching(/^[0-9a-f]{64}$/u) as unknown,
      name: "Gói tháng 9.gdl",
      bytes: 21,
    });
    const found = station.host.files.find(value.ticket);
    expect(found?.name).toBe("Gói tháng 9.gdl");
    expect((await knock({ path: `/files/${value.ticket}`, headers: { Cookie: cookie } })).status).toBe(404);
    expect((await knock({ method: "POST", path: "/files", headers: ownHeaders(), body: "x" })).status).toBe(
      415,
    );
  });

  it("larger than 200 MB are refused by their code, after the whole was sent", async () => {
    const headers = { ...ownHeaders(), "Content-Type": "application/octet-stream" };
    const body = new Blob([new Uint8Array(201 * 1024 * 1024)]);
    const answer = await fetch(`${server.origin}/files`, { method: "POST", headers, body });
    expect(await answer.json()).toEqual({ kind: "refusal", code: "G02", params: { megabytes: 200 } });
  });

  it("waiting behind a ticket go when the last caller locks the station", async () => {
    const { host } = station;
    const { ticket } = host.files.offer({
      name: "a.pdf",
      mediaType: "application/pdf",
      bytes: new Uint8Array(3),
    });
    const desk = host.openSession();
    await desk.call("desk.enter", { role: "QUAN_TRI" });
    await call(ownHeaders());
    await desk.call("desk.leave", {});
    expect(host.files.find(ticket)).toBeDefined();
    await knock({ method: "POST", path: "/call/desk.leave", headers: ownHeaders(), body: "{}" });
    expect(station.inside()).toBe(0);
    expect(host.files.find(ticket)).toBeUndefined();
  });
});

describe("a body that is no call", () => {
  it("is refused as input, never a fault", async () => {
    for (const body of ["", "{", "undefined", '{"a":1}}', "\u0000"]) {
      const answer = await knock({ method: "POST", path: "/call/notes.add", headers: ownHeaders(), body });
      expect(JSON.parse(answer.body)).toEqual({
        kind: "refusal",
        code: "invalidInput",
        fields: [{ path: "", code: "notJson" }],
      });
    }
  });
});
