import { useNavigate } from "@tanstack/react-router";
import type { OutputOf } from "#shared/contract/contract.ts";
import { provisionText } from "../../text/deadlines.ts";
import { todayText } from "../../text/today.ts";

export type Task = OutputOf<"today.list">[number];

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
  return ({ next }) => {
    const { action, personId, clubId, kind, period } = next;
    const subject = {
      ...(personId === null ? {} : { personId }),
      ...(clubId === null ? {} : { clubId }),
      ...(period === null ? {} : { period }),
    };
    if (kind !== null) {
      return {
        label: todayText.makePaper,
        go: () => void navigate({ to: "/documents/new", search: { kind, ...subject } }),
      };
    }
    if (action === "openEvaluations" && clubId !== null && period !== null) {
      const params = { id: clubId, month: period };
      return {
        label: todayText.evaluate,
        go: () => void navigate({ to: "/clubs/$id/evaluations/$month", params }),
      };
    }
    if (action === "openPaper" && period !== null) {
      return {
        label: todayText.openPaper,
        go: () => void navigate({ to: "/documents/$id", params: { id: period } }),
      };
    }
    if (action === "openReport") {
      return {
        label: todayText.openReport,
        go: () => void navigate({ to: "/reports", search: period === null ? {} : { period } }),
      };
    }
    return openSubject(navigate, { personId, clubId, isMeeting: action === "openMeetings" });
  };
}

function openSubject(
  navigate: ReturnType<typeof useNavigate>,
  subject: { readonly personId: string | null; readonly clubId: string | null; readonly isMeeting: boolean },
): Step | undefined {
  const { personId, clubId, isMeeting } = subject;
  if (personId !== null) {
    return {
      label: todayText.openPerson,
      go: () => void navigate({ to: "/people/$id", params: { id: personId } }),
    };
  }
  return clubId === null
    ? undefined
    : {
        label: todayText.openClub,
        go: () =>
          void navigate({
            to: "/clubs/$id",
            params: { id: clubId },
            search: isMeeting ? { section: "meetings" } : {},
          }),
      };
}
