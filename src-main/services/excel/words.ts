import type { ImportReason } from "#shared/contract/excel.ts";

/** The sentences and names of fields the caller handed in: every Vietnamese word stays in the text room. */
interface Words {
  readonly words: Readonly<Record<string, string>>;
  readonly fieldNames: Readonly<Record<string, string>>;
}

/** A reason as a sentence; its code where the caller handed in no sentence for it. */
export function sentenceOf({ code, params }: ImportReason, { words, fieldNames }: Words): string {
  const template = Object.hasOwn(words, code) ? (words[code] ?? code) : code;
  return template.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) {
      return whole;
    }
    return name === "field" ? (fieldNames[String(value)] ?? String(value)) : String(value);
  });
}
