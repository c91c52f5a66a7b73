import { Button, Text } from "@mantine/core";
import { type Column, DataTable } from "../../components/data-table.tsx";
import type { Task } from "../../records/next-step.ts";
import { TaskDue } from "../../records/task-due.tsx";
import { dateOrDash } from "../../text/format.ts";
import { taskName, todayText } from "../../text/today.ts";
import { basisOf, type Step, useDoing } from "./task.ts";

function What({ task }: { readonly task: Task }) {
  return (
    <>
      <div style={{ fontWeight: 600 }}>{taskName(task.what)}</div>
      <Text size="xs" c="gray.7">
        <span className="person-name">{task.subject}</span>
        {task.subject === "" ? basisOf(task) : ` · ${basisOf(task)}`}
        {task.opensOn === null ? null : ` · ${todayText.opens(dateOrDash(task.opensOn))}`}
      </Text>
      {task.snoozed === null ? null : (
        <Text size="xs" fs="italic">
          {todayText.snoozedUntil(dateOrDash(task.snoozed.until), task.snoozed.reason)}
        </Text>
      )}
    </>
  );
}

interface TaskTableProps {
  readonly tasks: readonly Task[];
  readonly current: string | undefined;
  readonly onCurrent: (task: Task) => void;
}

function Action({ step }: { readonly step: Step | undefined }) {
  return step === undefined ? null : (
    <Button size="xs" variant="light" onClick={step.go}>
      {step.label}
    </Button>
  );
}

function columnsWith(doing: ReturnType<typeof useDoing>): readonly Column<Task>[] {
  const { columns: titles } = todayText;
  return [
    { key: "due", title: titles.due, cell: (task) => <TaskDue task={task} />, width: 210 },
    { key: "what", title: titles.what, cell: (task) => <What task={task} /> },
    { key: "action", title: titles.action, cell: (task) => <Action step={doing(task)} />, width: 150 },
  ];
}

/** What is due as a list; Enter does the next step of the line one is on. */
export function TaskTable({ tasks, current, onCurrent }: TaskTableProps) {
  const doing = useDoing();
  return (
    <DataTable
      label={todayText.title}
      columns={columnsWith(doing)}
      rows={tasks}
      rowKey={(task) => task.key}
      current={current}
      onCurrent={onCurrent}
      onEnter={(task) => {
        doing(task)?.go();
      }}
    />
  );
}
