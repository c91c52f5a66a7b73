import type { Reply } from "#shared/contract/operation.ts";

/** What the preload script of the desktop shell puts on the window. */
interface DesktopBridge {
  readonly call: (name: string, input: unknown) => Promise<unknown>;
}

declare global {
  interface Window {
    readonly hoaNhap?: DesktopBridge;
  }
}

/** How a call travels: over the bridge of the desktop shell, or over HTTP to the host that served this page. */
export type Transport = (name: string, input: unknown) => Promise<Reply>;

/** The number shown when no answer came at all: there is no entry of the fault log to point at. */
export const noAnswer: Reply = { kind: "fault", id: "–" };

function isReply(value: unknown): value is Reply {
  return (
    typeof value === "object" &&
    value !== null &&
    "kind" in value &&
    (value.kind === "value" || value.kind === "refusal" || value.kind === "fault")
  );
}

async function sendOverHttp(name: string, input: unknown): Promise<unknown> {
  const response = await fetch(`/call/${name}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(input),
  });
  return response.ok ? response.json() : undefined;
}

function pickTransport(): Transport {
  const bridge = window.hoaNhap;
  const send =
    bridge === undefined ? sendOverHttp : (name: string, input: unknown) => bridge.call(name, input);
  return async (name, input) => {
    try {
      const answer = await send(name, input);
      return isReply(answer) ? answer : noAnswer;
    } catch {
      return noAnswer;
    }
  };
}

/** Picked once, when the page opens. */
export const transport: Transport = pickTransport();
