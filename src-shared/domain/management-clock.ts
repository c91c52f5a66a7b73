import { addDays, daysBetween, type CalendarDate } from "../base/calendar-date.ts";
import type { Spell } from "./club.ts";

/** Where the clock of a management stands on a day. */
export interface ManagementClock {
  /** The last day, included, with every pause that is over added. */
  readonly to: CalendarDate;
  readonly pausedDays: number;
  /** The first day of the pause that still runs. */
  readonly pausedSince: CalendarDate | null;
  /** Days still to serve, the last one included; they stand still during a pause and are negative once over. */
  readonly daysLeft: number;
}

/** Pauses that share or touch days, joined. */
function joined(pauses: readonly Spell[]): readonly Spell[] {
  const result: Spell[] = [];
  for (const pause of pauses.toSorted((one, other) => one.from.localeCompare(other.from))) {
    const last = result.at(-1);
    if (last === undefined || (last.to !== null && last.to < pause.from)) {
      result.push(pause);
    } else {
      const to = last.to === null || pause.to === null ? null : last.to > pause.to ? last.to : pause.to;
      result[result.length - 1] = { from: last.from, to };
    }
  }
  return result;
}

/**
 * The clock of post-rehabilitation management. A pause (absence that was not reported; from the regime of 2026 also
 * prison) is a half-open spell; its days are not counted, so the end moves by as many. A pause that begins after the
 * term is over changes nothing.
 */
export function clockOf(
  term: { readonly from: CalendarDate; readonly plannedTo: CalendarDate },
  pauses: readonly Spell[],
  today: CalendarDate,
): ManagementClock {
  let to = term.plannedTo;
  let pausedSince: CalendarDate | null = null;
  for (const pause of joined(pauses)) {
    // The first day of a term is not counted, so nothing is lost on it.
    const from = pause.from > term.from ? pause.from : addDays(term.from, 1);
    const inside = from <= to && from <= today && (pause.to === null || pause.to > from);
    if (inside && (pause.to === null || pause.to > today)) {
      pausedSince = from;
    } else if (inside && pause.to !== null) {
      to = addDays(to, daysBetween(from, pause.to));
    }
  }
  return {
    to,
    pausedDays: daysBetween(term.plannedTo, to),
    pausedSince,
    // As it stood on the last day that was still served.
    daysLeft: daysBetween(pausedSince === null ? today : addDays(pausedSince, -1), to),
  };
}

/** Whether an absence stops the clock: never reported, or in prison under a regime that lets the rest run on after. */
export function stopsTheClock(
  absence: { readonly kind: string; readonly reported: boolean },
  regime: string,
): boolean {
  return !absence.reported || (absence.kind === "TRAI_GIAM" && regime === "R2");
}
