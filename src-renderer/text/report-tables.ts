/** A table of the report as the screen shows it: its heading, and the columns by their key in the report. */
export interface ReportTableText {
  readonly code: string;
  readonly title: string;
  /** Which key of a row names it; a table of the whole unit has one row without a name. */
  readonly rowName?: { readonly key: string; readonly title: string };
  readonly columns: readonly (readonly [string, string])[];
}

export const reportTables: readonly ReportTableText[] = [
  {
    code: "BIEU02",
    title: "Biểu 02 – Đánh giá hội viên",
    rowName: { key: "club", title: "Câu lạc bộ" },
    columns: [
      ["due", "Phải đánh giá"],
      ["evaluated", "Đã đánh giá"],
      ["TOT", "Tốt"],
      ["KHA", "Khá"],
      ["TB", "Trung bình"],
      ["CHUA", "Chưa tiến bộ"],
      ["missing", "Thiếu phiếu"],
      ["plan_due", "Phải có kế hoạch"],
      ["planned", "Có kế hoạch"],
    ],
  },
  {
    code: "BIEU03",
    title: "Biểu 03 – Điểm tư vấn",
    rowName: { key: "point", title: "Điểm tư vấn" },
    columns: [
      ["visits", "Lượt trong kỳ"],
      ["visits_ytd", "Lũy kế năm"],
      ["norm", "Chỉ tiêu năm"],
      ["persons", "Số người"],
      ["referred", "Người được chuyển gửi"],
      ["slips", "Phiếu chuyển gửi"],
      ["replies_accepted", "Nơi nhận đã tiếp nhận"],
      ["mobilised", "Vận động cai"],
      ["vocational", "Giới thiệu học nghề"],
    ],
  },
  {
    code: "BIEU04",
    title: "Biểu 04 – Quản lý sau cai",
    columns: [
      ["opening", "Đầu kỳ"],
      ["new_12", "Quyết định mới, 01 năm"],
      ["new_24", "Quyết định mới, 02 năm"],
      ["moved_in", "Nơi khác chuyển đến"],
      ["expired", "Hết thời hạn"],
      ["moved_out", "Chuyển đi"],
      ["imprisoned", "Chấp hành án tù"],
      ["educated", "Giáo dục bắt buộc"],
      ["addicted", "Xác định nghiện"],
      ["died", "Chết"],
      ["closing", "Cuối kỳ"],
      ["completions_due", "Hoàn thành cai đến hạn"],
      ["with_decision", "Có quyết định"],
      ["supported", "Được hỗ trợ"],
    ],
  },
  {
    code: "BIEU05",
    title: "Biểu 05 – Hỗ trợ xã hội",
    columns: [
      ["loan_persons", "Người vay vốn"],
      ["loan_households", "Hộ vay vốn"],
      ["loan_vnd", "Số tiền vay (đồng)"],
      ["vocational_persons", "Học nghề"],
      ["job_persons", "Việc làm"],
      ["other_persons", "Hỗ trợ khác"],
    ],
  },
  {
    code: "BIEU06",
    title: "Biểu 06 – Tình nguyện viên",
    columns: [
      ["opening", "Đầu kỳ"],
      ["joined", "Tăng"],
      ["left", "Giảm"],
      ["closing", "Cuối kỳ"],
      ["eligible", "Đủ điều kiện tính"],
      ["helping", "Giúp từ 02 người"],
      ["persons_helped", "Người được giúp"],
    ],
  },
  {
    code: "BIEU07",
    title: "Biểu 07 – Điều trị thay thế",
    columns: [
      ["opening", "Đầu kỳ"],
      ["new", "Mới"],
      ["transfer_in", "Chuyển đến"],
      ["transfer_out", "Chuyển đi"],
      ["dropped", "Bỏ trị"],
      ["readmitted", "Tái điều trị"],
      ["completed", "Hoàn thành"],
      ["died", "Chết"],
      ["arrested", "Bị bắt giữ"],
      ["closing", "Cuối kỳ"],
      ["cumulative_ytd", "Lũy tích năm"],
    ],
  },
];
