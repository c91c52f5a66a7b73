import type { IncomingMessage } from "node:http";

/** The one cookie, named after the port: cookies do not tell ports of 127.0.0.1 apart. */
export function cookieName(port: number): string {
  return `hoanhap-${String(port)}`;
}

/** The value of our cookie, or `undefined`. */
export function cookieOf(request: IncomingMessage, port: number): string | undefined {
  const prefix = `${cookieName(port)}=`;
  return (request.headers.cookie ?? "")
    .split(";")
    .map((part) => part.trim())
    .find((part) => part.startsWith(prefix))
    ?.slice(prefix.length);
}

/**
 * Whether a request was addressed to us by our own name. A page that a foreign name was re-pointed from
 * (DNS rebinding) still sends that name as its `Host`.
 */
export function isOurHost(request: IncomingMessage, port: number): boolean {
  return request.headers.host === `127.0.0.1:${String(port)}`;
}

/**
 * Whether a request comes from our own page or from the address bar. A write must name our origin; a read may
 * leave it out, but what the browser says of the sender (`Sec-Fetch-Site`) must not be another site, nor another
 * port of this machine, which counts as the same site.
 */
export function isOurOrigin(request: IncomingMessage, port: number): boolean {
  const { origin, "sec-fetch-site": site } = request.headers;
  const isRead = request.method === "GET";
  if (origin === undefined ? !isRead : origin !== `http://127.0.0.1:${String(port)}`) {
    return false;
  }
  return site === undefined || site === "same-origin" || (isRead && site === "none");
}
