import { z } from "zod";
import { longDate } from "#shared/base/calendar-date.ts";
import { formatPercent } from "#shared/base/numbers.ts";
import { bodyText, countText, dashes, heading, sentence } from "../body-blocks.ts";
import { count, lines, longText, optionalLines, period, text } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import type { Block, Section } from "../paper.ts";
import { clubNameFacts } from "./club-facts.ts";
import { periodDays, periodName } from "../period-name.ts";
import { namedSection, signedFacts } from "./paper-parts.ts";
import { ratioText } from "./figure-text.ts";
import { membersRow } from "./report-figures.ts";
import { clubB93, longClub, longClubPaper, sampleClubPaper } from "./sample-club.ts";

const evaluationFacts = z
  .strictObject({
    due: count("Số hội viên phải đánh giá"),
    done: count("Số hội viên đã đánh giá"),
    TOT: count("Tiến bộ tốt"),
    KHA: count("Tiến bộ khá"),
    TB: count("Trung bình"),
    CHUA: count("Chưa tiến bộ"),
  })
  .refine(({ done, due, TOT, KHA, TB, CHUA }) => done <= due && TOT + KHA + TB + CHUA === done, {
    path: ["done"],
    message: "figuresUnbalanced",
  })
  .meta({ label: "Đánh giá hội viên", computed: true });

const needs = z.strictObject({
  ...signedFacts,
  addressees: lines("Kính gửi", 200),
  club: clubNameFacts,
  clubCode: text("Mã câu lạc bộ", 20),
  period: period("Kỳ báo cáo"),
  figures: membersRow.meta({ label: "Số liệu hội viên và sinh hoạt đã tính", computed: true }),
  evaluation: evaluationFacts,
  support: longText("Tư vấn, chuyển gửi, hỗ trợ hội viên"),
  budget: longText("Thu, chi, kinh phí"),
  achievements: longText("Kết quả nổi bật"),
  shortcomings: longText("Tồn tại, nguyên nhân"),
  nextTasks: lines("Phương hướng, nhiệm vụ kỳ sau", 600),
  requests: optionalLines("Kiến nghị", 600),
});
type ClubReportFacts = z.output<typeof needs>;

function people(number: number): string {
  return `${countText(number)} người`;
}

/** Who came and who left: counted by the records, every reason that occurred named. */
function movement({ figures }: ClubReportFacts): string {
  const reasons: readonly (readonly [string, number])[] = [
    ["tự nguyện ra", figures.left_voluntary],
    ["chuyển nơi cư trú", figures.left_moved],
    ["tái nghiện", figures.left_relapsed],
    ["vi phạm quy chế", figures.left_violation],
    ["chết", figures.left_died],
    ["câu lạc bộ giải thể, chuyển câu lạc bộ", figures.left_dissolved_or_club],
    ["lý do khác", figures.left_other],
  ];
  const left = reasons.reduce((sum, [, number]) => sum + number, 0);
  const named = reasons.filter(([, number]) => number > 0).map(([reason, n]) => `${reason} ${people(n)}`);
  const why = named.length === 0 ? "" : ` (${named.join(", ")})`;
  return `Hội viên đầu kỳ ${people(figures.opening)}; kết nạp mới ${people(figures.joined_admitted)}; câu lạc bộ khác chuyển đến ${people(figures.joined_from_club)}; giảm ${people(left)}${why}; cuối kỳ ${people(figures.closing)}.`;
}

function meetings({ figures }: ClubReportFacts): string {
  return `Số buổi phải tổ chức ${countText(figures.required)}, đã tổ chức ${countText(figures.sessions_held)}. Lượt hội viên phải dự ${countText(figures.expected)}, có mặt ${countText(figures.present)} (${figures.expected === 0 ? "-" : `${formatPercent(figures.present, figures.expected)}%`}), vắng có phép ${countText(figures.absent_excused)}, vắng không phép ${countText(figures.absent_unexcused)}.`;
}

function evaluations({ evaluation }: ClubReportFacts): string {
  const { due, done, TOT, KHA, TB, CHUA } = evaluation;
  return `Hội viên được đánh giá: ${ratioText({ num: done, den: due, ...(due === 0 ? { met: null } : {}) })}; xếp loại: Tiến bộ tốt ${people(TOT)}, Tiến bộ khá ${people(KHA)}, Trung bình ${people(TB)}, Chưa tiến bộ ${people(CHUA)}.`;
}

