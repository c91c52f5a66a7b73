/** What one field holds; an empty field holds `null`, a field of several choices their codes. */
export type FormValue = string | number | boolean | readonly string[] | null;
/** The fields of a form, named by their path in the operation's input (`person.fullName`, `officials.0.position`). */
export type FormValues = Readonly<Record<string, FormValue>>;

function isIndex(part: string): boolean {
  return /^\d+$/u.test(part);
}

function isTree(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function place(tree: object, parts: readonly string[], value: FormValue): void {
  const [part = "", ...rest] = parts;
  const [next] = rest;
  if (next === undefined) {
    Reflect.set(tree, part, value);
    return;
  }
  const child: unknown = Reflect.get(tree, part);
  const branch = isTree(child) ? child : isIndex(next) ? [] : {};
  Reflect.set(tree, part, branch);
  place(branch, rest, value);
}

/** After the path of a field whose value is an id: the words that stand in it, kept with a draft and never sent. */
const wordsMark = "~words";

/** Where a form keeps the words of a field that holds an id. */
export function wordsPath(path: string): string {
  return path + wordsMark;
}

/** Builds the nested input that the paths of the fields describe: numbers in a path become places of a list. */
export function nestValues(values: FormValues): Record<string, unknown> {
  const tree: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(values)) {
    if (!path.endsWith(wordsMark)) {
      place(tree, path.split("."), value);
    }
  }
  return tree;
}

function plainValue(value: unknown): FormValue {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

/** The fields of a nested record, under a path. */
export function flattenRecord(record: unknown, path = ""): Record<string, FormValue> {
  if (!isTree(record)) {
    return path === "" ? {} : { [path]: plainValue(record) };
  }
  const fields: Record<string, FormValue> = {};
  for (const [key, value] of Object.entries(record)) {
    Object.assign(fields, flattenRecord(value, path === "" ? key : `${path}.${key}`));
  }
  return fields;
}

/** The text of one field of a nested input; empty where nothing was typed. */
export function textAt(input: Readonly<Record<string, unknown>>, name: string): string {
  const value = input[name];
  return typeof value === "string" ? value : "";
}
