import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { admitted, founded, registered } from "../../support/records.ts";
import { communeProfile, openTestStation, type TestStation, upperProfile } from "../../support/station.ts";
import { carry, introduce, policy } from "../../support/two-stations.ts";

/*
 * Two communes and their upper level, three invented persons. Every figure below is counted by hand from what the test
 * itself writes down.
 */

const today = "2026-10-05";
const otherProfile = {
  ...communeProfile,
  office: { ...communeProfile.office, unitCode: "00002", name: "Xã Sơn Trung", placeName: "Sơn Trung" },
};
const items = {
  purpose: "Tiếp tục quản lý, giúp đỡ tại nơi ở mới",
  legalBasis: "Luật Phòng, chống ma túy",
  keepUntil: "Đến khi kết thúc thời hạn quản lý",
  deletion: "Bên nhận xóa khi hết mục đích",
  responsibility: "Mỗi bên trong phạm vi của mình",
} as const;
const sending = {
  to: "00002",
  movedOn: "2026-09-16",
  reason: "Về quê vợ",
  decisionNumber: "12/TB-CAX",
  ...items,
};
const home = { kind: "THUONG_TRU" as const, area: "Thôn Suối Bạc", address: null };

const figures = z.object({
  tables: z.object({ BIEU04: z.object({ total: z.record(z.string(), z.json()) }) }),
  indicators: z.object({ CT13: z.object({ persons_in_period: z.int() }) }),
});

async function september(station: TestStation): Promise<Record<string, unknown>> {
  const { report } = await station.get("reports.compute", { period: "2026-09" });
  const { tables, indicators } = figures.parse(report);
  return { ...tables.BIEU04.total, supported: indicators.CT13.persons_in_period };
}

/** What one station made, taken in at the other; answers its transfers, the latest first. */
async function deliver(one: TestStation, ticket: string | undefined, other: TestStation) {
  await other.get("bundles.import", { ticket: await carry(one, ticket ?? "", other) });
  return await other.get("transfers.list", {});
}

