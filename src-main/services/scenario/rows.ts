import { z } from "zod";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { dateField } from "#shared/domain/fields.ts";

/*
 * The three files of an acceptance year. CSV as RFC 4180 writes it: comma, fields with a comma or a quotation mark
 * in double quotes, header row, LF or CRLF.
 */

/** Splits CSV text into rows of fields; `undefined` when a quoted field never ends. */
export function parseCsv(text: string): readonly (readonly string[])[] | undefined {
  const rows: string[][] = [];
  let row: string[] = [];
  const pattern = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|\n|$)/gy;
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text);
    if (match === null) {
      return undefined;
    }
    const [, raw = "", end = ""] = match;
    row.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end !== ",") {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

const optional = z.string().transform((text) => (text === "" ? undefined : text.normalize("NFC")));
const count = z
  .string()
  .regex(/^\d{1,12}$/u, "wholeNumber")
  .transform(Number);
const optionalCount = z.union([z.literal("").transform(() => undefined), count]);

export const peopleRow = z.strictObject({
  person: z.string().regex(/^[A-Za-z0-9._-]{1,40}$/u, "codeMalformed"),
  full_name: z.string().min(1).max(100),
  sex: z.enum(["NAM", "NU"]),
  dob: z.string().regex(/^\d{4}(-\d{2}-\d{2})?$/u, "dateNotReal"),
  dob_precision: z.enum(["DAY", "YEAR"]),
  ethnicity: z.string().min(1),
  id_status: z.enum(["CCCD", "CMND_HET_HAN", "KHONG_CO"]),
  household: optional,
  family_members_at_home: count,
});
export type PeopleRow = z.output<typeof peopleRow>;

export const unitRow = z.strictObject({
  unit: z.string().regex(/^[A-Za-z0-9._-]{1,40}$/u, "codeMalformed"),
  kind: z.enum(["CLUB", "POINT", "FACILITY"]),
  name: z.string().min(1).max(300),
  required_sessions_per_month: optionalCount,
});
export type UnitRow = z.output<typeof unitRow>;

export const eventTypes = [
  "RESIDE_IN",
  "RESIDE_OUT",
  "CENTRE_IN",
  "CENTRE_OUT",
  "CATEGORY",
  "CLUB_FOUND",
  "CLUB_SUSPEND",
  "CLUB_RESUME",
  "CLUB_DISSOLVE",
  "POINT_OPEN",
  "MEMBER_JOIN",
  "MEMBER_LEAVE",
  "SESSION",
  "ATTEND",
  "EVAL",
  "PLAN_APPROVED",
  "VOL_JOIN",
  "VOL_LEAVE",
  "VISIT",
  "COUNSEL",
  "REFERRAL",
  "REFERRAL_FB",
  "REHAB_REG",
  "COMPLETE",
  "MANAGE_DECISION",
  "COMM",
  "MMT_START",
  "MMT_END",
  "ADHERE",
  "MODEL_REACH",
  "TEST",
  "USE_REPORT",
  "SUPPORT",
  "VOID",
] as const;
export type EventType = (typeof eventTypes)[number];

export const eventRow = z.strictObject({
  seq: count,
  date: dateField,
  type: z.enum(eventTypes),
  person: optional,
  unit: optional,
  actor: optional,
  ref: optional,
  code: optional,
  num: optionalCount,
  note: optional,
});
export type EventRow = z.output<typeof eventRow> & { readonly line: number };

/** Where and why a row was turned away. */
export type RowRefusal = Result<never, "scenarioRowRefused">;

/** Refuses one row by its file, line and reason. */
export function refuseRow(file: string, line: number, reason: string): RowRefusal {
  return refuse("scenarioRowRefused", { file, line, reason });
}

/** Reads one file into checked rows; the header must name exactly the columns of the schema. */
export function readRows<Schema extends z.ZodObject>(
  file: string,
  text: string,
  schema: Schema,
): Result<readonly (z.output<Schema> & { readonly line: number })[], "scenarioRowRefused"> {
  const table = parseCsv(text);
  const [header, ...body] = table ?? [];
  const columns = Object.keys(schema.shape);
  if (header === undefined || header.join() !== columns.join()) {
    return refuseRow(file, 1, "header");
  }
  const rows: (z.output<Schema> & { readonly line: number })[] = [];
  for (const [index, fields] of body.entries()) {
    const line = index + 2;
    const parsed = schema.safeParse(Object.fromEntries(columns.map((column, at) => [column, fields[at]])));
    if (!parsed.success || fields.length !== columns.length) {
      const issue = parsed.success ? undefined : parsed.error.issues[0];
      return refuseRow(
        file,
        line,
        issue === undefined ? "columns" : `${issue.path.join(".")}: ${issue.message}`,
      );
    }
    rows.push({ ...parsed.data, line });
  }
  return accept(rows);
}
