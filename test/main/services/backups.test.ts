import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { afterEach, describe, expect, it } from "vitest";
import { settleRestore } from "#main/services/backups/restoring.ts";
import { hostOver, newFolder, openTestStation, password, type TestStation } from "../../support/station.ts";

const login = "quantri";
const opened: TestStation[] = [];

async function station(today = "2026-09-15"): Promise<TestStation> {
  const made = await openTestStation(today);
  opened.push(made);
  return made;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map(async ({ close }) => await close()));
});

async function addArea(to: TestStation, name: string): Promise<void> {
  await to.get("areas.add", { name, kind: "THON" });
}

async function areaNames(of: TestStation): Promise<readonly string[]> {
  return (await of.get("office.get", {})).areas.map(({ name }) => name);
}

/** A station with Thôn Một in its copy and Thôn Hai entered after it; locked. */
async function copiedStation(): Promise<{ readonly own: TestStation; readonly file: Uint8Array }> {
  const own = await station();
  await addArea(own, "Thôn Một");
  const { day } = await own.get("backups.make", {});
  const { ticket } = await own.get("backups.pack", { day });
  const file = await own.fetch(ticket);
  await addArea(own, "Thôn Hai");
  await own.get("station.lock", {});
  return { own, file };
}

describe("a copy of the station", () => {
  it("is whole, encrypted, proved, one a day, and listed before anything is unlocked", async () => {
    const own = await station();
    await addArea(own, "Thôn Một");
    const first = await own.get("backups.make", {});
    await addArea(own, "Thôn Hai");
    const second = await own.get("backups.make", {});
    expect(second.journalEntries).toBeGreaterThan(first.journalEntries);
    expect(await own.newCaller().get("backups.list", {})).toEqual([second]);
    const folder = join(own.directory, "sao-luu/theo-ngay/2026-09-15");
    expect(readdirSync(folder).toSorted()).toEqual(
      ["ban-sao.json", "co-so.json", "du-lieu.db", "khoa.2.json", "khoa.json"].toSorted(),
    );
    expect(readFileSync(join(folder, "du-lieu.db")).subarray(0, 15).toString()).not.toBe("SQLite format 3");
    expect(readFileSync(join(folder, "du-lieu.db")).includes(Buffer.from("Thôn"))).toBe(false);
  });

  it("makes place for newer ones, by day", async () => {
    const own = await station("2026-09-09");
    const { day: first } = await own.get("backups.make", {});
    const folder = join(own.directory, "sao-luu/theo-ngay");
    for (const day of [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `2026-09-0${String(number)}`)) {
      cpSync(join(folder, first), join(folder, day), { recursive: true });
    }
    await own.get("backups.make", {});
    // Of nine days the last seven stay (from the 3rd); the week before has none older than that, the month neither.
    const days = (await own.get("backups.list", {})).map(({ day }) => day);
    expect(days.toSorted()).toEqual([
      "2026-09-03",
      "2026-09-04",
      "2026-09-05",
      "2026-09-06",
      "2026-09-07",
      "2026-09-08",
      "2026-09-09",
    ]);
  });

  it("of a day that is gone is refused by name", async () => {
    const own = await station();
    expect(await own.refused("backups.pack", { day: "2026-01-01" })).toBe("backupUnknown");
  });
});

