import { useCallback, useEffect, useRef } from "react";
import { useAction, useAnswer, useForgetAnswers } from "../client/hooks.ts";
import { isWorking } from "../client/jobs.ts";
import { keepOpenDrafts } from "../components/open-drafts.ts";

const millisecondsAMinute = 60_000;
const lookEvery = 1_000;
const signsOfLife = ["pointerdown", "pointermove", "wheel", "keydown", "touchstart"] as const;

let idleMinutes: number | undefined;

/** A pointer that rests is said to move when the page moves under it; no hand did that. */
function isOfThePage(event: Event): boolean {
  return (
    event instanceof PointerEvent &&
    event.type === "pointermove" &&
    event.movementX === 0 &&
    event.movementY === 0
  );
}

/** After how many idle minutes the screen locked itself; `undefined` where a hand locked it. */
export function lockedAfterMinutes(): number | undefined {
  return idleMinutes;
}

/** Locks the station: first what was just typed is kept, then nothing is left on the screen. */
export function useLock(): (afterMinutes?: number) => Promise<void> {
  const { send } = useAction("station.lock");
  const forget = useForgetAnswers();
  return async (afterMinutes) => {
    idleMinutes = afterMinutes;
    await keepOpenDrafts();
    await send({});
    forget();
  };
}

/**
 * Locks the screen when nobody has touched keyboard or mouse for the office's chosen time, also after the PC slept. Long
 * work that was started is waited for.
 */
export function useIdleLock(lock: (afterMinutes: number) => Promise<void>): void {
  const answer = useAnswer("screenLock.get", {});
  const minutes = answer.kind === "value" ? answer.value.minutes : undefined;
  const lastSign = useRef(0);
  const lockNow = useRef(lock);
  useEffect(() => {
    lockNow.current = lock;
  });
  const noteSign = useCallback((event?: Event) => {
    if (event === undefined || !isOfThePage(event)) {
      lastSign.current = Date.now();
    }
  }, []);

  useEffect(() => {
    if (minutes === undefined) {
      return;
    }
    noteSign();
    let isLocking = false;
    // Looked at again as long as this screen is there: a lock that was not answered is asked for once more.
    const look = async (): Promise<void> => {
      if (isWorking()) {
        noteSign();
      } else if (!isLocking && Date.now() - lastSign.current >= minutes * millisecondsAMinute) {
        isLocking = true;
        await lockNow.current(minutes);
        isLocking = false;
      }
    };
    const timer = window.setInterval(() => void look(), lookEvery);
    for (const sign of signsOfLife) {
      window.addEventListener(sign, noteSign, { capture: true, passive: true });
    }
    return () => {
      window.clearInterval(timer);
      for (const sign of signsOfLife) {
        window.removeEventListener(sign, noteSign, { capture: true });
      }
    };
  }, [minutes, noteSign]);
}
