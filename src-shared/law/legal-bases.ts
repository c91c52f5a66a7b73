import { z } from "zod";
import legalBasesFile from "#resources/law/legal-bases.json" with { type: "json" };
import { longDate, shortDate, type CalendarDate } from "#shared/base/calendar-date.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { readResource } from "./resource.ts";
import { calendarDay, holdsOn, validity } from "./validity.ts";

/** What a paper is for, as far as its grounds (căn cứ) are concerned. */
export const groundUses = [
  "POST_REHAB_DECISION",
  "POST_REHAB_CERTIFICATE",
  "REHABILITATION_DECISION",
  "POST_REHAB_TEAM",
  "SUPPORT_PERSON",
  "SUPPORT_PERSON_TRANSFER",
  "DRUG_USER_MANAGEMENT",
  "DRUG_USER_MANAGEMENT_END",
  "CLUB",
  "COUNSELLING_POINT",
  "VOLUNTEER_TEAM",
  "COMMUNE_DECISION",
] as const;
export type GroundUse = (typeof groundUses)[number];

const basisRow = z.strictObject({
  id: z.string(),
  tableId: z.string().nullable(),
  kind: z.enum([
    "luat",
    "nghi_dinh",
    "nghi_quyet",
    "quyet_dinh",
    "thong_tu",
    "thong_tu_lien_tich",
    "ket_luan",
  ]),
  textToPrint: z.string().min(1),
  textAlt: z.string().nullable(),
  number: z.string(),
  date: calendarDay.nullable(),
  dateText: z.string().nullable(),
  ...validity,
  validFromStatus: z.enum(["known", "unknown"]),
  validFromText: z.string().nullable(),
  validToStatus: z.enum(["open", "closed", "unknown"]),
  validToText: z.string().nullable(),
  regime: z.array(z.enum(["pre-R1", "R1", "R2"])),
  use: z.string(),
  confidence: z.enum(["H", "M", "L"]),
  fieldConfidence: z.record(z.string(), z.string()),
  titleComplete: z.boolean(),
  subject: z.string().nullable(),
  printByDefault: z.boolean(),
  verifyBeforePrinting: z.boolean(),
  amendedBy: z.array(z.string()),
  note: z.string().nullable(),
});

const groundLineRow = z.strictObject({
  baseIds: z.array(z.string()),
  text: z.string().min(1),
  optional: z.boolean().default(false),
  onlyFor: z.array(z.enum(groundUses)).default([]),
});

const groundBlockRow = z.strictObject({
  id: z.string(),
  uses: z.array(z.enum(groundUses)).min(1),
  ...validity,
  appliesTo: z.string(),
  lines: z.array(groundLineRow).min(1),
  confidence: z.enum(["H", "M", "L"]),
  note: z.string().nullable(),
});

/** One law, decree, resolution or circular with its days in force; the fields are explained in the file's `meta.fields`. */
export type LegalBasis = Readonly<z.infer<typeof basisRow>>;

/** The lines "Căn cứ …" of the papers of one use, in force between two signing dates. */
export type GroundBlock = Readonly<z.infer<typeof groundBlockRow>>;

/** One printed ground without its closing mark. */
export interface GroundLine {
  /** The legal bases the line cites; empty for a free line ("Theo đề nghị của …"). */
  readonly baseIds: readonly string[];
  /** The text, with `{…}` where a fact is filled in. */
  readonly text: string;
  /** Names of the facts in `{…}`. */
  readonly facts: readonly string[];
  /** Left out, not refused, while a fact of it is missing. */
  readonly optional: boolean;
}

const file = readResource(
  "law/legal-bases.json",
  z.strictObject({ meta: z.unknown(), rows: z.array(basisRow), groundBlocks: z.array(groundBlockRow) }),
  legalBasesFile,
);
const rowsById = new Map<string, LegalBasis>(file.rows.map((row) => [row.id, row]));

/** Every legal basis the programme knows, whether in force or not. */
export const allLegalBases: readonly LegalBasis[] = file.rows;

/** Every block of grounds, for checks over the whole table. */
export const allGroundBlocks: readonly GroundBlock[] = file.groundBlocks;

/** One legal basis by its key; an unknown key is refused. */
export function legalBasis(id: string): Result<LegalBasis, "BASIS_UNKNOWN"> {
  const row = rowsById.get(id);
  return row === undefined ? refuse("BASIS_UNKNOWN", { basis: id }) : accept(row);
}

