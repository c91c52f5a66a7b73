import type { z } from "zod";

function camelCase(key: string): string {
  return key.replace(/_([a-z])/gu, (_, letter: string) => letter.toUpperCase());
}

/** The same value with every object key in camelCase: files are written `valid_from`, code reads `validFrom`. */
function camelKeys(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(camelKeys);
  }
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [camelCase(key), camelKeys(inner)]),
    );
  }
  return value;
}

/**
 * Checks a dated table that ships with the programme against its shape and returns it with camelCase keys.
 * A table that does not fit is a fault of the release, so it throws, naming the table and the first place.
 */
export function readResource<Schema extends z.ZodType>(
  name: string,
  schema: Schema,
  data: unknown,
): z.output<Schema> {
  const read = schema.safeParse(camelKeys(data));
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new Error(`resources/${name}: ${issue?.path.join(".") ?? ""} ${issue?.message ?? "is unreadable"}`);
  }
  return read.data;
}
