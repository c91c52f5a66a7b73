import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indicatorDefinitions } from "#shared/law/indicators.ts";
import { reportContext } from "#shared/reports/context.ts";
import { explainIndicator, type ExplainedKey } from "#shared/reports/explain.ts";
import type { FigureIds } from "#shared/reports/figures.ts";
import type { History } from "#shared/reports/history.ts";
import { computeReport } from "#shared/reports/report.ts";
import { scenarioHistory } from "../../scenario/csv-history.ts";
import { randomHistory } from "./random-history.ts";

const year = scenarioHistory();
const september = { from: "2026-09-01", to: "2026-09-30" };

function why(indicator: string, history: History = year): readonly ExplainedKey[] {
  const figures: Readonly<Record<string, { readonly ids: FigureIds } | undefined>> = {
    ...computeReport(history, september).indicators,
  };
  const ids = figures[indicator]?.ids ?? { num: [], den: [] };
  return explainIndicator(reportContext(history, september), indicator, ids);
}

function part(keys: readonly ExplainedKey[], wanted: ExplainedKey["part"]): Record<string, string> {
  return Object.fromEntries(
    keys.filter((row) => row.part === wanted).map(({ key, reasons }) => [key, reasons.join(" ")]),
  );
}

// The hand checks of clubs.md 5.3 name for each indicator of September 2026 who is out, and why.
describe("why, in September 2026", () => {
  test("CT01: CLB01 with 4/7 present falls short, CLB04 founded on 18/9 has no due month", () => {
    const keys = why("CT01");
    expect(part(keys, "NOT_COUNTED")).toStrictEqual({ CLB01: "ATTENDANCE_TOO_LOW" });
    expect(part(keys, "LEFT_OUT")).toStrictEqual({ CLB04: "NO_DUE_MONTH" });
  });

  test("CT03: P29 was decided on 05/10, P40 had moved away, P30 completed on 26/9 and is due in October", () => {
    const keys = why("CT03");
    expect(Object.keys(part(keys, "COUNTED"))).toStrictEqual(["P10", "P28"]);
    expect(part(keys, "NOT_COUNTED")).toStrictEqual({ P29: "DECISION_AFTER_PERIOD" });
    expect(part(keys, "LEFT_OUT")).toStrictEqual({ P40: "GONE_WHEN_DUE", P30: "NOT_DUE_YET" });
  });

  test("CT03: without any decision P29 has none", () => {
    const decisions = year.decisions.filter(({ person }) => person !== "P29");
    expect(part(why("CT03", { ...year, decisions }), "NOT_COUNTED")).toStrictEqual({ P29: "NO_DECISION" });
  });

  test("CT07: P37 was referred on 3/9 before 20/9, P35 on 2/10, F01 not at all; P38 and P01 were not counselled", () => {
    const keys = why("CT07");
    expect(part(keys, "NOT_COUNTED")).toStrictEqual({
      F01: "NOT_REFERRED",
      P35: "REFERRED_AFTER_PERIOD",
      P37: "REFERRED_BEFORE_COUNSELLING",
    });
    expect(part(keys, "LEFT_OUT")).toStrictEqual({
      P01: "NOT_COUNSELLED_IN_PERIOD",
      P38: "NOT_COUNSELLED_IN_PERIOD",
    });
  });

  test("CT11: five using, seven without a test in the 90 days, two gone", () => {
    const keys = part(why("CT11"), "NOT_COUNTED");
    expect(keys).toMatchObject({ P05: "POSITIVE_TEST", P07: "POSITIVE_TEST", P33: "POSITIVE_TEST" });
    expect(keys).toMatchObject({ P38: "POSITIVE_TEST", P09: "USE_REPORTED" });
    expect(keys).toMatchObject({ P03: "NOT_PRESENT", P43: "NOT_PRESENT", P04: "NO_TEST_IN_WINDOW" });
    expect(Object.values(keys).filter((reasons) => reasons === "NO_TEST_IN_WINDOW")).toHaveLength(7);
  });

  test("CT16: P07 was not evaluated; P10 joined on 16/9 and CLB04's four after the 15th; P12 left on 30/9", () => {
    const keys = why("CT16");
    expect(part(keys, "NOT_COUNTED")).toStrictEqual({ "2026-09 P07": "NOT_EVALUATED" });
    expect(part(keys, "LEFT_OUT")).toMatchObject({
      "2026-09 P10": "JOINED_TOO_LATE",
      "2026-09 P28": "JOINED_TOO_LATE",
      "2026-09 P12": "LEFT_BEFORE_MONTH_END",
    });
  });

  test("CT17: P06, P25 and P26 have no plan yet; members of fewer than 30 days are left out", () => {
    const keys = why("CT17");
    expect(Object.keys(part(keys, "NOT_COUNTED"))).toStrictEqual(["P06", "P25", "P26"]);
    expect(part(keys, "LEFT_OUT")).toMatchObject({ P10: "JOINED_TOO_LATE", P31: "JOINED_TOO_LATE" });
  });

  // Read from the rows of events.csv named: visits 774/858 (V02 twice to P11), 855/857 (V05: P28, and P33 who uses).
  test("CT02: V02 and V05 helped one person each; V04 left on 20/9, V06 came on 10/9", () => {
    const keys = why("CT02");
    expect(part(keys, "NOT_COUNTED")).toStrictEqual({ V02: "HELPED_TOO_FEW", V05: "HELPED_TOO_FEW" });
    expect(part(keys, "LEFT_OUT")).toStrictEqual({ V04: "SERVICE_TOO_SHORT", V06: "SERVICE_TOO_SHORT" });
  });

  test("CT04 and CT05: P29 has no decision in time; P28 and P29 did not complete compulsory rehabilitation", () => {
    expect(part(why("CT04"), "NOT_COUNTED")).toStrictEqual({ P29: "DECISION_AFTER_PERIOD" });
    expect(part(why("CT05"), "LEFT_OUT")).toMatchObject({ P28: "OTHER_FORM", P29: "OTHER_FORM" });
  });

  // R19 of 20/8 (row 708) is due on 19/9 and has no reply; the slips of September are due in October.
  test("CT08: R19 has no reply; the slips of September are not due yet", () => {
    const keys = why("CT08");
    expect(part(keys, "NOT_COUNTED")).toStrictEqual({ R19: "NO_REPLY" });
    expect(part(keys, "LEFT_OUT")).toMatchObject({ R07: "REPLY_NOT_DUE", R11: "REPLY_NOT_DUE" });
  });

  test("CT12: last year's talk with P27 does not count; P37 moved away and P03 is gone", () => {
    const keys = why("CT12");
    expect(part(keys, "NOT_COUNTED")).toMatchObject({ P27: "TALK_OUTSIDE_YEAR" });
    expect(part(keys, "LEFT_OUT")).toMatchObject({ P37: "NOT_PRESENT", P03: "NOT_PRESENT" });
  });

  // Row 914: P37 moves away on 30/9; nobody followed its treatment in September.
  test("CT14 and CT18: P37 left the treatment on 30/9 and was not followed; P39 came too late in the month", () => {
    expect(part(why("CT14"), "NOT_COUNTED")).toStrictEqual({ P37: "TREATMENT_LEFT" });
    expect(part(why("CT18"), "NOT_COUNTED")).toStrictEqual({ "2026-09 P37": "NOT_FOLLOWED" });
    expect(part(why("CT18"), "LEFT_OUT")).toStrictEqual({ "2026-09 P39": "TREATMENT_TOO_SHORT" });
  });

  test("CT15: two of eleven without any service; CT13: H01 and H02 were supported earlier in the year", () => {
    expect(part(why("CT15"), "NOT_COUNTED")).toStrictEqual({ P05: "NO_SERVICE", P41: "NO_SERVICE" });
    expect(part(why("CT13"), "LEFT_OUT")).toStrictEqual({
      H01: "SUPPORTED_EARLIER",
      H02: "SUPPORTED_EARLIER",
    });
  });

  test("no indicator of a commune is left with reasons that say nothing", () => {
    const codes = indicatorDefinitions.map(({ id }) => id).filter((id) => id !== "CT19");
    for (const code of codes) {
      for (const { key, reasons } of why(code)) {
        expect(reasons, `${code} ${key}`).not.toContain("NOT_COUNTED");
      }
    }
  });

  test("CT06 lists whom was counselled, not the points as if they were clients", () => {
    expect(Object.keys(part(why("CT06"), "NOT_COUNTED"))).toStrictEqual([]);
  });
});

describe("any consistent history", () => {
  test("every indicator explains exactly its lists: counted ones without a reason, all others with one", () => {
    const codes = indicatorDefinitions.map(({ id }) => id).filter((id) => id !== "CT19");
    fc.assert(
      fc.property(randomHistory, fc.constantFrom(...codes), (history, code) => {
        for (const { key, part: where, reasons } of why(code, history)) {
          expect(reasons.length > 0, `${code} ${key}`).toBe(where !== "COUNTED");
        }
      }),
      { numRuns: 150 },
    );
  });
});
