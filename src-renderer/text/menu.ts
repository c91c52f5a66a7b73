/** Words of the desktop shell: the menu bar and the native dialogs. */
export const menuText = {
  file: "Tệp",
  close: "Đóng cửa sổ",
  quit: "Thoát",
  edit: "Sửa",
  undo: "Hoàn tác",
  redo: "Làm lại",
  cut: "Cắt",
  copy: "Sao chép",
  paste: "Dán",
  selectAll: "Chọn tất cả",
  view: "Xem",
  zoomIn: "Phóng to",
  zoomOut: "Thu nhỏ",
  resetZoom: "Cỡ thường",
  fullScreen: "Toàn màn hình",
  help: "Trợ giúp",
  about: "Giới thiệu",
} as const;

export const dialogText = {
  programme: "Hòa Nhập",
  pickBundle: "Chọn gói dữ liệu",
  pickCard: "Chọn thẻ khóa",
  pickBackup: "Chọn bản sao lưu",
  backups: "Bản sao lưu Hòa Nhập",
  pickWorkbook: "Chọn tệp Excel",
  workbooks: "Bảng tính Excel",
  bundles: "Gói dữ liệu Hòa Nhập",
  cards: "Thẻ khóa Hòa Nhập",
  allFiles: "Mọi tệp",
  save: "Lưu tệp",
  fileTooLarge: "Tệp lớn quá mức cho phép.",
  notOpened: "Không mở được tệp trong chương trình đọc PDF của máy.",
} as const;

/** Lines printed by the start script and the browser host. */
export const startText = {
  building: "Đang dựng giao diện, xin chờ một lát…",
  buildFailed: "Không dựng được giao diện. Lỗi ở trên.",
  noElectron:
    "Máy này không có môi trường chạy Electron; chương trình mở trong trình duyệt, chỉ máy này truy cập được.",
  openThisAddress: "Mở địa chỉ dùng một lần này trong trình duyệt:",
  anotherAddress: "Nhấn Enter để lấy thêm một địa chỉ; nhấn Ctrl+C để thoát.",
  wrongOption:
    "Tùy chọn không đúng. Dùng: npm start -- [--browser] [--data THƯ_MỤC] [--sample] [--today YYYY-MM-DD]",
  sampleFilling: "Đang nhập năm mẫu (số liệu hư cấu)…",
  sampleReady: (login: string, password: string): string =>
    `Trạm mẫu: tên đăng nhập "${login}", mật khẩu "${password}".`,
  sampleOffice: {
    name: "Xã Bình Lâm Thượng",
    placeName: "Bình Lâm Thượng",
    provinceText: "tỉnh Hải Sơn",
  },
  sampleOfficial: "Nguyễn Thị Mẫu",
  sampleUpperLevel: "Ủy ban nhân dân tỉnh Hải Sơn",
} as const;
