import { present } from "#shared/base/assert.ts";
import { readKeyCard, writeKeyCard, comparisonNumber } from "#main/sealing/key-card.ts";
import { createStationIdentity } from "#main/sealing/station-identity.ts";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { forge, sealTo, sha256Of, type Forgery } from "../../bundle/forge.ts";
import { compressionForgeries, manifestForgeries, recordForgeries } from "../../bundle/hostile-forgeries.ts";
import { refusalText } from "#renderer/text/refusals.ts";
import { idOf, personLine } from "../../support/opened-bundle.ts";
import { openTestStation, onAnotherDay, upperProfile, type TestStation } from "../../support/station.ts";
import { contentOf, withStored } from "../../support/stored.ts";

/*
 * One refusal of every stage a bundle goes through, against a station that holds records of the same sender: whatever
 * the stage, the database holds afterwards exactly what it held before, row by row.
 */

const today = "2026-10-05";
const commune = await createStationIdentity();
const stranger = await createStationIdentity();
const person = personLine(1, { birth_precision: "DAY", ethnicity: "01", family_members_at_home: 0 });
const home = { kind: "THUONG_TRU", from: "2020-01-01", person_id: idOf(404) };
const homeOfNobody = { t: "residence", id: idOf(2), rev: 1, own: "00001", base: 0, ...home };
const changed = (keys: object) => (manifest: object) => ({ ...manifest, ...keys });
const report = {
  t: "bao_cao",
  id: idOf(70),
  rev: 1,
  own: "00001",
  ky: { ma: "2026-09", tu: "2026-09-01", den: "2026-09-30" },
  chi_tieu: {},
  bieu: {},
};

describe("a refused bundle", () => {
  let upper: TestStation;
  let recipient = "";
  let first: Buffer | undefined;
  let prev = "0".repeat(64);

  async function made(changes: Partial<Forgery>): Promise<Buffer> {
    const { manifest = (honest) => honest } = changes;
    const here = { station: "00001", to: ["T01"], prev, seq: first === undefined ? 1 : 2 };
    return await forge({
      signer: commune,
      recipients: [recipient],
      lines: [person],
      ...changes,
      manifest: (honest) => manifest({ ...honest, ...here }),
    });
  }

  beforeAll(async () => {
    upper = await openTestStation(today, upperProfile);
    const facts = { station: "00001", name: "Xã Mẫu", madeAt: "2026-10-01T08:00:00+07:00", phone: "" };
    const card = writeKeyCard({ ...facts, validFrom: "2026-10-01" }, commune);
    const read = await readKeyCard(card);
    const number = read.ok ? await comparisonNumber(read.value.card) : "";
    await upper.get("keys.trust", { ticket: await upper.hand(card, "the-khoa.the"), number });
    const own = await upper.get("keys.card", {});
    const { card: ownCard } = present(
      await readKeyCard(await upper.fetch(own.card.ticket)).then((result) =>
        result.ok ? result.value : undefined,
      ),
      "a station's own card is read",
    );
    ({ recipient } = ownCard);
    const written = { text: "" };
    first = await made({
      lines: [report, person],
      manifestBytes: (text) => {
        written.text = text;
        return Buffer.from(text);
      },
    });
    prev = sha256Of(written.text);
    await upper.get("bundles.import", { ticket: await upper.hand(first, "goi.gdl") });
  }, 60_000);
  afterAll(async () => {
    await upper.close();
  });

  async function stored(): Promise<ReturnType<typeof contentOf>> {
    await upper.host.close();
    const content = await withStored(upper.directory, contentOf);
    upper = await onAnotherDay(upper, today);
    return content;
  }

  /** Codes of which the test below tries one at every stage. */
  const otherStages = ["G12", "G20", "G21", "G29", "G30", "G33", "G35", "G42", "G43"];

  it("of the catalogue is refused by its code, in words that say so, and leaves the database as it was", async () => {
    const all = [
      ...manifestForgeries,
      ...compressionForgeries(person),
      ...recordForgeries({ person, name: "full_name", birth: "birth_date", note: "note" }),
    ].filter(([, , code]) => code !== "accepted");
    expect(all.length).toBeGreaterThan(75);
    // A refusal ends the reader's thread, and a new one takes its time: one input of each code, all of them on demand.
    const firsts = [...Map.groupBy(all, ([, , code]) => code)]
      .filter(([code]) => !otherStages.includes(code))
      .flatMap(([, inputsOfCode]) => inputsOfCode.slice(0, 1));
    const inputs = process.env["HOANHAP_HOSTILE"] === "all" ? all : firsts;
    const before = await stored();
    const outcomes: unknown[] = [];
    for (const [name, changes] of inputs) {
      const ticket = await upper.hand(await made(changes), "goi.gdl");
      const reply = await upper.reply("bundles.import", { ticket });
      outcomes.push([name, reply.kind === "refusal" ? reply.code : reply.kind]);
      const { note } = reply.kind === "refusal" ? refusalText(reply.code, reply.params) : { note: "" };
      expect(note, name).toBe("Chưa có dữ liệu nào được nhập vào máy.");
    }
    expect(outcomes).toEqual(inputs.map(([name, , code]) => [name, code]));
    expect(await stored()).toEqual(before);
  }, 120_000);

  it("of any stage leaves the database as it was", { timeout: 60_000 }, async () => {
    const good = await made({});
    const cases: readonly (readonly [string, string, Uint8Array])[] = [
      ["file", "G01", new Uint8Array()],
      ["file", "G04", Buffer.alloc(5000, "x7Qz")],
      ["wrapping", "G05", zipSync({ "x.exe": good })],
      ["header", "G06", Buffer.from(good.toString("latin1").replace("org/v1", "org/v2"), "latin1")],
      ["recipient", "G10", await made({ recipients: [stranger.recipient] })],
      ["seal", "G12", good.subarray(0, -20)],
      ["archive", "G21", await made({ parts: (parts) => parts.map((part) => ({ ...part, type: "2" })) })],
      ["archive", "G20", await sealTo(Buffer.alloc(4096, "x"), [recipient])],
      ["signer", "G25", await made({ signer: stranger })],
      ["signature", "G26", await made({ signature: (honest) => ({ ...honest, sig: "" }) })],
      ["manifest", "G29", await made({ manifest: changed({ kind: "khac" }) })],
      ["addressee", "G52", await made({ manifest: changed({ to: ["T02"] }) })],
      ["stream", "G60", present(first, "it was taken in")],
      ["stream", "G62", await made({ manifest: changed({ seq: 1 }) })],
      ["stream", "G63", await made({ manifest: changed({ epoch: idOf(99) }) })],
      ["unpacking", "G30", await made({ gzip: (raw) => raw })],
      ["count", "G42", await made({ records: (file) => ({ ...file, rows: 2 }) })],
      ["record", "G33", await made({ lines: [{ ...person, full_name: 1 }] })],
      ["record", "G35", await made({ lines: [person, person] })],
      ["row 89: of a person who is nowhere", "G41", await made({ lines: [homeOfNobody] })],
      ["owner", "G43", await made({ lines: [{ ...person, own: "00002" }] })],
    ];
    const before = await stored();
    const outcomes: unknown[] = [];
    for (const [stage, , bytes] of cases) {
      const reply = await upper.reply("bundles.import", { ticket: await upper.hand(bytes, "goi.gdl") });
      outcomes.push([stage, reply.kind === "refusal" ? reply.code : reply.kind]);
    }
    expect(outcomes).toEqual(cases.map(([stage, code]) => [stage, code]));
    expect(await stored()).toEqual(before);
    expect(before["received_version"]).toHaveLength(1);
  });
});
