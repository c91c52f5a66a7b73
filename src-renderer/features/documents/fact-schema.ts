/** A value of a paper's facts, as JSON. */
export type Fact = unknown;

/** What a form needs to know of one fact, read from the kind's JSON Schema. */
type FactShape =
  | { readonly kind: "text" | "note" | "date" | "number" | "flag" | "lines"; readonly label: string }
  | { readonly kind: "choice"; readonly label: string; readonly codes: readonly string[] }
  | { readonly kind: "group"; readonly label: string; readonly fields: readonly FactField[] }
  | { readonly kind: "rows"; readonly label: string; readonly fields: readonly FactField[] };

export interface FactField {
  readonly name: string;
  readonly required: boolean;
  readonly shape: FactShape;
}

type Schema = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A schema that may also be `null` or one of several: the first that says what it is. */
function plainSchema(schema: Schema): Schema {
  const choices = schema["anyOf"] ?? schema["oneOf"];
  if (!Array.isArray(choices)) {
    return schema;
  }
  const first = choices.filter(isRecord).find((choice) => choice["type"] !== "null");
  return first === undefined ? schema : { ...first, label: schema["label"] ?? first["label"] };
}

function isDayName(name: string): boolean {
  return /(On|Date)$|^date$|^term(From|To)$/u.test(name);
}

function textShape(schema: Schema, name: string, label: string): FactShape {
  const codes = schema["enum"];
  if (Array.isArray(codes)) {
    return { kind: "choice", label, codes: codes.map(String) };
  }
  if (isDayName(name)) {
    return { kind: "date", label };
  }
  return { kind: schema["multiline"] === true ? "note" : "text", label };
}

function listShape(schema: Schema, label: string): FactShape {
  const items = isRecord(schema["items"]) ? plainSchema(schema["items"]) : {};
  return items["type"] === "object"
    ? { kind: "rows", label, fields: fieldsOfSchema(items) }
    : { kind: "lines", label };
}

function shapeOf(given: Schema, name: string): FactShape {
  const schema = plainSchema(given);
  const label = typeof schema["label"] === "string" ? schema["label"] : name;
  switch (schema["type"]) {
    case "object":
      return { kind: "group", label, fields: fieldsOfSchema(schema) };
    case "array":
      return listShape(schema, label);
    case "integer":
    case "number":
      return { kind: "number", label };
    case "boolean":
      return { kind: "flag", label };
    default:
      return textShape(schema, name, label);
  }
}

/** Figures the programme computes itself: they stand on the paper and are typed nowhere. */
function isComputed(schema: Schema): boolean {
  return schema["computed"] === true;
}

/** The fields of a schema that are typed, in its own order, which is the order on the paper. */
export function fieldsOfSchema(schema: unknown): readonly FactField[] {
  if (!isRecord(schema) || !isRecord(schema["properties"])) {
    return [];
  }
  const required = Array.isArray(schema["required"]) ? schema["required"].map(String) : [];
  return Object.entries(schema["properties"]).flatMap(([name, property]) =>
    isRecord(property) && !isComputed(property)
      ? [{ name, required: required.includes(name), shape: shapeOf(property, name) }]
      : [],
  );
}

/** The facts with one of them changed; `undefined` takes it out. */
export function withFact(facts: Fact, path: readonly string[], value: Fact): Fact {
  const [name, ...rest] = path;
  if (name === undefined) {
    return value;
  }
  if (Array.isArray(facts)) {
    return facts.map((item: unknown, index) => (String(index) === name ? withFact(item, rest, value) : item));
  }
  const before: Schema = isRecord(facts) ? facts : {};
  const next = withFact(before[name], rest, value);
  const { [name]: _old, ...others } = before;
  return next === undefined ? others : { ...others, [name]: next };
}

export function factAt(facts: Fact, path: readonly string[]): Fact {
  let value = facts;
  for (const name of path) {
    value = Array.isArray(value) ? value[Number(name)] : isRecord(value) ? value[name] : undefined;
  }
  return value;
}
