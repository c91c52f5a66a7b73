import type { CalendarDate, DatePrecision } from "#shared/base/calendar-date.ts";

/*
 * What the reports are computed from: plain rows, without voided records, keyed by the human codes
 * (person `P01`, club `CLB01`, volunteer `V01`, referral slip `R01`). Spells are half-open: `to`, `leftOn`,
 * `dissolvedOn` and `closedOn` are the first day on which something no longer holds; without it, it still does.
 */

/** A half-open span of days. */
export interface Spell {
  readonly from: CalendarDate;
  /** The first day it no longer holds. */
  readonly to?: CalendarDate | undefined;
}

export interface PersonRow {
  readonly key: string;
  readonly household?: string | undefined;
  /** How many other members of the household live there. */
  readonly familyMembersAtHome: number;
  /** List GIOI_TINH. */
  readonly sex?: string | undefined;
  readonly birthDate?: CalendarDate | undefined;
  readonly birthPrecision?: DatePrecision | undefined;
  /** List DAN_TOC. */
  readonly ethnicity?: string | undefined;
}

interface ResidenceRow extends Spell {
  readonly person: string;
  readonly kind: string;
  readonly endReason?: string | undefined;
}

/** An absence of list LOAI_VANG_MAT; in a rehabilitation centre `code` says how the person came there (BAT_BUOC, TU_NGUYEN). */
interface AbsenceRow extends Spell {
  readonly person: string;
  readonly kind: string;
  readonly code?: string | undefined;
  /** 1 when the person reported the absence, 0 when not; left out where nothing is recorded. */
  readonly reported?: number | undefined;
}

/** A category of list TINH_TRANG, held until the next one; the rows stand in the order in which they were recorded. */
interface CategoryRow {
  readonly person: string;
  readonly category: string;
  readonly from: CalendarDate;
  /** List LOAI_CHAT; left out where nobody recorded it. */
  readonly substance?: string | undefined;
}

/** How many meetings a month a club owes, from a day on. */
interface RequirementRow {
  readonly value: number;
  readonly from: CalendarDate;
}

export interface ClubRow {
  readonly key: string;
  /** List CHUONG_TRINH. */
  readonly programme?: string | undefined;
  readonly foundedOn: CalendarDate;
  readonly dissolvedOn?: CalendarDate | undefined;
  readonly suspensions: readonly Spell[];
  readonly requirements: readonly RequirementRow[];
}

export interface MembershipRow {
  readonly person: string;
  readonly club: string;
  readonly joinedOn: CalendarDate;
  readonly joinCode: string;
  readonly leftOn?: CalendarDate | undefined;
  readonly leaveReason?: string | undefined;
}

/** A meeting that was held, or was called off (kind HUY). */
export interface MeetingRow {
  readonly key: string;
  readonly club: string;
  readonly date: CalendarDate;
  readonly kind: string;
}

export interface AttendanceRow {
  readonly meeting: string;
  readonly person: string;
  readonly status: string;
}

/** The evaluation of one member for one month (`YYYY-MM`). */
interface EvaluationRow {
  readonly person: string;
  readonly club: string;
  readonly month: string;
  readonly rank: string;
  readonly score?: number | undefined;
}

interface PlanRow {
  readonly person: string;
  readonly club: string;
  readonly approvedOn: CalendarDate;
}

interface VolunteerRow {
  readonly key: string;
  readonly spells: readonly Spell[];
}

interface VisitRow {
  readonly volunteer: string;
  readonly person: string;
  readonly date: CalendarDate;
}

/** A counselling point. */
interface PointRow {
  readonly key: string;
  readonly openedOn: CalendarDate;
  readonly closedOn?: CalendarDate | undefined;
}

/** One counselling visit of a person, an anonymous client or a family contact. */
export interface CounsellingRow {
  readonly client: string;
  readonly point: string;
  readonly date: CalendarDate;
}

