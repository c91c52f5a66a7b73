import { lastDayOfMonth, type CalendarDate } from "#shared/base/calendar-date.ts";
import { present } from "#shared/base/assert.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import type { OperationName, OutputOf } from "#shared/contract/contract.ts";
import type { Kind } from "#shared/documents/kind.ts";
import { findKind } from "#shared/documents/kinds.ts";
import { missingFacts } from "#shared/documents/missing-facts.ts";
import {
  findProcedure,
  procedures,
  type Procedure,
  type ProcedureStep,
} from "#shared/documents/procedures.ts";
import { form } from "#shared/law/forms.ts";
import { regimeOn } from "#shared/law/regime.ts";
import { findRecord, recordsWhere } from "../database/reading.ts";
import { body, meeting } from "../database/schema/clubs.ts";
import { document } from "../database/schema/papers.ts";
import { person } from "../database/schema/people.ts";
import { draftFacts } from "./documents.ts";
import type { Subject } from "./facts/common.ts";
import { membersOn } from "./members.ts";
import { factsOf, kindOf, type DocumentRow } from "./paper-making.ts";
import { receivedForm } from "./paper-received.ts";
import type { HandlersOf } from "./ports.ts";
import type { Desk, Reading } from "./use-case.ts";

type SetAnswer = OutputOf<"sets.get">;
type Step = SetAnswer["steps"][number];

/** One matter of one subject on a day. */
interface Matter {
  readonly procedure: Procedure;
  readonly subject: Subject;
  readonly month: string | null;
  readonly papers: readonly DocumentRow[];
}

/** The kind of a step that is in force on the day; of papers in both regimes the other one is left out. */
function kindOn({ kinds }: ProcedureStep, date: CalendarDate): Kind {
  const known = kinds.flatMap((code) => findKind(code) ?? []);
  const regime = regimeOn(date);
  const inForce = known.find((kind) => kind.regime === "both" || (regime.ok && kind.regime === regime.value));
  return present(inForce ?? known[0], "a step drawn up here has a kind");
}

function isOfMonth(row: DocumentRow, month: string | null): boolean {
  const day = row.date ?? dateIn(row);
  return month === null || row.period === month || day.startsWith(month);
}

/** The day a draft is prepared for. */
function dateIn(row: DocumentRow): string {
  const { preparedOn, heldOn } = factsOf(row);
  const day = preparedOn ?? heldOn;
  return typeof day === "string" ? day : row.createdAt.slice(0, 10);
}

/** The paper of a step: the latest that has its number, else the latest draft; none that was discarded. */
function paperOf({ papers, month }: Matter, { kinds }: ProcedureStep): DocumentRow | undefined {
  const own = papers.filter((row) => kinds.includes(row.kind) && isOfMonth(row, month));
  return own.findLast(({ tree }) => tree !== null) ?? own.at(-1);
}

/** The meeting a set's papers belong to: of its kind, or the latest of its month. */
function meetingOf({ database }: Reading, { procedure, subject, month }: Matter): string | null {
  const { clubId } = subject;
  const found = clubId === null ? [] : recordsWhere(database, meeting, { bodyId: clubId });
  const fitting = found
    .filter(({ state }) => state !== "HUY")
    .filter(({ kind }) => procedure.meetingKind === null || kind === procedure.meetingKind)
    .filter(({ date }) => month === null || date.startsWith(month))
    .toSorted((one, other) => one.date.localeCompare(other.date));
  return fitting.at(-1)?.id ?? null;
}

const nothing = { documentId: null, number: null, date: null, missing: [], draft: null, people: [] };

function receivedStep(reading: Reading, { subject }: Matter, step: ProcedureStep): Step {
  const known = step.forms.map((key) => form(key)).find((one) => one.ok);
  const found = receivedForm(reading, subject.personId, step.forms);
  return {
    ...nothing,
    key: step.key,
    title: known?.ok === true ? known.value.title : step.key,
    form: known?.ok === true ? `${known.value.decree} ${known.value.number}` : "",
    per: "RECEIVED",
    optional: step.optional,
    state: found === undefined ? "MISSING" : "DONE",
    number: found?.symbol ?? null,
    date: found?.datedOn ?? null,
    done: found === undefined ? 0 : 1,
    of: 1,
  };
}

/** What the draft still misses, or the paper would miss if it were drafted today; nothing once it is frozen. */
function missingOf(
  reading: Reading,
  {
    row,
    kind,
    subject,
  }: { readonly row: DocumentRow | undefined; readonly kind: Kind; readonly subject: Subject },
): Step["missing"] {
  if (row === undefined) {
    return missingFacts(kind, draftFacts(reading, kind, { subject, original: undefined }));
  }
  return row.tree === null ? missingFacts(kindOf(row), factsOf(row)) : [];
}

/** How the paper of a step stands, or that there is none. */
function standing(
  row: DocumentRow | undefined,
): Pick<Step, "state" | "documentId" | "number" | "date" | "done"> {
  return row === undefined
    ? { state: "MISSING", documentId: null, number: null, date: null, done: 0 }
    : { state: row.state, documentId: row.id, number: row.numberText, date: row.date, done: 1 };
}

