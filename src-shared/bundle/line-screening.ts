import { limits } from "./limits.ts";

/*
 * One look at a whole line in place of a look at each of its values. It never lets pass what the checks of values refuse;
 * where it is in doubt it says so, and the values are looked at one by one.
 */

/** What one look at a line of canonical JSON found. */
export interface LineLook {
  /** How deep objects and lists stand in each other. */
  readonly depth: number;
  /** How many texts could be the end of a record's id, or a personal number. */
  readonly identities: number;
}

const longestSureKey = 100;
// A character is at most three bytes of UTF-8.
const longestSureText = Math.floor(limits.textBytes / 3);
const longestSureNumber = 15;
// Every record id ends in twelve hexadecimal digits, and a personal number is twelve digits.
const identityLength = 12;

// In this order: a run of hexadecimal digits is counted without asking what each character is.
const [ordinary, hexadecimal, quoteMark, doubtful] = [0, 1, 2, 3];

function kindOf(character: string): number {
  if (character === '"') {
    return quoteMark;
  }
  if (/[0-9a-f]/iu.test(character)) {
    return hexadecimal;
  }
  // Printable ASCII without the backslash, the Latin letters of Vietnamese and its neighbours, and the signs offices type.
  // None of them is hidden, combines with its neighbour or has another form in NFC.
  return /[ -[\]-~\u00a0-\u024f\u1e00-\u1eff\u2013\u2014\u2018-\u201d\u2022\u2026\u20ab]/u.test(character)
    ? ordinary
    : doubtful;
}

const kinds = Uint8Array.from({ length: 0x1_0000 }, (_none, code) => kindOf(String.fromCharCode(code)));

interface Scan {
  depth: number;
  deepest: number;
  identities: number;
  digits: number;
}

/** Where the text that starts at `start` ends, or -1 where any of it is in doubt. */
function endOfText(text: string, start: number, scan: Scan): number {
  let run = 0;
  for (let at = start; ; at += 1) {
    // Past the end of the line the text has not ended: in doubt.
    const kind = kinds[text.charCodeAt(at)] ?? doubtful;
    if (kind > hexadecimal) {
      const longest = text[at + 1] === ":" ? longestSureKey : longestSureText;
      return kind === quoteMark && at - start <= longest ? at : -1;
    }
    run = (run + 1) * kind;
    if (run === identityLength) {
      scan.identities += 1;
    }
  }
}

const [digit, opening, closing, fraction, power, other] = [1, 2, 3, 4, 5, 0];
const marks = new Uint8Array(0x1_0000).fill(other);
for (const [characters, mark] of [
  ["0123456789", digit],
  ["{[", opening],
  ["}]", closing],
  [".+E", fraction],
  ["e", power],
] as const) {
  for (const character of characters) {
    marks[character.charCodeAt(0)] = mark;
  }
}
const quote = '"'.charCodeAt(0);

/** Takes one character outside texts; `false` where it belongs to a number that may not be exact. */
function takeMark(mark: number | undefined, scan: Scan): boolean {
  if (mark === digit) {
    scan.digits += 1;
    return scan.digits <= longestSureNumber;
  }
  const isPower = mark === power && scan.digits > 0;
  scan.digits = 0;
  if (mark === opening) {
    scan.depth += 1;
    scan.deepest = scan.depth > scan.deepest ? scan.depth : scan.deepest;
  } else if (mark === closing) {
    scan.depth -= 1;
  }
  return !isPower && mark !== fraction;
}

/**
 * Looks at a line. An answer means that nothing in it, if it is canonical JSON, can break the rules every text, key and number
 * keeps (`valueBreach`), and that every text is in NFC; `undefined` says only that this look does not suffice.
 */
export function lookAtLine(text: string): LineLook | undefined {
  if (text.includes("__proto__")) {
    return undefined;
  }
  const scan: Scan = { depth: 0, deepest: 0, identities: 0, digits: 0 };
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      scan.digits = 0;
      at = endOfText(text, at + 1, scan);
      if (at < 0) {
        return undefined;
      }
    } else if (!takeMark(marks[code], scan)) {
      return undefined;
    }
  }
  return { depth: scan.deepest, identities: scan.identities };
}
