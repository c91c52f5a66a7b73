import { z } from "zod";
import machinesFile from "#resources/law/state-machines.json" with { type: "json" };
import { regimeCodes, type Regime } from "./regime.ts";
import { readResource } from "./resource.ts";

const transitionRow = z.strictObject({
  event: z.string(),
  from: z.array(z.string()).min(1).nullable(),
  to: z.string(),
  regimes: z.array(z.enum(regimeCodes)).min(1),
  forms: z.array(z.string()),
  source: z.string(),
});

/** One step of a measure: the event, the states in which it may happen (`null`: it opens one), where it leads. */
export type Transition = Readonly<z.infer<typeof transitionRow>>;

const file = readResource(
  "law/state-machines.json",
  z.strictObject({
    meta: z.unknown(),
    machines: z.array(
      z.strictObject({
        machine: z.string(),
        states: z.array(z.string()),
        note: z.string().nullable(),
        transitions: z.array(transitionRow),
      }),
    ),
  }),
  machinesFile,
);

/** The states and steps of one kind of measure. */
export type StateMachine = Readonly<(typeof file.machines)[number]>;

/** Every machine, by its code of list LOAI_DOT. */
export const stateMachines: ReadonlyMap<string, StateMachine> = new Map(
  file.machines.map((machine) => [machine.machine, machine]),
);

/** The forms of a step that belong to a regime; forms of treatment (NĐ 141) hold in both. */
export function formsOfStep(transition: Transition, regime: Regime): readonly string[] {
  const other = regime === "R1" ? /^163-/u : /^(105|116)-/u;
  return transition.forms.filter((form) => !other.test(form));
}
