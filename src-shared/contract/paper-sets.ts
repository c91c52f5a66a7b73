import { z } from "zod";
import { dateField, idField, maybe, monthField } from "../domain/fields.ts";
import { everyone, operation } from "./operation.ts";
import { absent, dateText } from "./shapes.ts";

const subject = z.strictObject({
  personId: absent(z.string()),
  clubId: absent(z.string()),
  meetingId: absent(z.string()),
  period: absent(z.string()),
});

/** A paper of a set as it stands. */
const step = z.strictObject({
  key: z.string(),
  title: z.string(),
  form: z.string(),
  /** RECEIVED comes from another office; ONE, MEETING and MEMBERS are drawn up here. */
  per: z.enum(["RECEIVED", "ONE", "MEETING", "MEMBERS"]),
  optional: z.boolean(),
  /** MISSING: not there yet; then the states of a paper; DONE for a paper received and for all members' papers. */
  state: z.string(),
  documentId: absent(z.string()),
  number: absent(z.string()),
  date: absent(dateText),
  /** How many of how many members have theirs; one of one for a single paper. */
  done: z.int(),
  of: z.int(),
  /** Facts still missing: of the draft, or of the paper as it would be drafted today. */
  missing: z.array(z.strictObject({ path: z.string(), label: z.string() })),
  /** What a draft of it is made from; null where something it is about is not there yet (a meeting). */
  draft: absent(z.strictObject({ kind: z.string(), subject })),
  /** The members who have none yet, for a batch. */
  people: z.array(z.string()),
});

export const paperSetOperations = {
  /** The matters whose papers the programme knows as a set. */
  "sets.procedures": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        code: z.string(),
        title: z.string(),
        about: z.enum(["CLUB", "PERSON"]),
        byMonth: z.boolean(),
      }),
    ),
    refusals: [],
  }),
  /**
   * Một hồ sơ, cả bộ giấy: every paper of a matter with its state, what is missing first, and the next one to draw up.
   * Each datum is typed once: a draft takes what stands in the records and in the papers of the same subject.
   */
  "sets.get": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({
      procedure: z.string().max(40),
      date: dateField,
      personId: maybe(idField),
      clubId: maybe(idField),
      month: maybe(monthField),
    }),
    output: z.strictObject({
      title: z.string(),
      subject: z.string(),
      /** Each missing fact once, with the papers that wait for it. */
      missing: z.array(z.strictObject({ label: z.string(), steps: z.array(z.string()) })),
      steps: z.array(step),
      /** Key of the first paper that is not there and may be drawn up. */
      next: absent(z.string()),
    }),
    refusals: ["procedureUnknown", "recordUnknown", "subjectMissing"],
  }),
} as const;
