/** Wrong passwords that cost nothing: the Vietnamese keyboard was off, the finger slipped. */
const freeAttempts = 5;
const firstWaitSeconds = 5;
const longestWaitSeconds = 300;

/** Counts wrong passwords of one running programme. Slows whoever guesses at the keyboard; a copied key file is kept by its argon2id. */
export interface UnlockAttempts {
  /** Seconds to wait before the next try is looked at; 0 where it may be made. */
  wait(now: number): number;
  failed(now: number): void;
  succeeded(): void;
}

/** Nothing was tried yet. Moments are milliseconds of a clock that nobody can set (`performance.now()`). */
export function createUnlockAttempts(): UnlockAttempts {
  let wrong = 0;
  let openAgainAt = 0;
  return {
    wait: (now) => Math.max(0, Math.ceil((openAgainAt - now) / 1000)),
    failed: (now) => {
      wrong += 1;
      const doublings = wrong - freeAttempts;
      if (doublings >= 0) {
        const seconds = Math.min(firstWaitSeconds * 2 ** doublings, longestWaitSeconds);
        openAgainAt = now + seconds * 1000;
      }
    },
    succeeded: () => {
      wrong = 0;
      openAgainAt = 0;
    },
  };
}
