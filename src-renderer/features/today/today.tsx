import { useState } from "react";
import { Box, Button, Checkbox, Group, SegmentedControl } from "@mantine/core";
import { IconPlus, IconPrinter } from "@tabler/icons-react";
import { monthOf, shortDate } from "#shared/base/calendar-date.ts";
import { call } from "../../client/call.ts";
import { printFile } from "../../client/files.ts";
import { useAction, useAnswer } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorPanel, type NoReply } from "../../components/error-panel.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { tell } from "../../components/tell.ts";
import { provisionText } from "../../text/deadlines.ts";
import { dayHeading, monthText } from "../../text/format.ts";
import { taskName, todayText } from "../../text/today.ts";
import { MonthView } from "./month-view.tsx";
import { RemindForm, SnoozeForm } from "./task-forms.tsx";
import { TaskTable } from "./task-table.tsx";
import type { Task } from "../../records/next-step.ts";
import { dueFilterOf, isShown, type TodayFilters } from "./task.ts";
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has no name
import "./today.css";
import { Why } from "./why.tsx";

interface TodayProps {
  readonly filters: TodayFilters;
  readonly onFilters: (filters: TodayFilters) => void;
}

function choices(labels: Readonly<Record<string, string>>): { value: string; label: string }[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}

function Filters({ filters, onFilters }: TodayProps) {
  return (
    <Group gap={12} pb={12}>
      <SegmentedControl
        aria-label={todayText.filterLabel}
        value={dueFilterOf(filters)}
        data={choices(todayText.filters)}
        onChange={(due) => {
          onFilters({ ...filters, due });
        }}
      />
      <SegmentedControl
        aria-label={todayText.groupLabel}
        value={filters.group ?? "ALL"}
        data={choices(todayText.groups)}
        onChange={(group) => {
          onFilters({ ...filters, group });
        }}
      />
      <SegmentedControl
        aria-label={todayText.viewLabel}
        value={filters.view ?? "list"}
        data={choices(todayText.views)}
        onChange={(view) => {
          onFilters({ ...filters, view });
        }}
      />
      <Checkbox
        label={todayText.snoozed}
        checked={filters.snoozed === "1"}
        onChange={(event) => {
          const { snoozed: _gone, ...rest } = filters;
          onFilters(event.currentTarget.checked ? { ...rest, snoozed: "1" } : rest);
        }}
      />
    </Group>
  );
}

type Opened = { readonly kind: "remind" } | { readonly kind: "snooze"; readonly task: Task } | undefined;

function Drawer({ opened, onClose }: { readonly opened: Opened; readonly onClose: () => void }) {
  return (
    <FormDrawer
      title={opened?.kind === "snooze" ? todayText.snoozeTitle : todayText.remindTitle}
      opened={opened !== undefined}
      onClose={onClose}
    >
      {opened?.kind === "snooze" ? <SnoozeForm task={opened.task} onDone={onClose} /> : null}
      {opened?.kind === "remind" ? <RemindForm onDone={onClose} /> : null}
    </FormDrawer>
  );
}

/** What is due in a month; everything where none is looked at. */
function tasksOf(tasks: readonly Task[], month: string | undefined): readonly Task[] {
  return month === undefined ? tasks : tasks.filter(({ dueOn }) => monthOf(dueOn) === month);
}

/** Prints the tasks that are shown, as the list or the month stands. */
async function printTasks(tasks: readonly Task[], title: string): Promise<NoReply | undefined> {
  const words = Object.fromEntries(
    tasks.flatMap(({ what, source }) => [
      [what, taskName(what)],
      [source, source === "" ? todayText.ownRule : provisionText(source)],
    ]),
  );
  const made = await call("lists.print", {
    list: "today",
    title,
    columns: Object.entries(todayText.printColumns).map(([key, name]) => ({ key, title: name })),
    ids: tasks.map(({ key }) => key),
    words,
  });
  if (made.kind !== "value") {
    return made;
  }
  const printed = await printFile(made.value);
  return printed.kind === "value" ? undefined : printed;
}

