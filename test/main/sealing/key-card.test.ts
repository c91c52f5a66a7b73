import { createHash, generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { TrustedKey } from "#shared/bundle/opening.ts";
import type { Result } from "#shared/base/result.ts";
import {
  cardStanding,
  comparisonNumber,
  isComparisonNumber,
  readKeyCard,
  writeKeyCard,
  type VerifiedCard,
} from "#main/sealing/key-card.ts";
import { isSmallOrderKey, rawPublicKey, signText } from "#main/sealing/signing.ts";
import { createStationIdentity } from "#main/sealing/station-identity.ts";

const facts = {
  station: "XA-00001",
  name: "UBND xã Thử Nghiệm",
  madeAt: "2026-10-01T08:00:00+07:00",
  validFrom: "2026-10-01",
  phone: "0200 000 000",
};
const identity = await createStationIdentity();
const file = writeKeyCard(facts, identity);

function valueOf(result: Result<VerifiedCard>): VerifiedCard {
  if (!result.ok) {
    throw new Error(`Refused: ${result.refusal.code}`);
  }
  return result.value;
}

async function refusalOf(bytes: Uint8Array): Promise<unknown> {
  const result = await readKeyCard(bytes);
  return result.ok ? "accepted" : [result.refusal.code, result.refusal.params?.["field"]];
}

/** A card with some of its fields replaced, signed by whom it says. */
function cardWith(fields: Record<string, unknown>): Buffer {
  const { card } = JSON.parse(Buffer.from(file).toString()) as { card: object };
  const changed = { ...card, ...fields };
  const sig = signText("the-khoa/1 card\n", JSON.stringify(changed), identity.privateKey);
  return Buffer.from(JSON.stringify({ card: changed, sig, previousSig: null }));
}

/** SPKI of an Ed25519 key with these 32 bytes, as hex. */
function spki(raw: string): string {
  return Buffer.from(`302a300506032b6570032100${raw}`, "hex").toString("base64");
}

function held(verified: VerifiedCard, state: TrustedKey["state"]): TrustedKey {
  const { station, name, signingKey } = verified.card;
  return { keyId: verified.keyId, station, name, publicKey: signingKey, state };
}

describe("a key card", () => {
  it("is read back with its facts and keys", async () => {
    const { card, keyId } = valueOf(await readKeyCard(file));
    expect(card).toMatchObject({ ...facts, signingKey: identity.publicKey, recipient: identity.recipient });
    expect(keyId).toBe(identity.keyId);
  });

  it("names its key by the first 20 hex digits of the SHA-256 of its DER", () => {
    const der = Buffer.from(identity.publicKey, "base64");
    expect(identity.keyId).toBe(createHash("sha256").update(der).digest("hex").slice(0, 20));
  });

  it("row 137: is refused when it was changed after signing", async () => {
    const changed = Buffer.from(Buffer.from(file).toString().replace("0200 000 000", "0200 000 001"));
    expect(await refusalOf(changed)).toEqual(["G26", undefined]);
  });

  it("is refused when any byte of it is another", async () => {
    const outcomes = await Promise.all(
      Array.from(file, async (byte, index) => {
        const copy = file.slice();
        copy[index] = byte ^ 1;
        return (await readKeyCard(copy)).ok;
      }),
    );
    expect(outcomes.filter(Boolean)).toEqual([]);
  });

  // The eight points of small order of edwards25519, and two other spellings, from the published lists of weak keys.
  it.each([
    ["all-zero (order 4)", "00".repeat(32)],
    ["order 4, other sign", `${"00".repeat(31)}80`],
    ["order 1", `01${"00".repeat(31)}`],
    ["order 1, other sign", `01${"00".repeat(30)}80`],
    ["order 2", `ec${"ff".repeat(30)}7f`],
    ["order 8", "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"],
    ["order 8", "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85"],
    ["order 8", "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"],
    ["order 8", "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa"],
    ["order 4, written as the prime itself", `ed${"ff".repeat(30)}7f`],
    ["order 1, written as the prime and one", `ee${"ff".repeat(30)}7f`],
  ])("row 138: with a signing key of small order: %s", async (_, raw) => {
    expect(await refusalOf(cardWith({ signingKey: spki(raw) }))).toEqual(["G29", "signingKey"]);
  });

  it("takes honest keys for what they are (200 of them)", () => {
    const weak = Array.from({ length: 200 }, () => {
      const { publicKey } = generateKeyPairSync("ed25519");
      const raw = rawPublicKey(publicKey.export({ type: "spki", format: "der" }).toString("base64"));
      return raw === undefined || isSmallOrderKey(raw);
    });
    expect(weak.filter(Boolean)).toEqual([]);
  });

  // age1… of the all-zero X25519 key, as `age` prints recipients (Bech32 of 32 zero bytes), and others that are none.
  it.each([
    ["an all-zero recipient", "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z"],
    ["a recipient of order 8", "age1ur4h5lpmgxu2u9jku0a0r87ydtdqnr0tnsetrlvxvgz3vh6fhqqqzyt4v9"],
    ["a mistyped recipient", identity.recipient.replace(/.$/u, identity.recipient.endsWith("q") ? "p" : "q")],
    ["no recipient", "age1"],
  ])("row 138: with %s", async (_, recipient) => {
    expect(await refusalOf(cardWith({ recipient }))).toEqual(["G29", "recipient"]);
  });

  it.each<[string, Buffer, unknown]>([
    ["an empty file", Buffer.alloc(0), ["G01", undefined]],
    ["rubbish", Buffer.from("rác"), ["G29", "json"]],
    ["a card of 20 KB", cardWith({ phone: "0".repeat(20_000) }), ["G29", "json"]],
    ["spaces in it", Buffer.from(Buffer.from(file).toString().replace(",", ", ")), ["G29", "json"]],
    ["a newer card", cardWith({ version: 2 }), ["G29", "version"]],
    ["a date that is none", cardWith({ validFrom: "2026-02-30" }), ["G29", "validFrom"]],
    ["a hidden character in the name", cardWith({ name: "UBND\u202e" }), ["G29", "name"]],
    ["a key of another kind", cardWith({ signingKey: "AAAA" }), ["G29", "signingKey"]],
  ])("is refused: %s", async (_, bytes, code) => {
    expect(await refusalOf(bytes)).toEqual(code);
  });
});

describe("how a card stands to the keys held", async () => {
  const first = valueOf(await readKeyCard(file));
  const nextIdentity = await createStationIdentity();
  const strangerCard = valueOf(await readKeyCard(writeKeyCard(facts, nextIdentity)));
  const nextCard = valueOf(await readKeyCard(writeKeyCard(facts, nextIdentity, identity)));
  const forgedCard = valueOf(
    await readKeyCard(
      writeKeyCard(facts, nextIdentity, { ...(await createStationIdentity()), keyId: identity.keyId }),
    ),
  );

  it.each<[string, VerifiedCard, readonly TrustedKey[], string]>([
    ["nothing known", first, [], "NEW"],
    ["the same key", first, [held(first, "NEW")], "SAME"],
    ["row 136: another key for the same station", strangerCard, [held(first, "COMPARED")], "CHANGED"],
    ["a key the compared one vouches for", nextCard, [held(first, "COMPARED")], "REPLACES"],
    ["a key that a not yet compared one vouches for", nextCard, [held(first, "NEW")], "CHANGED"],
    [
      "a key of a station whose only key was revoked begins anew, by telephone",
      nextCard,
      [held(first, "REVOKED")],
      "NEW",
    ],
    ["a key that only claims to be vouched for", forgedCard, [held(first, "COMPARED")], "CHANGED"],
  ])("%s", (_, ...[verified, keys, kind]) => {
    expect(cardStanding(verified, keys).kind).toBe(kind);
  });
});

describe("the comparison number", async () => {
  const { card } = valueOf(await readKeyCard(file));
  const number = await comparisonNumber(card);

  it("is 20 digits in 4 groups, the same each time", async () => {
    expect(number).toMatch(/^\d{5} \d{5} \d{5} \d{5}$/u);
    expect(await comparisonNumber(card)).toBe(number);
  });

  it("is what OpenSSL's own argon2id gives for this card", async () => {
    const fixed = {
      format: "the-khoa",
      version: 1,
      station: "XA-00001",
      name: "UBND xã Thử Nghiệm",
      signingKey: spki("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"),
      recipient: "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj",
      madeAt: "2026-10-01T08:00:00+07:00",
      validFrom: "2026-10-01",
      previousKey: null,
      phone: "",
    } as const;
    expect(await comparisonNumber(fixed)).toBe("63713 96866 29356 83926");
  });

  it("is another when anything on the card is", async () => {
    expect(await comparisonNumber({ ...card, phone: "0200 000 001" })).not.toBe(number);
  });

  it("is recognised as it is typed, and no other is", async () => {
    expect(await isComparisonNumber(card, number)).toBe(true);
    expect(await isComparisonNumber(card, number.replaceAll(" ", ""))).toBe(true);
    expect(await isComparisonNumber(card, number.replaceAll(" ", "-"))).toBe(true);
    const last = number.endsWith("0") ? "1" : "0";
    expect(await isComparisonNumber(card, number.slice(0, -1) + last)).toBe(false);
    expect(await isComparisonNumber(card, "")).toBe(false);
  });
});
