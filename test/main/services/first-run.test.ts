import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { communeProfile, hostOver, newFolder, password } from "../../support/station.ts";

const founding = { profile: communeProfile, account: { login: "mau", fullName: "Lê Thị Mẫu", password } };

describe("a first set-up that a power cut ended", () => {
  it("leaves a folder that is still empty to the programme, and is begun anew", async () => {
    const directory = newFolder();
    // What stands on the disk when the power goes between key file and database: the flag, a key file, half a database.
    writeFileSync(join(directory, "dang-thiet-lap"), "");
    writeFileSync(join(directory, "khoa.json"), "{}");
    writeFileSync(join(directory, "du-lieu.db"), "half");
    writeFileSync(join(directory, "du-lieu.db-wal"), "half");
    const station = hostOver(directory, "2026-09-21");
    expect(await station.get("station.state", {})).toMatchObject({ state: "EMPTY" });
    await station.get("station.create", founding);
    expect(await station.get("station.state", {})).toMatchObject({ state: "OPEN" });
    expect(existsSync(join(directory, "dang-thiet-lap"))).toBe(false);
    await station.close();
    const again = hostOver(directory, "2026-09-21");
    await again.get("station.unlock", { login: "mau", password });
    await again.close();
  });

  it("is told from a folder whose database is gone: there nothing is set up over the key file", async () => {
    const directory = newFolder();
    writeFileSync(join(directory, "khoa.json"), "{}");
    const station = hostOver(directory, "2026-09-21");
    expect(await station.get("station.state", {})).toMatchObject({ state: "LOCKED" });
    expect(await station.refused("station.create", founding)).toBe("stationExists");
    expect(readdirSync(directory).filter((name) => name !== "temp")).toEqual(["khoa.json"]);
    await station.close();
  });
});