interface BodyProps extends TodayProps {
  readonly tasks: readonly Task[];
  /** The month that is looked at; none while the tasks stand as a list. */
  readonly month: string | undefined;
  readonly onSnooze: (task: Task) => void;
  readonly onProblem: (problem: NoReply | undefined) => void;
}

function TodayBody({ tasks, month, filters, onFilters, onSnooze, onProblem }: BodyProps) {
  const { today } = useStation();
  const wake = useAction("today.wake");
  const done = useAction("today.reminderDone");
  const settle = useAction("today.settle");
  const [current, setCurrent] = useState<string>();
  const choose = (task: Task): void => {
    setCurrent(task.key);
  };
  async function finish({ key, reminderId }: Task): Promise<void> {
    const reply =
      reminderId === null
        ? await settle.send({ key, doneOn: today })
        : await done.send({ id: reminderId, doneOn: today });
    onProblem(reply.kind === "value" ? undefined : reply);
    if (reply.kind === "value") {
      tell(todayText.doneTold);
    }
  }
  async function wakeUp({ key }: Task): Promise<void> {
    const reply = await wake.send({ key });
    onProblem(reply.kind === "value" ? undefined : reply);
  }
  const chosen = tasks.find((task) => task.key === current) ?? tasksOf(tasks, month)[0];
  return (
    <div className="columns">
      {month !== undefined ? (
        <MonthView
          month={month}
          today={today}
          tasks={tasks}
          onMonth={(next) => {
            onFilters({ ...filters, month: next });
          }}
          onTask={choose}
        />
      ) : tasks.length === 0 ? (
        <EmptyState title={todayText.emptyTitle} advice={todayText.emptyAdvice} />
      ) : (
        <TaskTable tasks={tasks} current={chosen?.key} onCurrent={choose} />
      )}
      <Why
        task={chosen}
        onSnooze={onSnooze}
        onWake={(task) => void wakeUp(task)}
        onDone={(task) => void finish(task)}
      />
    </div>
  );
}

/** What is due: for whom, by when, why that day, and the way to do it; as a list or as a month. */
export function Today({ filters, onFilters }: TodayProps) {
  const { today, mayWrite } = useStation();
  const answer = useAnswer("today.list", { withSnoozed: filters.snoozed === "1" });
  const [opened, setOpened] = useState<Opened>();
  const [problem, setProblem] = useState<NoReply>();
  const tasks = answer.kind === "value" ? answer.value : [];
  const month = filters.view === "month" ? (filters.month ?? monthOf(today)) : undefined;
  const shown = tasks.filter((task) => isShown(task, filters));
  const title =
    month === undefined ? todayText.listTitle(shortDate(today)) : todayText.monthTitle(monthText(month));
  const late = tasks.filter((task) => task.daysLeft < 0).length;
  const week = tasks.filter((task) => task.daysLeft >= 0 && task.daysLeft <= 7).length;
  return (
    <PageFrame
      title={todayText.title}
      subtitle={todayText.summary(dayHeading(today), { all: tasks.length, late, week })}
      actions={
        <Group gap={8}>
          <Button
            variant="default"
            data-key="Ctrl+P"
            leftSection={<IconPrinter size={18} aria-hidden />}
            onClick={() => {
              void printTasks(tasksOf(shown, month), title).then(setProblem);
            }}
          >
            {todayText.print}
          </Button>
          {mayWrite ? (
            <Button
              data-key="Insert"
              leftSection={<IconPlus size={18} aria-hidden />}
              onClick={() => {
                setOpened({ kind: "remind" });
              }}
            >
              {todayText.remind}
            </Button>
          ) : null}
        </Group>
      }
    >
      <Filters filters={filters} onFilters={onFilters} />
      {problem === undefined ? null : (
        <Box pb={12}>
          <ErrorPanel reply={problem} />
        </Box>
      )}
      <Answered answer={answer}>
        {() => (
          <TodayBody
            tasks={shown}
            month={month}
            filters={filters}
            onFilters={onFilters}
            onProblem={setProblem}
            onSnooze={(task) => {
              setOpened({ kind: "snooze", task });
            }}
          />
        )}
      </Answered>
      <Drawer
        opened={opened}
        onClose={() => {
          setOpened(undefined);
        }}
      />
    </PageFrame>
  );
}
