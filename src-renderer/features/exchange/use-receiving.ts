import { useState } from "react";
import type { CallInput, OperationName, OutputOf } from "#shared/contract/contract.ts";
import { call, type ReplyOf } from "../../client/call.ts";
import { pickBundles, pickFile, type Ticket } from "../../client/files.ts";
import { type Progress, useLongAction, wasStopped } from "../../client/jobs.ts";
import type { NoReply } from "../../components/error-panel.tsx";
import { tell } from "../../components/tell.ts";
import { exchangeText } from "../../text/exchange.ts";
import type { ShownCard } from "./card-form.tsx";

type Imported = OutputOf<"bundles.import">;
type Despite = "G44" | "G45" | "G61";

type Stopped = "ONE" | "MANY";

interface Opened {
  readonly ticket: Ticket;
  readonly preview: OutputOf<"bundles.inspect">;
}

/** One bundle on its way in, from the dialog to its receipt. */
export interface Receiving {
  /** A key card that came as a bundle, to be compared. */
  readonly card: ShownCard | undefined;
  readonly opened: Opened | undefined;
  readonly receipt: Ticket | undefined;
  readonly problem: NoReply | undefined;
  /** The file that was refused with `problem`. */
  readonly refusedTicket: Ticket | undefined;
  readonly summary: OutputOf<"bundles.importMany"> | undefined;
  /** How far what is being done is; nothing where nothing is. */
  readonly progress: Progress | undefined;
  readonly stop: () => void;
  /** What was stopped last: one bundle, or several. */
  readonly stopped: Stopped | undefined;
  readonly pick: () => Promise<void>;
  readonly openMany: () => Promise<void>;
  readonly open: (ticket: Ticket) => Promise<void>;
  readonly importBundle: () => Promise<void>;
  readonly importDespite: (
    despite: readonly Despite[],
    reason: string,
    ticket?: Ticket,
  ) => Promise<ReplyOf<"bundles.import">>;
  readonly done: (imported: Imported) => void;
  readonly cardTrusted: (trusted: OutputOf<"keys.trust">) => void;
  readonly leave: () => void;
}

interface State {
  readonly card?: ShownCard;
  readonly opened?: Opened;
  readonly receipt?: Ticket;
  readonly problem?: NoReply;
  readonly refusedTicket?: Ticket;
  readonly summary?: OutputOf<"bundles.importMany">;
  readonly stopped?: Stopped;
}

type Send<Name extends OperationName> = (input: CallInput<Name>) => Promise<ReplyOf<Name>>;
/** Opens the bundle behind a ticket, or says why it was refused. */
type Inspect = (ticket: Ticket) => Promise<State>;

/** The card in a bundle that brings one which is new here, also where its sender is not known yet. */
async function newCardIn(
  ticket: Ticket,
  reply: ReplyOf<"bundles.inspect">,
): Promise<ShownCard["card"] | undefined> {
  const mayBeCard = reply.kind === "value" ? reply.value.kind === "keycard" : isRefused(reply, "G25");
  const card = mayBeCard ? await call("keys.inspect", { ticket: ticket.ticket }) : undefined;
  return card?.kind === "value" && card.value.known !== "SAME" ? card.value : undefined;
}

function isRefused(reply: ReplyOf<"bundles.inspect">, code: string): boolean {
  return reply.kind === "refusal" && reply.code === code;
}

function inspectBy(send: Send<"bundles.inspect">): Inspect {
  return async (ticket) => {
    const reply = await send({ ticket: ticket.ticket });
    if (wasStopped(reply)) {
      return { stopped: "ONE" };
    }
    const card = await newCardIn(ticket, reply);
    if (card !== undefined) {
      return { card: { ticket, card } };
    }
    return reply.kind === "value"
      ? { opened: { ticket, preview: reply.value } }
      : { problem: reply, refusedTicket: ticket };
  };
}

/** The name of a part for mail, also where a mail programme has numbered a second copy of it. */
const partName = /_phan\d+-\d+( ?\(\d+\))?\.gdl$/u;

/** The parts of one bundle put together and opened. */
async function joined(inspect: Inspect, parts: readonly Ticket[]): Promise<State> {
  const whole = await call("bundles.join", { tickets: parts.map(({ ticket }) => ticket) });
  return whole.kind === "value" ? await inspect(whole.value) : { problem: whole };
}

async function pickedOne(inspect: Inspect): Promise<State | undefined> {
  const picked = await pickFile("BUNDLE");
  if (picked.kind === "file") {
    const { file } = picked;
    return partName.test(file.name) ? await joined(inspect, [file]) : await inspect(file);
  }
  return picked.kind === "reply" && picked.reply.kind !== "value" ? { problem: picked.reply } : undefined;
}

async function pickedMany(
  inspect: Inspect,
  takeMany: Send<"bundles.importMany">,
): Promise<State | undefined> {
  const picked = await pickBundles();
  if (picked.kind === "reply") {
    return { problem: picked.reply };
  }
  if (picked.files.length === 0) {
    return undefined;
  }
  const tickets = picked.files.map(({ ticket }) => ticket);
  if (picked.files.every(({ name }) => partName.test(name))) {
    return await joined(inspect, picked.files);
  }
  const reply = await takeMany({ tickets });
  if (wasStopped(reply)) {
    return { stopped: "MANY" };
  }
  return reply.kind === "value" ? { summary: reply.value } : { problem: reply };
}

/** The long work of this screen, of which one runs at a time. */
function useWork() {
  const looking = useLongAction("bundles.inspect");
  const taking = useLongAction("bundles.import");
  const takingMany = useLongAction("bundles.importMany");
  return {
    inspect: inspectBy(looking.send),
    take: taking.send,
    takeMany: takingMany.send,
    progress: looking.progress ?? taking.progress ?? takingMany.progress,
    stop: (): void => {
      looking.cancel();
      taking.cancel();
      takingMany.cancel();
    },
  };
}

/** The state and the steps of taking bundles in. */
export function useReceiving(): Receiving {
  const { inspect, take, takeMany, progress, stop } = useWork();
  const [state, setState] = useState<State>({});
  const put = (next: State | undefined): void => {
    if (next !== undefined) {
      setState(next);
    }
  };
  const done = ({ receipt }: Imported): void => {
    setState(receipt === null ? {} : { receipt });
    tell(exchangeText.imported);
  };

  async function importBundle(): Promise<void> {
    setState(({ stopped: _earlier, ...before }) => before);
    const reply = await take({ ticket: state.opened?.ticket.ticket ?? "" });
    if (reply.kind === "value") {
      done(reply.value);
    } else if (wasStopped(reply)) {
      setState((before) => ({ ...before, stopped: "ONE" }));
    } else {
      setState((before) => ({ ...before, problem: reply }));
    }
  }

  return {
    card: state.card,
    opened: state.opened,
    receipt: state.receipt,
    problem: state.problem,
    refusedTicket: state.refusedTicket,
    summary: state.summary,
    progress,
    stop,
    stopped: state.stopped,
    pick: async () => {
      put(await pickedOne(inspect));
    },
    openMany: async () => {
      put(await pickedMany(inspect, takeMany));
    },
    open: async (ticket) => {
      put(await inspect(ticket));
    },
    importBundle,
    importDespite: (despite, reason, ticket = state.opened?.ticket) =>
      take({
        ticket: ticket?.ticket ?? "",
        despite: [...despite],
        reason: reason === "" ? null : reason,
      }),
    done,
    cardTrusted: ({ receipt }) => {
      setState(receipt === null ? {} : { receipt });
    },
    leave: () => {
      setState({});
    },
  };
}
