import { expect } from "vitest";
import type { Reply } from "#shared/contract/operation.ts";
import type { Host } from "#main/host/host.ts";
import type { Caller, Door } from "./doors.ts";

/** Doors behind which a call is not worked a second time, only carried. */
export interface Carriers {
  /** The caller, each of whose calls and replies is carried through every door as well and must arrive unchanged. */
  readonly alsoThroughEveryDoor: (call: Caller) => Caller;
  readonly close: () => Promise<void>;
}

interface Carrier {
  readonly name: string;
  readonly call: Caller;
  readonly close: () => Promise<void>;
}

/**
 * A door only carries: what a call does is the same behind each of them. So each call is worked once, and the other doors are
 * opened on a host that notes what it hears and answers with the reply the real one gave.
 */
export async function openCarriers(doors: readonly Door[], files: Host["files"]): Promise<Carriers> {
  let heard: unknown;
  let given: Reply | undefined;
  const echo: Host = {
    openSession: () => ({
      call: async (name, input) => {
        heard = { name, input };
        return given ?? { kind: "fault", id: "0000-0000" };
      },
    }),
    files,
    close: async () => {},
  };
  const carriers: Carrier[] = [];
  for (const door of doors) {
    const { newCaller, close } = await door.open(echo);
    carriers.push({ name: door.name, call: await newCaller(), close });
  }
  return {
    alsoThroughEveryDoor: (call) => async (name, input) => {
      const reply = await call(name, input);
      for (const carrier of carriers) {
        given = reply;
        heard = undefined;
        expect(await carrier.call(name, input), carrier.name).toEqual(reply);
        expect(heard, carrier.name).toEqual({ name, input });
      }
      return reply;
    },
    close: async () => {
      for (const { close } of carriers) {
        await close();
      }
    },
  };
}
