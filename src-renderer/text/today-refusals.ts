import type { RefusalText } from "./refusal-text.ts";

/** Why a task, a reminder or a list was refused. */
export const todayRefusals = {
  taskUnknown: {
    title: "Việc này không còn trong danh sách.",
    advice: "Mở lại Việc hôm nay để xem danh sách mới.",
  },
  dateNotFuture: { title: "Ngày hoãn đến phải sau hôm nay.", advice: "Chọn một ngày sau hôm nay." },
  ruleUnknown: {
    title: "Thời hạn “{rule}” không áp dụng cho ngày bắt đầu này.",
    advice: "Chọn lại thời hạn trong danh sách.",
  },
  ruleHasNoLength: {
    title: "Quy định này không nêu độ dài thời hạn.",
    advice: "Dùng việc tự nhắc và nhập ngày đến hạn.",
  },
  listColumnUnknown: {
    title: "Danh sách không có cột “{column}”.",
    advice: "Chọn lại cột rồi xuất lần nữa.",
  },
} satisfies Readonly<Record<string, RefusalText>>;
