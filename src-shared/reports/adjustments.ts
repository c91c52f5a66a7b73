/** One figure of a frozen report that would be another today. */
export interface Adjustment {
  /** An indicator (`CT03`) or a table (`BIEU04`). */
  readonly place: string;
  /** The club or point of the row; empty where the place has one row only. */
  readonly row: string;
  readonly cell: string;
  readonly old: number;
  readonly new: number;
  /** The keys that are counted now and were not, and those that were counted and are not. */
  readonly came: readonly string[];
  readonly went: readonly string[];
}

interface Figure extends Pick<Adjustment, "place" | "row" | "cell"> {
  readonly value: number;
  readonly keys: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;

/** Tables that repeat what stands elsewhere: Biểu 07 is CT14, Biểu 08 are the shares. */
const repeated = new Set(["BIEU07", "BIEU08"]);
/** Percentages and targets follow from other figures. */
const derived = /(^|_)pct$|^target/u;

function objectOf(value: unknown): Json {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- any object of parsed JSON has names and unknown values
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

function keysOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((key) => typeof key === "string") : [];
}

/** The whole numbers of one row, those of its inner groups under `group.cell`. */
function figuresOfRow(row: Json, at: Pick<Figure, "place" | "row">, group = ""): readonly Figure[] {
  const ids = objectOf(row["ids"]);
  return Object.entries(row).flatMap(([cell, value]): readonly Figure[] => {
    if (typeof value === "number" && Number.isSafeInteger(value) && !derived.test(cell)) {
      return [{ ...at, cell: `${group}${cell}`, value, keys: keysOf(ids[cell]) }];
    }
    return cell === "ids" || typeof value !== "object"
      ? []
      : figuresOfRow(objectOf(value), at, `${group}${cell}.`);
  });
}

function nameOfRow(row: Json): string {
  const name = row["club"] ?? row["point"];
  return typeof name === "string" ? name : "";
}

/** The figures of a table: its rows, and its total where it has no sums of rows but lists of its own. */
function figuresOfTable(place: string, table: Json): readonly Figure[] {
  const rows = Array.isArray(table["rows"]) ? table["rows"].map(objectOf) : [];
  const total = objectOf(table["total"]);
  return [
    ...rows.flatMap((row) => figuresOfRow(row, { place, row: nameOfRow(row) })),
    ...("ids" in total ? figuresOfRow(total, { place, row: "" }) : []),
  ];
}

function figuresOf(report: unknown): ReadonlyMap<string, Figure> {
  const { indicators, tables } = objectOf(report);
  const figures = [
    ...Object.entries(objectOf(indicators)).flatMap(([place, figure]) =>
      figuresOfRow(objectOf(figure), { place, row: "" }),
    ),
    ...Object.entries(objectOf(tables))
      .filter(([place]) => !repeated.has(place))
      .flatMap(([place, table]) => figuresOfTable(place, objectOf(table))),
  ];
  return new Map(figures.map((figure) => [`${figure.place} ${figure.row} ${figure.cell}`, figure]));
}

/** The keys of `left` that `right` lacks; a key that stands twice must stand twice. */
function lacking(left: readonly string[], right: readonly string[]): readonly string[] {
  const rest = [...right];
  return left.filter((key) => {
    const place = rest.indexOf(key);
    if (place >= 0) {
      rest.splice(place, 1);
    }
    return place < 0;
  });
}

const nothing = { value: 0, keys: [] };

/**
 * "Số liệu điều chỉnh kỳ trước": the figures of a frozen report that would be others if its period were computed from
 * the records of today, with the keys that came and went. Tables that the frozen report does not have are left out;
 * a row it lacks (a club entered late) counts as zero.
 */
export function adjustmentsBetween(frozen: unknown, current: unknown): readonly Adjustment[] {
  const [before, now] = [figuresOf(frozen), figuresOf(current)];
  const places = new Set([...before.values()].map(({ place }) => place));
  return [...new Map([...before, ...now])].flatMap(([key, { place, row, cell }]) => {
    const [old, fresh] = [before.get(key) ?? nothing, now.get(key) ?? nothing];
    const came = lacking(fresh.keys, old.keys);
    const went = lacking(old.keys, fresh.keys);
    const same = old.value === fresh.value && came.length === 0 && went.length === 0;
    return same || !places.has(place)
      ? []
      : [{ place, row, cell, old: old.value, new: fresh.value, came, went }];
  });
}

/** An adjustment as a closed report carries it: which closed period it belongs to, without the keys. */
export interface ReportedAdjustment extends Omit<Adjustment, "came" | "went"> {
  readonly period: string;
}

function nameOf({ place, row, cell }: Pick<Adjustment, "place" | "row" | "cell">): string {
  return `${place} ${row} ${cell}`;
}

/**
 * The adjustments of one closed period that no later report has shown yet. `reported` are those that later reports
 * carried, oldest first: what was last reported stands as the old value, a change that was reported and is undone
 * comes back with the frozen value as its new one.
 */
export function notYetReported(
  changes: readonly Adjustment[],
  reported: readonly ReportedAdjustment[],
): readonly Adjustment[] {
  const last = new Map(reported.map((row) => [nameOf(row), row]));
  const now = new Map(changes.map((row) => [nameOf(row), row]));
  const fresh = changes.flatMap((row): readonly Adjustment[] => {
    const told = last.get(nameOf(row));
    if (told === undefined) {
      return [row];
    }
    return told.new === row.new ? [] : [{ ...row, old: told.new }];
  });
  const frozen = new Map(reported.toReversed().map((row) => [nameOf(row), row.old]));
  const undone = [...last].flatMap(([name, { place, row, cell, new: told }]): readonly Adjustment[] => {
    const was = frozen.get(name) ?? told;
    return now.has(name) || told === was
      ? []
      : [{ place, row, cell, old: told, new: was, came: [], went: [] }];
  });
  return [...fresh, ...undone];
}
