import type { ReportContext } from "../context.ts";
import { counted, distinct, type Indicator } from "../figures.ts";
import { categoryOn, isPresent } from "../history-index.ts";
import { isInside } from "../spells.ts";

const listedCategories = new Set(["SU_DUNG", "NGHIEN", "CAI_CONG_DONG", "METHADONE", "SAU_CAI"]);

/** An indicator with those not reached yet. */
export interface CommunicationIndicator extends Indicator {
  readonly not_yet: readonly string[];
}

/** Persons present on the last day of the period whose category is listed. */
export function listedPersons({ index, period }: ReportContext): readonly string[] {
  return index.personKeys.filter(
    (person) =>
      isPresent(index, person, period.to) && listedCategories.has(categoryOn(index, person, period.to) ?? ""),
  );
}

function communicationFigure(
  id: string,
  addressed: readonly string[],
  reached: ReadonlySet<string | undefined>,
): CommunicationIndicator {
  const figure = counted(
    id,
    addressed.filter((key) => reached.has(key)),
    addressed,
  );
  return { ...figure, not_yet: addressed.filter((key) => !reached.has(key)) };
}

/** CT12, share of the listed persons present at T who were communicated to in the year to date (article A3: 100 %). */
export function ct12(context: ReportContext): CommunicationIndicator {
  const talks = context.history.communications.filter(({ date }) => isInside(date, context.yearToDate));
  return communicationFigure("CT12", listedPersons(context), new Set(talks.map(({ person }) => person)));
}

/**
 * CT12b, the same for their households (article A3: 100 %): a household counts when one of its listed persons has
 * at least one other member at home; who lives alone is not in the denominator.
 */
export function ct12b(context: ReportContext): CommunicationIndicator {
  const { index, history, yearToDate } = context;
  const households = listedPersons(context).flatMap((key) => {
    const person = index.persons.get(key);
    return person === undefined || person.familyMembersAtHome < 1 ? [] : [person.household ?? key];
  });
  const talks = history.communications.filter(({ date }) => isInside(date, yearToDate));
  return communicationFigure("CT12b", distinct(households), new Set(talks.map(({ household }) => household)));
}
