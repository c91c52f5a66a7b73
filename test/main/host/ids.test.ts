import { validate, version } from "uuid";
import { describe, expect, it } from "vitest";
import { createIds } from "#main/host/ids.ts";

describe("ids of records", () => {
  it("are UUIDs of version 7 that rise as they are made, even within a millisecond and when the clock goes back", () => {
    const times = [5, 5, 5, 9, 3, 3, 10];
    const newId = createIds(() => times.shift() ?? 10);
    const ids = Array.from({ length: 2000 }, () => newId());
    expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true);
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
