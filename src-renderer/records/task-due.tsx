import { Text } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconClock } from "@tabler/icons-react";
import { dateOrDash, daysLeftText } from "../text/format.ts";
import { todayText } from "../text/today.ts";
import type { Task } from "./next-step.ts";

/** How long until a task is due, and on which day; colour and sign say the same. */
export function TaskDue({ task }: { readonly task: Task }) {
  const isLate = task.daysLeft < 0;
  const isSoon = task.daysLeft <= 7;
  const color = isLate ? "#9f1d1d" : isSoon ? "#8a4b00" : "#0b5f59";
  const Icon = isLate ? IconAlertTriangle : isSoon ? IconClock : IconCircleCheck;
  return (
    <div style={{ display: "flex", gap: 8, alignItems: "center" }}>
      <Icon size={18} color={color} aria-hidden style={{ flexShrink: 0 }} />
      <div>
        <div style={{ color, fontWeight: 600 }}>{daysLeftText(task.daysLeft, task.workingDays)}</div>
        <Text size="xs" c="gray.7">
          {task.dueTime === null
            ? dateOrDash(task.dueOn)
            : todayText.atTime(task.dueTime, dateOrDash(task.dueOn))}
        </Text>
      </div>
    </div>
  );
}
