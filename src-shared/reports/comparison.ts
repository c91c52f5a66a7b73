/** One line of a comparison: a count, or a share with its denominator. */
interface ComparedFigure {
  readonly num: number;
  /** `null` for a count. */
  readonly den: number | null;
}

/** A figure of a report beside those of the period before and of the same period of last year. */
export interface ComparisonRow {
  readonly code: string;
  readonly current: ComparedFigure;
  /** `null`: not known (the office kept no records then), which is not zero. */
  readonly previous: ComparedFigure | null;
  readonly last_year: ComparedFigure | null;
}

type Path = readonly string[];

interface Line {
  readonly code: string;
  readonly num: Path;
  readonly den?: Path;
}

const total = (table: string, cell: string): Path => ["tables", table, "total", cell];
const indicator = (code: string, cell: string): Path => ["indicators", code, cell];
const share = (code: string): Line => ({ code, num: indicator(code, "num"), den: indicator(code, "den") });

/** What is compared, in printed order. Indicators measured since 1 January are compared by what the period adds. */
const lines: readonly Line[] = [
  { code: "MANAGED", num: total("BIEU04", "closing") },
  { code: "MEMBERS", num: total("BIEU01", "closing") },
  { code: "MEETINGS", num: total("BIEU01", "sessions_held") },
  { code: "ATTENDANCE", num: total("BIEU01", "present"), den: total("BIEU01", "expected") },
  share("CT01"),
  share("CT16"),
  { code: "VISITS", num: indicator("CT06", "visits_in_period") },
  share("CT07"),
  share("CT03"),
  share("CT04"),
  share("CT11"),
  share("CT12"),
  { code: "TREATMENT", num: indicator("CT14", "closing") },
  { code: "VOLUNTEERS", num: total("BIEU06", "closing") },
  { code: "SUPPORTED", num: indicator("CT13", "beneficiaries_in_period") },
];

/** The whole number at a path of a report's JSON; `undefined` where the report does not have it. */
function numberAt(report: unknown, path: Path): number | undefined {
  let value = report;
  for (const name of path) {
    value = typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
  }
  return typeof value === "number" && Number.isSafeInteger(value) ? value : undefined;
}

function figureAt(report: unknown, { num, den }: Line): ComparedFigure | null {
  const [top, bottom] = [numberAt(report, num), den === undefined ? null : numberAt(report, den)];
  return top === undefined || bottom === undefined ? null : { num: top, den: bottom };
}

/**
 * Compares a report, computed or frozen, with two others; `undefined` stands for a period of which nothing is known.
 * Lines the report itself does not have are left out.
 */
export function comparisonOf(reports: {
  readonly current: unknown;
  readonly previous: unknown;
  readonly lastYear: unknown;
}): readonly ComparisonRow[] {
  return lines.flatMap((line): readonly ComparisonRow[] => {
    const current = figureAt(reports.current, line);
    return current === null
      ? []
      : [
          {
            code: line.code,
            current,
            previous: figureAt(reports.previous, line),
            last_year: figureAt(reports.lastYear, line),
          },
        ];
  });
}
