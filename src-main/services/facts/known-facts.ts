import type { Facts, Kind } from "#shared/documents/kind.ts";
import { factLabel, missingFacts } from "#shared/documents/missing-facts.ts";

/** Facts of another paper about the same matter, with the kind whose schema names them. */
export interface KnownPaper {
  readonly kind: Kind;
  readonly facts: Facts;
}

/** What each paper has for itself, whatever it is called elsewhere. */
const ownToEachPaper: ReadonlySet<string> = new Set([
  "number",
  "issuedOn",
  "preparedOn",
  "heldOn",
  "startsAt",
  "endsAt",
  "venue",
  "chair",
  "secretary",
  "guests",
  "effectiveOn",
  "signature",
  "recipients",
  "addressees",
  "grounds",
  "proposal",
  "draftingUnit",
  "office",
  "original",
  "changes",
  "month",
  "period",
  "rows",
  "closedOn",
]);

function valueAt(facts: unknown, path: readonly string[]): unknown {
  let value = facts;
  for (const key of path) {
    value = typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
  }
  return value;
}

function isGiven(value: unknown): boolean {
  return (
    value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0)
  );
}

function withValue(facts: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) {
    return value;
  }
  const before = typeof facts === "object" && facts !== null && !Array.isArray(facts) ? facts : {};
  return { ...before, [key]: withValue(Reflect.get(before, key), rest, value) };
}

/** Whether a value names one of these papers by its number. */
function names(value: unknown, symbols: ReadonlySet<string>): boolean {
  if (typeof value === "string") {
    return symbols.has(value);
  }
  return (
    typeof value === "object" && value !== null && Object.values(value).some((inner) => names(inner, symbols))
  );
}

/** The same fact in another paper: the same path under the same Vietnamese name. */
function knownValue(
  kind: Kind,
  path: string,
  { others, ended }: { readonly others: readonly KnownPaper[]; readonly ended: ReadonlySet<string> },
): unknown {
  const label = factLabel(kind.needs, path);
  const keys = path.split(".");
  const found = others.find((other) => {
    const value = valueAt(other.facts, keys);
    return isGiven(value) && !names(value, ended) && factLabel(other.kind.needs, path) === label;
  });
  return found === undefined ? undefined : valueAt(found.facts, keys);
}

/**
 * Facts that are typed once for a whole set of papers: what is missing here, or may be given here, and stands in an
 * earlier paper about the same matter under the same name. `others` begin with the latest; what the records know stays, and
 * no paper is named that has `ended` since (by number).
 */
export function withKnownFacts(
  kind: Kind,
  facts: Facts,
  known: { readonly others: readonly KnownPaper[]; readonly ended: ReadonlySet<string> },
): Facts {
  const optional = Object.keys(kind.needs.shape).filter((key) => !isGiven(facts[key]));
  const paths = new Set([...missingFacts(kind, facts).map(({ path }) => path), ...optional]);
  let filled: unknown = facts;
  for (const path of paths) {
    const keys = path.split(".");
    const value = ownToEachPaper.has(keys[0] ?? "") ? undefined : knownValue(kind, path, known);
    if (isGiven(value) && !isGiven(valueAt(filled, keys))) {
      filled = withValue(filled, keys, value);
    }
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- facts with further entries are facts
  return filled as Facts;
}
