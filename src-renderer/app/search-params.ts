import { pageOf } from "../components/address-context.ts";

/** Filters that stand in the address, so that Back returns to the same list. Nonsense typed there is left out. */
type Search = Readonly<Record<string, unknown>>;

function textOf(search: Search, name: string): string | undefined {
  const value = search[name];
  if (typeof value === "number") {
    return String(value);
  }
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** Before the name of a list whose filter stands in the address, whatever page it is on. */
const filterMark = "find.";

/** What a list of the page is filtered by; empty where the address says nothing of it. */
export function filterOf(search: Search, list: string): string {
  return textOf(search, filterMark + list) ?? "";
}

/** The same address with another filter of one list, at its first page; an empty one leaves no trace. */
export function withFilter(search: Search, list: string, text: string): Search {
  const { [filterMark + list]: _before, [filterMark + pageOf(list)]: _page, ...rest } = search;
  return text === "" ? rest : { ...rest, [filterMark + list]: text };
}

function filtersOf(search: Search): Record<string, string> {
  return Object.fromEntries(
    Object.keys(search)
      .filter((name) => name.startsWith(filterMark))
      .flatMap((name) => {
        const value = textOf(search, name);
        return value === undefined ? [] : [[name, value]];
      }),
  );
}

function numberOf(search: Search, name: string): number | undefined {
  const value = Number(search[name]);
  return Number.isSafeInteger(value) && value > 0 ? value : undefined;
}

type Found<Texts extends readonly string[], Figures extends readonly string[]> = {
  readonly [Name in Texts[number]]?: string;
} & { readonly [Name in Figures[number]]?: number };

/** Reads the named texts and whole numbers of an address and the filters of its lists; what is not there stays absent. */
export function searchReader<const Texts extends readonly string[], const Figures extends readonly string[]>(
  texts: Texts,
  figures: Figures,
): (search: Search) => Found<Texts, Figures> {
  return (search) => {
    const found: Record<string, string | number> = filtersOf(search);
    for (const name of texts) {
      const value = textOf(search, name);
      if (value !== undefined) {
        found[name] = value;
      }
    }
    for (const name of figures) {
      const value = numberOf(search, name);
      if (value !== undefined) {
        found[name] = value;
      }
    }
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- filled from exactly these names with exactly these types
    return found as Found<Texts, Figures>;
  };
}
