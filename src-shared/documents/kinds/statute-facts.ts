import { z } from "zod";
import { groundsFact, issuedPaperFacts, proposalFacts, signatureFacts } from "../common-facts.ts";
import { count, day, lines, optionalLines, text } from "../fact-fields.ts";
import { clubFacts, defaultClubTasks } from "./club-facts.ts";
import { ownArticlesFact } from "./statute-wording.ts";

/** Articles that a club may do without; the others carry the regulation. */
export const optionalArticles = [
  "TON_CHI",
  "QUYEN_HAN",
  "PHO_CHU_NHIEM",
  "THU_KY",
  "HOP_BCN",
  "BAO_MAT",
  "HO_SO",
  "BAO_CAO",
  "NGUON_KINH_PHI",
  "QUAN_LY_TAI_CHINH",
  "KHEN_THUONG",
  "KY_LUAT",
  "SUA_DOI",
] as const;

/** Facts of the decision that issues a club's regulation, with the regulation's own numbers. */
export const statuteNeeds = z.strictObject({
  ...issuedPaperFacts,
  signature: signatureFacts,
  grounds: groundsFact,
  proposal: proposalFacts,
  club: clubFacts,
  foundingSymbol: text("Số, ký hiệu quyết định thành lập câu lạc bộ", 60),
  foundingDate: day("Ngày quyết định thành lập câu lạc bộ"),
  tasks: lines("Nhiệm vụ của câu lạc bộ", 600).default(defaultClubTasks),
  groups: text("Các tổ, nhóm hội viên", 300).optional(),
  boardSize: count("Số thành viên Ban chủ nhiệm").min(3).max(9),
  termYears: count("Nhiệm kỳ Ban chủ nhiệm (năm)").min(1).max(10).default(2),
  boardMeetingsPerMonth: count("Số lần họp Ban chủ nhiệm mỗi tháng").min(1).max(8).default(1),
  boardQuorum: text("Tỷ lệ thành viên Ban chủ nhiệm phải có mặt", 20).default("2/3"),
  eligibleCategories: lines("Đối tượng được kết nạp", 300).default([
    "Người đã hoàn thành cai nghiện ma túy",
    "Người đang bị quản lý sau cai nghiện ma túy tại nơi cư trú",
    "Người đang cai nghiện ma túy tự nguyện tại gia đình, cộng đồng hoặc đang điều trị nghiện bằng thuốc thay thế",
  ]),
  minimumAge: count("Tuổi tối thiểu").min(12).max(60).default(18),
  admissionDays: count("Thời hạn xét kết nạp (ngày)").min(1).max(60).default(10),
  mostUnexcused: count("Số buổi vắng không lý do liên tiếp bị xem xét").min(1).max(24).default(3),
  sessionsPerMonth: count("Số buổi sinh hoạt mỗi tháng").min(1).max(8),
  fixedDayRule: text("Ngày sinh hoạt cố định", 200).optional(),
  sessionQuorumPercent: count("Tỷ lệ hội viên dự để buổi sinh hoạt hợp lệ (%)").min(1).max(100).default(50),
  reportDay: count("Ngày báo cáo hằng tháng của câu lạc bộ").min(1).max(31).default(25),
  upperReportDay: count("Ngày Ủy ban nhân dân gửi báo cáo cấp trên").min(1).max(31).default(3),
  amendMajority: text("Tỷ lệ thành viên Ban chủ nhiệm đề nghị sửa đổi", 20).default("2/3"),
  omittedArticles: z
    .array(z.enum(optionalArticles).meta({ label: "Điều không đưa vào Quy chế" }))
    .default([])
    .meta({ label: "Các điều không đưa vào Quy chế" }),
  ownArticles: ownArticlesFact,
  recipients: optionalLines("Nơi nhận khác", 200),
});
export type StatuteFacts = z.output<typeof statuteNeeds>;
