import { z } from "zod";
import { longDate } from "#shared/base/calendar-date.ts";
import { indicatorDefinition } from "#shared/law/indicators.ts";
import {
  addressees,
  bodyText,
  closed,
  countText,
  dashes,
  heading,
  paragraph,
  recipientItems,
  sentence,
} from "../body-blocks.ts";
import { issuedPaperFacts, signatureFacts } from "../common-facts.ts";
import { lines, longText, optionalLines, period, text } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import { attachedTo, letterhead, titleBlock } from "../letterhead.ts";
import type { Block, Section } from "../paper.ts";
import { periodDays, periodName } from "../period-name.ts";
import { signaturesOf } from "../signature-block.ts";
import { symbolOf } from "./paper-parts.ts";
import { ratioText } from "./figure-text.ts";
import { longRecipients } from "./sample-club.ts";
import { longDeputy, longOffice, sampleCommittee, sampleProvince } from "./sample-office.ts";
import {
  clubCountsTable,
  communeTable,
  openUnitsTable,
  upperFigures,
  versionsTable,
} from "./upper-tables.ts";

const needs = z.strictObject({
  ...issuedPaperFacts,
  signature: signatureFacts,
  addressees: lines("Kính gửi", 200),
  area: text("Địa bàn tổng hợp (ví dụ: tỉnh Hải Sơn)", 200),
  period: period("Kỳ báo cáo"),
  figures: upperFigures,
  remarks: longText("Nhận xét"),
  direction: lines("Chỉ đạo, yêu cầu đối với các đơn vị", 600),
  recipients: optionalLines("Nơi nhận khác", 200),
});
type UpperFacts = z.output<typeof needs>;

function indicatorName(code: string): string {
  const definition = indicatorDefinition(code);
  return definition.ok ? `${definition.value.nameVi} (${code})` : code;
}

function units(count: number): string {
  return `${countText(count)} đơn vị`;
}

/** How many had to report, have reported, in time, late; and by name who has not. */
function receiptBlocks(facts: UpperFacts): Block[] {
  const { communes, received, missing, returned, rows } = facts.figures;
  const late = rows.filter(({ state }) => state === "MUON").length;
  return [
    bodyText(
      `Số đơn vị phải báo cáo: ${units(communes)}; đã nộp ${units(received)}, trong đó đúng hạn ${units(received - late)}, muộn ${units(late)}; chưa nộp ${units(missing.length)}${returned.length === 0 ? "" : `; đã trả lại, chờ báo cáo thay thế ${units(returned.length)}`}.`,
    ),
    ...openUnitBlocks(facts),
  ];
}

/** More names than this are read in a list of their own. */
const mostNamesInASentence = 12;

function needsList({ figures: { missing, returned } }: UpperFacts): boolean {
  return missing.length + returned.length > mostNamesInASentence;
}

function openUnitBlocks(facts: UpperFacts): Block[] {
  const { missing, returned } = facts.figures;
  if (needsList(facts)) {
    return [
      bodyText(
        "Danh sách đơn vị chưa nộp và đơn vị có báo cáo bị trả lại kèm theo; số liệu của các đơn vị này không tính vào tổng hợp.",
      ),
    ];
  }
  return [
    ...(missing.length === 0 ? [] : [bodyText(`Đơn vị chưa nộp: ${missing.join(", ")}.`)]),
    ...(returned.length === 0
      ? []
      : [bodyText(`Đơn vị có báo cáo bị trả lại, số liệu không tính vào tổng hợp: ${returned.join(", ")}.`)]),
  ];
}

/** Σ numerators / Σ denominators of what was received, and who is below the target. */
function resultBlocks({ figures }: UpperFacts): Block[] {
  const { total, coverage, received, communes } = figures;
  if (received === 0) {
    return [bodyText("Chưa có báo cáo của đơn vị nào để tổng hợp.")];
  }
  return [
    bodyText(
      `Số liệu dưới đây cộng từ ${units(received)} trên ${units(communes)}; tỷ lệ là tổng tử số chia tổng mẫu số. Chi tiết tại Biểu TH-01 và Biểu TH-02 kèm theo.`,
    ),
    ...dashes([
      ...total.map(({ code, ...ratio }) => `${indicatorName(code)}: ${ratioText(ratio)}`),
      `Đơn vị có câu lạc bộ, mô hình đang hoạt động (CT19): ${ratioText(coverage)}`,
    ]),
  ];
}

