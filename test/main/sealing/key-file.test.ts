import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { present } from "#shared/base/assert.ts";
import type { Result } from "#shared/base/result.ts";
import {
  createKeyFile,
  setRecoverySheet,
  setUserPassword,
  unlockWithPassword,
  unlockWithRecovery,
  withoutUser,
  type KeyFileWithKey,
} from "#main/sealing/key-file.ts";
import {
  keyFileText,
  parseKeyFile,
  type KeyFile,
  type PasswordSlot,
  type RecoverySlot,
} from "#main/sealing/key-file-format.ts";
import { keyFileNames, readKeyFile, writeKeyFile } from "#main/sealing/key-file-storage.ts";
import { checkNewPassword } from "#main/sealing/passwords.ts";
import { createRecoverySheet } from "#main/sealing/recovery-sheet.ts";

const dbId = "0198a000-0000-7000-8000-0000000000db";
const password = "trời hôm nay xanh";
const sheet = await createRecoverySheet();

function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) {
    throw new Error(`Refused: ${result.refusal.code}`);
  }
  return result.value;
}

function codeOf(result: Result<unknown>): string {
  return result.ok ? "accepted" : result.refusal.code;
}

const made: KeyFileWithKey = valueOf(
  await createKeyFile({ dbId, user: "lan", password, recoveryRecipient: sheet.recipient }),
);
const passwordSlot = present(
  made.keyFile.slots.find((slot): slot is PasswordSlot => slot.kind === "password"),
  "the first user has a slot",
);
const recoverySlot = present(
  made.keyFile.slots.find((slot): slot is RecoverySlot => slot.kind === "recovery"),
  "the sheet has a slot",
);

function withSlots(...slots: KeyFile["slots"]): KeyFile {
  return { ...made.keyFile, slots };
}

