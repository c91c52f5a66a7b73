/** What one field holds; an empty field holds `null`. */
export type FormValue = string | number | boolean | null;
/** The fields of a form, named by their path in the operation's input (`person.fullName`, `officials.0.position`). */
export type FormValues = Readonly<Record<string, FormValue>>;

type Tree = { [key: string]: Tree | FormValue } | (Tree | FormValue)[];

function isIndex(part: string): boolean {
  return /^\d+$/u.test(part);
}

function place(tree: Tree, parts: readonly string[], value: FormValue): void {
  const [part = "", ...rest] = parts;
  const [next] = rest;
  const node = tree as Record<string, Tree | FormValue>;
  if (next === undefined) {
    node[part] = value;
    return;
  }
  let child = node[part];
  if (typeof child !== "object" || child === null) {
    child = isIndex(next) ? [] : {};
    node[part] = child;
  }
  place(child, rest, value);
}

/** Builds the nested input that the paths of the fields describe: numbers in a path become places of a list. */
export function nestValues(values: FormValues): Record<string, unknown> {
  const tree: Tree = {};
  for (const [path, value] of Object.entries(values)) {
    place(tree, path.split("."), value);
  }
  return tree;
}

/** The fields of a nested record, under a path. Lists of plain values and nested records alike. */
export function flattenRecord(record: unknown, path = ""): Record<string, FormValue> {
  if (typeof record !== "object" || record === null) {
    const isPlain = typeof record === "string" || typeof record === "number" || typeof record === "boolean";
    return path === "" ? {} : { [path]: isPlain ? record : null };
  }
  return Object.assign(
    {},
    ...Object.entries(record).map(([key, value]) =>
      flattenRecord(value, path === "" ? key : `${path}.${key}`),
    ),
  ) as Record<string, FormValue>;
}
