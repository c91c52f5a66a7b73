import { setTimeout } from "node:timers/promises";
import { expect, it } from "vitest";
import { type DraftStore, inOrder, type KeptDraft } from "#renderer/components/draft-context.ts";

/** A store over a slow line: what is sent first may arrive last. */
function slowStore(): DraftStore {
  const drafts = new Map<string, KeptDraft>();
  return {
    get: async (form) => {
      await setTimeout(1);
      return drafts.get(form);
    },
    keep: async (form, draft) => {
      await setTimeout(20);
      drafts.set(form, { at: "2026-10-05T08:00:00+07:00", ...draft });
    },
    drop: async (form) => {
      await setTimeout(1);
      drafts.delete(form);
    },
  };
}

it("finds no draft of a form that was saved while its draft was on its way", async () => {
  const store = inOrder(slowStore());
  const kept = store.keep("sheet", { focus: null, values: { needs: "Học nghề" } });
  const dropped = store.drop("sheet");
  expect(await store.get("sheet")).toBeUndefined();
  await Promise.all([kept, dropped]);
  expect(await store.get("sheet")).toBeUndefined();
});

it("finds a draft as soon as it was sent", async () => {
  const store = inOrder(slowStore());
  void store.keep("sheet", { focus: "needs", values: { needs: "Học nghề" } });
  expect(await store.get("sheet")).toMatchObject({ focus: "needs", values: { needs: "Học nghề" } });
});

it("goes on after a thing that failed", async () => {
  const broken: DraftStore = {
    ...slowStore(),
    keep: async () => {
      await setTimeout(1);
      throw new Error("the line is down");
    },
  };
  const store = inOrder(broken);
  const kept = store.keep("sheet", { focus: null, values: {} });
  await expect(kept).rejects.toThrow("the line is down");
  expect(await store.get("sheet")).toBeUndefined();
});
