import { z } from "zod";
import type { FieldRefusal } from "#shared/base/result.ts";

/** A required fact that is not there: where in the facts, and what to call it in Vietnamese. */
export interface MissingFact {
  readonly path: string;
  readonly label: string;
}

type GivenFacts<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fields: readonly FieldRefusal[] };

type FactPath = readonly PropertyKey[];

function childOf(value: unknown, key: PropertyKey): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    (typeof value === "string" && value.trim() === "") ||
    (Array.isArray(value) && value.length === 0)
  );
}

function pathText(path: FactPath): string {
  return path.map(String).join(".");
}

/** Checks facts against a kind's schema; each field of the answer is `missing` or names the rule it breaks. */
export function factsGiven<Schema extends z.ZodObject>(
  needs: Schema,
  facts: unknown,
): GivenFacts<z.output<Schema>> {
  const parsed = needs.safeParse(facts);
  if (parsed.success) {
    return { ok: true, value: parsed.data };
  }
  const fields = parsed.error.issues.map((issue) => {
    let value: unknown = facts;
    for (const key of issue.path) {
      value = childOf(value, key);
    }
    const own = issue.code === "custom" ? issue.message : issue.code;
    const missing = issue.code !== "unrecognized_keys" && isEmpty(value);
    return { path: pathText(issue.path), code: missing ? "missing" : own };
  });
  return { ok: false, fields };
}

function unwrapped(schema: unknown): unknown {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault || inner instanceof z.ZodNullable) {
    inner = inner.unwrap();
  }
  return inner;
}

function labelOf(schema: unknown): string | undefined {
  const own = schema instanceof z.ZodType ? schema.meta()?.["label"] : undefined;
  if (typeof own === "string") {
    return own;
  }
  const inner = unwrapped(schema);
  return inner !== schema && inner instanceof z.ZodType ? labelOf(inner) : undefined;
}

function step(schema: unknown, key: string): unknown {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodObject) {
    return inner.shape[key];
  }
  return inner instanceof z.ZodArray ? inner.element : undefined;
}

/** The Vietnamese name of a fact; inside a list it tells the list's name and the line, counted from 1. */
export function factLabel(needs: z.ZodObject, path: string): string {
  let schema: unknown = needs;
  let label = path;
  let place = "";
  for (const key of path.split(".")) {
    if (unwrapped(schema) instanceof z.ZodArray) {
      place = `${label}, dòng ${String(Number(key) + 1)}: `;
    }
    schema = step(schema, key);
    label = labelOf(schema) ?? label;
  }
  return `${place}${label}`;
}

/** Facts with an empty group in place of every group that is missing as a whole, so that its own facts are listed. */
function withGroups(needs: z.ZodObject, facts: unknown): unknown {
  const filled: [string, unknown][] = Object.entries(needs.shape).map(([key, schema]) => {
    const value = childOf(facts, key);
    const isGroup = schema instanceof z.ZodObject;
    return [key, isGroup ? withGroups(schema, value ?? {}) : value];
  });
  const isRecord = typeof facts === "object" && facts !== null && !Array.isArray(facts);
  return isRecord
    ? { ...facts, ...Object.fromEntries(filled.filter(([, value]) => value !== undefined)) }
    : facts;
}

/** The required facts that are not there yet, in the order of the schema: listed before a paper is printed. */
export function missingFacts(kind: { readonly needs: z.ZodObject }, facts: unknown): MissingFact[] {
  const given = factsGiven(kind.needs, withGroups(kind.needs, facts));
  return given.ok
    ? []
    : given.fields
        .filter((field) => field.code === "missing")
        .map(({ path }) => ({ path, label: factLabel(kind.needs, path) }));
}
