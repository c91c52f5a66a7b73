import { createContext } from "react";
import { createQueue } from "#shared/base/serially.ts";
import type { FormValues } from "./form-values.ts";

/** What was typed and where the cursor stood. */
export interface KeptDraft {
  readonly at: string;
  readonly focus: string | null;
  readonly values: FormValues;
}

/** Where drafts are kept: in the encrypted database, by whoever supplies this. */
export interface DraftStore {
  readonly get: (form: string) => Promise<KeptDraft | undefined>;
  readonly keep: (form: string, draft: Omit<KeptDraft, "at">) => Promise<void>;
  readonly drop: (form: string) => Promise<void>;
}

/**
 * A store that does one thing after the other. A draft on its way to be kept must not arrive after the word that its form was
 * saved, and a form that opens must not read the draft of one that has just been saved.
 */
export function inOrder(store: DraftStore): DraftStore {
  const inTurn = createQueue();
  return {
    get: async (form) => await inTurn(async () => await store.get(form)),
    keep: async (form, draft) => {
      await inTurn(async () => {
        await store.keep(form, draft);
      });
    },
    drop: async (form) => {
      await inTurn(async () => {
        await store.drop(form);
      });
    },
  };
}

const forgetful: DraftStore = {
  get: () => Promise.resolve(undefined),
  keep: () => Promise.resolve(),
  drop: () => Promise.resolve(),
};

export const DraftStoreContext = createContext<DraftStore>(forgetful);

/** The name under which the forms inside keep their draft; `undefined` (sign-in, passwords) keeps none. */
export const DraftNameContext = createContext<string | undefined>(undefined);
