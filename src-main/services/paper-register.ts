import { yearOf, type CalendarDate } from "#shared/base/calendar-date.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import type { OperationName, OutputOf } from "#shared/contract/contract.ts";
import {
  gapsOf,
  isSameSeries,
  numbersOutOfOrder,
  placeOfSeries,
  placeOfSymbol,
  seriesKey,
  type Numbering,
} from "#shared/domain/numbering.ts";
import { numberedYears, numbersOfYear, type RegisteredNumber } from "../database/numbering.ts";
import { firstWhere } from "../database/reading.ts";
import { body } from "../database/schema/clubs.ts";
import { mergedOffice } from "../database/schema/exchange.ts";
import { numberEntry } from "../database/schema/paper-life.ts";
import { writeMeta } from "../database/settings.ts";
import { addRecord } from "../database/writing.ts";
import { numberingKey, numberingOf, numberText, takeNumber } from "./paper-numbering.ts";
import type { HandlersOf } from "./ports.ts";
import { notInFuture } from "./rules.ts";
import type { Desk, Reading, UseCase } from "./use-case.ts";

type Register = OutputOf<"numbers.register">;
type Series = Register["series"][number];

/** The numbers of a year in their series, as the setting groups them: one entry a series, each with its numbers. */
function seriesOf(
  numbers: readonly RegisteredNumber[],
  numbering: Numbering,
): readonly (readonly RegisteredNumber[])[] {
  const found: RegisteredNumber[][] = [];
  for (const one of numbers.toSorted((a, b) => a.number - b.number)) {
    const place = placeOfSeries(one.series);
    const series = found.find(([first]) =>
      first === undefined ? false : isSameSeries(numbering, placeOfSeries(first.series), place),
    );
    if (series === undefined) {
      found.push([one]);
    } else {
      series.push(one);
    }
  }
  return found;
}

function symbolOf({ numberText: text }: RegisteredNumber): string {
  return text.slice(text.indexOf("/") + 1);
}

function clubOf(
  { database }: Reading,
  series: string,
): { readonly id: string | null; readonly name: string | null } {
  const [kind, id] = placeOfSeries(series).body.split(":");
  const club = kind === "CLB" && id !== undefined ? firstWhere(database, body, { id }) : undefined;
  // Papers of an office that became part of this one: its code stands before the issuer.
  const station = placeOfSeries(series).body.split(".")[0] ?? "";
  const former = firstWhere(database, mergedOffice, { station });
  return { id: club?.id ?? null, name: club?.fullName ?? former?.name ?? null };
}

function seriesLine(reading: Reading, numbers: readonly RegisteredNumber[]): Series {
  const key = numbers[0]?.series ?? "";
  const club = clubOf(reading, key);
  return {
    key,
    symbols: [...new Set(numbers.map((one) => symbolOf(one)))],
    clubId: club.id,
    clubName: club.name,
    last: numbers.at(-1)?.number ?? 0,
    gaps: [...gapsOf(numbers.map(({ number }) => number))],
    rows: numbers.map(({ series: _series, ...row }) => row),
    outOfOrder: numbersOutOfOrder(numbers).map(({ number }) => number),
  };
}

/** The register of a year: every series with its numbers, the gaps nobody explained, and numbers against the order of time. */
function register(reading: Reading, year: number): Register {
  const { database, today } = reading;
  const years = new Set([yearOf(today), ...numberedYears(database)]);
  const all = seriesOf(numbersOfYear(database, year), numberingOf(reading));
  return {
    years: [...years].toSorted((one, other) => other - one),
    series: all.map((numbers) => seriesLine(reading, numbers)),
  };
}

interface ByHand {
  readonly symbol: string;
  readonly clubId: string | null;
  readonly number: number;
  readonly date: CalendarDate;
  readonly title: string;
  readonly signer: string | null;
  readonly recipients: string | null;
  readonly orderNote: string | null;
}

type ByHandRefusal =
  "recordUnknown" | "numberTaken" | "dateBeforeLastNumber" | "dateAfterNextNumber" | "dateInFuture";

/** A number that was given in the paper register: it is written down and never given again. */
function enterByHand(
  useCase: UseCase,
  { clubId, symbol, number, date, orderNote, ...rest }: ByHand,
): Result<{ readonly id: string; readonly version: number }, ByHandRefusal> {
  const { database, writing } = useCase;
  if (clubId !== null && firstWhere(database, body, { id: clubId }) === undefined) {
    return refuse("recordUnknown");
  }
  const future = notInFuture(useCase, date);
  if (!future.ok) {
    return future;
  }
  const outOfOrder = orderNote !== null;
  const taken = takeNumber(useCase, { symbol, clubId, date, wanted: number, outOfOrder });
  if (!taken.ok) {
    return taken;
  }
  const id = addRecord(writing, numberEntry, {
    ...rest,
    series: seriesKey(taken.value.place),
    year: yearOf(date),
    number,
    numberText: numberText(number, symbol),
    source: "BY_HAND",
    date,
    note: orderNote,
  });
  return accept({ id, version: 1 });
}

interface Void {
  readonly symbol: string;
  readonly clubId: string | null;
  readonly year: number;
  readonly from: number;
  readonly to: number;
  readonly reason: string;
}

/** Explains missing numbers: each is kept as voided with the reason, and never given again. */
function explainGap(
  { database, writing }: UseCase,
  { symbol, clubId, year, from, to, reason }: Void,
): Result<{ readonly explained: number }, "notAGap"> {
  const series = seriesKey(placeOfSymbol(symbol, clubId));
  const numbering = numberingOf({ database });
  const all = seriesOf(numbersOfYear(database, year), numbering);
  const own = all.find(([first]) =>
    first === undefined ? false : isSameSeries(numbering, placeOfSeries(first.series), placeOfSeries(series)),
  );
  const gaps = gapsOf((own ?? []).map(({ number }) => number));
  if (!gaps.some((gap) => gap.from <= from && from <= to && to <= gap.to)) {
    return refuse("notAGap", { from, to });
  }
  for (let number = from; number <= to; number += 1) {
    addRecord(writing, numberEntry, {
      series,
      year,
      number,
      numberText: numberText(number, symbol),
      source: "VOID",
      note: reason,
    });
  }
  return accept({ explained: to - from + 1 });
}

/** The register of numbers: what was given, by whom, what is missing, and how the office counts. */
export function numberHandlers(desk: Desk): HandlersOf<Extract<OperationName, `numbers.${string}`>> {
  return {
    "numbers.register": ({ year }) => accept(register(desk.reading(), year)),
    "numbers.setting": () => accept(numberingOf(desk.reading())),
    "numbers.changeSetting": (setting, context) =>
      desk.write({ operation: "numbers.changeSetting", context }, ({ writing }) => {
        writeMeta(writing, numberingKey, JSON.stringify(setting));
        return accept({});
      }),
    "numbers.enterByHand": (input, context) =>
      desk.write({ operation: "numbers.enterByHand", context }, (useCase) => enterByHand(useCase, input)),
    "numbers.explainGap": (input, context) =>
      desk.write({ operation: "numbers.explainGap", context, reason: input.reason }, (useCase) =>
        explainGap(useCase, input),
      ),
  };
}
