import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { equalSecrets, randomBytes, randomInt, sha256 } from "#main/sealing/digest.ts";
import { writeFileDurably } from "#main/sealing/file-writing.ts";
import { receiptRecord, telephoneReceipt } from "#main/sealing/receipt.ts";
import { idOf } from "../../bundle/world.ts";

describe("digests and randomness", () => {
  it("gives the SHA-256 of FIPS 180-2's example", () => {
    expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(sha256(Buffer.from("abc"))).toBe(sha256("abc"));
  });

  it("gives as many random bytes as asked, never the same", () => {
    expect(randomBytes(32)).toHaveLength(32);
    expect(randomBytes(32)).not.toEqual(randomBytes(32));
    expect(Array.from({ length: 500 }, () => randomInt(3)).every((value) => value >= 0 && value < 3)).toBe(
      true,
    );
  });

  it("compares secrets of any length", () => {
    expect(equalSecrets(Buffer.from("a"), Buffer.from("a"))).toBe(true);
    expect(equalSecrets(Buffer.from("a"), Buffer.from("b"))).toBe(false);
    expect(equalSecrets(Buffer.from("a"), Buffer.from("ab"))).toBe(false);
  });
});

describe("writing a file durably", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "ghi-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it("replaces an older file whole and tells its hash", async () => {
    const path = join(folder, "x.gdl");
    writeFileSync(path, "a much longer older content");
    const written = await writeFileDurably(path, Buffer.from("abc"));
    expect(written).toEqual({
      ok: true,
      value: { path, bytes: 3, sha256: sha256("abc") },
    });
    expect(readFileSync(path, "utf8")).toBe("abc");
    expect(readdirSync(folder)).toEqual(["x.gdl"]);
  });

  it("refuses where a folder has that name, and leaves nothing behind", async () => {
    mkdirSync(join(folder, "x.gdl"));
    const written = await writeFileDurably(join(folder, "x.gdl"), Buffer.from("abc"));
    expect(written).toMatchObject({ ok: false, refusal: { code: "G71" } });
    expect(readdirSync(folder)).toEqual(["x.gdl"]);
  });

  // Linux has a device on which every write finds the disk full; the draft's name leads there.
  const fullDisks = ["/dev/full"].filter((path) => existsSync(path));
  it.each(fullDisks)("tells a full disk (%s) and leaves the older file as it was", async (device) => {
    const path = join(folder, "x.gdl");
    writeFileSync(path, "older");
    symlinkSync(device, `${path}.part`);
    const written = await writeFileDurably(path, Buffer.alloc(3 * 1024 * 1024));
    expect(written).toMatchObject({ ok: false, refusal: { code: "G70", params: { a: 3 } } });
    expect(readdirSync(folder)).toEqual(["x.gdl"]);
    expect(readFileSync(path, "utf8")).toBe("older");
  });

  it("refuses where there is no such folder", async () => {
    const written = await writeFileDurably(join(folder, "khong-co", "x.gdl"), Buffer.from("abc"));
    expect(written).toMatchObject({ ok: false, refusal: { code: "G71" } });
  });
});

describe("receipts", () => {
  it("name the bundle, its number and the hash of its manifest", () => {
    const opened = { manifest: { bundleId: idOf(1), seq: 4 }, manifestSha256: "a".repeat(64) };
    const record = receiptRecord(opened as Parameters<typeof receiptRecord>[0], {
      id: idOf(2),
      receiver: "TINH-01",
      result: "nhan",
      code: "",
      rows: 7,
      at: "2026-10-05T08:00:00+07:00",
      reason: null,
      dueOn: null,
    });
    expect(record).toMatchObject({ t: "bien_nhan", own: "TINH-01", bundleId: idOf(1), seq: 4, rows: 7 });
  });

  it("are read out as twelve digits of a hash (sha256sum and bc)", () => {
    // printf 'gdl/1 phone%snhanTINH-01' "$(printf 'a%.0s' {1..64})" | sha256sum, first 10 hex digits, modulo 10^12.
    expect(telephoneReceipt("a".repeat(64), "nhan", "TINH-01")).toBe("715404730503");
    expect(telephoneReceipt("a".repeat(64), "tu_choi", "TINH-01")).not.toBe("715404730503");
  });
});
