import { ActionIcon, Group, Text, Title } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import {
  addDays,
  firstDayOfMonth,
  lastDayOfMonth,
  monthOf,
  weekday,
  type CalendarDate,
} from "#shared/base/calendar-date.ts";
import { useAnswer } from "../../client/hooks.ts";
import { monthText, shiftMonth } from "../../text/format.ts";
import { taskName, todayText } from "../../text/today.ts";
import type { Task } from "../../records/next-step.ts";

interface MonthViewProps {
  readonly month: string;
  readonly today: CalendarDate;
  readonly tasks: readonly Task[];
  readonly onMonth: (month: string) => void;
  readonly onTask: (task: Task) => void;
}

/** The days of the weeks that touch a month, Monday first. */
function weeksOf(month: string): readonly (readonly CalendarDate[])[] {
  const first = firstDayOfMonth(month);
  const last = lastDayOfMonth(month);
  const weeks: CalendarDate[][] = [];
  for (let day = addDays(first, 1 - weekday(first)); day <= last; day = addDays(day, 7)) {
    weeks.push(Array.from({ length: 7 }, (_none, index) => addDays(day, index)));
  }
  return weeks;
}

const mostShown = 4;

interface DayProps {
  readonly day: CalendarDate;
  readonly tasks: readonly Task[];
  readonly holiday: string | undefined;
  readonly look: string;
  readonly onTask: (task: Task) => void;
}

function Day({ day, tasks, holiday, look, onTask }: DayProps) {
  return (
    <td className={look}>
      <div className="month-day">
        {Number(day.slice(8))}
        {holiday === undefined ? null : <span>{holiday}</span>}
      </div>
      {tasks.slice(0, mostShown).map((task) => (
        <button
          key={task.key}
          type="button"
          className={task.daysLeft < 0 ? "month-task late" : "month-task"}
          title={`${taskName(task.what)} · ${task.subject}`}
          onClick={() => {
            onTask(task);
          }}
        >
          {taskName(task.what)}
          <span className="person-name">{task.subject === "" ? "" : ` · ${task.subject}`}</span>
        </button>
      ))}
      {tasks.length > mostShown ? <Text size="xs">{todayText.more(tasks.length - mostShown)}</Text> : null}
    </td>
  );
}

/** The month as a calendar: what is due on which day, and the days the office does not work. */
export function MonthView({ month, today, tasks, onMonth, onTask }: MonthViewProps) {
  const days = useAnswer("calendar.days", { year: Number(month.slice(0, 4)) });
  const names = new Map(
    (days.kind === "value" ? days.value : [])
      .filter(({ kind }) => kind !== "ordinary" && kind !== "unconfirmed")
      .map(({ date, name, kind }) => [date, { name, works: kind === "swapped_work" }]),
  );
  const byDay = Map.groupBy(tasks, ({ dueOn }) => dueOn);
  const lookOf = (day: CalendarDate): string => {
    const special = names.get(day);
    const isOff = special === undefined ? weekday(day) > 5 : !special.works;
    return [monthOf(day) === month ? "" : "other", isOff ? "off" : "", day === today ? "today" : ""]
      .filter((part) => part !== "")
      .join(" ");
  };
  return (
    <div>
      <Group gap={8} pb={8}>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={todayText.month.previous}
          onClick={() => {
            onMonth(shiftMonth(month, -1));
          }}
        >
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <Title order={2} className="month-name">
          {monthText(month)}
        </Title>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={todayText.month.next}
          onClick={() => {
            onMonth(shiftMonth(month, 1));
          }}
        >
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
      </Group>
      <table className="month-table" aria-label={todayText.month.label}>
        <thead>
          <tr>
            {todayText.weekdays.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <Day
                  key={day}
                  day={day}
                  look={lookOf(day)}
                  tasks={byDay.get(day) ?? []}
                  holiday={names.get(day)?.name}
                  onTask={onTask}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
