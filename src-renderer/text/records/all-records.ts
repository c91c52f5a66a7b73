import { careRecordTexts } from "./care-records.ts";
import { clubRecordTexts } from "./club-records.ts";
import { networkRecordTexts } from "./network-records.ts";
import { personRecordTexts } from "./person-records.ts";
import type { RecordText } from "./record-text.ts";

const texts: Readonly<Record<string, RecordText>> = {
  ...personRecordTexts,
  ...careRecordTexts,
  ...clubRecordTexts,
  ...networkRecordTexts,
};

/** The words of a record type; a test holds every declared kind and field to have some. */
export function recordText(entity: string): RecordText {
  return texts[entity] ?? { title: entity, one: entity, add: entity, empty: entity, fields: {} };
}

/** What stands around every record alike. */
export const entryText = {
  save: "Lưu (Ctrl+S)",
  saved: "Đã lưu.",
  voided: "Đã hủy.",
  edit: (one: string) => `Sửa ${one}`,
  reason: "Lý do sửa",
  reasonHint: "Ghi vào lịch sử; nội dung cũ vẫn xem lại được",
  voidTitle: (one: string) => `Hủy ${one}`,
  voidReason: "Lý do hủy",
  voidExplain: "Mục bị hủy không được tính vào báo cáo và danh sách, nhưng vẫn còn trong lịch sử cùng lý do.",
  voidButton: "Hủy mục này",
  history: "Lịch sử sửa",
  tabs: { edit: "Sửa", history: "Lịch sử", void: "Hủy" },
  voidedTitle: (count: number) => `Đã hủy: ${String(count)}`,
  voidedLine: (when: string, who: string, why: string) => `Hủy ${when}, ${who}: ${why}`,
  personHint: "Gõ một phần tên, chữ đầu, mã, năm sinh",
  personEmpty: "Không thấy ai.",
  choiceHint: "Bấm để chọn, hoặc gõ một phần rồi chọn",
  noChoice: "Chưa có mục nào để chọn.",
  noChoiceFound: "Không thấy mục nào. Gõ ít chữ hơn hoặc chữ khác.",
  yes: "Có",
  no: "Không",
  none: "–",
  more: (count: number) => `Xem thêm ${String(count)} mục`,
  money: (text: string) => `${text} đ`,
} as const;
