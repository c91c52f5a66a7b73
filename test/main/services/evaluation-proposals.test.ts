import { afterEach, beforeEach, expect, it } from "vitest";
import { admitted, founded, registered } from "../../support/records.ts";
import { openTestStation, type TestStation } from "../../support/station.ts";

// Scale of the progress sheet: tested negative 30, not tested 25, used 0; goals reached 15 × reached / due.

let station: TestStation;
beforeEach(async () => {
  station = await openTestStation("2026-09-30");
});
afterEach(async () => {
  await station.close();
});

it("proposes what the records know, beside each score, and nothing of what is not kept", async () => {
  const club = await founded(station);
  const { id: personId } = await registered(station, "Giàng A Đề Xuất");
  await admitted(station, club.id, { personId, joinedOn: "2026-02-01" });
  const proposed = async (): Promise<unknown> =>
    (await station.get("evaluations.month", { clubId: club.id, month: "2026-09" }))[0]?.proposedScores;
  expect(await proposed()).toEqual({ TC1: null, TC2: null, TC3: null, TC4: null, TC5: null, TC6: null });

  await station.get("entries.keepRestricted", { kind: "drug_test", kept: true });
  await station.get("entries.keepRestricted", { kind: "use_report", kept: true });
  expect(await proposed()).toMatchObject({ TC1: 25 });
  await station.get("entries.add", {
    kind: "drug_test",
    fields: { personId, date: "2026-09-10", result: "AM" },
  });
  expect(await proposed()).toMatchObject({ TC1: 30 });
  await station.get("entries.add", {
    kind: "drug_test",
    fields: { personId, date: "2026-09-20", result: "DUONG" },
  });
  expect(await proposed()).toMatchObject({ TC1: 0 });
});
