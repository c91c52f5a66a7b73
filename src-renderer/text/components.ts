import { formatInteger } from "#shared/base/numbers.ts";

/** Words of the parts every screen is made of. */
export const componentText = {
  /** Of refused bundles alone: two offices tell each other by it what was refused. */
  telephoneCode: (code: string) => `(Mã ${code})`,
  faultTitle: "Chương trình gặp lỗi, việc này chưa được thực hiện.",
  faultAdvice: (id: string) => `Làm lại một lần nữa. Nếu vẫn lỗi, ghi số ${id} và báo người phụ trách.`,
  unreadTitle: "Chương trình gặp lỗi, chưa đọc được dữ liệu.",
  readAgain: "Đọc lại",
  addressUnknown: "Không có trang này.",
  addressUnknownAdvice: "Địa chỉ không đúng hoặc hồ sơ không còn. Chọn một mục ở bên trái.",
  waiting: "Đang đọc dữ liệu",
  rowsShown: ([from, to]: readonly [number, number], total: number, unit: string) =>
    total === 0
      ? `Không có ${unit} nào`
      : `${formatInteger(from)}–${formatInteger(to)} trong ${formatInteger(total)} ${unit}`,
  findInTable: "Tìm trong bảng",
  pageControl: { first: "Trang đầu", previous: "Trang trước", next: "Trang sau", last: "Trang cuối" },
  pageNumber: (page: number) => `Trang ${String(page)}`,
  actions: "Thao tác",
  noRows: "Chưa ghi mục nào.",
  dateHint: "Ví dụ 05092026, 5/9/2026",
  partialDateHint: "Ví dụ 05092026, 9/2026, 1965, khoảng 1965",
  dateNotUnderstood: "Chưa hiểu. Gõ ngày trước tháng sau, ví dụ 05/9/2026.",
  wholeDayNeeded: "Cần đủ ngày, tháng, năm.",
  nothingFound: "Không thấy mục nào",
  choose: "Chọn",
  chooseOne: "Chọn một mục.",
  draftRestored: (when: string) =>
    `Đã lấy lại nội dung đang gõ dở lúc ${when}. Bấm Thôi để bỏ và gõ lại từ đầu.`,
  monthHint: "Ví dụ 9/2026",
  monthNotUnderstood: "Chưa hiểu. Gõ tháng và năm, ví dụ 9/2026.",
  amountHint: "Số tiền tính bằng đồng",
  amount: (text: string) => `${text} đồng`,
  save: "Lưu (Ctrl+S)",
  saved: "Đã lưu",
  cancel: "Thôi (Esc)",
  close: "Đóng",
  showPassword: "Hiện mật khẩu",
  hidePassword: "Ẩn mật khẩu",
  print: "In",
  saveFile: "Lưu tệp PDF",
  zoomIn: "Phóng to",
  zoomOut: "Thu nhỏ",
  pages: (count: number) => `${String(count)} trang`,
  page: (number: number) => `Trang ${String(number)}`,
  pdfRegion: "Văn bản xem trước",
  drawing: "Đang vẽ văn bản",
  pdfBroken: "Không mở được văn bản. Làm lại, hoặc lưu tệp rồi mở bằng chương trình khác.",
} as const;
