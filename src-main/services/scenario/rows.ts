import { z } from "zod";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { datePrecisions, isCalendarDate } from "#shared/base/calendar-date.ts";
import { dateField, humanCodeField, nameField, textField } from "#shared/domain/fields.ts";

/*
 * The three files of an acceptance year. CSV as RFC 4180 writes it: comma, fields with a comma or a quotation mark
 * in double quotes, header row, LF or CRLF.
 */

/** Splits CSV text into rows of fields; where a quoted field never ends, `brokenLine` says on which line it begins. */
function parseCsv(text: string): {
  readonly rows: readonly (readonly string[])[];
  readonly brokenLine?: number;
} {
  const rows: string[][] = [];
  let row: string[] = [];
  const pattern = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|\n|$)/gy;
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text);
    if (match === null) {
      return { rows, brokenLine: rows.length + 1 };
    }
    const [, raw = "", end = ""] = match;
    row.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end !== ",") {
      rows.push(row);
      row = [];
    }
  }
  return { rows };
}

const nothing = z.literal("").transform(() => undefined);
const optional = z.union([nothing, textField(500)]);
const count = z
  .string()
  .regex(/^\d{1,12}$/u, "wholeNumber")
  .transform(Number);
const optionalCount = z.union([nothing, count]);

/** What a birth lacks to be a day: a month is `1979-03`, a year and an estimated one `1979`. */
const restOfDay = { DAY: "", MONTH: "-01", YEAR: "-01-01", UNKNOWN_EST: "-01-01" } as const;

interface WrittenBirth {
  readonly dob: string;
  readonly dob_precision: keyof typeof restOfDay;
}

/** The first day a birth of that precision may be. */
export function firstDayOf({ dob, dob_precision: precision }: WrittenBirth): string {
  return `${dob}${restOfDay[precision]}`;
}

function isBirth(birth: WrittenBirth): boolean {
  return isCalendarDate(firstDayOf(birth));
}

export const peopleRow = z
  .strictObject({
    person: humanCodeField,
    full_name: nameField,
    sex: z.enum(["NAM", "NU"]),
    dob: z.string(),
    dob_precision: z.enum(datePrecisions),
    ethnicity: textField(60),
    id_status: z.enum(["CCCD", "CMND_HET_HAN", "KHONG_CO"]),
    household: optional,
    family_members_at_home: count,
  })
  .refine(isBirth, { message: "dateNotReal", path: ["dob"] });
export type PeopleRow = z.output<typeof peopleRow>;

export const unitRow = z
  .strictObject({
    unit: humanCodeField,
    kind: z.enum(["CLUB", "POINT", "FACILITY"]),
    name: textField(300),
    required_sessions_per_month: optionalCount,
  })
  .refine((unit) => unit.kind !== "CLUB" || (unit.required_sessions_per_month ?? 0) > 0, {
    message: "requiredMeetingsMissing",
    path: ["required_sessions_per_month"],
  });
export type UnitRow = z.output<typeof unitRow>;

const eventTypes = [
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
  const [header, ...body] = table.rows;
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
  return table.brokenLine === undefined ? accept(rows) : refuseRow(file, table.brokenLine, "quotation");
}

/** The first row whose key an earlier row has already taken. */
export function secondOfKey<Row>(rows: readonly Row[], keyOf: (row: Row) => unknown): Row | undefined {
  const taken = new Set<unknown>();
  return rows.find((row) => taken.size === taken.add(keyOf(row)).size);
}
