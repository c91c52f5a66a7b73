import { yearOf } from "#shared/base/calendar-date.ts";
import type { RefusalParams } from "#shared/base/result.ts";
import { isActivePdf } from "#shared/bundle/attachment-checks.ts";
import type { OpenedBundle } from "#shared/bundle/opening.ts";
import { abolishedUnitIn } from "#shared/law/place-names.ts";
import { z } from "zod";
import type { ReadableDatabase } from "../../database/database.ts";
import { recordsWhere } from "../../database/reading.ts";
import { countLiving, currentRecords } from "../../database/received-versions.ts";
import { receivedReport } from "../../database/schema/exchange.ts";
import { travellingTables } from "../../database/travelling-tables.ts";
import { fieldsOfRow, type ImportPlan, type PlanRow } from "./import-plan.ts";

/** What a person should know before a bundle is taken in. `asks` = it is not taken in unless a person says so and why. */
export interface Finding {
  readonly code: "G44" | "G45" | "G46" | "G47" | "G48";
  readonly asks: boolean;
  readonly params: RefusalParams;
}

const manyVoidings = 20;
const largeShare = 0.05;

/** G44: more than 20 voidings, and more than 5 % of what is held of the station. */
function massVoiding(database: ReadableDatabase, opened: OpenedBundle, plan: ImportPlan): readonly Finding[] {
  const count = plan.rows.filter(
    ({ standing, held }) => standing.kind === "VOIDED" && held !== undefined && held.gone === null,
  ).length;
  const living = countLiving(database, opened.manifest.station);
  return count > manyVoidings && count > living * largeShare
    ? [{ code: "G44", asks: true, params: { count } }]
    : [];
}

const dayColumns: ReadonlyMap<string, readonly string[]> = new Map(
  travellingTables.map(({ name, columns }) => [
    name,
    Object.entries(columns).flatMap(([column, { kind }]) =>
      kind === "day" && column !== "birth_date" ? [column] : [],
    ),
  ]),
);

/** The months of the days that a record newly says or says otherwise than before; those of a voided one are all its days. */
function monthsTouched(row: PlanRow): readonly string[] {
  const { kind } = row.standing;
  if (kind === "SAME" || kind === "OLDER") {
    return [];
  }
  const fields = kind === "VOIDED" ? Object.keys(row.held?.content ?? {}) : fieldsOfRow(row);
  const days = dayColumns.get(row.entity) ?? [];
  return fields
    .filter((field) => days.includes(field))
    .flatMap((field) => [row.sent.content[field], row.held?.content[field]])
    .flatMap((day) => (typeof day === "string" ? [day.slice(0, 7)] : []));
}

/** G45: a month whose report was received would read differently now, and the bundle brings no new report of it. */
function closedMonths(
  database: ReadableDatabase,
  opened: OpenedBundle,
  plan: ImportPlan,
): readonly Finding[] {
  const { station } = opened.manifest;
  const reported = new Set(recordsWhere(database, receivedReport, { station }).map(({ period }) => period));
  for (const record of opened.records) {
    if (record.t === "bao_cao") {
      reported.delete(record.ky.ma);
    }
  }
  if (reported.size === 0) {
    return [];
  }
  const months = new Set(plan.rows.flatMap(monthsTouched).filter((month) => reported.has(month)));
  return [...months].toSorted().map((month) => ({ code: "G45", asks: true, params: { month } }));
}

const membersRow = z.looseObject({ opening: z.int(), closing: z.int() });
const membersTable = z.object({ BIEU01: z.object({ rows: z.array(membersRow) }) });

function sumOf(row: z.output<typeof membersRow>, prefix: string): number {
  return Object.entries(row).reduce(
    (sum, [key, value]) => sum + (key.startsWith(prefix) && typeof value === "number" ? value : 0),
    0,
  );
}

/** Members on a day by the records held and those of the bundle. */
function membersOn(
  database: ReadableDatabase,
  plan: ImportPlan,
  { own: station, ky: { den: day } }: { readonly own: string; readonly ky: { readonly den: string } },
): number {
  const sent = new Map(
    plan.rows.filter(({ entity }) => entity === "membership").map((row) => [row.recordId, row.sent]),
  );
  const held = currentRecords(database, station, "membership").filter(({ recordId }) => !sent.has(recordId));
  return [...held, ...sent.values()].filter(({ gone, content }) => {
    const { joined_on: joined, left_on: left } = content;
    const isIn = typeof joined === "string" && joined <= day;
    return gone === null && isIn && (typeof left !== "string" || left > day);
  }).length;
}

