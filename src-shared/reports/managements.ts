import { addDays, type CalendarDate } from "#shared/base/calendar-date.ts";
import type { ReportContext } from "./context.ts";
import type { DecisionRow, History, Spell } from "./history.ts";
import { holdsOn } from "./spells.ts";

/** How a person came under management here: by a decision for one year or for two, or from another place. */
type Beginning = "new_12" | "new_24" | "moved_in";
/** How it ended; the legal grounds are those of Luật 120/2025/QH15 điều 48 khoản 4. */
type Ending = "expired" | "moved_out" | "imprisoned" | "educated" | "addicted" | "died";

/** A management as this commune held it, half-open. */
export interface ManagementSpell extends Spell {
  readonly person: string;
  readonly decision: DecisionRow;
  readonly beginning: Beginning;
  /** Why it ended; set when `to` is. */
  readonly ending: Ending;
}

const endings: Readonly<Record<string, Ending | undefined>> = {
  HET_THOI_HAN: "expired",
  CHUYEN_DI: "moved_out",
  AN_TU: "imprisoned",
  GIAO_DUC_BAT_BUOC: "educated",
  XAC_DINH_NGHIEN: "addicted",
  CHET_MAT_TICH: "died",
};

/** Terms up to this many months stand in the column of one year. */
const oneYear = 12;

interface End {
  readonly to: CalendarDate;
  readonly ending: Ending;
}

/** The end of the management: the one recorded, the end of the residence, or the end of the term, whichever is first. */
function endOf(decision: DecisionRow, residence: Residence): End | undefined {
  const { managedTo, endedOn, endReason } = decision;
  const ends: readonly (End | undefined)[] = [
    endedOn === undefined ? undefined : { to: endedOn, ending: endings[endReason ?? ""] ?? "expired" },
    residence.to === undefined
      ? undefined
      : { to: residence.to, ending: residence.endReason === "CHET" ? "died" : "moved_out" },
    endedOn !== undefined || managedTo === undefined
      ? undefined
      : { to: addDays(managedTo, 1), ending: "expired" },
  ];
  return ends
    .filter((end) => end !== undefined)
    .toSorted((left, right) => left.to.localeCompare(right.to))
    .at(0);
}

type Residence = History["residences"][number];

interface Arrival {
  readonly from: CalendarDate;
  readonly beginning: Beginning;
  readonly residence: Residence;
}

/** How a management came to the commune; `undefined` for a person who never lived there under it. */
function arrivalOf(decision: DecisionRow, residences: readonly Residence[]): Arrival | undefined {
  const { decidedOn, managedFrom = decidedOn, termMonths = oneYear, movedInOn } = decision;
  if (movedInOn !== undefined) {
    const residence = residences.find((spell) => holdsOn(spell, movedInOn));
    return residence === undefined ? undefined : { from: movedInOn, beginning: "moved_in", residence };
  }
  const begun = managedFrom > decidedOn ? managedFrom : decidedOn;
  const there = residences.find((spell) => holdsOn(spell, begun));
  if (there !== undefined) {
    return { from: begun, beginning: termMonths <= oneYear ? "new_12" : "new_24", residence: there };
  }
  const later = residences
    .filter(({ from }) => from > begun)
    .toSorted((left, right) => left.from.localeCompare(right.from))
    .at(0);
  return later === undefined ? undefined : { from: later.from, beginning: "moved_in", residence: later };
}

/**
 * Every management as the commune held it. It begins on the first day of the term, or with the decision where that
 * came later, or with the residence of a person who came under management; it ends with the residence at the latest.
 */
export function managementSpells({ history }: ReportContext): readonly ManagementSpell[] {
  const residences = Map.groupBy(history.residences, ({ person }) => person);
  return history.decisions.flatMap((decision): ManagementSpell[] => {
    const { person } = decision;
    const arrival = arrivalOf(decision, residences.get(person) ?? []);
    if (arrival === undefined) {
      return [];
    }
    const { from, beginning, residence } = arrival;
    const end = endOf(decision, residence);
    return end !== undefined && end.to <= from
      ? []
      : [{ person, decision, from, to: end?.to, beginning, ending: end?.ending ?? "expired" }];
  });
}
