import { z } from "zod";
import { accessKinds, accessSubjects } from "../domain/access.ts";
import { idField, maybe, monthField } from "../domain/fields.ts";
import { everyone, operation, type Role } from "./operation.ts";
import { absent, page } from "./shapes.ts";

/** Those who answer for how personal data is used. */
export const overseers: readonly Role[] = ["QUAN_TRI", "LANH_DAO"];

const line = z.strictObject({
  sequence: z.int(),
  /** ISO moment with the offset of the machine that wrote it. */
  at: z.string(),
  account: z.string(),
  fullName: z.string(),
  kind: z.enum(accessKinds),
  what: z.enum(accessSubjects),
  /** What names it closer: the kind of a paper, the title of a list. */
  detail: z.string(),
  /** How many people's data it was; 0 where a paper or a file is about nobody alone. */
  persons: z.int(),
  /** The one person it was about, in the whole log. */
  personId: absent(z.uuid()),
  personCode: absent(z.string()),
  personName: absent(z.string()),
});
const lines = z.strictObject({ rows: z.array(line), total: z.int() });

/** Who has seen, printed and taken out personal data (NĐ 356/2025/NĐ-CP Điều 4 khoản 2); lines are only ever added. */
export const accessLogOperations = {
  /** About one person, the newest first. */
  "access.ofPerson": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ personId: idField, ...page }),
    output: lines,
    refusals: ["recordUnknown"],
  }),
  /** The whole log, the newest first; by account, kind and month where they are named. */
  "access.list": operation({
    effect: "read",
    access: overseers,
    input: z.strictObject({
      account: maybe(z.string().max(60)),
      kind: maybe(z.enum(accessKinds)),
      month: maybe(monthField),
      ...page,
    }),
    output: z.strictObject({
      ...lines.shape,
      /** Everyone who stands in the log. */
      accounts: z.array(z.strictObject({ account: z.string(), fullName: z.string() })),
      /** Since when the log is kept, if anything stands in it. */
      since: absent(z.string()),
    }),
    refusals: [],
  }),
} as const;
