import { createContext, useContext } from "react";
import type { FormValue, FormValues } from "./form-values.ts";

/** What the fields of one form share. */
export interface FormState {
  readonly values: FormValues;
  readonly errors: Readonly<Record<string, string>>;
  readonly set: (path: string, value: FormValue) => void;
}

export const FormContext = createContext<FormState>({ values: {}, errors: {}, set: () => undefined });

interface Field {
  readonly value: FormValue;
  readonly text: string;
  readonly error: string | undefined;
  readonly set: (value: FormValue) => void;
}

/** One field of the form around it. */
export function useField(path: string): Field {
  const { values, errors, set } = useContext(FormContext);
  const value = values[path] ?? null;
  return {
    value,
    text: value === null || typeof value === "object" ? "" : String(value),
    error: errors[path],
    set: (next) => {
      set(path, next);
    },
  };
}

/** The values typed so far, for parts that depend on each other. */
export function useFormState(): FormState {
  return useContext(FormContext);
}
