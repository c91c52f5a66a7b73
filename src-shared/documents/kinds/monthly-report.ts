import { z } from "zod";
import { lastDayOfMonth, longDate, shortDate } from "#shared/base/calendar-date.ts";
import { formatInteger, formatPercent } from "#shared/base/numbers.ts";
import { numberInWords } from "#shared/base/number-words.ts";
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
import { lines, longText, month, optionalLines, text } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import { attachedTo, letterhead, titleBlock } from "../letterhead.ts";
import type { Block, Section } from "../paper.ts";
import { signaturesOf } from "../signature-block.ts";
import { membersTable } from "./members-table.ts";
import { monthText } from "./paper-parts.ts";
import type { Ratio, ReportFigures } from "./report-figures.ts";
import { reportFigures } from "./report-figures.ts";
import { longClub, longRecipients } from "./sample-club.ts";
import { longDeputy, longOffice, sampleCommittee, sampleOffice } from "./sample-office.ts";
import { sampleReport } from "./sample-report.ts";

const needs = z.strictObject({
  ...issuedPaperFacts,
  signature: signatureFacts,
  addressees: lines("Kính gửi", 200),
  month: month("Tháng báo cáo"),
  figures: reportFigures,
  clubNames: z
    .record(z.string(), text("Tên câu lạc bộ", 300))
    .default({})
    .meta({ label: "Tên các câu lạc bộ" }),
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

function verdict({ met }: Ratio): string {
  if (met === null) {
    return ", không phát sinh";
  }
  return met === undefined ? "" : met ? ", đạt chỉ tiêu" : ", chưa đạt chỉ tiêu";
}

/** `2/3 (66,7%), chưa đạt chỉ tiêu`; a figure without a denominator prints `-`. */
function ratioText(ratio: Ratio): string {
  return ratio.den === 0
    ? `-${verdict(ratio)}`
    : `${formatInteger(ratio.num)}/${formatInteger(ratio.den)} (${formatPercent(ratio.num, ratio.den)}%)${verdict(ratio)}`;
}

function people(count: number): string {
  return `${countText(count)} người`;
}

/** Why members left, most official reason first; only reasons that occurred. */
function leavingText(figures: ReportFigures): string {
  const { total } = figures.tables.BIEU01;
  const reasons: readonly (readonly [string, number])[] = [
    ["tái nghiện", total.left_relapsed],
    ["tự nguyện", total.left_voluntary],
    ["chuyển đi", total.left_moved],
    ["vi phạm", total.left_violation],
    ["chết", total.left_died],
    ["câu lạc bộ giải thể", total.left_dissolved_or_club],
    ["lý do khác", total.left_other],
  ];
  const left = reasons.reduce((sum, [, count]) => sum + count, 0);
  const named = reasons
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => `${reason} ${people(count)}`);
  return named.length === 0 ? people(left) : `${people(left)} (${named.join(", ")})`;
}

function clubResults(figures: ReportFigures): Block[] {
  const { total } = figures.tables.BIEU01;
  const { CT01, CT16 } = figures.indicators;
  const { ranks } = CT16;
  return [
    heading("3. Tổ chức câu lạc bộ, sinh hoạt"),
    bodyText(
      `Hội viên đầu kỳ ${people(total.opening)}, kết nạp ${people(total.joined_admitted)}, giảm ${leavingText(figures)}, cuối kỳ ${people(total.closing)}.`,
    ),
    bodyText(
      `Đã tổ chức ${countText(total.sessions_held)} buổi sinh hoạt; lượt hội viên có mặt ${ratioText({ num: total.present, den: total.expected })}. Câu lạc bộ sinh hoạt đều đặn: ${ratioText(CT01)}.`,
    ),
    heading("4. Đánh giá hội viên"),
    bodyText(
      `Đã đánh giá ${ratioText(CT16)}; xếp loại: Tiến bộ tốt ${people(ranks.TOT)}, Tiến bộ khá ${people(ranks.KHA)}, Trung bình ${people(ranks.TB)}, Chưa tiến bộ ${people(ranks.CHUA)}.`,
    ),
  ];
}

function serviceResults(figures: ReportFigures): Block[] {
  const { CT06, CT07, CT14 } = figures.indicators;
  return [
    heading("5. Tư vấn, chuyển gửi, theo dõi điều trị"),
    bodyText(
      `Tư vấn trong kỳ ${countText(CT06.visits_in_period)} lượt; lũy kế ${ratioText(CT06)}. Số người được chuyển gửi dịch vụ: ${ratioText(CT07)}.`,
    ),
    bodyText(
      `Điều trị nghiện bằng thuốc thay thế: đầu kỳ ${people(CT14.opening)}, mới ${people(CT14.new)}, chuyển đến ${people(CT14.transfer_in)}, chuyển đi ${people(CT14.transfer_out)}, bỏ điều trị ${people(CT14.dropped)}, cuối kỳ ${people(CT14.closing)}; lũy tích từ đầu năm ${people(CT14.cumulative_ytd)}.`,
    ),
  ];
}

function money(sum: number): string {
  return `${formatInteger(sum)} đồng`;
}

function managementResults(figures: ReportFigures): Block[] {
  const { CT02, CT03, CT11, CT13 } = figures.indicators;
  const excluded =
    CT03.excluded.length === 0 ? "" : ` (loại trừ ${people(CT03.excluded.length)} theo quy định)`;
  const inWords = CT13.loan_vnd_ytd === 0 ? "" : ` (${numberInWords(CT13.loan_vnd_ytd)} đồng)`;
  return [
    heading("6. Quản lý sau cai nghiện, hỗ trợ xã hội"),
    bodyText(
      `Số người hoàn thành cai nghiện đến hạn quản lý sau cai ${people(CT03.den)}${excluded}, đã có quyết định ${people(CT03.num)}: ${ratioText(CT03)}. Số người sau cai không còn sử dụng ma túy: ${ratioText(CT11)}.`,
    ),
    bodyText(
      `Vay vốn, hỗ trợ trong kỳ ${people(CT13.beneficiaries_in_period)}, số tiền vay ${money(CT13.loan_vnd_in_period)}; lũy kế ${people(CT13.beneficiaries_ytd)}, số tiền vay ${money(CT13.loan_vnd_ytd)}${inWords}.`,
    ),
    heading("7. Đội công tác xã hội tình nguyện"),
    bodyText(`Tình nguyện viên giúp đỡ từ 02 người trở lên: ${ratioText(CT02)}.`),
  ];
}

function reportBody(facts: ReportFacts): Block[] {
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
  const requests = facts.requests.length === 0 ? [bodyText("Không có.")] : dashes(facts.requests);
  return closed([
    ...replaced,
    heading("I. TÌNH HÌNH"),
    ...situation,
    bodyText(
      `Kỳ báo cáo từ ${longDate(`${facts.month}-01`)} đến ${longDate(lastDayOfMonth(facts.month))}; số liệu chi tiết tại Phụ lục (Biểu 01).${estimate}`,
    ),
    heading("II. KẾT QUẢ THỰC HIỆN"),
    heading("1. Công tác chỉ đạo, văn bản ban hành"),
    bodyText(sentence(facts.direction)),
    heading("2. Công tác tuyên truyền"),
    bodyText(facts.communication),
    ...clubResults(facts.figures),
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

function build(facts: ReportFacts): readonly Section[] {
  const subject = `Kết quả công tác quản lý sau cai nghiện ma túy và hoạt động câu lạc bộ, điểm tư vấn ${monthText(facts.month)}`;
  const issuer = `Ủy ban nhân dân ${facts.office.unitName}`;
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
        {
          kind: "title",
          above: "Phụ lục",
          name: "BIỂU 01 - HỘI VIÊN VÀ SINH HOẠT",
          subject: `Kỳ báo cáo: ${monthText(facts.month)}`,
          note: attachedTo(facts, { name: "Báo cáo", symbol: "BC-UBND", issuer }),
          rule: true,
        },
        membersTable(facts.figures, facts.clubNames),
        paragraph(
          "small",
          "Ghi chú: đầu kỳ + tăng - giảm = cuối kỳ; dòng tổng không tính hội viên chuyển giữa các câu lạc bộ trong xã. Cột (21): x là sinh hoạt đều đặn, - là chưa đều đặn.",
        ),
      ],
    },
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
  month: "2026-09",
  figures: sampleReport,
  clubNames: {
    CLB01: "CLB sau cai xã Bình Lâm Thượng",
    CLB02: "CLB B93 Chợ Cũ",
    CLB03: "CLB B93 Bến Đò",
    CLB04: "CLB Đồi Chè",
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
  month: "2026-02",
  isEstimate: true,
  replaces: { symbol: "45/BC-UBND", date: "2026-03-01" },
  signature: { authority: "UBND", ...longDeputy },
  situation: "Trên địa bàn có 1.234 người có hồ sơ quản lý. ".repeat(12).trim(),
  figures: {
    ...sampleReport,
    indicators: { ...sampleReport.indicators, CT03: { num: 0, den: 0, met: null, excluded: [] } },
    tables: {
      BIEU01: {
        rows: Array.from({ length: 40 }, (_, index) => ({
          ...sampleReport.tables.BIEU01.rows[index % 4],
          club: index % 3 === 0 ? longClub.fullName : `Câu lạc bộ B93 khu vực số ${String(index + 1)}`,
        })),
        total: sampleReport.tables.BIEU01.total,
      },
    },
  },
  nextTasks: Array.from({ length: 10 }, () => sample.nextTasks[0]),
  recipients: longRecipients,
};

/**
 * The commune's monthly report (Mẫu 1.4 of Nghị định 30/2020/NĐ-CP) with Biểu 01 as a lying appendix. Every number in
 * the text and in the table is taken from the same computed figures.
 */
export const monthlyReport = defineKind({
  code: "D24",
  title: "Báo cáo tháng kết quả quản lý sau cai nghiện và hoạt động câu lạc bộ, điểm tư vấn",
  form: "ND30-1.4",
  issuer: "UBND",
  regime: "both",
  needs,
  signature: (facts) => facts.signature,
  authorities: ["UBND", "CHU_TICH_UBND"],
  sample,
  extreme,
  build,
  fileDetail: (facts) => facts.month,
});
