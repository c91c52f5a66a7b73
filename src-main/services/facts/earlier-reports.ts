import { outgoingTypeNames } from "#shared/documents/default-facts.ts";
import type { Facts } from "#shared/documents/kind.ts";
import { parsePeriod, type ReportingPeriod } from "#shared/domain/reporting-period.ts";
import { z } from "zod";
import { recordsWhere } from "../../database/reading.ts";
import { document } from "../../database/schema/papers.ts";
import { factsOf, type DocumentRow } from "../paper-making.ts";
import type { Reading } from "../use-case.ts";

/** The parts of a report that a person writes, and that the next one starts from. */
const writtenParts = ["situation", "direction", "communication", "budget", "causes", "nextTasks", "requests"];

/** The commune's own report on paper. */
const communeReport = "D24";

interface NumberedRow {
  readonly row: DocumentRow;
  readonly reference: { readonly symbol: string; readonly date: string };
}

interface Wanted {
  readonly kind: string;
  readonly period: string;
}

function daysOf(key: string): ReportingPeriod | undefined {
  const period = parsePeriod(key);
  return period.ok ? period.value : undefined;
}

function reportsOf({ database }: Reading, kind: string): readonly DocumentRow[] {
  return recordsWhere(database, document, { kind }).filter(({ state }) => state !== "HUY");
}

/**
 * What the writer's last report said, as a start: the one of the same period, else the latest period before it of the
 * same length, else the latest of any length.
 */
export function earlierText(reading: Reading, { kind, period }: Wanted): Facts {
  const wanted = daysOf(period);
  if (wanted === undefined) {
    return {};
  }
  const candidates = reportsOf(reading, kind)
    .flatMap((row) => {
      const days = daysOf(row.period ?? "");
      return days === undefined || days.to > wanted.to ? [] : [{ row, days }];
    })
    .toSorted((left, right) => left.days.to.localeCompare(right.days.to));
  const last =
    candidates.findLast(({ days }) => days.key === wanted.key) ??
    candidates.findLast(({ days }) => days.kind === wanted.kind) ??
    candidates.at(-1);
  const facts = last === undefined ? {} : factsOf(last.row);
  return Object.fromEntries(
    writtenParts.flatMap((part) => (facts[part] === undefined ? [] : [[part, facts[part]]])),
  );
}

/** The report of a period that was numbered last. */
function lastNumbered(reading: Reading, { kind, period }: Wanted): NumberedRow | undefined {
  return reportsOf(reading, kind)
    .flatMap((row): NumberedRow[] => {
      const { numberText: symbol, date } = row;
      return row.period !== period || symbol === null || date === null
        ? []
        : [{ row, reference: { symbol, date } }];
    })
    .toSorted((left, right) => (left.row.number ?? 0) - (right.row.number ?? 0))
    .at(-1);
}

/** The numbered report of the same period that a new one takes the place of. */
export function replacedReport(reading: Reading, wanted: Wanted): Facts {
  const last = lastNumbered(reading, wanted);
  return last === undefined ? {} : { replaces: last.reference };
}

const replacing = z.looseObject({ replaces: z.object({ symbol: z.string(), date: z.string() }) });

/** A report on paper by number and day, and the one it replaces: as a bundle carries it. */
export interface ReportPaper {
  readonly so: string;
  readonly ngay: string;
  readonly thay_the?: { readonly so: string; readonly ngay: string };
}

/** The commune's report of a period on paper, once it has its number. */
export function reportPaper(reading: Reading, period: string): ReportPaper | undefined {
  const last = lastNumbered(reading, { kind: communeReport, period });
  if (last === undefined) {
    return undefined;
  }
  const { symbol: so, date: ngay } = last.reference;
  const replaced = replacing.safeParse(factsOf(last.row)).data?.replaces;
  return replaced === undefined
    ? { so, ngay }
    : { so, ngay, thay_the: { so: replaced.symbol, ngay: replaced.date } };
}

/** How many papers of each type the committee and its chairman issued on the days of a period. */
export function papersIssuedIn(
  { database }: Reading,
  { from, to }: ReportingPeriod,
): readonly { readonly type: string; readonly count: number }[] {
  const types = recordsWhere(database, document).flatMap(({ series, date, state }) => {
    const [type = "", issuer = ""] = (series ?? "").split("-");
    const name = outgoingTypeNames[type];
    return name === undefined ||
      issuer !== "UBND" ||
      date === null ||
      state === "HUY" ||
      date < from ||
      date > to
      ? []
      : [name];
  });
  return [...Map.groupBy(types, (type) => type)]
    .map(([type, rows]) => ({ type, count: rows.length }))
    .toSorted((left, right) => right.count - left.count || left.type.localeCompare(right.type, "vi"));
}
