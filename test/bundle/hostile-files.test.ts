import { chmodSync, mkdtempSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { appendFile } from "node:fs/promises";
import { setImmediate as nextTurn } from "node:timers/promises";
import { Encrypter, armor } from "age-encryption";
import { afterAll, describe, expect, it } from "vitest";
import { openBundleFile } from "#main/sealing/bundle-file.ts";
import { openBundle } from "#main/sealing/read-bundle.ts";
import { createStationIdentity } from "#main/sealing/station-identity.ts";
import { sealTo } from "./forge.ts";
import { createWorld, outcome, provinceCode, receiverOf, sent } from "./world.ts";

// Row numbers are those of the catalogue of hostile inputs the format was designed with.
const world = await createWorld();
const good = Buffer.from((await sent(world)).bytes);
const folder = mkdtempSync(join(tmpdir(), "gdl-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

let files = 0;
function fileOf(bytes: Uint8Array): string {
  files += 1;
  const path = join(folder, `${String(files)}.gdl`);
  writeFileSync(path, bytes);
  return path;
}

/** The administrator of a machine may read everything, held or not: the work is done as the user of nobody. */
async function withoutPrivileges<Value>(work: () => Promise<Value>): Promise<Value> {
  const isAdministrator = process.geteuid?.() === 0;
  if (isAdministrator) {
    process.seteuid?.(nobody);
  }
  try {
    return await work();
  } finally {
    if (isAdministrator) {
      process.seteuid?.(0);
    }
  }
}

const nobody = 65_534;
const payloadAt = good.indexOf("\n", good.indexOf("\n--- ") + 1) + 1;
const magic = Buffer.from("age-encryption.org/v1\n");

/** Puts stanzas in front of those a header has. */
function withStanzas(stanza: string, times: number): Buffer {
  return Buffer.concat([magic, Buffer.from(stanza.repeat(times)), good.subarray(magic.length)]);
}

describe("a file that is no bundle", () => {
  const folderPath = join(folder, "thu-muc.gdl");
  mkdirSync(folderPath);
  const linkPath = join(folder, "loi-tat.gdl");
  symlinkSync(fileOf(good), linkPath);
  const hugePath = fileOf(new Uint8Array(1));
  truncateSync(hugePath, 200 * 1024 * 1024 + 1);

  it.each([
    ["row 2: an empty file", fileOf(new Uint8Array()), "G01"],
    ["row 3: a link to a bundle", linkPath, "G00"],
    ["row 4: a folder", folderPath, "G00"],
    ["row 5: 200 MB and one byte", hugePath, "G02"],
    ["row 6: a ZIP file", fileOf(Buffer.from("PK\x03\x04rest")), "G05"],
    ["row 7: a PDF", fileOf(Buffer.from("%PDF-1.7\n")), "G05"],
    ["row 8: an old Word document", fileOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])), "G05"],
    ["row 9: random bytes", fileOf(Buffer.alloc(5000, "x7Qz")), "G04"],
    ["row 102: a path to a server", "\\\\may-chu\\chung\\x.gdl", "G00"],
    ["row 102: a path to a server with slashes", "//may-chu/chung/x.gdl", "G00"],
    ["row 100: a name that reads backwards", join(folder, "bao-cao\u202eldg.exe"), "G00"],
    ["row 101: a programme behind the name of a bundle", join(folder, "x.gdl.exe"), "G00"],
    ["row 101: a device of Windows", join(folder, "CON.gdl"), "G00"],
    ["row 101: a second stream of a file", join(folder, "x.gdl:an"), "G00"],
    ["row 101: a path of 300 letters", join(folder, `${"x".repeat(300)}.gdl`), "G00"],
    ["row 103: a stick that was pulled out", join(folder, "khong-co.gdl"), "G71"],
  ])("%s", async (_, path, code) => {
    expect(outcome(await openBundleFile(path, world.context))).toBe(code);
  });

  it("names Word, Excel and ZIP apart", async () => {
    const kinds = await Promise.all(
      ["word/document.xml", "xl/workbook.xml", "anh.jpg"].map(async (name) => {
        const result = await openBundleFile(fileOf(Buffer.from(`PK\x03\x04${name}`)), world.context);
        return result.ok ? undefined : result.refusal.params;
      }),
    );
    expect(kinds).toEqual([{ type: "Word" }, { type: "Excel" }, { type: "ZIP" }]);
  });

  it("row 105: a file that another programme holds gives G71", async () => {
    const path = fileOf(good);
    chmodSync(folder, 0o755);
    chmodSync(path, 0o000);
    expect(outcome(await withoutPrivileges(() => openBundleFile(path, world.context)))).toBe("G71");
  });

  it("row 104: a file that grows while it is read gives G75", async () => {
    const path = fileOf(Buffer.concat([good, Buffer.alloc(40 * 1024 * 1024)]));
    const reading = openBundleFile(path, world.context);
    const state = { isOver: false };
    const over = reading.finally(() => {
      state.isOver = true;
    });
    while (!state.isOver) {
      await appendFile(path, "x");
      await nextTurn();
    }
    await over;
    expect(outcome(await reading)).toBe("G75");
  });
});

