import { useEffect } from "react";

/** Keys that work everywhere, and what they press: the element on screen that carries them as `data-key`. */
const pressedByKey: Readonly<Record<string, string>> = {
  Insert: "Insert",
  F1: "F1",
  F2: "F2",
  Escape: "Escape",
  "Ctrl+K": "Ctrl+K",
  "Ctrl+L": "Ctrl+L",
  "Ctrl+P": "Ctrl+P",
  "Ctrl+S": "Ctrl+S",
  "Ctrl+Z": "Ctrl+Z",
  F9: "F9",
};

function keyName(event: KeyboardEvent): string {
  return event.ctrlKey ? `Ctrl+${event.key.toUpperCase()}` : event.key;
}

/** Whether the key belongs to a field: there Ctrl+Z takes back typing. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** Presses the button of the screen that carries the key. A dialog keeps its keys to itself. */
function press(event: KeyboardEvent): void {
  const name = pressedByKey[keyName(event)];
  if (name === undefined || event.defaultPrevented) {
    return;
  }
  if (name === "Ctrl+Z" && isTyping(event.target)) {
    return;
  }
  const isDialogOpen = document.querySelector("[role=dialog]") !== null;
  const element = document.querySelector<HTMLElement>(`[data-key="${name}"]`);
  if (element === null || (isDialogOpen && name !== "Ctrl+L" && name !== "F9")) {
    return;
  }
  event.preventDefault();
  if (element instanceof HTMLInputElement) {
    element.select();
    element.focus();
  } else {
    element.click();
  }
}

/** Listens for the keys of the whole programme. */
export function useProgrammeKeys(): void {
  useEffect(() => {
    window.addEventListener("keydown", press);
    return () => {
      window.removeEventListener("keydown", press);
    };
  }, []);
}
