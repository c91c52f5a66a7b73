import type { OutputOf } from "#shared/contract/contract.ts";
import { isCalendarDate, shortDate } from "#shared/base/calendar-date.ts";

type Line = OutputOf<"access.list">["rows"][number];

export const accessKindLabels: Readonly<Record<Line["kind"], string>> = {
  XEM: "Xem",
  IN: "In",
  XUAT: "Lấy ra tệp",
};

const subjectLabels: Readonly<Record<Line["what"], string>> = {
  FILE: "Hồ sơ",
  PAPER: "Giấy tờ",
  LIST: "Danh sách",
  NAMES: "Danh sách sau con số",
  COPY: "Bản sao lưu cả máy",
  BUNDLE: "Gói gửi đi",
};

/** What was looked at or taken out, in words. */
export function subjectText({ what, detail }: Pick<Line, "what" | "detail">): string {
  const closer = isCalendarDate(detail) ? shortDate(detail) : detail;
  return closer === "" ? subjectLabels[what] : `${subjectLabels[what]}: ${closer}`;
}

/** What a list on paper calls the codes of the log. */
export const accessWords: Record<string, string> = { ...accessKindLabels, ...subjectLabels };

export const accessText = {
  title: "Nhật ký truy cập",
  explain:
    "Ai đã mở hồ sơ, in và lấy dữ liệu cá nhân ra tệp (Nghị định 356/2025/NĐ-CP, Điều 4 khoản 2). Nhật ký chỉ ghi thêm, không sửa hay xóa được; mở lại cùng một hồ sơ trong 10 phút tính một lần.",
  since: (moment: string) => `Ghi từ ${moment}.`,
  ofPersonExplain: "Ai đã mở hồ sơ này, in giấy tờ và lấy dữ liệu có người này ra tệp.",
  emptyTitle: "Chưa có lần xem, in hay lấy ra nào.",
  emptyAdvice: "Mỗi lần mở hồ sơ, in hay lấy ra tệp được tự ghi vào đây.",
  onlyOverseers: "Người quản trị và lãnh đạo đơn vị mới xem được nhật ký của cả máy.",
  when: "Lúc",
  who: "Người dùng",
  kind: "Việc",
  what: "Nội dung",
  persons: "Số người",
  everyone: "Mọi người dùng",
  everyKind: "Mọi việc",
  month: "Tháng",
  allMonths: "Mọi tháng",
  unit: "dòng",
} as const;