describe("a person who moves to another commune", () => {
  let from: TestStation;
  let to: TestStation;
  let upper: TestStation;
  let moving = { id: "", code: "" };
  let transferId = "";
  let lost = "";

  async function stateAtSender(): Promise<string | undefined> {
    return (await from.get("transfers.list", {}))[0]?.state;
  }

  beforeAll(async () => {
    from = await openTestStation(today);
    to = await openTestStation(today, otherProfile);
    upper = await openTestStation(today, upperProfile);
    await introduce(from, to);
    await introduce(from, upper);
    await introduce(to, upper);
    moving = await registered(from, "Lò Văn Chuyển Mẫu");
    const { id: personId } = moving;
    await from.get("people.setCategory", { personId, category: "SAU_CAI", from: "2026-01-10" });
    const { id: completionId } = await from.get("people.recordCompletion", {
      personId,
      completion: { form: "BAT_BUOC", completedOn: "2026-01-10" },
    });
    await from.get("management.open", {
      personId,
      completionId,
      decisionNumber: "05/QĐ-UBND",
      decidedOn: "2026-01-10",
      termMonths: 24,
      managedFrom: "2026-01-10",
    });
    const club = await founded(from);
    await admitted(from, club.id, { personId, joinedOn: "2026-02-01" });
    await from.get("entries.add", {
      kind: "support",
      fields: { personId, kind: "HOC_NGHE", approvedOn: "2026-09-02" },
    });
    await registered(from, "Bùi Thị Ở Lại Mẫu", { sex: "NU" });
  }, 180_000);
  afterAll(async () => {
    await Promise.all([from.close(), to.close(), upper.close()]);
  });

  it("is counted at the old place to the day before, at the new one from the day of acceptance on", async () => {
    const before = await september(from);
    expect(before).toMatchObject({ opening: 1, moved_out: 0, closing: 1, supported: 1 });
    const made = await from.get("transfers.send", { personId: moving.id, ...sending });
    transferId = made.id;
    expect(await september(from)).toMatchObject({ opening: 1, moved_out: 1, closing: 0, supported: 1 });
    expect(await from.refused("transfers.send", { personId: moving.id, ...sending })).toBe("transferRunning");

    const ticket = await carry(from, made.file.ticket, to);
    const preview = await to.get("bundles.inspect", { ticket });
    expect(preview).toMatchObject({ kind: "transfer", counts: { person: 1, management: 1, body: 1 } });
    // Nothing of it counts before someone here has accepted it.
    const { receipt: none } = await to.get("bundles.import", { ticket });
    expect(none).toBeNull();
    expect(await september(to)).toMatchObject({ opening: 0, moved_in: 0, closing: 0 });

    const [offered] = await to.get("transfers.list", {});
    expect(offered).toMatchObject({ direction: "IN", state: "CHO_NHAN", personName: "Lò Văn Chuyển Mẫu" });
    const look = await to.get("transfers.look", { id: offered?.id ?? "" });
    expect(look.suspects).toEqual([]);
    expect(look.entities).toContainEqual({ entity: "support", count: 1 });
    const accepted = await to.get("transfers.accept", { id: offered?.id ?? "", residence: home });
    expect(accepted.personId).toBe(moving.id);
    expect(await september(to)).toMatchObject({
      opening: 0,
      new_24: 0,
      moved_in: 1,
      closing: 1,
      supported: 0,
    });
    const there = await to.get("people.get", { id: accepted.personId });
    expect(there.residences).toMatchObject([{ from: "2026-09-16", to: null }]);
    expect(there.managements).toMatchObject([{ managedFrom: "2026-01-10", endedOn: null }]);
    // Club life and support belong to the old place.
    expect(there.memberships).toEqual([]);

    const answer = await carry(to, accepted.receipt?.ticket ?? "", from);
    await from.get("bundles.import", { ticket: answer });
    expect(await from.get("transfers.list", {})).toMatchObject([{ id: transferId, state: "DA_NHAN" }]);
    expect(await from.refused("transfers.withdraw", { id: transferId, reason: "Thử" })).toBe(
      "transferDecided",
    );
  });

  it("is known again at the upper level, and asked about only while two communes say they live there", async () => {
    for (const station of [from, to]) {
      await station.get("exchange.setPolicy", policy);
    }
    const { file } = await to.get("bundles.export", { to: "T01", kind: "full" });
    const later = await from.get("bundles.export", { to: "T01", kind: "full" });
    await upper.get("bundles.import", { ticket: await carry(to, file.ticket, upper) });
    const { findings } = await upper
      .get("bundles.import", { ticket: await carry(from, later.file.ticket, upper) })
      .then(({ preview }) => preview);
    // One number at two communes: the upper level is told, and sees that the one is over.
    expect(findings.map(({ code }) => code)).toContain("G48");
    expect(await upper.get("matches.list", {})).toEqual([]);
  });

  it("comes back to the list of the old place when the new one turns them away, and says why", async () => {
    const { id: personId } = await registered(from, "Vàng A Trả Mẫu", { birthDate: "1985-03-03" });
    const made = await from.get("transfers.send", { personId, ...sending });
    expect((await from.get("people.get", { id: personId })).residences).toMatchObject([{ to: "2026-09-16" }]);
    const [offered] = await deliver(from, made.file.ticket, to);
    const reason = "Không có nơi cư trú tại xã";
    const { receipt } = await to.get("transfers.refuse", { id: offered?.id ?? "", reason });
    const [answered] = await deliver(to, receipt?.ticket, from);
    expect(answered).toMatchObject({ state: "TU_CHOI", answer: reason });
    expect((await from.get("people.get", { id: personId })).residences).toMatchObject([{ to: null }]);
    const again = { id: offered?.id ?? "", residence: home };
    expect(await to.refused("transfers.accept", again)).toBe("transferDecided");
  });

  it("is withdrawn as long as nobody has answered; the other side can accept it no more", async () => {
    const { id: personId } = await registered(from, "Thào Thị Rút Mẫu", {
      sex: "NU",
      birthDate: "1979-07-07",
    });
    const made = await from.get("transfers.send", { personId, ...sending });
    const [offered] = await deliver(from, made.file.ticket, to);
    const { file } = await from.get("transfers.withdraw", { id: made.id, reason: "Người này đã ở lại" });
    expect((await from.get("people.get", { id: personId })).residences).toMatchObject([{ to: null }]);
    const [withdrawn] = await deliver(from, file.ticket, to);
    expect(withdrawn).toMatchObject({ id: offered?.id, state: "DA_RUT", answer: "Người này đã ở lại" });
    const late = { id: offered?.id ?? "", residence: home };
    expect(await to.refused("transfers.accept", late)).toBe("transferDecided");
  });

  it("who was accepted before the withdrawal arrived is shown as such, never lost", async () => {
    const { id: personId } = await registered(from, "Giàng A Chéo Mẫu", { birthDate: "1983-08-08" });
    const made = await from.get("transfers.send", { personId, ...sending });
    const [offered] = await deliver(from, made.file.ticket, to);
    const { receipt } = await to.get("transfers.accept", { id: offered?.id ?? "", residence: home });
    const { file } = await from.get("transfers.withdraw", { id: made.id, reason: "Đổi ý" });
    await deliver(to, receipt?.ticket, from);
    expect(await stateAtSender()).toBe("NHAN_SAU_RUT");
    expect((await deliver(from, file.ticket, to))[0]).toMatchObject({ id: offered?.id, state: "DA_NHAN" });
  });

  it("who may be on record at the new place already is asked about, and goes into that file", async () => {
    const { id: personId } = await registered(from, "Mùa Thị Trùng Mẫu", {
      sex: "NU",
      birthDate: "1992-02-02",
    });
    const known = await registered(to, "Mùa Thị Trùng Mẫu", { sex: "NU", birthDate: "1992-02-02" });
    const made = await from.get("transfers.send", { personId, ...sending });
    const [offered] = await deliver(from, made.file.ticket, to);
    const id = offered?.id ?? "";
    expect((await to.get("transfers.look", { id })).suspects).toMatchObject([
      { id: known.id, code: known.code },
    ]);
    expect(await to.refused("transfers.accept", { id, residence: home })).toBe("perhapsTheSamePerson");
    const accepted = await to.get("transfers.accept", { id, sameAs: known.id, residence: home });
    expect(accepted).toMatchObject({ personId: known.id, code: known.code });
    lost = accepted.receipt?.ticket ?? "";
  });

  it("who comes back goes on in their old file, also while a receipt of that commune is lost on its way", async () => {
    const back = { ...sending, to: "00001", movedOn: "2026-10-01", reason: "Trở về" };
    const made = await to.get("transfers.send", { personId: moving.id, ...back });
    const [offered] = await deliver(to, made.file.ticket, from);
    // The receipt that was made before turns up later, and still says what it has to say.
    const states = (await deliver(to, lost, from)).map(({ state }) => state);
    expect(states.filter((state) => state === "DA_GUI")).toEqual([]);
    const accepted = await from.get("transfers.accept", { id: offered?.id ?? "", residence: home });
    expect(accepted).toMatchObject({ personId: moving.id, code: moving.code });
    // September at the old place stays as it was; October begins with the return.
    expect(await september(from)).toMatchObject({ opening: 1, moved_out: 1, moved_in: 0, closing: 0 });
    const { residences, managements } = await from.get("people.get", { id: moving.id });
    expect(residences.map((one) => [one.from, one.to])).toEqual([
      ["2020-01-01", "2026-09-16"],
      ["2026-10-01", null],
    ]);
    expect(managements.map(({ endedOn }) => endedOn)).toEqual(["2026-09-16", null]);
  });

  it("goes only from where they live to a commune whose card was compared", async () => {
    const { id: personId } = await registered(from, "Sùng A Hỏi Mẫu", { birthDate: "1971-01-01" });
    const call = { personId, ...sending };
    expect(await from.refused("transfers.send", { ...call, to: "00009" })).toBe("receiverUnknown");
    expect(await from.refused("transfers.send", { ...call, to: "T01" })).toBe("receiverIsNoCommune");
    expect(await from.refused("transfers.send", { ...call, movedOn: "2026-10-06" })).toBe("dateInFuture");
    expect(await from.refused("transfers.send", { ...call, movedOn: "2019-12-31" })).toBe("endBeforeStart");
    expect(
      await to.refused("transfers.withdraw", { id: "018f0000-0000-7000-8000-000000000000", reason: "x" }),
    ).toBe("recordUnknown");
    // A refused transfer leaves no file and no trace of a departure.
    expect((await from.get("people.get", { id: personId })).residences).toMatchObject([{ to: null }]);
    expect(
      await from.get("transfers.list", {}).then((rows) => rows.map(({ personName }) => personName)),
    ).not.toContain("Sùng A Hỏi Mẫu");
  });
});