describe("a bundle altered on its way", () => {
  const armored = armor.encode(good);
  const macLine = good.subarray(good.indexOf("\n--- ") + 1, payloadAt);

  it.each([
    ["row 1: the good bundle", good, "accepted"],
    ["the good bundle as text in a letter", Buffer.from(armored), "accepted"],
    [
      "row 10: a newer sealing format",
      Buffer.from(good.toString("latin1").replace("/v1", "/v2"), "latin1"),
      "G06",
    ],
    [
      "row 11: text form with a line missing",
      Buffer.from(armored.split("\n").toSpliced(3, 1).join("\n")),
      "G07",
    ],
    ["row 11: text form with a broken line", Buffer.from(armored.replace("\n", "\n!!")), "G07"],
    [
      "row 11: text form with a line of its payload missing",
      Buffer.from(armored.split("\n").toSpliced(20, 1).join("\n")),
      "G07",
    ],
    ["row 11: text form without its end", Buffer.from(armored.slice(0, 500)), "G07"],
    ["row 12: a byte-order mark in front", Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), good]), "G08"],
    [
      "row 13: line ends changed by mail",
      Buffer.from(good.toString("latin1").replaceAll("\n", "\r\n"), "latin1"),
      "G08",
    ],
    ["row 14: converted to UTF-16", Buffer.from(`\ufeff${good.toString("latin1")}`, "utf16le"), "G08"],
    ["row 14: converted to UTF-16 without a mark", Buffer.from(good.toString("latin1"), "utf16le"), "G08"],
    [
      "row 15: 2 MB of header without a line end",
      Buffer.concat([magic, Buffer.alloc(2 * 1024 * 1024, "a")]),
      "G09",
    ],
    ["row 16: twenty recipients", withStanzas(`-> X25519 ${"A".repeat(43)}\n${"A".repeat(43)}\n`, 18), "G09"],
    ["row 112: a thousand grease stanzas", withStanzas("-> x-grease a\n\n", 1000), "G09"],
    ["a broken stanza line", withStanzas("->\n\n", 1), "G09"],
    ["a stanza body with foreign characters", withStanzas("-> x-grease a\n*\n", 1), "G09"],
    ["row 19: one byte appended", Buffer.concat([good, Buffer.from("x")]), "G12"],
    ["row 20: two bundles joined", Buffer.concat([good, good]), "G12"],
    ["cut within the first line", good.subarray(0, 10), "G12"],
    ["cut within the header", good.subarray(0, 60), "G12"],
    ["cut behind the header", good.subarray(0, payloadAt), "G12"],
    ["cut in the payload", good.subarray(0, payloadAt + 1000), "G12"],
  ])("%s", async (_, bytes, code) => {
    expect(outcome(await openBundle(bytes, world.context))).toBe(code);
  });

  it("row 113: the header MAC of another file", async () => {
    const other = Buffer.from((await sent(world)).bytes);
    const otherPayload = other.indexOf("\n", other.indexOf("\n--- ") + 1) + 1;
    const otherMac = other.subarray(other.indexOf("\n--- ") + 1, otherPayload);
    expect(otherMac.equals(macLine)).toBe(false);
    const mixed = Buffer.concat([
      good.subarray(0, payloadAt - macLine.length),
      otherMac,
      good.subarray(payloadAt),
    ]);
    expect(outcome(await openBundle(mixed, world.context))).toBe("G13");
  });

  it("row 17: locked by a password", async () => {
    const encrypter = new Encrypter();
    encrypter.setScryptWorkFactor(2);
    encrypter.setPassphrase("mật khẩu");
    const sealed = Buffer.from(await encrypter.encrypt("x")).toString("latin1");
    const costly = sealed.replace(/(-> scrypt \S+) 2\n/u, "$1 20\n");
    expect(costly).toContain(" 20\n");
    expect(outcome(await openBundle(Buffer.from(costly, "latin1"), world.context))).toBe("G14");
  });

  it("row 18: sealed to another station", async () => {
    const other = await createStationIdentity();
    const context = { ...world.context, ownIdentities: [other.ageIdentity] };
    expect(outcome(await openBundle(good, context))).toBe("G10");
  });

  it("row 111: post-quantum and plain recipients mixed", async () => {
    const strong = await createStationIdentity("HYBRID");
    const mixed = await sealTo(Buffer.from("x"), [world.province.recipient, strong.recipient]);
    expect(outcome(await openBundle(mixed, world.context))).toBe("G09");
  });
});

