import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { openBundle } from "#main/sealing/read-bundle.ts";
import { createStationIdentity } from "#main/sealing/station-identity.ts";
import { writeBundle } from "#main/sealing/write-bundle.ts";
import {
  communeCode,
  createWorld,
  idOf,
  outcome,
  provinceCode,
  receiverOf,
  requestOf,
  sent,
  septemberReport,
} from "./world.ts";

const world = await createWorld();

describe("a bundle written by a commune", () => {
  it("opens at the province with the same report, manifest and hashes", async () => {
    const written = await sent(world);
    const opened = await openBundle(written.bytes, world.context);
    expect(opened).toMatchObject({
      ok: true,
      value: {
        records: [septemberReport],
        unknownRecords: [],
        normalisedTexts: 0,
        manifestText: written.manifestText,
        manifestSha256: written.manifestSha256,
        fileSha256: written.fileSha256,
        signerKeyId: world.commune.keyId,
      },
    });
  });

  it("has an ASCII file name without personal data", async () => {
    expect((await sent(world)).fileName).toBe("XA-00001_TINH-01_2026-09_so1.gdl");
  });

  it("carries attachments byte for byte", async () => {
    const scan = new Uint8Array(200_000).map((_, index) => index % 251);
    const written = await sent(world, { attachments: [scan] });
    const opened = await openBundle(written.bytes, world.context);
    expect(opened.ok && Buffer.compare(opened.value.attachments[0]?.bytes ?? new Uint8Array(), scan)).toBe(0);
  });

  it("hands on lines it does not understand exactly as they came", async () => {
    const line = JSON.stringify({ t: "loai_moi", id: idOf(7), rev: 1, own: communeCode, x: "hoà" });
    const written = await sent(world, { kind: "delta", unknownRecords: [line] });
    const opened = await openBundle(written.bytes, world.context);
    expect(opened).toMatchObject({ ok: true, value: { unknownRecords: [line] } });
  });

  it("opens when it is sealed to post-quantum recipients only", async () => {
    const [own, receiver] = [await createStationIdentity("HYBRID"), await createStationIdentity("HYBRID")];
    const written = await writeBundle(requestOf(), { own, receivers: [receiverOf(receiver, provinceCode)] });
    const keys = world.context.trustedKeys.map((key) =>
      key.keyId === world.commune.keyId ? { ...key, keyId: own.keyId, publicKey: own.publicKey } : key,
    );
    const opened = written.ok
      ? await openBundle(written.value.bytes, {
          ...world.context,
          ownIdentities: [receiver.ageIdentity],
          trustedKeys: keys,
        })
      : written;
    expect(outcome(opened)).toBe("accepted");
  });
});

describe("the writer", () => {
  it("refuses to seal to recipients of different strength", async () => {
    const strong = await createStationIdentity("HYBRID");
    const written = await writeBundle(requestOf(), {
      own: world.commune,
      receivers: [receiverOf(strong, provinceCode)],
    });
    expect(outcome(written)).toBe("recipientsMixed");
  });

  it("refuses a bundle for nobody", async () => {
    expect(outcome(await writeBundle(requestOf(), { own: world.commune, receivers: [] }))).toBe("noReceiver");
  });

  it("refuses more than 16 recipients", async () => {
    const many = await Promise.all(Array.from({ length: 16 }, () => createStationIdentity()));
    const receivers = many.map((identity) => receiverOf(identity, provinceCode));
    expect(outcome(await writeBundle(requestOf(), { own: world.commune, receivers }))).toBe("G09");
  });

  it.each([
    [
      "a person in a report",
      { t: "nguoi", id: idOf(3), rev: 1, own: communeCode, ho_ten: "Người Thử" },
      "G33",
    ],
    [
      "ids behind a figure",
      { ...septemberReport, chi_tieu: { CT01: { num: 1, den: 1, ids: [idOf(5)] } } },
      "G33",
    ],
    ["a personal number in a table", { ...septemberReport, bieu: { B: { x: "so 001099000001" } } }, "G33"],
    [
      "a fraction where counts are due",
      { ...septemberReport, chi_tieu: { CT01: { num: 0.5, den: 1 } } },
      "G38",
    ],
    ["a negative count", { ...septemberReport, chi_tieu: { CT01: { num: -1, den: 1 } } }, "G38"],
    ["a record of another station", { ...septemberReport, own: "XA-00009" }, "G43"],
  ])("refuses %s", async (_, record, code) => {
    const written = await writeBundle(requestOf({ records: [record] }), {
      own: world.commune,
      receivers: [receiverOf(world.province, provinceCode)],
    });
    expect(outcome(written)).toBe(code);
  });
});

const code = fc.stringMatching(/^[A-Z][A-Za-z0-9_.-]{0,8}$/u);
const count = fc.option(fc.nat(), { nil: null });
const plainText = fc.stringMatching(/^[ a-zăâđêôơưA-ZĐ()=+@'"<>{}$\\/]{0,30}$/u);

describe("writing and reading back", () => {
  it("gives back any report (property)", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(code, fc.record({ num: count, den: count })),
        fc.dictionary(code, fc.array(fc.dictionary(code, fc.oneof(plainText, fc.integer(), fc.boolean())))),
        fc.nat({ max: 200_000 }),
        async (indicators, tables, size) => {
          // A normal object: a text parsed as JSON has no other prototype.
          const report = JSON.parse(
            JSON.stringify({ ...septemberReport, chi_tieu: indicators, bieu: tables }),
          ) as object;
          const attachments = [new Uint8Array(size)];
          const written = await sent(world, { records: [report], attachments });
          const opened = await openBundle(written.bytes, world.context);
          expect(opened).toMatchObject({
            ok: true,
            value: { records: [report], attachments: [{ bytes: attachments[0] }] },
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});
