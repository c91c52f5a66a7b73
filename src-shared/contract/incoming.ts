import { z } from "zod";
import { dateField, idField, maybe, noteField, textField, versionField } from "../domain/fields.ts";
import { everyone, operation, writers } from "./operation.ts";
import { absent, dateText, page, query } from "./shapes.ts";

const fields = {
  arrivedOn: dateField,
  /** Số đến; left out, the next of the year. */
  number: maybe(z.int().min(1).max(99_999)),
  author: textField(200),
  symbol: textField(60),
  datedOn: dateField,
  title: textField(400),
  /** Key of an official form (`163-V-52`). */
  form: maybe(z.string().max(40)),
  receiver: textField(120),
  passedOn: maybe(dateField),
  personId: maybe(idField),
  note: maybe(noteField(200)),
};
const row = z.strictObject({
  id: z.uuid(),
  version: z.int(),
  number: z.int(),
  arrivedOn: dateText,
  author: z.string(),
  symbol: z.string(),
  datedOn: dateText,
  title: z.string(),
  form: absent(z.string()),
  formName: absent(z.string()),
  receiver: z.string(),
  passedOn: absent(dateText),
  personId: absent(z.string()),
  note: absent(z.string()),
});
const refusals = [
  "recordUnknown",
  "numberTaken",
  "dateBeforeLastNumber",
  "dateInFuture",
  "arrivedBeforeItsDate",
  "alreadyRegistered",
  "formUnknown",
  "formNotInForce",
] as const;
const answer = z.strictObject({ id: z.uuid(), version: z.int(), number: z.int() });

/** Papers received: registered with number, date and issuer (Nghị định 30/2020/NĐ-CP, Điều 22), printed as a register. */
export const incomingOperations = {
  /** The official forms that the office receives, in force on a day, with the name people use for them. */
  "incoming.forms": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ date: dateField }),
    output: z.array(
      z.strictObject({ id: z.string(), name: z.string(), title: z.string(), issuer: z.string() }),
    ),
    refusals: [],
  }),
  "incoming.list": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({
      query,
      year: maybe(z.int().min(2000).max(2100)),
      personId: maybe(idField),
      ...page,
    }),
    output: z.strictObject({ rows: z.array(row), total: z.int(), years: z.array(z.int()) }),
    refusals: [],
  }),
  /**
   * Registers a paper received. Numbers run by the year of arrival; the same paper (author, symbol, date) is not
   * registered twice; a form must be one the office receives and in force on the paper's own date.
   */
  "incoming.record": operation({
    effect: "write",
    access: writers,
    input: z.strictObject(fields),
    output: answer,
    refusals,
  }),
  "incoming.change": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ id: idField, version: versionField, ...fields }),
    output: answer,
    refusals: [...refusals, "changedMeanwhile"],
  }),
} as const;
