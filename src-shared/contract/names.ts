import { z } from "zod";
import { nameOrderField } from "../domain/name-order.ts";
import { administrators, everyone, operation } from "./operation.ts";
import { done } from "./shapes.ts";

const fields = z.strictObject({ order: nameOrderField });

export const nameOperations = {
  /** In which order this office's lists put people of the same given name. */
  "names.order": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({}),
    output: fields,
    refusals: [],
  }),
  /** Chooses the order for all lists and registers of the office. */
  "names.changeOrder": operation({
    effect: "write",
    access: administrators,
    input: fields,
    output: done,
    refusals: [],
  }),
} as const;
