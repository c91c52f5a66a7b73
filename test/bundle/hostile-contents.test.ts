import { describe, expect, it } from "vitest";
import type { ReaderContext } from "#shared/bundle/opening.ts";
import { parseManifest } from "#shared/bundle/manifest.ts";
import { openBundle } from "#main/sealing/read-bundle.ts";
import { receiptsIn } from "#main/sealing/receipt.ts";
import { forge, type Forgery } from "./forge.ts";
import { compressionForgeries, manifestForgeries, manifestWith } from "./hostile-forgeries.ts";
import { communeCode, createWorld, epoch, idOf, outcome, provinceCode, sent } from "./world.ts";

const world = await createWorld();
const person = { t: "nguoi", id: idOf(11), rev: 1, own: communeCode, ho_ten: "Người Thử Nghiệm" };

function forgery(changes: Partial<Forgery> = {}): Forgery {
  return { signer: world.commune, recipients: [world.province.recipient], lines: [person], ...changes };
}

async function codeOf(changes: Partial<Forgery>, context: Partial<ReaderContext> = {}): Promise<string> {
  return outcome(await openBundle(await forge(forgery(changes)), { ...world.context, ...context }));
}

describe("signature and trust", () => {
  it.each<[string, Partial<Forgery>, string]>([
    ["an honest forgery opens, so the forger tells the truth", {}, "accepted"],
    ["row 21: signed by an unknown key", { signer: world.stranger }, "G25"],
    ["row 133: a receipt signed by an unknown key", { signer: world.stranger, kind: "receipt" }, "G25"],
    ["row 22: revoked key", { signer: world.revoked, ...manifestWith({ station: "XA-00004" }) }, "G27"],
    [
      "row 23: key not compared yet",
      { signer: world.newcomer, ...manifestWith({ station: "XA-00003" }) },
      "G28",
    ],
    ["row 24: another commune signs in its name", { signer: world.otherCommune }, "G51"],
    [
      "row 25: manifest changed after signing",
      { afterSigning: (bytes) => Buffer.from(bytes.toString().replace('"seq":1', '"seq":2')) },
      "G26",
    ],
    ["row 26: signature file is rubbish", { signatureBytes: Buffer.from("rác") }, "G24"],
    ["a signature file that is not UTF-8", { signatureBytes: Buffer.from([0xff, 0xfe]) }, "G24"],
    ["a signature file with another key in it", { signature: (honest) => ({ ...honest, extra: 1 }) }, "G24"],
    ["row 27: no algorithm", { signature: (honest) => ({ ...honest, alg: "none" }) }, "G26"],
    ["an empty signature", { signature: (honest) => ({ ...honest, sig: "" }) }, "G26"],
    ["row 28: re-sealed to us by a receiver, meant for another", manifestWith({ to: ["TINH-02"] }), "G52"],
    ["row 29: claims to be ours, signed by another", manifestWith({ station: provinceCode }), "G51"],
    [
      "row 140: everything of our station, as another one made it up, offered to restore from",
      { kind: "full", ...manifestWith({ station: provinceCode }) },
      "G51",
    ],
    [
      "row 53 of the catalogue: made by ourselves",
      { signer: world.province, ...manifestWith({ station: provinceCode }) },
      "G53",
    ],
    [
      "row 30: newer record pattern",
      manifestWith({ schema: { name: "cai-nghien", version: 9, minReader: 9 } }),
      "G54",
    ],
    [
      "a newer pattern that still suits us",
      manifestWith({ schema: { name: "cai-nghien", version: 9, minReader: 1 } }),
      "accepted",
    ],
    [
      "another programme's records",
      manifestWith({ schema: { name: "ke-toan", version: 1, minReader: 1 } }),
      "G54",
    ],
    ["row 31: newer format", manifestWith({ version: 2, minReader: 2 }), "G50"],
    ["row 32: made five months ahead", manifestWith({ createdAt: "2027-03-05T08:00:00+07:00" }), "G55"],
    ["made a few hours ahead", manifestWith({ createdAt: "2026-10-05T20:00:00+07:00" }), "accepted"],
    ["a replaced key within its overlap", { signer: world.replaced }, "accepted"],
    [
      "a replaced key after its overlap of 90 days",
      { signer: world.replaced, ...manifestWith({ createdAt: "2026-12-15T08:00:00+07:00" }) },
      "G27",
    ],
  ])("%s", async (name, changes, code) => {
    const context = name.startsWith("a replaced") ? { now: "2026-12-20T08:00:00+07:00" } : {};
    expect(await codeOf(changes, context)).toBe(code);
  });

  it("row 129: 2,001 attachments are refused for their number, however short a manifest might name them", async () => {
    const { manifestText } = await sent(world);
    const honest = JSON.parse(manifestText) as { readonly files: readonly object[] };
    const attached = Array.from({ length: 2001 }, (_none, at) => at.toString(16).padStart(64, "0")).map(
      (sha256) => ({ name: `att/${sha256}`, bytes: 1, sha256 }),
    );
    const text = JSON.stringify({ ...honest, files: [...honest.files, ...attached] });
    const fewer = JSON.stringify({ ...honest, files: [...honest.files, ...attached.slice(1)] });
    expect([outcome(parseManifest(text)), outcome(parseManifest(fewer))]).toEqual(["G29", "accepted"]);
  });

  it("row 110: a reader whose own clock stands at 1970", async () => {
    expect(await codeOf({}, { now: "1970-01-01T08:00:00+07:00" })).toBe("G55");
  });
});

