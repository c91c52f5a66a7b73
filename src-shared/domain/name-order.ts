import { z } from "zod";

/**
 * How lists of people are ordered after the given name: by family name and then the middle names, or by the middle
 * names and then the family name. Offices do both.
 */
export const nameOrders = ["TEN_HO_DEM", "TEN_DEM_HO"] as const;
export const nameOrderField = z.enum(nameOrders);
export type NameOrder = z.output<typeof nameOrderField>;
