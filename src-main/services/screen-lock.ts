import { accept } from "#shared/base/result.ts";
import { screenLockField, usualScreenLock } from "#shared/domain/screen-lock.ts";
import { readMeta, writeMeta } from "../database/settings.ts";
import type { HandlersOf } from "./ports.ts";
import type { Desk } from "./use-case.ts";

const key = "screen_lock_minutes";

/** When the screen locks itself: one choice of the office. */
export function screenLockHandlers(desk: Desk): HandlersOf<"screenLock.get" | "screenLock.change"> {
  return {
    "screenLock.get": () => {
      const text = readMeta(desk.reading().database, key);
      return accept({ minutes: screenLockField.catch(usualScreenLock).parse(Number(text)) });
    },
    "screenLock.change": ({ minutes }, context) =>
      desk.write({ operation: "screenLock.change", context }, ({ writing }) => {
        writeMeta(writing, key, String(minutes));
        return accept({});
      }),
  };
}
