import { recordText } from "./records/all-records.ts";

/** Words of taking back one's own last actions. */
export const undoText = {
  button: "Hoàn tác việc vừa làm (Ctrl+Z)",
  title: "Hoàn tác",
  explain:
    "Những việc gần đây của tài khoản này. Xem kỹ rồi mới hoàn tác; việc hoàn tác cũng được ghi vào lịch sử.",
  empty: "Chưa có việc nào của tài khoản này để hoàn tác.",
  take: "Hoàn tác việc này",
  taken: "Đã hoàn tác.",
  line: (operation: string, when: string) => `${operation}, ${when}`,
  bundle: (kind: string, sequence: number, from: string) =>
    `${kind}: gói số ${String(sequence)} của ${from}.`,
  takeBundle: "Hoàn tác lần nhập này…",
  more: (count: number) => `Tất cả ${String(count)} mục, lấy lại cùng một lúc.`,
  effects: {
    added: (one: string, label: string) => `Hủy ${one} mới ghi${label === "" ? "" : `: ${label}`}`,
    changed: (one: string, label: string) => `Trả ${one} về như trước${label === "" ? "" : `: ${label}`}`,
    voided: (one: string, label: string) => `Lấy lại ${one} đã hủy${label === "" ? "" : `: ${label}`}`,
  },
  obstacles: {
    changedSince: "Đã được sửa tiếp sau đó: hoàn tác việc sau trước.",
    paperInvolved: "Thuộc về văn bản hoặc kỳ báo cáo: sửa ở đó.",
    exchangeRecord: "Thuộc về gửi, nhận giữa hai đơn vị: xem ở Gửi – nhận.",
    stationRecord: "Thuộc cài đặt của đơn vị: sửa ở Cài đặt.",
  },
  others: {
    person_merge: "lần gộp hồ sơ",
    spreadsheet_import: "lần nhập Excel",
    column_mapping: "cách đọc cột",
    task_done: "đánh dấu đã xong",
    task_snooze: "việc đã hoãn",
    person: "hồ sơ",
    body: "tổ chức",
    meeting: "buổi sinh hoạt",
    attendance: "điểm danh",
    evaluation: "đánh giá tháng",
    episode: "đợt biện pháp",
    episode_event: "bước đã ghi",
    document: "văn bản",
    document_relation: "liên hệ giữa hai văn bản",
    number_entry: "số đã cấp",
    incoming_document: "văn bản đến",
    wording_version: "câu chữ",
    closed_report: "kỳ báo cáo đã khóa",
    received_report: "báo cáo đã nhận",
    indicator_version: "cách tính chỉ tiêu",
    plan_target: "chỉ tiêu năm",
    account: "tài khoản",
    office: "thông tin đơn vị",
    official: "người ký",
    upper_level: "nơi nhận báo cáo",
    area: "thôn, tổ dân phố",
    calendar_day: "ngày nghỉ, ngày làm bù",
    own_reminder: "việc tự nhắc",
    not_same_person: "nhận xét không phải một người",
    person_match: "đối chiếu hồ sơ",
    person_transfer: "lần chuyển hồ sơ",
    trusted_station: "khóa đơn vị",
    exchange_policy: "quy định gửi dữ liệu",
    received_bundle: "gói đã nhận",
    sent_bundle: "gói đã gửi",
    held_bundle: "gói đang giữ",
    accepted_epoch: "lần gửi lại từ đầu",
    safety_copy: "bản sao an toàn",
    merged_office: "lần sáp nhập đơn vị",
    carried_content: "nội dung chưa hiểu, giữ nguyên",
  },
} as const;

/** A kind of record as one calls it in a sentence. */
export function recordName(entity: string): string {
  const others: Readonly<Record<string, string>> = undoText.others;
  return others[entity] ?? recordText(entity).one;
}
