import { isCalendarDate, type TypedDate } from "#shared/base/calendar-date.ts";
import type { ImportReason } from "#shared/contract/excel.ts";
import type { identityKinds, sexes } from "#shared/domain/person.ts";
import type { ImportRow } from "./layout.ts";
import {
  readDate,
  readIdentity,
  readPhone,
  readSex,
  sexOfNumber,
  textOf,
  readCode,
  type Read,
} from "./values.ts";

/** Who a row is about, as far as it says. */
export interface RowPerson {
  readonly fullName: string;
  readonly birth: TypedDate | undefined;
  readonly sex: (typeof sexes)[number] | undefined;
  readonly identity: { readonly kind: (typeof identityKinds)[number]; readonly number: string } | undefined;
}

/** Reads the cells of one row; what cannot be read is kept as a problem (the row stays out) or as a note. */
export interface RowReader {
  readonly problems: ImportReason[];
  readonly notes: ImportReason[];
  /** The cell's text, or `null` where it is empty; longer than `most` is a problem. */
  readonly text: (field: string, most: number) => string | null;
  /** A day that must be whole. */
  readonly day: (field: string) => string | null;
  readonly phone: (field: string) => string | null;
  /** A code of a list by its label; a label nobody knows is left out with a note. */
  readonly code: (field: string, list: string) => string | null;
  readonly person: () => RowPerson;
}

const invalidName = /[^\p{L}\p{M}'’.\- ]/u;

/** The reader of one row. */
export function readerOf({ cells, formulas }: ImportRow): RowReader {
  const problems: ImportReason[] = formulas.map((field) => ({ code: "formula", params: { field } }));
  const notes: ImportReason[] = [];
  const shown = (field: string): string => textOf(cells[field]?.value);
  const note = (code: string, field: string): void => {
    notes.push({ code, params: { field, value: shown(field) } });
  };
  const problem = (code: string, field: string): void => {
    problems.push({ code, params: { field, value: shown(field) } });
  };
  /** Empty is `undefined`; a broken rule is a problem, or a note where the value may be left out. */
  const take = <Value>(
    field: string,
    read: (cell: ImportRow["cells"][string]["value"]) => Read<Value>,
    optional = false,
  ): Value | undefined => {
    const cell = cells[field]?.value ?? null;
    if (textOf(cell) === "") {
      return undefined;
    }
    const taken = read(cell);
    if ("problem" in taken) {
      (optional ? note : problem)(optional ? "leftOut" : taken.problem, field);
      return undefined;
    }
    if (taken.note !== undefined) {
      note(taken.note, field);
    }
    return taken.value;
  };
  const text = (field: string, most: number): string | null => {
    const cell = cells[field];
    const value = textOf(cell?.value);
    if (cell?.lost === true) {
      problem("lettersLost", field);
    } else if (cell?.guessedCapitals === true) {
      note("capitalsGuessed", field);
    }
    if (value.length > most) {
      problem("textTooLong", field);
    }
    return value === "" ? null : value;
  };
  const birthOf = (): { birth: TypedDate | undefined; sex: RowPerson["sex"] } => {
    const [male, female] = [take("birthMale", readDate), take("birthFemale", readDate)];
    if (male !== undefined && female !== undefined) {
      problem("birthTwice", "birthFemale");
    }
    const sex = male !== undefined ? "NAM" : female !== undefined ? "NU" : undefined;
    return { birth: male ?? female ?? take("birth", readDate), sex };
  };
  const person = (): RowPerson => {
    const fullName = text("fullName", 100) ?? "";
    if (fullName === "") {
      problem("nameMissing", "fullName");
    } else if (invalidName.test(fullName)) {
      problem("nameLetters", "fullName");
    }
    const { birth, sex } = birthOf();
    const identity = take("identity", readIdentity);
    return { fullName, birth, identity, sex: sex ?? take("sex", readSex) ?? sexOfNumber(identity?.number) };
  };
  return {
    problems,
    notes,
    text,
    person,
    phone: (field) => take(field, readPhone, true) ?? null,
    code: (field, list) => take(field, (cell) => readCode(list, cell), true) ?? null,
    day: (field) => {
      const typed = take(field, readDate, true);
      if (typed !== undefined && typed.precision !== "DAY") {
        note("leftOut", field);
        return null;
      }
      return typed !== undefined && isCalendarDate(typed.date) ? typed.date : null;
    },
  };
}
