import type { OutputOf } from "#shared/contract/contract.ts";

/** Parameters, versions and yearly targets as the programme answers them. */
export type Plan = OutputOf<"targets.plan">;
export type Target = Plan["targets"][number];
