import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { isCalendarDate } from "#shared/base/calendar-date.ts";
import { desktopOperations } from "#shared/contract/desktop.ts";
import {
  administrators,
  everyone,
  operation,
  type Role,
  roles,
  writers,
} from "#shared/contract/operation.ts";
import { assembleHost } from "#main/host/assemble-host.ts";
import type { HandlerContext } from "#main/host/dispatch.ts";
import { createFaultLog } from "#main/host/fault-log.ts";
import { createFileTickets } from "#main/host/file-tickets.ts";
import type { Host } from "#main/host/host.ts";

/*
 * A station that keeps notes: small enough to see through, with one operation for each way a call can end. It says
 * what dispatch and the doors promise, whatever the real operations are.
 */

interface ToySession {
  account: { readonly role: Role } | undefined;
}
type Context = HandlerContext<ToySession>;

const note = z.strictObject({
  title: z.string().min(1).max(20),
  day: z.string().refine(isCalendarDate, "dateNotReal"),
  tags: z.array(z.strictObject({ name: z.string().max(5) })).max(3),
  kind: z.enum(["A", "B"]).optional(),
});
const nothing = z.strictObject({});

const toyContract = {
  "desk.enter": operation({
    effect: "write",
    access: "stranger",
    input: z.strictObject({ role: z.enum(roles) }),
    output: nothing,
    refusals: [],
  }),
  "desk.leave": operation({
    effect: "write",
    access: everyone,
    input: nothing,
    output: nothing,
    refusals: [],
  }),
  "notes.add": operation({
    effect: "write",
    access: writers,
    input: note,
    output: z.strictObject({ count: z.int() }),
    refusals: ["titleTaken"],
  }),
  "notes.list": operation({
    effect: "read",
    access: everyone,
    input: nothing,
    output: z.array(note),
    refusals: [],
  }),
  "notes.clear": operation({
    effect: "write",
    access: administrators,
    input: nothing,
    output: nothing,
    refusals: [],
  }),
  "notes.print": operation({
    effect: "read",
    access: everyone,
    input: nothing,
    output: z.strictObject({ ticket: z.string(), name: z.string(), bytes: z.int() }),
    refusals: [],
  }),
  "notes.crash": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ secret: z.string() }),
    output: nothing,
    refusals: [],
  }),
  "notes.lie": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ how: z.enum(["output", "refusal", "date"]) }),
    output: nothing,
    refusals: ["declared"],
  }),
  "notes.count": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ to: z.int() }),
    output: z.strictObject({ counted: z.int() }),
    refusals: [],
  }),
  "jobs.start": desktopOperations["jobs.start"],
  "jobs.state": desktopOperations["jobs.state"],
  "jobs.cancel": desktopOperations["jobs.cancel"],
} as const;

export interface ToyStation {
  readonly host: Host;
  readonly directory: string;
  /** How many sessions have been let in and not left. */
  readonly inside: () => number;
}

const lies: Readonly<Record<string, () => Result<unknown>>> = {
  output: () => accept({ more: "than promised" }),
  refusal: () => refuse("undeclared"),
  date: () => accept(new Date(0)),
};

async function countSlowly(to: number, { job }: Context): Promise<Result<unknown>> {
  for (let counted = 0; counted < to; counted += 1) {
    job.signal.throwIfAborted();
    job.report("counting", counted, to);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return accept({ counted: to });
}

export function openToyStation(validateOutput = true): ToyStation {
  const directory = mkdtempSync(join(tmpdir(), "toy station "));
  const files = createFileTickets(join(directory, "temp"));
  const faults = createFaultLog(directory, "1.2.3", () => "2026-09-05T08:00:00+07:00");
  const notes: z.output<typeof note>[] = [];
  let inside = 0;
  const host = assembleHost<ToySession>({
    contract: toyContract,
    files,
    validateOutput,
    reportFault: faults.report,
    isStationOpen: () => inside > 0,
    newSession: () => ({ account: undefined }),
    closeServices: () => undefined,
    handlers: {
      "desk.enter": ({ role }: { role: Role }, { session }: Context) => {
        inside += session.account === undefined ? 1 : 0;
        session.account = { role };
        return accept({});
      },
      "desk.leave": (_input: object, { session }: Context) => {
        inside -= 1;
        session.account = undefined;
        return accept({});
      },
      "notes.add": (added: z.output<typeof note>) => {
        if (notes.some(({ title }) => title === added.title)) {
          return refuse("titleTaken", { title: added.title }, [{ path: "title", code: "taken" }]);
        }
        return accept({ count: notes.push(added) });
      },
      "notes.list": () => accept(notes),
      "notes.clear": () => {
        notes.length = 0;
        return accept({});
      },
      "notes.print": () =>
        accept(
          files.offer({
            name: "Sổ ghi chép (1).pdf",
            mediaType: "application/pdf",
            bytes: new TextEncoder().encode("%PDF-1.7 notes"),
          }),
        ),
      "notes.crash": ({ secret }: { secret: string }) => {
        throw new Error(`cannot read ${secret}`);
      },
      "notes.lie": ({ how }: { how: string }) => lies[how]?.() ?? accept({}),
      "notes.count": ({ to }: { to: number }, context: Context) => countSlowly(to, context),
    },
  });
  return { host, directory, inside: () => inside };
}
