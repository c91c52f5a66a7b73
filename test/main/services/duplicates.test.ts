import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { referencesTo } from "#main/database/record-registry.ts";
import { aPerson, admitted, founded, registered } from "../../support/records.ts";
import { openTestStation, onAnotherDay, type TestStation } from "../../support/station.ts";
import { withStored } from "../../support/stored.ts";

let station: TestStation;
beforeEach(async () => {
  station = await openTestStation("2026-09-15");
});
afterEach(async () => {
  await station.close();
});

/** Every record that is not voided, without what only says when it was written. */
async function whatIsKnown(): Promise<string> {
  await station.host.close();
  const tables = [...new Set(referencesTo("person").map(({ from }) => from)), "person"].filter(
    (name) => name !== "person_merge",
  );
  const dump = await withStored(station.directory, ({ sqlite }) =>
    tables.map((table) =>
      (sqlite.prepare(`SELECT * FROM "${table}" WHERE voided_at IS NULL ORDER BY id`).all() as object[]).map(
        (row) => JSON.stringify({ ...row, row_version: 0, updated_at: "", updated_by: "" }),
      ),
    ),
  );
  station = await onAnotherDay(station, "2026-09-15");
  return JSON.stringify(dump);
}

describe("registering someone likely known", () => {
  it("asks with the reasons, and remembers that they are two", async () => {
    const known = await registered(station, "Lò Văn Hòa");
    const again = aPerson({ fullName: "Lò Văn Hoà", birthPrecision: "YEAR", birthDate: "1990-01-01" });
    // The invented numbers differ, and someone known by the year alone with another card is someone else.
    const without = { ...again, identity: { kind: "KHONG_CO", missingReason: "MAT" } as const };
    expect(await station.refused("people.register", without)).toBe("perhapsTheSamePerson");
    const { category: _category, familyMembersAtHome: _family, ...asked } = without;
    expect(await station.get("duplicates.ofNew", asked)).toMatchObject([
      {
        id: known.id,
        why: ["NAME_SPELLING", "BIRTH_YEAR", "AREA"],
        identities: [expect.stringContaining("•")],
      },
    ]);
    await station.get("people.register", { ...without, notTheSameAs: [known.id] });
    expect(await station.get("duplicates.list", {})).toEqual([]);
  });
});

describe("two files of one person", () => {
  it("stand in the list of duplicates until someone says they are two", async () => {
    const one = await registered(station, "Vi Thị Thúy", { sex: "NU" });
    const other = await station.get(
      "people.register",
      aPerson(
        { fullName: "Vi Thị Thuý", sex: "NU" },
        { identity: { kind: "KHONG_CO", missingReason: "MAT" }, notTheSameAs: [one.id] },
      ),
    );
    expect(await station.get("duplicates.list", {})).toEqual([]);
    const third = await station
      .get(
        "people.register",
        aPerson(
          { fullName: "Vi Thi Thuy", sex: "NU" },
          { identity: { kind: "KHONG_CO", missingReason: "MAT" }, notTheSameAs: [one.id] },
        ),
      )
      .catch(() => undefined);
    expect(third).toBeUndefined();
    const last = await station.get(
      "people.register",
      aPerson(
        { fullName: "Vi Thi Thuy", sex: "NU" },
        { identity: { kind: "KHONG_CO", missingReason: "MAT" }, notTheSameAs: [one.id, other.id] },
      ),
    );
    expect(await station.get("duplicates.list", {})).toEqual([]);
    const change = (await station.get("people.get", { id: last.id })).person;
    await station.get("people.change", {
      id: last.id,
      version: 1,
      person: { ...change, alias: "Thúy con" },
      reason: "Bổ sung",
    });
    expect(await station.get("duplicates.list", {})).toEqual([]);
  });

  it("become one: everything moves, what both say is kept once, spells that overlap are one; and back again (R10 of the rules across records)", async () => {
    const club = await founded(station);
    const kept = await registered(station, "Mùa A Gộp", { phone: "0912345678" });
    const merged = await registered(station, "Mùa A Góp", { occupation: "Làm nương" });
    await admitted(station, club.id, { personId: kept.id, joinedOn: "2026-03-01" });
    await admitted(station, club.id, { personId: merged.id, joinedOn: "2026-02-01" });
    await station.get("people.recordCompletion", {
      personId: merged.id,
      completion: { form: "CONG_DONG", completedOn: "2026-01-05" },
    });
    await station.get("people.setCategory", { personId: kept.id, category: "SAU_CAI", from: "2026-01-06" });
    await station.get("people.setCategory", { personId: merged.id, category: "SAU_CAI", from: "2026-01-06" });
    const before = await whatIsKnown();
    const done = await station.get("duplicates.merge", {
      keptId: kept.id,
      mergedId: merged.id,
      reason: "Một người hai hồ sơ",
    });
    const dossier = await station.get("people.get", { id: kept.id });
    expect(dossier).toMatchObject({
      person: { fullName: "Mùa A Gộp", alias: "Mùa A Góp", phone: "0912345678", occupation: "Làm nương" },
      completions: [{ completedOn: "2026-01-05" }],
      categories: [{ category: "SAU_CAI" }],
      memberships: [{ joinedOn: "2026-02-01", leftOn: null }],
      residences: [{ from: "2020-01-01" }],
    });
    expect(dossier.identities).toHaveLength(2);
    expect(await station.refused("people.get", { id: merged.id })).toBe("recordUnknown");
    expect(await station.get("duplicates.merges", {})).toMatchObject([
      { keptCode: kept.code, mergedCode: merged.code, undoneAt: null },
    ]);
    await station.get("duplicates.unmerge", { id: done.id, reason: "Gộp nhầm" });
    expect(await whatIsKnown()).toBe(before);
    expect(await station.get("station.check", {})).toMatchObject({ sound: true });
    expect(await station.refused("duplicates.unmerge", { id: done.id, reason: "Lần nữa" })).toBe(
      "mergeUndone",
    );
    await station.get("duplicates.merge", { keptId: kept.id, mergedId: merged.id, reason: "Gộp lại" });
    const [last] = await station.get("undo.mine", { limit: 1 });
    expect(last).toMatchObject({ operation: "duplicates.merge", obstacle: null });
    await station.get("undo.take", { batch: last?.batch ?? "" });
    expect(await whatIsKnown()).toBe(before);
    expect((await station.get("duplicates.merges", {})).map(({ undoneAt }) => undoneAt === null)).toEqual([
      false,
      false,
    ]);
  });

  it("stay two while both have a decision on management of the same time", async () => {
    const pair = [await registered(station, "Hà Văn Một"), await registered(station, "Hà Văn Hai")];
    for (const { id } of pair) {
      await station.get("management.open", {
        personId: id,
        decidedOn: "2026-02-01",
        termMonths: 12,
        managedFrom: "2026-02-01",
      });
    }
    const [one, other] = pair;
    expect(
      await station.refused("duplicates.merge", {
        keptId: one?.id ?? "",
        mergedId: other?.id ?? "",
        reason: "Gộp",
      }),
    ).toBe("mergeTwoManagements");
  });
});
