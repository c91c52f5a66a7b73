/** The keys behind each cell of a row, by the cell's name. */
type Lists = Readonly<Record<string, readonly string[]>>;

/** A row of a table: every cell is the length of its list, and the lists stand under `ids`. */
export type Cells<Ids extends Lists> = { readonly [Cell in keyof Ids]: number } & { readonly ids: Ids };

/** Counts the lists of a row. */
export function cells<Ids extends Lists>(ids: Ids): Cells<Ids> {
  const counts = Object.fromEntries(Object.entries(ids).map(([cell, keys]) => [cell, keys.length]));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `fromEntries` forgets that the names are those of the lists
  return { ...counts, ids } as Cells<Ids>;
}

/** Lists by code, for codes that always have a column and any other code that occurs. */
export function byCode<Row>(
  rows: readonly Row[],
  {
    codes,
    codeOf,
    keyOf,
  }: {
    readonly codes: readonly string[];
    readonly codeOf: (row: Row) => string;
    readonly keyOf: (row: Row) => string;
  },
): Record<string, readonly string[]> {
  const found = Map.groupBy(rows, codeOf);
  const all = [...codes, ...[...found.keys()].filter((code) => !codes.includes(code)).toSorted()];
  return Object.fromEntries(all.map((code) => [code, (found.get(code) ?? []).map(keyOf).toSorted()]));
}

/** Which columns of a movement add and which take away. */
export interface MovementColumns {
  readonly came: readonly string[];
  readonly went: readonly string[];
}

/** The keys for which opening + came − went is not closing, in plain order; none where a movement balances. */
export function unbalancedKeys(
  ids: Readonly<Record<string, readonly string[]>>,
  { came, went }: MovementColumns,
): readonly string[] {
  const sums = new Map<string, number>();
  const add = (columns: readonly string[], step: number): void => {
    for (const key of columns.flatMap((column) => ids[column] ?? [])) {
      sums.set(key, (sums.get(key) ?? 0) + step);
    }
  };
  add(["opening", ...came], 1);
  add(["closing", ...went], -1);
  return [...sums]
    .filter(([, sum]) => sum !== 0)
    .map(([key]) => key)
    .toSorted();
}
