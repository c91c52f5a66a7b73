import { describe, expect, test } from "vitest";
import { filterOf, searchReader, withFilter } from "../../src-renderer/app/search-params.ts";

describe("filters in the address", () => {
  const read = searchReader(["section"], ["year"]);

  test("of each list are kept beside what the page itself keeps", () => {
    const address = withFilter({ section: "visits" }, "counselling_visit", "thuý");
    expect(read(address)).toEqual({ section: "visits", "find.counselling_visit": "thuý" });
    expect(filterOf(address, "counselling_visit")).toBe("thuý");
    expect(filterOf(address, "referral")).toBe("");
  });

  test("leave no trace once they are empty", () => {
    expect(withFilter({ "find.facility": "trạm", year: 2026 }, "facility", "")).toEqual({ year: 2026 });
  });

  test("keep the page of their list, until the filter is another", () => {
    const paged = withFilter({ "find.support": "vốn" }, "support.page", "3");
    expect(read(paged)).toEqual({ "find.support": "vốn", "find.support.page": "3" });
    expect(withFilter(paged, "support", "vốn vay")).toEqual({ "find.support": "vốn vay" });
    expect(withFilter(paged, "referral", "x")).toMatchObject({ "find.support.page": "3" });
  });

  test("of digits alone come back as they were typed; nonsense is left out", () => {
    expect(filterOf({ "find.facility": 1975 }, "facility")).toBe("1975");
    expect(read({ "find.facility": { a: 1 }, "find.referral": true, other: "x", year: "nope" })).toEqual({});
  });
});
