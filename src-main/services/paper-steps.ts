import { z } from "zod";

const stepsOnRecord = z.array(
  z.strictObject({
    state: z.string(),
    at: z.string(),
    account: z.string(),
    note: z.string().nullable().default(null),
  }),
);
/** The way of a paper so far: each state with when and who, and why where a reason was asked. */
export type PaperSteps = z.output<typeof stepsOnRecord>;

export function stepsOf(row: { readonly steps: unknown }): PaperSteps {
  return stepsOnRecord.parse(row.steps);
}

/** The way with one more step: who takes it is the writing account; why, where a reason was asked. */
export function withStep(
  steps: PaperSteps,
  state: string,
  {
    at,
    account,
    note,
  }: { readonly at: string; readonly account: string; readonly note?: string | undefined },
): PaperSteps {
  return [...steps, { state, at, account, note: note ?? null }];
}
