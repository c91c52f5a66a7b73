import type { CallInput, OperationName, OutputOf, RefusalOf } from "#shared/contract/contract.ts";
import type { Reply } from "#shared/contract/operation.ts";
import { transport } from "./transport.ts";

type RefusalReply = Extract<Reply, { readonly kind: "refusal" }>;

/** The answer of one operation: its own value, one of its own refusals, or the number of a fault. */
export type ReplyOf<Name extends OperationName> =
  | { readonly kind: "value"; readonly value: OutputOf<Name> }
  | (Omit<RefusalReply, "code"> & { readonly code: RefusalOf<Name> })
  | Extract<Reply, { readonly kind: "fault" }>;

type Listener = () => void;
const lockListeners = new Set<Listener>();

/** Tells when an answer showed that the station is locked; answers how to stop listening. */
export function onLocked(listener: Listener): () => void {
  lockListeners.add(listener);
  return () => {
    lockListeners.delete(listener);
  };
}

/** Calls an operation over whatever door this page has. Never rejects. */
export async function call<Name extends OperationName>(
  name: Name,
  input: CallInput<Name>,
): Promise<ReplyOf<Name>> {
  const reply = await transport(name, input);
  if (reply.kind === "refusal" && reply.code === "stationLocked") {
    for (const listener of lockListeners) {
      listener();
    }
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the host holds every answer to the contract (dispatch validates it in tests); the door itself carries plain JSON
  return reply as ReplyOf<Name>;
}
