import { z } from "zod";
import { isCalendarDate } from "../base/calendar-date.ts";
import { normaliseText } from "../base/vietnamese-text.ts";

/*
 * Fields of records as they may enter the programme. A rule's message is its code (`dateNotReal`): the screen and
 * the command line turn the code into Vietnamese.
 */

/** Control, zero-width and direction characters, and lone surrogates: they never belong in a record. */
const hiddenCharacters =
  // eslint-disable-next-line no-control-regex -- these very characters are what is refused
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/u;

/** Text on one line: NFC, trimmed, 1 to `max` characters, nothing hidden. */
export function textField(max: number): z.ZodType<string, string> {
  return z
    .string()
    .max(max * 4)
    .overwrite(normaliseText)
    .check(z.minLength(1), z.maxLength(max))
    .refine((text) => !hiddenCharacters.test(text), "hiddenCharacter")
    .refine((text) => !/[\r\n]/u.test(text), "oneLineOnly");
}

/** Running text of several lines: NFC, nothing hidden, at most `max` characters. */
export function noteField(max: number): z.ZodType<string, string> {
  return z
    .string()
    .max(max * 4)
    .overwrite((text) => text.normalize("NFC").trim())
    .check(z.minLength(1), z.maxLength(max))
    .refine((text) => !hiddenCharacters.test(text), "hiddenCharacter");
}

/** A value that may be missing: left out or `null` on the way in, `null` inside and on the way out. */
export function maybe<Schema extends z.ZodType>(schema: Schema): z.ZodDefault<z.ZodNullable<Schema>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- null is a value of every nullable schema; zod's generic type of a default cannot see that
  return schema.nullable().default(null as never);
}

/** A record's identity: UUID version 7, lower case. */
export const idField = z.uuid();
/** A real day, `YYYY-MM-DD`, 1900 to 2100. */
export const dateField = z.string().refine(isCalendarDate, "dateNotReal");
/** A month, `YYYY-MM`. */
export const monthField = z.string().regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/u, "monthNotReal");
/** A time of day, `HH:mm`. */
export const timeField = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u, "timeNotReal");
/** A key of one of the code lists of the law data. */
export const codeField = z.string().regex(/^[A-Z0-9_]{1,40}$/u, "codeMalformed");
/** A key people use: `P01`, `CLB01`, `HS0007`. Unique within its record type. */
export const humanCodeField = z.string().regex(/^[A-Za-z0-9._-]{1,40}$/u, "codeMalformed");
/** The row version a change was based on; a change based on an older one is refused. */
export const versionField = z.int().min(1);
/** Why something is corrected or voided; kept in the journal. */
export const reasonField = noteField(500);
/** A person's name: letters of any Vietnamese spelling, space, apostrophe, hyphen and dot. */
export const nameField = textField(100).refine((name) => /^[\p{L}\p{M}'’.\- ]+$/u.test(name), "nameLetters");
