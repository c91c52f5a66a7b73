import { datePerPrecision } from "#shared/base/calendar-date.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import type { InputOf, OutputOf } from "#shared/contract/contract.ts";
import {
  importLists,
  type ImportList,
  type ImportMap,
  type ImportReason,
  type ImportState,
} from "#shared/contract/excel.ts";
import { z } from "zod";
import { firstWhere, recordsWhere } from "../../database/reading.ts";
import { columnMapping, spreadsheetImport } from "../../database/schema/desk.ts";
import { body } from "../../database/schema/clubs.ts";
import { undoBatch } from "../../database/undo.ts";
import { addRecord, changeRecord } from "../../database/writing.ts";
import { columnLetters, type Sheet, type WorkbookRefusal } from "../../spreadsheet/workbook.ts";
import { withNotes } from "../../spreadsheet/with-reasons.ts";
import type { WorkbookReader } from "../../spreadsheet/workbook-reader.ts";
import type { CallContext, FileTicket, HandlersOf } from "../ports.ts";
import { mustExist } from "../rules.ts";
import { readTicket } from "../ticket-bytes.ts";
import type { Desk, Reading, UseCase } from "../use-case.ts";
import { attendanceSheet } from "./attendance-sheet.ts";
import { headKey, importFields } from "./fields.ts";
import { findTables, readTables, shapeOf, type ImportTable } from "./layout.ts";
import { planMembers, writeMembers, type MemberDraft } from "./members-import.ts";
import { planPeople, writePeople, type Choice, type PlannedRow } from "./people-import.ts";
import type { PersonDraft } from "./people-plan.ts";
import { sentenceOf } from "./words.ts";

type Source = InputOf<"excel.inspect">;
type Import = InputOf<"excel.import">;
type SourceRefusal =
  WorkbookRefusal | "ticketUnknown" | "workbookHeadMissing" | "workbookColumnsUnknown" | "recordUnknown";
type AnyRow = PlannedRow<PersonDraft> | PlannedRow<MemberDraft>;

/** What was read of a file and how, before any row is planned. */
interface Laid {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly sheets: readonly Sheet[];
  readonly tables: readonly ImportTable[];
  /** What files of this kind are recognised by. */
  readonly shape: string;
  readonly map: ImportMap;
  readonly remembered: boolean;
}

const noMap: ImportMap = { columns: {}, headRow: null };
const mappingText = z.object({
  columns: z.record(z.string(), z.string().nullable()),
  headRow: z.int().nullable(),
});

function rememberedMap({ database }: Reading, shape: string): ImportMap | undefined {
  const known = firstWhere(database, columnMapping, { shape });
  return known === undefined ? undefined : mappingText.parse(known.mapping);
}

function unknownField(list: ImportList, map: ImportMap): string | undefined {
  const known = new Set(importFields[list].map(({ key }) => key));
  return Object.values(map.columns).find((field) => field !== null && !known.has(field)) ?? undefined;
}

/** Reads the file and finds its tables: as the caller says, as the office chose before, or by the heads alone. */
async function layOut(
  { desk, reader }: ExcelParts,
  { ticket, list, map }: Source,
  signal: AbortSignal,
): Promise<Result<Laid, SourceRefusal>> {
  const file = desk.ports.files.find(ticket);
  const bytes = await readTicket(desk.ports.files, ticket);
  if (file === undefined || bytes === undefined) {
    return refuse("ticketUnknown");
  }
  if (map !== null && unknownField(list, map) !== undefined) {
    return refuse("workbookColumnsUnknown", { field: unknownField(list, map) ?? "" });
  }
  const read = await reader.read(bytes, signal);
  if (!read.ok) {
    return read;
  }
  const shape = shapeOf(list, findTables(read.value, list, noMap));
  const known = map === null ? rememberedMap(desk.reading(), shape) : undefined;
  const used = map ?? known ?? noMap;
  const tables = readTables(read.value, findTables(read.value, list, used));
  return tables.length === 0
    ? refuse("workbookHeadMissing", { sheets: read.value.map(({ name }) => name).join(", ") })
    : accept({
        bytes,
        fileName: file.name,
        sheets: read.value,
        tables,
        shape,
        map: used,
        remembered: known !== undefined,
      });
}

function planned(reading: Reading, { list, clubId }: Source, { tables }: Laid): readonly AnyRow[] {
  const rows = tables.flatMap((table) => table.rows);
  return list === "people" ? planPeople(reading, rows) : planMembers(reading, rows, clubId ?? "");
}

