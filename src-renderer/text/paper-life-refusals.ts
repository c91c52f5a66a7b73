import type { RefusalText } from "./refusal-text.ts";

/** Refusals in the life of a paper: its number, what it does to other papers, the places it names, its wording. */
export const paperLifeRefusals = {
  dateAfterNextNumber: {
    title: "Ngày ban hành sau ngày của số {number} đã cấp ({date}).",
    advice: "Chọn ngày không sau ngày đó, hoặc ghi lý do ngày lùi rồi cấp lại.",
  },
  citedPaperEnded: {
    title: "Văn bản {symbol} được viện dẫn đã hết hiệu lực từ ngày {date} (theo {by}).",
    advice: "Viện dẫn văn bản đang có hiệu lực, hoặc sửa ngày văn bản.",
  },
  unitAbolished: {
    title: "“{unit}” không còn là đơn vị hành chính từ ngày {since}.",
    advice: "Sửa tên cơ quan, nơi gửi hoặc nơi nhận cho đúng tên vào ngày văn bản.",
  },
  provinceMisnamed: {
    title: "“{name}” không phải tên gọi vào ngày {date}; tên đúng: {valid}.",
    advice: "Sửa tên tỉnh, thành phố trong Cài đặt hoặc trong văn bản.",
  },
  originalNotIssued: {
    title: "Văn bản gốc chưa được cấp số.",
    advice: "Sửa thẳng bản nháp, hoặc chọn văn bản đã cấp số.",
  },
  relatedToItself: { title: "Văn bản không liên quan đến chính nó.", advice: "Chọn văn bản khác." },
  relationTargetMissing: {
    title: "Chưa cho biết văn bản liên quan.",
    advice: "Chọn một văn bản trong danh sách, hoặc ghi số, ký hiệu, ngày của văn bản.",
  },
  notAGap: {
    title: "Các số từ {from} đến {to} không còn trống trong sổ.",
    advice: "Mở lại sổ số để xem các số còn trống.",
  },
  dayMissing: { title: "Chưa có ngày ban hành.", advice: "Nhập ngày cấp số cho các văn bản đã chọn." },
  fontFilesMissing: {
    title: "Máy này thiếu phông Times New Roman ({files}).",
    advice: "Cài Times New Roman cho Windows rồi chọn lại, hoặc giữ phông Tinos.",
  },
  fontUnfit: {
    title: "Tệp phông {file} không dùng in văn bản được.",
    advice: "Cài lại Times New Roman bản đầy đủ của Windows, hoặc giữ phông Tinos.",
  },
  procedureUnknown: { title: "Không có thủ tục này.", advice: "Chọn lại từ danh sách." },
  wordingUnknown: { title: "Không có mục câu chữ này.", advice: "Chọn lại từ danh sách." },
  oneParagraphOnly: { title: "Mục này chỉ có một đoạn.", advice: "Viết liền trong một đoạn." },
} satisfies Readonly<Record<string, RefusalText>>;
