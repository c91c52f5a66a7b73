import { z } from "zod";
import { everyone, operation } from "./operation.ts";
import { absent, done } from "./shapes.ts";

const formField = z.string().min(1).max(200);
const valuesField = z
  .record(
    z.string().max(200),
    z.union([
      z.string().max(20_000),
      z.number(),
      z.boolean(),
      z.array(z.string().max(200)).max(100),
      z.null(),
    ]),
  )
  .refine((values) => Object.keys(values).length <= 500, "tooMany");

/** What someone is typing, kept in the encrypted database until it is saved or thrown away; only the typist sees it. */
export const draftOperations = {
  "drafts.get": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ form: formField }),
    output: absent(z.strictObject({ at: z.string(), focus: absent(z.string()), values: valuesField })),
    refusals: [],
  }),
  "drafts.keep": operation({
    effect: "write",
    access: everyone,
    input: z.strictObject({ form: formField, focus: z.string().max(200).nullable(), values: valuesField }),
    output: done,
    refusals: [],
  }),
  "drafts.drop": operation({
    effect: "write",
    access: everyone,
    input: z.strictObject({ form: formField }),
    output: done,
    refusals: [],
  }),
} as const;
