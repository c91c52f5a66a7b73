import { addDays, shortDate } from "#shared/base/calendar-date.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { holdsOn, spellsOverlap } from "#shared/domain/club.ts";
import type { RecordValues } from "#shared/domain/records/record-kind.ts";
import { deadline } from "#shared/law/deadlines.ts";
import { nextCode } from "../../database/codes.ts";
import type { ReadableDatabase } from "../../database/database.ts";
import { findRecord, firstWhere, recordsWhere } from "../../database/reading.ts";
import {
  communicationEvent,
  counsellingVisit,
  referral,
  treatment,
  volunteer,
  volunteerService,
} from "../../database/schema/care.ts";
import { body, boardMember, membership } from "../../database/schema/clubs.ts";
import { identityDocument, management, person } from "../../database/schema/people.ts";
import { activeBody, mustBeBody } from "../clubs.ts";
import { oldEnough } from "../first-category.ts";
import { cardFits } from "../membership-card.ts";
import { refuseIf } from "../rules.ts";
import type { UseCase } from "../use-case.ts";
import { movementsOf, overdrawnOn } from "./fund.ts";
import { textOf } from "./entry-tables.ts";
import type { EntryDraft, EntryRefusal } from "./entry-types.ts";

/*
 * What single kinds have of their own: what is filled in before a record is written, and the rules that look at other
 * records. Rules for all kinds stand in `entries`.
 */

type Check = () => Result<unknown, EntryRefusal>;
type Prepare = (useCase: UseCase, values: RecordValues) => RecordValues;
type Checks = (useCase: UseCase, draft: EntryDraft) => readonly Check[];

/** The next free code of clients without a file: `A0001` for the anonymous, `F0001` for those of a family. */
function nextClientCode(database: ReadableDatabase, prefix: "A" | "F"): string {
  const used = [...recordsWhere(database, counsellingVisit), ...recordsWhere(database, referral)]
    .map(({ clientCode }) => new RegExp(`^${prefix}(\\d+)$`, "u").exec(clientCode)?.[1])
    .map(Number)
    .filter((number) => !Number.isNaN(number));
  return `${prefix}${String(Math.max(0, ...used) + 1).padStart(4, "0")}`;
}

/** A client is a person's code, or the lasting code of someone without a file. */
function withClient({ database }: UseCase, values: RecordValues): RecordValues {
  const id = textOf(values, "personId");
  const known = id === null ? undefined : findRecord(database, person, id);
  const typed = textOf(values, "clientCode");
  const prefix = textOf(values, "relativeOfId") === null ? "A" : "F";
  return { ...values, clientCode: known?.code ?? typed ?? nextClientCode(database, prefix) };
}

/** The next number of a referral slip; offices that number by hand keep their own. */
function nextSlip(database: ReadableDatabase): string {
  const used = recordsWhere(database, referral)
    .map(({ slip }) => Number(/^CG(\d+)$/u.exec(slip)?.[1] ?? "0"))
    .reduce((highest, number) => Math.max(highest, number), 0);
  return `CG${String(used + 1).padStart(4, "0")}`;
}

function withSlip(useCase: UseCase, values: RecordValues): RecordValues {
  const rule = deadline("C05", textOf(values, "issuedOn") ?? useCase.today);
  const days = rule.ok ? rule.value.limitValue : null;
  const issuedOn = textOf(values, "issuedOn");
  const due = days === null || issuedOn === null ? null : addDays(issuedOn, days);
  return {
    ...withClient(useCase, values),
    slip: textOf(values, "slip") ?? nextSlip(useCase.database),
    replyDueOn: textOf(values, "replyDueOn") ?? due,
  };
}

const preparing: Readonly<Record<string, Prepare>> = {
  counselling_visit: withClient,
  referral: withSlip,
  volunteer: ({ database }, values) => ({
    ...values,
    code: textOf(values, "code") ?? nextCode(database, volunteer, "TN"),
  }),
  communication: ({ database }, values) => {
    const id = textOf(values, "eventId");
    const event = id === null ? undefined : findRecord(database, communicationEvent, id);
    return { ...values, date: event?.date ?? textOf(values, "date") };
  },
};

