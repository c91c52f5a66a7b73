import type { z } from "zod";

/** The columns of a row that a schema names: the record's own fields without what every record carries. */
export function fieldsOfRow(row: object, schema: z.ZodObject): Record<string, unknown> {
  return Object.fromEntries(Object.keys(schema.shape).map((key) => [key, Reflect.get(row, key)]));
}
