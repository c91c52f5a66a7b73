import { call } from "../client/call.ts";
import { type DraftStore, inOrder } from "../components/draft-context.ts";
import type { FormValue, FormValues } from "../components/form-values.ts";

function writable(values: FormValues): Record<string, string | number | boolean | string[] | null> {
  return Object.fromEntries(
    Object.entries(values).map(([path, value]: [string, FormValue]) => [
      path,
      typeof value === "object" && value !== null ? [...value] : value,
    ]),
  );
}

/** Drafts live in the encrypted database: what is typed about a person never stands on the disk in the clear. */
export const draftStore: DraftStore = inOrder({
  get: async (form) => {
    const found = await call("drafts.get", { form });
    return found.kind === "value" && found.value !== null ? found.value : undefined;
  },
  keep: async (form, { focus, values }) => {
    await call("drafts.keep", { form, focus, values: writable(values) });
  },
  drop: async (form) => {
    await call("drafts.drop", { form });
  },
});
