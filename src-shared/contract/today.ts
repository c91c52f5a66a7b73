import { z } from "zod";
import { dateField, idField, maybe, reasonField, textField, timeField } from "../domain/fields.ts";
import { administrators, everyone, operation, writers } from "./operation.ts";
import { absent, dateText, done, written } from "./shapes.ts";

const next = z.strictObject({
  action: z.string(),
  personId: absent(z.uuid()),
  clubId: absent(z.uuid()),
  kind: absent(z.string()),
  period: absent(z.string()),
});

const task = z.strictObject({
  key: z.string(),
  what: z.string(),
  group: z.enum(["PERSON", "CLUB", "OFFICE"]),
  subject: z.string(),
  dueOn: dateText,
  /** The time of day, for limits in hours whose beginning is known to the minute. */
  dueTime: absent(z.string()),
  /** The first day on which it may be done, where the law names a window before an event. */
  opensOn: absent(dateText),
  /** Days until it is due; working days where the limit counts those. Negative: late. */
  daysLeft: z.int(),
  workingDays: z.boolean(),
  /** No law sets this limit: a reminder of the office. */
  ownRule: z.boolean(),
  source: z.string(),
  why: z.strictObject({
    start: dateText,
    startTime: absent(z.string()),
    startWhat: z.string(),
    rule: z.string(),
    skipped: z.array(dateText),
    /** Whether a day between start and end rests on memory or assumption, or lies outside the calendar. */
    uncertain: z.boolean(),
  }),
  next,
  /** No record tells whether it was done: an official says so with `today.settle`. */
  settles: z.boolean(),
  snoozed: absent(z.strictObject({ until: dateText, reason: z.string() })),
  /** The reminder behind it, where somebody set one. */
  reminderId: absent(z.uuid()),
});

/** What a task is known by: what it is about, and up to two records with a day. */
export const taskKeyField = z.string().min(1).max(120);

export const calendarKinds = ["holiday", "swapped_off", "swapped_work", "ordinary"] as const;

const what = maybe(textField(200));

export const todayOperations = {
  /** Việc hôm nay: what is due, for whom, by when, under which provision and why that day; snoozed ones only when asked for. */
  "today.list": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ on: dateField.optional(), withSnoozed: z.boolean().default(false) }),
    output: z.array(task),
    refusals: [],
  }),
  /** Puts a task off until a day, with the reason. */
  "today.snooze": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ key: taskKeyField, until: dateField, reason: reasonField }),
    output: done,
    refusals: ["taskUnknown", "dateNotFuture"],
  }),
  /** Shows a task again that was put off. */
  "today.wake": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ key: taskKeyField }),
    output: done,
    refusals: ["taskUnknown"],
  }),
  /** A task that no record tells the end of is done: it leaves the list for good. */
  "today.settle": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ key: taskKeyField, doneOn: dateField }),
    output: done,
    refusals: ["taskUnknown", "dateInFuture"],
  }),
  /** The time limits that may be started by hand on a day: those of the table that hold then. */
  "today.rules": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ on: dateField }),
    output: z.array(
      z.strictObject({
        key: z.string(),
        id: z.string(),
        source: z.string(),
        actor: absent(z.string()),
        inHours: z.boolean(),
      }),
    ),
    refusals: [],
  }),
  /**
   * A reminder: a time limit of the law started by hand (`rule` and the day, for limits in hours also the time, its
   * clock began), or the office's own (`what` and the day it is due).
   */
  "today.remind": operation({
    effect: "write",
    access: writers,
    input: z
      .strictObject({
        rule: maybe(z.string().max(20)),
        startOn: maybe(dateField),
        startTime: maybe(timeField),
        what,
        dueOn: maybe(dateField),
        personId: maybe(idField),
        clubId: maybe(idField),
      })
      .superRefine((reminder, context) => {
        const missing =
          reminder.rule === null
            ? (["what", "dueOn"] as const).filter((field) => reminder[field] === null)
            : (["startOn"] as const).filter((field) => reminder[field] === null);
        for (const field of missing) {
          context.addIssue({ code: "custom", path: [field], message: "required" });
        }
      }),
    output: written,
    refusals: ["recordUnknown", "ruleUnknown", "ruleHasNoLength"],
  }),
  /** A reminder is done; it leaves the list and stays in the history. */
  "today.reminderDone": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ id: idField, doneOn: dateField }),
    output: written,
    refusals: ["recordUnknown", "dateInFuture"],
  }),
  /** The days of a year that differ from their weekday: as shipped, or as the office has corrected them. */
  "calendar.days": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ year: z.int().min(2022).max(2100) }),
    output: z.array(
      z.strictObject({
        date: dateText,
        kind: z.enum(["holiday", "compensation", "swapped_off", "swapped_work", "unconfirmed", "ordinary"]),
        name: z.string(),
        source: z.string(),
        own: z.boolean(),
        confidence: z.enum(["law", "computed", "recalled", "unknown", "office"]),
      }),
    ),
    refusals: [],
  }),
  /** The office's word on one day, with where it is written; it replaces what shipped. */
  "calendar.set": operation({
    effect: "write",
    access: administrators,
    input: z.strictObject({
      date: dateField,
      kind: z.enum(calendarKinds),
      name: textField(120),
      source: textField(200),
    }),
    output: done,
    refusals: [],
  }),
  /** Takes the office's word on a day back: the calendar that shipped holds again. */
  "calendar.reset": operation({
    effect: "write",
    access: administrators,
    input: z.strictObject({ date: dateField }),
    output: done,
    refusals: ["recordUnknown"],
  }),
} as const;
