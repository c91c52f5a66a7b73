import { z } from "zod";
import { dateField, idField, maybe, textField } from "../domain/fields.ts";
import { likenessReasons } from "../domain/likeness.ts";
import { everyone, operation, writers } from "./operation.ts";
import { absent, fileTicket, ticketField } from "./shapes.ts";

/** The lists that may come in as a workbook. */
export const importLists = ["people", "members"] as const;
export type ImportList = (typeof importLists)[number];

/** Why a row of an attendance list marks nobody: unknown, several of that name, no mark or more than one, twice. */
const attendanceDoubts = ["NOBODY", "SEVERAL", "NO_MARK", "TWICE"] as const;

/** Why a file is not taken at all; nothing of it was read further. */
const workbookRefusals = [
  "workbookNone",
  "workbookOld",
  "workbookProtected",
  "workbookDamaged",
  "workbookTooLarge",
  "workbookTooLong",
  "workbookTooWide",
  "workbookEmpty",
  "workbookStopped",
  "workbookHeadMissing",
  "workbookColumnsUnknown",
  "ticketUnknown",
] as const;

/** What stands for a column: the field of a folded head, or `null` to leave the column out. */
const importMap = z.strictObject({
  columns: z.record(z.string().max(120), z.string().max(40).nullable()).default({}),
  /** The row (from 1) in which the head stands, where it was not found by itself. */
  headRow: maybe(z.int().min(1).max(1000)),
});
export type ImportMap = z.output<typeof importMap>;

/** Which file, as which list; members come into one club. */
const source = {
  ticket: ticketField,
  list: z.enum(importLists),
  map: maybe(importMap),
  clubId: maybe(idField),
  /** From which day those live in the commune whose row does not say so. */
  residenceFrom: maybe(dateField),
};

const importStates = ["NEW", "CHANGED", "SAME", "DOUBTFUL", "REFUSED"] as const;
export type ImportState = (typeof importStates)[number];

const counts = z.strictObject({
  NEW: z.int(),
  CHANGED: z.int(),
  SAME: z.int(),
  DOUBTFUL: z.int(),
  REFUSED: z.int(),
});

/** Why a row is not taken, or what was mended or left out in it: a code of the text room and what its sentence names. */
const reason = z.strictObject({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type ImportReason = z.output<typeof reason>;

const previewRow = z.strictObject({
  sheet: z.int(),
  row: z.int(),
  state: z.enum(importStates),
  name: z.string(),
  reasons: z.array(reason),
  candidates: z.array(
    z.strictObject({
      id: z.uuid(),
      code: z.string(),
      fullName: z.string(),
      birth: z.string(),
      why: z.array(z.enum(likenessReasons)),
    }),
  ),
  changes: z.array(z.strictObject({ field: z.string(), before: z.string(), after: z.string() })),
});

export const excelOperations = {
  /** Looks at a workbook: its tables, what its columns are read as, and what each row would do. Writes nothing. */
  "excel.inspect": operation({
    effect: "read",
    access: writers,
    input: z.strictObject(source),
    output: z.strictObject({
      sheets: z.array(
        z.strictObject({
          name: z.string(),
          headRow: z.int(),
          rows: z.int(),
          columns: z.array(
            z.strictObject({
              letter: z.string(),
              head: z.string(),
              key: z.string(),
              field: absent(z.string()),
              encoding: z.enum(["UNICODE", "TCVN3", "VNI"]),
            }),
          ),
        }),
      ),
      skippedSheets: z.array(z.string()),
      /** Whether the columns are read as the office chose for a file of this shape before. */
      remembered: z.boolean(),
      fields: z.array(z.string()),
      counts,
      /** Rows to look at, those with reasons first; at most 300. */
      rows: z.array(previewRow),
    }),
    refusals: [...workbookRefusals, "recordUnknown"],
  }),
  /**
   * Takes a workbook in, in one transaction: what is new, changed, and what was chosen for doubtful rows. Answers what
   * was written, and the same workbook with a reason beside each row that was not taken as it stood.
   */
  "excel.import": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({
      ...source,
      /** For doubtful rows (sheet and row as in the preview): someone new, or the person of that id. Others stay out. */
      choices: z
        .array(
          z.strictObject({
            sheet: z.int(),
            row: z.int(),
            as: z.union([z.literal("NEW"), idField]),
          }),
        )
        .max(5000)
        .default([]),
      /** The sentences of the reasons, by code, for the workbook that goes back; `{field}` and the like are filled in. */
      words: z.record(z.string().max(60), z.string().max(300)).default({}),
      /** The names of the fields, for the same sentences. */
      fieldNames: z.record(z.string().max(40), z.string().max(80)).default({}),
    }),
    output: z.strictObject({
      /** The entry of this import, for taking it back; `null` where nothing was new or changed. */
      id: absent(z.uuid()),
      counts,
      written: z.int(),
      returned: absent(fileTicket),
    }),
    refusals: [...workbookRefusals, "recordUnknown"],
  }),
  /**
   * Reads who came to a meeting from a workbook: everybody on the list of that day by name or code, and the rows that say
   * nothing certain. Writes nothing: the marks fill the list on the screen, which the official looks at and saves.
   */
  "excel.attendance": operation({
    effect: "read",
    access: writers,
    input: z.strictObject({ ticket: ticketField, meetingId: idField }),
    output: z.strictObject({
      marks: z.array(
        z.strictObject({ personId: z.uuid(), mark: z.enum(["CM", "VP", "VK"]), reason: absent(z.string()) }),
      ),
      left: z.array(z.strictObject({ row: z.int(), name: z.string(), why: z.enum(attendanceDoubts) })),
    }),
    refusals: [...workbookRefusals, "recordUnknown"],
  }),
  /** The workbooks that were taken in, newest first. */
  "excel.imports": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        id: z.uuid(),
        list: z.enum(importLists),
        fileName: z.string(),
        at: z.string(),
        account: z.string(),
        counts,
        undoneAt: absent(z.string()),
      }),
    ),
    refusals: [],
  }),
  /** Takes a whole import back: what it added is voided, what it changed is as before. Refused where someone has gone on from there. */
  "excel.undo": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ id: idField, reason: maybe(textField(300)) }),
    output: z.strictObject({ records: z.int() }),
    refusals: ["recordUnknown", "importUndone", "importGoneOn"],
  }),
} as const;
