import { createHash } from "node:crypto";
import { inflateSync } from "node:zlib";
import { armor, Decrypter } from "age-encryption";
import * as vectors from "cctv-age";
import { describe, expect, it } from "vitest";

/*
 * The Community Cryptography Test Vectors for age (c2sp.org/CCTV/age): what each file must come to is said by its own
 * header, written by the author of the format. They are the gate a new version of the age library has to pass.
 */

interface Vector {
  readonly name: string;
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly file: Uint8Array;
}

function vectorOf(name: string, bytes: Uint8Array): Vector {
  const end = Buffer.from(bytes).indexOf("\n\n");
  const fields = new Map<string, string[]>();
  for (const line of Buffer.from(bytes.subarray(0, end)).toString().split("\n")) {
    const [key = "", value = ""] = line.split(/: (.*)/su);
    fields.set(key, [...(fields.get(key) ?? []), value]);
  }
  const rest = bytes.subarray(end + 2);
  return { name, fields, file: fields.get("compressed")?.[0] === "zlib" ? inflateSync(rest) : rest };
}

async function read({ fields, file }: Vector): Promise<string> {
  const decrypter = new Decrypter();
  for (const identity of fields.get("identity") ?? []) {
    decrypter.addIdentity(identity);
  }
  for (const passphrase of fields.get("passphrase") ?? []) {
    decrypter.addPassphrase(passphrase);
  }
  const sealed = fields.has("armored") ? armor.decode(Buffer.from(file).toString("latin1")) : file;
  const plain = await decrypter.decrypt(sealed);
  return createHash("sha256").update(plain).digest("hex");
}

const all = Object.entries(vectors as unknown as Readonly<Record<string, Uint8Array>>).map(([name, bytes]) =>
  vectorOf(name, bytes),
);
const isGood = (vector: Vector): boolean => vector.fields.get("expect")?.[0] === "success";

describe("the age library", () => {
  it("is tried with good files and with bad ones", () => {
    expect(all.length).toBeGreaterThan(140);
    expect(all.filter(isGood).length).toBeGreaterThan(20);
    expect(all.filter((vector) => !isGood(vector)).length).toBeGreaterThan(90);
  });

  it.each(all.filter(isGood).map((vector) => [vector.name, vector] as const))(
    "opens %s",
    async (_, vector) => {
      expect(await read(vector)).toBe(vector.fields.get("payload")?.[0]);
    },
  );

  it.each(all.filter((vector) => !isGood(vector)).map((vector) => [vector.name, vector] as const))(
    "refuses %s",
    async (_, vector) => {
      const outcome = await read(vector).then(
        () => "opened",
        () => "refused",
      );
      expect(outcome).toBe("refused");
    },
  );
});