function belowTarget({ figures }: UpperFacts): Block[] {
  if (figures.received === 0) {
    return [bodyText("Chưa xác định được, vì chưa có báo cáo của đơn vị nào.")];
  }
  const below = figures.below.filter(({ communes }) => communes.length > 0);
  return below.length === 0
    ? [bodyText("Các đơn vị đã nộp báo cáo đều đạt mức đề ra của các chỉ tiêu có phát sinh.")]
    : dashes(below.map(({ code, communes }) => `${indicatorName(code)}, chưa đạt: ${communes.join(", ")}`));
}

function reportBody(facts: UpperFacts): Block[] {
  const days = periodDays(facts.period) ?? { from: "", to: "" };
  return closed([
    heading("I. TÌNH HÌNH BÁO CÁO"),
    bodyText(`Kỳ báo cáo từ ${longDate(days.from)} đến ${longDate(days.to)}, địa bàn ${facts.area}.`),
    ...receiptBlocks(facts),
    heading("II. KẾT QUẢ TỔNG HỢP"),
    ...resultBlocks(facts),
    heading("III. NHẬN XÉT"),
    bodyText(sentence(facts.remarks)),
    heading("Đơn vị chưa đạt theo từng chỉ tiêu"),
    ...belowTarget(facts),
    heading("IV. CHỈ ĐẠO, YÊU CẦU"),
    ...dashes(facts.direction),
  ]);
}

function annex(facts: UpperFacts, above: string, name: string): Block {
  return {
    kind: "title",
    above,
    name,
    subject: `Kỳ báo cáo: ${periodName(facts.period)}`,
    note: attachedTo(facts, {
      name: "Báo cáo",
      symbol: symbolOf("BC", facts),
      issuer: `Ủy ban nhân dân ${facts.office.unitName}`,
    }),
    rule: true,
  };
}

const countsNote = paragraph(
  "small",
  "Ghi chú: mỗi ô là tử số/mẫu số; - là không phát sinh; … là chưa nộp, bị trả lại hoặc không gửi. Dòng tổng là tổng tử số/tổng mẫu số của các đơn vị đã nộp.",
);

function build(facts: UpperFacts): readonly Section[] {
  const subject = `Tổng hợp kết quả công tác quản lý sau cai nghiện ma túy và hoạt động câu lạc bộ, điểm tư vấn ${periodName(facts.period)}`;
  return [
    {
      orientation: "portrait",
      blocks: [
        letterhead(facts, symbolOf("BC", facts)),
        titleBlock("BÁO CÁO", subject),
        addressees(facts.addressees),
        ...reportBody(facts),
        signaturesOf(facts.signature, recipientItems("Như trên", facts.recipients, facts.draftingUnit)),
      ],
    },
    {
      orientation: "landscape",
      blocks: [annex(facts, "Biểu TH-01", "CHỈ TIÊU THEO ĐƠN VỊ"), communeTable(facts.figures), countsNote],
    },
    {
      orientation: "landscape",
      blocks: [annex(facts, "Biểu TH-02", "CÂU LẠC BỘ THEO ĐƠN VỊ"), clubCountsTable(facts.figures)],
    },
    ...(needsList(facts)
      ? [
          {
            orientation: "portrait" as const,
            blocks: [annex(facts, "Danh sách", "ĐƠN VỊ CHƯA NỘP BÁO CÁO"), openUnitsTable(facts.figures)],
          },
        ]
      : []),
    ...(facts.figures.versions.length === 0
      ? []
      : [
          {
            orientation: "landscape" as const,
            blocks: [annex(facts, "Phụ lục", "CÁC BẢN BÁO CÁO ĐÃ NHẬN"), versionsTable(facts.figures)],
          },
        ]),
  ];
}

/* The upper level of the acceptance scenario: five communes, four received, Xã Cẩm Lạc Sơn missing. */
const sampleRows = [
  {
    commune: "Xã Bình Lâm Thượng",
    state: "DA_NHAN",
    version: 1,
    figures: [
      { code: "CT01", num: 2, den: 3 },
      { code: "CT07", num: 2, den: 5 },
      { code: "CT12", num: 34, den: 38 },
    ],
  },
  {
    commune: "Xã Bình Lâm Hạ",
    state: "DA_NHAN",
    version: 2,
    figures: [
      { code: "CT01", num: 1, den: 1 },
      { code: "CT07", num: 6, den: 9 },
      { code: "CT12", num: 20, den: 30 },
    ],
  },
  { commune: "Xã Cẩm Lạc Sơn", state: "THIEU", version: 0, figures: [] },
  {
    commune: "Xã Sơn Trung",
    state: "MUON",
    version: 1,
    figures: [
      { code: "CT07", num: 1, den: 4 },
      { code: "CT12", num: 21, den: 40 },
    ],
  },
];

