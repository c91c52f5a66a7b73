import { paddedCount } from "#shared/base/numbers.ts";

export const unlockText = {
  title: "Đăng nhập",
  intro: "Dữ liệu của đơn vị được mã hóa. Nhập mật khẩu để mở.",
  introIdle: (minutes: number) =>
    `Màn hình tự khóa vì không ai dùng máy trong ${paddedCount(minutes)} phút. Nội dung đang gõ đã được giữ lại.`,
  login: "Tên đăng nhập",
  password: "Mật khẩu",
  open: "Mở chương trình",
  forgotten: "Quên mật khẩu",
  recoverTitle: "Đặt lại mật khẩu bằng phiếu khôi phục",
  recoverIntro:
    "Lấy phiếu khôi phục đã in khi thiết lập. Nhập mã trên tờ giấy, không cần gõ dấu gạch, rồi đặt mật khẩu mới.",
  recoveryKey: "Mã khôi phục",
  newPassword: "Mật khẩu mới",
  passwordHint: "Một câu dễ nhớ, từ bốn tiếng trở lên. Được dùng dấu và dấu cách.",
  recover: "Đặt mật khẩu mới và mở",
  back: "Về đăng nhập (Esc)",
} as const;
