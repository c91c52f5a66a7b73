/** The one form in which text enters the programme: Unicode NFC, trimmed, inner spaces collapsed. */
export function normaliseText(text: string): string {
  const trimmed = text.normalize("NFC").trim();
  // Most texts are clean already, and looking is several times cheaper than replacing.
  return /[\t\u00a0]| {2}/u.test(trimmed) ? trimmed.replace(/[ \t\u00a0]+/gu, " ") : trimmed;
}

/** Folded text for searching: lower case, no marks, đ = d, apostrophes and hyphens as they are typed away. */
export function foldText(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/đ/gu, "d")
    .replace(/['’`-]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

/** First letters of each syllable, folded: `Nguyễn Văn An` → `nva`. */
export function initialsOf(name: string): string {
  return foldText(name)
    .split(" ")
    .map((syllable) => syllable.slice(0, 1))
    .join("");
}

/** Capitals as the ND163 forms want them (`NGUYỄN VĂN A`). */
export function capitals(text: string): string {
  return text.normalize("NFC").toLocaleUpperCase("vi");
}

/** The key a name is sorted by when none is given: its last syllable. */
function givenNameOf(fullName: string): string {
  return normaliseText(fullName).split(" ").at(-1) ?? "";
}

const alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
const toneMarks = ["\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];
const shapeMarks = new Set(["\u0306", "\u0302", "\u031b"]);
const separator = "!";

function letterRank(letter: string): string {
  const rank = alphabet.indexOf(letter);
  if (rank >= 0) {
    return String.fromCodePoint(0x30 + rank);
  }
  return /\d/u.test(letter) ? String.fromCodePoint(0x25 + Number(letter)) : "$";
}

/** A letter's rank in the alphabet (of `ậ` that of `â`) and its tone (0 ngang … 5 nặng), as they stand in a key. */
interface Ranked {
  readonly rank: string;
  readonly tone: string;
}

const ranks = new Map<string, Ranked>();

function rankOf(character: string): Ranked {
  const known = ranks.get(character);
  if (known !== undefined) {
    return known;
  }
  let tone = 0;
  let shape = "";
  for (const mark of character.normalize("NFD")) {
    const index = toneMarks.indexOf(mark);
    if (index >= 0) {
      tone = index + 1;
    } else if (!/\p{M}/u.test(mark) || shapeMarks.has(mark)) {
      shape += mark;
    }
  }
  const ranked = { rank: letterRank(shape.normalize("NFC")), tone: String(tone) };
  ranks.set(character, ranked);
  return ranked;
}

function rankText(text: string): string {
  let letters = "";
  let tones = "";
  for (const character of text.normalize("NFC").toLowerCase()) {
    if (character === " ") {
      letters += "#";
      tones += "#";
      continue;
    }
    if (/['’`-]/u.test(character)) {
      continue;
    }
    const { rank, tone } = rankOf(character);
    letters += rank;
    tones += tone;
  }
  return `${letters}${separator}${tones}`;
}

/**
 * Text whose plain byte order is the Vietnamese dictionary order of names: given name first, then the rest.
 * Letters a ă â b … y decide, then tones ngang huyền hỏi ngã sắc nặng. `sortName` overrides the given name
 * (for `Y Bhuăn Niê Kđăm Hwing` and others whose last syllable is not the given name). `order` says whether the
 * family name or the middle names come after the given name.
 */
export function nameSortKey(
  fullName: string,
  sortName?: string,
  order: "TEN_HO_DEM" | "TEN_DEM_HO" = "TEN_HO_DEM",
): string {
  const name = normaliseText(fullName);
  const given = sortName === undefined || sortName === "" ? givenNameOf(name) : normaliseText(sortName);
  const rest = name.endsWith(given) ? name.slice(0, name.length - given.length).trim() : name;
  if (order === "TEN_HO_DEM") {
    return `${rankText(given)}${separator}${rankText(rest)}`;
  }
  const [family = "", ...middle] = rest.split(" ");
  return [given, middle.join(" "), family].map((part) => rankText(part)).join(separator);
}

/** Whether every part of a search stands somewhere in some texts, marks or not; an empty search fits everything. */
export function containsParts(texts: readonly (string | null)[], search: string): boolean {
  const words = foldText(texts.filter((text) => text !== null).join(" "));
  return foldText(search)
    .split(" ")
    .every((part) => words.includes(part));
}
