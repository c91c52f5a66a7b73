import type { CalendarDate } from "#shared/base/calendar-date.ts";
import { recordsWhere } from "../../database/reading.ts";
import { taskDone, taskSnooze } from "../../database/schema/desk.ts";
import type { Reading } from "../use-case.ts";
import { clubTasks } from "./club-tasks.ts";
import { episodeTasks } from "./episode-tasks.ts";
import { officeCalendar } from "./office-calendar.ts";
import { officeTasks } from "./office-tasks.ts";
import { personTasks } from "./person-tasks.ts";
import type { Task } from "./task.ts";

/** Everything that is due, the most urgent first; what was put off carries until when and why. */
export function tasksOn(now: Reading, on?: CalendarDate): readonly Task[] {
  const reading = { ...now, today: on ?? now.today, calendar: officeCalendar(now.database) };
  const put = new Map(
    recordsWhere(now.database, taskSnooze)
      .filter(({ until }) => until > reading.today)
      .map(({ task, until, reason }) => [task, { until, reason }]),
  );
  const done = new Set(recordsWhere(now.database, taskDone).map(({ task }) => task));
  return [personTasks, episodeTasks, clubTasks, officeTasks]
    .flatMap((find) => find(reading))
    .filter(({ key, settles }) => !settles || !done.has(key))
    .map((task) => ({ ...task, snoozed: put.get(task.key) ?? null }))
    .toSorted(
      (one, other) =>
        one.dueOn.localeCompare(other.dueOn) ||
        (one.dueTime ?? "").localeCompare(other.dueTime ?? "") ||
        one.key.localeCompare(other.key),
    );
}
