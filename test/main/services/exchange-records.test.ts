import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { carry, communeAndUpper, policy } from "../../support/two-stations.ts";
import { onAnotherDay, type TestStation } from "../../support/station.ts";

const today = "2027-01-15";
// 43 persons and 3 clubs of the acceptance year, counted in its own people.csv and units.csv.
const persons = 43;

describe("records on their way to the upper level", () => {
  let commune: TestStation;
  let upper: TestStation;
  const bundles = new Map<string, string>();
  const ids = new Map<string, string>();
  let early = new Uint8Array();

  beforeAll(async () => {
    ({ commune, upper } = await communeAndUpper(today));
  }, 120_000);
  afterAll(async () => {
    await commune.close();
    await upper.close();
  });

  async function send(kind: "report" | "delta" | "full", period = "2026-09"): Promise<string> {
    const { file } = await commune.get("bundles.export", { to: "T01", kind, period });
    return await carry(commune, file.ticket, upper);
  }

  it("leave only when a policy with a reason lets them", async () => {
    const call = { to: "T01", kind: "delta" as const, period: "2026-09" };
    expect(await commune.refused("bundles.export", call)).toBe("recordsNotAllowed");
    await commune.get("exchange.setPolicy", policy);
    expect(await commune.get("exchange.policies", {})).toMatchObject([{ to: "T01", level: "RECORDS" }]);
    const { file, minutes } = await commune.get("bundles.export", call);
    expect(minutes).not.toBeNull();
    bundles.set("first", await carry(commune, file.ticket, upper));
  });

  it("are shown before anything is written, each with its fields", async () => {
    const ticket = bundles.get("first") ?? "";
    const preview = await upper.get("bundles.inspect", { ticket });
    expect(preview.counts["person"]).toBe(persons);
    expect(preview.groups).toMatchObject({ CHANGED: 0, CONFLICT: 0, SAME: 0, VOIDED: 0, UNKNOWN: 0 });
    expect(preview.findings).toEqual([]);
    const { total, rows } = await upper.get("bundles.rows", { ticket, group: "NEW", limit: 100 });
    expect(total).toBe(preview.groups.NEW);
    expect(rows.some(({ entity, name }) => entity === "person" && name !== "")).toBe(true);
    expect(await upper.get("received.records", { station: "00001" })).toMatchObject({ entities: [] });
  });

  it("are taken in as one with the report of the month, and acknowledged", async () => {
    const { outcome, receipt, id } = await upper.get("bundles.import", {
      ticket: bundles.get("first") ?? "",
    });
    ids.set("first", id);
    expect(outcome).toBe("nhan");
    const { entities, rows } = await upper.get("received.records", { station: "00001", entity: "person" });
    expect(entities.find(({ entity }) => entity === "person")?.count).toBe(persons);
    expect(rows[0]?.name).not.toBe("");
    expect(await upper.get("upper.report", { station: "00001", period: "2026-09" })).toMatchObject({
      period: "2026-09",
    });
    // The receipt is lost on its way: the next bundle says everything again.
    bundles.set("receipt", receipt?.ticket ?? "");
  });

  it("say everything again while nothing was acknowledged; then only what changed since", async () => {
    const again = await upper.get("bundles.inspect", { ticket: await send("delta") });
    expect(again.groups).toMatchObject({ NEW: 0, CHANGED: 0 });
    expect(again.groups.SAME).toBeGreaterThan(persons);
    await commune.get("bundles.import", {
      ticket: await carry(upper, bundles.get("receipt") ?? "", commune),
    });
    const [someone] = (await commune.get("people.list", {})).rows;
    const { id, version, person } = await commune.get("people.get", { id: someone?.id ?? "" });
    const changed = { ...person, note: "Đã đổi chỗ làm" };
    await commune.get("people.change", { id, version, person: changed, reason: "Cập nhật" });
    ids.set("person", id);
    const reached = { personId: id, reachedOn: "2026-10-02", by: "Lò Văn Mẫu" };
    ids.set("reach", (await commune.get("entries.add", { kind: "model_reach", fields: reached })).id);
    await commune.get("reports.close", { period: "2026-10" });
    const last = await send("delta", "2026-10");
    expect(await upper.refused("bundles.inspect", { ticket: last })).toBe("G61");
    bundles.set("early", last);
    early = Uint8Array.from(await upper.fetch(last));
    const { total, rows } = await upper.get("bundles.rows", { ticket: last, group: "CHANGED" });
    expect(total).toBe(1);
    expect(rows[0]?.fields).toEqual([{ field: "note", before: null, after: "Đã đổi chỗ làm" }]);
  });

  it("are held when they come too early, with a request for what is missing", async () => {
    const { request } = await upper.get("bundles.hold", { ticket: bundles.get("early") ?? "" });
    expect(request.name).toMatch(/^de-nghi-gui-bo-sung_00001_2-2\.pdf$/u);
    expect(await upper.get("bundles.held", {})).toMatchObject([
      { station: "00001", sequence: 3, missingFrom: 2, missingTo: 2, isNext: false },
    ]);
    // It brings October: other months are missing, not held.
    const { rows } = await upper.get("upper.matrix", { year: 2026 });
    const heldMonths = rows[0]?.months.filter(({ state }) => state === "DANG_GIU");
    expect(heldMonths?.map(({ period }) => period)).toEqual(["2026-10"]);
    expect(await upper.refused("bundles.hold", { ticket: bundles.get("early") ?? "" })).toBe("alreadyHeld");
    expect(await upper.refused("bundles.import", { ticket: bundles.get("early") ?? "" })).toBe("G61");
  });

  it("are forced past a gap only with a reason, which is marked for ever", async () => {
    const ticket = bundles.get("early") ?? "";
    expect(await upper.refused("bundles.import", { ticket, despite: ["G61"] })).toBe("reasonMissing");
    const { id } = await upper.get("bundles.import", { ticket, despite: ["G61"], reason: "USB số 2 đã mất" });
    ids.set("forced", id);
    const [last] = await upper.get("bundles.received", {});
    expect(last).toMatchObject({ forced: "G61", forcedReason: "USB số 2 đã mất" });
    expect(await upper.get("bundles.held", {})).toEqual([]);
  });

  it("are taken back as one after a restart, in the order they came; what was before counts again", async () => {
    upper = await onAnotherDay(upper, today);
    const undo = { id: ids.get("first") ?? "", reason: "Nhập nhầm trạm" };
    // The second is a bundle later, and has its version of the person who was changed meanwhile.
    const built = { bundles: "3", records: "person:1" };
    expect(await upper.reply("bundles.undo", undo)).toMatchObject({ code: "importBuiltUpon", params: built });
    // Ctrl+Z knows which bundle that was, and leaves it to the bundle's own way back.
    const mine = await upper.get("undo.mine", {});
    const action = mine.find(({ bundle }) => bundle !== null);
    expect(action).toMatchObject({
      operation: "bundles.import",
      obstacle: "exchangeRecord",
      bundle: {
        id: ids.get("forced"),
        kind: "delta",
        sequence: 3,
        fromName: expect.stringContaining("Bình Lâm"),
      },
    });
    expect(await upper.refused("undo.take", { batch: action?.batch ?? "" })).toBe("exchangeRecord");
    const { receipt } = await upper.get("bundles.undo", { ...undo, id: ids.get("forced") ?? "" });
    const left = await upper.get("undo.mine", {});
    expect(left.flatMap(({ bundle }) => bundle?.id ?? [])).toEqual([ids.get("first")]);
    const held = await upper.get("conflicts.history", {
      station: "00001",
      entity: "person",
      recordId: ids.get("person") ?? "",
    });
    expect(held.map(({ state }) => state)).toEqual(["UNDONE", "CURRENT"]);
    // The sender hears of it, and sends the change again with its next bundle.
    await commune.get("bundles.import", { ticket: await carry(upper, receipt?.ticket ?? "", commune) });
    const [sent] = await commune.get("bundles.sent", {});
    expect(sent).toMatchObject({ sequence: 3, receipt: { result: "tu_choi", reason: "Nhập nhầm trạm" } });
    // What was held before the import that was taken back is held again.
    const next = await upper.get("bundles.importMany", {
      tickets: [await send("delta"), await upper.hand(early, "goi.gdl")],
    });
    expect(next.rows.map(({ result }) => result).toSorted()).toEqual(["DANG_GIU", "alreadyHeld"]);
  });

  it("come in unattended in the order of their numbers", async () => {
    const [, , second] = await commune.get("bundles.sent", {});
    expect(second?.sequence).toBe(2);
    const { files } = await commune.get("bundles.again", { id: second?.id ?? "", form: "WHOLE" });
    const missing = await carry(commune, files[0]?.ticket ?? "", upper);
    const held = await upper.get("bundles.held", {});
    const opened = await Promise.all(
      held.toReversed().map(async ({ id }) => (await upper.get("bundles.openHeld", { id })).file.ticket),
    );
    const summary = await upper.get("bundles.importMany", { tickets: [...opened, missing] });
    expect(summary).toMatchObject({ taken: 3, held: 0, refused: 0 });
    expect(summary.rows.map(({ sequence }) => sequence)).toEqual([2, 3, 4]);
    expect(await upper.get("bundles.held", {})).toEqual([]);
    const reach = { station: "00001", entity: "model_reach", recordId: ids.get("reach") ?? "" };
    // Who reached the person is a column of the record; who typed it at the commune is not that.
    const [version] = await upper.get("conflicts.history", reach);
    expect(version).toMatchObject({ state: "CURRENT", by: "quantri", content: { by: "Lò Văn Mẫu" } });
    const { rows } = await upper.get("received.records", { station: "00001", entity: "person", limit: 100 });
    expect(rows.find(({ id }) => id === ids.get("person"))?.content["note"]).toBe("Đã đổi chỗ làm");
  });
});
