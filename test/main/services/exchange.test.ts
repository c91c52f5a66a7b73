import { gunzipSync } from "node:zlib";
import { Decrypter } from "age-encryption";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { handInYear, year, yearText } from "../../support/scenario-year.ts";
import { onAnotherDay, openTestStation, upperProfile, type TestStation } from "../../support/station.ts";
import { countRows, withStored } from "../../support/stored.ts";
import { readSecret } from "#main/database/settings.ts";

const today = "2027-01-15";

const neighbourProfile = {
  ...upperProfile,
  office: { ...upperProfile.office, unitCode: "T02", name: "Ủy ban nhân dân tỉnh Lạ", placeName: "Lạ" },
};

async function cardOf(
  from: TestStation,
  to: TestStation,
): Promise<{ readonly ticket: string; readonly number: string }> {
  const { card, comparison } = await from.get("keys.card", {});
  return { ticket: await to.hand(await from.fetch(card.ticket), "the-khoa.the"), number: comparison };
}

async function carried(from: TestStation, ticket: string, to: TestStation): Promise<string> {
  return await to.hand(await from.fetch(ticket), "goi.gdl");
}

/** The parts of an uncompressed archive, read by nothing but name and size of each header. */
function untar(archive: Buffer): ReadonlyMap<string, Buffer> {
  const parts = new Map<string, Buffer>();
  for (let at = 0; (archive[at] ?? 0) !== 0;) {
    const name = archive.toString("latin1", at, archive.indexOf(0, at));
    const size = Number.parseInt(archive.toString("latin1", at + 124, at + 135), 8);
    parts.set(name, archive.subarray(at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return parts;
}

describe("a commune with its year and the upper level", () => {
  let commune: TestStation;
  let upper: TestStation;
  let bundle: Uint8Array;
  beforeAll(async () => {
    commune = await openTestStation(today);
    upper = await openTestStation(today, upperProfile);
    await commune.get("scenario.import", await handInYear(commune));
    await commune.get("reports.close", { period: "2026-09" });
    await commune.get("reports.close", { period: "2026-10" });
  }, 120_000);
  afterAll(async () => {
    await commune.close();
    await upper.close();
  });

  it("sends nothing to a station whose card was not compared", async () => {
    const call = { to: "T01", kind: "report" as const, period: "2026-09" };
    expect(await commune.refused("bundles.export", call)).toBe("receiverUnknown");
    const { ticket } = await cardOf(upper, commune);
    expect(await commune.refused("keys.trust", { ticket, number: "00000 00000 00000 00000" })).toBe(
      "comparisonWrong",
    );
    expect(await commune.refused("bundles.export", call)).toBe("receiverUnknown");
  });

  it("trusts twenty digits, typed with or without spaces, both ways", async () => {
    const theirs = await cardOf(upper, commune);
    expect(theirs.number.replace(/\D/gu, "")).toHaveLength(20);
    await commune.get("keys.trust", { ...theirs, number: theirs.number.replace(/\D/gu, "") });
    await upper.get("keys.trust", await cardOf(commune, upper));
    expect(await commune.get("keys.inspect", { ticket: theirs.ticket })).toMatchObject({ known: "SAME" });
  });

  it("seals a closed month and refuses an open one", async () => {
    const call = { to: "T01", kind: "report" as const };
    expect(await commune.refused("bundles.export", { ...call, period: "2026-08" })).toBe("periodNotClosed");
    const { file, sequence } = await commune.get("bundles.export", { ...call, period: "2026-09" });
    expect(sequence).toBe(1);
    bundle = await commune.fetch(file.ticket);
    const ticket = await upper.hand(bundle, "goi.gdl");
    expect(await upper.get("bundles.inspect", { ticket })).toMatchObject({
      kind: "report",
      station: "00001",
      sequence: 1,
      period: { from: "2026-09-01", to: "2026-09-30" },
    });
    expect(await upper.get("bundles.received", {})).toEqual([]);
  });

  it("tells the upper level totals, and no name or code of anybody", async () => {
    await upper.host.close();
    const identity = await withStored(
      upper.directory,
      (database) => readSecret(database, "station_identity") ?? "",
    );
    upper = await onAnotherDay(upper, today);
    const { ageIdentity } = JSON.parse(identity) as { readonly ageIdentity: string };
    const decrypter = new Decrypter();
    decrypter.addIdentity(ageIdentity);
    const parts = untar(Buffer.from(await decrypter.decrypt(bundle)));
    const records = gunzipSync(parts.get("records.ndjson.gz") ?? Buffer.alloc(0)).toString("utf8");
    const people = yearText("people.csv")
      .trim()
      .split("\r\n")
      .slice(1)
      .map((line) => line.split(","));
    expect(people).toHaveLength(43);
    for (const [code = "", name = ""] of people) {
      expect(records).not.toContain(name);
      expect(records).not.toMatch(new RegExp(`\\b${code}\\b`, "u"));
    }
    expect(records).not.toMatch(/\b[AFHV]\d{2}\b/u);
    // What it does tell: CT01 of September is 2 of 3 clubs (worked out by hand for the acceptance year).
    const [record] = records
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as object);
    expect(record).toMatchObject({
      t: "bao_cao",
      ky: { ma: "2026-09" },
      chi_tieu: { CT01: { num: 2, den: 3 } },
    });
  });

  it("opens for nobody but the station it was sealed for", async () => {
    const stranger = await openTestStation(today, neighbourProfile);
    await stranger.get("keys.trust", await cardOf(commune, stranger));
    const ticket = await stranger.hand(bundle, "goi.gdl");
    expect(await stranger.refused("bundles.inspect", { ticket })).toBe("G10");
    await stranger.close();
  });

  it("is refused whole when a byte is wrong, and nothing of it stays", async () => {
    await upper.host.close();
    const before = await withStored(upper.directory, countRows);
    upper = await onAnotherDay(upper, today);
    const bent = Uint8Array.from(bundle);
    bent[bent.length - 40] = (bent[bent.length - 40] ?? 0) ^ 1;
    const refused = await upper.reply("bundles.import", { ticket: await upper.hand(bent, "goi.gdl") });
    expect(refused).toMatchObject({ kind: "refusal", code: expect.stringMatching(/^G\d\d$/u) as string });
    await upper.host.close();
    expect(await withStored(upper.directory, countRows)).toEqual(before);
    upper = await onAnotherDay(upper, today);
  });

  it("is taken in once, also when two ask at the same moment, and answers with a receipt", async () => {
    const ticket = await upper.hand(bundle, "goi.gdl");
    const replies = await Promise.all([
      upper.reply("bundles.import", { ticket }),
      upper.reply("bundles.import", { ticket }),
    ]);
    expect(replies.map((reply) => (reply.kind === "refusal" ? reply.code : reply.kind)).toSorted()).toEqual([
      // One bundle is read at a time.
      "G72",
      "value",
    ]);
    expect(await upper.refused("bundles.import", { ticket })).toBe("G60");
    expect(await upper.get("bundles.received", {})).toHaveLength(1);
    expect(await upper.get("upper.report", { station: "00001", period: "2026-09" })).toMatchObject({
      name: "Xã Bình Lâm Thượng",
    });
    const [received] = await upper.get("bundles.received", {});
    const receipt = await upper.get("bundles.receipt", { id: received?.id ?? "" });
    expect(await commune.get("bundles.sent", {})).toMatchObject([{ sequence: 1, receipt: null }]);
    await commune.get("bundles.import", { ticket: await carried(upper, receipt.ticket, commune) });
    expect(await commune.get("bundles.sent", {})).toMatchObject([
      { sequence: 1, receipt: { result: "nhan" } },
    ]);
  });

  it("numbers two bundles sealed at the same moment one after the other", async () => {
    const call = { to: "T01", kind: "report" as const };
    const sealed = await Promise.all([
      commune.get("bundles.export", { ...call, period: "2026-09" }),
      commune.get("bundles.export", { ...call, period: "2026-10" }),
    ]);
    expect(sealed.map(({ sequence }) => sequence).toSorted((a, b) => a - b)).toEqual([2, 3]);
    for (const { file } of sealed.toSorted((one, other) => one.sequence - other.sequence)) {
      await upper.get("bundles.import", { ticket: await carried(commune, file.ticket, upper) });
    }
  });

  it("waits for an answer from the day on which a bundle left the office", async () => {
    const [last] = await commune.get("bundles.sent", {});
    expect(last).toMatchObject({ waitingDays: 0, handedOverOn: null });
    await commune.get("bundles.handOver", { id: last?.id ?? "", on: "2027-01-03" });
    const [since] = await commune.get("bundles.sent", {});
    expect(since).toMatchObject({ waitingDays: 12, handedOverOn: "2027-01-03" });
  });

  it("shows in the matrix of the upper level which months came late and which are missing", async () => {
    const { rows } = await upper.get("upper.matrix", { year: 2026, query: "binh lam" });
    const [row] = rows;
    const states = Object.fromEntries(row?.months.map(({ period, state }) => [period, state]) ?? []);
    // Received on 15/01/2027, long after the days on which September and October were due; September was sent twice, November never came.
    expect(states).toMatchObject({ "2026-09": "THAY_THE", "2026-10": "MUON", "2026-11": "THIEU" });
  });
});

describe("a closed month", () => {
  it("keeps its figures when something is entered later with an earlier date; an open one does not", async () => {
    const station = await openTestStation(today);
    await station.get("scenario.import", await handInYear(station, year));
    const figures = async (period: string): Promise<unknown> =>
      await station.get("reports.compute", { period });
    await station.get("reports.close", { period: "2026-08" });
    const [closed, open] = [await figures("2026-08"), await figures("2026-07")];
    expect(closed).toMatchObject({ closed: { account: "quantri" } });
    const { rows } = await station.get("clubs.list", {}).then((clubs) => ({ rows: clubs }));
    const club = rows.find(({ code }) => code === "CLB02");
    const { members } = await station.get("clubs.get", { id: club?.id ?? "", year: 2026 });
    const entry = await station.get("members.admit", {
      clubId: club?.id ?? "",
      personId: (
        await station.get("people.register", {
          person: {
            fullName: "Người Đến Muộn Mẫu",
            sex: "NAM",
            birthDate: "1990-01-01",
            birthPrecision: "DAY",
            ethnicity: "01",
          },
          identity: { kind: "KHONG_CO", missingReason: "CHUA_CAP" },
          residence: { kind: "THUONG_TRU", from: "2020-01-01" },
        })
      ).id,
      joinedOn: "2026-07-01",
    });
    expect(entry.version).toBe(1);
    expect(members.length).toBeGreaterThan(0);
    expect(await figures("2026-08")).toEqual(closed);
    expect(await figures("2026-07")).not.toEqual(open);
    expect(await station.refused("reports.close", { period: "2026-08" })).toBe("alreadyClosed");
    expect(await station.refused("reports.close", { period: "2027-01" })).toBe("periodNotOver");
    expect(await station.refused("reports.close", { period: "2027-02" })).toBe("periodInFuture");
    await station.close();
  });
});
