import { type RefObject, useCallback, useContext, useEffect, useRef, useState } from "react";
import { DraftNameContext, DraftStoreContext, type KeptDraft } from "./draft-context.ts";
import { joinOpenDrafts } from "./open-drafts.ts";
import type { FormValues } from "./form-values.ts";

const pauseBeforeKeeping = 700;

interface DraftParts {
  readonly initial: FormValues;
  readonly values: FormValues;
  readonly form: RefObject<HTMLFormElement | null>;
  readonly onRestore: (values: FormValues) => void;
}

interface Draft {
  /** When what stands in the form was typed, if it came out of a draft. */
  readonly restoredFrom: string | undefined;
  /** Forgets the draft: the form was saved or thrown away. */
  readonly drop: () => void;
}

function differs(values: FormValues, initial: FormValues): boolean {
  return Object.entries(values).some(
    ([path, value]) => JSON.stringify(value) !== JSON.stringify(initial[path] ?? null),
  );
}

function focusedPath(form: HTMLFormElement | null): string | null {
  const focused = document.activeElement;
  return focused !== null && form?.contains(focused) === true
    ? (focused.closest("[data-path]")?.getAttribute("data-path") ?? null)
    : null;
}

function focusPath(form: HTMLFormElement | null, path: string | null): void {
  if (path !== null) {
    form
      ?.querySelector<HTMLElement>(
        `input[data-path="${path}"], [data-path="${path}"] input, textarea[data-path="${path}"]`,
      )
      ?.focus();
  }
}

/** Keeps what was just typed when the form goes, and when the station is about to be locked. */
function useKeptOnLeaving(keep: () => Promise<void>): void {
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  useEffect(() => {
    const keepNow = async (): Promise<void> => {
      await latest.current();
    };
    const leave = joinOpenDrafts(keepNow);
    return () => {
      leave();
      void keepNow();
    };
  }, []);
}

/**
 * Keeps what is typed as a draft, a moment after each pause, and brings it back with the cursor where it was: after a
 * crash, a power cut, a closed drawer. Nothing is kept while the form stands as it was opened.
 */
export function useDraft({ initial, values, form, onRestore }: DraftParts): Draft {
  const name = useContext(DraftNameContext);
  const store = useContext(DraftStoreContext);
  const [restored, setRestored] = useState<KeptDraft>();
  const [asked, setAsked] = useState(name === undefined);
  const pending = useRef<(() => Promise<void>) | undefined>(undefined);
  const onItsWay = useRef(Promise.resolve());
  const finished = useRef(false);
  const first = useRef(initial);

  useEffect(() => {
    if (name === undefined) {
      return;
    }
    const bringBack = async (): Promise<void> => {
      const found = await store.get(name);
      if (found !== undefined && differs(found.values, first.current)) {
        setRestored(found);
        onRestore(found.values);
      }
      setAsked(true);
    };
    void bringBack();
    // What is brought back belongs to this form as it was opened, once.
  }, [name, store, onRestore]);

  // Only now do the fields stand that show what was brought back; earlier the cursor would go with those they replace.
  useEffect(() => {
    focusPath(form.current, restored?.focus ?? null);
  }, [restored, form]);

  useEffect(() => {
    if (name === undefined || !asked || finished.current || !differs(values, first.current)) {
      return;
    }
    const keep = async (): Promise<void> => {
      // Between saving and leaving the form its pause may end: what was saved is no draft any more.
      if (finished.current) {
        return;
      }
      pending.current = undefined;
      onItsWay.current = store.keep(name, { focus: focusedPath(form.current), values });
      await onItsWay.current;
    };
    pending.current = keep;
    const timer = window.setTimeout(() => void keep(), pauseBeforeKeeping);
    return () => {
      window.clearTimeout(timer);
    };
  }, [name, store, asked, values, form]);

  useKeptOnLeaving(async () => {
    if (!finished.current) {
      await pending.current?.();
      await onItsWay.current;
    }
  });

  const drop = useCallback(() => {
    finished.current = true;
    pending.current = undefined;
    if (name !== undefined) {
      // At once: the store does it after what is on its way, and before the next form with this name asks.
      void store.drop(name);
    }
  }, [name, store]);

  return { restoredFrom: restored?.at, drop };
}
