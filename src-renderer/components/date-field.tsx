import { useState } from "react";
import { TextInput } from "@mantine/core";
import {
  datePerPrecision,
  type DatePrecision,
  isCalendarDate,
  parseTypedBirth,
  parseTypedDate,
  precisionOf,
} from "#shared/base/calendar-date.ts";
import { componentText } from "../text/components.ts";
import { understoodDate } from "../text/format.ts";
import { useField } from "./form-context.ts";

interface DateFieldProps {
  readonly path: string;
  readonly label: string;
  readonly required?: boolean;
  readonly span?: 1 | 2 | 3 | 4 | 6;
  /** Where the precision goes; only then `3/1965`, `1965` and `khoảng 1965` are dates. */
  readonly precisionPath?: string;
}

interface Reading {
  readonly value: string | null;
  readonly precision: DatePrecision;
  readonly said: string;
}

/** What stands in the field, as the record will hold it, and what is said below it at once. */
function readTyped(text: string, isPartial: boolean): Reading {
  const hint = isPartial ? componentText.partialDateHint : componentText.dateHint;
  if (text.trim() === "") {
    return { value: null, precision: "DAY", said: hint };
  }
  const typed = isPartial ? parseTypedBirth(text) : parseTypedDate(text);
  if (typed === undefined) {
    return { value: text, precision: "DAY", said: componentText.dateNotUnderstood };
  }
  return typed.precision !== "DAY" && !isPartial
    ? { value: text, precision: "DAY", said: componentText.wholeDayNeeded }
    : { value: typed.date, precision: typed.precision, said: understoodDate(typed) };
}

/**
 * A date typed freely, day first: `05092026`, `5/9/2026`, `5.9.26`. What was understood is said at once below the
 * field; the typed text itself is never rewritten while the cursor is in it.
 */
export function DateField({ path, label, required, span = 2, precisionPath }: DateFieldProps) {
  const field = useField(path);
  const precision = useField(precisionPath ?? "");
  const shown = isCalendarDate(field.text)
    ? datePerPrecision(field.text, precisionOf(precision.text))
    : field.text;
  const [typed, setTyped] = useState<string>();
  const text = typed ?? shown;
  const isPartial = precisionPath !== undefined;
  return (
    <TextInput
      className={`span-${String(span)}`}
      data-path={path}
      label={label}
      description={readTyped(text, isPartial).said}
      descriptionProps={{ "aria-live": "polite" }}
      inputWrapperOrder={["label", "input", "description", "error"]}
      withAsterisk={required ?? false}
      value={text}
      error={field.error}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => {
        const reading = readTyped(event.currentTarget.value, isPartial);
        setTyped(event.currentTarget.value);
        field.set(reading.value);
        if (isPartial) {
          precision.set(reading.precision);
        }
      }}
      onBlur={() => {
        setTyped(undefined);
      }}
    />
  );
}
