import { present } from "#shared/base/assert.ts";
import type { Facts, Kind } from "#shared/documents/kind.ts";
import { buildPaper } from "#shared/documents/kind.ts";
import { findKind } from "#shared/documents/kinds.ts";
import type { Paper } from "#shared/documents/paper.ts";
import { paperText } from "#shared/documents/paper-text.ts";

export function kindOf(code: string): Kind {
  return present(findKind(code), `kind ${code} is in the list`);
}

/** The built paper; a refusal fails the test with its code. */
export function built(kind: Kind, facts: Facts): Paper {
  const result = buildPaper(kind, facts);
  if (!result.ok) {
    throw new Error(`${kind.code} refused: ${JSON.stringify(result.refusal)}`);
  }
  return result.value;
}

export function textOf(kind: Kind, facts: Facts): string {
  return paperText(built(kind, facts));
}

/** The refusal of facts that must not build. */
export function refusalOf(kind: Kind, facts: Facts): { code: string; paths: string[] } {
  const result = buildPaper(kind, facts);
  if (result.ok) {
    throw new Error(`${kind.code} was built`);
  }
  return { code: result.refusal.code, paths: (result.refusal.fields ?? []).map((field) => field.path) };
}
