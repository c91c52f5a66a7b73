import { z } from "zod";
import { longDate, shortDate } from "#shared/base/calendar-date.ts";
import { periodBefore, periodLastYear } from "#shared/domain/neighbouring-periods.ts";
import { parsePeriod } from "#shared/domain/reporting-period.ts";
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
import { documentReference, issuedPaperFacts, signatureFacts } from "../common-facts.ts";
import { lines, longText, optionalLines, period, text } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import { attachedTo, letterhead, titleBlock } from "../letterhead.ts";
import type { Block, Section } from "../paper.ts";
import { periodDays, periodName } from "../period-name.ts";
import { signaturesOf } from "../signature-block.ts";
import { adjustmentFacts, adjustmentsTable } from "./adjustments-table.ts";
import { membersTable } from "./members-table.ts";
import { comparisonTable, tableBlocks, targetChart, targetsTable, trendCharts } from "./report-annexes.ts";
import { comparisonFacts, reportFigures, trendFacts } from "./report-figures.ts";
import {
  clubResults,
  communicationText,
  managementResults,
  serviceResults,
  situationBlocks,
} from "./report-sentences.ts";
import { longClub, longRecipients } from "./sample-club.ts";
import { longDeputy, longOffice, sampleCommittee, sampleOffice } from "./sample-office.ts";
import { sampleComparison, sampleReport, sampleTrend } from "./sample-report.ts";

const needs = z.strictObject({
  ...issuedPaperFacts,
  signature: signatureFacts,
  addressees: lines("Kính gửi", 200),
  period: period("Kỳ báo cáo"),
  figures: reportFigures,
  comparison: comparisonFacts,
  trend: trendFacts,
  adjustments: adjustmentFacts,
  papersIssued: z
    .array(z.strictObject({ type: z.string(), count: z.int().min(1) }))
    .default([])
    .meta({ label: "Văn bản đã ban hành trong kỳ", computed: true }),
  clubNames: z
    .record(z.string(), text("Tên câu lạc bộ", 300))
    .default({})
    .meta({ label: "Tên các câu lạc bộ, điểm tư vấn", computed: true }),
  isEstimate: z.boolean().default(false).meta({ label: "Số liệu ước thực hiện" }),
  replaces: documentReference.optional().meta({ label: "Báo cáo bị thay thế" }),
  situation: longText("Tình hình chung").optional(),
  direction: longText("Công tác chỉ đạo, văn bản ban hành"),
  communication: longText("Công tác tuyên truyền"),
  budget: longText("Kinh phí"),
  achievements: longText("Kết quả nổi bật"),
  shortcomings: longText("Tồn tại, hạn chế"),
  causes: longText("Nguyên nhân"),
  nextTasks: lines("Phương hướng, nhiệm vụ kỳ sau", 600),
  requests: optionalLines("Kiến nghị", 600),
  recipients: optionalLines("Nơi nhận khác", 200),
});
type ReportFacts = z.output<typeof needs>;

/** `quyết định 02, kế hoạch 01`: what the register of outgoing papers shows for the period. */
function issuedText({ papersIssued }: ReportFacts): Block[] {
  const named = papersIssued.map(({ type, count }) => `${type} ${countText(count)}`);
  return named.length === 0 ? [] : [bodyText(`Văn bản đã ban hành trong kỳ: ${named.join(", ")}.`)];
}

function openingBlocks(facts: ReportFacts): Block[] {
  const days = periodDays(facts.period) ?? { from: "", to: "" };
  const estimate = facts.isEstimate ? " Số liệu trong báo cáo là số ước thực hiện." : "";
  const replaced =
    facts.replaces === undefined
      ? []
      : [
          bodyText(
            `Báo cáo này thay thế Báo cáo số ${facts.replaces.symbol} ngày ${shortDate(facts.replaces.date)}.`,
          ),
        ];
  const situation = facts.situation === undefined ? [] : [bodyText(facts.situation)];
  return [
    ...replaced,
    heading("I. TÌNH HÌNH"),
    ...situation,
    bodyText(
      `Kỳ báo cáo từ ${longDate(days.from)} đến ${longDate(days.to)}; số liệu chi tiết tại các Phụ lục.${estimate}`,
    ),
    ...situationBlocks(facts.figures, days.to),
  ];
}