describe("a key file", () => {
  it("gives the key to the right password", async () => {
    expect(valueOf(await unlockWithPassword(made.keyFile, "lan", password))).toEqual(made.key);
    expect(made.key).toHaveLength(32);
  });

  it("gives it whether the keyboard writes composed or decomposed letters", async () => {
    const typed = password.normalize("NFD");
    expect(typed).not.toBe(password);
    expect(valueOf(await unlockWithPassword(made.keyFile, "lan", typed))).toEqual(made.key);
  });

  it("holds neither key nor password in the clear", () => {
    const text = keyFileText(made.keyFile);
    expect(text).not.toContain(Buffer.from(made.key).toString("hex"));
    expect(text).not.toContain(Buffer.from(made.key).toString("base64"));
    expect(text).not.toContain(password);
    expect(text).not.toContain(sheet.identity);
  });

  it("uses argon2id with 64 MiB, 3 passes, 4 lanes and a fresh salt", async () => {
    expect(passwordSlot.kdf).toMatchObject({ name: "argon2id", m: 65_536, t: 3, p: 4 });
    const again = valueOf(
      await createKeyFile({ dbId, user: "lan", password, recoveryRecipient: sheet.recipient }),
    );
    expect(again.key).not.toEqual(made.key);
    expect(JSON.stringify(again.keyFile)).not.toContain(passwordSlot.kdf.salt);
  });

  it.each<[string, () => KeyFile, string, string]>([
    ["another password", () => made.keyFile, "lan", `${password}!`],
    ["a user who has no slot", () => made.keyFile, "hoa", password],
    ["another database id", () => ({ ...made.keyFile, dbId: dbId.replace("db", "dc") }), "lan", password],
    ["another slot id", () => withSlots({ ...passwordSlot, id: "x" }), "lan", password],
    ["a slot renamed to another user", () => withSlots({ ...passwordSlot, user: "hoa" }), "hoa", password],
    [
      "more passes than it was made with",
      () => withSlots({ ...passwordSlot, kdf: { ...passwordSlot.kdf, t: 4 } }),
      "lan",
      password,
    ],
    ["another tag", () => withSlots({ ...passwordSlot, tag: "0".repeat(32) }), "lan", password],
    [
      "a changed wrapped key",
      () => withSlots({ ...passwordSlot, ct: `00${passwordSlot.ct.slice(2)}` }),
      "lan",
      password,
    ],
  ])("refuses %s as a wrong password", async (_, ...[keyFile, user, typed]) => {
    expect(codeOf(await unlockWithPassword(keyFile(), user, typed))).toBe("wrongPassword");
  });

  it("does not let the slots of two databases be swapped", async () => {
    const other = valueOf(
      await createKeyFile({
        dbId: dbId.replace("db", "dd"),
        user: "lan",
        password,
        recoveryRecipient: sheet.recipient,
      }),
    );
    const swapped = { ...other.keyFile, slots: made.keyFile.slots };
    expect(codeOf(await unlockWithPassword(swapped, "lan", password))).toBe("wrongPassword");
    expect(codeOf(await unlockWithRecovery(swapped, sheet.identity))).toBe("wrongRecoveryKey");
  });

  it("gives the key to the recovery sheet", async () => {
    expect(valueOf(await unlockWithRecovery(made.keyFile, sheet.identity))).toEqual(made.key);
  });

  it("refuses another sheet, and a recovery slot that was altered", async () => {
    const other = await createRecoverySheet();
    const altered = withSlots({ ...recoverySlot, id: "x" });
    const broken = withSlots({ ...recoverySlot, ct: `AAAA${recoverySlot.ct.slice(4)}` });
    expect(codeOf(await unlockWithRecovery(made.keyFile, other.identity))).toBe("wrongRecoveryKey");
    expect(codeOf(await unlockWithRecovery(altered, sheet.identity))).toBe("wrongRecoveryKey");
    expect(codeOf(await unlockWithRecovery(broken, sheet.identity))).toBe("wrongRecoveryKey");
  });

  it("gives a second user a slot, replaces it, and takes it away again", async () => {
    const two = valueOf(await setUserPassword(made, { user: "hoa", password: "mưa trên phố huyện" }));
    expect(valueOf(await unlockWithPassword(two, "hoa", "mưa trên phố huyện"))).toEqual(made.key);
    expect(valueOf(await unlockWithPassword(two, "lan", password))).toEqual(made.key);
    const changed = valueOf(
      await setUserPassword({ keyFile: two, key: made.key }, { user: "hoa", password: "nắng bên sông Hậu" }),
    );
    expect(changed.slots).toHaveLength(two.slots.length);
    expect(codeOf(await unlockWithPassword(changed, "hoa", "mưa trên phố huyện"))).toBe("wrongPassword");
    expect(codeOf(await unlockWithPassword(withoutUser(changed, "hoa"), "hoa", "nắng bên sông Hậu"))).toBe(
      "wrongPassword",
    );
  });

  it("lets a new recovery sheet take the place of the old", async () => {
    const next = await createRecoverySheet();
    const changed = valueOf(await setRecoverySheet(made, next.recipient));
    expect(valueOf(await unlockWithRecovery(changed, next.identity))).toEqual(made.key);
    expect(codeOf(await unlockWithRecovery(changed, sheet.identity))).toBe("wrongRecoveryKey");
  });

  it("has at most 16 slots", async () => {
    const slots = Array.from({ length: 16 }, (_, index) => ({
      ...passwordSlot,
      id: String(index),
      user: `u${String(index)}`,
    }));
    const full = { keyFile: withSlots(...slots), key: made.key };
    expect(codeOf(await setUserPassword(full, { user: "moi", password }))).toBe("tooManyKeySlots");
    expect(codeOf(parseKeyFile(Buffer.from(keyFileText(full.keyFile))))).toBe("accepted");
    const over = withSlots(...slots, { ...passwordSlot, id: "17", user: "u17" });
    expect(codeOf(parseKeyFile(Buffer.from(keyFileText(over))))).toBe("keyFileDamaged");
  });
});

const bytesOf = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

