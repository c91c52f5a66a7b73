import { points } from "#main/pdf/points.ts";

/*
 * Sizes, styles and distances of Nghị định 30/2020/NĐ-CP, phụ lục I (mục I–V), typed from the decree and not taken
 * from the programme: what the printed files are held against. Sizes in points, lengths in millimetres.
 */

const regular = "Tinos-Regular";
const bold = "Tinos-Bold";
const italic = "Tinos-Italic";
const boldItalic = "Tinos-BoldItalic";

export interface Style {
  readonly sizes: readonly [least: number, most: number];
  readonly face: string;
}

export const styles = {
  nation: { sizes: [12, 13], face: bold },
  motto: { sizes: [13, 14], face: bold },
  parent: { sizes: [12, 13], face: regular },
  office: { sizes: [12, 13], face: bold },
  number: { sizes: [13, 13], face: regular },
  date: { sizes: [13, 14], face: italic },
  subject: { sizes: [12, 13], face: regular },
  copy: { sizes: [13, 14], face: bold },
  title: { sizes: [13, 14], face: bold },
  note: { sizes: [13, 14], face: italic },
  authority: { sizes: [13, 14], face: bold },
  ground: { sizes: [13, 14], face: italic },
  addressee: { sizes: [13, 14], face: regular },
  signer: { sizes: [13, 14], face: bold },
  recipientsHeading: { sizes: [12, 12], face: boldItalic },
  recipient: { sizes: [11, 11], face: regular },
  mark: { sizes: [13, 14], face: bold },
  pageNumber: { sizes: [13, 14], face: regular },
} as const satisfies Readonly<Record<string, Style>>;

/** Mục I.1–3: paper and margins (the ranges left to the office are 20–25, 20–25, 30–35, 15–20). */
export const page = { shortMm: 210, longMm: 297, topMm: 20, bottomMm: 20, leftMm: 30, rightMm: 20 } as const;

/** Mục II.6: body 13–14, first line 1 or 1.27 cm in, 6 points or more between paragraphs, lines single to 1.5. */
export const body = {
  sizes: [13, 14],
  firstLinesMm: [10, 12.7],
  gapPt: 6,
  /** "Single" of Times New Roman: 1.15 of the size. */
  singleLine: 1.15,
  mostLines: 1.5,
} as const;

/** A rule under the office's name and under the title is a third to a half of the line above it. */
export const shortRule = { least: 1 / 3, most: 1 / 2 } as const;

/** Room for signature and seal between the post and the name: 25 mm or more (the official forms). */
export const signatureRoom = points(25);
