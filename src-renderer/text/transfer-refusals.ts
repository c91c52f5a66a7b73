import type { RefusalText } from "./refusal-text.ts";

/** Refusals of moving a person's file from one commune to another. */
export const transferRefusals = {
  transferUnfit: {
    title: "Nhân thân hoặc giấy tờ tùy thân trong hồ sơ chuyển đến không ghi được ở đây.",
    advice:
      "Họ tên, ngày sinh hoặc số giấy tờ sai quy tắc. Bấm Không nhận, ghi lý do; nơi gửi sửa rồi chuyển lại.",
  },
  personNotHere: {
    title: "Người này không còn cư trú tại đây.",
    advice: "Chỉ chuyển hồ sơ của người đang cư trú. Xem mục Cư trú của hồ sơ.",
  },
  receiverIsNoCommune: {
    title: "Nơi nhận là cấp trên, không phải nơi cư trú mới.",
    advice: "Chọn xã, phường, đặc khu nơi người đó chuyển đến.",
  },
  transferRunning: {
    title: "Hồ sơ này đã gửi chuyển, đang chờ nơi nhận trả lời.",
    advice: "Chờ giấy báo nhận, hoặc rút lần chuyển trước ở mục Gửi – nhận, Chuyển hồ sơ.",
  },
  transferUndecided: {
    title: "Chưa quyết định nhận hay không nhận hồ sơ này.",
    advice: "Mở mục Chuyển hồ sơ, bấm Xem và quyết định; giấy báo nhận được lập ngay khi đó.",
  },
  transferNotIncoming: {
    title: "Đây là hồ sơ chuyển đi, không phải hồ sơ chuyển đến.",
    advice: "Chọn một dòng chuyển đến.",
  },
  transferNotOutgoing: {
    title: "Đây là hồ sơ chuyển đến, không rút được từ đây.",
    advice: "Không nhận thì bấm Xem và quyết định, chọn Không nhận.",
  },
  transferDecided: {
    title: "Lần chuyển này đã có kết quả.",
    advice: "Mở lại danh sách để xem kết quả mới nhất.",
  },
  transferGoneOn: {
    title: "Không rút được: hồ sơ ở đây đã được ghi tiếp sau khi chuyển.",
    advice: "Hủy các mục ghi sau ngày chuyển trước, rồi rút lại.",
  },
  copyUnreadable: {
    title: "Tệp này không phải bản sao của một trạm.",
    advice: "Chọn tệp bản sao do chương trình lập (đuôi .saoluu), chép lại nếu hỏng.",
  },
  copyOfThisOffice: {
    title: "Đây là bản sao của chính đơn vị này.",
    advice: "Chọn bản sao của đơn vị cũ cần gộp vào.",
  },
  copyOfUpper: {
    title: "{name} là cấp trên, không gộp vào một xã được.",
    advice: "Chỉ gộp bản sao của xã, phường, đặc khu cũ.",
  },
  officeMerged: {
    title: "{name} đã được gộp vào đây.",
    advice: "Xem bảng Đơn vị đã gộp; mỗi đơn vị chỉ gộp một lần.",
  },
} satisfies Readonly<Record<string, RefusalText>>;
