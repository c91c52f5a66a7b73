import { isVietnameseSyllable } from "./vietnamese-syllable.ts";

/*
 * Text typed in the fonts of before Unicode, as a workbook keeps it today: one Latin-1 character a letter (TCVN3, fonts
 * `.Vn…`) or a letter and its mark (VNI, fonts `VNI-…`). TCVN3 has no accented capitals: a capital font drew them,
 * so that they are guessed from the letters around them.
 */

/** The encodings a text may be in. */
export type TextEncoding = "UNICODE" | "TCVN3" | "VNI";

/** What a text was read as. `guessedCapitals`: TCVN3 had lost which letters are capitals. `lost`: letters nobody can read. */
export interface ReadText {
  readonly text: string;
  readonly guessedCapitals: boolean;
  readonly lost: boolean;
}

const tcvn3Letters = "ÂĂÊÔƠƯĐăâêôơưđ";
const tcvn3Codes = "¢¡£¤¥¦§¨©ª«¬\u00ad®";
const tcvn3Toned =
  "àµ ả¶ ã· á¸ ạ¹ ằ» ẳ¼ ẵ½ ắ¾ ặÆ ầÇ ẩÈ ẫÉ ấÊ ậË èÌ ẻÎ ẽÏ éÐ ẹÑ ềÒ ểÓ ễÔ ếÕ ệÖ ì× ỉØ ĩÜ íÝ ịÞ òß ỏá õâ óã ọä ồå ổæ ỗç ốè ộé ờê ởë ỡì ớí ợî ùï ủñ ũò úó ụô ừõ ửö ữ÷ ứø ựù ỳú ỷû ỹü ýý ỵþ";

const tcvn3: ReadonlyMap<string, string> = new Map([
  ...Array.from(tcvn3Codes, (code, index) => [code, tcvn3Letters.charAt(index)] as const),
  ...tcvn3Toned.split(" ").map((pair) => [pair.charAt(1), pair.charAt(0)] as const),
]);

/** Marks of VNI after a vowel: its tone or shape, as combining characters. */
const vniMarks: Readonly<Record<string, string>> = {
  ù: "\u0301",
  ø: "\u0300",
  û: "\u0309",
  õ: "\u0303",
  ï: "\u0323",
  â: "\u0302",
  á: "\u0302\u0301",
  à: "\u0302\u0300",
  å: "\u0302\u0309",
  ã: "\u0302\u0303",
  ä: "\u0302\u0323",
  ê: "\u0306",
  é: "\u0306\u0301",
  è: "\u0306\u0300",
  ú: "\u0306\u0309",
  ü: "\u0306\u0303",
  ë: "\u0306\u0323",
};
const vniLetters: Readonly<Record<string, string>> = {
  ô: "ơ",
  ö: "ư",
  ñ: "đ",
  í: "í",
  ì: "ì",
  æ: "ỉ",
  ó: "ĩ",
  ò: "ị",
  î: "ỵ",
};

function sameCase(letter: string, model: string): string {
  return model === model.toLowerCase() ? letter : letter.toUpperCase();
}

function fromVni(text: string): string {
  let read = "";
  for (const character of text.normalize("NFC")) {
    const low = character.toLowerCase();
    const mark = vniMarks[low];
    const letter = vniLetters[low];
    const before = read.at(-1) ?? "";
    if (mark !== undefined && /[aeouyơư]/iu.test(before)) {
      read = read.slice(0, -1) + (before + mark).normalize("NFC");
    } else {
      read += letter === undefined ? character : sameCase(letter, character);
    }
  }
  return read;
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[\s\d.,;:/()[\]"'+_-]+/u).filter((word) => word !== "");
}

/** Capitals all through: a capital that does not begin its word, and no small letter typed plainly. */
function isInCapitals(source: string): boolean {
  return !/[a-z]/u.test(source) && /[A-Z¡-¦§][^\s]*[A-Z]/u.test(source);
}

function fromTcvn3(text: string): ReadText {
  const read = Array.from(text, (character) => tcvn3.get(character) ?? character).join("");
  const guessedCapitals = isInCapitals(text) && read !== read.toLocaleUpperCase("vi");
  return { text: guessedCapitals ? read.toLocaleUpperCase("vi") : read, guessedCapitals, lost: false };
}

const unicodeOnly = /[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]|\p{M}/u;
const legacyCharacters = /[\u00a1-\u00ff]/u;
const unreadable = /\ufffd|\p{L}\?\p{L}/u;

function validWords(text: string): number {
  return wordsOf(text).filter(isVietnameseSyllable).length;
}

/** Which encoding alone makes sense of a text of Latin-1 letters; `undefined` where several do or none. */
function evidenceOf(text: string): TextEncoding | undefined {
  const readings: readonly (readonly [TextEncoding, number])[] = [
    ["UNICODE", validWords(text)],
    ["TCVN3", validWords(fromTcvn3(text).text)],
    ["VNI", validWords(fromVni(text))],
  ];
  const best = Math.max(...readings.map(([, count]) => count));
  const winners = readings.filter(([, count]) => count === best);
  return winners.length === 1 ? winners[0]?.[0] : undefined;
}

/** The encoding most of the texts (of one column, one font) give evidence of; Unicode where there is none. */
export function encodingOf(texts: readonly string[]): TextEncoding {
  const doubtful = texts.filter((text) => !unicodeOnly.test(text) && legacyCharacters.test(text));
  const counts: Record<TextEncoding, number> = {
    UNICODE: texts.filter((text) => unicodeOnly.test(text)).length,
    TCVN3: 0,
    VNI: 0,
  };
  if (doubtful.length <= counts.UNICODE) {
    return "UNICODE";
  }
  // A column says the same thing in many rows: each text is weighed once.
  for (const [text, alike] of Map.groupBy(doubtful, (one) => one)) {
    const evidence = evidenceOf(text);
    if (evidence !== undefined) {
      counts[evidence] += alike.length;
    }
  }
  if (counts.TCVN3 > counts.UNICODE && counts.TCVN3 > counts.VNI) {
    return "TCVN3";
  }
  return counts.VNI > counts.UNICODE ? "VNI" : "UNICODE";
}

/** Reads one text of a column of that encoding; a cell that is plainly Unicode stays what it is. The answer is NFC. */
export function readText(text: string, encoding: TextEncoding): ReadText {
  const lost = unreadable.test(text);
  const plain = { text: text.normalize("NFC"), guessedCapitals: false, lost };
  if (encoding === "UNICODE" || unicodeOnly.test(text) || !legacyCharacters.test(text)) {
    return plain;
  }
  const read =
    encoding === "TCVN3" ? fromTcvn3(text) : { text: fromVni(text), guessedCapitals: false, lost: false };
  return validWords(read.text) < validWords(text)
    ? plain
    : { ...read, text: read.text.normalize("NFC"), lost };
}
