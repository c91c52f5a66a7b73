import { describe, expect, it } from "vitest";
import { recordRegistry, referencesTo } from "#main/database/record-registry.ts";
import { recordTables } from "#main/database/record-tables.ts";
import { newDatabase } from "../../support/database.ts";

const { database } = newDatabase();

describe("the registry of records", () => {
  it("knows every table of records", () => {
    expect([...recordRegistry.keys()]).toEqual([...recordTables.keys()]);
  });

  it.each([...recordRegistry.keys()])("knows every reference of %s that the database holds", (entity) => {
    const stored = (
      database.sqlite.pragma(`foreign_key_list("${entity}")`) as { from: string; table: string }[]
    ).map(({ from, table }) => `${from} → ${table}`);
    const known = recordRegistry.get(entity)?.references.map((one) => `${one.column} → ${one.entity}`);
    expect(known?.toSorted()).toEqual(stored.toSorted());
  });

  it("leads from a person to everything about them", () => {
    const from = new Set(referencesTo("person").map((reference) => reference.from));
    expect(from).toContain("residence");
    expect(from).toContain("attendance");
    expect(from).toContain("document");
    expect(from).not.toContain("person");
    expect(from).toContain("volunteer");
  });

  it.each([
    ["referral_reply", "referral"],
    ["attendance", "meeting"],
    ["residence", "person"],
    ["management", "person"],
    ["referral", "body"],
    ["person", undefined],
    ["volunteer", undefined],
  ])("names what %s is about: %s", (entity, owner) => {
    expect(recordRegistry.get(entity)?.owner?.entity).toBe(owner);
  });

  it("knows where a person's code stands instead of an id", () => {
    expect(recordRegistry.get("counselling_visit")?.personCodes).toEqual(["client_code"]);
  });
});
