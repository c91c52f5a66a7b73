/** A bar of a chart: how high or long, and the figure that stands at it; `null` where nothing is known. */
interface ChartValue {
  readonly value: number;
  readonly text: string;
}

/** Upright bars over a common foot, one group a label; bars of a second series are drawn hollow. */
export interface ColumnChartBlock {
  readonly kind: "columns";
  readonly title: string;
  /** Names of the series, in the order of the values; told apart by filled and hollow bars. */
  readonly series: readonly string[];
  readonly groups: readonly {
    readonly label: string;
    readonly values: readonly (ChartValue | null)[];
  }[];
}

/** Lying bars from 0 to 100 %, one a line, with the figure behind it and a mark at the target. */
export interface BarChartBlock {
  readonly kind: "bars";
  readonly title: string;
  readonly rows: readonly {
    readonly label: string;
    /** In tenths of a percent, at most 1000; `null` where there is nothing to measure. */
    readonly share: number | null;
    /** In tenths of a percent; left out where there is no target. */
    readonly target?: number;
    readonly text: string;
  }[];
}

/** Small pictures of figures, drawn in black on white: every bar bears its figure as text. */
export type ChartBlock = ColumnChartBlock | BarChartBlock;

function given(...texts: readonly string[]): string[] {
  return texts.filter((text) => text !== "");
}

/** The texts of a chart in the order in which they are set. */
export function chartText(block: ChartBlock): string[] {
  if (block.kind === "bars") {
    return given(block.title, ...block.rows.flatMap(({ label, text }) => [label, text]));
  }
  return given(
    block.title,
    ...(block.series.length > 1 ? block.series : []),
    ...block.groups.flatMap(({ values }) => values.map((value) => value?.text ?? "")),
    ...block.groups.map(({ label }) => label),
  );
}
