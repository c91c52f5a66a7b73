import type { RefusalText } from "./refusal-text.ts";

/** Refusals of the register of papers received. */
export const incomingRefusals = {
  arrivedBeforeItsDate: {
    title: "Ngày đến không được trước ngày văn bản ({date}).",
    advice: "Kiểm tra lại ngày văn bản và ngày đến.",
  },
  alreadyRegistered: {
    title: "Văn bản này đã vào sổ: số đến {number}, ngày {date}.",
    advice: "Mở văn bản đã vào sổ; nếu là văn bản khác, kiểm tra lại số, ký hiệu, ngày và tác giả.",
  },
  formUnknown: {
    title: "Đơn vị không nhận văn bản theo mẫu này.",
    advice: "Chọn mẫu trong danh sách, hoặc để trống.",
  },
  formNotInForce: {
    title: "{form} không áp dụng vào ngày {date}.",
    advice: "Chọn mẫu áp dụng vào ngày của văn bản, hoặc kiểm tra lại ngày văn bản.",
  },
} satisfies Readonly<Record<string, RefusalText>>;
