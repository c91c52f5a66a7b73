import type { TypedDate } from "#shared/base/calendar-date.ts";
import type { ImportReason } from "#shared/contract/excel.ts";
import type { identityKinds, sexes } from "#shared/domain/person.ts";
import type { ImportRow } from "./layout.ts";
import {
  readBirth,
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
  text(field: string, most: number): string | null;
  /** A day that must be whole. */
  day(field: string): string | null;
  phone(field: string): string | null;
  /** A code of a list by its label; a label nobody knows is left out with a note. */
  code(field: string, list: string): string | null;
  person(): RowPerson;
}

const invalidName = /[^\p{L}\p{M}'’.\- ]/u;

type ReadCellAs<Value> = (cell: ImportRow["cells"][string]["value"]) => Read<Value>;

/** The cells of one row, and what was found wrong or mended in them. */
class RowCells implements RowReader {
  readonly problems: ImportReason[];
  readonly notes: ImportReason[] = [];
  readonly #cells: ImportRow["cells"];

  constructor({ cells, formulas }: ImportRow) {
    this.#cells = cells;
    this.problems = formulas.map((field) => ({ code: "formula", params: { field } }));
  }

  #reason(code: string, field: string): ImportReason {
    return { code, params: { field, value: textOf(this.#cells[field]?.value) } };
  }

  /** Empty is `undefined`; a broken rule is a problem, or a note where the value may be left out. */
  #take<Value>(field: string, read: ReadCellAs<Value>, optional = false): Value | undefined {
    const cell = this.#cells[field]?.value ?? null;
    if (textOf(cell) === "") {
      return undefined;
    }
    const taken = read(cell);
    if ("problem" in taken) {
      if (optional) {
        this.notes.push(this.#reason("leftOut", field));
      } else {
        this.problems.push(this.#reason(taken.problem, field));
      }
      return undefined;
    }
    if (taken.note !== undefined) {
      this.notes.push(this.#reason(taken.note, field));
    }
    return taken.value;
  }

  text(field: string, most: number): string | null {
    const cell = this.#cells[field];
    const value = textOf(cell?.value);
    if (cell?.lost === true) {
      this.problems.push(this.#reason("lettersLost", field));
    } else if (cell?.guessedCapitals === true) {
      this.notes.push(this.#reason("capitalsGuessed", field));
    }
    if (value.length > most) {
      this.problems.push(this.#reason("textTooLong", field));
    }
    return value === "" ? null : value;
  }

  phone(field: string): string | null {
    return this.#take(field, readPhone, true) ?? null;
  }

  code(field: string, list: string): string | null {
    return this.#take(field, (cell) => readCode(list, cell), true) ?? null;
  }

  day(field: string): string | null {
    const typed = this.#take(field, readDate, true);
    if (typed !== undefined && typed.precision !== "DAY") {
      this.notes.push(this.#reason("leftOut", field));
      return null;
    }
    return typed?.date ?? null;
  }

  /** The birth, and the sex where the column says it: many lists have one column of years for men and one for women. */
  #birth(): Pick<RowPerson, "birth" | "sex"> {
    const [male, female] = [this.#take("birthMale", readBirth), this.#take("birthFemale", readBirth)];
    if (male !== undefined && female !== undefined) {
      this.problems.push(this.#reason("birthTwice", "birthFemale"));
    }
    if (male !== undefined) {
      return { birth: male, sex: "NAM" };
    }
    return female === undefined
      ? { birth: this.#take("birth", readBirth), sex: undefined }
      : { birth: female, sex: "NU" };
  }

  person(): RowPerson {
    const fullName = this.text("fullName", 100) ?? "";
    if (fullName === "") {
      this.problems.push(this.#reason("nameMissing", "fullName"));
    } else if (invalidName.test(fullName)) {
      this.problems.push(this.#reason("nameLetters", "fullName"));
    }
    const { birth, sex } = this.#birth();
    const identity = this.#take("identity", readIdentity);
    return {
      fullName,
      birth,
      identity,
      sex: sex ?? this.#take("sex", readSex) ?? sexOfNumber(identity?.number),
    };
  }
}

/** The reader of one row. */
export function readerOf(row: ImportRow): RowReader {
  return new RowCells(row);
}
