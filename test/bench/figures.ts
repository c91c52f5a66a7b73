/** One line of the benchmark table. Times in milliseconds of the unit of work that `unit` names. */
export interface Figure {
  readonly operation: string;
  /** What one measured unit of work is, and which clock: CPU time or wall time. */
  readonly unit: string;
  readonly subject: number;
  /** What the subject is held against, measured in the same run; absent where a line only informs. */
  readonly reference?: { readonly name: string; readonly value: number };
  /** Median of the rounds' ratios, or a plain number (words lost, milliseconds) held against the goal. */
  readonly measured?: number;
  /** The measured number may not be above it. */
  readonly goal?: number;
  readonly note?: string;
}

/** The middle of the numbers; of an even count the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) {
    throw new Error("Expected a value: at least one number was measured");
  }
  return (upper + lower) / 2;
}

/** The value below or at which `share` (0 to 1) of the numbers lie. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (value === undefined) {
    throw new Error("Expected a value: at least one number was measured");
  }
  return value;
}

/** One interleaved round: the reference before and after the subject, so that a slow spell of the machine hits both. */
export interface Round {
  readonly before: number;
  readonly subject: number;
  readonly after: number;
}

/** Medians over the rounds of subject, reference and of their ratio inside each round. */
export function ofRounds(rounds: readonly Round[]): {
  readonly subject: number;
  readonly reference: number;
  readonly ratio: number;
} {
  const reference = ({ before, after }: Round): number => (before + after) / 2;
  return {
    subject: median(rounds.map((round) => round.subject)),
    reference: median(rounds.map(reference)),
    ratio: median(rounds.map((round) => round.subject / reference(round))),
  };
}

/** Above the goal by more than this factor a gate fails: machines differ from run to run. */
const tolerance = 1.25;

export type Verdict = "reached" | "missed" | "failed" | "";

/** `missed` is above the goal, `failed` above the goal by more than a quarter; nothing where there is no goal. */
export function verdictOf({ measured, goal }: Figure): Verdict {
  if (measured === undefined || goal === undefined) {
    return "";
  }
  if (measured <= goal) {
    return "reached";
  }
  return measured > goal * tolerance ? "failed" : "missed";
}

function shown(value: number | undefined): string {
  if (value === undefined) {
    return "";
  }
  if (Number.isInteger(value)) {
    return String(value);
  }
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 3);
}

const head = ["operation", "unit", "subject", "reference", "measured", "goal", "verdict"];

function cells(figure: Figure): string[] {
  const { operation, unit, subject, reference, measured, goal } = figure;
  const held = reference === undefined ? "" : `${shown(reference.value)} (${reference.name})`;
  return [operation, unit, shown(subject), held, shown(measured), shown(goal), verdictOf(figure)];
}

/** The figures as lines of equal columns, with their notes below. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [head, ...figures.map(cells)];
  const widths = head.map((_name, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  const rule = widths.map((width) => "-".repeat(width)).join("  ");
  const notes = figures.flatMap(({ operation, note }) =>
    note === undefined ? [] : [`${operation}: ${note}`],
  );
  return [lines[0] ?? "", rule, ...lines.slice(1), ...(notes.length === 0 ? [] : ["", ...notes])].join("\n");
}
