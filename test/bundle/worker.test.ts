import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createBundleReader } from "#main/sealing/bundle-reader.ts";
import { unwatched } from "#main/sealing/long-work.ts";
import { createWorld, outcome, sent, septemberReport } from "./world.ts";

const world = await createWorld();
const written = await sent(world);
const folder = mkdtempSync(join(tmpdir(), "gdl-"));
const path = join(folder, written.fileName);
writeFileSync(path, written.bytes);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function workerOf(source: string): URL {
  return new URL(`data:text/javascript,${encodeURIComponent(source)}`);
}

describe("the bundle reader in its thread", () => {
  it("opens a file by its path", async () => {
    const opened = await createBundleReader().read(path, world.context);
    expect(opened).toMatchObject({ ok: true, value: { records: [septemberReport] } });
  });

  it("opens bytes, with their attachments", async () => {
    const scan = new Uint8Array(100_000).fill(3);
    const { bytes } = await sent(world, { attachments: [scan] });
    const opened = await createBundleReader().read(bytes, world.context);
    expect(opened.ok && opened.value.attachments[0]?.bytes.length).toBe(100_000);
  });

  it("tells how far it is: first how much is unsealed, then how many lines are checked", async () => {
    const scan = new Uint8Array(8 * 1024 * 1024).fill(3);
    const { bytes } = await sent(world, { attachments: [scan] });
    const heard: (readonly [string, number])[] = [];
    const opened = await createBundleReader().read(bytes, world.context, {
      ...unwatched,
      report: (stage, done, total) => heard.push([stage, done / total]),
    });
    expect(outcome(opened)).toBe("accepted");
    const shares = heard.map(([, share]) => share);
    expect(new Set(heard.map(([stage]) => stage))).toEqual(new Set(["opening"]));
    // A mebibyte at a time of eight, and what the sealing adds.
    expect(shares.length).toBe(8);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(shares.every((share) => share > 0 && share <= 1)).toBe(true);
  });

  it("answers refusals as the reader itself does", async () => {
    const opened = await createBundleReader().read(join(folder, "khong-co.gdl"), world.context);
    expect(outcome(opened)).toBe("G71");
  });

  it("row 108: a second reading at the same time is refused, and the first goes on", async () => {
    const reader = createBundleReader();
    const both = await Promise.all([reader.read(path, world.context), reader.read(path, world.context)]);
    expect(both.map(outcome)).toEqual(["accepted", "G72"]);
    expect(outcome(await reader.read(path, world.context))).toBe("accepted");
  });

  it("stops a reading that takes too long", async () => {
    const reader = createBundleReader({
      timeoutMilliseconds: 300,
      workerUrl: workerOf("for (;;) {}"),
    });
    expect(outcome(await reader.read(path, world.context))).toBe("G76");
  });

  it("stops a reading that takes too much memory", async () => {
    const reader = createBundleReader({
      heapMegabytes: 16,
      workerUrl: workerOf("const all = []; for (;;) { all.push(Array.from({ length: 1e5 }, () => ({}))); }"),
    });
    expect(outcome(await reader.read(path, world.context))).toBe("G76");
  });

  it("stops when the caller gives up", async () => {
    const reader = createBundleReader({ workerUrl: workerOf("for (;;) {}") });
    expect(
      outcome(await reader.read(path, world.context, { ...unwatched, signal: AbortSignal.timeout(200) })),
    ).toBe("G76");
    expect(
      outcome(await reader.read(path, world.context, { ...unwatched, signal: AbortSignal.abort() })),
    ).toBe("G76");
  });

  it("asks for what is known of the one key that signed, and judges by that alone", async () => {
    const { trustedKeys, ...rest } = world.context;
    const asked: string[] = [];
    const known = { trustedKeys, imported: [], acceptedEpochs: [], sentBundles: [] };
    const context = {
      ...rest,
      trustedKeys: [],
      knownOf: (keyId: string) => {
        asked.push(keyId);
        return known;
      },
    };
    const reader = createBundleReader();
    expect(outcome(await reader.read(path, context))).toBe("accepted");
    expect(asked).toEqual([world.commune.keyId]);
    expect(
      outcome(await reader.read(path, { ...context, knownOf: () => ({ ...known, trustedKeys: [] }) })),
    ).toBe("G25");
    const { kind, station, epoch, seq } = written.manifest;
    const imported = [{ kind, station, epoch, seq, manifestSha256: written.manifestSha256, at: "" }];
    expect(
      outcome(await reader.read(path, { ...context, knownOf: async () => ({ ...known, imported }) })),
    ).toBe("G60");
  });

  it("throws what breaks while it is asked for what is known", async () => {
    const context = {
      ...world.context,
      knownOf: () => {
        throw new Error("locked meanwhile");
      },
    };
    await expect(createBundleReader().read(path, context)).rejects.toThrow("locked meanwhile");
  });

  it("throws when the reader itself breaks", async () => {
    const reader = createBundleReader({ workerUrl: workerOf("throw new Error('broken')") });
    await expect(reader.read(path, world.context)).rejects.toThrow("broken");
  });
});
