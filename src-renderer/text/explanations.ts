/** Why somebody is counted in an indicator, not counted, or left out (`reports.explain`). */
export const explanationText = {
  why: "Vì sao?",
  part: "Cách tính",
  reasons: "Lý do",
  counts: (num: number, den: number) => `Tử số ${String(num)}, mẫu số ${String(den)}.`,
  counted: (num: number) => `Đếm được ${String(num)}.`,
  differs: "Kỳ đã khóa với số khác: dưới đây là theo dữ liệu hôm nay.",
} as const;

export const explanationParts = {
  COUNTED: "Được tính",
  NOT_COUNTED: "Trong mẫu số, chưa đạt",
  LEFT_OUT: "Không thuộc mẫu số",
} as const;
export const explanationReasons: Readonly<Record<string, string>> = {
  MEETINGS_TOO_FEW: "Số buổi đã tổ chức chưa đủ so với số buổi phải tổ chức",
  ATTENDANCE_TOO_LOW: "Tỷ lệ hội viên có mặt chưa đủ",
  NO_DUE_MONTH: "Không hoạt động trọn tháng nào trong kỳ",
  NO_DECISION: "Chưa có quyết định quản lý sau cai",
  DECISION_AFTER_PERIOD: "Quyết định quản lý ban hành sau ngày cuối kỳ",
  GONE_WHEN_DUE: "Đến hạn đã không còn cư trú hoặc đang chấp hành án",
  NOT_DUE_YET: "Hoàn thành cai trong kỳ nhưng chưa đến hạn",
  NOT_REFERRED: "Chưa được chuyển gửi",
  REFERRED_BEFORE_COUNSELLING: "Phiếu chuyển gửi lập trước lần tư vấn đầu tiên trong kỳ",
  REFERRED_AFTER_PERIOD: "Phiếu chuyển gửi lập sau ngày cuối kỳ",
  NOT_COUNSELLED_IN_PERIOD: "Có phiếu chuyển gửi nhưng không được tư vấn trong kỳ",
  NOT_PRESENT: "Không có mặt tại địa bàn vào ngày cuối kỳ",
  POSITIVE_TEST: "Có kết quả xét nghiệm dương tính trong thời gian xét",
  USE_REPORTED: "Có thông tin sử dụng trong thời gian xét",
  NO_TEST_IN_WINDOW: "Không có xét nghiệm trong thời gian xét: chưa xác định",
  NOT_REACHED: "Có xét nghiệm nhưng chưa được mô hình tiếp cận",
  NOT_EVALUATED: "Chưa có phiếu đánh giá của tháng",
  JOINED_TOO_LATE: "Mới vào, chưa đến hạn",
  CLUB_NOT_ACTIVE: "Câu lạc bộ không hoạt động vào ngày xét",
  LEFT_BEFORE_MONTH_END: "Không còn là hội viên vào ngày cuối tháng",
  NO_PLAN: "Chưa có kế hoạch cá nhân",
  PLAN_AFTER_PERIOD: "Kế hoạch được duyệt sau ngày cuối kỳ",
  NOT_COUNTED: "Không đủ điều kiện của tử số",
};
