import { shortDate } from "#shared/base/calendar-date.ts";
import { momentText } from "./format.ts";

const bytesInMegabyte = 1_000_000;

export const backupText = {
  intro:
    "Chương trình tự sao lưu mỗi giờ, khi khóa và khi thoát. Mỗi ngày giữ một bản trong máy; bản nào cũng được mở ra kiểm tra ngay khi ghi. Mỗi tuần chép một bản ra USB, cất riêng: máy hỏng thì chỉ còn bản đó.",
  make: "Sao lưu ngay",
  made: "Đã sao lưu và kiểm tra xong.",
  none: "Chưa có bản sao lưu nào.",
  noneAdvice: "Bấm “Sao lưu ngay” để có bản đầu tiên.",
  day: "Ngày",
  madeAt: "Ghi lúc",
  size: "Dung lượng",
  entries: "Số dòng nhật ký",
  pack: "Chép ra USB",
  packDay: (day: string) => `Chép ra USB bản ngày ${shortDate(day)}`,
  megabytes: (bytes: number) =>
    `${(Math.ceil((bytes / bytesInMegabyte) * 10) / 10).toFixed(1).replace(".", ",")} MB`,
  stateToday: (moment: string) => `Đã sao lưu lúc ${moment.slice(11, 16)}`,
  stateEarlier: (day: string) => `Sao lưu gần nhất ${shortDate(day)}`,
  stateNone: "Chưa sao lưu",

  restore: "Khôi phục từ bản sao lưu",
  restoreTitle: "Khôi phục từ bản sao lưu",
  restoreIntro:
    "Chọn bản sao, nhập mật khẩu dùng lúc sao lưu rồi xem trước. Chưa có gì thay đổi cho tới khi bấm Khôi phục.",
  source: "Bản sao lưu",
  fromFile: "Chọn tệp trên USB",
  chosenFile: (name: string) => `Tệp ${name}`,
  copyOf: (moment: string) => `Trong máy, ghi lúc ${momentText(moment)}`,
  login: "Tên đăng nhập",
  password: "Mật khẩu lúc sao lưu",
  look: "Xem bản sao",
  office: "Đơn vị",
  held: "Bản sao có",
  heldEntries: (entries: number) => `${String(entries)} dòng nhật ký, mở ra kiểm tra thấy toàn vẹn`,
  lost: "Sẽ không còn",
  lostEntries: (entries: number) =>
    entries > 0
      ? `${String(entries)} lần ghi sau khi sao lưu; phải nhập lại`
      : "Không mất gì: dữ liệu đang có không mới hơn bản sao",
  lostUnknown: "Không đọc được dữ liệu đang có để so sánh",
  kept: "Các tệp đang có được chuyển vào thư mục sao-luu, không bị xóa. Tài khoản và mật khẩu trở lại như lúc sao lưu. Gói dữ liệu gửi sau đó bắt đầu chuỗi số mới; nơi nhận sẽ gọi điện xác nhận.",
  confirm: "Khôi phục",
  restored: "Đã khôi phục. Đăng nhập để làm tiếp.",
  back: "Quay lại (Esc)",
  another: "Chọn bản khác",
  rebuildLink: "Chỉ còn bản sao an toàn và phiếu khôi phục?",
  rebuildTitle: "Dựng lại từ bản sao an toàn",
  rebuildIntro:
    "Lấy bản sao an toàn mà cấp trên giữ hộ và phiếu khôi phục của đơn vị. Tài khoản được nêu tên sẽ có mật khẩu mới.",
  rebuild: "Dựng lại dữ liệu",
  firstRunLink: "Đơn vị đã có dữ liệu ở máy khác? Khôi phục từ bản sao lưu",
} as const;
