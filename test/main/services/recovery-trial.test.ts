import { expect, it } from "vitest";
import { keyOnSheet } from "../../support/recovery-sheet.ts";
import { communeProfile, hostOver, newFolder, password } from "../../support/station.ts";

it("the recovery sheet is tried a year after it was typed the last time, and is spoken of a month before", async () => {
  const directory = newFolder();
  const first = hostOver(directory, "2026-09-15");
  const account = { login: "quantri", fullName: "Trần Văn Mẫu", password };
  const { recoverySheet } = await first.get("station.create", { profile: communeProfile, account });
  const recoveryKey = await keyOnSheet(await first.fetch(recoverySheet.ticket));
  await first.get("station.tryRecovery", { recoveryKey });
  await first.close();
  const dueOn = async (today: string): Promise<readonly string[]> => {
    const later = hostOver(directory, today);
    await later.get("station.unlock", { login: "quantri", password });
    const found = (await later.get("today.list", {})).filter(({ what }) => what === "recoveryTrial");
    await later.close();
    return found.map((task) => `${task.dueOn} ${task.ownRule ? "own" : "law"} ${task.next.action}`);
  };
  expect(await dueOn("2027-08-14")).toEqual([]);
  expect(await dueOn("2027-08-15")).toEqual(["2027-09-15 own openRecovery"]);
});
