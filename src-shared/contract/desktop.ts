import { z } from "zod";
import { maybe } from "../domain/fields.ts";
import { everyone, operation, writers } from "./operation.ts";
import { absent, done, fileTicket, ticketField } from "./shapes.ts";

/** Operations of the host itself: native dialogs, the printer, and work that takes long. */
export const desktopOperations = {
  /** A native dialog where there is one; a browser hands its file in at `/files` instead. */
  "files.pick": operation({
    effect: "read",
    access: "stranger",
    input: z.strictObject({ purpose: z.enum(["BUNDLE", "CARD", "WORKBOOK", "BACKUP"]) }),
    output: fileTicket,
    refusals: ["notOnThisDesk", "cancelled"],
  }),
  /** The same for several files at once. */
  "files.pickMany": operation({
    effect: "read",
    access: writers,
    input: z.strictObject({ purpose: z.literal("BUNDLE") }),
    output: z.strictObject({ files: z.array(fileTicket) }),
    refusals: ["notOnThisDesk", "cancelled"],
  }),
  "files.save": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ ticket: ticketField }),
    output: done,
    refusals: ["notOnThisDesk", "cancelled", "ticketUnknown", "notWritten"],
  }),
  "files.print": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ ticket: ticketField, copies: z.int().min(1).max(99).default(1) }),
    output: done,
    refusals: ["notOnThisDesk", "cancelled", "ticketUnknown"],
  }),
  /** Long work: the call named runs as a job; ask for its state, cancel it, fetch its reply once. */
  "jobs.start": operation({
    effect: "write",
    access: everyone,
    input: z.strictObject({ operation: z.string().max(60), input: maybe(z.json()) }),
    output: z.strictObject({ job: z.string() }),
    refusals: ["notALongOperation"],
  }),
  "jobs.state": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ job: z.string().max(64) }),
    output: z.strictObject({
      state: z.enum(["RUNNING", "DONE", "CANCELLED"]),
      step: z.string(),
      done: z.int(),
      total: absent(z.int()),
      reply: absent(z.json()),
    }),
    refusals: ["jobUnknown"],
  }),
  "jobs.cancel": operation({
    effect: "write",
    access: everyone,
    input: z.strictObject({ job: z.string().max(64) }),
    output: done,
    refusals: ["jobUnknown"],
  }),
} as const;
