import { shortDate, type CalendarDate } from "#shared/base/calendar-date.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { holdsOn, spellsOverlap } from "#shared/domain/club.ts";
import type { ReadableDatabase } from "../database/database.ts";
import { firstWhere, recordsWhere } from "../database/reading.ts";
import {
  adherenceCheck,
  communication,
  counsellingVisit,
  drugTest,
  modelReach,
  referral,
  referralReply,
  rehabilitationRegistration,
  support,
  treatment,
  useReport,
  volunteer,
  volunteerService,
  volunteerVisit,
} from "../database/schema/care.ts";
import { personalPlan } from "../database/schema/clubs.ts";
import { addRecord, changeRecord, type FieldsOf } from "../database/writing.ts";
import { activeBody, mustBeBody } from "./clubs.ts";
import { checkEnding, type EndRefusal } from "./people.ts";
import { firstRefusal, knownCode, livingPerson, notInFuture, refuseIf, type Nothing } from "./rules.ts";
import type { UseCase } from "./use-case.ts";

/*
 * Counselling, referral, treatment, support, communication and volunteers: what the indicators count besides the
 * clubs. The acceptance year enters through these functions, so that every rule runs on it.
 */

interface Written {
  readonly id: string;
}
type EventRefusal = "recordUnknown" | "personDead" | "dateInFuture";

/** The person lives on the day, and the day is not in the future. */
function happened(useCase: UseCase, personId: string, date: CalendarDate): Result<Nothing, EventRefusal> {
  return firstRefusal<EventRefusal>(
    () => livingPerson(useCase.database, personId, date),
    () => notInFuture(useCase, date),
  );
}

/** Lượt tư vấn of a person or an anonymous client at a point that is open that day. */
export function recordCounselling(
  useCase: UseCase,
  visit: FieldsOf<typeof counsellingVisit>,
): Result<Written, EventRefusal | "clubNotActive"> {
  const allowed = firstRefusal<EventRefusal | "clubNotActive">(
    () => activeBody(useCase.database, visit.bodyId, visit.date),
    () => notInFuture(useCase, visit.date),
    () =>
      typeof visit.personId === "string"
        ? livingPerson(useCase.database, visit.personId, visit.date)
        : accept({}),
  );
  return allowed.ok ? accept({ id: addRecord(useCase.writing, counsellingVisit, visit) }) : allowed;
}

/** Phiếu chuyển gửi: one slip number is used once. */
export function issueReferral(
  useCase: UseCase,
  slip: FieldsOf<typeof referral>,
): Result<Written, EventRefusal | "duplicateRecord" | "codeUnknown"> {
  const { database, writing } = useCase;
  const allowed = firstRefusal<EventRefusal | "duplicateRecord" | "codeUnknown">(
    () => mustBeBody(database, slip.bodyId),
    () => notInFuture(useCase, slip.issuedOn),
    () => knownCode("DICH_VU", slip.service),
    () => refuseIf(firstWhere(database, referral, { slip: slip.slip }) !== undefined, "duplicateRecord"),
    () =>
      typeof slip.personId === "string" ? livingPerson(database, slip.personId, slip.issuedOn) : accept({}),
  );
  return allowed.ok ? accept({ id: addRecord(writing, referral, slip) }) : allowed;
}

/** Phản hồi: never before the slip it answers. */
export function recordReply(
  useCase: UseCase,
  { slip, date, result }: { readonly slip: string; readonly date: CalendarDate; readonly result: string },
): Result<Written, "recordUnknown" | "dateInFuture" | "endBeforeStart" | "codeUnknown"> {
  const answered = firstWhere(useCase.database, referral, { slip });
  if (answered === undefined) {
    return refuse("recordUnknown");
  }
  const allowed = firstRefusal<"dateInFuture" | "endBeforeStart" | "codeUnknown">(
    () => notInFuture(useCase, date),
    () =>
      refuseIf(date < answered.issuedOn, "endBeforeStart", {
        start: shortDate(answered.issuedOn),
        end: shortDate(date),
      }),
    () => knownCode("KET_QUA_CG", result),
  );
  return allowed.ok
    ? accept({ id: addRecord(useCase.writing, referralReply, { referralId: answered.id, date, result }) })
    : allowed;
}