function clubKnown(reading: Reading, { list, clubId }: Source): Result<unknown, "recordUnknown"> {
  return list === "members" ? mustExist(reading.database, body, clubId ?? "") : accept({});
}

type Counts = Record<ImportState, number>;

function countsOf(rows: readonly AnyRow[]): Counts {
  const counts: Counts = { NEW: 0, CHANGED: 0, SAME: 0, DOUBTFUL: 0, REFUSED: 0 };
  for (const { state } of rows) {
    counts[state] += 1;
  }
  return counts;
}

const previewLength = 300;
const worstFirst: readonly ImportState[] = ["REFUSED", "DOUBTFUL", "CHANGED", "NEW", "SAME"];

function previewRow(row: AnyRow): OutputOf<"excel.inspect">["rows"][number] {
  const { at, state, name, reasons, suspects, changes } = row;
  return {
    ...at,
    row: at.row + 1,
    state,
    name,
    reasons: [...reasons],
    candidates: suspects.map(
      ({ person: { id, code, fullName, birthDate, birthPrecision }, reasons: why }) => ({
        id,
        code,
        fullName,
        birth: datePerPrecision(birthDate, birthPrecision),
        why: [...why],
      }),
    ),
    changes: [...changes],
  };
}

function previewOf(list: ImportList, laid: Laid, rows: readonly AnyRow[]): OutputOf<"excel.inspect"> {
  const used = new Set(laid.tables.map(({ sheet }) => sheet));
  return {
    sheets: laid.tables.map(({ name, headRow, columns, rows: own }) => ({
      name,
      headRow: headRow + 1,
      rows: own.length,
      columns: columns
        .filter(({ head }) => head !== "")
        .map(({ index, head, field, encoding }) => ({
          letter: columnLetters(index),
          head,
          key: headKey(head),
          field,
          encoding,
        })),
    })),
    skippedSheets: laid.sheets.filter((_sheet, index) => !used.has(index)).map(({ name }) => name),
    remembered: laid.remembered,
    fields: importFields[list].map(({ key }) => key),
    counts: countsOf(rows),
    rows: rows
      .toSorted((one, other) => worstFirst.indexOf(one.state) - worstFirst.indexOf(other.state))
      .slice(0, previewLength)
      .map(previewRow),
  };
}

/** How each column was read, kept for the next file of the same shape. */
function remember({ database, writing }: UseCase, { shape, map }: Laid): void {
  const mapping = { columns: map.columns, headRow: map.headRow };
  const known = firstWhere(database, columnMapping, { shape });
  if (known === undefined) {
    addRecord(writing, columnMapping, { shape, mapping });
  } else {
    changeRecord(writing, columnMapping, { id: known.id, mapping });
  }
}

interface Written {
  /** The entry of this import; none where nothing was to be written. */
  readonly id: string | null;
  readonly counts: Counts;
  readonly written: number;
  readonly rows: readonly AnyRow[];
  readonly left: ReadonlyMap<AnyRow, ImportReason>;
}

function isMemberRow(row: AnyRow): row is PlannedRow<MemberDraft> {
  return "joinedOn" in row.draft;
}

function isPersonRow(row: AnyRow): row is PlannedRow<PersonDraft> {
  return !isMemberRow(row);
}

function writeRows(useCase: UseCase, input: Import, laid: Laid): Written {
  const rows = planned(useCase, input, laid);
  const chosen = new Map(input.choices.map(({ sheet, row, as }) => [`${String(sheet)}:${String(row)}`, as]));
  const choiceOf = (row: AnyRow): Choice => {
    const choice = chosen.get(`${String(row.at.sheet)}:${String(row.at.row + 1)}`);
    return choice === "NEW" || row.suspects.some(({ person: { id } }) => id === choice) ? choice : undefined;
  };
  const left = new Map<AnyRow, ImportReason>();
  const from = input.residenceFrom ?? useCase.today;
  const written =
    input.list === "people"
      ? writePeople(useCase, rows.filter(isPersonRow), { choiceOf, from })
      : writeMembers(useCase, rows.filter(isMemberRow), {
          clubId: input.clubId ?? "",
          from,
          choiceOf,
          onRefused: (row, reason) => left.set(row, reason),
        });
  const counts = countsOf(rows);
  counts.NEW -= left.size;
  counts.REFUSED += left.size;
  if (written === 0) {
    return { id: null, counts, written, rows, left };
  }
  remember(useCase, laid);
  const id = addRecord(useCase.writing, spreadsheetImport, {
    list: input.list,
    fileName: laid.fileName,
    batch: useCase.writing.batch,
    counts,
  });
  return { id, counts, written, rows, left };
}

