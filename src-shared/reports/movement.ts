import { addDays } from "#shared/base/calendar-date.ts";
import type { ReportContext } from "./context.ts";
import { membershipsOn } from "./history-index.ts";
import { isInside } from "./spells.ts";

/** The members of a club at both ends of a period and how they came and went, by code; only codes that occur. */
export interface ClubMovement {
  readonly opening: number;
  readonly joined: Readonly<Record<string, number>>;
  readonly left: Readonly<Record<string, number>>;
  readonly closing: number;
}

/** The commune's members, without those who only changed the club. */
export interface MovementTotal {
  readonly opening: number;
  readonly closing: number;
  readonly joined_from_outside: number;
  readonly left_for_outside: number;
}

/** The code under which a member comes from, or goes to, another club of the commune. */
export const internalTransfer = "CHUYEN_CLB";

function countCodes(codes: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    [...Map.groupBy(codes, (code) => code)].map(([code, rows]) => [code, rows.length]),
  );
}

function sumOf(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

function movementOf({ index, period }: ReportContext, club: string): ClubMovement {
  const memberships = index.memberships.get(club) ?? [];
  const membersOn = (day: string): number =>
    new Set(membershipsOn(index, club, day).map(({ person }) => person)).size;
  return {
    opening: membersOn(addDays(period.from, -1)),
    joined: countCodes(
      memberships.filter(({ joinedOn }) => isInside(joinedOn, period)).map(({ joinCode }) => joinCode),
    ),
    left: countCodes(
      memberships
        .filter(({ leftOn }) => leftOn !== undefined && isInside(leftOn, period))
        .map(({ leaveReason }) => leaveReason ?? "KHAC"),
    ),
    closing: membersOn(period.to),
  };
}

/** The movement of every club founded up to the last day of the period, by club key. */
export function allMovements(context: ReportContext): Readonly<Record<string, ClubMovement>> {
  return Object.fromEntries(
    context.index.clubs
      .filter(({ foundedOn }) => foundedOn <= context.period.to)
      .map(({ key }) => [key, movementOf(context, key)]),
  );
}

function withoutInternal(counts: Readonly<Record<string, number>>): number {
  return sumOf(counts) - (counts[internalTransfer] ?? 0);
}

/** The commune's movement: internal changes of club stand on neither side. */
export function movementTotal(movements: readonly ClubMovement[]): MovementTotal {
  const total = (value: (movement: ClubMovement) => number): number =>
    movements.reduce((sum, movement) => sum + value(movement), 0);
  return {
    opening: total(({ opening }) => opening),
    closing: total(({ closing }) => closing),
    joined_from_outside: total(({ joined }) => withoutInternal(joined)),
    left_for_outside: total(({ left }) => withoutInternal(left)),
  };
}
