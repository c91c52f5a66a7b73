import { accept, refuse, type Result } from "../base/result.ts";
import type { Regime } from "../law/regime.ts";
import { type StateMachine, stateMachines, type Transition } from "../law/state-machines.ts";

/** Kinds of episode that are opened and led through their states here (codes of list LOAI_DOT). */
export const episodeKinds = ["QL_SDTP", "XDTTN", "CNTN_GDCD", "CNTN_CS", "CNBB", "QLSC", "GSDT"] as const;

/** Why a step cannot be taken. */
export type StepRefusal = "stepUnknown" | "stepNotInRegime" | "stepNotNow" | "stepOutOfOrder" | "stepEnded";

/** Where an episode stands: its state (`null`: not opened yet) and the events that led there. */
export interface Standing {
  readonly state: string | null;
  readonly regime: Regime;
  readonly past: readonly string[];
}

function fits({ from }: Transition, state: string | null): boolean {
  return state === null ? from === null : from?.includes(state) === true;
}

/** The number at the end of an event that is counted: `VI_PHAM_LAN_2` is the second violation, `VAO_GD3` stage 3. */
function numberedAs(event: string, stem: "VI_PHAM_LAN_" | "VAO_GD"): number | undefined {
  return event.startsWith(stem) ? Number(event.slice(stem.length)) : undefined;
}

/**
 * Violations are counted one by one and none is skipped or repeated; a stage that was reached is not left backwards,
 * but one goes on in it after a violation. Release from prison needs the prison it follows.
 */
function inOrder(event: string, past: readonly string[]): boolean {
  const violation = numberedAs(event, "VI_PHAM_LAN_");
  if (violation !== undefined) {
    return past.filter((one) => numberedAs(one, "VI_PHAM_LAN_") !== undefined).length === violation - 1;
  }
  const stage = numberedAs(event, "VAO_GD");
  if (stage !== undefined) {
    const reached = past.map((one) => numberedAs(one, "VAO_GD") ?? 0);
    const highest = Math.max(0, ...reached);
    return stage === highest + 1 || (stage === highest && past.at(-1)?.startsWith("VI_PHAM_LAN_") === true);
  }
  return event !== "MAN_HAN_TU" || past.findLast((one) => one !== "GIAO_QUYET_DINH") === "AN_TU";
}

function machineOf(kind: string): StateMachine | undefined {
  return stateMachines.get(kind);
}

/** Whether nothing more can happen to an episode in this state. */
export function isFinal(kind: string, state: string): boolean {
  return machineOf(kind)?.transitions.every(({ from }) => from?.includes(state) !== true) ?? true;
}

/**
 * The step an event makes from where an episode stands, or why it cannot be made: the machine does not know the event,
 * the regime does not, the state does not allow it, or it does not follow from what happened before.
 */
export function stepOf(kind: string, event: string, standing: Standing): Result<Transition, StepRefusal> {
  const steps = machineOf(kind)?.transitions.filter((step) => step.event === event) ?? [];
  if (steps.length === 0) {
    return refuse("stepUnknown");
  }
  const ofRegime = steps.filter(({ regimes }) => regimes.includes(standing.regime));
  if (ofRegime.length === 0) {
    return refuse("stepNotInRegime");
  }
  const step = ofRegime.find((one) => fits(one, standing.state));
  if (step === undefined) {
    return refuse(standing.state !== null && isFinal(kind, standing.state) ? "stepEnded" : "stepNotNow");
  }
  return inOrder(event, standing.past) ? accept(step) : refuse("stepOutOfOrder");
}

/** Every step that can be made from where an episode stands, in the order of the table. */
export function nextSteps(kind: string, standing: Standing): readonly Transition[] {
  return (machineOf(kind)?.transitions ?? []).filter((step) => {
    const found = stepOf(kind, step.event, standing);
    return found.ok && found.value === step;
  });
}
