import { episodeEventLabels, episodeKindLabels } from "./episodes.ts";
import { monthText } from "./format.ts";
import {
  absenceKindLabels,
  labelOf,
  managementEndLabels,
  markLabels,
  rankLabels,
  rehabilitationLabels,
} from "./labels.ts";

/** What happened to a person, as the time line names it. */
const eventLabels: Readonly<Record<string, string>> = {
  attendance: "Sinh hoạt câu lạc bộ",
  evaluation: "Đánh giá tháng",
  counselling: "Tư vấn",
  support: "Hỗ trợ",
  completion: "Hoàn thành cai",
  management: "Quyết định quản lý",
  managementEnd: "Kết thúc quản lý",
  membership: "Vào câu lạc bộ",
  membershipEnd: "Ra câu lạc bộ",
  absence: "Vắng mặt",
  absenceEnd: "Trở về",
};

const supportLabels: Readonly<Record<string, string>> = {
  VAY_VON: "vay vốn",
  HOC_NGHE: "học nghề",
  VIEC_LAM: "việc làm",
  Y_TE: "y tế",
  PHAP_LY: "pháp lý",
  GIAY_TO: "giấy tờ",
  HOC_VAN_HOA: "học văn hóa",
  KHAC: "khác",
};

const markWords: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(markLabels).map(([mark, { label }]) => [mark, label.toLocaleLowerCase("vi")]),
);

const detailLabels: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  support: supportLabels,
  completion: rehabilitationLabels,
  managementEnd: managementEndLabels,
  absence: absenceKindLabels,
  absenceEnd: absenceKindLabels,
};

/** The detail of an event with its codes in words. */
export function eventDetail(what: string, detail: string): string {
  if (what === "attendance") {
    return labelOf(markWords, detail);
  }
  if (what === "evaluation") {
    const [month = "", rank = "", score = ""] = detail.split(" ");
    return `${monthText(month)}, ${labelOf(rankLabels, rank).toLocaleLowerCase("vi")}, ${score} điểm`;
  }
  if (what === "step") {
    return labelOf(episodeKindLabels, detail.split(" ")[0] ?? "");
  }
  return labelOf(detailLabels[what] ?? {}, detail);
}

/** What an event of the time line is called; a step of a measure by its own name. */
export function eventTitle(what: string, detail: string): string {
  return what === "step"
    ? labelOf(episodeEventLabels, detail.split(" ")[1] ?? "")
    : labelOf(eventLabels, what);
}

/** Fields of records as the history of changes names them. */
export const recordFieldLabels: Readonly<Record<string, string>> = {
  code: "Mã hồ sơ",
  full_name: "Họ và tên",
  sort_name: "Tên để xếp danh sách",
  alias: "Tên gọi khác",
  sex: "Giới tính",
  birth_date: "Ngày sinh",
  birth_precision: "Độ chính xác của ngày sinh",
  ethnicity: "Dân tộc",
  education: "Trình độ học vấn",
  occupation: "Nghề nghiệp",
  workplace: "Nơi làm việc",
  phone: "Điện thoại",
  note: "Ghi chú",
  household_id: "Hộ",
  family_members_at_home: "Số người khác trong hộ",
  voided_at: "Hủy lúc",
  void_reason: "Lý do hủy",
  birth_place: "Nơi sinh",
  hometown: "Quê quán",
  religion: "Tôn giáo",
  language_need: "Ngôn ngữ cần phiên dịch",
  consent_on: "Ngày đồng ý cung cấp dữ liệu",
  consent_document: "Văn bản đồng ý",
};

const bodyFieldLabels: Readonly<Record<string, string>> = {
  kind: "Loại",
  code: "Mã",
  full_name: "Tên đầy đủ",
  short_name: "Tên ngắn",
  neutral_name: "Tên gọi trung tính",
  area_text: "Địa bàn",
  venue: "Nơi sinh hoạt",
  program: "Chương trình",
  founded_on: "Ngày thành lập",
  founding_document: "Quyết định thành lập",
  dissolved_on: "Ngày giải thể",
  dissolution_document: "Quyết định giải thể",
};

/** Fields whose name depends on whose they are. */
export const ownFieldLabels: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  body: bodyFieldLabels,
};

/** Values the history would else show as their codes. */
export const historyValues = {
  birthPrecision: {
    DAY: "đủ ngày, tháng, năm",
    MONTH: "tháng và năm",
    YEAR: "chỉ có năm",
    UNKNOWN_EST: "năm ước chừng",
  },
  otherRecord: "một hồ sơ khác",
} as const;
