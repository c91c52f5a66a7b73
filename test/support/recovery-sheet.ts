import { readPages } from "#main/pdf/page-texts.ts";

/** Reads the recovery key as a person reads it: from the groups on the printed sheet (PDF). */
export async function keyOnSheet(sheet: Uint8Array): Promise<string> {
  const texts = (await readPages(sheet)).flatMap(({ items }) => items.map(({ text }) => text.trim()));
  const end = texts.findIndex((text) => text.startsWith("Bốn số kiểm tra"));
  return texts
    .slice(0, end)
    .filter((text) => /^[0-9A-Z]{4}([0-9A-Z]{2})?$/u.test(text))
    .join("");
}