describe("manifest and archive", () => {
  it.each(manifestForgeries)("%s", async (_, changes, code) => {
    expect(await codeOf(changes)).toBe(code);
  });
});

describe("compressed records", () => {
  it.each(compressionForgeries(person))("%s", async (_, changes, code) => {
    expect(await codeOf(changes)).toBe(code);
  });
});

describe("receipts", async () => {
  const first = await sent(world);
  const receipt = {
    t: "bien_nhan",
    id: idOf(70),
    rev: 1,
    own: communeCode,
    bundleId: first.manifest.bundleId,
    seq: 1,
    manifestSha256: first.manifestSha256,
    result: "nhan",
    code: "",
    rows: 1,
    at: "2026-10-03T08:00:00+07:00",
  };
  const sentBundles = [{ bundleId: first.manifest.bundleId, seq: 1, manifestSha256: first.manifestSha256 }];

  it("a receipt for a bundle that was sent", async () => {
    const bytes = await forge(forgery({ kind: "receipt", lines: [receipt] }));
    const opened = await openBundle(bytes, { ...world.context, sentBundles });
    expect(opened.ok ? receiptsIn(opened.value) : opened.refusal.code).toEqual([receipt]);
  });
  it("row 134: a receipt for a bundle never sent", async () => {
    expect(await codeOf({ kind: "receipt", lines: [receipt] })).toBe("G29");
  });
  it("a receipt for other content of a bundle that was sent", async () => {
    const lines = [{ ...receipt, manifestSha256: "f".repeat(64) }];
    expect(await codeOf({ kind: "receipt", lines }, { sentBundles })).toBe("G29");
  });
  it("row 135: a receipt replayed after a newer one", async () => {
    const bytes = await forge(forgery({ kind: "receipt", lines: [receipt] }));
    const opened = await openBundle(bytes, { ...world.context, sentBundles });
    const manifestSha256 = opened.ok ? opened.value.manifestSha256 : "";
    const one = { kind: "receipt", station: communeCode, epoch, seq: 1, manifestSha256, at: "03/10/2026" };
    const imported = [one, { ...one, seq: 2, manifestSha256: "9".repeat(64) }];
    expect(outcome(await openBundle(bytes, { ...world.context, sentBundles, imported }))).toBe("G60");
  });
});
