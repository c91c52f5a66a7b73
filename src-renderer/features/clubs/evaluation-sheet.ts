import type { CallInput, OutputOf } from "#shared/contract/contract.ts";
import { highestPoints, rankOfScores, scoreCriteria, type Scores } from "#shared/domain/club.ts";

type Row = OutputOf<"evaluations.month">[number];
type Criterion = (typeof scoreCriteria)[number];

/** What is typed for one member: the points as text, and the comment. */
export interface Sheet {
  readonly points: Readonly<Record<Criterion, string>>;
  readonly comment: string;
  readonly changed: boolean;
}

/** The sheet of a member as it was saved, or as the records propose it. */
export function sheetOf(row: Row): Sheet {
  const saved = row.evaluation?.scores ?? null;
  const pointsOf = (criterion: Criterion): string => {
    if (saved !== null) {
      return String(saved[criterion] ?? "");
    }
    return criterion === "TC2" && row.evaluation === null ? String(row.proposedScores.TC2 ?? "") : "";
  };
  return {
    points: {
      TC1: pointsOf("TC1"),
      TC2: pointsOf("TC2"),
      TC3: pointsOf("TC3"),
      TC4: pointsOf("TC4"),
      TC5: pointsOf("TC5"),
      TC6: pointsOf("TC6"),
    },
    comment: row.evaluation?.comment ?? "",
    changed: false,
  };
}

/** Whether what stands in a cell is points of that criterion; an empty cell is none. */
export function isPoints(criterion: Criterion, text: string): boolean {
  const typed = text.trim();
  return typed === "" || (/^\d{1,2}$/u.test(typed) && Number(typed) <= highestPoints[criterion]);
}

function scoresOf(sheet: Sheet): Scores {
  const scoreOf = (criterion: Criterion): number | null => {
    const typed = sheet.points[criterion].trim();
    return typed === "" ? null : Number(typed);
  };
  return {
    TC1: scoreOf("TC1"),
    TC2: scoreOf("TC2"),
    TC3: scoreOf("TC3"),
    TC4: scoreOf("TC4"),
    TC5: scoreOf("TC5"),
    TC6: scoreOf("TC6"),
  };
}

/** Total and rank as they follow from what is typed, or as they were decided by hand. */
export function resultOf(
  row: Row,
  sheet: Sheet,
): { readonly score: number; readonly rank: string } | undefined {
  const isWhole = scoreCriteria.every((criterion) => isPoints(criterion, sheet.points[criterion]));
  const computed = isWhole ? rankOfScores(scoresOf(sheet), row.threeUnexcusedInARow) : undefined;
  const saved =
    row.evaluation === null ? undefined : { score: row.evaluation.score, rank: row.evaluation.rank };
  return sheet.changed ? computed : (saved ?? computed);
}

/** The call that saves a sheet. */
export function recordOf(
  row: Row,
  sheet: Sheet,
  where: { readonly clubId: string; readonly month: string },
): CallInput<"evaluations.record"> {
  return {
    ...where,
    personId: row.personId,
    scores: scoresOf(sheet),
    comment: sheet.comment.trim() === "" ? null : sheet.comment,
  };
}
