import { describe, expect, it } from "vitest";
import { suggestedEnd } from "#shared/domain/management-suggestion.ts";

/* R5 of the rules across records: a category NGHIEN inside the term suggests the end of the management, and ends nothing. */

const running = {
  id: "m1",
  version: 3,
  managedFrom: "2026-07-10",
  managedTo: "2028-07-10",
  endedOn: null,
};
const after = { category: "SAU_CAI", from: "2026-07-10" };

describe("the end that is suggested for a management", () => {
  it.each([
    ["on the first day of the term", "2026-07-10", true],
    ["on its last day", "2028-07-10", true],
    ["the day before the term", "2026-07-09", false],
    ["the day after it", "2028-07-11", false],
  ])("is suggested where someone is found addicted %s: %s", (_when, from, expected) => {
    const found = suggestedEnd([{ category: "NGHIEN", from }], [running]);
    expect(found).toEqual(expected ? { id: "m1", version: 3, on: from } : undefined);
  });

  it("is not suggested for another category, an older finding, or a management that has ended", () => {
    const finding = { category: "NGHIEN", from: "2026-07-09" };
    expect(suggestedEnd([after], [running])).toBeUndefined();
    expect(suggestedEnd([after, finding], [running])).toBeUndefined();
    const addicted = [after, { category: "NGHIEN", from: "2026-09-01" }];
    expect(suggestedEnd(addicted, [{ ...running, endedOn: "2026-08-01" }])).toBeUndefined();
    expect(suggestedEnd(addicted, [])).toBeUndefined();
  });
});