/** The fields with what the records themselves know filled in: codes, numbers, due dates. */
export function prepared(useCase: UseCase, entity: string, values: RecordValues): RecordValues {
  return preparing[entity]?.(useCase, values) ?? values;
}

function activeOn({ database }: UseCase, { values }: EntryDraft, dateKey: string): Check {
  return () => activeBody(database, textOf(values, "bodyId") ?? "", textOf(values, dateKey) ?? "");
}

function identityFree({ database }: UseCase, { values, id }: EntryDraft): Check {
  const [kind, number] = [textOf(values, "kind"), textOf(values, "number")];
  return () => {
    const holder =
      kind === null || number === null
        ? undefined
        : recordsWhere(database, identityDocument, { kind, number }).find((row) => row.id !== id);
    const owner = holder === undefined ? undefined : findRecord(database, person, holder.personId);
    return refuseIf(owner !== undefined, "identityNumberTaken", { code: owner?.code ?? "" });
  };
}

/** A death or a move closes more than the residence: those go through the form that closes everything. */
function leavesByItsForm({ values, before }: EntryDraft): Check {
  const reason = textOf(values, "endReason");
  const closesMore = reason === "CHET" || reason === "CHUYEN_DI";
  return () => refuseIf(closesMore && before?.["endReason"] !== reason, "leavingNeedsItsForm");
}

function oldEnoughFor({ database }: UseCase, { values }: EntryDraft): Check {
  const who = findRecord(database, person, textOf(values, "personId") ?? "");
  const status = { category: textOf(values, "category") ?? "", from: textOf(values, "from") ?? "" };
  return () => (who === undefined ? refuse("recordUnknown") : oldEnough(who, status));
}

function managementsApart({ database }: UseCase, { values, id }: EntryDraft): Check {
  const spell = {
    from: textOf(values, "managedFrom") ?? "",
    to: addDays(textOf(values, "managedTo") ?? "1900-01-01", 1),
  };
  return () =>
    refuseIf(
      recordsWhere(database, management, { personId: textOf(values, "personId") ?? "" }).some(
        (row) =>
          row.id !== id &&
          spellsOverlap({ from: row.managedFrom, to: row.endedOn ?? addDays(row.managedTo, 1) }, spell),
      ),
      "spellsOverlap",
    );
}

/** One chair on any day. */
function oneChair({ database }: UseCase, { values, id }: EntryDraft): Check {
  const spell = { from: textOf(values, "from") ?? "", to: textOf(values, "to") };
  return () => {
    const other = recordsWhere(database, boardMember, {
      bodyId: textOf(values, "bodyId") ?? "",
      role: "CHU_NHIEM",
    }).find((row) => row.id !== id && spellsOverlap(row, spell));
    return refuseIf(textOf(values, "role") === "CHU_NHIEM" && other !== undefined, "chairTaken", {
      name: other?.fullName ?? "",
    });
  };
}

/** Two clubs of one programme never hold the same person on the same day. */
function oneClubOfAProgramme({ database }: UseCase, { values, id }: EntryDraft): Check {
  const spell = { from: textOf(values, "joinedOn") ?? "", to: textOf(values, "leftOn") };
  const programOf = (bodyId: string): string | null => findRecord(database, body, bodyId)?.program ?? null;
  return () => {
    const other = recordsWhere(database, membership, { personId: textOf(values, "personId") ?? "" }).find(
      (row) =>
        row.id !== id &&
        programOf(row.bodyId) === programOf(textOf(values, "bodyId") ?? "") &&
        spellsOverlap({ from: row.joinedOn, to: row.leftOn }, spell),
    );
    return refuseIf(other !== undefined, "alreadyMember", {
      since: shortDate(other?.joinedOn ?? spell.from),
    });
  };
}

