import { describe, expect, it } from "vitest";
import { createKeyFile } from "#main/sealing/key-file.ts";
import { parseKeyFile, type KeyFile } from "#main/sealing/key-file-format.ts";
import { createRecoverySheet, readRecoveryKey } from "#main/sealing/recovery-sheet.ts";
import { openSafetyCopy, sealSafetyCopy } from "#main/sealing/safety-copy.ts";
import { createStationIdentity } from "#main/sealing/station-identity.ts";

async function keyFileFor(recoveryRecipient: string): Promise<KeyFile> {
  const dbId = "0198a000-0000-7000-8000-0000000000d1";
  const made = await createKeyFile({ dbId, user: "lan", password: "trời hôm nay xanh", recoveryRecipient });
  if (!made.ok) {
    throw new Error(made.refusal.code);
  }
  return made.value.keyFile;
}

describe("a sealed safety copy", () => {
  it("is opened by the recovery sheet alone, and holds no password's way in", async () => {
    const sheet = await createRecoverySheet();
    const keyFile = await keyFileFor(sheet.recipient);
    const database = new Uint8Array(40 * 1024).fill(7);
    const [piece = new Uint8Array()] = (await sealSafetyCopy(database, keyFile)) ?? [];
    const identity = await readRecoveryKey(sheet.groups.join(""));
    const opened = identity.ok ? await openSafetyCopy(piece, identity.value) : undefined;
    expect(opened?.database).toEqual(database);
    const inside = parseKeyFile(opened?.keyFile ?? new Uint8Array());
    expect(inside.ok ? inside.value.slots.map(({ kind }) => kind) : []).toEqual(["recovery"]);
    expect(keyFile.slots.map(({ kind }) => kind).toSorted()).toEqual(["password", "recovery"]);
  });

  it("is opened by no other key, and not at all when a byte is wrong", async () => {
    const sheet = await createRecoverySheet();
    const [piece = new Uint8Array()] =
      (await sealSafetyCopy(new Uint8Array(9), await keyFileFor(sheet.recipient))) ?? [];
    const { ageIdentity } = await createStationIdentity();
    expect(await openSafetyCopy(piece, ageIdentity)).toBeUndefined();
    const identity = await readRecoveryKey(sheet.groups.join(""));
    const bent = piece.slice();
    bent[bent.length - 1] = (bent[bent.length - 1] ?? 0) ^ 1;
    expect(identity.ok ? await openSafetyCopy(bent, identity.value) : identity).toBeUndefined();
  });
});
