/** A value that a refusal's Vietnamese text may name: counts, dates, codes, never a secret. */
export type RefusalParams = Readonly<Record<string, string | number>>;

/** One field of an input that a rule turns away: where (`person.dob`), and the code of the rule. */
export interface FieldRefusal {
  readonly path: string;
  readonly code: string;
  readonly params?: RefusalParams;
}

/** An expected "no": a code from the operation's own list, what its text names, and the fields concerned. */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly params?: RefusalParams;
  readonly fields?: readonly FieldRefusal[];
}

/**
 * What a rule or a use case answers. A refusal is a value: it is returned and shown.
 * A fault (a bug, a broken disk) is thrown and caught once, in dispatch.
 */
export type Result<Value, Code extends string = string> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal<Code> };

export function accept<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function refuse<Code extends string>(
  code: Code,
  params?: RefusalParams,
  fields?: readonly FieldRefusal[],
): { readonly ok: false; readonly refusal: Refusal<Code> } {
  return {
    ok: false,
    refusal: {
      code,
      ...(params === undefined ? {} : { params }),
      ...(fields === undefined ? {} : { fields }),
    },
  };
}
