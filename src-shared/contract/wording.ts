import { z } from "zod";
import { wordingGroups } from "../domain/wording.ts";
import { textField } from "../domain/fields.ts";
import { administrators, everyone, operation } from "./operation.ts";

const keyField = z.string().regex(/^[a-zA-Z]{1,30}(\.[A-Z_]{1,30})?$/u, "codeMalformed");
const revisionField = z.int().min(0).max(100_000);
const lines = z.array(z.string());

export const wordingOperations = {
  /** The texts an office may adapt: what holds, the programme's own, and every version there was. */
  "wording.list": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        key: z.string(),
        group: z.enum(wordingGroups),
        title: z.string(),
        isList: z.boolean(),
        revision: z.int(),
        isOwn: z.boolean(),
        lines,
        byDefault: lines,
        versions: z.array(z.strictObject({ revision: z.int(), at: z.string(), account: z.string(), lines })),
      }),
    ),
    refusals: [],
  }),
  /** The office's own words: a new version; papers drafted from now on start with it, papers there are stay as they are. */
  "wording.change": operation({
    effect: "write",
    access: administrators,
    input: z.strictObject({
      key: keyField,
      revision: revisionField,
      lines: z.array(textField(2000)).min(1).max(60),
    }),
    output: z.strictObject({ revision: z.int() }),
    refusals: ["wordingUnknown", "changedMeanwhile", "oneParagraphOnly"],
  }),
  /** Back to the programme's text, as a version of its own. */
  "wording.restore": operation({
    effect: "write",
    access: administrators,
    input: z.strictObject({ key: keyField, revision: revisionField }),
    output: z.strictObject({ revision: z.int() }),
    refusals: ["wordingUnknown", "changedMeanwhile"],
  }),
} as const;
