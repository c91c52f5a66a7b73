import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keyOnSheet } from "../../support/recovery-sheet.ts";
import { aPerson, admitted, founded, type Known, registered } from "../../support/records.ts";
import {
  communeProfile,
  hostOver,
  newFolder,
  openTestStation,
  password,
  type TestStation,
} from "../../support/station.ts";

/*
 * Three former communes become one. Counted by hand from what is registered below: 3 + 2 + 2 persons, of whom one is on
 * record in the first and the second commune, and one in the first and the third: 7 files, 5 persons.
 */

const today = "2026-10-05";
const decision = "Nghị quyết số 15/NQ-HĐND";

function profileOf(unitCode: string, name: string): typeof communeProfile {
  return { ...communeProfile, office: { ...communeProfile.office, unitCode, name, placeName: name } };
}

/** A station of its own with its own recovery key, so that its copy can be opened. */
async function commune(
  unitCode: string,
  name: string,
): Promise<{ station: TestStation; recoveryKey: string }> {
  const directory = newFolder();
  const station = hostOver(directory, today);
  const { recoverySheet } = await station.get("station.create", {
    profile: profileOf(unitCode, name),
    account: { login: "quantri", fullName: "Trần Văn Mẫu", password },
  });
  const recoveryKey = await keyOnSheet(await station.fetch(recoverySheet.ticket));
  return { station, recoveryKey };
}

const shared = [
  { fullName: "Lầu Thị Trùng Mẫu", sex: "NU", birthDate: "1988-08-08" },
  { fullName: "Hờ A Trùng Mẫu", birthDate: "1977-07-07" },
] as const;

