import { text, sqliteTable } from "drizzle-orm/sqlite-core";
import { body } from "./clubs.ts";
import { person } from "./people.ts";
import { recordColumns } from "./record.ts";

/** Một lần nhập từ Excel: `batch` leads to what it wrote in the journal, and so back. */
export const spreadsheetImport = sqliteTable("spreadsheet_import", {
  ...recordColumns,
  list: text("list").notNull(),
  fileName: text("file_name").notNull(),
  batch: text("batch").notNull(),
  counts: text("counts", { mode: "json" }).notNull(),
  undoneAt: text("undone_at"),
});

/** How the columns of a file of this shape are read: what the office chose the last time. */
export const columnMapping = sqliteTable("column_mapping", {
  ...recordColumns,
  shape: text("shape").notNull(),
  mapping: text("mapping", { mode: "json" }).notNull(),
});

/** Không phải một người: two people who look alike and are not the same. */
export const notSamePerson = sqliteTable("not_same_person", {
  ...recordColumns,
  personId: text("person_id")
    .notNull()
    .references(() => person.id),
  otherId: text("other_id")
    .notNull()
    .references(() => person.id),
});

/** Gộp hồ sơ: what the batch moved is found in the journal, and so taken back. */
export const personMerge = sqliteTable("person_merge", {
  ...recordColumns,
  keptId: text("kept_id")
    .notNull()
    .references(() => person.id),
  mergedId: text("merged_id")
    .notNull()
    .references(() => person.id),
  batch: text("batch").notNull(),
  undoneAt: text("undone_at"),
});

/** A day that differs from its weekday, or is no longer to: the office's own word over the calendar that ships. */
export const calendarDay = sqliteTable("calendar_day", {
  ...recordColumns,
  date: text("date").notNull(),
  kind: text("kind").notNull(),
  name: text("name").notNull(),
  source: text("source").notNull(),
});

/** Hoãn nhắc một việc, with the reason. */
export const taskSnooze = sqliteTable("task_snooze", {
  ...recordColumns,
  task: text("task").notNull(),
  until: text("until").notNull(),
  reason: text("reason").notNull(),
});

/** Việc đã làm xong mà không hồ sơ nào cho biết: said by an official. */
export const taskDone = sqliteTable("task_done", {
  ...recordColumns,
  task: text("task").notNull(),
  doneOn: text("done_on").notNull(),
});

/** Việc tự nhắc: no law sets its day; or a time limit of the law (`rule`) whose clock the office started by hand. */
export const ownReminder = sqliteTable("own_reminder", {
  ...recordColumns,
  what: text("what").notNull(),
  dueOn: text("due_on").notNull(),
  personId: text("person_id").references(() => person.id),
  bodyId: text("body_id").references(() => body.id),
  doneOn: text("done_on"),
  rule: text("rule"),
  startOn: text("start_on"),
  startTime: text("start_time"),
});
