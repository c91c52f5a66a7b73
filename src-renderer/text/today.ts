export const todayText = {
  title: "Việc hôm nay",
  summary: (day: string, counts: { readonly all: number; readonly late: number; readonly week: number }) =>
    `${day} · ${String(counts.all)} việc, ${String(counts.late)} quá hạn, ${String(counts.week)} đến hạn trong 7 ngày`,
  filters: { all: "Tất cả", late: "Quá hạn", week: "7 ngày", month: "30 ngày" },
  filterLabel: "Lọc theo hạn",
  columns: { due: "Hạn", what: "Việc", action: "" },
  ownRule: "Nhắc của đơn vị",
  whyTitle: "Vì sao ra ngày này?",
  whyEmpty: "Chọn một việc để xem cách tính hạn.",
  start: "Ngày bắt đầu tính",
  rule: "Cách tính",
  due: "Hạn",
  skipped: "Bỏ qua",
  skippedDays: (count: number) => `${String(count)} ngày nghỉ`,
  open: "Mở",
  openPerson: "Mở hồ sơ",
  openClub: "Mở câu lạc bộ",
  makePaper: "Soạn văn bản",
  openReport: "Mở báo cáo",
  emptyTitle: "Không có việc nào đến hạn.",
  emptyAdvice: "Việc mới tự hiện ở đây khi có hồ sơ, quyết định quản lý, buổi sinh hoạt và kỳ báo cáo.",
} as const;

/** What is to be done, by the code the host names it with. */
export const taskLabels: Readonly<Record<string, string>> = {
  managementDecision: "Ra quyết định quản lý sau cai",
  managementCertificate: "Cấp giấy xác nhận chấp hành xong",
  evaluationsOpen: "Đánh giá hội viên trong tháng",
  meetingOpen: "Tổ chức sinh hoạt câu lạc bộ trong tháng",
  monthReport: "Gửi báo cáo tháng",
  referralReply: "Nhắc phản hồi phiếu chuyển gửi",
  paperNumber: "Cấp số văn bản đã ký",
  identityMissing: "Hướng dẫn làm giấy tờ tùy thân",
};

/** What starts the clock. */
export const startLabels: Readonly<Record<string, string>> = {
  completedOn: "Ngày hoàn thành cai",
  managedTo: "Ngày hết thời hạn quản lý",
  monthBegan: "Ngày cuối tháng trước",
  monthEnded: "Ngày cuối của kỳ báo cáo",
  issuedOn: "Ngày lập phiếu",
  signedOn: "Ngày ký",
  recordedOn: "Ngày ghi hồ sơ",
};
