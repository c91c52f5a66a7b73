import { useState } from "react";
import type { OutputOf } from "#shared/contract/contract.ts";
import { call, type ReplyOf } from "../../client/call.ts";
import { pickBundles, pickFile, type Ticket } from "../../client/files.ts";
import { useAction } from "../../client/hooks.ts";
import type { NoReply } from "../../components/error-panel.tsx";
import { tell } from "../../components/tell.ts";
import { exchangeText } from "../../text/exchange.ts";

type Imported = OutputOf<"bundles.import">;
type Despite = "G44" | "G45" | "G61";

interface Opened {
  readonly ticket: Ticket;
  readonly preview: OutputOf<"bundles.inspect">;
}

/** One bundle on its way in, from the dialog to its receipt. */
export interface Receiving {
  readonly opened: Opened | undefined;
  readonly receipt: Ticket | undefined;
  readonly problem: NoReply | undefined;
  /** The file that was refused with `problem`. */
  readonly refusedTicket: Ticket | undefined;
  readonly summary: OutputOf<"bundles.importMany"> | undefined;
  readonly busy: boolean;
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
  readonly leave: () => void;
}

interface State {
  readonly opened?: Opened;
  readonly receipt?: Ticket;
  readonly problem?: NoReply;
  readonly refusedTicket?: Ticket;
  readonly summary?: OutputOf<"bundles.importMany">;
}

/** The bundle behind a ticket, opened; or why it was refused. */
async function inspected(ticket: Ticket): Promise<State> {
  const reply = await call("bundles.inspect", { ticket: ticket.ticket });
  return reply.kind === "value"
    ? { opened: { ticket, preview: reply.value } }
    : { problem: reply, refusedTicket: ticket };
}

async function pickedOne(): Promise<State | undefined> {
  const picked = await pickFile("BUNDLE");
  if (picked.kind === "file") {
    return await inspected(picked.file);
  }
  return picked.kind === "reply" && picked.reply.kind !== "value" ? { problem: picked.reply } : undefined;
}

const partName = /_phan\d+-\d+\.gdl$/u;

async function pickedMany(
  takeMany: (tickets: string[]) => Promise<ReplyOf<"bundles.importMany">>,
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
    const joined = await call("bundles.join", { tickets });
    return joined.kind === "value" ? await inspected(joined.value) : { problem: joined };
  }
  const reply = await takeMany(tickets);
  return reply.kind === "value" ? { summary: reply.value } : { problem: reply };
}

/** The state and the steps of taking bundles in. */
export function useReceiving(): Receiving {
  const take = useAction("bundles.import");
  const takeMany = useAction("bundles.importMany");
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
    const reply = await take.send({ ticket: state.opened?.ticket.ticket ?? "" });
    if (reply.kind === "value") {
      done(reply.value);
    } else {
      setState((before) => ({ ...before, problem: reply }));
    }
  }

  return {
    opened: state.opened,
    receipt: state.receipt,
    problem: state.problem,
    refusedTicket: state.refusedTicket,
    summary: state.summary,
    busy: take.busy || takeMany.busy,
    pick: async () => {
      put(await pickedOne());
    },
    openMany: async () => {
      put(await pickedMany((tickets) => takeMany.send({ tickets })));
    },
    open: async (ticket) => {
      put(await inspected(ticket));
    },
    importBundle,
    importDespite: (despite, reason, ticket = state.opened?.ticket) =>
      take.send({
        ticket: ticket?.ticket ?? "",
        despite: [...despite],
        reason: reason === "" ? null : reason,
      }),
    done,
    leave: () => {
      setState({});
    },
  };
}
