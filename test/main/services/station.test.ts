import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { aPerson } from "../../support/records.ts";
import { keyOnSheet } from "../../support/recovery-sheet.ts";
import {
  communeProfile,
  hostOver,
  newFolder,
  onAnotherDay,
  openTestStation,
  password,
  type TestStation,
} from "../../support/station.ts";
import { withStored } from "../../support/stored.ts";

const another = "một mật khẩu khác hẳn";

async function addedAs(station: TestStation, login: string): Promise<string> {
  const account = { login, fullName: "Vũ Thị Mẫu", role: "CAN_BO" as const, password: another };
  const reply = await station.reply("accounts.add", account);
  return reply.kind === "refusal" ? reply.code : reply.kind;
}

describe("a station from its founding", () => {
  const directory = newFolder();
  let station: TestStation;
  let recoveryKey = "";
  beforeAll(async () => {
    station = hostOver(directory, "2026-09-15");
    const founding = {
      profile: communeProfile,
      // Typed on a keyboard that writes marks as separate characters.
      account: { login: "quantri", fullName: "Trần Văn Mẫu", password: password.normalize("NFC") },
    };
    const { recoverySheet } = await station.get("station.create", founding);
    recoveryKey = await keyOnSheet(await station.fetch(recoverySheet.ticket));
  });
  afterAll(async () => {
    await station.close();
  });

  it("is empty before, and nothing is asked of it", async () => {
    const nothing = hostOver(newFolder(), "2026-09-15");
    expect(await nothing.get("station.state", {})).toMatchObject({ state: "EMPTY", logins: [] });
    expect(await nothing.refused("station.unlock", { login: "quantri", password })).toBe("stationMissing");
    await nothing.close();
  });

  it("is unlocked by the same password in another Unicode form", async () => {
    await station.get("station.lock", {});
    expect(await station.refused("people.list", {})).toBe("stationLocked");
    const decomposed = password.normalize("NFD");
    expect(decomposed).not.toBe(password.normalize("NFC"));
    await station.get("station.unlock", { login: "quantri", password: decomposed });
    expect(await station.get("station.state", {})).toMatchObject({
      state: "OPEN",
      account: { login: "quantri" },
    });
  });

  it("refuses a wrong password and an unknown login by one and the same code", async () => {
    const caller = station.newCaller();
    expect(await caller.refused("station.unlock", { login: "quantri", password: another })).toBe(
      "wrongPassword",
    );
    expect(await caller.refused("station.unlock", { login: "khong.co", password })).toBe("wrongPassword");
  });

  it("lets a second account in with its own password, and a leader read but not write", async () => {
    const leader = {
      login: "lanhdao",
      fullName: "Phạm Thị Mẫu",
      role: "LANH_DAO" as const,
      password: another,
    };
    await station.get("accounts.add", leader);
    const caller = station.newCaller();
    await caller.get("station.unlock", { login: "lanhdao", password: another });
    expect((await caller.get("people.list", {})).total).toBe(0);
    expect(await caller.refused("people.register", aPerson())).toBe("roleNotAllowed");
    expect(await caller.refused("accounts.list", {})).toBe("roleNotAllowed");
    await caller.get("station.lock", {});
    // The administrator is still inside.
    expect((await station.get("people.list", {})).total).toBe(0);
  });

  it("gives a colleague a new password, and closes the account of one who left: it opens nothing, and its windows are locked", async () => {
    const list = await station.get("accounts.list", {});
    const idOf = (login: string): string => list.find((one) => one.login === login)?.id ?? "";
    expect(await station.refused("accounts.setPassword", { id: idOf("quantri"), newPassword: another })).toBe(
      "accountOwn",
    );
    const newPassword = "gió lên từ phía biển";
    await station.get("accounts.setPassword", { id: idOf("lanhdao"), newPassword });
    const caller = station.newCaller();
    expect(await caller.refused("station.unlock", { login: "lanhdao", password: another })).toBe(
      "wrongPassword",
    );
    await caller.get("station.unlock", { login: "lanhdao", password: newPassword });
    await station.get("accounts.close", { id: idOf("lanhdao"), reason: "Chuyển công tác" });
    expect(await caller.refused("people.list", {})).toBe("stationLocked");
    expect(await caller.refused("station.unlock", { login: "lanhdao", password: newPassword })).toBe(
      "wrongPassword",
    );
    expect((await station.get("station.state", {})).logins).toEqual(["quantri"]);
    expect(await addedAs(station, "lanhdao")).toBe("loginTaken");
  });

  it("makes whoever guesses wait after the fifth wrong password, and looks at none before", async () => {
    const guesser = station.newCaller();
    await station.newCaller().get("station.unlock", { login: "quantri", password });
    for (let guess = 1; guess <= 5; guess += 1) {
      expect(await guesser.refused("station.unlock", { login: "quantri", password: another })).toBe(
        "wrongPassword",
      );
    }
    expect(await guesser.reply("station.unlock", { login: "quantri", password })).toMatchObject({
      code: "tooManyAttempts",
      params: { seconds: 5 },
    });
    const later = performance.now() + 5_000;
    const clock = vi.spyOn(performance, "now").mockImplementation(() => later);
    await guesser.get("station.unlock", { login: "quantri", password });
    clock.mockRestore();
    await guesser.get("station.lock", {});
  });

  it("keeps both of two accounts added at the same moment, and one login for only one of them", async () => {
    const answers = await Promise.all([
      addedAs(station, "canbo1"),
      addedAs(station, "canbo2"),
      addedAs(station, "canbo1"),
    ]);
    expect(answers).toEqual(["value", "value", "loginTaken"]);
    for (const login of ["canbo1", "canbo2"]) {
      const caller = station.newCaller();
      expect(await caller.get("station.unlock", { login, password: another })).toMatchObject({
        account: { login },
      });
      await caller.get("station.lock", {});
    }
  });

  it("opens with the key of the printed sheet when the password is lost, and then with the new password only", async () => {
    await station.get("station.lock", {});
    const caller = station.newCaller();
    const typed = recoveryKey.toLowerCase().replace(/(.{6})/gu, "$1 ");
    await caller.get("station.recover", { login: "quantri", recoveryKey: typed, newPassword: another });
    await caller.get("station.lock", {});
    expect(await caller.refused("station.unlock", { login: "quantri", password })).toBe("wrongPassword");
    await caller.get("station.unlock", { login: "quantri", password: another });
    await caller.get("accounts.changePassword", { oldPassword: another, newPassword: password });
    await caller.get("station.lock", {});
    await station.get("station.unlock", { login: "quantri", password });
  });

  it("recovers no account that is not there, and opens nothing by the attempt", async () => {
    await station.get("station.lock", {});
    const caller = station.newCaller();
    const unknown = { login: "khong.co", recoveryKey, newPassword: another };
    expect(await caller.refused("station.recover", unknown)).toBe("accountUnknown");
    expect(await caller.get("station.state", {})).toMatchObject({ state: "LOCKED" });
    await station.get("station.unlock", { login: "quantri", password });
  });

  it("is turned away from the folder while another programme has it open", async () => {
    const second = hostOver(directory, "2026-09-15");
    expect(await second.refused("station.unlock", { login: "quantri", password })).toBe("G73");
    await second.close();
    expect((await station.get("people.list", {})).total).toBe(0);
  });

  it("names a key file of another database as foreign", async () => {
    const stranger = newFolder();
    const strange = hostOver(stranger, "2026-09-15");
    await strange.get("station.create", {
      profile: communeProfile,
      account: { login: "quantri", fullName: "Trần Văn Mẫu", password },
    });
    await strange.close();
    await station.get("station.lock", {});
    cpSync(join(directory, "du-lieu.db"), join(stranger, "du-lieu.db"));
    const again = hostOver(stranger, "2026-09-15");
    // The other key cannot read a page of it: to the programme that is a damaged file, never a new one.
    expect(await again.refused("station.unlock", { login: "quantri", password })).toBe("databaseDamaged");
    await again.close();
    await station.get("station.unlock", { login: "quantri", password });
  });

  it("keeps no password, no key and no name readable in its folder", async () => {
    const name = "Hoàng Thị Kim Oanh Mẫu";
    await station.get("people.register", aPerson({ fullName: name }));
    await station.get("station.lock", {});
    for (const file of ["du-lieu.db", "khoa.json", "co-so.json"]) {
      const bytes = readFileSync(join(directory, file));
      for (const secret of [name, password, another, recoveryKey]) {
        expect(bytes.includes(Buffer.from(secret)), `${file} holds none of them`).toBe(false);
      }
    }
    await station.get("station.unlock", { login: "quantri", password });
  });
});

