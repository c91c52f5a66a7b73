import { useState } from "react";
import { Checkbox, Group, TextInput } from "@mantine/core";
import { parseTypedDate } from "#shared/base/calendar-date.ts";
import { formatInteger } from "#shared/base/numbers.ts";
import { componentText } from "../text/components.ts";
import { monthText } from "../text/format.ts";
import type { Choice } from "./fields.tsx";
import { useField } from "./form-context.ts";

interface FieldProps {
  readonly path: string;
  readonly label: string;
  readonly required?: boolean;
  readonly hint?: string | undefined;
  readonly span?: 1 | 2 | 3 | 4 | 6;
}

function readMonth(text: string): { readonly value: string | null; readonly said: string } {
  if (text.trim() === "") {
    return { value: null, said: componentText.monthHint };
  }
  const typed = parseTypedDate(text);
  return typed?.precision === "MONTH"
    ? { value: typed.date.slice(0, 7), said: monthText(typed.date.slice(0, 7)) }
    : { value: text, said: componentText.monthNotUnderstood };
}

function shownMonth(text: string): string {
  return /^\d{4}-\d{2}$/u.test(text) ? `${text.slice(5, 7)}/${text.slice(0, 4)}` : text;
}

/** A month typed as it comes: `9/2026`, `09.2026`. */
export function MonthField({ path, label, required, span = 2 }: FieldProps) {
  const field = useField(path);
  const [typed, setTyped] = useState<string>();
  const text = typed ?? shownMonth(field.text);
  return (
    <TextInput
      className={`span-${String(span)}`}
      data-path={path}
      label={label}
      description={readMonth(text).said}
      inputWrapperOrder={["label", "input", "description", "error"]}
      withAsterisk={required ?? false}
      value={text}
      error={field.error}
      autoComplete="off"
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        field.set(readMonth(event.currentTarget.value).value);
      }}
      onBlur={() => {
        setTyped(undefined);
      }}
    />
  );
}

function readAmount(text: string): string | number | null {
  const digits = text.replaceAll(/[.\s]/gu, "");
  if (digits === "") {
    return null;
  }
  return /^\d{1,12}$/u.test(digits) ? Number(digits) : text;
}

/** An amount of money in đồng: dots between thousands may be typed or left out; what was understood is said below. */
export function MoneyField({ path, label, required, span = 3 }: FieldProps) {
  const field = useField(path);
  const [typed, setTyped] = useState<string>();
  const shown = typeof field.value === "number" ? formatInteger(field.value) : field.text;
  return (
    <TextInput
      className={`span-${String(span)}`}
      data-path={path}
      label={label}
      description={
        typeof field.value === "number"
          ? componentText.amount(formatInteger(field.value))
          : componentText.amountHint
      }
      inputWrapperOrder={["label", "input", "description", "error"]}
      withAsterisk={required ?? false}
      inputMode="numeric"
      value={typed ?? shown}
      error={field.error}
      autoComplete="off"
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        field.set(readAmount(event.currentTarget.value));
      }}
      onBlur={() => {
        setTyped(undefined);
      }}
    />
  );
}

/** Several of a list, each a box to tick. */
export function CodesField({
  path,
  label,
  required,
  choices,
}: FieldProps & { readonly choices: readonly Choice[] }) {
  const field = useField(path);
  const value = typeof field.value === "object" && field.value !== null ? [...field.value] : [];
  return (
    <Checkbox.Group
      className="span-6"
      data-path={path}
      label={label}
      withAsterisk={required ?? false}
      error={field.error}
      value={value}
      onChange={(codes) => {
        field.set(codes);
      }}
    >
      <Group gap="8px 20px" pt={4} pb={4}>
        {choices.map((choice) => (
          <Checkbox key={choice.value} value={choice.value} label={choice.label} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
