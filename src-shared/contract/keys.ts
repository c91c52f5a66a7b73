import { z } from "zod";
import { humanCodeField, maybe, reasonField } from "../domain/fields.ts";
import { bundleRefusals } from "./bundle-refusals.ts";
import { administrators, everyone, operation, writers } from "./operation.ts";
import { absent, dateText, done, fileTicket, ticketField } from "./shapes.ts";

/** Key cards, their comparison, rotation and the roster of the upper level. */
export const keyOperations = {
  /** This station's key card: the file, its printed form, and the 20 digits read out by telephone. */
  "keys.card": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({}),
    output: z.strictObject({
      card: fileTicket,
      sheet: fileTicket,
      comparison: z.string(),
      keyId: z.string(),
    }),
    refusals: [],
  }),
  /** The own card as a bundle of its kind, sealed for one compared station, with the 20 digits to read out when it telephones. */
  "keys.send": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ to: humanCodeField }),
    output: z.strictObject({
      id: z.uuid(),
      file: fileTicket,
      sequence: z.int(),
      sha256: z.string(),
      comparison: z.string(),
    }),
    refusals: ["receiverUnknown", "receiverNotCompared", "recipientsMixed", "G02"],
  }),
  /** Looks at a card, as its plain file or in a bundle of its kind, also where nothing is known of its sender yet. */
  "keys.inspect": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ ticket: ticketField }),
    output: z.strictObject({
      station: z.string(),
      name: z.string(),
      keyId: z.string(),
      madeOn: dateText,
      /** The number of the bundle it came in. */
      sequence: absent(z.int()),
      /** `REPLACES`: signed by the compared key before it, so it needs no telephone call. */
      known: z.enum(["NEW", "SAME", "CHANGED", "REPLACES"]),
    }),
    refusals: ["ticketUnknown", "bundleIsNoCard", ...bundleRefusals],
  }),
  /**
   * Accepts a card after its 20 digits were heard on the telephone and typed; the programme compares. A card that came in a
   * bundle is answered with its receipt.
   */
  "keys.trust": operation({
    effect: "write",
    access: administrators,
    input: z.strictObject({ ticket: ticketField, number: maybe(z.string().max(60)) }),
    output: z.strictObject({ station: z.string(), name: z.string(), receipt: absent(fileTicket) }),
    refusals: [
      "ticketUnknown",
      "comparisonWrong",
      "cardKeyChanged",
      "ownCard",
      "bundleIsNoCard",
      ...bundleRefusals,
    ],
  }),
  "keys.list": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        station: z.string(),
        name: z.string(),
        keyId: z.string(),
        state: z.string(),
        comparedOn: absent(z.string()),
        endedOn: absent(z.string()),
        endReason: absent(z.string()),
      }),
    ),
    refusals: [],
  }),
  /**
   * New keys for this station, with a card the old key has signed; what was sealed to the old ones is still opened, and
   * others seal to both for 90 days. `HYBRID` keys also stand against future quantum computers; stock age of Debian 12 opens
   * only what is sealed to `X25519`. Without a strength it stays what it was.
   */
  "keys.rotate": operation({
    effect: "write",
    access: administrators,
    input: z.strictObject({
      reason: reasonField,
      strength: z.enum(["X25519", "HYBRID"]).nullable().default(null),
    }),
    output: z.strictObject({ card: fileTicket, keyId: z.string() }),
    refusals: [],
  }),
  /** A key that may be stolen: nothing signed with it is taken any more. */
  "keys.revoke": operation({
    effect: "write",
    access: administrators,
    input: z.strictObject({ keyId: z.string().max(40), reason: reasonField }),
    output: done,
    refusals: ["recordUnknown"],
  }),
  /** Danh bạ: every card compared here and every revocation, sealed for one station. */
  "keys.roster": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ to: humanCodeField }),
    output: fileTicket,
    refusals: ["receiverUnknown", "receiverNotCompared", "recipientsMixed", "G02"],
  }),
} as const;