describe("what may not be voided", () => {
  it.each(["account", "office"])("the %s: without it the station would open to nobody", async (entity) => {
    const station = await openTestStation("2026-09-15");
    await station.host.close();
    const id = await withStored(station.directory, ({ sqlite }) =>
      String(sqlite.prepare(`SELECT id FROM "${entity}" LIMIT 1`).pluck().get()),
    );
    const again = await onAnotherDay(station, "2026-09-15");
    expect(await again.refused("records.void", { entity, id, reason: "Thử" })).toBe("recordUnknown");
    await again.close();
  });
});

describe("the journal of a station", () => {
  it("names account and operation of every write, and nothing of a refused one", async () => {
    const station = await openTestStation("2026-09-15");
    const before = await station.get("station.check", {});
    await station.get("areas.add", { name: "Thôn Đồi Chè", kind: "THON" });
    expect(await station.refused("areas.add", { name: "Thôn Đồi Chè", kind: "THON" })).toBe("areaExists");
    const after = await station.get("station.check", {});
    expect(after).toMatchObject({ sound: true, journalEntries: before.journalEntries + 1 });
    const { areas } = await station.get("office.get", {});
    const history = await station.get("records.history", { entity: "area", id: areas[0]?.id ?? "" });
    expect(history).toMatchObject([{ account: "quantri", operation: "areas.add" }]);
    await station.close();
  });
});
