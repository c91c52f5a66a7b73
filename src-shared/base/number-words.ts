const digitWords = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"] as const;
const groupNames = ["", "nghìn", "triệu", "tỷ"] as const;

function unitWord(unit: number, tens: number): string {
  if (unit === 1 && tens >= 2) {
    return "mốt";
  }
  if (unit === 5 && tens >= 1) {
    return "lăm";
  }
  return digitWords[unit] ?? "";
}

function tensWords(tens: number, unit: number): string[] {
  if (tens === 0) {
    return unit === 0 ? [] : ["linh", unitWord(unit, tens)];
  }
  const head = tens === 1 ? ["mười"] : [digitWords[tens] ?? "", "mươi"];
  return unit === 0 ? head : [...head, unitWord(unit, tens)];
}

function groupWords(group: number, isFirst: boolean): string[] {
  const hundreds = Math.floor(group / 100);
  const tens = Math.floor((group % 100) / 10);
  const unit = group % 10;
  if (isFirst && hundreds === 0) {
    return tens === 0 ? [digitWords[unit] ?? ""] : tensWords(tens, unit);
  }
  return [digitWords[hundreds] ?? "", "trăm", ...tensWords(tens, unit)];
}

function wordsBelow(value: number, isFirst: boolean): string[] {
  const words: string[] = [];
  let first = isFirst;
  for (let power = 2; power >= 0; power -= 1) {
    const group = Math.floor(value / 1000 ** power) % 1000;
    if (group > 0) {
      words.push(...groupWords(group, first), groupNames[power] ?? "");
    }
    first = first && group === 0;
  }
  return words.filter((word) => word !== "");
}

/** A whole number in Vietnamese words, as sums and counts are written out: 3450000 → `ba triệu bốn trăm năm mươi nghìn`. */
export function numberInWords(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new Error("numberInWords takes a whole number from 0 up");
  }
  if (value === 0) {
    return digitWords[0];
  }
  const billions = Math.floor(value / 1_000_000_000);
  const below = value % 1_000_000_000;
  const words = billions > 0 ? [...numberInWords(billions).split(" "), "tỷ"] : [];
  return [...words, ...wordsBelow(below, billions === 0)].join(" ");
}
