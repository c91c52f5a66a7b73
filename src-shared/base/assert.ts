/** States what must be true at this place; a break is a fault of the programme, never of its user. */
export function invariant(condition: boolean, why: string): asserts condition {
  if (!condition) {
    throw new Error(`Invariant broken: ${why}`);
  }
}

/** Narrows away `undefined` and `null` where the value is known to be there; `why` says how it is known. */
export function present<Value>(value: Value | undefined | null, why: string): Value {
  if (value === undefined || value === null) {
    throw new Error(`Expected a value: ${why}`);
  }
  return value;
}

/** The last branch of a switch over a union: the compiler proves it is never reached. */
export function assertNever(value: never, what: string): never {
  throw new Error(`Unknown ${what}: ${String(value)}`);
}
