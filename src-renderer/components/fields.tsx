import { Checkbox, PasswordInput, Select, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { foldText } from "#shared/base/vietnamese-text.ts";
import { componentText } from "../text/components.ts";
import { choiceRefusalText } from "../text/refusals.ts";
import { useField } from "./form-context.ts";

export type Span = 1 | 2 | 3 | 4 | 6;

interface FieldProps {
  readonly path: string;
  readonly label: string;
  readonly required?: boolean;
  readonly hint?: string | undefined;
  readonly span?: Span;
  readonly autoFocus?: boolean;
}

function emptyToNull(text: string): string | null {
  return text.trim() === "" ? null : text;
}

/** One line of text, kept exactly as typed: no mask, no rewriting, nothing on Backspace. */
export function TextField({ path, label, required, hint, span = 3, autoFocus }: FieldProps) {
  const field = useField(path);
  return (
    <TextInput
      className={`span-${String(span)}`}
      data-path={path}
      label={label}
      description={hint}
      withAsterisk={required ?? false}
      data-autofocus={autoFocus}
      value={field.text}
      error={field.error}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => {
        field.set(emptyToNull(event.currentTarget.value));
      }}
    />
  );
}

/** Several lines of text. */
export function NoteField({ path, label, required, hint, span = 6 }: FieldProps) {
  const field = useField(path);
  return (
    <Textarea
      className={`span-${String(span)}`}
      data-path={path}
      label={label}
      description={hint}
      withAsterisk={required ?? false}
      autosize
      minRows={2}
      maxRows={10}
      value={field.text}
      error={field.error}
      spellCheck={false}
      onChange={(event) => {
        field.set(emptyToNull(event.currentTarget.value));
      }}
    />
  );
}

/** A whole number typed as digits. What is no number is sent as it stands, and refused beside the field. */
export function NumberField({ path, label, required, hint, span = 1 }: FieldProps) {
  const field = useField(path);
  return (
    <TextInput
      className={`span-${String(span)}`}
      data-path={path}
      label={label}
      description={hint}
      withAsterisk={required ?? false}
      inputMode="numeric"
      autoComplete="off"
      value={field.text}
      error={field.error}
      onChange={(event) => {
        const text = event.currentTarget.value.trim();
        field.set(/^\d{1,9}$/u.test(text) ? Number(text) : emptyToNull(text));
      }}
    />
  );
}

/** Reads `8:00`, `0800`, `8h30`, `8` as a time of day. */
function parseTime(text: string): string | null {
  const match = /^(\d{1,2})(?:[:h.](\d{2})?)?(\d{2})?$/u.exec(text.trim());
  if (match === null) {
    return emptyToNull(text);
  }
  return `${(match[1] ?? "").padStart(2, "0")}:${match[2] ?? match[3] ?? "00"}`;
}

/** A time of day, typed as it comes. */
export function TimeField({ path, label, required, hint, span = 1 }: FieldProps) {
  const field = useField(path);
  const [typed, setTyped] = useState(field.text);
  return (
    <TextInput
      className={`span-${String(span)}`}
      data-path={path}
      label={label}
      description={hint}
      withAsterisk={required ?? false}
      autoComplete="off"
      value={typed}
      error={field.error}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        field.set(parseTime(event.currentTarget.value));
      }}
      onBlur={() => {
        setTyped(field.text);
      }}
    />
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface ChoiceFieldProps extends FieldProps {
  readonly choices: readonly Choice[];
  readonly onChosen?: (value: string | null) => void;
}

function isChoice(option: unknown): option is Choice {
  return typeof option === "object" && option !== null && "label" in option && "value" in option;
}

/** Keeps the options that contain what was typed, marks or not. */
function containsFolded<Option>(list: { readonly options: Option[]; readonly search: string }): Option[] {
  const wanted = foldText(list.search);
  return list.options.filter((option) => isChoice(option) && foldText(option.label).includes(wanted));
}

/** One of a list; more than seven are searched without diacritics. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { path, label, required, hint, span = 2, choices, onChosen } = props;
  const field = useField(path);
  return (
    <Select
      className={`span-${String(span)}`}
      data-path={path}
      data-enter-opens={(required === true && field.value === null) || undefined}
      label={label}
      description={hint}
      withAsterisk={required ?? false}
      placeholder={componentText.choose}
      data={[...choices]}
      value={field.value === null ? null : String(field.value)}
      error={choiceRefusalText(field.error)}
      searchable={choices.length > 7}
      // Whoever types goes on with Enter: the first that fits is taken.
      selectFirstOptionOnChange={choices.length > 7}
      selectFirstOptionOnDropdownOpen={choices.length > 7 && field.value === null}
      clearable={required !== true}
      // What must be chosen is not emptied by choosing it again.
      allowDeselect={required !== true}
      filter={containsFolded}
      openOnFocus={false}
      limit={80}
      maxDropdownHeight={420}
      nothingFoundMessage={componentText.nothingFound}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      onChange={(value) => {
        field.set(value);
        onChosen?.(value);
      }}
    />
  );
}

/** Yes or no. */
export function CheckField({ path, label, span = 3 }: FieldProps) {
  const field = useField(path);
  return (
    <Checkbox
      className={`span-${String(span)}`}
      data-path={path}
      label={label}
      checked={field.value === true}
      error={field.error}
      onChange={(event) => {
        field.set(event.currentTarget.checked);
      }}
    />
  );
}

/** A password, which the person at the desk may look at. */
export function SecretField({ path, label, required, hint, span = 6, autoFocus }: FieldProps) {
  const field = useField(path);
  const [visible, setVisible] = useState(false);
  return (
    <PasswordInput
      className={`span-${String(span)}`}
      data-path={path}
      label={label}
      description={hint}
      withAsterisk={required ?? false}
      data-autofocus={autoFocus}
      value={field.text}
      error={field.error}
      autoComplete="off"
      visible={visible}
      onVisibilityChange={setVisible}
      visibilityToggleButtonProps={{
        "aria-label": visible ? componentText.hidePassword : componentText.showPassword,
        tabIndex: 0,
      }}
      onChange={(event) => {
        field.set(event.currentTarget.value);
      }}
    />
  );
}
