import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPages } from "#main/pdf/page-texts.ts";
import { admitted, founded, registered } from "../../support/records.ts";
import { onAnotherDay, openTestStation, type TestStation } from "../../support/station.ts";
import { withStored } from "../../support/stored.ts";

const names = ["Lê Văn Một Mẫu", "Lê Văn Hai Mẫu", "Lê Văn Ba Mẫu", "Lê Văn Tư Mẫu"];

let station: TestStation;
let personIds: readonly string[];
let clubId: string;
let ids: readonly string[];

async function pagesOf(ticket: string): Promise<readonly string[]> {
  const pages = await readPages(await station.fetch(ticket));
  return pages.map(({ items }) => items.map(({ text }) => text).join(" "));
}

beforeAll(async () => {
  station = await openTestStation("2026-10-15");
  const people = [];
  for (const fullName of names) {
    people.push(await registered(station, fullName, { occupation: "Thợ xây" }));
  }
  personIds = people.map(({ id }) => id);
  clubId = (await founded(station, { neutralName: "Câu lạc bộ B93" })).id;
  const head = { fullName: "Bùi Thị Hạ Mẫu", honorific: "bà" as const, role: "CHU_NHIEM" as const };
  await station.get("board.appoint", { clubId, member: { ...head, from: "2026-01-10" } });
  for (const personId of personIds) {
    await admitted(station, clubId, { personId, joinedOn: "2026-02-01" });
  }
});
afterAll(async () => {
  await station.close();
});

