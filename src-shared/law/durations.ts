import { z } from "zod";
import durationsFile from "#resources/law/durations.json" with { type: "json" };
import { addDays, addMonths, type CalendarDate } from "#shared/base/calendar-date.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { regimeCodes } from "./regime.ts";
import { readResource } from "./resource.ts";
import { holdsOn, validity } from "./validity.ts";

const durationRow = z.strictObject({
  id: z.string(),
  episode: z.string(),
  caseCode: z.string().nullable(),
  case: z.string(),
  kind: z.enum(["term", "open", "as_measure", "stage", "limit"]),
  regime: z.enum(regimeCodes),
  ...validity,
  validToStatus: z.enum(["open", "closed"]),
  lengthMin: z.int().nullable(),
  lengthMax: z.int().nullable(),
  unit: z.enum(["days", "months", "years"]).nullable(),
  textToPrint: z.string().nullable(),
  startEvent: z.string(),
  openedByForm: z.array(z.string()),
  signer: z.string().nullable(),
  pauses: z.array(z.string()),
  confidence: z.string(),
  source: z.string(),
  note: z.string().nullable(),
});

/** The length of one measure in one regime; the fields are explained in the file's `meta.fields`. */
export type Duration = Readonly<z.infer<typeof durationRow>>;

const transitionRow = z.strictObject({
  id: z.string(),
  machine: z.string(),
  from: z.string().nullable(),
  event: z.string(),
  to: z.string(),
  document: z.string().nullable(),
  forms: z.array(z.string()),
  limit: z.string().nullable(),
  regime: z.array(z.enum(regimeCodes)),
});

const file = readResource(
  "law/durations.json",
  z.strictObject({
    meta: z.unknown(),
    postRehab: z.array(
      z.strictObject({
        rehabForm: z.string(),
        ageFrom: z.int(),
        ageTo: z.int().nullable(),
        caseCode: z.string(),
      }),
    ),
    rows: z.array(durationRow),
    transitions: z.array(transitionRow),
    otherMachines: z.array(z.unknown()),
  }),
  durationsFile,
);

/** Every length of a measure the programme knows. */
export const allDurations: readonly Duration[] = file.rows;

/**
 * The length of a measure opened on a day: `episode` is a code of list LOAI_DOT, `caseCode` the case inside
 * it (post-rehabilitation management: list LOAI_QLSC). Refused where the regime of that day has none.
 */
export function duration(
  episode: string,
  caseCode: string,
  date: CalendarDate,
): Result<Duration, "NO_DURATION"> {
  const row = file.rows.find(
    (candidate) =>
      candidate.episode === episode &&
      (candidate.caseCode === null || candidate.caseCode === caseCode) &&
      holdsOn(candidate, date),
  );
  return row === undefined ? refuse("NO_DURATION", { episode, case: caseCode, date }) : accept(row);
}

/** The fixed length in months (02 năm → 24); `undefined` for a range, an open length or one in days. */
export function lengthInMonths(row: Duration): number | undefined {
  if (row.lengthMin === null || row.lengthMin !== row.lengthMax) {
    return undefined;
  }
  return row.unit === "years" ? row.lengthMin * 12 : row.unit === "months" ? row.lengthMin : undefined;
}

/**
 * Months of post-rehabilitation management after completing a form of rehabilitation (list HINH_THUC_CAI) at
 * an age in full years: 12, or 24 for adults after compulsory rehabilitation (Luật 73/2021/QH14 điều 40;
 * Luật 120/2025/QH15 điều 42). Refused for a form or an age the law does not know.
 */
export function postRehabMonths(
  rehabForm: string,
  age: number,
  date: CalendarDate,
): Result<number, "NO_DURATION"> {
  const row = file.postRehab.find(
    (candidate) =>
      candidate.rehabForm === rehabForm &&
      candidate.ageFrom <= age &&
      (candidate.ageTo === null || age < candidate.ageTo),
  );
  const found = row === undefined ? undefined : duration("QLSC", row.caseCode, date);
  const months = found?.ok === true ? lengthInMonths(found.value) : undefined;
  return months === undefined
    ? refuse("NO_DURATION", { episode: "QLSC", case: rehabForm, date })
    : accept(months);
}

/**
 * The last day, inclusive, of a term that starts on a day: the first day is not counted and the term ends with
 * the day of the same number (Bộ luật Dân sự 2015 điều 147–148, recalled; the user may override it).
 * `pausedDays` are days on which the clock stood still (absence not reported, prison).
 */
export function lastDayOfTerm(from: CalendarDate, months: number, pausedDays = 0): CalendarDate {
  return addDays(addMonths(from, months), pausedDays);
}
