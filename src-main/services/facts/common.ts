import { type DatePrecision, precisionOf } from "#shared/base/calendar-date.ts";
import type { CalendarDate } from "#shared/base/calendar-date.ts";
import { capitals } from "#shared/base/vietnamese-text.ts";
import { cultureDepartment, officeFactsOf } from "#shared/documents/default-facts.ts";
import type { Facts } from "#shared/documents/kind.ts";
import { holdsOn } from "#shared/domain/club.ts";
import { fillGrounds, groundLines, type GroundUse } from "#shared/law/legal-bases.ts";
import { nameKeys } from "../../database/name-order.ts";
import { getRecord, recordsWhere } from "../../database/reading.ts";
import { volunteer, volunteerService } from "../../database/schema/care.ts";
import { official } from "../../database/schema/station.ts";
import type { RecordOf } from "../../database/writing.ts";
import type { Reading } from "../use-case.ts";

/** What a draft is about. */
export interface Subject {
  readonly date: CalendarDate;
  readonly personId: string | null;
  readonly clubId: string | null;
  readonly meetingId: string | null;
  readonly period: string | null;
}

/** Fills in whatever the records know for one kind of paper; what they do not know stays out and is listed as missing. */
export type Gather = (reading: Reading, subject: Subject) => Facts;

type Official = RecordOf<typeof official>;

/** How exactly a paper prints a birth: the forms of 2026 know no estimate, so an estimated year stands as its year. */
export function paperPrecision(text: string): Exclude<DatePrecision, "UNKNOWN_EST"> {
  const precision = precisionOf(text);
  return precision === "UNKNOWN_EST" ? "YEAR" : precision;
}

/** The letterhead facts of this office. */
export function officeFacts({ station }: Reading): ReturnType<typeof officeFactsOf> {
  return officeFactsOf(station.office());
}

/** The letterhead facts of the culture department: under the committee, and in its own name (NĐ 30/2020, mẫu 1.4). */
export function departmentOfficeFacts(reading: Reading): Facts {
  return {
    ...officeFacts(reading),
    showParent: true,
    parentLine: `UBND ${capitals(reading.station.office().name)}`,
    nameLines: [capitals(cultureDepartment)],
  };
}

/** The official of a position whose term covers the day. */
function inOffice({ database }: Reading, position: string, date: CalendarDate): Official | undefined {
  return recordsWhere(database, official, { position }).find(
    ({ from, to }) => from <= date && (to === null || date <= to),
  );
}

/** The head signs; where no head is in office, the deputy signs for the head (KT.). */
const heads: Readonly<Record<string, readonly (readonly [position: string, mode: string])[]>> = {
  UBND: [
    ["CT", "TRUC_TIEP"],
    ["PCT", "KT"],
  ],
  CHU_TICH_UBND: [
    ["CT", "TRUC_TIEP"],
    ["PCT", "KT"],
  ],
  PHONG: [
    ["TP", "TRUC_TIEP"],
    ["PTP", "KT"],
  ],
};

/** Who signs papers of an authority on a day; empty where nobody is in office. */
export function signatureFacts(reading: Reading, authority: string, date: CalendarDate): Facts {
  for (const [position, mode] of heads[authority] ?? []) {
    const signer = inOffice(reading, position, date);
    if (signer !== undefined) {
      return { signature: { authority, mode, position, signerName: signer.fullName } };
    }
  }
  return {};
}

/** The grounds of a use and date; free lines (the proposal is a fact of its own) and lines with unknown facts are left out. */
export function groundFacts(
  use: GroundUse,
  date: CalendarDate,
  values: Readonly<Record<string, string>>,
): Facts {
  const lines = groundLines(use, date);
  if (!lines.ok) {
    return {};
  }
  const usable = lines.value.filter(
    ({ baseIds, facts }) => baseIds.length > 0 && facts.every((name) => (values[name] ?? "") !== ""),
  );
  const filled = fillGrounds(usable, values);
  return filled.ok && filled.value.length > 0 ? { grounds: filled.value } : {};
}

/** Only the entries that have a value: an absent fact is left out, not set to nothing. */
export function known(facts: Readonly<Record<string, unknown>>): Facts {
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== null && value !== undefined && value !== ""),
  );
}

/** The volunteers in service on a day, by name. */
export function volunteersOn({ database }: Reading, date: CalendarDate): readonly string[] {
  const keyOf = nameKeys(database);
  return recordsWhere(database, volunteerService)
    .filter((spell) => holdsOn(spell, date))
    .map(({ volunteerId }) => getRecord(database, volunteer, volunteerId).fullName)
    .toSorted((one, other) => (keyOf({ fullName: one }) < keyOf({ fullName: other }) ? -1 : 1));
}