function reportBody(facts: ReportFacts): Block[] {
  const requests = facts.requests.length === 0 ? [bodyText("Không có.")] : dashes(facts.requests);
  return closed([
    ...openingBlocks(facts),
    heading("II. KẾT QUẢ THỰC HIỆN"),
    heading("1. Công tác chỉ đạo, văn bản ban hành"),
    bodyText(sentence(facts.direction)),
    ...issuedText(facts),
    heading("2. Công tác tuyên truyền"),
    bodyText(facts.communication),
    bodyText(communicationText(facts.figures)),
    ...clubResults(facts.figures, facts.clubNames),
    ...serviceResults(facts.figures),
    ...managementResults(facts.figures),
    heading("8. Kinh phí"),
    bodyText(sentence(facts.budget)),
    heading("III. ĐÁNH GIÁ"),
    bodyText(`Kết quả nổi bật: ${sentence(facts.achievements)}`),
    bodyText(`Tồn tại, hạn chế: ${sentence(facts.shortcomings)}`),
    bodyText(`Nguyên nhân: ${sentence(facts.causes)}`),
    heading("IV. PHƯƠNG HƯỚNG, NHIỆM VỤ KỲ SAU"),
    ...dashes(facts.nextTasks),
    heading("V. KIẾN NGHỊ"),
    ...requests,
  ]);
}

function annex(facts: ReportFacts, above: string, name: string): Block {
  const issuer = `Ủy ban nhân dân ${facts.office.unitName}`;
  return {
    kind: "title",
    above,
    name,
    subject: `Kỳ báo cáo: ${periodName(facts.period)}`,
    note: attachedTo(facts, { name: "Báo cáo", symbol: "BC-UBND", issuer }),
    rule: true,
  };
}

const balanceNote = paragraph(
  "small",
  "Ghi chú: đầu kỳ + tăng - giảm = cuối kỳ; dòng tổng không tính hội viên chuyển giữa các câu lạc bộ trong xã. Cột (21): x là sinh hoạt đều đặn, - là chưa đều đặn.",
);
const signNote = paragraph("small", "Ghi chú: 0 là không có; - là không phát sinh; … là chưa có số liệu.");

/** Comparison and charts, where there is something to compare or draw. */
function comparisonSection(facts: ReportFacts): Section[] {
  const shown = parsePeriod(facts.period);
  if (!shown.ok || (facts.comparison.length === 0 && facts.trend.length === 0)) {
    return [];
  }
  const [before, lastYear] = [periodBefore(shown.value), periodLastYear(shown.value)];
  return [
    {
      orientation: "portrait",
      blocks: [
        annex(facts, "Phụ lục IV", "SO SÁNH VÀ BIỂU ĐỒ"),
        ...(facts.comparison.length === 0
          ? []
          : [
              comparisonTable(facts.comparison, {
                current: periodName(facts.period),
                previous: periodName(before?.key ?? ""),
                lastYear: periodName(lastYear?.key ?? ""),
              }),
              signNote,
            ]),
        ...trendCharts(facts.trend),
        targetChart(facts.figures),
      ],
    },
  ];
}

/** Số liệu điều chỉnh kỳ trước, where something came late. */
function adjustmentsSection(facts: ReportFacts): Section[] {
  return facts.adjustments.length === 0
    ? []
    : [
        {
          orientation: "portrait",
          blocks: [
            annex(facts, "Phụ lục V", "SỐ LIỆU ĐIỀU CHỈNH KỲ TRƯỚC"),
            adjustmentsTable(facts.adjustments, facts.clubNames),
            paragraph(
              "small",
              "Số liệu đã báo cáo của kỳ trước giữ nguyên; bảng này nêu số sau khi bổ sung.",
            ),
          ],
        },
      ];
}

function build(facts: ReportFacts): readonly Section[] {
  const subject = `Kết quả công tác quản lý sau cai nghiện ma túy và hoạt động câu lạc bộ, điểm tư vấn ${periodName(facts.period)}`;
  return [
    {
      orientation: "portrait",
      blocks: [
        letterhead(facts, "BC-UBND"),
        titleBlock("BÁO CÁO", subject),
        addressees(facts.addressees),
        ...reportBody(facts),
        signaturesOf(facts.signature, recipientItems("Như trên", facts.recipients, facts.draftingUnit)),
      ],
    },
    {
      orientation: "landscape",
      blocks: [
        annex(facts, "Phụ lục I", "BIỂU 01 - HỘI VIÊN VÀ SINH HOẠT"),
        membersTable(facts.figures, facts.clubNames),
        balanceNote,
      ],
    },
    {
      orientation: "landscape",
      blocks: [
        annex(facts, "Phụ lục II", "CÁC BIỂU SỐ LIỆU"),
        ...tableBlocks(facts.figures, facts.clubNames),
        signNote,
      ],
    },
    {
      orientation: "landscape",
      blocks: [annex(facts, "Phụ lục III", "BIỂU 08 - CHỈ TIÊU"), targetsTable(facts.figures), signNote],
    },
    ...comparisonSection(facts),
    ...adjustmentsSection(facts),
  ];
}

