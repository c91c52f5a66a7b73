import { z } from "zod";
import { idField, maybe, monthField } from "../domain/fields.ts";
import { everyone, operation } from "./operation.ts";
import { entryOwner, fileTicket, query } from "./shapes.ts";
import { taskKeyField } from "./today.ts";

/** The lists that go out as a workbook or on paper. */
const outLists = [
  "people",
  "clubs",
  "bodies",
  "members",
  "meetings",
  "evaluations",
  "documents",
  "managements",
  "referrals",
  "supports",
  "volunteers",
  "today",
  "entries",
  "access",
] as const;
export type OutList = (typeof outLists)[number];

/**
 * Which list, which of its columns in which order under which title, and which rows: those the filters of its screen
 * show, or only those of `ids`.
 */
const wanted = z.strictObject({
  list: z.enum(outLists),
  title: z.string().min(1).max(200),
  columns: z
    .array(z.strictObject({ key: z.string().max(40), title: z.string().min(1).max(60) }))
    .min(1)
    .max(30),
  query,
  category: maybe(z.string().max(40)),
  state: maybe(z.string().max(40)),
  clubId: maybe(idField),
  /** Which kind of simple record, for `entries`. */
  kind: maybe(z.string().max(60)),
  /** Whose entries, for `entries`; everybody's where nobody is named. */
  of: entryOwner,
  month: maybe(monthField),
  year: maybe(z.int().min(2000).max(2100)),
  /** Words for the codes of a list that only the text room has (the names of tasks). */
  words: z.record(z.string().max(80), z.string().max(300)).default({}),
  ids: maybe(z.array(taskKeyField).max(10_000)),
});

export const listOperations = {
  /** A list as a workbook with typed cells: days are days, numbers of documents and telephones are text. */
  "lists.excel": operation({
    effect: "read",
    access: everyone,
    input: wanted,
    output: fileTicket,
    refusals: ["listColumnUnknown", "recordUnknown", "recordKindOff", "onlyOverseers"],
  }),
  /** A list as a paper under the office's letterhead. */
  "lists.print": operation({
    effect: "read",
    access: everyone,
    input: wanted,
    output: fileTicket,
    refusals: ["listColumnUnknown", "recordUnknown", "recordKindOff", "onlyOverseers", "glyphMissing"],
  }),
} as const;