const sample = {
  office: sampleProvince,
  number: 120,
  issuedOn: "2026-10-08",
  preparedOn: "2026-10-07",
  draftingUnit: "NC",
  signature: sampleCommittee,
  addressees: ["Bộ Công an"],
  area: "tỉnh Hải Sơn",
  period: "2026-09",
  figures: {
    communes: 4,
    received: 3,
    missing: ["Xã Cẩm Lạc Sơn"],
    rows: sampleRows,
    total: [
      { code: "CT01", num: 3, den: 4, met: false },
      { code: "CT07", num: 9, den: 18, met: true },
      { code: "CT12", num: 75, den: 108, met: false },
    ],
    coverage: { num: 3, den: 4, met: true },
    clubs: [
      {
        commune: "Xã Bình Lâm Thượng",
        clubs: 4,
        active: 4,
        due: 3,
        regular: 2,
        members: 28,
        sessions_held: 5,
        expected: 35,
        present: 27,
      },
      {
        commune: "Xã Bình Lâm Hạ",
        clubs: 1,
        active: 1,
        due: 1,
        regular: 1,
        members: 12,
        sessions_held: 1,
        expected: 12,
        present: 10,
      },
      {
        commune: "Xã Sơn Trung",
        clubs: 0,
        active: 0,
        due: 0,
        regular: 0,
        members: 0,
        sessions_held: 0,
        expected: 0,
        present: 0,
      },
    ],
    clubTotal: {
      clubs: 5,
      active: 5,
      due: 4,
      regular: 3,
      members: 40,
      sessions_held: 6,
      expected: 47,
      present: 37,
    },
    below: [
      { code: "CT01", communes: ["Xã Bình Lâm Thượng"] },
      { code: "CT07", communes: ["Xã Sơn Trung"] },
      { code: "CT12", communes: ["Xã Bình Lâm Thượng", "Xã Bình Lâm Hạ", "Xã Sơn Trung"] },
    ],
    versions: [
      {
        commune: "Xã Bình Lâm Thượng",
        receivedOn: "2026-10-02",
        paper: { symbol: "418/BC-UBND", date: "2026-10-02" },
        sha256: "5e".repeat(32),
      },
      {
        commune: "Xã Bình Lâm Hạ",
        receivedOn: "2026-10-02",
        paper: { symbol: "97/BC-UBND", date: "2026-10-01" },
        sha256: "a1".repeat(32),
      },
      {
        commune: "Xã Bình Lâm Hạ",
        receivedOn: "2026-10-03",
        paper: { symbol: "102/BC-UBND", date: "2026-10-03" },
        sha256: "b2".repeat(32),
      },
      { commune: "Xã Sơn Trung", receivedOn: "2026-10-06", sha256: "c3".repeat(32) },
    ],
  },
  remarks: "Các đơn vị cơ bản nộp báo cáo đúng hạn; tỷ lệ chuyển gửi dịch vụ đạt mức đề ra.",
  direction: [
    "Xã Cẩm Lạc Sơn gửi báo cáo tháng 9 trước ngày 10 tháng 10 năm 2026",
    "Các đơn vị rà soát câu lạc bộ chưa sinh hoạt đều đặn",
  ],
  recipients: ["Thường trực Tỉnh ủy", "Công an tỉnh"],
};

const extreme = {
  ...sample,
  office: longOffice,
  signature: { authority: "UBND", ...longDeputy },
  period: "2026-YTD-12",
  figures: {
    ...sample.figures,
    communes: 136,
    received: 120,
    missing: Array.from(
      { length: 16 },
      (_, index) => `Phường Văn Miếu - Quốc Tử Giám số ${String(index + 1)}`,
    ),
    rows: Array.from({ length: 120 }, (_, index) => ({
      commune: `Phường Văn Miếu - Quốc Tử Giám số ${String(index + 1)}`,
      state: "MUON",
      version: 3,
      figures: [{ code: "CT12", num: 1234, den: 12_345 }],
    })),
  },
  direction: Array.from({ length: 12 }, () => sample.direction[1]),
  recipients: longRecipients,
};

/**
 * The upper level's report (Mẫu 1.4 of Nghị định 30/2020/NĐ-CP) from received snapshots only: counts, sums of numerators
 * and denominators, who is missing, and the file behind every snapshot.
 */
export const upperReport = defineKind({
  code: "D25",
  title: "Báo cáo tổng hợp của cấp trên về quản lý sau cai nghiện và hoạt động câu lạc bộ, điểm tư vấn",
  form: "ND30-1.4",
  issuer: "UBND",
  regime: "both",
  needs,
  signature: (facts) => facts.signature,
  sample,
  extreme,
  build,
  fileDetail: (facts) => facts.period,
});