function drawnUpStep(reading: Reading, matter: Matter, step: ProcedureStep): Step {
  const kind = kindOn(step, matter.subject.date);
  const meetingId = step.per === "MEETING" ? meetingOf(reading, matter) : null;
  const lacksMeeting = step.per === "MEETING" && meetingId === null;
  const subject = { ...matter.subject, meetingId };
  const row = paperOf(matter, step);
  const { date: _date, ...about } = subject;
  return {
    ...nothing,
    ...standing(row),
    key: step.key,
    title: kind.title,
    form: kind.form,
    per: step.per,
    optional: step.optional,
    of: 1,
    missing: row === undefined && lacksMeeting ? [] : missingOf(reading, { row, kind, subject }),
    draft: lacksMeeting ? null : { kind: kind.code, subject: about },
  };
}

/** One paper for each member: those who are due on the last day of the set. */
function membersStep(reading: Reading, matter: Matter, step: ProcedureStep): Step {
  const kind = kindOn(step, matter.subject.date);
  const { clubId, date } = matter.subject;
  const members = clubId === null ? [] : membersOn(reading.database, clubId, date).map((one) => one.personId);
  const has = new Set(
    recordsWhere(reading.database, document)
      .filter((row) => step.kinds.includes(row.kind) && row.state !== "HUY" && isOfMonth(row, matter.month))
      .flatMap(({ personId }) => personId ?? []),
  );
  const people = members.filter((id) => !has.has(id));
  const { date: _date, ...about } = matter.subject;
  return {
    ...nothing,
    key: step.key,
    title: kind.title,
    form: kind.form,
    per: "MEMBERS",
    optional: step.optional,
    state: people.length === 0 && members.length > 0 ? "DONE" : "MISSING",
    done: members.length - people.length,
    of: members.length,
    draft: { kind: kind.code, subject: about },
    people,
  };
}

function stepOf(reading: Reading, matter: Matter, step: ProcedureStep): Step {
  if (step.kinds.length === 0) {
    return receivedStep(reading, matter, step);
  }
  return step.per === "MEMBERS" ? membersStep(reading, matter, step) : drawnUpStep(reading, matter, step);
}

/** Each missing fact once, in the order in which papers ask for it. */
function missingOnce(steps: readonly Step[]): SetAnswer["missing"] {
  const byLabel = Map.groupBy(
    steps.flatMap(({ key, missing }) => missing.map(({ label }) => ({ key, label }))),
    ({ label }) => label,
  );
  return [...byLabel].map(([label, found]) => ({ label, steps: found.map(({ key }) => key) }));
}

function subjectName({ database }: Reading, { clubId, personId }: Subject): string | undefined {
  return clubId === null
    ? findRecord(database, person, personId ?? "")?.fullName
    : findRecord(database, body, clubId)?.fullName;
}

interface Asked {
  readonly procedure: string;
  readonly date: CalendarDate;
  readonly personId: string | null;
  readonly clubId: string | null;
  readonly month: string | null;
}

type SetRefusal = "procedureUnknown" | "recordUnknown" | "subjectMissing";

/** Whom the set is about, on the day it is looked at: a month that is over is looked at on its last day. */
function subjectOf(procedure: Procedure, asked: Asked): Subject | undefined {
  const month = procedure.byMonth ? asked.month : null;
  const isClub = procedure.about === "CLUB";
  const id = isClub ? asked.clubId : asked.personId;
  if (id === null || (procedure.byMonth && month === null)) {
    return undefined;
  }
  const lastDay = month === null ? asked.date : lastDayOfMonth(month);
  return {
    clubId: isClub ? id : null,
    personId: isClub ? null : id,
    date: lastDay < asked.date ? lastDay : asked.date,
    meetingId: null,
    period: month,
  };
}

/** The papers about the subject that were not discarded. */
function papersAbout({ database }: Reading, { clubId, personId }: Subject): readonly DocumentRow[] {
  const filter = clubId === null ? { personId } : { bodyId: clubId };
  return recordsWhere(database, document, filter).filter(({ state }) => state !== "HUY");
}

function setOf(reading: Reading, asked: Asked): Result<SetAnswer, SetRefusal> {
  const procedure = findProcedure(asked.procedure);
  if (procedure === undefined) {
    return refuse("procedureUnknown");
  }
  const subject = subjectOf(procedure, asked);
  if (subject === undefined) {
    return refuse("subjectMissing");
  }
  const name = subjectName(reading, subject);
  if (name === undefined) {
    return refuse("recordUnknown");
  }
  const matter = { procedure, subject, month: subject.period, papers: papersAbout(reading, subject) };
  const steps = procedure.steps.map((step) => stepOf(reading, matter, step));
  const next = steps.find(({ state, optional, draft }) => state === "MISSING" && !optional && draft !== null);
  return accept({
    title: procedure.title,
    subject: name,
    missing: missingOnce(steps),
    steps,
    next: next?.key ?? null,
  });
}

/** The sets of papers that belong to one matter. */
export function paperSetHandlers(desk: Desk): HandlersOf<Extract<OperationName, `sets.${string}`>> {
  return {
    "sets.procedures": () =>
      accept(procedures.map(({ code, title, about, byMonth }) => ({ code, title, about, byMonth }))),
    "sets.get": (asked) => setOf(desk.reading(), asked),
  };
}
