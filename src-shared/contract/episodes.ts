import { z } from "zod";
import { episodeKinds } from "../domain/episode.ts";
import {
  codeField,
  dateField,
  idField,
  maybe,
  noteField,
  reasonField,
  textField,
  versionField,
} from "../domain/fields.ts";
import { everyone, operation, writers } from "./operation.ts";
import { absent, dateText, written } from "./shapes.ts";

const step = z.strictObject({
  event: z.string(),
  to: z.string(),
  forms: z.array(z.strictObject({ code: z.string(), title: z.string() })),
  source: z.string(),
});

const episodeRow = z.strictObject({
  id: z.uuid(),
  version: z.int(),
  /** An episode of its own, or a decision on post-rehabilitation management. */
  subject: z.enum(["episode", "management"]),
  kind: z.string(),
  regime: z.enum(["R1", "R2"]),
  state: z.string(),
  openedOn: dateText,
  decisionNumber: absent(z.string()),
  plannedTo: absent(dateText),
  facility: absent(z.string()),
  ended: z.boolean(),
  events: z.array(
    z.strictObject({
      id: z.uuid(),
      event: z.string(),
      date: dateText,
      document: absent(z.string()),
      note: absent(z.string()),
      from: z.string(),
      to: z.string(),
      remainingDays: absent(z.int()),
    }),
  ),
  next: z.array(step),
});

const stepRefusals = [
  "recordUnknown",
  "dateInFuture",
  "personDead",
  "stepUnknown",
  "stepNotInRegime",
  "stepNotNow",
  "stepOutOfOrder",
  "stepEnded",
  "stepBeforeLast",
  "noDaysLeft",
  "spellsOverlap",
  "endBeforeStart",
  "lawSilent",
] as const;

/** Measures of the law and their states: what may happen next, and what happened. */
export const episodeOperations = {
  /** Every episode and management of a person: where it stands, what led there, what may come next. */
  "episodes.list": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ personId: idField }),
    output: z.array(episodeRow),
    refusals: ["recordUnknown"],
  }),
  /** How an episode of a kind may begin on a day. */
  "episodes.beginnings": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ kind: z.enum(episodeKinds), on: dateField }),
    output: z.array(step),
    refusals: ["lawSilent"],
  }),
  "episodes.open": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({
      personId: idField,
      kind: z.enum(episodeKinds),
      event: codeField,
      on: dateField,
      decisionNumber: maybe(textField(60)),
      decidedOn: maybe(dateField),
      signer: maybe(textField(200)),
      from: maybe(dateField),
      plannedTo: maybe(dateField),
      facility: maybe(textField(200)),
      note: maybe(noteField(2000)),
    }),
    output: written,
    refusals: [...stepRefusals, "duplicateRecord"],
  }),
  /** Takes one step; what follows from it (a management ends, the clock stops) is written with it. */
  "episodes.step": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({
      subject: z.enum(["episode", "management"]),
      id: idField,
      version: versionField,
      event: codeField,
      on: dateField,
      document: maybe(textField(60)),
      note: maybe(noteField(2000)),
    }),
    output: written,
    refusals: [...stepRefusals, "changedMeanwhile"],
  }),
  /** Takes the last step of an episode back, with the reason; a management is taken back by undoing. */
  "episodes.revoke": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ id: idField, version: versionField, reason: reasonField }),
    output: written,
    refusals: ["recordUnknown", "changedMeanwhile", "nothingToRevoke"],
  }),
} as const;
