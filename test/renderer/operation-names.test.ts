import { describe, expect, it } from "vitest";
import { contract } from "#shared/contract/contract.ts";
import { operationLabels } from "#renderer/text/operation-names.ts";

describe("the history and the way back", () => {
  it("name every operation that writes in Vietnamese", () => {
    const writing = Object.entries(contract).filter(([, { effect }]) => effect === "write");
    expect(writing.length).toBeGreaterThan(100);
    expect(writing.map(([name]) => name).filter((name) => !Object.hasOwn(operationLabels, name))).toEqual([]);
  });
});
