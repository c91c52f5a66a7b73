import { accept } from "#shared/base/result.ts";
import { dropDraft, findDraft, keepDraft } from "../database/form-drafts.ts";
import type { CallContext, HandlersOf } from "./ports.ts";
import type { Desk } from "./use-case.ts";

function typist({ session }: CallContext): string {
  return session.account?.login ?? "";
}

/**
 * What someone is typing, in the encrypted database and nowhere else. A draft is no record: it is not journaled, travels
 * nowhere, and is gone once the form was saved or thrown away.
 */
export function draftHandlers(desk: Desk): HandlersOf<"drafts.get" | "drafts.keep" | "drafts.drop"> {
  return {
    "drafts.get": ({ form }, context) =>
      accept(findDraft(desk.reading().database, { account: typist(context), form }) ?? null),
    "drafts.keep": ({ form, ...content }, context) => {
      const at = desk.ports.clock.now();
      keepDraft(desk.reading().database, { account: typist(context), form }, { at, ...content });
      return accept({});
    },
    "drafts.drop": ({ form }, context) => {
      dropDraft(desk.reading().database, { account: typist(context), form });
      return accept({});
    },
  };
}
