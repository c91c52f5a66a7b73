import type { CalendarDate } from "../base/calendar-date.ts";

/** What one paper does to another (list QUAN_HE_VB): rests on it, replaces, amends, corrects, recalls, repeals it, is attached to or answers it. */
export const relationKinds = [
  "CAN_CU",
  "THAY_THE",
  "SUA_DOI_BO_SUNG",
  "DINH_CHINH",
  "THU_HOI",
  "BAI_BO",
  "KEM_THEO",
  "TRA_LOI",
] as const;
export type RelationKind = (typeof relationKinds)[number];

/** What changes the standing of the other paper, the heaviest first. */
const weights = ["THU_HOI", "BAI_BO", "THAY_THE", "SUA_DOI_BO_SUNG", "DINH_CHINH"] as const;
export type Standing = (typeof weights)[number];
const endings: ReadonlySet<string> = new Set<Standing>(["THU_HOI", "BAI_BO", "THAY_THE"]);

/** A relation as the paper it is about sees it. */
export interface Effect {
  readonly kind: string;
  readonly effectiveOn: CalendarDate;
}

/** The heaviest effect on a paper that holds on a day; nothing where it stands as it was issued. */
export function standingOn<Found extends Effect>(
  effects: readonly Found[],
  date: CalendarDate,
): (Found & { readonly kind: Standing }) | undefined {
  const now = effects.filter(({ effectiveOn }) => effectiveOn <= date);
  for (const kind of weights) {
    const found = now.find((effect) => effect.kind === kind);
    if (found !== undefined) {
      return { ...found, kind };
    }
  }
  return undefined;
}

/** Whether a paper in this standing may no longer be rested on, amended or corrected. */
export function isEnded(standing: string): boolean {
  return endings.has(standing);
}
