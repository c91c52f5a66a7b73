import type { RefusalText } from "./refusal-text.ts";

/** Refusals of the exchange besides those of a bundle itself. */
export const exchangeRefusals = {
  recipientsMixed: {
    title: "Khóa của {station} thuộc loại mạnh hơn khóa của đơn vị mình; một gói không dùng lẫn hai loại.",
    advice: "Quản trị viên thay khóa của đơn vị sang loại tăng cường ở mục Khóa, rồi gửi lại.",
  },
  periodMissing: {
    title: "Chưa chọn kỳ báo cáo.",
    advice: "Báo cáo kỳ và thay đổi hồ sơ đi cùng một kỳ đã khóa; chọn kỳ rồi tạo gói.",
  },
  recordsNotAllowed: {
    title: "Nơi nhận {station} chỉ được nhận số liệu tổng hợp.",
    advice: "Muốn gửi hồ sơ, quản trị viên đặt mức được nhận và lý do ở mục Gửi – nhận, Được nhận gì.",
  },
  phoneDigitsWrong: {
    title: "Mười hai chữ số không khớp với gói này.",
    advice: "Nhờ nơi nhận đọc lại từng chữ số, và kiểm tra đúng số gói đang hỏi.",
  },
  receiptThere: {
    title: "Gói này đã có giấy báo nhận có chữ ký.",
    advice: "Không cần ghi qua điện thoại nữa; xem kết quả ở dòng của gói.",
  },
  reasonMissing: {
    title: "Chưa nhập lý do.",
    advice: "Ghi lý do vẫn nhập gói; lý do được lưu cùng gói và không xóa được.",
  },
  fileNotKept: {
    title: "Không còn giữ tệp của gói số {sequence}.",
    advice:
      "Nơi nhận đã có gói này. Gói kèm bản sao an toàn chỉ được giữ đến khi có giấy báo nhận; cần gửi nữa thì tạo gói mới.",
  },
  importBuiltUpon: {
    title: "Không hoàn tác được vì đã có việc dựa trên lần nhập này.",
    advice:
      "Gói cùng đơn vị nhập sau: số {bundles}. Đã sửa hoặc quyết định tiếp: {records}. Hoàn tác những việc đó trước, rồi hoàn tác lần nhập này.",
  },
  noSafetyCopy: {
    title: "Chưa giữ bản sao an toàn nào của đơn vị {station}.",
    advice: "Đơn vị đó bật gửi kèm bản sao an toàn ở mục Được nhận gì.",
  },
  dueDatePast: { title: "Hạn gửi lại đã qua.", advice: "Chọn ngày từ hôm nay trở đi." },
  nothingMissing: {
    title: "Không có đơn vị nào cần nhắc.",
    advice: "Mọi đơn vị đã có báo cáo được nhận, hoặc chưa đến hạn.",
  },
  bundleNotEarly: {
    title: "Gói này không thiếu gói nào trước nó.",
    advice: "Mở và nhập gói như thường.",
  },
  alreadyHeld: { title: "Gói này đang được giữ.", advice: "Xem trong bảng Gói đang giữ." },
  bundleIsNoCard: {
    title: "Gói này không phải là thẻ khóa.",
    advice: "Mở gói ở mục Gửi – nhận, Nhận gói.",
  },
  epochKnown: {
    title: "Gói này không thuộc chuỗi mới.",
    advice: "Mở và nhập gói như thường.",
  },
  choiceMissing: {
    title: "Chưa chọn nội dung đúng cho mọi mục.",
    advice: "Chọn một trong hai nội dung ở mỗi mục khác nhau.",
  },
  partForeign: {
    title: "Có tệp không phải là một phần của gói.",
    advice: "Chỉ chọn các tệp có tên kết thúc bằng _phan…; bỏ tệp khác.",
  },
  partsOfSeveral: {
    title: "Các phần được chọn thuộc nhiều gói khác nhau.",
    advice: "Chọn các phần của cùng một gói.",
  },
  partsMissing: {
    title: "Thiếu phần {missing} trong {of} phần của gói.",
    advice: "Tải đủ các tệp đính kèm trong thư rồi chọn lại tất cả cùng lúc.",
  },
  partDamaged: {
    title: "Có phần của gói bị hỏng trên đường gửi.",
    advice: "Tải lại các tệp đính kèm, hoặc đề nghị nơi gửi gửi lại.",
  },
} satisfies Readonly<Record<string, RefusalText>>;
