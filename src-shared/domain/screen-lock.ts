import { z } from "zod";

/** The times an office can choose from; there is no "never": the PC stands where anybody may pass. */
export const screenLockMinutes = [5, 10, 15, 30] as const;

/** Minutes without a hand on keyboard or mouse after which the screen locks itself. */
export const screenLockField = z.literal(screenLockMinutes);

export type ScreenLock = z.output<typeof screenLockField>;

/** Where nothing was chosen. */
export const usualScreenLock: ScreenLock = 10;