describe("three former communes in one database", () => {
  let merged: TestStation;
  const former: { station: TestStation; recoveryKey: string }[] = [];
  const sharedRegistrations = shared.map((fields) => aPerson(fields));
  let membership: Known;

  async function copyOf(at: number): Promise<{ ticket: string; recoveryKey: string }> {
    const one = former[at];
    if (one === undefined) {
      throw new Error("there are three communes");
    }
    const { ticket } = await one.station.get("offices.copy", {});
    return {
      ticket: await merged.hand(await one.station.fetch(ticket), "ban-sao.age"),
      recoveryKey: one.recoveryKey,
    };
  }

  async function people(): Promise<number> {
    return (await merged.get("people.list", { state: "TAT_CA" })).total;
  }

  beforeAll(async () => {
    merged = await openTestStation(today, profileOf("09999", "Xã Ba Bể Mới"));
    former.push(await commune("00001", "Xã Bình Lâm Thượng"));
    former.push(await commune("00002", "Xã Sơn Trung"));
    former.push(await commune("00003", "Xã Khe Đá"));
    const [first, second, third] = former.map(({ station }) => station);
    if (first === undefined || second === undefined || third === undefined) {
      throw new Error("there are three communes");
    }
    await registered(first, "Vừ A Một Mẫu");
    const [one, other] = sharedRegistrations;
    if (one === undefined || other === undefined) {
      throw new Error("two persons are shared");
    }
    const { id: personId } = await first.get("people.register", one);
    await first.get("people.register", other);
    await registered(second, "Sùng Thị Hai Mẫu", { sex: "NU" });
    await second.get("people.register", one);
    await registered(third, "Má A Ba Mẫu", { birthDate: "1969-09-09" });
    await third.get("people.register", other);
    const club = await founded(first);
    membership = await admitted(first, club.id, { personId, joinedOn: "2026-02-01" });
    for (const station of [first, third]) {
      const entered = { symbol: "QĐ-UBND", number: 5, date: "2026-05-05", title: "Quyết định giao nhiệm vụ" };
      await station.get("numbers.enterByHand", entered);
    }
    await second.get("incoming.record", {
      arrivedOn: "2026-03-02",
      author: "Công an xã Sơn Trung",
      symbol: "07/TB-CAX",
      datedOn: "2026-03-01",
      title: "Thông báo chuyển nơi cư trú",
      receiver: "Văn phòng",
    });
    await third.get("incoming.record", {
      arrivedOn: "2026-04-02",
      author: "Công an xã Khe Đá",
      symbol: "09/TB-CAX",
      datedOn: "2026-04-01",
      title: "Thông báo",
      receiver: "Văn phòng",
    });
  }, 240_000);
  afterAll(async () => {
    await merged.close();
    for (const { station } of former) {
      await station.close();
      rmSync(station.directory, { recursive: true, force: true });
    }
  });

  it("are looked at before anything is written, and open with their own recovery sheet only", async () => {
    const copy = await copyOf(0);
    expect(await merged.get("offices.inspect", copy)).toMatchObject({
      station: "00001",
      name: "Xã Bình Lâm Thượng",
      counts: { person: 3, body: 1, membership: 1 },
      alsoHere: 0,
    });
    const wrong = { ...copy, recoveryKey: former[1]?.recoveryKey ?? "" };
    expect(await merged.refused("offices.inspect", wrong)).toBe("wrongRecoveryKey");
    const noCopy = await merged.hand(new Uint8Array(100), "x.age");
    expect(await merged.refused("offices.inspect", { ticket: noCopy, login: "a", password: "b" })).toBe(
      "copyUnreadable",
    );
    expect(await people()).toBe(0);
  });

  it("add up: every file of each, under codes that say whose they were", async () => {
    for (const at of [0, 1, 2]) {
      await merged.get("offices.merge", { ...(await copyOf(at)), decision });
    }
    expect(await people()).toBe(3 + 2 + 2);
    const { rows } = await merged.get("people.list", { state: "TAT_CA" });
    expect(rows.map(({ code }) => code).toSorted()).toEqual([
      "00001.HS0001",
      "00001.HS0002",
      "00001.HS0003",
      "00002.HS0001",
      "00002.HS0002",
      "00003.HS0001",
      "00003.HS0002",
    ]);
    expect(await merged.get("offices.merged", {})).toMatchObject([
      { station: "00001", counts: { person: 3 }, decision },
      { station: "00002", counts: { person: 2 } },
      { station: "00003", counts: { person: 2 } },
    ]);
    // Number 1 of two registers of arrivals stands beside number 1 of the other; the new office begins with its own.
    const incoming = await merged.get("incoming.list", { year: 2026 });
    expect(incoming.rows.map(({ number }) => number)).toEqual([1, 1]);
    // Number 5 of two offices is one number each; the new office's own series begins anew.
    const { series } = await merged.get("numbers.register", { year: 2026 });
    expect(series.map(({ clubName, last }) => [clubName, last])).toEqual([
      ["Xã Bình Lâm Thượng", 5],
      ["Xã Khe Đá", 5],
    ]);
    await merged.get("numbers.enterByHand", {
      symbol: "QĐ-UBND",
      number: 1,
      date: "2026-05-06",
      title: "Quyết định đầu tiên của xã mới",
    });
    expect(await merged.refused("offices.merge", { ...(await copyOf(0)), decision })).toBe("officeMerged");
    expect((await merged.get("station.check", {})).findings).toEqual([]);
  });

  it("are the sum of their parts less the duplicates that were matched", async () => {
    const pairs = await merged.get("duplicates.list", {});
    expect(pairs.map(({ one }) => one.fullName).toSorted()).toEqual(["Hờ A Trùng Mẫu", "Lầu Thị Trùng Mẫu"]);
    for (const { one, other } of pairs) {
      await merged.get("duplicates.merge", { keptId: one.id, mergedId: other.id, reason: decision });
    }
    expect(await people()).toBe(3 + 2 + 2 - 2);
    expect(await merged.get("duplicates.list", {})).toEqual([]);
    // The only membership of the three communes is still there, once.
    const { report } = await merged.get("reports.compute", { period: "2026-09" });
    expect(report).toMatchObject({ movement_total: { opening: 1, closing: 1 } });
    expect(membership.id).not.toBe("");
  });

  it("are as they were before a merger when the copy made before it is put back", async () => {
    const [, , last] = await merged.get("offices.merged", {});
    const file = readFileSync(join(merged.directory, "sao-luu", last?.backup ?? ""));
    await merged.get("station.lock", {});
    const ticket = await merged.hand(file, last?.backup ?? "");
    await merged.get("backups.restore", { source: { file: ticket }, login: "quantri", password });
    await merged.get("station.unlock", { login: "quantri", password });
    expect(await people()).toBe(3 + 2);
  });

  it("a station is built anew from its sealed copy in an empty folder, with the sheet alone", async () => {
    const [first] = former;
    const { ticket } = (await first?.station.get("offices.copy", {})) ?? { ticket: "" };
    const bytes = (await first?.station.fetch(ticket)) ?? new Uint8Array();
    const directory = newFolder();
    const anew = hostOver(directory, today);
    const call = {
      ticket: await anew.hand(bytes, "ban-sao.age"),
      recoveryKey: first?.recoveryKey ?? "",
      login: "quantri",
      newPassword: "núi cao trời rộng mênh mông",
    };
    expect(await anew.refused("station.rebuild", { ...call, login: "aido" })).toBe("accountUnknown");
    expect(await anew.refused("station.rebuild", { ...call, newPassword: "ngắn" })).toBe("passwordTooShort");
    expect((await anew.get("station.state", {})).state).toBe("EMPTY");
    expect(await anew.get("station.rebuild", call)).toEqual({ name: "Xã Bình Lâm Thượng" });
    expect(await anew.refused("station.rebuild", call)).toBe("stationExists");
    await anew.get("station.unlock", { login: "quantri", password: call.newPassword });
    expect((await anew.get("people.list", { state: "TAT_CA" })).total).toBe(3);
    expect((await anew.get("station.check", {})).findings).toEqual([]);
    await anew.close();
    rmSync(directory, { recursive: true, force: true });
  });
});
