import type { Kind } from "./kind.ts";
import { postRehabDecision } from "./kinds/post-rehab-decision.ts";

/** Every kind of paper the programme makes, in the order of its lists. */
export const kinds: readonly Kind[] = [postRehabDecision];

/** The kind of a code, or nothing. */
export function findKind(code: string): Kind | undefined {
  return kinds.find((kind) => kind.code === code);
}
