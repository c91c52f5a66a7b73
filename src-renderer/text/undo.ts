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
  more: (count: number) => `Tất cả ${String(count)} mục, lấy lại cùng một lúc.`,
  effects: {
    added: (one: string, label: string) => `Hủy ${one} mới ghi${label === "" ? "" : `: ${label}`}`,
    changed: (one: string, label: string) => `Trả ${one} về như trước${label === "" ? "" : `: ${label}`}`,
    voided: (one: string, label: string) => `Lấy lại ${one} đã hủy${label === "" ? "" : `: ${label}`}`,
  },
  obstacles: {
    changedSince: "Đã được sửa tiếp sau đó: hoàn tác việc sau trước.",
    paperInvolved: "Thuộc về văn bản hoặc kỳ báo cáo: sửa ở đó.",
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
  },
} as const;
