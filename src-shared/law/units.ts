import { z } from "zod";
import unitsFile from "#resources/units.json" with { type: "json" };
import type { CalendarDate } from "#shared/base/calendar-date.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { capitals, foldText } from "#shared/base/vietnamese-text.ts";
import { readResource } from "./resource.ts";
import { calendarDay, holdsOn, type Validity } from "./validity.ts";

/** A province or a city under the central government, as it was called between two days. */
export interface Province extends Validity {
  readonly code: string;
  /** Without the type word: `Sơn La`. */
  readonly name: string;
  readonly type: "T" | "TP";
}

/** A xã (X), phường (P) or đặc khu (DK), as it was called between two days. */
export interface Commune extends Validity {
  readonly code: string;
  /** Without the type word: `Chiềng Mung`, `2 Bảo Lộc`. */
  readonly name: string;
  readonly type: "X" | "P" | "DK";
  readonly provinceCode: string;
}

const days = [calendarDay.optional(), calendarDay.nullish()] as const;
const file = readResource(
  "units.json",
  z.strictObject({
    meta: z.looseObject({ from: calendarDay }),
    provinces: z.array(z.tuple([z.string(), z.string(), z.enum(["T", "TP"]), ...days])),
    communes: z.array(z.tuple([z.string(), z.string(), z.enum(["X", "P", "DK"]), z.string(), ...days])),
  }),
  unitsFile,
);
const firstDay = file.meta.from;

const allProvinces: readonly Province[] = file.provinces.map(([code, name, type, from, to]) => ({
  code,
  name,
  type,
  validFrom: from ?? firstDay,
  validTo: to ?? null,
}));
const allCommunes: readonly Commune[] = file.communes.map(([code, name, type, provinceCode, from, to]) => ({
  code,
  name,
  type,
  provinceCode,
  validFrom: from ?? firstDay,
  validTo: to ?? null,
}));
const communesByCode = Map.groupBy(allCommunes, ({ code }) => code);
const communesByProvince = Map.groupBy(allCommunes, ({ provinceCode }) => provinceCode);

/** Every name a province has had, without the type word. */
export const provinceNames: readonly string[] = [...new Set(allProvinces.map(({ name }) => name))];

const communeTypes = { X: "Xã", P: "Phường", DK: "Đặc khu" } as const;

/** `Xã Chiềng Mung`, `Phường 2 Bảo Lộc`. */
export function communeFullName({ type, name }: Pick<Commune, "type" | "name">): string {
  return `${communeTypes[type]} ${name}`;
}

/** The provinces and cities of a day, in order of their codes; none before 01/7/2025, when the table begins. */
export function provinces(date: CalendarDate): readonly Province[] {
  return allProvinces.filter((row) => holdsOn(row, date));
}

/** Lower is better: the whole name, the begin of the name or of a later syllable, anywhere; `undefined` is no match. */
function matchRank(row: Commune, query: string): number | undefined {
  const names = [foldText(row.name), foldText(communeFullName(row))];
  if (names.includes(query)) {
    return 0;
  }
  if (names.some((name) => name.startsWith(query))) {
    return 1;
  }
  if (names.some((name) => name.includes(` ${query}`))) {
    return 2;
  }
  return names.some((name) => name.includes(query)) ? 3 : undefined;
}

const collator = new Intl.Collator("vi");

/**
 * The communes of a province on a day by name. A query is matched without diacritics against the name with and
 * without its type (`chieng mung`, `xa chieng`), best matches first.
 */
export function communes(provinceCode: string, date: CalendarDate, query = ""): readonly Commune[] {
  const folded = foldText(query);
  return (communesByProvince.get(provinceCode) ?? [])
    .filter((row) => holdsOn(row, date))
    .flatMap((row) => {
      const rank = matchRank(row, folded);
      return rank === undefined ? [] : [{ row, rank: folded === "" ? 0 : rank }];
    })
    .toSorted((left, right) => left.rank - right.rank || collator.compare(left.row.name, right.row.name))
    .map(({ row }) => row);
}

/** One commune by its code of Cục Thống kê, as it was called on a day; refused when there was none. */
export function commune(code: string, date: CalendarDate): Result<Commune, "COMMUNE_UNKNOWN"> {
  const row = (communesByCode.get(code) ?? []).find((candidate) => holdsOn(candidate, date));
  return row === undefined ? refuse("COMMUNE_UNKNOWN", { code, date }) : accept(row);
}

/** The names of a commune's office as papers of a date print them; a proposal that the office may change. */
export interface Letterhead {
  /** The superior line: `UBND TỈNH SƠN LA`, `UBND THÀNH PHỐ BẮC NINH`. */
  readonly parentLine: string;
  /** The office's own two lines: `ỦY BAN NHÂN DÂN`, `XÃ CHIỀNG MUNG`. */
  readonly nameLines: readonly [string, string];
  /** The place before the date (NĐ 30/2020/NĐ-CP, phụ lục I.II.4.a): bare, but with its type when it contains a number. */
  readonly placeName: string;
  /** The commune in running text: `xã Chiềng Mung`, `Phường 2 Bảo Lộc`. */
  readonly communeText: string;
  /** The province in running text: `tỉnh Sơn La`, `thành phố Huế`, `Thành phố Hồ Chí Minh` (phụ lục II). */
  readonly provinceText: string;
}

/** Names whose type word is part of the proper name (NĐ 30/2020/NĐ-CP, phụ lục II). */
const capitalTypeNames = new Set(["Hồ Chí Minh"]);

function provinceTextOf({ type, name }: Province): string {
  if (type === "T") {
    return `tỉnh ${name}`;
  }
  return capitalTypeNames.has(name) ? `Thành phố ${name}` : `thành phố ${name}`;
}

/** The letterhead of a commune for papers of a date; refused when the code was no commune on that day. */
export function letterheadFor(code: string, date: CalendarDate): Result<Letterhead, "COMMUNE_UNKNOWN"> {
  const found = commune(code, date);
  if (!found.ok) {
    return found;
  }
  const { name, provinceCode } = found.value;
  const province = allProvinces.find((row) => row.code === provinceCode && holdsOn(row, date));
  if (province === undefined) {
    return refuse("COMMUNE_UNKNOWN", { code, date });
  }
  const provinceText = provinceTextOf(province);
  const fullName = communeFullName(found.value);
  const isNumbered = /\d/u.test(name);
  return accept({
    parentLine: `UBND ${capitals(provinceText)}`,
    nameLines: [capitals("Ủy ban nhân dân"), capitals(fullName)],
    placeName: isNumbered ? fullName : name,
    communeText: isNumbered ? fullName : `${fullName.charAt(0).toLocaleLowerCase("vi")}${fullName.slice(1)}`,
    provinceText,
  });
}
