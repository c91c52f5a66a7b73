import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readKeyCard } from "#main/sealing/key-card.ts";
import { unlockWithPassword, unlockWithRecovery } from "#main/sealing/key-file.ts";
import { parseKeyFile } from "#main/sealing/key-file-format.ts";
import { openBundle } from "#main/sealing/read-bundle.ts";
import { readRecoveryKey } from "#main/sealing/recovery-sheet.ts";
import { tableRecordOf } from "#shared/bundle/table-records.ts";
import { accepted, communeCode, idOf, provinceCode, readAt, septemberReport } from "./world.ts";

// Files made by format version 1 on 21/11/2026, with keys made for this purpose alone. They are never made anew:
// whatever the programme becomes, it opens what offices have kept.
function kept(name: string): Buffer {
  return readFileSync(new URL(`./fixtures/v1/${name}`, import.meta.url));
}

// What the programme told when it made the files.
const databaseKey = "3cc4e77ef8088dbb213dbeb27eacfb23410c951f5eeac8a082c7467f96cc80cd";
const manifestSha256 = "7f67f618972122599590ff48cd2a26efe4e4bb3361463db7616a12acefee2f91";

// Made on 22/11/2026 in the same way, with keys of their own: one bundle of every kind. The delta holds a record of a type, and
// the delta and the transfer a column, that this version does not know.
const own = { rev: 2, own: communeCode };
const named = { ho_ten: "Người Thử Nghiệm" };
const person = { t: "nguoi", id: idOf(11), ...own, ...named, cot_moi: "một cột của phiên bản sau" };
const later = `{"t":"loai_moi","id":"${idOf(15)}","rev":2,"own":"${communeCode}","gi_do":[1,2]}`;
const tombstone = { t: "xoa", id: idOf(12), ...own, of: "nguoi", ly_do: "Nhập nhầm" };
const cardLine = expect.objectContaining({ t: "the_khoa", id: idOf(16), trang_thai: "COMPARED" });
const receipt = expect.objectContaining({ t: "bien_nhan", id: idOf(13), seq: 1, result: "nhan" });
const kinds: readonly (readonly [string, object])[] = [
  ["report", { records: [septemberReport] }],
  ["delta", { records: [tombstone], tableRecords: [tableRecordOf(person)], unknownRecords: [later] }],
  ["full", { records: [septemberReport], tableRecords: [tableRecordOf(person)] }],
  ["receipt", { records: [receipt] }],
  ["keycard", { records: [cardLine] }],
  ["roster", { records: [cardLine] }],
  ["transfer", { tableRecords: [tableRecordOf(person)] }],
];

/** Opens a kept bundle as the province that it was sealed to, by the kept card of the commune. */
async function openKept(
  bundle: string,
  cardFile: string,
  identityFile: string,
): ReturnType<typeof openBundle> {
  const { card: sender, keyId } = accepted(await readKeyCard(kept(`kinds/${cardFile}`)));
  const receipted = { bundleId: idOf(14), seq: 1, manifestSha256: "a".repeat(64) };
  return await openBundle(kept(`kinds/${bundle}`), {
    ownStationCode: provinceCode,
    ownIdentities: [kept(`kinds/${identityFile}`).toString().trim()],
    trustedKeys: [
      { keyId, station: sender.station, name: sender.name, publicKey: sender.signingKey, state: "COMPARED" },
    ],
    imported: [],
    acceptedEpochs: [],
    sentBundles: [receipted],
    tables: [{ name: "nguoi", columns: { ho_ten: { kind: "text", nullable: false } } }],
    now: readAt,
  });
}

describe("files of version 1", () => {
  it.each(kinds)(
    "a bundle of the kind %s opens, and what is not understood of it is kept",
    async (kind, holds) => {
      const opened = await openKept(`${kind}.gdl`, "commune.the", "province-identity.txt");
      const nothing = { records: [], tableRecords: [], unknownRecords: [] };
      expect(opened).toMatchObject({ ok: true, value: { manifest: { kind }, ...nothing, ...holds } });
    },
  );

  it("a bundle sealed to keys that a quantum computer does not break opens too", async () => {
    const opened = await openKept("hybrid.gdl", "hybrid-commune.the", "hybrid-identity.txt");
    expect(opened).toMatchObject({ ok: true, value: { records: [septemberReport] } });
  });

  it("the report opens with the kept identity and card", async () => {
    const { card, keyId } = accepted(await readKeyCard(kept("commune.the")));
    const { station, name, signingKey: publicKey } = card;
    const opened = await openBundle(kept("report.gdl"), {
      ownStationCode: provinceCode,
      ownIdentities: [kept("province-identity.txt").toString().trim()],
      trustedKeys: [{ keyId, station, name, publicKey, state: "COMPARED" }],
      imported: [],
      acceptedEpochs: [],
      sentBundles: [],
      tables: [],
      now: readAt,
    });
    expect(opened).toMatchObject({
      ok: true,
      value: {
        manifestSha256,
        records: [septemberReport],
        attachments: [{ bytes: new TextEncoder().encode("Bản chụp thử nghiệm") }],
      },
    });
  });

  it("the key file opens with its password and with the paper", async () => {
    const keyFile = accepted(parseKeyFile(kept("khoa.json.txt")));
    const identity = accepted(await readRecoveryKey(kept("phieu-khoi-phuc.txt").toString()));
    const keys = [
      await unlockWithPassword(keyFile, "lan", "trời hôm nay xanh"),
      await unlockWithRecovery(keyFile, identity),
    ];
    const texts = keys.map((key) => (key.ok ? Buffer.from(key.value).toString("hex") : key.refusal.code));
    expect(texts).toEqual([databaseKey, databaseKey]);
  });
});