/** Runs an operation as a job: its reply, and how far it told it was; `cancel` stops it at once. */
async function asJob(
  operation: string,
  input: object,
  cancel = false,
): Promise<{ readonly value: Readonly<Record<string, unknown>>; readonly seen: readonly number[] }> {
  const { job } = await station.get("jobs.start", { operation, input } as never);
  if (cancel) {
    await station.get("jobs.cancel", { job });
  }
  const seen: number[] = [];
  for (;;) {
    const state = await station.get("jobs.state", { job });
    seen.push(state.done);
    if (state.state !== "RUNNING") {
      const { value } = state.reply as unknown as { readonly value: Readonly<Record<string, unknown>> };
      return { value, seen };
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
  }
}

describe("many papers at once", () => {
  it("drafts one for each person, and names whom it could not draft for", async () => {
    const unknown = "018f0000-0000-7000-8000-000000000000";
    const { drafted, failed } = await station.get("batches.draft", {
      kind: "D19",
      date: "2026-10-01",
      personIds: [...personIds, unknown],
    });
    expect(drafted).toHaveLength(names.length);
    expect(failed).toMatchObject([{ id: unknown, code: "recordUnknown" }]);
    ids = drafted.map(({ id }) => id);
    const { rows } = await station.get("documents.list", { state: "NHAP" });
    expect(new Set(rows.map(({ about }) => about.person))).toEqual(new Set(names));
  });

  it("prints them as one file, each as often as asked, and names the one that is not complete", async () => {
    const rest = {
      validFromDate: "2026-10-01",
      validToDate: "2028-09-30",
      relative: "Lê Thị Thân Mẫu",
      witness: "Ngô Văn Chứng Mẫu",
    };
    for (const id of ids.slice(0, 3)) {
      const { facts, version } = await station.get("documents.get", { id });
      const all = { ...(facts as object), ...rest };
      const { missing } = await station.get("documents.changeFacts", { id, version, facts: all });
      expect(missing).toEqual([]);
    }
    const { value, seen } = await asJob("batches.print", { ids, shape: "ONE", copies: 2 });
    expect(value).toMatchObject({
      papers: 3,
      copies: 6,
      failed: [{ id: ids[3], about: names[3], code: "factsMissing" }],
      cancelled: false,
    });
    expect(seen.at(-1)).toBe(ids.length);
  });
});

describe("a batch of numbered papers", () => {
  let plans: readonly string[];

  it("signs and numbers in the order of the list, one number after the other", async () => {
    const { id: meetingId } = await station.get("meetings.schedule", {
      clubId,
      meeting: { date: "2026-10-20", kind: "THUONG_KY", start: "14:00", venue: "Nhà văn hóa thôn Đồi Chè" },
    });
    const { drafted } = await station.get("batches.draft", {
      kind: "D10",
      date: "2026-10-12",
      personIds: [...personIds],
      meetingId,
    });
    plans = drafted.map(({ id }) => id);
    expect(drafted.map(({ missing }) => missing)).toEqual([0, 0, 0, 0]);
    const signed = await station.get("batches.advance", { ids: [...plans], step: "SIGN" });
    expect(signed).toEqual({ moved: 4, failed: [], cancelled: false });
    expect(await station.refused("batches.advance", { ids: [...plans], step: "NUMBER" })).toBe("dayMissing");
    await station.get("batches.advance", { ids: [...plans], step: "NUMBER", issuedOn: "2026-10-13" });
    const numbers = await Promise.all(
      plans.map(async (id) => (await station.get("documents.get", { id })).number),
    );
    expect(numbers).toEqual(["01/GM-CLB", "02/GM-CLB", "03/GM-CLB", "04/GM-CLB"]);
  });

  it("invites each by name, under the neutral name of the meeting, and reveals nothing of the club's purpose", async () => {
    const printed = await station.get("batches.print", { ids: [...plans], shape: "ONE", copies: 1 });
    const pages = await pagesOf(printed.file?.ticket ?? "");
    for (const [index, name] of names.entries()) {
      expect(pages[index]).toContain(`Ông ${name}`);
    }
    // clubs.md 1.5: an invitation does not tell what the club is for.
    expect(pages.join(" ")).not.toMatch(/ma túy|cai nghiện|sau cai/iu);
  });

  it("prints files of their own whose names hold a code and a number, never a person's name", async () => {
    const { file } = await station.get("batches.print", { ids: [...plans], shape: "FILES", copies: 1 });
    const files = unzipSync(await station.fetch(file?.ticket ?? ""));
    expect(Object.keys(files)).toEqual(
      plans.map((_id, index) => `000${String(index + 1)}_D10_so-${String(index + 1)}_2026-10-13.pdf`),
    );
    // The file is the frozen paper itself, byte for byte; the print is logged.
    const [id = ""] = plans;
    const alone = await station.fetch((await station.get("documents.print", { id })).ticket);
    expect(Buffer.from(Object.values(files)[0] ?? []).equals(Buffer.from(alone))).toBe(true);
    const { steps } = await station.get("documents.get", { id });
    expect(steps.filter(({ state }) => state === "IN").length).toBeGreaterThanOrEqual(2);
  });

  it("prints a copy for each Nơi nhận and one to keep", async () => {
    const [id = ""] = plans;
    const { file, copies } = await station.get("batches.print", { ids: [id], shape: "ONE" });
    // `- Như trên;` and `- Lưu: CLB.`
    expect(copies).toBe(2);
    expect(await pagesOf(file?.ticket ?? "")).toHaveLength(2);
  });

  it("moves what is printed for this machine's printer, and never the paper that is kept", async () => {
    const [id = ""] = plans;
    const before = await station.fetch((await station.get("documents.print", { id })).ticket);
    await station.get("printer.changeShift", { rightMm: 3.5, downMm: -2 });
    const moved = await station.fetch((await station.get("documents.print", { id })).ticket);
    expect(Buffer.from(moved).toString("latin1")).toMatch(/\/MediaBox \[-9\.92/u);
    const preview = await station.fetch((await station.get("documents.preview", { id })).ticket);
    expect(Buffer.from(preview).equals(Buffer.from(before))).toBe(true);
    await station.get("printer.changeShift", { rightMm: 0, downMm: 0 });
    const back = await station.fetch((await station.get("documents.print", { id })).ticket);
    expect(Buffer.from(back).equals(Buffer.from(before))).toBe(true);
  });

  it("stops when asked, keeps what was carried out, and says so", async () => {
    const { value } = await asJob("batches.advance", { ids: [...plans], step: "ISSUE" }, true);
    expect(value).toMatchObject({ failed: [], cancelled: true });
    const moved = Number(value["moved"]);
    const states = await Promise.all(
      plans.map(async (id) => (await station.get("documents.get", { id })).state),
    );
    expect(states.filter((state) => state === "DA_PHAT_HANH")).toHaveLength(moved);
  });

  it("names a damaged paper and one with a fault, which is written into the fault log, and prints the others", async () => {
    const [unknown = "", cut = "", whole = ""] = plans;
    await station.host.close();
    await withStored(station.directory, ({ sqlite }) => {
      sqlite.prepare("UPDATE document SET kind = 'HONG' WHERE id = ?").run(unknown);
      sqlite.prepare("UPDATE frozen_pdf SET bytes = x'25504446' WHERE document_id = ?").run(cut);
    });
    const again = await onAnotherDay(station, "2026-10-15");
    station = { ...again, close: station.close };
    const printed = await station.get("batches.print", {
      ids: [unknown, cut, whole],
      shape: "ONE",
      copies: 1,
    });
    expect(printed).toMatchObject({
      papers: 1,
      failed: [
        { id: unknown, code: "printFault" },
        { id: cut, code: "frozenPdfDamaged", params: { number: "02/GM-CLB" } },
      ],
    });
    const fault = String(printed.failed[0]?.params["fault"]);
    expect(readFileSync(join(station.directory, "faults.log"), "utf8")).toContain(fault);
    const findings = [{ what: "paper", detail: "02/GM-CLB" }];
    expect(await station.get("station.check", {})).toMatchObject({ sound: false, findings });
    await again.close();
  });
});