function cardOf({ database }: UseCase, { values, id }: EntryDraft): Check {
  const card = {
    bodyId: textOf(values, "bodyId") ?? "",
    joinedOn: textOf(values, "joinedOn") ?? "",
    applicationOn: textOf(values, "applicationOn"),
    memberNumber: textOf(values, "memberNumber"),
  };
  return () => cardFits(database, card, id);
}

function afterItsSlip({ database }: UseCase, { values }: EntryDraft): Check {
  const slip = findRecord(database, referral, textOf(values, "referralId") ?? "");
  const date = textOf(values, "date") ?? "";
  return () =>
    slip !== undefined && date < slip.issuedOn
      ? refuse("endBeforeStart", { start: shortDate(slip.issuedOn), end: shortDate(date) })
      : accept({});
}

/** The volunteer serves on the day, and is not the person helped. */
function serves({ database }: UseCase, { values }: EntryDraft, dateKey: string): readonly Check[] {
  const volunteerId = textOf(values, "volunteerId") ?? "";
  const date = textOf(values, dateKey) ?? "";
  return [
    () =>
      refuseIf(
        !recordsWhere(database, volunteerService, { volunteerId }).some((spell) => holdsOn(spell, date)),
        "volunteerNotServing",
        { date: shortDate(date) },
      ),
    () =>
      refuseIf(
        findRecord(database, volunteer, volunteerId)?.personId === textOf(values, "personId"),
        "volunteerIsPerson",
      ),
  ];
}

function fundHolds({ database }: UseCase, { values, id }: EntryDraft): Check {
  const amount = Number(values["amountVnd"]);
  const own = {
    id,
    date: textOf(values, "date") ?? "",
    amount: textOf(values, "direction") === "CHI" ? -amount : amount,
  };
  return () => {
    const day = overdrawnOn([...movementsOf(database, textOf(values, "bodyId") ?? "", id), own]);
    return refuseIf(day !== undefined, "fundBelowZero", { date: shortDate(day ?? own.date) });
  };
}

const checking: Readonly<Record<string, Checks>> = {
  identity_document: (useCase, draft) => [identityFree(useCase, draft)],
  category_status: (useCase, draft) => [oldEnoughFor(useCase, draft)],
  residence: (_useCase, draft) => [leavesByItsForm(draft)],
  management: (useCase, draft) => [managementsApart(useCase, draft)],
  board_member: (useCase, draft) => [activeOn(useCase, draft, "from"), oneChair(useCase, draft)],
  membership: (useCase, draft) => [
    activeOn(useCase, draft, "joinedOn"),
    oneClubOfAProgramme(useCase, draft),
    cardOf(useCase, draft),
  ],
  counselling_visit: (useCase, draft) => [activeOn(useCase, draft, "date")],
  referral: ({ database }, { values }) => [() => mustBeBody(database, textOf(values, "bodyId") ?? "")],
  referral_reply: (useCase, draft) => [afterItsSlip(useCase, draft)],
  adherence_check: ({ database }, { values }) => [
    () =>
      refuseIf(
        firstWhere(database, treatment, { personId: textOf(values, "personId") ?? "" }) === undefined,
        "treatmentMissing",
      ),
  ],
  support: (_useCase, { values }) => [
    () =>
      refuseIf(textOf(values, "kind") === "VAY_VON" && !(Number(values["amountVnd"]) > 0), "amountMissing"),
  ],
  volunteer_assignment: (useCase, draft) => serves(useCase, draft, "from"),
  volunteer_visit: (useCase, draft) => serves(useCase, draft, "date"),
  fund_entry: (useCase, draft) => [fundHolds(useCase, draft)],
};

/** The rules of one kind that look at other records. */
export function ownChecks(useCase: UseCase, entity: string, draft: EntryDraft): readonly Check[] {
  return checking[entity]?.(useCase, draft) ?? [];
}
