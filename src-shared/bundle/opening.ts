import type { CalendarDate } from "../base/calendar-date.ts";
import type { Manifest } from "./manifest.ts";
import type { CheckedRecords } from "./record-checker.ts";
import type { TablePattern } from "./table-patterns.ts";

/**
 * How far a signing key is trusted. NEW = its card was read in, nobody has compared the 20 digits; COMPARED = they were;
 * REPLACED = a newer card signed by this key took its place; REVOKED = it may have been stolen; OWN = this station's own.
 */
export type KeyState = "NEW" | "COMPARED" | "REPLACED" | "REVOKED" | "OWN";

/** A signing key the reader knows. `publicKey` is the SPKI in DER as base64; `endedOn` the day of revocation or replacement. */
export interface TrustedKey {
  readonly keyId: string;
  readonly station: string;
  readonly name: string;
  readonly publicKey: string;
  readonly state: KeyState;
  readonly endedOn?: CalendarDate;
  readonly phone?: string;
}

/** What is known of the station of a signing key; empty lists where the key is not known. */
export type KnownOf = (keyId: string) => KnownOfOthers | Promise<KnownOfOthers>;

/** A bundle that was imported here; `at` is the time of import as it is shown to a person. */
export interface ImportedBundle {
  readonly kind: string;
  readonly station: string;
  readonly epoch: string;
  readonly seq: number;
  readonly manifestSha256: string;
  readonly at: string;
}

/** A bundle this station sent: what a receipt must match. */
export interface SentBundle {
  readonly bundleId: string;
  readonly seq: number;
  readonly manifestSha256: string;
}

/**
 * What a station knows of others: their keys, what came from them, in order of import, and what went to them.
 * `acceptedEpochs` = epochs of reinstalled senders that a person has confirmed.
 */
export interface KnownOfOthers {
  readonly trustedKeys: readonly TrustedKey[];
  readonly imported: readonly ImportedBundle[];
  readonly acceptedEpochs: readonly string[];
  readonly sentBundles: readonly SentBundle[];
}

/**
 * All that a reader needs to know besides the file. Plain values but for `knownOf`, so that it can be handed to a worker.
 * `ownIdentities` = the station's age identities, the current one first; `now` = ISO instant.
 */
export interface ReaderContext extends KnownOfOthers {
  readonly ownStationCode: string;
  readonly ownIdentities: readonly string[];
  /**
   * Asked, where it is there, once the signature names its key (20 hex digits), for what is known of that key's station: it
   * then stands in the place of the lists. An upper level knows thousands of stations, and a bundle concerns one.
   */
  readonly knownOf?: KnownOf;
  /** The tables whose records this programme knows. */
  readonly tables: readonly TablePattern[];
  /** A person takes this one in although earlier numbers of its stream are missing. */
  readonly gapAccepted?: boolean;
  /** A key card is looked at: its bundle opens on the word of the card inside, which a person then compares. */
  readonly vouchingCard?: boolean;
  readonly now: string;
}

/** An attachment, named by its SHA-256. */
export interface Attachment {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/**
 * A bundle that passed every check. `manifestText` and `signatureText` are the exact texts that were signed and that signed,
 * to be kept; hashes are lower-case hex.
 */
export interface OpenedBundle extends CheckedRecords {
  readonly manifest: Manifest;
  readonly manifestText: string;
  readonly signatureText: string;
  readonly signerKeyId: string;
  readonly manifestSha256: string;
  readonly fileSha256: string;
  readonly fileBytes: number;
  readonly attachments: readonly Attachment[];
}
