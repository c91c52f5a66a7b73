import { z } from "zod";
import { codeField, dateField, humanCodeField, maybe, nameField, textField } from "./fields.ts";

export const stationKinds = ["COMMUNE", "UPPER"] as const;
export type StationKind = (typeof stationKinds)[number];

/** Đơn vị: what stands on the letterhead and in the bundles of this office. */
export const officeFields = z.strictObject({
  kind: z.enum(stationKinds),
  unitCode: humanCodeField,
  name: textField(120),
  placeName: textField(120),
  provinceText: textField(120),
  parentLine: maybe(textField(120)),
  showParent: z.boolean().default(true),
});
export type OfficeFields = z.output<typeof officeFields>;

export const positions = [
  "CT",
  "PCT",
  "QCT",
  "CVP",
  "TP",
  "PTP",
  "TCA",
  "PTCA",
  "TRT",
  "CN",
  "PCN",
  "KHAC",
] as const;
/** Người ký: who may sign, as what, during which term (both days included). */
export const officialFields = z
  .strictObject({
    fullName: nameField,
    position: z.enum(positions),
    positionText: maybe(textField(120)),
    unit: maybe(textField(120)),
    from: dateField,
    to: maybe(dateField),
  })
  .refine((official) => official.to === null || official.to >= official.from, {
    path: ["to"],
    message: "endBeforeStart",
  });
export type OfficialFields = z.output<typeof officialFields>;

/** Nơi nhận báo cáo: an upper-level unit that reports and bundles go to. */
export const upperLevelFields = z.strictObject({ code: humanCodeField, name: textField(120) });

/** Thôn, tổ dân phố. */
export const areaFields = z.strictObject({ name: textField(120), kind: codeField });

/** The profile a station is set up with. */
export const profileFields = z.strictObject({
  office: officeFields,
  officials: z.array(officialFields).max(50).default([]),
  upperLevels: z.array(upperLevelFields).max(20).default([]),
});
