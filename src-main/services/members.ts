import { shortDate, type CalendarDate } from "#shared/base/calendar-date.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { holdsOn, spellsOverlap, type Spell } from "#shared/domain/club.ts";
import type { ReadableDatabase } from "../database/database.ts";
import { nextMemberNumber } from "../database/codes.ts";
import { recordsWhere } from "../database/reading.ts";
import { body, membership } from "../database/schema/clubs.ts";
import { addRecord, changeRecord, type RecordOf } from "../database/writing.ts";
import { activeBody, mustBeBody } from "./clubs.ts";
import { cardFits, categoryOn } from "./membership-card.ts";
import { checkEnding, type EndRefusal } from "./people.ts";
import { firstRefusal, livingPerson, mustBeUnchanged, notInFuture, refuseIf, type Nothing } from "./rules.ts";
import type { UseCase } from "./use-case.ts";

type Membership = RecordOf<typeof membership>;

/** A membership as a half-open spell. */
export function membershipSpell({ joinedOn, leftOn }: Membership): Spell {
  return { from: joinedOn, to: leftOn };
}

/** The memberships of a club that hold on a day, each person once. */
export function membersOn(
  database: ReadableDatabase,
  bodyId: string,
  date: CalendarDate,
): readonly Membership[] {
  return recordsWhere(database, membership, { bodyId }).filter((one) => holdsOn(membershipSpell(one), date));
}

export interface Admission {
  readonly clubId: string;
  readonly personId: string;
  readonly joinedOn: CalendarDate;
  readonly joinCode: string;
  readonly inCharge: string | null;
  readonly document: string | null;
  readonly applicationOn?: CalendarDate | null;
  /** The next free number of the club where none is given. */
  readonly memberNumber?: string | null;
  /** The category of the day of joining where none is given. */
  readonly categoryAtJoin?: string | null;
}

type AdmitRefusal =
  | "recordUnknown"
  | "alreadyMember"
  | "clubNotActive"
  | "personDead"
  | "dateInFuture"
  | "applicationAfterJoining"
  | "memberNumberTaken"
  | "codeUnknown";

/** Two clubs of one programme never hold the same person on the same day. */
function alreadyMember(
  database: ReadableDatabase,
  { clubId, personId, joinedOn }: Admission,
): Result<Nothing, AdmitRefusal> {
  const programOf = new Map(recordsWhere(database, body).map(({ id, program }) => [id, program]));
  const other = recordsWhere(database, membership, { personId }).find(
    (one) =>
      spellsOverlap(membershipSpell(one), { from: joinedOn, to: null }) &&
      programOf.get(one.bodyId) === programOf.get(clubId),
  );
  return refuseIf(other !== undefined, "alreadyMember", { since: shortDate(other?.joinedOn ?? joinedOn) });
}

/** Kết nạp: the club is active, the person alive and in no other club of the programme. */
export function admitMember(
  useCase: UseCase,
  admission: Admission,
): Result<{ readonly id: string; readonly version: number }, AdmitRefusal> {
  const { database, writing } = useCase;
  const { clubId, ...fields } = admission;
  const allowed = firstRefusal<AdmitRefusal>(
    () => activeBody(database, clubId, fields.joinedOn),
    () => livingPerson(database, fields.personId, fields.joinedOn),
    () => notInFuture(useCase, fields.joinedOn),
    () => alreadyMember(database, admission),
    () => cardFits(database, { bodyId: clubId, ...fields }),
  );
  if (!allowed.ok) {
    return allowed;
  }
  const { personId, joinedOn } = fields;
  const card = {
    applicationOn: fields.applicationOn ?? null,
    memberNumber: fields.memberNumber ?? nextMemberNumber(database, clubId),
    categoryAtJoin: fields.categoryAtJoin ?? categoryOn(database, personId, joinedOn),
  };
  return accept({ id: addRecord(writing, membership, { bodyId: clubId, ...fields, ...card }), version: 1 });
}

