import { describe, expect, test } from "vitest";
import { crowdNames } from "./crowd.ts";
import { median, ofRounds, quantile, tableOf, verdictOf, type Figure } from "./figures.ts";

/* Nothing here is timed: only the arithmetic of the benchmarks is held to what was reckoned by hand. */

describe("median", () => {
  test("is the middle of an odd count, whatever the order", () => {
    expect(median([9, 1, 5])).toBe(5);
  });

  test("is the mean of the two in the middle of an even count", () => {
    expect(median([4, 1, 3, 10])).toBe(3.5);
  });

  test("of nothing is a fault", () => {
    expect(() => median([])).toThrow("at least one number");
  });
});

describe("quantile", () => {
  const hundred = Array.from({ length: 100 }, (_none, index) => 100 - index);

  test("0.99 of 1 to 100 is 99", () => {
    expect(quantile(hundred, 0.99)).toBe(99);
  });

  test("1 is the largest, 0 the smallest", () => {
    expect([quantile(hundred, 1), quantile(hundred, 0)]).toEqual([100, 1]);
  });
});

test("a ratio is taken inside each round, so a slow spell of the machine does not count", () => {
  const calm = { before: 10, subject: 20, after: 10 };
  const slow = { before: 100, subject: 200, after: 100 };
  const drifting = { before: 10, subject: 40, after: 30 };
  // 20/10, 200/100 and 40/20 are all 2; the medians of the times are those of the middle round.
  expect(ofRounds([slow, calm, drifting])).toEqual({ subject: 40, reference: 20, ratio: 2 });
});

function figure(measured: number, goal: number): Figure {
  return { operation: "thử", unit: "ms", subject: 1, measured, goal };
}

describe("verdict", () => {
  test("a goal met exactly is reached", () => {
    expect(verdictOf(figure(2, 2))).toBe("reached");
  });

  test("above the goal is missed, above a quarter more is failed", () => {
    expect([verdictOf(figure(2.1, 2)), verdictOf(figure(2.5, 2)), verdictOf(figure(2.51, 2))]).toEqual([
      "missed",
      "missed",
      "failed",
    ]);
  });

  test("one lost word is failed where none may be lost", () => {
    expect(verdictOf(figure(1, 0))).toBe("failed");
  });

  test("a line without a goal has none", () => {
    expect(verdictOf({ operation: "thử", unit: "ms", subject: 1 })).toBe("");
  });
});

test("the table shows each figure on one line, columns beneath their heads, notes below", () => {
  const table = tableOf([
    {
      operation: "save",
      unit: "wall ms",
      subject: 0.1234,
      reference: { name: "sync", value: 12.34 },
      measured: 0.01,
      goal: 2,
      note: "a note",
    },
    { operation: "a longer operation", unit: "ms", subject: 1234.5 },
  ]).split("\n");
  expect(table).toEqual([
    "operation           unit     subject  reference    measured  goal  verdict",
    "------------------  -------  -------  -----------  --------  ----  -------",
    "save                wall ms  0.123    12.3 (sync)  0.010     2     reached",
    "a longer operation  ms       1235",
    "",
    "save: a note",
  ]);
});

test("the crowd is the same on every machine and has as many people as asked for", () => {
  const names = crowdNames(1000);
  expect(names).toHaveLength(1000);
  expect(crowdNames(1000)).toEqual(names);
  expect(names.every((name) => name.split(" ").length >= 3)).toBe(true);
});