const sample = {
  office: sampleOffice,
  number: 418,
  issuedOn: "2026-10-02",
  preparedOn: "2026-10-01",
  draftingUnit: "VHXH",
  signature: sampleCommittee,
  addressees: ["Ủy ban nhân dân tỉnh Hải Sơn", "Công an tỉnh Hải Sơn", "Sở Y tế tỉnh Hải Sơn"],
  period: "2026-09",
  figures: sampleReport,
  comparison: sampleComparison,
  trend: sampleTrend,
  papersIssued: [
    { type: "quyết định", count: 1 },
    { type: "kế hoạch", count: 1 },
  ],
  clubNames: {
    CLB01: "CLB sau cai xã Bình Lâm Thượng",
    CLB02: "CLB B93 Chợ Cũ",
    CLB03: "CLB B93 Bến Đò",
    CLB04: "CLB Đồi Chè",
    DTV01: "Điểm tư vấn Trạm Y tế",
    DTV02: "Điểm tư vấn Bến Đò",
  },
  direction:
    "Ủy ban nhân dân xã ban hành Quyết định thành lập Câu lạc bộ người sau cai nghiện ma túy khu vực Đồi Chè và kế hoạch hoạt động quý IV năm 2026 của các câu lạc bộ.",
  communication:
    "Phối hợp Trạm Y tế, Đoàn xã tuyên truyền kỹ năng phòng, chống tái nghiện tại các buổi sinh hoạt câu lạc bộ và trên đài truyền thanh xã.",
  budget: "Kinh phí hoạt động bảo đảm từ ngân sách xã theo dự toán được giao.",
  achievements: "thành lập mới một câu lạc bộ; tỷ lệ chuyển gửi dịch vụ đạt chỉ tiêu.",
  shortcomings:
    "tỷ lệ câu lạc bộ sinh hoạt đều đặn và tỷ lệ người hoàn thành cai nghiện được quản lý chưa đạt chỉ tiêu.",
  causes: "hội viên đi làm xa; việc phối hợp lập hồ sơ ở một số trường hợp còn chậm.",
  nextTasks: [
    "Hoàn thành hồ sơ đề nghị quản lý sau cai nghiện đối với các trường hợp đến hạn",
    "Vận động hội viên dự đầy đủ các buổi sinh hoạt; đánh giá hội viên đúng thời hạn",
    "Rà soát nhu cầu học nghề, vay vốn của hội viên để hỗ trợ",
  ],
  requests: [
    "Đề nghị Công an tỉnh, Sở Y tế tổ chức tập huấn kỹ năng tư vấn cho Ban chủ nhiệm các câu lạc bộ",
  ],
  recipients: ["Thường trực Đảng ủy, HĐND xã", "Công an xã"],
};

const extreme = {
  ...sample,
  office: longOffice,
  issuedOn: "2026-03-02",
  period: "2026-Q1",
  isEstimate: true,
  replaces: { symbol: "45/BC-UBND", date: "2026-03-01" },
  signature: { authority: "UBND", ...longDeputy },
  situation: "Trên địa bàn có 1.234 người có hồ sơ quản lý. ".repeat(12).trim(),
  figures: {
    ...sampleReport,
    indicators: { ...sampleReport.indicators, CT03: { num: 0, den: 0, met: null, excluded: [] } },
    tables: {
      ...sampleReport.tables,
      BIEU01: {
        rows: Array.from({ length: 40 }, (_, index) => ({
          ...sampleReport.tables.BIEU01.rows[index % 4],
          club: index % 3 === 0 ? longClub.fullName : `Câu lạc bộ B93 khu vực số ${String(index + 1)}`,
        })),
        total: sampleReport.tables.BIEU01.total,
      },
    },
  },
  adjustments: Array.from({ length: 30 }, (_, index) => ({
    period: "2025-12",
    place: "BIEU01",
    row: "CLB01",
    cell: "present",
    old: index,
    new: index + 1,
  })),
  nextTasks: Array.from({ length: 10 }, () => sample.nextTasks[0]),
  recipients: longRecipients,
};

/**
 * The commune's report of a month, quarter, half-year, nine months or year (Mẫu 1.4 of Nghị định 30/2020/NĐ-CP) with its
 * tables as lying appendices. Every number in text, tables and charts is taken from the same computed figures.
 */
export const monthlyReport = defineKind({
  code: "D24",
  title:
    "Báo cáo kết quả quản lý sau cai nghiện và hoạt động câu lạc bộ, điểm tư vấn (tháng, quý, 6 tháng, năm)",
  form: "ND30-1.4",
  issuer: "UBND",
  regime: "both",
  needs,
  signature: (facts) => facts.signature,
  authorities: ["UBND", "CHU_TICH_UBND"],
  sample,
  extreme,
  build,
  fileDetail: (facts) => facts.period,
});