describe("the text of a key file", () => {
  const kdf = passwordSlot.kdf;
  it.each<[string, Buffer]>([
    ["nothing", Buffer.alloc(0)],
    ["half of it", Buffer.from(keyFileText(made.keyFile)).subarray(0, 200)],
    ["text that is not UTF-8", Buffer.from([0xff, 0xfe, 0x7b])],
    ["another version", bytesOf({ ...made.keyFile, v: 2 })],
    ["no slots", bytesOf(withSlots())],
    ["one slot twice", bytesOf(withSlots(passwordSlot, passwordSlot))],
    ["less memory", bytesOf(withSlots({ ...passwordSlot, kdf: { ...kdf, m: 1024 } }))],
    ["fewer passes", bytesOf(withSlots({ ...passwordSlot, kdf: { ...kdf, t: 1 } }))],
    [
      "memory enough to stop the machine",
      bytesOf(withSlots({ ...passwordSlot, kdf: { ...kdf, m: 2 ** 30 } })),
    ],
    [
      "another hash",
      bytesOf({ ...made.keyFile, slots: [{ ...passwordSlot, kdf: { ...kdf, name: "md5" } }] }),
    ],
    ["a key twice", Buffer.from(keyFileText(made.keyFile).replace('"v":1', '"v":1,"v":1'))],
    ["a key nobody knows", bytesOf({ ...made.keyFile, x: 1 })],
  ])("%s is a damaged key file", (_, bytes) => {
    expect(codeOf(parseKeyFile(bytes))).toBe("keyFileDamaged");
  });

  it("reads back as it was written", () => {
    expect(valueOf(parseKeyFile(Buffer.from(keyFileText(made.keyFile))))).toEqual(made.keyFile);
  });
});

describe("the key file on disk", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "khoa-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const [first, second] = keyFileNames;

  it("is written twice, and leaves nothing unfinished behind", async () => {
    expect(codeOf(await writeKeyFile(folder, made.keyFile))).toBe("accepted");
    expect(readdirSync(folder).toSorted()).toEqual(["khoa.2.json", "khoa.json"]);
    expect(readFileSync(join(folder, second))).toEqual(readFileSync(join(folder, first)));
    expect(valueOf(await readKeyFile(folder))).toEqual(made.keyFile);
  });

  it("row 142 of the catalogue: is missing where none is", async () => {
    expect(codeOf(await readKeyFile(folder))).toBe("keyFileMissing");
  });

  it.each([first, second])("is read from the other copy when %s is damaged or gone", async (name) => {
    await writeKeyFile(folder, made.keyFile);
    writeFileSync(join(folder, name), "{");
    expect(valueOf(await readKeyFile(folder))).toEqual(made.keyFile);
    rmSync(join(folder, name));
    expect(valueOf(await readKeyFile(folder))).toEqual(made.keyFile);
  });

  it("is damaged when no copy can be read", async () => {
    writeFileSync(join(folder, first), "{");
    expect(codeOf(await readKeyFile(folder))).toBe("keyFileDamaged");
    writeFileSync(join(folder, second), "");
    expect(codeOf(await readKeyFile(folder))).toBe("keyFileDamaged");
  });

  it("cannot be written where there is no folder", async () => {
    expect(codeOf(await writeKeyFile(join(folder, "khong-co"), made.keyFile))).toBe("G71");
  });
});

describe("a new password", () => {
  it.each([
    ["chín ký t", "passwordTooShort"],
    ["1234567890", "passwordTooCommon"],
    ["aaaaaaaaaaaa", "passwordTooCommon"],
    ["abcdefghijkl", "passwordTooCommon"],
    ["Mật Khẩu 123", "passwordTooCommon"],
    ["PASSWORD123", "passwordTooCommon"],
    ["trời hôm nay xanh", "accepted"],
    ["Xe đạp 2 bánh", "accepted"],
  ])("%s: %s", (typed, code) => {
    expect(codeOf(checkNewPassword(typed))).toBe(code);
  });

  it("counts letters, not the marks they are typed with", () => {
    // Nine letters; in NFD the marks would make it longer than ten.
    expect(codeOf(checkNewPassword("ệệệệệệệệx".normalize("NFD")))).toBe("passwordTooShort");
  });
});
