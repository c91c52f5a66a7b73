import { z } from "zod";
import { idField, maybe } from "../domain/fields.ts";

/** An answer with nothing to say: the call was carried out. */
export const done = z.strictObject({});
/** The id of a new record, and its version. */
export const written = z.strictObject({ id: z.uuid(), version: z.int() });
/** A file waiting to be fetched from `/files/<ticket>`, or handed in there; it lives until the station is locked. */
export const fileTicket = z.strictObject({ ticket: z.string(), name: z.string(), bytes: z.int() });
/** A ticket as an input names it. */
export const ticketField = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/u, "ticketMalformed");
/** A value that may be absent in an answer: JSON has no `undefined`. */
export function absent<Schema extends z.ZodType>(schema: Schema): z.ZodNullable<Schema> {
  return schema.nullable();
}
export const dateText = z.string();
/** One page of a list: how many rows to skip and to take. */
export const page = { offset: z.int().min(0).default(0), limit: z.int().min(1).max(500).default(50) };
/** The record whose own entries are meant: the field that refers to it, and its id. */
export const entryOwner = maybe(z.strictObject({ key: z.string().max(60), id: idField }));
/** A search text; folded before it is compared. */
export const query = z.string().max(200).default("");
