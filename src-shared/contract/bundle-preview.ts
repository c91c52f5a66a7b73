import { z } from "zod";
import { absent, dateText } from "./shapes.ts";

/** How records of a bundle stand to what is held: the groups of the preview. */
export const previewGroups = [
  "NEW",
  "CHANGED",
  "MERGED",
  "CONFLICT",
  "VOIDED",
  "SAME",
  "OLDER",
  "SAME_PERSON",
  "UNKNOWN",
] as const;

export { voidingField } from "../bundle/merging.ts";

/** What a person is told before OK: a code of the catalogue with its values; `asks` = a reason is due. */
const finding = z.strictObject({
  code: z.enum(["G44", "G45", "G46", "G47", "G48"]),
  asks: z.boolean(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** What a bundle says of itself and what taking it in would do. */
export const preview = z.strictObject({
  kind: z.string(),
  station: z.string(),
  stationName: z.string(),
  sequence: z.int(),
  createdAt: z.string(),
  period: absent(z.strictObject({ from: dateText, to: dateText })),
  counts: z.record(z.string(), z.int()),
  normalised: z.int(),
  unknown: z.int(),
  sha256: z.string(),
  warnings: z.array(z.string()),
  report: absent(z.json()),
  groups: z.record(z.enum(previewGroups), z.int()),
  findings: z.array(finding),
  attachments: z.int(),
  /** Homes written with units of before 01/7/2025, as they are taken in, and the communes of today that may be meant. */
  oldPlaces: z.array(z.strictObject({ name: z.string(), place: z.string(), now: z.array(z.string()) })),
});

/** One record of the preview, with each field that differs: before and after, as stored. */
export const previewRow = z.strictObject({
  entity: z.string(),
  id: z.string(),
  name: z.string(),
  fields: z.array(z.strictObject({ field: z.string(), before: z.json(), after: z.json() })),
});
