import { foldText, normaliseText } from "./vietnamese-text.ts";

/** How alike two names are written: the same letters, only tone position or i/y differ, only the marks differ. */
export type NameLikeness = "SAME" | "SPELLING" | "UNMARKED";

/** `Lý` and `Lí`, `Mỹ` and `Mĩ`: a lone y after consonants is an i; `Hay` and `Hai` stay two names. */
function withoutFinalY(syllable: string): string {
  return syllable.replace(/^(qu|[bcdđghklmnprstvx]+|)y$/u, (whole, head: string) =>
    head === "" ? whole : `${head}i`,
  );
}

/** A name by its bare letters: without marks and capitals, đ = d, a lone y = i. Names with other keys are never alike. */
export function bareNameKey(name: string): string {
  return foldText(name).split(" ").map(withoutFinalY).join(" ");
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** A name by its letters and tones, wherever in the syllable the tone stands: hòa = hoà, thúy = thuý. */
function spelledNameKey(name: string): string {
  return normaliseText(name)
    .toLocaleLowerCase("vi")
    .replace(/['’`-]/gu, "")
    .split(" ")
    .map((syllable) => {
      const taken = syllable.normalize("NFD");
      const tone = (taken.match(tones) ?? []).join("");
      return withoutFinalY(taken.replace(tones, "").normalize("NFC")) + tone;
    })
    .join(" ");
}

/** How alike two names are; `undefined` where they are not. */
export function nameLikeness(one: string, other: string): NameLikeness | undefined {
  if (bareNameKey(one) !== bareNameKey(other)) {
    return undefined;
  }
  if (normaliseText(one).toLocaleLowerCase("vi") === normaliseText(other).toLocaleLowerCase("vi")) {
    return "SAME";
  }
  return spelledNameKey(one) === spelledNameKey(other) ? "SPELLING" : "UNMARKED";
}
