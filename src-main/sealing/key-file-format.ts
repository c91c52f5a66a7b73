import { z } from "zod";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { parseCanonicalObject } from "#shared/bundle/canonical-json.ts";
import { strictText } from "./bytes.ts";

const hex = (bytes: number): z.ZodString =>
  z.string().regex(new RegExp(`^[0-9a-f]{${String(2 * bytes)}}$`, "u"));

/** Argon2id's cost: memory in KiB, passes, lanes. Cheaper ones than these are refused as damage. */
export const argonCost = { m: 64 * 1024, t: 3, p: 4 } as const;

const argonSchema = z.strictObject({
  name: z.literal("argon2id"),
  m: z
    .int()
    .min(argonCost.m)
    .max(1024 * 1024),
  t: z.int().min(argonCost.t).max(10),
  p: z.int().min(1).max(16),
  salt: hex(16),
});
const passwordSlot = z.strictObject({
  id: z.string().min(1).max(64),
  kind: z.literal("password"),
  user: z.string().min(1).max(100),
  kdf: argonSchema,
  nonce: hex(12),
  ct: hex(32),
  tag: hex(16),
});
const recoverySlot = z.strictObject({
  id: z.string().min(1).max(64),
  kind: z.literal("recovery"),
  user: z.literal(""),
  kdf: z.strictObject({ name: z.literal("age"), recipient: z.string().startsWith("age1").max(2500) }),
  ct: z.base64().min(1).max(8000),
});
const keyFileSchema = z.strictObject({
  v: z.literal(1),
  dbId: z.uuid(),
  slots: z
    .array(z.discriminatedUnion("kind", [passwordSlot, recoverySlot]))
    .min(1)
    .max(16)
    .refine((slots) => new Set(slots.map((slot) => slot.id)).size === slots.length),
});

/** The key of one database, wrapped once for each user's password and each recovery sheet; holds no secret in the clear. */
export type KeyFile = z.infer<typeof keyFileSchema>;
export type KeySlot = KeyFile["slots"][number];
export type PasswordSlot = z.infer<typeof passwordSlot>;
export type RecoverySlot = z.infer<typeof recoverySlot>;

/** The most slots a key file may have. */
export const maximumSlots = 16;

/** The text of a key file. */
export function keyFileText(keyFile: KeyFile): string {
  return JSON.stringify(keyFile);
}

/** Reads a key file strictly; `keyFileDamaged` for anything this programme would not have written. */
export function parseKeyFile(bytes: Uint8Array): Result<KeyFile, "keyFileDamaged"> {
  const text = strictText(bytes);
  const parsed = keyFileSchema.safeParse(text === undefined ? undefined : parseCanonicalObject(text));
  return parsed.success ? accept(parsed.data) : refuse("keyFileDamaged");
}

/**
 * What a slot's wrapping is bound to, so that nothing around it can be changed: version, database, slot id, kind, user and the
 * parameters of its key derivation.
 */
export function slotBinding(dbId: string, slot: Pick<KeySlot, "id" | "kind" | "user" | "kdf">): string {
  return ["1", dbId, slot.id, slot.kind, slot.user, JSON.stringify(slot.kdf)].join("|");
}
