import { canonicalText, type JsonObject, type JsonValue } from "./canonical-json.ts";
import { usualStamps, type StampKeys } from "./stamps.ts";

/*
 * How a version of a record that comes in stands to the one held. Nothing here knows a database: versions in, a verdict
 * out, so that random histories can be tried against it.
 */

/** One version of a record: `rev` in the owner's counting, `gone` the reason of voiding or `null`, `content` its columns. */
export interface RecordVersion {
  readonly rev: number;
  readonly epoch: string;
  readonly gone: string | null;
  readonly content: JsonObject;
}

/** A field that both sides changed, each to another value. */
export interface FieldConflict {
  readonly field: string;
  readonly base: JsonValue;
  readonly held: JsonValue;
  readonly sent: JsonValue;
}

/** `content` holds both sides' changes; where they disagree, the held value, and the field is among `conflicts`. */
export interface Merge {
  readonly content: JsonObject;
  readonly conflicts: readonly FieldConflict[];
}

/** Two contents that grew out of `base`; `stamps` where they are not the usual ones. */
interface Contents {
  readonly base: JsonObject;
  readonly held: JsonObject;
  readonly sent: JsonObject;
  readonly stamps?: StampKeys;
}

function isEqual(one: JsonValue, other: JsonValue): boolean {
  return one === other || canonicalText(one) === canonicalText(other);
}

/** The fields in which two contents differ, stamps aside, in the order of their names. */
export function changedFields(
  one: JsonObject,
  other: JsonObject,
  stamps: StampKeys = usualStamps,
): readonly string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((key) => !stamps.has(key) && !isEqual(one[key] ?? null, other[key] ?? null))
    .toSorted();
}

/**
 * Merges two contents that grew out of `base`, field by field: what only one side changed is taken, what both changed
 * alike is taken once, what both changed differently is a conflict.
 */
export function mergeThreeWays({ base, held, sent, stamps }: Contents): Merge {
  const content: Record<string, JsonValue> = { ...held };
  const conflicts: FieldConflict[] = [];
  for (const field of changedFields(held, sent, stamps)) {
    const values = { base: base[field] ?? null, held: held[field] ?? null, sent: sent[field] ?? null };
    if (isEqual(values.held, values.base)) {
      content[field] = values.sent;
    } else if (!isEqual(values.sent, values.base)) {
      conflicts.push({ field, ...values });
    }
  }
  return { content, conflicts };
}

/** The field under which a conflict between a voiding and a change stands. */
export const voidingField = "void_reason";

/** What becomes of a version that comes in. */
export type Standing =
  | { readonly kind: "NEW" | "CHANGED" | "VOIDED" | "SAME" | "OLDER" }
  | { readonly kind: "MERGED"; readonly content: JsonObject }
  | { readonly kind: "CONFLICT"; readonly content: JsonObject; readonly conflicts: readonly FieldConflict[] };

/** What is held of a record. `origin` says whether the owner sent it so or a person here decided or a merge made it. */
export interface HeldVersion extends RecordVersion {
  readonly origin: "RECEIVED" | "MERGED" | "DECIDED";
}

/** What `standingOf` compares: the version coming in, the one held, and what both grew out of where that is known. */
export interface Meeting {
  readonly sent: RecordVersion & { readonly base: number | undefined };
  readonly held: HeldVersion | undefined;
  /** The version with the revision `sent.base`, or the last one the owner sent where the held one was made here. */
  readonly ancestor: RecordVersion | undefined;
  /** The stamps of the record's table, where they are not the usual ones. */
  readonly stamps?: StampKeys;
}

/** Two versions of which neither follows from the other. */
type Divergence = Pick<Meeting, "ancestor" | "stamps"> & {
  readonly sent: RecordVersion;
  readonly held: RecordVersion;
};

function successor(sent: RecordVersion): Standing {
  return { kind: sent.gone === null ? "CHANGED" : "VOIDED" };
}

/** Merges two versions of which neither follows from the other; a voiding against anything else is a conflict. */
export function mergeVersions({ held, sent, ancestor, ...rest }: Divergence): Merge {
  if (sent.gone !== null || held.gone !== null) {
    const conflict = { field: voidingField, base: ancestor?.gone ?? null, held: held.gone, sent: sent.gone };
    return { content: held.content, conflicts: [conflict] };
  }
  return mergeThreeWays({
    base: ancestor?.content ?? {},
    held: held.content,
    sent: sent.content,
    ...rest,
  });
}

function merged(meeting: Meeting, held: HeldVersion): Standing {
  const { content, conflicts } = mergeVersions({ ...meeting, held });
  return conflicts.length === 0 ? { kind: "MERGED", content } : { kind: "CONFLICT", content, conflicts };
}

/**
 * Judges a version: within one epoch a station has one history, so the higher revision follows the lower. Where the
 * sender was restored meanwhile, or a person here decided, both sides may have changed, and only what does not collide is
 * merged.
 */
export function standingOf(meeting: Meeting): Standing {
  const { sent, held, ancestor, stamps } = meeting;
  if (held === undefined) {
    return { kind: sent.gone === null ? "NEW" : "VOIDED" };
  }
  if (sent.gone === held.gone && changedFields(sent.content, held.content, stamps).length === 0) {
    return { kind: "SAME" };
  }
  if (held.origin === "RECEIVED") {
    if (held.epoch === sent.epoch) {
      return sent.rev > held.rev ? successor(sent) : { kind: "OLDER" };
    }
    if (held.rev === sent.base) {
      return successor(sent);
    }
  } else if (ancestor !== undefined && ancestor.epoch === sent.epoch && sent.rev <= ancestor.rev) {
    return { kind: "OLDER" };
  }
  return merged(meeting, held);
}
