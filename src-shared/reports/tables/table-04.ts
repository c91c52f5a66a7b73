import { addDays, type CalendarDate } from "#shared/base/calendar-date.ts";
import { cells, type Cells } from "../cells.ts";
import { isManaged, isSupported, type CompletionCohort } from "../completions.ts";
import type { ReportContext } from "../context.ts";
import { distinct } from "../figures.ts";
import { managementSpells, type ManagementSpell } from "../managements.ts";
import { holdsOn, isInside } from "../spells.ts";

type Column =
  | "opening"
  | ManagementSpell["beginning"]
  | ManagementSpell["ending"]
  | "closing"
  | "completions_due"
  | "with_decision"
  | "supported";

/** Biểu 04 - Quản lý sau cai: one row, persons behind every cell. */
export interface ManagementTable {
  readonly total: Cells<Readonly<Record<Column, readonly string[]>>>;
  /** Whether opening + came − went is the closing; false when a person is under two managements at once. */
  readonly balances: boolean;
}

function persons(rows: readonly { readonly person: string }[]): readonly string[] {
  return rows.map(({ person }) => person).toSorted();
}

/** The persons under management on a day, once each. */
function managedOn(spells: readonly ManagementSpell[], day: CalendarDate): readonly string[] {
  return distinct(spells.filter((spell) => holdsOn(spell, day)).map(({ person }) => person));
}

/** Whether the columns of a movement of management add up. */
function managementBalances({ total }: Pick<ManagementTable, "total">): boolean {
  const came = total.new_12 + total.new_24 + total.moved_in;
  const went =
    total.expired + total.moved_out + total.imprisoned + total.educated + total.addicted + total.died;
  return total.opening + came - went === total.closing;
}

/**
 * Biểu 04: the movement of those under post-rehabilitation management, and of the completions due in the period
 * (CT03) those with a decision and those with a decision and support (CT04).
 */
export function managementTable(context: ReportContext, { cohort }: CompletionCohort): ManagementTable {
  const { period } = context;
  const spells = managementSpells(context);
  const begun = (beginning: ManagementSpell["beginning"]): readonly string[] =>
    persons(spells.filter((spell) => spell.beginning === beginning && isInside(spell.from, period)));
  const ended = (ending: ManagementSpell["ending"]): readonly string[] =>
    persons(
      spells.filter(
        (spell) => spell.ending === ending && spell.to !== undefined && isInside(spell.to, period),
      ),
    );
  const decided = cohort.filter((row) => isManaged(context, row));
  const total = cells({
    opening: managedOn(spells, addDays(period.from, -1)),
    new_12: begun("new_12"),
    new_24: begun("new_24"),
    moved_in: begun("moved_in"),
    expired: ended("expired"),
    moved_out: ended("moved_out"),
    imprisoned: ended("imprisoned"),
    educated: ended("educated"),
    addicted: ended("addicted"),
    died: ended("died"),
    closing: managedOn(spells, period.to),
    completions_due: persons(cohort),
    with_decision: persons(decided),
    supported: persons(decided.filter((row) => isSupported(context, row))),
  });
  return { total, balances: managementBalances({ total }) };
}