/** Ra khỏi câu lạc bộ: `leftOn` is the first day the membership no longer holds. */
export function endMembership(
  useCase: UseCase,
  ending: {
    readonly id: string;
    readonly version: number;
    readonly leftOn: CalendarDate;
    readonly reason: string;
  },
): Result<{ readonly id: string; readonly version: number }, EndRefusal> {
  const { database, writing } = useCase;
  const found = mustBeUnchanged(database, membership, ending);
  const allowed = found.ok ? checkEnding(useCase, membershipSpell(found.value), ending.leftOn) : found;
  return allowed.ok
    ? accept({
        id: ending.id,
        version: changeRecord(writing, membership, {
          id: ending.id,
          leftOn: ending.leftOn,
          leaveReason: ending.reason,
        }),
      })
    : allowed;
}

const dissolveRefusals = [
  "recordUnknown",
  "clubNotActive",
  "dateInFuture",
  "memberWithoutDestination",
  "endBeforeStart",
  "alreadyMember",
  "changedMeanwhile",
] as const;
type DissolveRefusal = (typeof dissolveRefusals)[number];

export interface Dissolution {
  readonly clubId: string;
  readonly on: CalendarDate;
  readonly document: string | null;
  readonly destinations: readonly { readonly personId: string; readonly toClubId: string | null }[];
}

function moveMember(
  useCase: UseCase,
  one: Membership,
  { on, toClubId }: { readonly on: CalendarDate; readonly toClubId: string | null },
): Result<Nothing, DissolveRefusal> {
  const reason = toClubId === null ? "CLB_GIAI_THE" : "CHUYEN_CLB";
  const left = endMembership(useCase, { id: one.id, version: one.rowVersion, leftOn: on, reason });
  if (!left.ok) {
    // A member who joined on the very day is caught by the same rule as every ending.
    return left.refusal.code === "alreadyEnded" ? accept({}) : refuse("endBeforeStart", left.refusal.params);
  }
  if (toClubId === null) {
    return accept({});
  }
  const { personId, inCharge } = one;
  const joined = admitMember(useCase, {
    clubId: toClubId,
    personId,
    joinedOn: on,
    joinCode: "CHUYEN_CLB",
    inCharge,
    document: null,
  });
  if (joined.ok) {
    return accept({});
  }
  const { code } = joined.refusal;
  const known = dissolveRefusals.find((refusal) => refusal === code);
  return refuse(known ?? "recordUnknown");
}

/** Giải thể: closes the club and every membership of the day; each member is named with where they go. */
export function dissolveClub(useCase: UseCase, dissolution: Dissolution): Result<Nothing, DissolveRefusal> {
  const { database, writing } = useCase;
  const { clubId, on, destinations } = dissolution;
  const found = mustBeBody(database, clubId);
  if (!found.ok) {
    return found;
  }
  const { record } = found.value;
  const members = membersOn(database, clubId, on);
  const lost = members.filter(({ personId }) => !destinations.some((one) => one.personId === personId));
  const later = recordsWhere(database, membership, { bodyId: clubId }).find(({ joinedOn }) => on <= joinedOn);
  const allowed = firstRefusal<DissolveRefusal>(
    () => refuseIf(record.dissolvedOn !== null, "clubNotActive", { date: shortDate(on) }),
    () =>
      refuseIf(on <= record.foundedOn, "endBeforeStart", {
        start: shortDate(record.foundedOn),
        end: shortDate(on),
      }),
    () => notInFuture(useCase, on),
    () =>
      refuseIf(later !== undefined, "endBeforeStart", {
        start: shortDate(later?.joinedOn ?? on),
        end: shortDate(on),
      }),
    () =>
      refuseIf(
        destinations.some(({ toClubId }) => toClubId === clubId),
        "clubNotActive",
        { date: shortDate(on) },
      ),
    () => refuseIf(lost.length > 0, "memberWithoutDestination", { count: lost.length }),
  );
  if (!allowed.ok) {
    return allowed;
  }
  for (const one of members) {
    const toClubId = destinations.find(({ personId }) => personId === one.personId)?.toClubId ?? null;
    const moved = moveMember(useCase, one, { on, toClubId });
    if (!moved.ok) {
      return moved;
    }
  }
  changeRecord(writing, body, { id: clubId, dissolvedOn: on, dissolutionDocument: dissolution.document });
  return accept({});
}