/** Đăng ký cai nghiện. */
export function registerRehabilitation(
  useCase: UseCase,
  registration: FieldsOf<typeof rehabilitationRegistration>,
): Result<Written, EventRefusal> {
  const allowed = happened(useCase, registration.personId, registration.registeredOn);
  return allowed.ok
    ? accept({ id: addRecord(useCase.writing, rehabilitationRegistration, registration) })
    : allowed;
}

/** Đợt điều trị bắt đầu; two episodes of a person never overlap. */
export function beginTreatment(
  useCase: UseCase,
  episode: FieldsOf<typeof treatment>,
): Result<Written, EventRefusal | "spellsOverlap" | "codeUnknown"> {
  const others = recordsWhere(useCase.database, treatment, { personId: episode.personId });
  const allowed = firstRefusal<EventRefusal | "spellsOverlap" | "codeUnknown">(
    () => happened(useCase, episode.personId, episode.from),
    () => knownCode("BAT_DAU_DT", episode.startCode),
    () =>
      refuseIf(
        others.some((other) => spellsOverlap(other, { from: episode.from, to: null })),
        "spellsOverlap",
      ),
  );
  return allowed.ok ? accept({ id: addRecord(useCase.writing, treatment, episode) }) : allowed;
}

export function endTreatment(
  useCase: UseCase,
  {
    personId,
    to,
    endCode,
  }: { readonly personId: string; readonly to: CalendarDate; readonly endCode: string },
): Result<Written, EndRefusal | "codeUnknown"> {
  const { database, writing } = useCase;
  const open = firstWhere(database, treatment, { personId, to: null });
  if (open === undefined) {
    return refuse("recordUnknown");
  }
  const allowed = firstRefusal<EndRefusal | "codeUnknown">(
    () => checkEnding(useCase, open, to),
    () => knownCode("KET_THUC_DT", endCode),
  );
  if (!allowed.ok) {
    return allowed;
  }
  changeRecord(writing, treatment, { id: open.id, to, endCode });
  return accept({ id: open.id });
}

/** Theo dõi tuân thủ: one line a person and month. */
export function recordAdherence(
  { database, writing }: UseCase,
  check: FieldsOf<typeof adherenceCheck>,
): Result<Written, "recordUnknown" | "duplicateRecord"> {
  const { personId, month } = check;
  const treated = recordsWhere(database, treatment, { personId }).length > 0;
  const allowed = firstRefusal<"recordUnknown" | "duplicateRecord">(
    () => refuseIf(!treated, "recordUnknown"),
    () =>
      refuseIf(firstWhere(database, adherenceCheck, { personId, month }) !== undefined, "duplicateRecord"),
  );
  return allowed.ok ? accept({ id: addRecord(writing, adherenceCheck, check) }) : allowed;
}

/** Tiếp cận bởi mô hình. */
export function recordReach(
  useCase: UseCase,
  reach: FieldsOf<typeof modelReach>,
): Result<Written, EventRefusal> {
  const allowed = happened(useCase, reach.personId, reach.reachedOn);
  return allowed.ok ? accept({ id: addRecord(useCase.writing, modelReach, reach) }) : allowed;
}

/** Kết quả xét nghiệm; it never changes a category by itself. */
export function recordTest(
  useCase: UseCase,
  test: FieldsOf<typeof drugTest>,
): Result<Written, EventRefusal | "codeUnknown"> {
  const allowed = firstRefusal<EventRefusal | "codeUnknown">(
    () => happened(useCase, test.personId, test.date),
    () =>
      refuseIf(!["AM", "DUONG", "KHONG_HOP_LE"].includes(test.result), "codeUnknown", { code: test.result }),
  );
  return allowed.ok ? accept({ id: addRecord(useCase.writing, drugTest, test) }) : allowed;
}

export function recordUse(
  useCase: UseCase,
  report: FieldsOf<typeof useReport>,
): Result<Written, EventRefusal> {
  const allowed = happened(useCase, report.personId, report.date);
  return allowed.ok ? accept({ id: addRecord(useCase.writing, useReport, report) }) : allowed;
}

