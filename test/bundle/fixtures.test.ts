import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readKeyCard } from "#main/sealing/key-card.ts";
import { unlockWithPassword, unlockWithRecovery } from "#main/sealing/key-file.ts";
import { parseKeyFile } from "#main/sealing/key-file-format.ts";
import { openBundle } from "#main/sealing/read-bundle.ts";
import { readRecoveryKey } from "#main/sealing/recovery-sheet.ts";
import { accepted, provinceCode, readAt, septemberReport } from "./world.ts";

// Files made by format version 1 on 21/11/2026, with keys made for this purpose alone. They are never made anew:
// whatever the programme becomes, it opens what offices have kept.
function kept(name: string): Buffer {
  return readFileSync(new URL(`./fixtures/v1/${name}`, import.meta.url));
}

// What the programme told when it made the files.
const databaseKey = "3cc4e77ef8088dbb213dbeb27eacfb23410c951f5eeac8a082c7467f96cc80cd";
const manifestSha256 = "7f67f618972122599590ff48cd2a26efe4e4bb3361463db7616a12acefee2f91";

describe("files of version 1", () => {
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
