import type { CallInput, OutputOf } from "#shared/contract/contract.ts";
import {
  highestPoints,
  overriddenCriteria,
  type Rank,
  rankOfScores,
  scoreCriteria,
  type Scores,
} from "#shared/domain/club.ts";

/** One member of the grid, as the host answers it. */
export type Row = OutputOf<"evaluations.month">[number];
type Criterion = (typeof scoreCriteria)[number];

/** What is typed for one member: the points as text, the comment, and why the points are not the proposed ones. */
export interface Sheet {
  readonly points: Readonly<Record<Criterion, string>>;
  readonly comment: string;
  readonly reason: string;
  readonly changed: boolean;
}

/** Whether somebody approved the sheet: it then is changed in the drawer, with a reason. */
export function isApproved({ evaluation }: Row): boolean {
  return evaluation !== null && evaluation.approvedOn !== null;
}

/** The sheet of a member as it was saved, or as the records propose it. */
export function sheetOf(row: Row): Sheet {
  const saved = row.evaluation?.scores ?? null;
  const pointsOf = (criterion: Criterion): string => {
    if (saved !== null) {
      return String(saved[criterion] ?? "");
    }
    return row.evaluation === null ? String(row.proposedScores[criterion] ?? "") : "";
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
    reason: row.evaluation?.overrideReason ?? "",
    changed: false,
  };
}

/** Whether what stands in a cell is points of that criterion; an empty cell is none. */
export function isPoints(criterion: Criterion, text: string): boolean {
  const typed = text.trim();
  return typed === "" || (/^\d{1,2}$/u.test(typed) && Number(typed) <= highestPoints[criterion]);
}

/** The points as numbers; a criterion left empty was not scored. */
export function scoresOf(sheet: Sheet): Scores {
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

/** Whether some points are not what the records propose, which needs a reason. */
export function isOverridden(row: Row, sheet: Sheet): boolean {
  return overriddenCriteria(scoresOf(sheet), row.proposedScores, row.evaluation?.scores ?? null).length > 0;
}

function orNull(text: string): string | null {
  return text.trim() === "" ? null : text;
}

/** The rank somebody decided otherwise than the points say; it holds as long as the points are the same. */
function rankByHand(row: Row, sheet: Sheet): Rank | null {
  const saved = row.evaluation;
  if (saved === null || saved.scores === null) {
    return null;
  }
  const computed = rankOfScores(saved.scores, row.threeUnexcusedInARow)?.rank;
  const points = scoresOf(sheet);
  const isSame = scoreCriteria.every((criterion) => points[criterion] === saved.scores?.[criterion]);
  return isSame && saved.rank !== computed ? saved.rank : null;
}

/**
 * The points as they are sent; where a total was decided by hand and no point is typed, that total, so that remarks can
 * be added to it.
 */
export function pointsOrTotal(
  { evaluation }: Row,
  scores: Scores,
): Pick<CallInput<"evaluations.record">, "scores" | "score"> {
  const isTotal = evaluation !== null && evaluation.scores === null;
  return isTotal && scoreCriteria.every((criterion) => scores[criterion] === null)
    ? { scores: null, score: evaluation.score }
    : { scores };
}

/** The call that saves a sheet; what only the drawer beside the grid shows stays as it is. */
export function recordOf(
  row: Row,
  sheet: Sheet,
  where: { readonly clubId: string; readonly month: string; readonly today: string },
): CallInput<"evaluations.record"> {
  const { today, ...month } = where;
  const saved = row.evaluation;
  const points = pointsOrTotal(row, scoresOf(sheet));
  return {
    ...month,
    personId: row.personId,
    ...points,
    rank: points.scores === null ? (saved?.rank ?? null) : rankByHand(row, sheet),
    comment: orNull(sheet.comment),
    overrideReason: orNull(sheet.reason),
    selfComment: saved?.selfComment ?? null,
    needs: saved?.needs ?? null,
    assessor: saved?.assessor ?? null,
    assessedOn: saved?.assessedOn ?? today,
  };
}

/** The sheets as the fields of a draft, by member and field. */
export function draftOf(sheets: Readonly<Record<string, Sheet>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(sheets)
      .filter(([, { changed }]) => changed)
      .flatMap(([id, { points, comment, reason }]) =>
        Object.entries({ ...points, comment, reason }).map(([field, text]) => [`${id} ${field}`, text]),
      ),
  );
}

/** The sheets that a draft holds; members that are no longer in the grid are left out. */
export function sheetsOf(
  rows: readonly Row[],
  kept: Readonly<Record<string, unknown>>,
): Readonly<Record<string, Sheet>> {
  return Object.fromEntries(
    rows
      .filter(({ personId }) => `${personId} comment` in kept)
      .map((row) => {
        const before = sheetOf(row);
        const textOf = (field: string, otherwise: string): string => {
          const text = kept[`${row.personId} ${field}`];
          return typeof text === "string" ? text : otherwise;
        };
        const points = { ...before.points };
        for (const criterion of scoreCriteria) {
          points[criterion] = textOf(criterion, points[criterion]);
        }
        return [
          row.personId,
          {
            points,
            comment: textOf("comment", before.comment),
            reason: textOf("reason", before.reason),
            changed: true,
          },
        ];
      }),
  );
}
