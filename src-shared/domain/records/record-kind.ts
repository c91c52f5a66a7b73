import { z } from "zod";
import {
  codeField,
  dateField,
  idField,
  maybe,
  monthField,
  nameField,
  noteField,
  textField,
  timeField,
} from "../fields.ts";

/** What one field of a simple record holds. `yes` is yes or no, `codes` several of a list, `money` whole đồng. */
type FieldType =
  | "text"
  | "note"
  | "name"
  | "phone"
  | "date"
  | "month"
  | "time"
  | "count"
  | "money"
  | "yes"
  | "code"
  | "codes"
  | "reference";

/** One field of a simple record: what it holds, and when it must be there. */
export interface RecordField {
  /** The column's own key. */
  readonly key: string;
  readonly type: FieldType;
  readonly required?: boolean;
  /** Must be there only while another field holds one of these values. */
  readonly neededWhen?: { readonly key: string; readonly is: readonly string[] };
  /** The list of the law data a code stands in. */
  readonly list?: string;
  /** The entity a reference leads to. */
  readonly to?: string;
  /** Bodies of these kinds only. */
  readonly bodyKinds?: readonly string[];
  readonly max?: number;
  /** A plan or a due date may lie ahead; an event may not. */
  readonly ahead?: boolean;
  /** Decided when the record was made: shown, and kept whatever a correction brings. */
  readonly fixed?: boolean;
  /** Stands as a column of its list. */
  readonly listed?: boolean;
}

/**
 * A simple record type: its fields in the order of its form, and the rules that need no code of their own. A record
 * that is added by a use case of its own (`ownWay`) is only corrected and voided like the others.
 */
export interface RecordKind {
  /** The name of its table. */
  readonly entity: string;
  readonly fields: readonly RecordField[];
  /** The field that says on which day it happened: whoever it names must live then, and lists are ordered by it. */
  readonly day?: string;
  /** A half-open spell; two never overlap where these fields agree. */
  readonly spell?: { readonly from: string; readonly to: string; readonly apartBy: readonly string[] };
  /** Fields that together are given once. */
  readonly once?: readonly string[];
  readonly ownWay?: boolean;
  /** What is wrong with the fields together, if anything: which field, and the code of the rule. */
  readonly problem?: (values: RecordValues) => { readonly key: string; readonly code: string } | undefined;
  /** Kept only where the office has asked for it, and shown only to those who write records. */
  readonly restricted?: boolean;
  /** The fields that name a record where another refers to it. */
  readonly namedBy?: readonly string[];
}

/** What a field holds on its way in and out: JSON only. */
export type RecordValue = string | number | boolean | readonly string[] | null;
export type RecordValues = Readonly<Record<string, RecordValue>>;

const maximumAmount = 1_000_000_000_000;

const valueSchemas: Readonly<Record<FieldType, (field: RecordField) => z.ZodType>> = {
  text: ({ max }) => textField(max ?? 200),
  note: ({ max }) => noteField(max ?? 2000),
  name: () => nameField,
  phone: () => z.string().regex(/^0\d{9,10}$/u, "phoneDigits"),
  date: () => dateField,
  month: () => monthField,
  time: () => timeField,
  count: ({ max }) =>
    z
      .int()
      .min(0)
      .max(max ?? 100_000),
  money: () => z.int().min(1).max(maximumAmount),
  yes: () => z.boolean(),
  code: () => codeField,
  codes: () => z.array(codeField).max(20),
  reference: () => idField,
};

function valueSchema(field: RecordField): z.ZodType {
  return valueSchemas[field.type](field);
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

/** The pattern of a kind's fields: types, lengths, what is required, and what is required because of another field. */
export function fieldsSchema({ fields, problem }: RecordKind): z.ZodType<RecordValues> {
  const shape = Object.fromEntries(
    fields.map((field) => [
      field.key,
      field.required === true ? valueSchema(field) : maybe(valueSchema(field)),
    ]),
  );
  const schema = z.strictObject(shape).superRefine((values, context) => {
    for (const { key, required, type, neededWhen } of fields) {
      const other = neededWhen === undefined ? undefined : values[neededWhen.key];
      const needed = neededWhen?.is.includes(String(other)) ?? (required === true && type === "codes");
      if (needed && isEmpty(values[key])) {
        context.addIssue({ code: "custom", path: [key], message: "required" });
      }
    }
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every schema of `valueSchema` yields a RecordValue
    const found = problem?.(values as RecordValues);
    if (found !== undefined) {
      context.addIssue({ code: "custom", path: [found.key], message: found.code });
    }
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every schema of `valueSchema` yields a RecordValue
  return schema as unknown as z.ZodType<RecordValues>;
}
