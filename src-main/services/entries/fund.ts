import type { ReadableDatabase } from "../../database/database.ts";
import { recordsWhere } from "../../database/reading.ts";
import { fundEntry } from "../../database/schema/club-life.ts";

interface Movement {
  readonly id: string | undefined;
  readonly date: string;
  readonly amount: number;
}

/** The first day on which a fund would have paid out more than it had. */
export function overdrawnOn(movements: readonly Movement[]): string | undefined {
  let balance = 0;
  const days = Map.groupBy(movements, ({ date }) => date);
  for (const [date, ofDay] of [...days].toSorted(([one], [other]) => one.localeCompare(other))) {
    balance += ofDay.reduce((sum, { amount }) => sum + amount, 0);
    if (balance < 0) {
      return date;
    }
  }
  return undefined;
}

/** What a fund holds in its book, without one of its entries. */
export function movementsOf(
  database: ReadableDatabase,
  bodyId: string,
  without?: string,
): readonly Movement[] {
  return recordsWhere(database, fundEntry, { bodyId })
    .filter(({ id }) => id !== without)
    .map(({ id, date, direction, amountVnd }) => ({
      id,
      date,
      amount: direction === "CHI" ? -amountVnd : amountVnd,
    }));
}
