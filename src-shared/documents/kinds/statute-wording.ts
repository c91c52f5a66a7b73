import { z } from "zod";
import { lines } from "../fact-fields.ts";

/** Articles that an office may write in its own words: their text holds no figure, no name and no reference of its own. */
export const adaptableKeys = [
  "TON_CHI",
  "QUYEN_HAN",
  "CHU_NHIEM",
  "PHO_CHU_NHIEM",
  "QUYEN",
  "NGHIA_VU",
  "BAO_MAT",
  "DANH_GIA",
  "HO_SO",
  "NGUON_KINH_PHI",
  "QUAN_LY_TAI_CHINH",
  "KHEN_THUONG",
  "KY_LUAT",
  "THI_HANH",
] as const;

/** The office's own words for some articles of the regulation. */
export const ownArticlesFact = z
  .array(
    z
      .strictObject({
        article: z.enum(adaptableKeys).meta({ label: "Điều" }),
        lines: lines("Nội dung", 2000),
      })
      .meta({ label: "Điều viết riêng" }),
  )
  .max(adaptableKeys.length)
  .default([])
  .meta({ label: "Các điều đơn vị viết riêng" });
export type OwnArticles = z.output<typeof ownArticlesFact>;
