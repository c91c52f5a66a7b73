import { useCallback, useState } from "react";
import { keepPreviousData, QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CallInput, OperationName } from "#shared/contract/contract.ts";
import { call, type ReplyOf } from "./call.ts";

/** The one store of answers. Refusals and faults are answers too: nothing is retried behind the user's back. */
export function createAnswers(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        staleTime: 5_000,
        gcTime: 60_000,
        refetchOnWindowFocus: false,
        networkMode: "always",
      },
    },
  });
}

export type AnswerOf<Name extends OperationName> = { readonly kind: "waiting" } | ReplyOf<Name>;

/**
 * Reads an operation and keeps the answer fresh: it is asked again after every successful write. While the input
 * changes (typing in a search field) the last answer stays, unless `keep` is false: where Enter takes the first row,
 * a row of the words before would be the wrong one. `ask: false` asks nothing yet.
 */
export function useAnswer<Name extends OperationName>(
  name: Name,
  input: CallInput<Name>,
  { ask = true, keep = true }: { readonly ask?: boolean; readonly keep?: boolean } = {},
): AnswerOf<Name> {
  const query = useQuery({
    queryKey: [name, input],
    queryFn: () => call(name, input),
    enabled: ask,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  });
  return query.data ?? { kind: "waiting" };
}

interface Action<Name extends OperationName> {
  readonly send: (input: CallInput<Name>) => Promise<ReplyOf<Name>>;
  readonly busy: boolean;
}

/** Carries out an operation; after it succeeded every answer on the screen is read again. */
export function useAction<Name extends OperationName>(name: Name): Action<Name> {
  const answers = useQueryClient();
  const [busy, setBusy] = useState(false);
  async function send(input: CallInput<Name>): Promise<ReplyOf<Name>> {
    setBusy(true);
    try {
      const reply = await call(name, input);
      if (reply.kind === "value") {
        await answers.invalidateQueries();
      }
      return reply;
    } finally {
      setBusy(false);
    }
  }
  return { send, busy };
}

/** Asks again for every answer on the screen. */
export function useReadAgain(): () => void {
  const answers = useQueryClient();
  return useCallback(() => void answers.invalidateQueries(), [answers]);
}

/** Forgets every answer: what one account saw is not left for the next. */
export function useForgetAnswers(): () => void {
  const answers = useQueryClient();
  return useCallback(() => {
    answers.removeQueries({ predicate: (query) => query.queryKey[0] !== "station.state" });
    void answers.invalidateQueries();
  }, [answers]);
}

/** What a form holds, nested by the paths of its fields. */
type FormInput = Readonly<Record<string, unknown>>;

/**
 * Carries out an operation with what a form holds: the fields are named by the paths of the operation's input, and
 * the host checks each of them, so the form needs no second set of rules.
 */
export function useFormAction<Name extends OperationName>(
  name: Name,
): (input: FormInput) => Promise<ReplyOf<Name>> {
  const { send } = useAction(name);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the paths of the fields make the shape; dispatch validates it against the contract
  return (input) => send(input as CallInput<Name>);
}
