/** Filters that stand in the address, so that Back returns to the same list. Nonsense typed there is left out. */
type Search = Readonly<Record<string, unknown>>;

function textOf(search: Search, name: string): string | undefined {
  const value = search[name];
  if (typeof value === "number") {
    return String(value);
  }
  return typeof value === "string" && value !== "" ? value : undefined;
}

function numberOf(search: Search, name: string): number | undefined {
  const value = Number(search[name]);
  return Number.isSafeInteger(value) && value > 0 ? value : undefined;
}

type Found<Texts extends readonly string[], Figures extends readonly string[]> = {
  readonly [Name in Texts[number]]?: string;
} & { readonly [Name in Figures[number]]?: number };

/** Reads the named texts and whole numbers of an address; what is not there stays absent. */
export function searchReader<const Texts extends readonly string[], const Figures extends readonly string[]>(
  texts: Texts,
  figures: Figures,
): (search: Search) => Found<Texts, Figures> {
  return (search) => {
    const found: Record<string, string | number> = {};
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
