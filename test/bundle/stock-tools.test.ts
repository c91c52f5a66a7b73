import { execFileSync, spawnSync } from "node:child_process";
import { createHash, createPublicKey, verify } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Decrypter } from "age-encryption";
import { afterAll, describe, expect, it } from "vitest";
import type { WrittenBundle } from "#main/sealing/write-bundle.ts";
import { communeCode, createWorld, idOf, sent, septemberReport } from "./world.ts";

const world = await createWorld();
const scan = new Uint8Array(100_000).fill(5);
const written = await sent(world, { attachments: [scan] });
const folder = mkdtempSync(join(tmpdir(), "gdl-"));
const keyPath = join(folder, "khoa.txt");
writeFileSync(keyPath, `${world.province.ageIdentity}\n`);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

// What any Debian has, or installs by its package age.
const tools = { age: "age", tar: "tar", gunzip: "gunzip" };
const hasStockAge = spawnSync(tools.age, ["--version"]).status === 0;

const own = { rev: 2, own: communeCode };
const person = { t: "nguoi", id: idOf(11), ...own, ho_ten: "Người Thử Nghiệm" };
const tombstone = { t: "xoa", id: idOf(12), ...own, of: "nguoi", ly_do: "Nhập nhầm" };
const receipt = {
  t: "bien_nhan",
  id: idOf(13),
  ...own,
  bundleId: idOf(14),
  seq: 1,
  manifestSha256: "a".repeat(64),
  result: "nhan",
  code: "",
  rows: 1,
  at: "2026-10-03T08:00:00+07:00",
};

const card = { t: "the_khoa", id: idOf(16), ...own, the: "{}", trang_thai: "COMPARED", ngay: "2026-01-03" };

/** The parts of an archive, read by nothing but name and size of each header. */
function untar(archive: Buffer): Map<string, Buffer> {
  const parts = new Map<string, Buffer>();
  for (let at = 0; (archive[at] ?? 0) !== 0;) {
    const name = archive.toString("latin1", at, archive.indexOf(0, at));
    const size = Number.parseInt(archive.toString("latin1", at + 124, at + 135), 8);
    parts.set(name, archive.subarray(at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return parts;
}

function partsByStockTools({ bytes }: WrittenBundle): Map<string, Buffer> {
  const sealed = { input: bytes, maxBuffer: 2 ** 28 };
  const archive = execFileSync(tools.age, ["-d", "-i", keyPath], sealed);
  execFileSync(tools.tar, ["-x", "-C", folder], { input: archive });
  const names = execFileSync(tools.tar, ["-t"], { input: archive }).toString().trim().split("\n");
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
}

async function partsByLibrary({ bytes }: WrittenBundle): Promise<Map<string, Buffer>> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(world.province.ageIdentity);
  return untar(Buffer.from(await decrypter.decrypt(bytes)));
}

function recordsOf(part: Buffer): string {
  return hasStockAge
    ? execFileSync(tools.gunzip, [], { input: part }).toString()
    : gunzipSync(part).toString();
}

describe("a bundle without this programme", () => {
  const how = hasStockAge
    ? "opens with stock age, tar and gunzip"
    : "opens with an own small tar reader and the age library (stock age was not found on this machine)";

  it.each([how])("%s", async () => {
    const parts = hasStockAge ? partsByStockTools(written) : await partsByLibrary(written);
    const attachment = `att/${createHash("sha256").update(scan).digest("hex")}`;
    expect([...parts.keys()]).toEqual(["manifest.json", "manifest.sig", "records.ndjson.gz", attachment]);
    expect(parts.get("manifest.json")?.toString()).toBe(written.manifestText);
    expect(recordsOf(parts.get("records.ndjson.gz") ?? Buffer.alloc(0))).toBe(
      `${JSON.stringify(septemberReport)}\n`,
    );
    expect(parts.get(attachment)?.equals(scan)).toBe(true);
  });

  it.each([
    ["delta", [person, tombstone]],
    ["full", [person]],
    ["receipt", [receipt]],
    ["keycard", [card]],
    ["roster", [card]],
    ["transfer", [person]],
  ] as const)("does so too where it is of the kind %s", async (kind, records) => {
    const { tables } = world.context;
    const bundle = await sent(world, { kind, records, tables });
    const parts = hasStockAge ? partsByStockTools(bundle) : await partsByLibrary(bundle);
    expect(JSON.parse(parts.get("manifest.json")?.toString() ?? "")).toMatchObject({ kind });
    expect(recordsOf(parts.get("records.ndjson.gz") ?? Buffer.alloc(0))).toBe(
      records.map((record) => `${JSON.stringify(record)}\n`).join(""),
    );
  });

  it("proves its sender to anyone with Ed25519 at hand", async () => {
    const parts = await partsByLibrary(written);
    const manifest = parts.get("manifest.json") ?? Buffer.alloc(0);
    const { alg, key, sig } = JSON.parse(parts.get("manifest.sig")?.toString() ?? "") as Record<
      string,
      string
    >;
    const publicKey = createPublicKey({
      key: Buffer.from(world.commune.publicKey, "base64"),
      format: "der",
      type: "spki",
    });
    const message = Buffer.concat([Buffer.from("gdl/1 manifest\n"), manifest]);
    expect([alg, key]).toEqual(["ed25519", world.commune.keyId]);
    expect(verify(null, message, publicKey, Buffer.from(sig ?? "", "base64"))).toBe(true);
  });
});
