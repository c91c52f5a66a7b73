import { createContext } from "react";
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

const forgetful: DraftStore = {
  get: () => Promise.resolve(undefined),
  keep: () => Promise.resolve(),
  drop: () => Promise.resolve(),
};

export const DraftStoreContext = createContext<DraftStore>(forgetful);

/** The name under which the forms inside keep their draft; `undefined` (sign-in, passwords) keeps none. */
export const DraftNameContext = createContext<string | undefined>(undefined);
