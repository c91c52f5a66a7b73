import { join } from "node:path";
import { z } from "zod";
import type { DemoStation } from "./demo-station.ts";

export const demoPaper = z.strictObject({
  kind: z.string(),
  about: z.string(),
  date: z.string(),
  number: z.int().nullable(),
  facts: z.record(z.string(), z.json()),
});
export type DemoPaper = z.output<typeof demoPaper>;

/** What a paper is about, found by the words of the sample file. */
export interface DemoSubjects {
  readonly clubId: string;
  readonly personIds: Readonly<Record<string, string>>;
  readonly meetingIds: Readonly<Record<string, string>>;
}

/** One line of the table that the demonstration prints. */
export interface MadeFile {
  readonly what: string;
  readonly number: string;
  readonly file: string;
  readonly bytes: number;
}

type Subject = Partial<Record<"personId" | "clubId" | "meetingId" | "period", string>>;

function subjectOf({ about }: DemoPaper, subjects: DemoSubjects): Subject {
  if (about === "CLUB") {
    return { clubId: subjects.clubId };
  }
  const personId = subjects.personIds[about];
  const meetingId = subjects.meetingIds[about];
  if (personId !== undefined) {
    return { personId };
  }
  return meetingId === undefined ? { period: about } : { meetingId };
}

/** Takes a paper through its whole life: draft, facts, signing, number, issue, print. */
export async function makePaper(
  { call, takeOut }: DemoStation,
  paper: DemoPaper,
  { subjects, folder }: { readonly subjects: DemoSubjects; readonly folder: string },
): Promise<MadeFile> {
  const draft = await call("documents.draft", {
    kind: paper.kind,
    date: paper.date,
    ...subjectOf(paper, subjects),
  });
  const { facts } = await call("documents.get", { id: draft.id });
  const whole = { ...z.record(z.string(), z.json()).parse(facts), ...paper.facts };
  const filled = await call("documents.changeFacts", { id: draft.id, version: draft.version, facts: whole });
  if (filled.missing.length > 0) {
    throw new Error(`${paper.kind} still misses ${filled.missing.map(({ path }) => path).join(", ")}`);
  }
  const submitted = await call("documents.submit", { id: draft.id, version: filled.version });
  const signed = await call("documents.sign", { id: draft.id, version: submitted.version });
  const numbered = await call("documents.number", {
    id: draft.id,
    version: signed.version,
    issuedOn: paper.date,
    number: paper.number,
  });
  await call("documents.issue", { id: draft.id, version: numbered.version });
  const { ticket, name } = await call("documents.print", { id: draft.id });
  return {
    what: paper.kind,
    number: numbered.number,
    file: name,
    bytes: takeOut(ticket, join(folder, name)),
  };
}
