import type { OutputOf } from "#shared/contract/contract.ts";
import { todayText } from "../text/today.ts";

/** Something that is due, as the host answers it. */
export type Task = OutputOf<"today.list">[number];

/** The screen on which a task is done. */
type StepAddress =
  | { readonly to: "/documents/new"; readonly search: Readonly<Record<string, string>> }
  | { readonly to: "/documents/$id"; readonly params: { readonly id: string } }
  | { readonly to: "/recovery-sheet" }
  | {
      readonly to: "/people/$id";
      readonly params: { readonly id: string };
      readonly search: { readonly section?: string };
    }
  | { readonly to: "/reports"; readonly search: { readonly period?: string } }
  | {
      readonly to: "/clubs/$id";
      readonly params: { readonly id: string };
      readonly search: { readonly section?: string };
    }
  | {
      readonly to: "/clubs/$id/evaluations/$month";
      readonly params: { readonly id: string; readonly month: string };
    };

/** The next step of a task: what it is called and where it is done. */
export interface NextStep {
  readonly label: string;
  readonly address: StepAddress;
}

function ofSubject({ action, personId, clubId }: Task["next"]): NextStep | undefined {
  if (personId !== null) {
    const search = action === "openEpisodes" ? { section: "management" } : {};
    return { label: todayText.openPerson, address: { to: "/people/$id", params: { id: personId }, search } };
  }
  const search = action === "openMeetings" ? { section: "meetings" } : {};
  return clubId === null
    ? undefined
    : { label: todayText.openClub, address: { to: "/clubs/$id", params: { id: clubId }, search } };
}

function newPaper({ personId, clubId, period }: Task["next"], kind: string): NextStep {
  const search = {
    kind,
    ...(personId === null ? {} : { personId }),
    ...(clubId === null ? {} : { clubId }),
    ...(period === null ? {} : { period }),
  };
  return { label: todayText.makePaper, address: { to: "/documents/new", search } };
}

/** Where a task is done; nothing where a reminder stands for itself. */
export function nextStepOf({ next }: Task): NextStep | undefined {
  const { action, clubId, kind, period } = next;
  if (kind !== null) {
    return newPaper(next, kind);
  }
  if (action === "openEvaluations" && clubId !== null && period !== null) {
    const params = { id: clubId, month: period };
    return { label: todayText.evaluate, address: { to: "/clubs/$id/evaluations/$month", params } };
  }
  if (action === "openPaper" && period !== null) {
    return { label: todayText.openPaper, address: { to: "/documents/$id", params: { id: period } } };
  }
  if (action === "openRecovery") {
    return { label: todayText.openRecovery, address: { to: "/recovery-sheet" } };
  }
  return action === "openReport"
    ? {
        label: todayText.openReport,
        address: { to: "/reports", search: period === null ? {} : { period } },
      }
    : ofSubject(next);
}