/** Hỗ trợ được duyệt; a loan names its amount in đồng. */
export function grantSupport(
  useCase: UseCase,
  grant: FieldsOf<typeof support>,
): Result<Written, EventRefusal | "codeUnknown" | "amountMissing"> {
  const allowed = firstRefusal<EventRefusal | "codeUnknown" | "amountMissing">(
    () => happened(useCase, grant.personId, grant.approvedOn),
    () => knownCode("LOAI_HO_TRO", grant.kind),
    () => refuseIf(grant.kind === "VAY_VON" && !(Number(grant.amountVnd) > 0), "amountMissing"),
  );
  return allowed.ok ? accept({ id: addRecord(useCase.writing, support, grant) }) : allowed;
}

/** Truyền thông tới một người hoặc một hộ. */
export function recordCommunication(
  useCase: UseCase,
  event: FieldsOf<typeof communication>,
): Result<Written, EventRefusal> {
  const allowed =
    typeof event.personId === "string"
      ? happened(useCase, event.personId, event.date)
      : notInFuture(useCase, event.date);
  return allowed.ok ? accept({ id: addRecord(useCase.writing, communication, event) }) : allowed;
}

/** Kế hoạch cá nhân được duyệt. */
export function approvePlan(
  useCase: UseCase,
  plan: FieldsOf<typeof personalPlan>,
): Result<Written, EventRefusal> {
  const allowed = firstRefusal<EventRefusal>(
    () => mustBeBody(useCase.database, plan.bodyId),
    () => happened(useCase, plan.personId, plan.approvedOn),
  );
  return allowed.ok ? accept({ id: addRecord(useCase.writing, personalPlan, plan) }) : allowed;
}

/** A volunteer begins to serve; a new one is added under the code given. */
export function beginService(
  useCase: UseCase,
  { code, fullName, from }: { readonly code: string; readonly fullName: string; readonly from: CalendarDate },
): Result<Written, "dateInFuture" | "spellsOverlap"> {
  const { database, writing } = useCase;
  const known = firstWhere(database, volunteer, { code });
  const running =
    known === undefined ? [] : recordsWhere(database, volunteerService, { volunteerId: known.id });
  const allowed = firstRefusal<"dateInFuture" | "spellsOverlap">(
    () => notInFuture(useCase, from),
    () =>
      refuseIf(
        running.some((spell) => spellsOverlap(spell, { from, to: null })),
        "spellsOverlap",
      ),
  );
  if (!allowed.ok) {
    return allowed;
  }
  const volunteerId = known?.id ?? addRecord(writing, volunteer, { code, fullName });
  return accept({ id: addRecord(writing, volunteerService, { volunteerId, from }) });
}

export function endService(
  useCase: UseCase,
  { code, to }: { readonly code: string; readonly to: CalendarDate },
): Result<Written, EndRefusal> {
  const { database, writing } = useCase;
  const known = firstWhere(database, volunteer, { code });
  const open =
    known === undefined
      ? undefined
      : firstWhere(database, volunteerService, { volunteerId: known.id, to: null });
  if (open === undefined) {
    return refuse("recordUnknown");
  }
  const allowed = checkEnding(useCase, open, to);
  if (!allowed.ok) {
    return allowed;
  }
  changeRecord(writing, volunteerService, { id: open.id, to });
  return accept({ id: open.id });
}

function serves(database: ReadableDatabase, volunteerId: string, date: CalendarDate): boolean {
  return recordsWhere(database, volunteerService, { volunteerId }).some((spell) => holdsOn(spell, date));
}

/** Thăm gặp: the volunteer serves that day. */
export function recordVisit(
  useCase: UseCase,
  { code, personId, date }: { readonly code: string; readonly personId: string; readonly date: CalendarDate },
): Result<Written, EventRefusal | "volunteerNotServing"> {
  const { database, writing } = useCase;
  const known = firstWhere(database, volunteer, { code });
  if (known === undefined) {
    return refuse("recordUnknown");
  }
  const allowed = firstRefusal<EventRefusal | "volunteerNotServing">(
    () => happened(useCase, personId, date),
    () => refuseIf(!serves(database, known.id, date), "volunteerNotServing", { date: shortDate(date) }),
  );
  return allowed.ok
    ? accept({ id: addRecord(writing, volunteerVisit, { volunteerId: known.id, personId, date }) })
    : allowed;
}
