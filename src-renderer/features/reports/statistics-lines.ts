import { codeLabel } from "#shared/law/code-lists.ts";
import { labelOf } from "../../text/labels.ts";
import { reportTables } from "../../text/report-tables.ts";
import { statisticsLines, statisticsText } from "../../text/report-views.ts";

/** One line of Biểu 01-BCN with the codes behind it. */
export interface StatisticsLine {
  readonly key: string;
  readonly group: string;
  readonly name: string;
  readonly count: number;
  readonly codes: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const lists = ["TINH_TRANG", "LOAI_QLSC", "LOAI_HO_TRO", "NHOM_TUOI", "GIOI_TINH"] as const;

function columnTitle(group: string, key: string): string | undefined {
  const code = { management: "BIEU04", support: "BIEU05", treatment: "BIEU07" }[group];
  const column = reportTables.find((table) => table.code === code)?.columns.find((one) => one.key === key);
  return column === undefined ? undefined : [column.group, column.title].filter(Boolean).join(": ");
}

function lineName(group: string, key: string): string {
  if (key in statisticsLines) {
    return labelOf(statisticsLines, key);
  }
  const label = lists.map((list) => codeLabel(list, key)).find((found) => found !== undefined);
  return columnTitle(group, key) ?? label ?? key;
}

interface Place {
  readonly group: string;
  /** The names of the groups inside the group, outermost first. */
  readonly path: readonly string[];
}

function linesOf(value: Json, { group, path }: Place): readonly StatisticsLine[] {
  const ids = isRecord(value["ids"]) ? value["ids"] : {};
  return Object.entries(value).flatMap(([key, inner]): readonly StatisticsLine[] => {
    if (key === "ids" || key === "balances") {
      return [];
    }
    if (isRecord(inner)) {
      const split: string =
        key in statisticsText.splits ? labelOf(statisticsText.splits, key) : lineName(group, key);
      return linesOf(inner, { group, path: key === "by_form" ? path : [...path, split] });
    }
    const codes = ids[key];
    return typeof inner === "number" && Number.isSafeInteger(inner)
      ? [
          {
            key: [group, ...path, key].join(" "),
            group: labelOf(statisticsText.groups, group),
            name: [...path, lineName(group, key)].join(" · "),
            count: inner,
            codes: Array.isArray(codes) ? codes.map(String) : [],
          },
        ]
      : [];
  });
}

/** The lines of the computed table, group by group in its own order. */
export function statisticsLinesOf(table: unknown): readonly StatisticsLine[] {
  return isRecord(table)
    ? Object.entries(table).flatMap(([group, value]) =>
        isRecord(value) ? linesOf(value, { group, path: [] }) : [],
      )
    : [];
}

/** Whether the period is one whose groups by hand are due (December). */
export function isByHand(table: unknown): boolean {
  return isRecord(table) && Array.isArray(table["by_hand"]) && table["by_hand"].length > 0;
}
