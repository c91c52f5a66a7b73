import { z } from "zod";
import levelsFile from "#resources/law/administrative-levels.json" with { type: "json" };
import { addDays, type CalendarDate } from "#shared/base/calendar-date.ts";
import { readResource } from "./resource.ts";
import { provinceNames, provinces, type Province } from "./units.ts";
import { validity } from "./validity.ts";

const { rows: levels } = readResource(
  "law/administrative-levels.json",
  z.strictObject({
    meta: z.unknown(),
    rows: z.array(
      z.strictObject({
        level: z.string(),
        words: z.array(z.string()).min(1),
        ...validity,
        source: z.string(),
      }),
    ),
  }),
  levelsFile,
);

/** A unit that a text names although its level no longer exists, and the first day without it. */
export interface AbolishedUnit {
  readonly text: string;
  readonly since: CalendarDate;
}

/**
 * The first unit of an abolished level that a text names: `huyện Mai Sơn`, `UBND QUẬN 1`. The word must stand as a type,
 * in small letters or in a line of capitals, with a name behind it.
 */
export function abolishedUnitIn(text: string, date: CalendarDate): AbolishedUnit | undefined {
  const plain = text.normalize("NFC");
  for (const row of levels) {
    if (row.validTo === null || date <= row.validTo) {
      continue;
    }
    const words = row.words.flatMap((word) => [word, word.toLocaleUpperCase("vi")]);
    const found = new RegExp(
      `(?<!\\p{L})(?:${words.join("|")})\\s+(?=[\\p{Lu}\\d])\\S+(?:\\s+\\p{Lu}\\S*)*`,
      "u",
    ).exec(plain);
    if (found !== null) {
      return { text: found[0], since: addDays(row.validTo, 1) };
    }
  }
  return undefined;
}

const typeWords = { T: "tỉnh", TP: "thành phố" } as const;

function provinceText({ type, name }: Pick<Province, "type" | "name">): string {
  return `${typeWords[type]} ${name}`;
}

/** A province as a text names it, and how it is called on the day (nothing where the name is gone). */
export interface ProvinceMisnamed {
  readonly text: string;
  readonly valid: string | null;
}

const namePattern = new RegExp(
  `(?<!\\p{L})(tỉnh|thành phố)\\s+(${provinceNames
    .map((name) => name.toLocaleLowerCase("vi"))
    .toSorted((one, other) => other.length - one.length)
    .join("|")})(?!\\p{L})`,
  "gu",
);

/**
 * The first province or city that a text names otherwise than it is called on the day: `tỉnh Bắc Ninh` from 20/9/2026 on,
 * when it became a city. Days before the table of units begins are not judged, nor are names it does not know.
 */
export function misnamedProvinceIn(text: string, date: CalendarDate): ProvinceMisnamed | undefined {
  const today = provinces(date);
  if (today.length === 0) {
    return undefined;
  }
  const valid = new Map(today.map((row) => [row.name.toLocaleLowerCase("vi"), row]));
  for (const [, word = "", name = ""] of text
    .normalize("NFC")
    .toLocaleLowerCase("vi")
    .matchAll(namePattern)) {
    const row = valid.get(name);
    if (row === undefined || typeWords[row.type] !== word) {
      const written = row === undefined ? name : row.name;
      return { text: `${word} ${written}`, valid: row === undefined ? null : provinceText(row) };
    }
  }
  return undefined;
}
