/** What the texts an office may adapt are about: its clubs, managed persons, recipients, the regulation of a club. */
export const wordingGroups = ["CLUB", "MANAGEMENT", "RECIPIENTS", "STATUTE"] as const;
export type WordingGroup = (typeof wordingGroups)[number];
