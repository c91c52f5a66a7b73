import { shortDate, yearOf, type CalendarDate } from "#shared/base/calendar-date.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { foldText } from "#shared/base/vietnamese-text.ts";
import type { InputOf, OperationName, OutputOf } from "#shared/contract/contract.ts";
import { allForms, form as officialForm, formName as nameOf } from "#shared/law/forms.ts";
import { holdsOn } from "#shared/law/validity.ts";
import { recordsWhere } from "../database/reading.ts";
import { incomingDocument } from "../database/schema/incoming.ts";
import { person } from "../database/schema/people.ts";
import { addRecord, changeRecord, type RecordOf } from "../database/writing.ts";
import type { HandlersOf } from "./ports.ts";
import { firstRefusal, mustBeUnchanged, mustExist, notInFuture, refuseIf, type Nothing } from "./rules.ts";
import type { Desk, Reading, UseCase } from "./use-case.ts";

type Row = RecordOf<typeof incomingDocument>;
type Fields = InputOf<"incoming.record">;
type Refusal =
  | "recordUnknown"
  | "numberTaken"
  | "dateBeforeLastNumber"
  | "dateInFuture"
  | "arrivedBeforeItsDate"
  | "alreadyRegistered"
  | "formUnknown"
  | "formNotInForce";

function formName(id: string | null): string | null {
  const found = id === null ? undefined : officialForm(id);
  return found?.ok === true ? nameOf(found.value) : null;
}

function formsOn(date: CalendarDate): OutputOf<"incoming.forms"> {
  return allForms
    .filter((form) => form.direction === "received" && holdsOn(form, date))
    .map((form) => ({ id: form.id, name: nameOf(form), title: form.title, issuer: form.issuer ?? "" }));
}

function checkForm({ form: id, datedOn }: Fields): Result<Nothing, "formUnknown" | "formNotInForce"> {
  if (id === null) {
    return accept({});
  }
  const found = officialForm(id);
  if (!found.ok || found.value.direction !== "received") {
    return refuse("formUnknown", { form: id });
  }
  return refuseIf(!holdsOn(found.value, datedOn), "formNotInForce", {
    form: nameOf(found.value),
    date: shortDate(datedOn),
  });
}

function sameText(one: string, other: string): boolean {
  return foldText(one) === foldText(other);
}

/** The paper that is this one already: its author, symbol and date are the same. */
function checkTwin(
  others: readonly Row[],
  { author, symbol, datedOn }: Fields,
): Result<Nothing, "alreadyRegistered"> {
  const twin = others.find(
    (row) => row.datedOn === datedOn && sameText(row.symbol, symbol) && sameText(row.author, author),
  );
  return refuseIf(twin !== undefined, "alreadyRegistered", {
    number: twin?.number ?? 0,
    date: shortDate(twin?.arrivedOn ?? datedOn),
  });
}

/** Số đến: the one asked for if it is free, or the next of the year, given in the order of arrival. */
function chooseNumber(
  others: readonly Row[],
  { number, arrivedOn }: Fields,
): Result<number, "numberTaken" | "dateBeforeLastNumber"> {
  const ofYear = others.filter(({ year }) => year === yearOf(arrivedOn));
  if (number !== null) {
    return ofYear.some((row) => row.number === number) ? refuse("numberTaken", { number }) : accept(number);
  }
  const last = ofYear.toSorted((one, other) => one.number - other.number).at(-1);
  return last !== undefined && arrivedOn < last.arrivedOn
    ? refuse("dateBeforeLastNumber", { number: last.number, date: shortDate(last.arrivedOn) })
    : accept((last?.number ?? 0) + 1);
}

/** The rules of a paper received; answers with its number. */
function checked(useCase: Reading, fields: Fields, others: readonly Row[]): Result<number, Refusal> {
  const allowed = firstRefusal<Refusal>(
    () => notInFuture(useCase, fields.arrivedOn),
    () =>
      refuseIf(fields.arrivedOn < fields.datedOn, "arrivedBeforeItsDate", {
        date: shortDate(fields.datedOn),
      }),
    () => checkForm(fields),
    () => (fields.personId === null ? accept({}) : mustExist(useCase.database, person, fields.personId)),
    () => checkTwin(others, fields),
  );
  return allowed.ok ? chooseNumber(others, fields) : allowed;
}

/** The register of this office; those of offices that became part of it are closed. */
function ownRegister({ database, station }: Reading): readonly Row[] {
  return recordsWhere(database, incomingDocument, { own: station.code() });
}

function record(useCase: UseCase, fields: Fields): Result<OutputOf<"incoming.record">, Refusal> {
  const number = checked(useCase, fields, ownRegister(useCase));
  if (!number.ok) {
    return number;
  }
  const id = addRecord(useCase.writing, incomingDocument, {
    ...fields,
    year: yearOf(fields.arrivedOn),
    number: number.value,
  });
  return accept({ id, version: 1, number: number.value });
}

function change(
  useCase: UseCase,
  { id, version, ...fields }: InputOf<"incoming.change">,
): Result<OutputOf<"incoming.change">, Refusal | "changedMeanwhile"> {
  const before = mustBeUnchanged(useCase.database, incomingDocument, { id, version });
  if (!before.ok) {
    return before;
  }
  const others = ownRegister(useCase).filter((row) => row.id !== id);
  const wanted = { ...fields, number: fields.number ?? before.value.number };
  const number = checked(useCase, wanted, others);
  if (!number.ok) {
    return number;
  }
  const next = changeRecord(useCase.writing, incomingDocument, {
    id,
    ...wanted,
    year: yearOf(fields.arrivedOn),
  });
  return accept({ id, version: next, number: number.value });
}

function isFound(row: Row, query: string): boolean {
  const text = foldText([row.symbol, row.author, row.title, row.receiver].join(" "));
  return foldText(query)
    .split(" ")
    .every((word) => text.includes(word));
}

function list(reading: Reading, input: InputOf<"incoming.list">): OutputOf<"incoming.list"> {
  const all = recordsWhere(reading.database, incomingDocument);
  const rows = all
    .filter(({ year }) => input.year === null || year === input.year)
    .filter(({ personId }) => input.personId === null || personId === input.personId)
    .filter((row) => isFound(row, input.query))
    .toSorted((one, other) => other.year - one.year || other.number - one.number);
  const years = new Set([yearOf(reading.today), ...all.map(({ year }) => year)]);
  return {
    rows: rows.slice(input.offset, input.offset + input.limit).map((row) => ({
      id: row.id,
      version: row.rowVersion,
      number: row.number,
      arrivedOn: row.arrivedOn,
      author: row.author,
      symbol: row.symbol,
      datedOn: row.datedOn,
      title: row.title,
      form: row.form,
      formName: formName(row.form),
      receiver: row.receiver,
      passedOn: row.passedOn,
      personId: row.personId,
      note: row.note,
    })),
    total: rows.length,
    years: [...years].toSorted((one, other) => other - one),
  };
}

/** The register of papers received. */
export function incomingHandlers(desk: Desk): HandlersOf<Extract<OperationName, `incoming.${string}`>> {
  return {
    "incoming.forms": ({ date }) => accept(formsOn(date)),
    "incoming.list": (input) => accept(list(desk.reading(), input)),
    "incoming.record": (input, context) =>
      desk.write({ operation: "incoming.record", context }, (useCase) => record(useCase, input)),
    "incoming.change": (input, context) =>
      desk.write({ operation: "incoming.change", context }, (useCase) => change(useCase, input)),
  };
}
