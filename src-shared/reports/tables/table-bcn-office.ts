import { monthNumberOf, type CalendarDate } from "#shared/base/calendar-date.ts";
import { byCode, cells, type Cells } from "../cells.ts";
import { distinct } from "../figures.ts";
import type { Spell } from "../history.ts";
import { isInside, touches, type DaySpan } from "../spells.ts";

/** What the groups of the form that are not about persons are counted from. */
export interface OfficeRows {
  readonly staff: readonly (Spell & { readonly key: string; readonly fullTime: boolean })[];
  readonly trainings: readonly { readonly key: string; readonly date: CalendarDate }[];
  /** Money by source (list NGUON_QUY), in dong. */
  readonly budget: readonly {
    readonly date: CalendarDate;
    readonly source: string;
    readonly amountVnd: number;
  }[];
  /** One row a topic (list NOI_DUNG_TV) of a counselling. */
  readonly topics: readonly {
    readonly client: string;
    readonly date: CalendarDate;
    readonly topic: string;
  }[];
}

/** The groups of Biểu 01-BCN that the office's own records fill. */
export interface OfficeStatistics {
  /** Counsellings of the period by topic; one counselling of two topics stands in both. */
  readonly topics: Cells<Readonly<Record<string, readonly string[]>>>;
  /** Staff on the last day, full-time and not, and those trained in the period; in December only. */
  readonly staff?: Cells<
    Readonly<Record<"staff" | "full_time" | "part_time" | "trained", readonly string[]>>
  >;
  /** Money of the year by source and in all, in dong; in December only. */
  readonly budget?: Readonly<Record<string, number>>;
  /** Groups due in December of which nothing is recorded: they are filled in by hand. */
  readonly by_hand: readonly ("CAN_BO" | "KINH_PHI")[];
}

export const noOfficeRows: OfficeRows = { staff: [], trainings: [], budget: [], topics: [] };

const topicCodes = [
  "TAM_LY",
  "PHONG_TAI_NGHIEN",
  "DIEU_TRI",
  "SUC_KHOE",
  "PHAP_LY",
  "XA_HOI",
  "NGHE_VIEC_LAM",
];

function staffOf({ staff, trainings }: OfficeRows, period: DaySpan): NonNullable<OfficeStatistics["staff"]> {
  const there = staff.filter((row) => touches(row, { from: period.to, to: period.to }));
  const keys = (rows: typeof there): readonly string[] => distinct(rows.map(({ key }) => key));
  return cells({
    staff: keys(there),
    full_time: keys(there.filter(({ fullTime }) => fullTime)),
    part_time: keys(there.filter(({ fullTime }) => !fullTime)),
    trained: distinct(trainings.filter(({ date }) => isInside(date, period)).map(({ key }) => key)),
  });
}

function budgetOf(rows: OfficeRows["budget"]): Readonly<Record<string, number>> {
  const sum = (of: OfficeRows["budget"]): number => of.reduce((total, { amountVnd }) => total + amountVnd, 0);
  const sources = [...Map.groupBy(rows, ({ source }) => source)].toSorted(([one], [other]) =>
    one < other ? -1 : 1,
  );
  return {
    amount_vnd: sum(rows),
    ...Object.fromEntries(sources.map(([source, own]) => [source, sum(own)])),
  };
}

/**
 * Topics of counselling, and in December (of either calendar) the groups "cán bộ" and "kinh phí" of Thông tư
 * 05/2011/TT-BLĐTBXH điều 3: staff on the last day, money since 1 January of the period's year.
 */
export function officeStatistics(
  rows: OfficeRows,
  { period, yearToDate }: { readonly period: DaySpan; readonly yearToDate: DaySpan },
): OfficeStatistics {
  const topics = cells(
    byCode(
      rows.topics.filter(({ date }) => isInside(date, period)),
      { codes: topicCodes, codeOf: ({ topic }) => topic, keyOf: ({ client }) => client },
    ),
  );
  if (monthNumberOf(period.to) !== 12) {
    return { topics, by_hand: [] };
  }
  const spent = rows.budget.filter(({ date }) => isInside(date, yearToDate));
  const { staff } = rows;
  return {
    topics,
    ...(staff.length === 0 ? {} : { staff: staffOf(rows, period) }),
    ...(spent.length === 0 ? {} : { budget: budgetOf(spent) }),
    by_hand: [
      ...(staff.length === 0 ? (["CAN_BO"] as const) : []),
      ...(spent.length === 0 ? (["KINH_PHI"] as const) : []),
    ],
  };
}