describe("row 114: the sealed chunks of a longer bundle", async () => {
  const long = Buffer.from((await sent(world, { attachments: [new Uint8Array(200_000).fill(7)] })).bytes);
  const start = long.indexOf("\n", long.indexOf("\n--- ") + 1) + 1 + 16;
  const chunk = 64 * 1024 + 16;
  const head = long.subarray(0, start);
  const chunks = Array.from({ length: Math.ceil((long.length - start) / chunk) }, (_, index) =>
    long.subarray(start + index * chunk, start + (index + 1) * chunk),
  );
  const [one, two, three, last] = chunks as [Buffer, Buffer, Buffer, Buffer];
  const damaged = Buffer.from(last);
  damaged[5] = (damaged[5] ?? 0) ^ 1;

  it.each([
    ["whole", [one, two, three, last], "accepted"],
    ["two swapped", [two, one, three, last], "G12"],
    ["later ones swapped", [one, three, two, last], "G13"],
    ["one doubled", [one, two, two, three, last], "G12"],
    ["one dropped", [one, three, last], "G12"],
    ["the last dropped", [one, two, three], "G12"],
    ["the last damaged", [one, two, three, damaged], "G13"],
    ["row 115: an empty last one added", [one, two, three, Buffer.alloc(16)], "G13"],
  ])("%s", async (_, parts, code) => {
    expect(chunks).toHaveLength(4);
    expect(outcome(await openBundle(Buffer.concat([head, ...parts]), world.context))).toBe(code);
  });
});

describe("a bundle sent to several", () => {
  it("is opened by the province and reopened as its own by the sender", async () => {
    const written = await sent(world);
    const own = {
      ...world.context,
      ownIdentities: [world.commune.ageIdentity],
      trustedKeys: world.context.trustedKeys.map((key) =>
        key.keyId === world.commune.keyId ? { ...key, state: "OWN" as const } : key,
      ),
    };
    expect(outcome(await openBundle(written.bytes, own))).toBe("G53");
    expect(receiverOf(world.province, provinceCode).recipient).toMatch(/^age1/u);
  });
});