function reportBlocks(facts: ClubReportFacts): Block[] {
  const days = periodDays(facts.period) ?? { from: "", to: "" };
  return [
    heading("I. TÌNH HÌNH HỘI VIÊN"),
    bodyText(`Kỳ báo cáo từ ${longDate(days.from)} đến ${longDate(days.to)}. ${movement(facts)}`),
    heading("II. KẾT QUẢ HOẠT ĐỘNG"),
    heading("1. Sinh hoạt câu lạc bộ"),
    bodyText(meetings(facts)),
    heading("2. Đánh giá hội viên"),
    bodyText(evaluations(facts)),
    heading("3. Tư vấn, chuyển gửi, hỗ trợ hội viên"),
    bodyText(sentence(facts.support)),
    heading("4. Kinh phí"),
    bodyText(sentence(facts.budget)),
    heading("III. ĐÁNH GIÁ CHUNG"),
    bodyText(`Kết quả nổi bật: ${sentence(facts.achievements)}`),
    bodyText(`Tồn tại, nguyên nhân: ${sentence(facts.shortcomings)}`),
    heading("IV. PHƯƠNG HƯỚNG, NHIỆM VỤ KỲ SAU"),
    ...dashes(facts.nextTasks),
    heading("V. KIẾN NGHỊ"),
    ...(facts.requests.length === 0 ? [bodyText("Không có.")] : dashes(facts.requests)),
  ];
}

function build(facts: ClubReportFacts): readonly Section[] {
  return [
    namedSection(facts, {
      type: "BC",
      name: "BÁO CÁO",
      subject: `Kết quả hoạt động ${periodName(facts.period)} của ${facts.club.fullName}`,
      addressees: facts.addressees,
      blocks: reportBlocks(facts),
    }),
  ];
}

const longName = clubB93.fullName.toLocaleUpperCase("vi");

const sample = {
  ...sampleClubPaper,
  office: { ...sampleClubPaper.office, nameLines: [`BAN CHỦ NHIỆM ${longName}`] },
  number: 9,
  issuedOn: "2026-10-01",
  preparedOn: "2026-09-30",
  addressees: ["Ủy ban nhân dân xã Bình Lâm Thượng"],
  club: clubB93,
  clubCode: "CLB02",
  period: "2026-09",
  figures: {
    opening: 7,
    joined_admitted: 0,
    joined_from_club: 0,
    left_voluntary: 1,
    left_moved: 0,
    left_relapsed: 0,
    left_violation: 0,
    left_died: 0,
    left_dissolved_or_club: 0,
    left_other: 0,
    closing: 6,
    required: 2,
    sessions_held: 2,
    expected: 14,
    present: 12,
    absent_excused: 1,
    absent_unexcused: 1,
    regular: true,
  },
  evaluation: { due: 6, done: 6, TOT: 1, KHA: 5, TB: 0, CHUA: 0 },
  support: "Giới thiệu 01 hội viên học nghề sửa xe máy; tư vấn gia đình 02 hội viên.",
  budget: "Chi nước uống, tài liệu từ nguồn hỗ trợ của xã.",
  achievements: "tổ chức đủ số buổi sinh hoạt, tỷ lệ hội viên dự cao.",
  shortcomings: "còn hội viên vắng không phép do đi làm theo ca.",
  nextTasks: ["Sinh hoạt chuyên đề kỹ năng từ chối", "Thăm, động viên hội viên vắng mặt"],
  recipients: ["Phòng Văn hóa - Xã hội xã"],
};

const extreme = {
  ...sample,
  ...longClubPaper,
  club: longClub,
  addressees: ["Ủy ban nhân dân phường", "Phòng Văn hóa - Xã hội phường", "Công an phường"],
  period: "2026-Q1",
  figures: { ...sample.figures, expected: 0, present: 0, absent_excused: 0, absent_unexcused: 0 },
  evaluation: { due: 0, done: 0, TOT: 0, KHA: 0, TB: 0, CHUA: 0 },
  nextTasks: Array.from({ length: 12 }, () => "Thăm, động viên gia đình hội viên vắng mặt nhiều buổi"),
  requests: ["Đề nghị Ủy ban nhân dân hỗ trợ kinh phí mua trang thiết bị sinh hoạt"],
};

/** A club's report of a month, quarter or year to the commune (Mẫu 1.4 of Nghị định 30/2020/NĐ-CP): counts only, all from one computed line. */
export const clubReport = defineKind({
  code: "D23",
  title: "Báo cáo kết quả hoạt động của câu lạc bộ (tháng, quý, năm)",
  form: "ND30-1.4",
  issuer: "BCN_CLB",
  regime: "both",
  needs,
  signature: (facts) => facts.signature,
  authorities: ["BCN_CLB"],
  sample,
  extreme,
  build,
  fileName: (facts) => `BC-CLB_${facts.period}_${facts.clubCode}`,
});
