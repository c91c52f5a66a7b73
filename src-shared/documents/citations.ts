import { isCalendarDate, shortDate, type CalendarDate } from "#shared/base/calendar-date.ts";
import type { RelationKind } from "#shared/domain/paper-relation.ts";
import type { Facts } from "./kind.ts";

/** Another paper that facts name by number and day, and what the paper does to it. */
export interface Citation {
  readonly does: RelationKind;
  readonly symbol: string;
  readonly date: CalendarDate;
  /** `Quyết định số 05/QĐ-UBND`, or the number alone where its type is not said. */
  readonly text: string;
}

/** What a kind does to its original; every other paper it names is a ground. */
const doneToOriginal: Readonly<Record<string, RelationKind>> = {
  D28A: "SUA_DOI_BO_SUNG",
  D28B: "DINH_CHINH",
  D28C: "THU_HOI",
};
const doneByField: Readonly<Record<string, RelationKind>> = {
  replaced: "THAY_THE",
  replaces: "THAY_THE",
  repealed: "BAI_BO",
};

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

interface Named {
  readonly symbol: unknown;
  readonly date: unknown;
  readonly name?: unknown;
}

function citationOf(does: RelationKind, { symbol, date, name }: Named): readonly Citation[] {
  if (typeof symbol !== "string" || typeof date !== "string" || !isCalendarDate(date)) {
    return [];
  }
  const text = typeof name === "string" ? `${name} số ${symbol}` : symbol;
  return [{ does, symbol, date, text }];
}

function citationsAt(kind: string, field: string, value: unknown): readonly Citation[] {
  if (Array.isArray(value)) {
    return value.flatMap((item) => citationsAt(kind, field, item));
  }
  if (!isRecord(value)) {
    return [];
  }
  const own = field === "original" ? doneToOriginal[kind] : doneByField[field];
  return [
    ...citationOf(own ?? "CAN_CU", { symbol: value["symbol"], date: value["date"], name: value["name"] }),
    ...Object.entries(value).flatMap(([inner, child]) => citationsAt(kind, inner, child)),
  ];
}

/** Every paper that the facts of a kind name by number and day, each once. */
export function citationsIn(kind: string, facts: Facts): readonly Citation[] {
  const found = [
    ...Object.entries(facts).flatMap(([field, value]) => citationsAt(kind, field, value)),
    ...citationOf("CAN_CU", { symbol: facts["foundingSymbol"], date: facts["foundingDate"] }),
  ];
  const seen = new Map(found.map((one) => [`${one.does} ${one.symbol} ${one.date}`, one]));
  return [...seen.values()];
}

/** `Quyết định số 05/QĐ-UBND ngày 10/01/2026`. */
export function citationText({ text, date }: Citation): string {
  return `${text} ngày ${shortDate(date)}`;
}
