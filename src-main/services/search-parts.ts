import { foldText } from "#shared/base/vietnamese-text.ts";

/** The folded words of a search, no more than eight. */
export function searchParts(query: string): readonly string[] {
  return foldText(query)
    .split(" ")
    .filter((part) => part !== "")
    .slice(0, 8);
}
