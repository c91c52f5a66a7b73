import { type RefObject, useEffect } from "react";

/** Whether a drawer or dialog stands open in front of a form. */
function isCovered(form: HTMLFormElement | null): boolean {
  const dialog = document.querySelector("[role=dialog]");
  return dialog !== null && !dialog.contains(form);
}

/** Ctrl+S sends a form, as its button does, while the form is in sight and nothing stands in front of it. */
export function useSaveKey(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    function save(event: globalThis.KeyboardEvent): void {
      if (
        event.ctrlKey &&
        event.key.toLowerCase() === "s" &&
        form.current?.offsetParent !== null &&
        !isCovered(form.current)
      ) {
        event.preventDefault();
        form.current?.requestSubmit();
      }
    }
    window.addEventListener("keydown", save);
    return () => {
      window.removeEventListener("keydown", save);
    };
  }, [form]);
}
