import { z } from "zod";
import { dateField, idField, maybe, reasonField, textField } from "../domain/fields.ts";
import { numberingFields } from "../domain/numbering.ts";
import { administrators, everyone, operation, writers } from "./operation.ts";
import { absent, dateText, done, written } from "./shapes.ts";

const yearField = z.int().min(2000).max(2100);
const numberField = z.int().min(1).max(99_999);
/** What stands after the stroke: `QĐ-UBND`, `UBND-VHXH`. */
const symbolField = z.string().regex(/^[\p{L}\d]{1,20}(-[\p{L}\d]{1,20}){0,3}$/u, "symbolMalformed");
const placeFields = { symbol: symbolField, clubId: maybe(idField) };

const registeredNumber = z.strictObject({
  id: z.uuid(),
  version: z.int(),
  documentId: absent(z.string()),
  number: z.int(),
  numberText: z.string(),
  date: absent(dateText),
  source: z.enum(["PAPER", "BY_HAND", "VOID"]),
  title: z.string(),
  signer: absent(z.string()),
  recipients: absent(z.string()),
  note: absent(z.string()),
});

export const paperNumberOperations = {
  /**
   * The register of numbers of a year (Nghị định 30/2020/NĐ-CP, Điều 15): each series with its numbers in order, the
   * gaps nobody has explained, and the numbers dated before a lower one.
   */
  "numbers.register": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ year: yearField }),
    output: z.strictObject({
      years: z.array(z.int()),
      series: z.array(
        z.strictObject({
          key: z.string(),
          symbols: z.array(z.string()),
          clubId: absent(z.string()),
          clubName: absent(z.string()),
          last: z.int(),
          gaps: z.array(z.strictObject({ from: z.int(), to: z.int() })),
          rows: z.array(registeredNumber),
          outOfOrder: z.array(z.int()),
        }),
      ),
    }),
    refusals: [],
  }),
  /** How the office groups its papers into series: for its head to decide (Điều 15). */
  "numbers.setting": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({}),
    output: numberingFields,
    refusals: [],
  }),
  /** Numbers already given stay as they are; the next of a series follows the highest of the types that now count together. */
  "numbers.changeSetting": operation({
    effect: "write",
    access: administrators,
    input: numberingFields,
    output: done,
    refusals: [],
  }),
  /** A number given in the paper register, for a paper the programme did not make: it is never given again. */
  "numbers.enterByHand": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({
      ...placeFields,
      number: numberField,
      date: dateField,
      title: textField(300),
      signer: maybe(textField(100)),
      recipients: maybe(textField(500)),
      orderNote: maybe(reasonField),
    }),
    output: written,
    refusals: ["recordUnknown", "numberTaken", "dateBeforeLastNumber", "dateAfterNextNumber", "dateInFuture"],
  }),
  /** Missing numbers `from` to `to` are kept as voided with the reason, and never given again. */
  "numbers.explainGap": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({
      ...placeFields,
      year: yearField,
      from: numberField,
      to: numberField,
      reason: reasonField,
    }),
    output: z.strictObject({ explained: z.int() }),
    refusals: ["notAGap"],
  }),
} as const;
