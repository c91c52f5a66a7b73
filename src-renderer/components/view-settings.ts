import { useEffect } from "react";
import { useLocalStorage } from "@mantine/hooks";

/*
 * How this screen looks to the one who sits here: kept by the browser window, not in the records, because it belongs
 * to the eyes and the screen and not to the office.
 */

/** The sizes of text one may choose, in percent of the usual one. */
export const textSizes = ["100", "115", "130"] as const;
type TextSize = (typeof textSizes)[number];

type Setting<Value> = readonly [Value, (value: Value) => void];

/** The size of everything on the screen. A size that is none of ours reads as the usual one. */
export function useTextSize(): Setting<TextSize> {
  const [stored, setStored] = useLocalStorage({
    key: "view.textSize",
    defaultValue: "100",
    getInitialValueInEffect: false,
  });
  return [textSizes.find((size) => size === stored) ?? "100", setStored];
}

/** Whether the navigation shows icons only. */
export function useFoldedNavigation(): Setting<boolean> {
  const [stored, setStored] = useLocalStorage({
    key: "view.navigation",
    defaultValue: "open",
    getInitialValueInEffect: false,
  });
  return [
    stored === "folded",
    (isFolded) => {
      setStored(isFolded ? "folded" : "open");
    },
  ];
}

/** Draws the whole page in the chosen size; the style sheet says how lists and dialogs follow. */
export function useChosenTextSize(): void {
  const [size] = useTextSize();
  useEffect(() => {
    document.documentElement.style.setProperty("--text-zoom", String(Number(size) / 100));
  }, [size]);
}
