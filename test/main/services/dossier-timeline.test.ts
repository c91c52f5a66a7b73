import { afterAll, beforeAll, expect, it } from "vitest";
import { admitted, founded, registered } from "../../support/records.ts";
import { openTestStation, type TestStation } from "../../support/station.ts";

let station: TestStation;
beforeAll(async () => {
  station = await openTestStation("2026-09-15");
});
afterAll(async () => {
  await station.close();
});

it("tells what happened to a person, the newest first, measures and absences among it", async () => {
  const { id: personId } = await registered(station, "Giàng A Dòng Mẫu");
  const opened = await station.get("episodes.open", {
    personId,
    kind: "CNTN_GDCD",
    event: "DANG_KY",
    on: "2026-01-12",
  });
  const step = { subject: "episode" as const, ...opened };
  await station.get("episodes.step", { ...step, event: "RA_QUYET_DINH", on: "2026-01-14" });
  const away = await station.get("people.beginAbsence", {
    personId,
    kind: "BENH_VIEN",
    from: "2026-02-02",
  });
  await station.get("people.endAbsence", { ...away, to: "2026-02-09" });
  const { id: completionId } = await station.get("people.recordCompletion", {
    personId,
    completion: { form: "BAT_BUOC", completedOn: "2026-03-10" },
  });
  const managed = await station.get("management.open", {
    personId,
    completionId,
    decidedOn: "2026-03-16",
    decisionNumber: "7/QĐ-UBND",
    termMonths: 24,
    managedFrom: "2026-03-10",
  });
  const club = await founded(station);
  await admitted(station, club.id, { personId, joinedOn: "2026-04-01" });
  await station.get("management.end", { ...managed, endedOn: "2026-08-03", endReason: "AN_TU" });
  const { timeline, memberships } = await station.get("people.get", { id: personId });
  expect(timeline.map(({ date, what, detail }) => `${date} ${what} ${detail}`)).toEqual([
    "2026-08-03 managementEnd AN_TU",
    `2026-04-01 membership ${memberships[0]?.clubName ?? ""}`,
    "2026-03-16 management 7/QĐ-UBND",
    "2026-03-10 completion BAT_BUOC",
    "2026-02-09 absenceEnd BENH_VIEN",
    "2026-02-02 absence BENH_VIEN",
    "2026-01-14 step CNTN_GDCD RA_QUYET_DINH",
    "2026-01-12 step CNTN_GDCD DANG_KY",
  ]);
});
