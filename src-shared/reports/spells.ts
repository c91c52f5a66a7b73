import { addDays, daysBetween, type CalendarDate } from "#shared/base/calendar-date.ts";
import type { Spell } from "./history.ts";

/** Later than every day of the programme: the end of a spell that still holds. */
const openEnd: CalendarDate = "9999-12-31";

/** Days with both ends included, as a reporting period has them. */
export interface DaySpan {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

function endOf(spell: Spell): CalendarDate {
  return spell.to ?? openEnd;
}

/** Whether a spell holds on a day: `from` is its first day, `to` the first day after it. */
export function holdsOn(spell: Spell, day: CalendarDate): boolean {
  return spell.from <= day && day < endOf(spell);
}

export function anyHoldsOn(spells: readonly Spell[], day: CalendarDate): boolean {
  return spells.some((spell) => holdsOn(spell, day));
}

export function isInside(day: CalendarDate, span: DaySpan): boolean {
  return span.from <= day && day <= span.to;
}

/** Whether a spell holds on at least one day of the span. */
export function touches(spell: Spell, span: DaySpan): boolean {
  return spell.from <= span.to && span.from < endOf(spell);
}

/** Whether a spell holds on every day of the span. */
export function covers(spell: Spell, span: DaySpan): boolean {
  return spell.from <= span.from && span.to < endOf(spell);
}

/** How many days of the span a spell holds. */
export function daysWithin(spell: Spell, span: DaySpan): number {
  const first = spell.from > span.from ? spell.from : span.from;
  const last = endOf(spell) <= span.to ? addDays(endOf(spell), -1) : span.to;
  return Math.max(0, daysBetween(first, last) + 1);
}

/** The spells as few as possible, in order, none touching another. An end that is open is left out. */
export function joined(spells: readonly Spell[]): readonly Spell[] {
  return merged(spells).map(({ from, to }) => (to === openEnd ? { from } : { from, to }));
}

/** The spells as few as possible, in order, none touching another. */
function merged(spells: readonly Spell[]): readonly Spell[] {
  const result: Spell[] = [];
  for (const spell of spells.toSorted((left, right) => (left.from < right.from ? -1 : 1))) {
    const last = result.at(-1);
    if (last !== undefined && spell.from <= endOf(last)) {
      const to = endOf(spell) > endOf(last) ? endOf(spell) : endOf(last);
      result[result.length - 1] = { from: last.from, to };
    } else if (spell.from < endOf(spell)) {
      result.push({ from: spell.from, to: endOf(spell) });
    }
  }
  return result;
}

/** How many different days of the span at least one of the spells holds. */
export function distinctDaysWithin(spells: readonly Spell[], span: DaySpan): number {
  return merged(spells).reduce((sum, spell) => sum + daysWithin(spell, span), 0);
}

function intersection(left: Spell, right: Spell): Spell {
  return {
    from: left.from > right.from ? left.from : right.from,
    to: endOf(left) < endOf(right) ? endOf(left) : endOf(right),
  };
}

/** The days on which a spell of both sets holds, as spells. */
export function shared(left: readonly Spell[], right: readonly Spell[]): readonly Spell[] {
  const both = left.flatMap((one) => right.map((other) => intersection(one, other)));
  return joined(both.filter((spell) => spell.from < endOf(spell)));
}

/** Whether two sets of spells hold together on at least one day of the span. */
export function meetWithin(left: readonly Spell[], right: readonly Spell[], span: DaySpan): boolean {
  return left.some((one) =>
    right.some((other) => {
      const both = intersection(one, other);
      return both.from < endOf(both) && touches(both, span);
    }),
  );
}

/** The days of `spells` on which none of `removed` holds. */
export function without(spells: readonly Spell[], removed: readonly Spell[]): readonly Spell[] {
  let rest = merged(spells);
  for (const gap of merged(removed)) {
    rest = rest
      .flatMap((spell) => [
        intersection(spell, { from: "0000-01-01", to: gap.from }),
        intersection(spell, { from: endOf(gap) }),
      ])
      .filter((spell) => spell.from < endOf(spell));
  }
  return rest;
}