describe("restoring", () => {
  it("says what would be lost, puts the copy back, keeps the former files and begins a new series of bundles", async () => {
    const { own } = await copiedStation();
    const source = { day: "2026-09-15" };
    const seen = await own.get("backups.examine", { source, login, password });
    expect([seen.officeName, (seen.presentEntries ?? 0) - seen.journalEntries]).toEqual([
      "Xã Bình Lâm Thượng",
      1,
    ]);
    await own.get("station.unlock", { login, password });
    expect(await areaNames(own)).toEqual(["Thôn Một", "Thôn Hai"]);
    expect(await own.refused("backups.restore", { source, login, password })).toBe("stationOpen");
    await own.get("station.lock", {});

    await own.get("backups.restore", { source, login, password });
    await own.get("station.unlock", { login, password });
    expect(await areaNames(own)).toEqual(["Thôn Một"]);
    const check = await own.get("station.check", {});
    // One entry more than the copy: the new series of bundles, begun at the first unlocking and only then.
    expect([check.sound, check.journalEntries]).toEqual([true, seen.journalEntries + 1]);
    await own.get("station.lock", {});
    await own.get("station.unlock", { login, password });
    expect((await own.get("station.check", {})).journalEntries).toBe(seen.journalEntries + 1);

    const former = readdirSync(join(own.directory, "sao-luu")).filter((name) =>
      name.startsWith("truoc-khoi-phuc-"),
    );
    expect(former).toHaveLength(1);
    expect(readdirSync(join(own.directory, "sao-luu", former[0] ?? ""))).toContain("du-lieu.db");
  });

  it("works on a machine where nothing was set up, from the file alone", async () => {
    const { file } = await copiedStation();
    const fresh = hostOver(newFolder(), "2026-09-16");
    const ticket = await fresh.hand(file, "sao-luu-2026-09-15.saoluu");
    const source = { file: ticket };
    expect(await fresh.get("backups.examine", { source, login, password })).toMatchObject({
      presentEntries: null,
    });
    expect((await fresh.get("station.state", {})).state).toBe("EMPTY");
    await fresh.get("backups.restore", { source, login, password });
    await fresh.get("station.unlock", { login, password });
    expect(await areaNames(fresh)).toEqual(["Thôn Một"]);
    await fresh.close();
  });

  it("works over a station whose database is damaged", async () => {
    const { own } = await copiedStation();
    writeFileSync(join(own.directory, "du-lieu.db"), Buffer.alloc(20_000, 7));
    expect(await own.refused("station.unlock", { login, password })).toBe("databaseDamaged");
    await own.get("backups.restore", { source: { day: "2026-09-15" }, login, password });
    await own.get("station.unlock", { login, password });
    expect(await areaNames(own)).toEqual(["Thôn Một"]);
  });

  it("is refused for what is no copy, by name, and the station stays as it was", async () => {
    const { own, file } = await copiedStation();
    const parts = unzipSync(file);
    const without = (name: string): Uint8Array =>
      zipSync(Object.fromEntries(Object.entries(parts).filter(([each]) => each !== name)), { level: 0 });
    const damaged = { ...parts, "du-lieu.db": (parts["du-lieu.db"] ?? new Uint8Array()).slice() };
    damaged["du-lieu.db"].fill(9, 4096, 9000);
    const stranger = await openTestStation("2026-09-15", {
      office: {
        kind: "COMMUNE",
        unitCode: "00002",
        name: "Xã Khác",
        placeName: "Khác",
        provinceText: "tỉnh Hải Sơn",
      },
    });
    opened.push(stranger);
    await stranger.get("backups.make", {});
    const { ticket } = await stranger.get("backups.pack", { day: "2026-09-15" });
    const foreign = await stranger.fetch(ticket);
    const before = readFileSync(join(own.directory, "du-lieu.db"));
    const attempts: readonly (readonly [Uint8Array, string, string])[] = [
      [new TextEncoder().encode("không phải bản sao"), password, "backupUnreadable"],
      [zipSync({ "thu.txt": new Uint8Array(3) }), password, "backupUnreadable"],
      [zipSync(parts, { level: 9 }), password, "backupUnreadable"],
      [without("co-so.json"), password, "backupUnreadable"],
      [without("khoa.json"), password, "backupWithoutKeys"],
      [zipSync(damaged, { level: 0 }), password, "databaseDamaged"],
      [foreign, password, "backupOfAnotherStation"],
      [file, "mật khẩu khác hẳn", "wrongPassword"],
    ];
    for (const [bytes, typed, code] of attempts) {
      const source = { file: await own.hand(bytes, "tep.saoluu") };
      expect(await own.refused("backups.restore", { source, login, password: typed })).toBe(code);
    }
    expect(await own.refused("backups.examine", { source: { day: "2025-01-01" }, login, password })).toBe(
      "backupUnknown",
    );
    expect(readFileSync(join(own.directory, "du-lieu.db")).equals(before)).toBe(true);
    expect(existsSync(join(own.directory, "khoi-phuc"))).toBe(false);
  });

  it("that a power cut interrupted between any two files is ended at the next start", async () => {
    const { own } = await copiedStation();
    const names = ["du-lieu.db", "khoa.json", "khoa.2.json", "co-so.json"];
    const copy = join(own.directory, "sao-luu/theo-ngay/2026-09-15");
    for (let moved = 0; moved <= 2 * names.length; moved += 1) {
      // The folder as it stands after so many of the eight renamings, laid out by hand.
      const folder = newFolder();
      cpSync(own.directory, folder, { recursive: true });
      const staged = join(folder, "khoi-phuc");
      cpSync(copy, staged, { recursive: true });
      const former = join(folder, "sao-luu", "truoc-khoi-phuc-thu");
      mkdirSync(former);
      writeFileSync(join(folder, "khoi-phuc.json"), JSON.stringify({ former: "truoc-khoi-phuc-thu" }));
      const steps = names.flatMap((name) => [
        [join(folder, name), join(former, name)] as const,
        [join(staged, name), join(folder, name)] as const,
      ]);
      for (const [from, to] of steps.slice(0, moved)) {
        renameSync(from, to);
      }
      settleRestore(folder);
      for (const name of names) {
        expect(readFileSync(join(folder, name)).equals(readFileSync(join(copy, name))), name).toBe(true);
        expect(existsSync(join(former, name)), name).toBe(true);
      }
      expect(existsSync(staged)).toBe(false);
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