function apart(cell: string, a: number, b: number): readonly Finding[] {
  return a === b ? [] : [{ code: "G46", asks: false, params: { table: "BIEU01", cell, a, b } }];
}

/** G46: a table that does not add up, or a stock that the records sent with it do not bear out. */
function totalsApart(database: ReadableDatabase, opened: OpenedBundle, plan: ImportPlan): readonly Finding[] {
  return opened.records.flatMap((record): readonly Finding[] => {
    const parsed = membersTable.safeParse(record.t === "bao_cao" ? record.bieu : undefined);
    if (record.t !== "bao_cao" || !parsed.success) {
      return [];
    }
    const { rows } = parsed.data.BIEU01;
    const unbalanced = rows.flatMap((row, at) =>
      apart(
        `${String(at + 1)}.closing`,
        row.closing,
        row.opening + sumOf(row, "joined_") - sumOf(row, "left_"),
      ),
    );
    const hasDetails = plan.rows.some(({ entity }) => entity === "membership");
    const closing = rows.reduce((sum, row) => sum + row.closing, 0);
    const details = hasDetails ? apart("closing", closing, membersOn(database, plan, record)) : [];
    return [...unbalanced, ...details];
  });
}

function nameIn(row: PlanRow): string {
  const name = row.sent.content["full_name"] ?? row.held?.content["full_name"];
  return typeof name === "string" ? name : row.entity;
}

/** Everything a person is told before OK. */
export function findingsOf(
  database: ReadableDatabase,
  opened: OpenedBundle,
  plan: ImportPlan,
): readonly Finding[] {
  const conflicts = plan.rows.filter(({ standing }) => standing.kind === "CONFLICT");
  return [
    ...massVoiding(database, opened, plan),
    ...closedMonths(database, opened, plan),
    ...totalsApart(database, opened, plan),
    ...conflicts.map((row): Finding => ({ code: "G47", asks: false, params: { name: nameIn(row) } })),
    ...plan.samePersons.map(({ name }): Finding => ({ code: "G48", asks: false, params: { name } })),
  ];
}

const oldestAge = 130;
const foreignLetters = /[\u0370-\u03ff\u0400-\u04ff]/u;
const twiceEncoded = /á»|áº|Ã[\u0080-\u00bf]|Ä‘|Æ°/u;

function textsOf({ content }: PlanRow["sent"]): readonly string[] {
  return Object.values(content).filter((value) => typeof value === "string");
}

/** Births that make someone older than anyone is, or later than what is recorded of the same record. */
function hasOddAge({ entity, sent }: PlanRow, madeOn: string): boolean {
  const birth = sent.content["birth_date"];
  return (
    entity === "person" &&
    typeof birth === "string" &&
    (birth > madeOn || yearOf(madeOn) - yearOf(birth) > oldestAge)
  );
}

/** What a home that still holds is written with, where that is a unit of a level that no longer exists (a huyện after 30/6/2025). */
export function oldPlaceOf({ entity, sent: { content } }: PlanRow, madeOn: string): string | undefined {
  const { to, area, address, to_commune: toCommune } = content;
  const isPast = typeof to === "string" && to <= madeOn;
  return entity === "residence" && !isPast
    ? [area, address, toCommune]
        .filter((place) => typeof place === "string")
        .find((place) => abolishedUnitIn(place, madeOn) !== undefined)
    : undefined;
}

/** Codes of what is odd but no reason to refuse; the text room has their words. */
export function warningsOf(opened: OpenedBundle, plan: ImportPlan): readonly string[] {
  const texts = plan.rows.flatMap(({ sent }) => textsOf(sent));
  const madeOn = opened.manifest.createdAt.slice(0, 10);
  const checks: readonly (readonly [string, boolean])[] = [
    ["activePdf", opened.attachments.some(({ bytes }) => isActivePdf(bytes))],
    ["foreignLetters", texts.some((text) => foreignLetters.test(text))],
    ["twiceEncoded", texts.some((text) => twiceEncoded.test(text))],
    ["oddAge", plan.rows.some((row) => hasOddAge(row, madeOn))],
    ["oldPlace", plan.rows.some((row) => oldPlaceOf(row, madeOn) !== undefined)],
  ];
  return checks.flatMap(([code, holds]) => (holds ? [code] : []));
}
