/**
 * Sizes and distances of the profile `ND30-2020` (Nghị định 30/2020/NĐ-CP, phụ lục I mục I–V; the official
 * forms of phụ lục III where the decree leaves a range). Millimetres end in `Mm`, points in `Pt`.
 */
export const formatProfile = {
  page: { widthMm: 210, heightMm: 297 },
  margins: { topMm: 20, bottomMm: 20, leftMm: 30, rightMm: 20 },
  /** Page number: size and its baseline from the top edge; not shown on the first page of a section. */
  pageNumber: { sizePt: 14, baselineMm: 12 },
  letterhead: {
    leftMm: 62,
    rightMm: 98,
    /** The wide split, for a place name whose date line does not fit the right column. */
    wideLeftMm: 48,
    wideRightMm: 112,
    /** The split that gives the office more room; the national motto then takes the smaller of its two sizes. */
    roomyLeftMm: 70,
    roomyRightMm: 90,
    parentPt: 13,
    officePt: 13,
    nationPt: 13,
    mottoPt: 14,
    numberPt: 13,
    datePt: 14,
    subjectPt: 12,
    /** Between số, ký hiệu and the V/v of a công văn (phụ lục I.II.5b). */
    subjectGapPt: 6,
  },
  /** A rule under the office's name and under the title: 1/3–1/2 of the line above it. */
  shortRuleShare: 0.4,
  ruleWidthPt: 0.75,
  title: { sizePt: 14, notePt: 13 },
  body: { sizePt: 14, firstLineMm: 12.7, gapPt: 6 },
  /** Room left and right in a cell; less in a table of many figures. */
  table: { paddingMm: 1.2, smallPaddingMm: 0.4 },
  signature: { leftMm: 72, sizePt: 14, spaceMm: 26, hintPt: 13 },
  recipients: { headingPt: 12, itemPt: 11 },
  mark: { sizePt: 13, heightMm: 8 },
  smallPt: 11,
  /** "Single" spacing of Times New Roman as word processors set it: (ascender + descender + gap) ÷ (ascender + descender). */
  singleSpacing: 2355 / 2268,
} as const;

/** Width of the text in millimetres on an upright or a lying page. */
export function textWidthMm(orientation: "portrait" | "landscape"): number {
  const { page, margins } = formatProfile;
  const width = orientation === "portrait" ? page.widthMm : page.heightMm;
  return width - margins.leftMm - margins.rightMm;
}
