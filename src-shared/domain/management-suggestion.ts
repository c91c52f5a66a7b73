import type { CalendarDate } from "../base/calendar-date.ts";

interface Management {
  readonly id: string;
  readonly version: number;
  readonly managedFrom: CalendarDate;
  readonly managedTo: CalendarDate;
  readonly endedOn: CalendarDate | null;
}

/** The end that is suggested for a management: of which, since when. */
export interface SuggestedEnd {
  readonly id: string;
  readonly version: number;
  readonly on: CalendarDate;
}

/**
 * Someone found addicted again while the management still runs is usually taken off it for that reason
 * (Luật Phòng, chống ma túy 2025, điều 48 khoản 4 điểm b). It is suggested and never done by itself: the finding is the
 * police's, the end is a decision.
 */
export function suggestedEnd(
  categories: readonly { readonly category: string; readonly from: CalendarDate }[],
  managements: readonly Management[],
): SuggestedEnd | undefined {
  const latest = categories.toSorted((one, other) => one.from.localeCompare(other.from)).at(-1);
  if (latest?.category !== "NGHIEN") {
    return undefined;
  }
  const running = managements.find(
    ({ managedFrom, managedTo, endedOn }) =>
      endedOn === null && managedFrom <= latest.from && latest.from <= managedTo,
  );
  return running === undefined ? undefined : { id: running.id, version: running.version, on: latest.from };
}
