import { useNavigate } from "@tanstack/react-router";
import { nextStepOf, type Task } from "../../records/next-step.ts";
import { provisionText } from "../../text/deadlines.ts";
import { todayText } from "../../text/today.ts";

/** What the address keeps of the list. */
export interface TodayFilters {
  readonly due?: string;
  readonly group?: string;
  readonly view?: string;
  readonly month?: string;
  readonly snoozed?: string;
}

type DueFilter = keyof typeof todayText.filters;
const longest: Readonly<Record<DueFilter, number>> = { all: Infinity, late: -1, week: 7, month: 30 };

/** The filter on due days that an address names. */
export function dueFilterOf({ due }: TodayFilters): DueFilter {
  return due === "late" || due === "week" || due === "month" ? due : "all";
}

/** Whether the filters of the address show a task. */
export function isShown(task: Task, filters: TodayFilters): boolean {
  const group = filters.group ?? "ALL";
  return task.daysLeft <= longest[dueFilterOf(filters)] && (group === "ALL" || task.group === group);
}

/** Where the deadline comes from, after the name it concerns. */
export function basisOf({ ownRule, source }: Task): string {
  const basis = ownRule ? todayText.ownRule : provisionText(source);
  return basis === "" ? todayText.ownRule : basis;
}

/** The next step of a task: what it is called and how to go there. */
export interface Step {
  readonly label: string;
  readonly go: () => void;
}

/** Goes where the task is done; nothing where a reminder stands for itself. */
export function useDoing(): (task: Task) => Step | undefined {
  const navigate = useNavigate();
  return (task) => {
    const step = nextStepOf(task);
    return step === undefined ? undefined : { label: step.label, go: () => void navigate(step.address) };
  };
}