export interface ReferralRow {
  readonly slip: string;
  readonly client: string;
  readonly point: string;
  readonly service: string;
  readonly issuedOn: CalendarDate;
}

/** A reply to a referral slip, with a code of list KET_QUA_CG. */
export interface ReplyRow {
  readonly slip: string;
  readonly date: CalendarDate;
  readonly result: string;
}

/** A registration for rehabilitation; `point` is the counselling point that mobilised the person. */
interface RegistrationRow {
  readonly person: string;
  readonly form: string;
  readonly date: CalendarDate;
  readonly point?: string | undefined;
}

/** A completed rehabilitation, with a code of list HINH_THUC_CAI. */
export interface CompletionRow {
  readonly key: string;
  readonly person: string;
  readonly form: string;
  readonly completedOn: CalendarDate;
}

/** A decision on post-rehabilitation management; `completion` is the key of the completion it was issued for. */
export interface DecisionRow {
  readonly person: string;
  readonly decidedOn: CalendarDate;
  readonly completion?: string | undefined;
  readonly termMonths?: number | undefined;
  readonly managedFrom?: CalendarDate | undefined;
  /** The last day of the term, included. */
  readonly managedTo?: CalendarDate | undefined;
  /** The first day on which the management no longer holds, where it ended before or at its term; list KET_THUC_QLSC. */
  readonly endedOn?: CalendarDate | undefined;
  readonly endReason?: string | undefined;
  /** The number of the certificate of completion, where one was issued. */
  readonly certificateNumber?: string | undefined;
  /** The day from which this commune manages a person who came under management with the file of another. */
  readonly movedInOn?: CalendarDate | undefined;
}

/** A communication that reached a person or a household. */
interface CommunicationRow {
  readonly person?: string | undefined;
  readonly household?: string | undefined;
  readonly date: CalendarDate;
}

/** An episode of substitution treatment. */
export interface TreatmentRow extends Spell {
  readonly person: string;
  readonly startCode: string;
  readonly endCode?: string | undefined;
}

/** The conclusion (list TUAN_THU) on one month of treatment (`YYYY-MM`). */
interface AdherenceRow {
  readonly person: string;
  readonly month: string;
  readonly conclusion: string;
}

/** Something that happened to a person on a day: reached by the model, reported as using. */
interface PersonDayRow {
  readonly person: string;
  readonly date: CalendarDate;
}

export interface TestRow extends PersonDayRow {
  readonly result: string;
}

export interface SupportRow extends PersonDayRow {
  readonly kind: string;
  readonly amountVnd?: number | undefined;
}

/** Everything the reports of a commune are computed from. */
export interface History {
  readonly persons: readonly PersonRow[];
  readonly residences: readonly ResidenceRow[];
  readonly absences: readonly AbsenceRow[];
  readonly categories: readonly CategoryRow[];
  readonly clubs: readonly ClubRow[];
  readonly memberships: readonly MembershipRow[];
  readonly meetings: readonly MeetingRow[];
  readonly attendance: readonly AttendanceRow[];
  readonly evaluations: readonly EvaluationRow[];
  readonly plans: readonly PlanRow[];
  readonly volunteers: readonly VolunteerRow[];
  readonly visits: readonly VisitRow[];
  readonly points: readonly PointRow[];
  readonly counsellings: readonly CounsellingRow[];
  readonly referrals: readonly ReferralRow[];
  readonly replies: readonly ReplyRow[];
  readonly registrations: readonly RegistrationRow[];
  readonly completions: readonly CompletionRow[];
  readonly decisions: readonly DecisionRow[];
  readonly communications: readonly CommunicationRow[];
  readonly treatments: readonly TreatmentRow[];
  readonly adherence: readonly AdherenceRow[];
  readonly reached: readonly PersonDayRow[];
  readonly tests: readonly TestRow[];
  readonly useReports: readonly PersonDayRow[];
  readonly supports: readonly SupportRow[];
}
