import { useState } from "react";
import { Button, Checkbox, Fieldset, Group, Select, Textarea, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { isCalendarDate, parseTypedDate } from "#shared/base/calendar-date.ts";
import { documentText, factLabels } from "../../text/documents.ts";
import { dateOrDash } from "../../text/format.ts";
import { labelOf } from "../../text/labels.ts";
import { type Fact, factAt, type FactField, withFact } from "./fact-schema.ts";

interface EditorProps {
  readonly facts: Fact;
  readonly readOnly: boolean;
  readonly missing: ReadonlySet<string>;
  readonly onFacts: (facts: Fact) => void;
}

interface FieldProps extends EditorProps {
  readonly field: FactField;
  readonly path: readonly string[];
}

function textOf(value: Fact): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function linesOf(value: Fact): string {
  return Array.isArray(value) ? value.map(textOf).join("\n") : "";
}

/** What was typed, as the fact holds it: nothing for an empty field, digits as a number, a date as its day. */
function factFrom(typed: string, kind: FactField["shape"]["kind"]): Fact {
  if (typed.trim() === "") {
    return undefined;
  }
  if (kind === "number") {
    return /^\d{1,12}$/u.test(typed.trim()) ? Number(typed.trim()) : typed;
  }
  if (kind === "date") {
    const read = parseTypedDate(typed);
    return read?.precision === "DAY" ? read.date : typed;
  }
  return kind === "lines" ? typed.split("\n").filter((line) => line.trim() !== "") : typed;
}

function shownText(value: Fact, kind: FactField["shape"]["kind"]): string {
  const text = kind === "lines" ? linesOf(value) : textOf(value);
  return kind === "date" && isCalendarDate(text) ? dateOrDash(text) : text;
}

/** A fact that is typed: while the cursor is in it, the text stays exactly as typed. */
function TypedFact({ field, path, facts, readOnly, missing, onFacts }: FieldProps) {
  const { kind, label } = field.shape;
  const [typed, setTyped] = useState<string>();
  const name = path.join(".");
  const shared = {
    className: kind === "note" || kind === "lines" ? "span-6" : "span-3",
    "data-path": name,
    label,
    withAsterisk: field.required,
    readOnly,
    // What a frozen paper does not say is seen to be empty.
    placeholder: readOnly ? documentText.emptyFact : undefined,
    spellCheck: false,
    autoComplete: "off",
    value: typed ?? shownText(factAt(facts, path), kind),
    error: missing.has(name),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      setTyped(event.currentTarget.value);
      onFacts(withFact(facts, path, factFrom(event.currentTarget.value, kind)));
    },
    onBlur: () => {
      setTyped(undefined);
    },
  };
  if (kind === "note" || kind === "lines") {
    const description = kind === "lines" ? documentText.lines : undefined;
    return <Textarea {...shared} description={description} autosize minRows={2} maxRows={12} />;
  }
  return <TextInput {...shared} inputMode={kind === "number" ? "numeric" : "text"} />;
}

function ChoiceFact({ field, path, facts, readOnly, missing, onFacts }: FieldProps) {
  const codes = field.shape.kind === "choice" ? field.shape.codes : [];
  const name = path.join(".");
  const value = factAt(facts, path);
  return (
    <Select
      className="span-3"
      data-path={name}
      label={field.shape.label}
      withAsterisk={field.required}
      readOnly={readOnly}
      clearable={!field.required}
      error={missing.has(name)}
      data={codes.map((code) => ({ value: code, label: labelOf(factLabels, code) }))}
      value={typeof value === "string" ? value : null}
      onChange={(chosen) => {
        onFacts(withFact(facts, path, chosen ?? undefined));
      }}
    />
  );
}

function RowsFact({ field, path, ...editor }: FieldProps) {
  const { facts, readOnly, onFacts } = editor;
  const fields = field.shape.kind === "rows" ? field.shape.fields : [];
  const value = factAt(facts, path);
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  return (
    <Fieldset legend={field.shape.label} className="span-6" data-path={path.join(".")}>
      {rows.map((_row, index) => (
        <Group key={index} align="flex-end" wrap="nowrap" pb={8}>
          <div className="form-grid" style={{ flex: 1 }}>
            <FactFields {...editor} fields={fields} path={[...path, String(index)]} />
          </div>
          {readOnly ? null : (
            <Button
              size="xs"
              variant="subtle"
              color="red.9"
              aria-label={`${documentText.removeRow}, ${documentText.row(index + 1)}`}
              onClick={() => {
                onFacts(
                  withFact(
                    facts,
                    path,
                    rows.filter((_one, place) => place !== index),
                  ),
                );
              }}
            >
              <IconTrash size={16} aria-hidden />
            </Button>
          )}
        </Group>
      ))}
      {readOnly ? null : (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => {
            onFacts(withFact(facts, path, [...rows, {}]));
          }}
        >
          {documentText.addRow}
        </Button>
      )}
    </Fieldset>
  );
}

function FactInput(props: FieldProps) {
  const { field, path, facts, readOnly, onFacts } = props;
  const { shape } = field;
  switch (shape.kind) {
    case "group":
      return (
        <Fieldset legend={shape.label} className="span-6">
          <div className="form-grid">
            <FactFields {...props} fields={shape.fields} />
          </div>
        </Fieldset>
      );
    case "rows":
      return <RowsFact {...props} />;
    case "choice":
      return <ChoiceFact {...props} />;
    case "flag":
      return (
        <Checkbox
          className="span-6"
          label={shape.label}
          disabled={readOnly}
          checked={factAt(facts, path) === true}
          onChange={(event) => {
            onFacts(withFact(facts, path, event.currentTarget.checked));
          }}
        />
      );
    case "text":
    case "note":
    case "date":
    case "number":
    case "lines":
      return <TypedFact {...props} />;
  }
}

interface FactFieldsProps extends EditorProps {
  readonly fields: readonly FactField[];
  readonly path: readonly string[];
}

/** A form made from a kind's own schema, in the order of the paper. */
export function FactFields({ fields, path, ...editor }: FactFieldsProps) {
  return fields.map((field) => (
    <FactInput key={field.name} {...editor} field={field} path={[...path, field.name]} />
  ));
}
