import { type RefObject, useEffect } from "react";

/** Ctrl+S sends a form, as its button does, while the form is in sight. */
export function useSaveKey(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    function save(event: globalThis.KeyboardEvent): void {
      if (event.ctrlKey && event.key.toLowerCase() === "s" && form.current?.offsetParent !== null) {
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
