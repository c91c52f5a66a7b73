import { paperLifeRefusals } from "./paper-life-refusals.ts";
import type { RefusalText } from "./refusal-text.ts";

/** Refusals of papers, reports, files and the exchange, without those of a bundle itself. */
export const paperAndReportRefusals = {
  ...paperLifeRefusals,
  factsMissing: {
    title: "Văn bản còn thiếu nội dung.",
    advice: "Bổ sung các mục trong danh sách “Còn thiếu”.",
  },
  factsInvalid: { title: "Có nội dung chưa hợp lệ.", advice: "Sửa các mục được báo." },
  signerNotAllowed: {
    title: "Người ký không có thẩm quyền ký văn bản này.",
    advice: "Chọn người ký khác hoặc sửa chức vụ trong Cài đặt.",
  },
  signerOutOfTerm: {
    title: "Ngày văn bản nằm ngoài thời gian giữ chức vụ của người ký.",
    advice: "Chọn người ký đương nhiệm hoặc sửa ngày văn bản.",
  },
  baseEnded: {
    title: "Căn cứ {basis} không có hiệu lực vào ngày văn bản ({date}).",
    advice: "Lập văn bản mới theo quy định hiện hành, hoặc sửa ngày văn bản.",
  },
  glyphMissing: {
    title: "Có ký tự không in được.",
    advice: "Gõ lại mục có ký tự lạ (biểu tượng, hình vẽ).",
  },
  frozenPdfDamaged: {
    title: "Bản in đã lưu của {number} bị hỏng, không còn đúng bản đã cấp số.",
    advice: "Khôi phục từ bản sao lưu gần nhất, hoặc sao y từ bản giấy lưu tại Văn thư.",
  },
  frozenPdfChanged: {
    title:
      "{number} được cấp số khi chương trình chưa lưu bản in, và bản in nay không còn trùng từng chi tiết.",
    advice: "Sao y từ bản giấy lưu tại Văn thư; nội dung vẫn xem được bằng bản Word hoặc PDF/A.",
  },
  wrongState: {
    title: "Văn bản không ở bước cho phép làm việc này.",
    advice: "Mở lại văn bản để xem bước hiện tại.",
  },
  kindUnknown: { title: "Không có loại văn bản này.", advice: "Chọn lại từ danh sách." },
  subjectMissing: {
    title: "Loại văn bản này cần chọn đối tượng.",
    advice: "Chọn người, câu lạc bộ, buổi sinh hoạt hoặc kỳ báo cáo.",
  },
  periodMalformed: { title: "Kỳ báo cáo không đúng.", advice: "Chọn lại tháng, quý hoặc năm." },
  kindNotInForce: {
    title: "Mẫu văn bản này không áp dụng vào ngày đã chọn.",
    advice: "Chọn mẫu đang áp dụng hoặc sửa ngày văn bản.",
  },
  numberTaken: {
    title: "Số {number} đã cấp cho văn bản khác.",
    advice: "Để trống ô số để lấy số tiếp theo.",
  },
  dateBeforeLastNumber: {
    title: "Ngày ban hành trước ngày của số {number} đã cấp ({date}).",
    advice: "Chọn ngày không trước ngày đó, hoặc ghi lý do ngày lùi rồi cấp lại.",
  },
  periodInFuture: { title: "Kỳ báo cáo này chưa đến.", advice: "Chọn kỳ không sau hiện tại." },
  periodNotOver: { title: "Kỳ báo cáo chưa kết thúc.", advice: "Khóa kỳ sau ngày cuối của kỳ." },
  alreadyClosed: { title: "Kỳ báo cáo đã khóa.", advice: "Số liệu đã khóa không thay đổi nữa." },
  movementUnbalanced: {
    title: "Cân đối hội viên chưa khớp.",
    advice: "Kiểm tra kết nạp và ra khỏi câu lạc bộ trong kỳ, rồi khóa lại.",
  },
  tableUnbalanced: {
    title: "Một biểu biến động chưa cân đối ({who}).",
    advice: "Mở kiểm tra kỳ để xem biểu và những mã được nêu, sửa ngày vào hoặc ra, rồi khóa lại.",
  },
  indicatorUnknown: { title: "Không có chỉ tiêu này.", advice: "Chọn lại từ danh sách chỉ tiêu." },
  receiverUnknown: {
    title: "Chưa có thẻ khóa của nơi nhận.",
    advice: "Nhập thẻ khóa của nơi nhận ở mục Khóa và đối chiếu 20 chữ số.",
  },
  receiverNotCompared: {
    title: "Khóa của nơi nhận chưa được đối chiếu.",
    advice: "Gọi điện cho nơi nhận, nhập 20 chữ số được đọc, rồi tạo gói.",
  },
  periodNotClosed: { title: "Kỳ báo cáo chưa khóa.", advice: "Khóa kỳ ở mục Báo cáo trước khi gửi." },
  comparisonWrong: {
    title: "20 chữ số không khớp với thẻ khóa.",
    advice: "Nghe đọc lại qua điện thoại. Nếu vẫn không khớp, không dùng thẻ này.",
  },
  cardKeyChanged: {
    title: "Khóa của {station} đã khác trước. Không dùng cho tới khi đối chiếu.",
    advice:
      "Gọi đơn vị đó để hỏi. Nếu máy của họ đã mất hoặc cài lại, thu hồi khóa cũ rồi đối chiếu thẻ mới.",
  },
  ownCard: { title: "Đây là thẻ khóa của chính đơn vị.", advice: "Chọn thẻ khóa của đơn vị khác." },
  notOnThisDesk: {
    title: "Máy này không có hộp thoại riêng.",
    advice: "Dùng nút chọn tệp hoặc tải tệp của trình duyệt.",
  },
  cancelled: { title: "Đã thôi, chưa làm gì.", advice: "Bấm lại khi cần." },
  notWritten: {
    title: "Không ghi được tệp.",
    advice: "Kiểm tra USB hoặc thư mục còn chỗ và cho phép ghi, rồi lưu lại.",
  },
  notALongOperation: { title: "Việc này không chạy nền được.", advice: "Cập nhật phần mềm." },
  jobUnknown: { title: "Việc đang chạy đã kết thúc.", advice: "Mở lại trang để xem kết quả." },
} satisfies Readonly<Record<string, RefusalText>>;