/** The workbook again, with a sentence beside each row that was not taken as it stood. */
function returnedFile(
  desk: Desk,
  input: Import,
  { laid, done }: { laid: Laid; done: Written },
): FileTicket | null {
  const notes = done.rows.flatMap((row) => {
    const late = done.left.get(row);
    const reasons = late === undefined ? row.reasons : [late, ...row.reasons];
    const text = reasons.map((reason) => sentenceOf(reason, input)).join(" ");
    return text === "" ? [] : [{ ...row.at, text }];
  });
  if (notes.length === 0) {
    return null;
  }
  const widths = laid.sheets.map(({ rows }) => Math.max(0, ...rows.map((cells) => cells.length)));
  const bytes = withNotes(laid.bytes, notes, widths);
  return desk.ports.files.offer({
    name: laid.fileName.replace(/(\.xlsx)?$/iu, "-tra-lai.xlsx"),
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    bytes,
  });
}

interface ExcelParts {
  readonly desk: Desk;
  readonly reader: WorkbookReader;
}

async function importWorkbook(
  parts: ExcelParts,
  input: Import,
  context: CallContext,
): Promise<Result<OutputOf<"excel.import">, SourceRefusal>> {
  const club = clubKnown(parts.desk.reading(), input);
  const laid = club.ok ? await layOut(parts, input, context.job.signal) : club;
  if (!laid.ok) {
    return laid;
  }
  const done = parts.desk.write<Written, never>({ operation: "excel.import", context }, (useCase) =>
    accept(writeRows(useCase, input, laid.value)),
  );
  if (!done.ok) {
    return done;
  }
  const returned = returnedFile(parts.desk, input, { laid: laid.value, done: done.value });
  const { id, counts, written } = done.value;
  return accept({ id, counts, written, returned });
}

const countsText = z.object({
  NEW: z.int(),
  CHANGED: z.int(),
  SAME: z.int(),
  DOUBTFUL: z.int(),
  REFUSED: z.int(),
});

type UndoRefusal = "recordUnknown" | "importUndone" | "importGoneOn";

const stays: ReadonlySet<string> = new Set(["spreadsheet_import", "column_mapping"]);

/** Workbooks in: looked at, taken in whole, taken back whole. */
export function excelHandlers(
  parts: ExcelParts,
): HandlersOf<"excel.inspect" | "excel.import" | "excel.attendance" | "excel.imports" | "excel.undo"> {
  const { desk } = parts;
  return {
    "excel.inspect": async (input, { job }) => {
      const club = clubKnown(desk.reading(), input);
      const laid = club.ok ? await layOut(parts, input, job.signal) : club;
      return laid.ok
        ? accept(previewOf(input.list, laid.value, planned(desk.reading(), input, laid.value)))
        : laid;
    },
    "excel.import": (input, context) => importWorkbook(parts, input, context),
    "excel.attendance": async ({ ticket, meetingId }, { job }) => {
      const present = attendanceSheet(desk.reading(), meetingId);
      const bytes = present.ok ? await readTicket(desk.ports.files, ticket) : undefined;
      if (!present.ok || bytes === undefined) {
        return present.ok ? refuse("ticketUnknown") : present;
      }
      const read = await parts.reader.read(bytes, job.signal);
      return read.ok ? present.value(read.value) : read;
    },
    "excel.imports": () =>
      accept(
        recordsWhere(desk.reading().database, spreadsheetImport)
          .toReversed()
          .map(({ id, list, fileName, createdAt, createdBy, counts, undoneAt }) => ({
            id,
            list: z.enum(importLists).parse(list),
            fileName,
            at: createdAt,
            account: createdBy,
            counts: countsText.parse(counts),
            undoneAt,
          })),
      ),
    "excel.undo": ({ id, reason }, context) =>
      desk.write(
        { operation: "excel.undo", context, ...(reason === null ? {} : { reason }) },
        ({ database, writing }): Result<{ readonly records: number }, UndoRefusal> => {
          const found = mustExist(database, spreadsheetImport, id);
          if (!found.ok) {
            return found;
          }
          if (found.value.undoneAt !== null) {
            return refuse("importUndone");
          }
          const undone = undoBatch(writing, found.value.batch, stays);
          if (!undone.ok) {
            return refuse("importGoneOn");
          }
          changeRecord(writing, spreadsheetImport, { id, undoneAt: writing.at });
          return undone;
        },
      ),
  };
}
