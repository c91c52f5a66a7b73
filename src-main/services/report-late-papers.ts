import { shortDate } from "#shared/base/calendar-date.ts";
import type { OutputOf } from "#shared/contract/contract.ts";
import type { ReportingPeriod } from "#shared/domain/reporting-period.ts";
import { recordsWhere } from "../database/reading.ts";
import { document } from "../database/schema/papers.ts";
import { tasksOn } from "./today/tasks.ts";
import type { Reading } from "./use-case.ts";

type CheckLine = OutputOf<"reports.checkList">[number];

/** States of a paper that has not left the office. */
const unfinished: ReadonlySet<string> = new Set(["NHAP", "TRINH_KY", "DA_KY", "DA_CAP_SO"]);

/** Papers begun up to the period's last day and not issued yet. */
function unfinishedPapers({ database }: Reading, { to }: ReportingPeriod): readonly string[] {
  return recordsWhere(database, document)
    .filter(({ state, createdAt }) => unfinished.has(state) && createdAt.slice(0, 10) <= to)
    .map(({ title, createdAt }) => `${title} ${shortDate(createdAt.slice(0, 10))}`);
}

/** What a paper was due for on a day of the period, and is still not done. */
function overduePapers(reading: Reading, { from, to }: ReportingPeriod): readonly string[] {
  return tasksOn(reading)
    .filter(({ dueOn }) => dueOn >= from && dueOn <= to && dueOn < reading.today)
    .flatMap(({ next, subject, dueOn }) =>
      next.kind === null ? [] : [`${next.kind} ${subject} ${shortDate(dueOn)}`],
    );
}

/** The papers of a period that are late: begun and not issued, or due and not made. Neither keeps it from being closed. */
export function latePapers(reading: Reading, period: ReportingPeriod): CheckLine[] {
  const lines = [
    { code: "papersUnfinished", who: unfinishedPapers(reading, period) },
    { code: "papersOverdue", who: overduePapers(reading, period) },
  ];
  return lines
    .filter(({ who }) => who.length > 0)
    .map(({ code, who }) => ({ code, blocking: false, who: [...who] }));
}
