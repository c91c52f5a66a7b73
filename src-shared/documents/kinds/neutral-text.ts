import type { z } from "zod";
import { foldText } from "#shared/base/vietnamese-text.ts";
import { text } from "../fact-fields.ts";

/**
 * Words that tell what a club is for. An invitation, a certificate on the wall, is seen by others, and the law keeps secret who is treated or
 * managed (Nghị định 163/2026/NĐ-CP, điều 3 khoản 5 điểm b), so none of them may stand on such a paper.
 */
const revealingMarked = /nghiện/iu;
const revealingPlain = /ma tuy|cai nghien|sau cai|tai nghien|methadon/u;

/** Whether a text tells nobody what the club is for, however it is spelt: `ma túy`, `ma tuý`, `MA TUY`. */
export function isNeutral(value: string): boolean {
  return !revealingMarked.test(value.normalize("NFC")) && !revealingPlain.test(foldText(value));
}

/** The refusal of a text that does tell. */
export const revealsStatus = "revealsStatus";
/** A line of text that tells nobody what the club is for. */
export function neutralText(label: string, max?: number): z.ZodString {
  return text(label, max).refine(isNeutral, revealsStatus);
}
