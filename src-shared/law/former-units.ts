import { z } from "zod";
import formerFile from "#resources/former-units.json" with { type: "json" };
import type { CalendarDate } from "#shared/base/calendar-date.ts";
import { foldText } from "#shared/base/vietnamese-text.ts";
import { readResource } from "./resource.ts";
import { commune, communeFullName, provinces } from "./units.ts";

/*
 * Where a commune of before 01/7/2025 went. The table behind it mostly names one new commune even where the old one was divided,
 * so what it says is a proposal for a person to look at; nothing is rewritten by it.
 */

interface Former {
  readonly province: string;
  readonly codes: readonly string[];
}

const shape = z.strictObject({
  meta: z.unknown(),
  districts: z.array(z.tuple([z.string(), z.string(), z.record(z.string(), z.string())])),
});

function keyOf(ward: string, district: string): string {
  return `${ward}, ${district}`;
}

/** Ten thousand communes are read the first time someone asks, not at every start. */
let table: ReadonlyMap<string, readonly Former[]> | undefined;

function formerCommunes(): ReadonlyMap<string, readonly Former[]> {
  table ??= Map.groupBy(
    readResource("former-units.json", shape, formerFile).districts.flatMap(([province, district, wards]) =>
      Object.entries(wards).map(([ward, codes]) => ({
        key: keyOf(foldText(ward), foldText(district)),
        province: foldText(province),
        codes: codes.split(" "),
      })),
    ),
    ({ key }) => key,
  );
  return table;
}

/** What a unit of the list is called on a day: `Xã Chiềng Mung, tỉnh Sơn La`. */
function nameOn(code: string, date: CalendarDate): readonly string[] {
  const found = commune(code, date);
  if (!found.ok) {
    return [];
  }
  const { provinceCode } = found.value;
  const province = provinces(date).find((row) => row.code === provinceCode);
  const word = province?.type === "TP" ? "thành phố" : "tỉnh";
  return [`${communeFullName(found.value)}, ${word} ${province?.name ?? ""}`];
}

/** Parts of an address, each without marks: `ban co mon`, `xa muong bang`, `huyen mai son`. */
function partsOf(address: string): readonly string[] {
  return address.split(/[,;\u2013]|\s-\s/u).map((part) => foldText(part.trim()));
}

/**
 * The communes of a day that may be meant by an address written before 01/7/2025, as they are called then: it must name a
 * commune and behind it the district, and the province where several had a district and a commune of these names. None where
 * the address is not certain enough to propose anything.
 */
export function communesMeantBy(address: string, date: CalendarDate): readonly string[] {
  const parts = partsOf(address);
  for (const [at, ward] of parts.entries()) {
    const district = parts[at + 1];
    const found = district === undefined ? [] : (formerCommunes().get(keyOf(ward, district)) ?? []);
    const named = found.filter(({ province }) => parts.includes(province));
    const meant = found.length === 1 ? found : named;
    if (meant.length === 1) {
      return meant.flatMap(({ codes }) => codes.flatMap((code) => nameOn(code, date)));
    }
  }
  return [];
}
