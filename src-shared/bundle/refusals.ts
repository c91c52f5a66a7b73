/**
 * Every code with which a bundle, a receipt or a key card is turned away, or which asks a person about one, and the names of the
 * values its Vietnamese text may show. G00–G76 are what officials read to each other over the telephone:
 * a number once given keeps its meaning.
 */
export const bundleRefusals = {
  /** Not a plain file: a folder, a link, a network path, a name with hidden characters. */
  G00: [],
  /** Empty file. */
  G01: [],
  /** Larger than the limit. */
  G02: ["megabytes"],
  /** Not made by this programme. */
  G04: [],
  /** Another kind of file: `type` is Word, Excel, Word/Excel, PDF, ZIP, RAR or 7Z. */
  G05: ["type"],
  /** A newer way of sealing. */
  G06: [],
  /** Bundle pasted as text, with missing or broken lines. */
  G07: [],
  /** Changed on the way by a mail programme or an editor. */
  G08: [],
  /** The opening part is not allowed: too long, too many or mixed recipients. */
  G09: [],
  /** Not sealed to this station. */
  G10: [],
  /** Cut short, or something appended. */
  G12: [],
  /** Damaged inside. */
  G13: [],
  /** Locked by a password. */
  G14: [],
  /** The parts inside are not as they must be. */
  G20: [],
  /** A link, folder or other entry that is never allowed. */
  G21: [],
  /** A name that is not allowed in its place. */
  G22: [],
  /** One part is larger than the limit. */
  G23: [],
  /** The signature file cannot be read. */
  G24: [],
  /** Signed with a key nobody has shown us. */
  G25: ["keyId"],
  /** The signature does not fit. */
  G26: ["station", "phone"],
  /** The key was revoked, or replaced too long ago. */
  G27: ["station", "date"],
  /** The key was not compared by telephone yet. */
  G28: ["station", "phone"],
  /** The manifest (or the card) is not valid. */
  G29: ["field"],
  /** Compressed data broken. */
  G30: [],
  /** Not Unicode. */
  G31: ["line"],
  /** Inflates beyond measure. */
  G32: [],
  /** A record not as its pattern says. */
  G33: ["line", "field"],
  /** Nested too deep. */
  G34: ["line"],
  /** One id (`code`) twice, in lines `a` and `b`. */
  G35: ["code", "a", "b"],
  /** A text or a line too long. */
  G36: ["line", "field"],
  /** Hidden characters, or a heap of marks. */
  G37: ["line", "field"],
  /** A number out of bounds. */
  G38: ["line", "field"],
  /** A date that is no day between 1900 and 2100. */
  G39: ["line", "value"],
  /** A personal number that has not 12 digits. */
  G40: ["line"],
  /** A line about a record that is not here. */
  G41: ["line"],
  /** `a` records declared, `b` there. */
  G42: ["a", "b"],
  /** A station changing what belongs to another (`other`). */
  G43: ["station", "other"],
  /** Unusually many deletions: a person decides. */
  G44: ["count"],
  /** A closed month would change: the leader decides. */
  G45: ["month"],
  /** A total (`a`) that differs from its details (`b`). */
  G46: ["table", "cell", "a", "b"],
  /** Edited on both sides. */
  G47: ["name"],
  /** Perhaps the same person twice. */
  G48: ["name"],
  /** Format `a` is newer than this programme; it takes version `b`. */
  G50: ["a", "b"],
  /** The station named inside is not the one whose key signed. */
  G51: ["station"],
  /** Addressed to someone else (`other`). */
  G52: ["other"],
  /** Made by this station itself. */
  G53: [],
  /** Records of a newer pattern: they need version `a`, this programme knows up to `b`. */
  G54: ["a", "b"],
  /** Made in the future. */
  G55: ["date"],
  /** Already imported. */
  G60: ["sequence", "station", "at"],
  /** Bundles `a` to `b` are missing, which number `sequence` continues; it brings the period from `from` to `to`, if any. */
  G61: ["a", "b", "station", "sender", "sequence", "from", "to"],
  /** Does not continue what came before. */
  G62: ["sequence", "station"],
  /** The sender was installed anew or restored; `epoch` is what a person accepts. */
  G63: ["station", "epoch", "sender"],
  /** Disk full: `a` MB needed, `b` MB free. */
  G70: ["a", "b"],
  /** The stick or the file cannot be read or written. */
  G71: [],
  /** Another import is running. */
  G72: [],
  /** The database is in use elsewhere. */
  G73: [],
  /** The last import was interrupted and fully undone. */
  G74: [],
  /** The file changed while it was read. */
  G75: [],
  /** Took too long or too much memory, and was stopped. */
  G76: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A code of the catalogue. */
export type BundleRefusal = keyof typeof bundleRefusals;
