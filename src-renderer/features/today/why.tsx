import { Button, Group, Text, Title } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useStation } from "../../client/station.ts";
import { Facts } from "../../components/facts.tsx";
import { provisionText, ruleText } from "../../text/deadlines.ts";
import { dateOrDash } from "../../text/format.ts";
import { labelOf } from "../../text/labels.ts";
import { startLabels, taskName, todayText } from "../../text/today.ts";
import type { Task } from "../../records/next-step.ts";

interface WhyProps {
  readonly task: Task | undefined;
  readonly onSnooze: (task: Task) => void;
  readonly onWake: (task: Task) => void;
  readonly onDone: (task: Task) => void;
}

function moment(date: string, time: string | null): string {
  return time === null ? dateOrDash(date) : todayText.atTime(time, dateOrDash(date));
}

function Actions({ task, onSnooze, onWake, onDone }: WhyProps & { readonly task: Task }) {
  const { mayWrite } = useStation();
  return mayWrite ? (
    <Group gap={8} pt={12}>
      {task.reminderId === null && !task.settles ? null : (
        <Button
          size="compact-sm"
          onClick={() => {
            onDone(task);
          }}
        >
          {todayText.done}
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => {
          (task.snoozed === null ? onSnooze : onWake)(task);
        }}
      >
        {task.snoozed === null ? todayText.snooze : todayText.wake}
      </Button>
    </Group>
  ) : null;
}

/** How the due date came about, step by step; and what else can be done with the task. */
export function Why(props: WhyProps) {
  const { task } = props;
  return (
    <aside className="card" style={{ position: "sticky", top: 0 }}>
      <Title order={2} pb={8} style={{ display: "flex", gap: 8, alignItems: "center" }}>
        <IconInfoCircle size={18} aria-hidden />
        {todayText.whyTitle}
      </Title>
      {task === undefined ? (
        <Text size="sm">{todayText.whyEmpty}</Text>
      ) : (
        <>
          <Text size="sm" fw={600} pb={8}>
            {taskName(task.what)}
            {task.subject === "" ? null : <span className="person-name">{` · ${task.subject}`}</span>}
          </Text>
          <Facts
            rows={[
              [labelOf(startLabels, task.why.startWhat), moment(task.why.start, task.why.startTime)],
              [todayText.rule, ruleText(task.why.rule) ?? todayText.ownRule],
              ...(task.opensOn === null ? [] : [[todayText.window, dateOrDash(task.opensOn)] as const]),
              [todayText.due, <strong key="due">{moment(task.dueOn, task.dueTime)}</strong>],
              ...(task.workingDays
                ? [[todayText.skipped, todayText.skippedDays(task.why.skipped.length)] as const]
                : []),
            ]}
          />
          {task.why.skipped.length === 0 ? null : (
            <Text size="xs" c="gray.7">
              {task.why.skipped.map(dateOrDash).join(", ")}
            </Text>
          )}
          {task.why.uncertain ? (
            <Text size="xs" c="#7a4100" pt={8}>
              {todayText.uncertain}
            </Text>
          ) : null}
          <Text size="xs" c="gray.7" pt={8}>
            {provisionText(task.source)}
          </Text>
          <Actions {...props} task={task} />
        </>
      )}
    </aside>
  );
}
