import { addDays, type CalendarDate } from "#shared/base/calendar-date.ts";
import { cells, type Cells } from "../cells.ts";
import type { ReportContext } from "../context.ts";
import { distinct } from "../figures.ts";
import { helpVisits, type ct02 } from "../indicators/ct02.ts";
import { anyHoldsOn, isInside } from "../spells.ts";

type Column = "opening" | "joined" | "left" | "closing" | "eligible" | "helping" | "persons_helped";

/** Biểu 06 - Tình nguyện viên: one row; volunteers behind every cell but the last, which lists persons. */
export interface VolunteersTable {
  readonly total: Cells<Readonly<Record<Column, readonly string[]>>>;
  readonly balances: boolean;
}

/**
 * Biểu 06: the movement of volunteers, those who count for CT02, those of them who help as many persons as it asks,
 * and the persons in rehabilitation or after it whom any volunteer visited in the period.
 */
export function volunteersTable(context: ReportContext, { ids }: ReturnType<typeof ct02>): VolunteersTable {
  const { history, period } = context;
  const servingOn = (day: CalendarDate): readonly string[] =>
    history.volunteers
      .filter(({ spells }) => anyHoldsOn(spells, day))
      .map(({ key }) => key)
      .toSorted();
  const turns = (day: "from" | "to"): readonly string[] =>
    history.volunteers
      .flatMap(({ key, spells }) =>
        spells.flatMap((spell) => {
          const turn = spell[day];
          return turn !== undefined && isInside(turn, period) ? [key] : [];
        }),
      )
      .toSorted();
  const total = cells({
    opening: servingOn(addDays(period.from, -1)),
    joined: turns("from"),
    left: turns("to"),
    closing: servingOn(period.to),
    eligible: ids.den,
    helping: ids.num,
    persons_helped: distinct(helpVisits(context).map(({ person }) => person)),
  });
  return { total, balances: total.opening + total.joined - total.left === total.closing };
}
