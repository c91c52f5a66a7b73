import { expect, it } from "vitest";
import { createUnlockAttempts } from "#main/services/unlock-attempts.ts";

it("lets five slips pass, then doubles the wait up to five minutes, and forgets all of it once somebody is in", () => {
  const attempts = createUnlockAttempts();
  // By hand: 5 s after the fifth, doubled each time, never more than 300 s.
  const waits = [0, 0, 0, 0, 5, 10, 20, 40, 80, 160, 300, 300];
  expect(
    waits.map(() => {
      attempts.failed(0);
      return attempts.wait(0);
    }),
  ).toEqual(waits);
  expect(attempts.wait(299_000)).toBe(1);
  expect(attempts.wait(300_000)).toBe(0);
  attempts.succeeded();
  attempts.failed(300_000);
  expect(attempts.wait(300_000)).toBe(0);
});
