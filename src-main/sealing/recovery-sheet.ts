import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { randomInt, sha256 } from "./digest.ts";

const prefix = "AGE-SECRET-KEY-1";
const groupLength = 6;
const askedCharacters = 8;

/**
 * What the recovery sheet shows, and nothing keeps: the age identity whole (stock age takes it too) and, for typing, the characters after its
 * fixed beginning in groups of six, with a four-digit check. Only `recipient` is stored.
 */
export interface RecoverySheet {
  readonly identity: string;
  readonly recipient: string;
  readonly groups: readonly string[];
  readonly check: string;
}

function bodyOf(identity: string): string {
  return identity.slice(prefix.length);
}

/** Four digits from the key's hash, by which a copy made by hand is compared. */
function checkDigits(identity: string): string {
  return String(Number.parseInt(sha256(identity).slice(0, 8), 16) % 10_000).padStart(4, "0");
}

/** Makes a new recovery key. */
export async function createRecoverySheet(): Promise<RecoverySheet> {
  const identity = await generateX25519Identity();
  const body = bodyOf(identity);
  return {
    identity,
    recipient: await identityToRecipient(identity),
    groups: body.match(new RegExp(`.{1,${String(groupLength)}}`, "gu")) ?? [],
    check: checkDigits(identity),
  };
}

/**
 * Reads a recovery key as someone types it from paper: any case, with or without the fixed beginning, spaces and hyphens between groups.
 * `wrongRecoveryKey` when a character is wrong: the key carries its own checksum.
 */
export async function readRecoveryKey(typed: string): Promise<Result<string, "wrongRecoveryKey">> {
  const letters = typed.toUpperCase().replace(/[^A-Z0-9]/gu, "");
  const bare = prefix.replaceAll("-", "");
  const identity = prefix + (letters.startsWith(bare) ? letters.slice(bare.length) : letters);
  try {
    await identityToRecipient(identity);
    return accept(identity);
  } catch {
    return refuse("wrongRecoveryKey");
  }
}

/** Eight places (1 = the first character of the first group), in order, whose characters shall be typed back. */
export function askRecoveryPositions(sheet: RecoverySheet): readonly number[] {
  const length = bodyOf(sheet.identity).length;
  const positions = new Set<number>();
  while (positions.size < askedCharacters) {
    positions.add(1 + randomInt(length));
  }
  return [...positions].toSorted((one, other) => one - other);
}

/** Whether the characters typed back are those at the asked places: the sheet is on paper and can be read. */
export function areRecoveryCharacters(
  sheet: RecoverySheet,
  positions: readonly number[],
  typed: string,
): boolean {
  const body = bodyOf(sheet.identity);
  const expected = positions.map((position) => body[position - 1] ?? "").join("");
  return typed.toUpperCase().replace(/[^A-Z0-9]/gu, "") === expected;
}
