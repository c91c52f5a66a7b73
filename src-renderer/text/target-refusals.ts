import type { RefusalText } from "./refusal-text.ts";

/** Refusals of parameters and yearly targets. */
export const targetRefusals = {
  programmeUnknown: {
    title: "Chương trình này không có trong danh mục.",
    advice: "Chọn lại chương trình, hoặc để trống để áp dụng chung.",
  },
  versionInClosedPeriod: {
    title: "Ngày áp dụng {date} nằm trong kỳ đã khóa (đến {closed}).",
    advice: "Chọn ngày sau {closed}: số liệu đã khóa giữ cách tính của nó.",
  },
  versionExists: {
    title: "Đã có thay đổi áp dụng từ ngày {date}.",
    advice: "Chọn ngày khác.",
  },
  nothingChanged: { title: "Chưa có tham số nào thay đổi.", advice: "Sửa ít nhất một giá trị rồi lưu." },
  unitUnknown: { title: "Không có câu lạc bộ, điểm tư vấn {unit}.", advice: "Chọn lại trong danh sách." },
  targetNotMeasured: {
    title: "Không tính được chỉ tiêu {indicator} theo cách này.",
    advice:
      "Câu lạc bộ: CT01, CT16, CT17. Điểm tư vấn: CT06, CT07, và số người của CT09, CT10. CT13, CT14, CT20 chỉ đặt theo số lượng.",
  },
  percentTooHigh: {
    title: "Tỷ lệ không quá 100 %.",
    advice: "Nhập lại mức, hoặc chọn cách tính theo số lượng.",
  },
  targetExists: {
    title: "Chỉ tiêu {indicator} năm {year} đã được giao cho đơn vị này.",
    advice: "Bỏ mức cũ (nêu lý do) rồi nhập mức mới.",
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
