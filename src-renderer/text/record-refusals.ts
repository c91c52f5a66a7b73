import type { RefusalText } from "./refusal-text.ts";

/** Refusals of simple records, of episodes and of taking back. */
export const recordRefusals = {
  onlyOverseers: {
    title: "Nhật ký truy cập chỉ dành cho người quản trị và lãnh đạo đơn vị.",
    advice: "Nhờ một trong hai người đó in hoặc lấy ra Excel.",
  },
  recordKindOff: {
    title: "Đơn vị chưa bật loại ghi chép này, hoặc tài khoản không được xem.",
    advice: "Người quản trị bật ở Cài đặt, mục Ghi chép hạn chế.",
  },
  amountMissing: {
    title: "Hỗ trợ vay vốn phải có số tiền.",
    advice: "Nhập số tiền được duyệt, tính bằng đồng.",
  },
  volunteerNotServing: {
    title: "Tình nguyện viên không phục vụ vào ngày {date}.",
    advice: "Kiểm tra ngày, hoặc ghi thời gian phục vụ của tình nguyện viên trước.",
  },
  volunteerIsPerson: {
    title: "Tình nguyện viên không được phân công giúp đỡ chính mình.",
    advice: "Chọn tình nguyện viên khác.",
  },
  treatmentMissing: {
    title: "Người này chưa có đợt điều trị nào.",
    advice: "Ghi đợt điều trị trước, rồi ghi theo dõi tuân thủ.",
  },
  fundBelowZero: {
    title: "Quỹ không đủ: ngày {date} số chi vượt số còn lại.",
    advice: "Kiểm tra số tiền và ngày; ghi khoản thu còn thiếu trước khoản chi.",
  },
  useOwnOperation: {
    title: "Loại này được ghi bằng mẫu riêng.",
    advice: "Dùng nút ghi ở mục tương ứng của hồ sơ.",
  },
  leavingNeedsItsForm: {
    title: "Chết hoặc chuyển đi còn kết thúc nhiều mục khác của hồ sơ.",
    advice: "Bấm Ghi rời địa bàn trong hồ sơ, không sửa ở đây.",
  },
  stepUnknown: { title: "Biện pháp này không có bước đó.", advice: "Chọn một bước trong danh sách." },
  stepNotInRegime: {
    title: "Chế độ áp dụng cho đợt này không có bước đó.",
    advice: "Đợt giữ chế độ của quyết định mở đợt. Chọn bước khác trong danh sách.",
  },
  stepNotNow: {
    title: "Chưa đến bước này.",
    advice: "Ghi các bước trước; các bước làm được lúc này nằm trong danh sách.",
  },
  stepOutOfOrder: {
    title: "Bước này không nối tiếp việc đã ghi.",
    advice: "Ghi lần lượt từng giai đoạn, từng lần vi phạm; mãn hạn tù chỉ ghi sau khi đã ghi chấp hành án.",
  },
  stepEnded: { title: "Đợt này đã kết thúc.", advice: "Mở đợt mới nếu áp dụng lại biện pháp." },
  stepBeforeLast: {
    title: "Ngày này trước bước đã ghi gần nhất ({date}).",
    advice: "Kiểm tra lại ngày, hoặc thu lại bước cuối nếu đã ghi nhầm.",
  },
  noDaysLeft: {
    title: "Không còn ngày quản lý nào sau thời gian chấp hành án.",
    advice: "Ghi kết thúc quản lý thay vì tiếp tục.",
  },
  nothingToRevoke: {
    title: "Không có bước nào thu lại được.",
    advice: "Đợt đã chuyển sang quyết định quản lý thì sửa ở quyết định.",
  },
  actionUnknown: {
    title: "Không còn việc này để hoàn tác.",
    advice: "Chỉ hoàn tác được việc gần đây của chính tài khoản này.",
  },
  changedSince: {
    title: "Nội dung này đã được sửa tiếp sau đó.",
    advice: "Hoàn tác việc sau trước, hoặc sửa trực tiếp trong hồ sơ.",
  },
  paperInvolved: {
    title: "Việc này thuộc về văn bản hoặc kỳ báo cáo.",
    advice: "Hủy, thu hồi hoặc sửa đổi văn bản; mở lại kỳ báo cáo nếu cần.",
  },
  exchangeRecord: {
    title: "Việc này thuộc về gửi, nhận giữa hai đơn vị.",
    advice: "Mở Gửi – nhận: lần nhập gói hoàn tác ở mục Đã nhận, việc khác xử lý tại đó.",
  },
  stationRecord: {
    title: "Việc này thuộc cài đặt của đơn vị.",
    advice: "Sửa lại trong Cài đặt.",
  },
  usedElsewhere: {
    title: "Mục này đã được mục khác dùng đến.",
    advice: "Hủy các mục liên quan trước.",
  },
} satisfies Readonly<Record<string, RefusalText>>;