/**
 * The grounds a paper of that use and signing date prints, in order (NĐ 30/2020/NĐ-CP, phụ lục I.II.6).
 * Refused with `NO_GROUNDS` where the use does not exist in the regime of that date.
 */
export function groundLines(use: GroundUse, date: CalendarDate): Result<readonly GroundLine[], "NO_GROUNDS"> {
  const block = file.groundBlocks.find((row) => row.uses.includes(use) && holdsOn(row, date));
  if (block === undefined) {
    return refuse("NO_GROUNDS", { use, date });
  }
  const lines = block.lines.filter((line) => line.onlyFor.length === 0 || line.onlyFor.includes(use));
  return accept(
    lines.map(({ baseIds, text, optional }) => ({ baseIds, text, optional, facts: factNames(text) })),
  );
}

/** The legal bases behind the grounds of that use and date, each once, in printed order. */
export function legalBases(date: CalendarDate, use: GroundUse): Result<readonly LegalBasis[], "NO_GROUNDS"> {
  const lines = groundLines(use, date);
  if (!lines.ok) {
    return lines;
  }
  const ids = new Set(lines.value.flatMap((line) => line.baseIds));
  return accept(file.rows.filter((row) => ids.has(row.id)));
}

const factPattern = /\{([a-z_]+)\}/gu;

function factNames(text: string): readonly string[] {
  return [...text.matchAll(factPattern)].map(([, name = ""]) => name);
}

/**
 * Fills the facts into the grounds and closes them: `;` after each, `.` after the last (NĐ 30/2020/NĐ-CP,
 * phụ lục I.II.6). An optional line without its facts is left out; any other missing fact is refused by name.
 */
export function fillGrounds(
  lines: readonly GroundLine[],
  facts: Readonly<Record<string, string>>,
): Result<readonly string[], "GROUND_FACT_MISSING"> {
  const filled: string[] = [];
  for (const line of lines) {
    const missing = line.facts.find((name) => (facts[name] ?? "") === "");
    if (missing === undefined) {
      filled.push(line.text.replace(factPattern, (_, name: string) => facts[name] ?? ""));
    } else if (!line.optional) {
      return refuse("GROUND_FACT_MISSING", { fact: missing });
    }
  }
  return accept(filled.map((text, index) => `${text}${index === filled.length - 1 ? "." : ";"}`));
}

/** Whether the basis was no longer in force on that day. An unknown key or an unknown end never says so. */
export function baseEndedBefore(baseId: string, date: CalendarDate): boolean {
  const validTo = rowsById.get(baseId)?.validTo ?? null;
  return validTo !== null && validTo < date;
}

/** The ways in which a basis is cited: as printed, with its number, with the short form of its date. */
function citationsOf(row: LegalBasis): readonly string[] {
  const texts = [row.textToPrint, ...(row.textAlt === null ? [] : [row.textAlt])];
  if (row.date === null) {
    return texts;
  }
  const [long, short] = [longDate(row.date), `ngày ${shortDate(row.date)}`];
  return [...texts, ...texts.map((text) => text.replace(long, short))];
}

function isCitedIn(row: LegalBasis, text: string): boolean {
  const at = text.indexOf(row.number);
  const byNumber = at >= 0 && !/\d/u.test(text.charAt(at - 1));
  return byNumber || citationsOf(row).some((citation) => text.includes(citation));
}

/** The known legal bases that typed text cites, by number or by name and date. */
export function basesCitedIn(text: string): readonly LegalBasis[] {
  const plain = text.normalize("NFC");
  return file.rows.filter((row) => isCitedIn(row, plain));
}

/**
 * Stops a paper whose grounds cite a basis that is not in force on its date, and names it:
 * `BASIS_ENDED` and `BASIS_NOT_IN_FORCE_YET` carry `basis` (as printed) and the day it ended or begins.
 */
export function checkGrounds(
  grounds: readonly string[],
  date: CalendarDate,
): Result<readonly LegalBasis[], "BASIS_ENDED" | "BASIS_NOT_IN_FORCE_YET"> {
  const cited = basesCitedIn(grounds.join("\n"));
  for (const { textToPrint, validFrom, validTo } of cited) {
    if (validTo !== null && validTo < date) {
      return refuse("BASIS_ENDED", { basis: textToPrint, validTo, date });
    }
    if (validFrom !== null && date < validFrom) {
      return refuse("BASIS_NOT_IN_FORCE_YET", { basis: textToPrint, validFrom, date });
    }
  }
  return accept(cited);
}
