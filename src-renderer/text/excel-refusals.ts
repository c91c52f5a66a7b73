import type { RefusalText } from "./refusal-text.ts";

const saveAsNew = "Mở tệp bằng Excel, chọn Lưu thành (F12), kiểu “Excel Workbook (.xlsx)”, rồi chọn lại.";

/** Why a workbook is not taken in. */
export const excelRefusals = {
  workbookNone: { title: "Tệp này không phải bảng tính Excel.", advice: "Chọn tệp có đuôi .xlsx." },
  workbookOld: { title: "Tệp này là bảng tính Excel đời cũ (.xls).", advice: saveAsNew },
  workbookProtected: {
    title: "Tệp này có mật khẩu mở.",
    advice: "Mở tệp bằng Excel, bỏ mật khẩu ở Tệp, Thông tin, Bảo vệ sổ làm việc, lưu lại rồi chọn lại.",
  },
  workbookDamaged: { title: "Tệp Excel bị hỏng, không đọc được.", advice: saveAsNew },
  workbookTooLarge: {
    title: "Tệp Excel quá lớn khi mở ra (mức cho phép {maximum} MB).",
    advice:
      "Thường do có nhiều ô trống được định dạng. Chép riêng phần có dữ liệu sang tệp mới rồi chọn lại.",
  },
  workbookTooLong: {
    title: "Trang tính thứ {sheet} có dữ liệu đến dòng {rows}; nhiều nhất {maximum} dòng.",
    advice: "Xóa các ô thừa ở cuối trang, hoặc tách thành nhiều tệp.",
  },
  workbookTooWide: {
    title: "Trang tính thứ {sheet} có {columns} cột; nhiều nhất {maximum} cột.",
    advice: "Chép các cột cần nhập sang tệp mới rồi chọn lại.",
  },
  workbookEmpty: { title: "Tệp Excel không có dữ liệu.", advice: "Kiểm tra lại tệp rồi chọn lại." },
  workbookStopped: {
    title: "Đọc tệp Excel quá lâu nên đã dừng.",
    advice: "Chép riêng phần có dữ liệu sang tệp mới rồi chọn lại.",
  },
  workbookHeadMissing: {
    title: "Không tìm thấy dòng tiêu đề có cột “Họ và tên”.",
    advice: "Ghi rõ tiêu đề cột, hoặc chỉ dòng tiêu đề và chọn cột bằng tay. Các trang đã xem: {sheets}.",
  },
  workbookColumnsUnknown: {
    title: "Không có mục “{field}” để ghép với cột.",
    advice: "Chọn lại mục trong danh sách.",
  },
  importUndone: { title: "Lần nhập này đã được hoàn tác.", advice: "Không cần hoàn tác lần nữa." },
  importGoneOn: {
    title: "Không hoàn tác được: có hồ sơ của lần nhập này đã được sửa hoặc dùng tiếp.",
    advice: "Sửa hoặc hủy từng hồ sơ nhập nhầm.",
  },
  samePerson: { title: "Đây là cùng một hồ sơ.", advice: "Chọn hai hồ sơ khác nhau." },
  mergeTwoManagements: {
    title: "Hai hồ sơ đều có quyết định quản lý sau cai trùng thời gian.",
    advice: "Hủy quyết định ghi nhầm ở một hồ sơ trước, rồi gộp.",
  },
  mergeUndone: { title: "Lần gộp này đã được hoàn tác.", advice: "Không cần hoàn tác lần nữa." },
  mergeGoneOn: {
    title: "Không hoàn tác được: sau khi gộp đã có nội dung được sửa tiếp.",
    advice: "Sửa từng mục trong hồ sơ đã gộp.",
  },
} satisfies Readonly<Record<string, RefusalText>>;
