import type { LikenessReason } from "#shared/domain/likeness.ts";
import type { ImportList, ImportState } from "#shared/contract/excel.ts";
import { refusals } from "./refusals.ts";

/** The fields of workbooks that come in, as a column's head is chosen for them. */
export const importFieldLabels: Readonly<Record<string, string>> = {
  fullName: "Họ và tên",
  birth: "Ngày sinh",
  birthDate: "Ngày sinh",
  birthMale: "Năm sinh (cột nam)",
  birthFemale: "Năm sinh (cột nữ)",
  sex: "Giới tính",
  identity: "Số căn cước, CMND",
  identityIssuedOn: "Ngày cấp",
  identityIssuedBy: "Nơi cấp",
  alias: "Tên gọi khác",
  phone: "Điện thoại",
  ethnicity: "Dân tộc",
  education: "Học vấn",
  occupation: "Nghề nghiệp",
  workplace: "Nơi làm việc",
  area: "Thôn, tổ dân phố",
  address: "Địa chỉ",
  residenceFrom: "Cư trú từ ngày",
  category: "Tình trạng",
  substance: "Loại chất ma túy",
  household: "Mã hộ",
  note: "Ghi chú",
  joinedOn: "Ngày vào câu lạc bộ",
  inCharge: "Người phụ trách",
  document: "Số quyết định",
};

/** Why a row was not taken, or what was mended in it. */
const rowReasons: Readonly<Record<string, string>> = {
  formula: "Cột {field} là công thức. Chép cột rồi dán lại kiểu “Giá trị”.",
  nameMissing: "Thiếu họ và tên.",
  nameLetters: "Họ và tên “{value}” có ký tự không phải chữ.",
  birthMissing: "Thiếu ngày hoặc năm sinh.",
  birthTwice: "Năm sinh ghi ở cả cột nam và cột nữ.",
  birthInFuture: "Ngày sinh sau hôm nay.",
  dateNotReal: "{field} “{value}” không phải ngày có thật (ngày trước, tháng sau).",
  sexMissing: "Thiếu giới tính; số căn cước cũng không cho biết.",
  sexUnknown: "Giới tính “{value}” không rõ; ghi Nam hoặc Nữ.",
  identityDigitsLost:
    "Số giấy tờ “{value}” đã mất chữ số khi lưu trong Excel. Gõ lại, định dạng ô kiểu Văn bản.",
  identityDigitsWrong: "Số giấy tờ “{value}” không đủ chữ số (căn cước 12, chứng minh nhân dân 9).",
  phoneDigits: "Số điện thoại “{value}” không đúng.",
  lettersLost: "{field} “{value}” có chữ bị mất, không đọc được. Gõ lại.",
  textTooLong: "{field} quá dài.",
  residenceInFuture: "Ngày bắt đầu cư trú sau hôm nay.",
  residenceBeforeBirth: "Ngày bắt đầu cư trú trước ngày sinh.",
  twiceInFile: "Trùng với dòng {row} của tệp.",
  identityOfOther: "Số giấy tờ này đang ở hồ sơ {code} với tên hoặc năm sinh khác.",
  perhapsKnown: "Có thể là người đã có hồ sơ {code}; chưa nhập.",
  severalPeople: "Có {count} hồ sơ giống tên này; chưa nhập.",
  personUnknown: "Chưa có hồ sơ của người này. Nhập danh sách người trước.",
  zerosPutBack: "{field}: đã thêm lại số 0 ở đầu mà Excel bỏ đi.",
  capitalsGuessed: "{field}: chữ hoa có dấu được đoán lại từ phông TCVN3, cần kiểm tra.",
  substanceWithoutCategory: "{field}: chưa ghi được vì chưa có Tình trạng của người này.",
  leftOut: "{field} “{value}” không đọc được nên để trống.",
};

/** Every sentence a row may be given, the refusals of the rules among them. */
export const importWords: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(refusals).map(([code, { title }]) => [code, title])),
  ...rowReasons,
};

export const importStateLabels: Readonly<Record<ImportState, string>> = {
  NEW: "Mới",
  CHANGED: "Thay đổi",
  SAME: "Đã có, giống nhau",
  DOUBTFUL: "Cần xem",
  REFUSED: "Không nhập được",
};

export const importListLabels: Readonly<Record<ImportList, string>> = {
  people: "Danh sách người",
  members: "Danh sách hội viên",
};

/** Why two people are likely one. */
export const likenessLabels: Readonly<Record<LikenessReason, string>> = {
  IDENTITY: "cùng số giấy tờ",
  NAME_SAME: "cùng họ tên",
  NAME_SPELLING: "họ tên chỉ khác cách đặt dấu, i/y",
  NAME_UNMARKED: "họ tên giống nhau khi bỏ dấu",
  BIRTH_DAY: "cùng ngày sinh",
  BIRTH_YEAR: "cùng năm sinh",
  BIRTH_SWAPPED: "ngày và tháng sinh đổi chỗ",
  BIRTH_ABOUT: "năm sinh chỉ là ước chừng",
  PHONE: "cùng điện thoại",
  HOUSEHOLD: "cùng hộ",
  AREA: "cùng thôn, tổ",
  OLD_AND_NEW_IDENTITY: "một bên CMND, một bên căn cước",
};

/** A reason as a sentence, its fields named. */
export function reasonText({
  code,
  params,
}: {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}): string {
  return (importWords[code] ?? code).replaceAll(/\{(\w+)\}/gu, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) {
      return whole;
    }
    return name === "field" ? (importFieldLabels[String(value)] ?? String(value)) : String(value);
  });
}

export const excelText = {
  title: "Nhập từ Excel",
  subtitle: "Tệp được xem trước; chưa ghi gì vào máy cho đến khi bấm Nhập.",
  list: "Danh sách",
  club: "Câu lạc bộ",
  from: "Cư trú từ ngày (khi tệp không ghi)",
  joinedFrom: "Vào câu lạc bộ từ ngày (khi tệp không ghi)",
  pick: "Chọn tệp Excel",
  reading: "Đang đọc tệp",
  sheets: "Các trang và cột",
  sheetLine: (name: string, row: number, rows: number) =>
    `${name}: tiêu đề ở dòng ${String(row)}, ${String(rows)} dòng dữ liệu`,
  skipped: (names: string) => `Bỏ qua các trang không có bảng: ${names}`,
  remembered: "Cột được ghép như lần trước đã chọn cho tệp kiểu này.",
  notUsed: "Không dùng",
  encodings: {
    UNICODE: "",
    TCVN3: "Phông TCVN3 (.Vn), đã chuyển sang Unicode",
    VNI: "Phông VNI, đã chuyển sang Unicode",
  },
  apply: "Xem lại với cách ghép cột này",
  rowsTitle: "Từng dòng",
  rowsShown: (shown: number, all: number) =>
    `Đang hiện ${String(shown)} trong ${String(all)} dòng, dòng cần xem trước.`,
  columns: { row: "Dòng", name: "Họ và tên", state: "Kết quả", why: "Lý do, thay đổi", choice: "Chọn" },
  asNew: "Là người mới",
  asKnown: (code: string) => `Là hồ sơ ${code}`,
  leaveOut: "Chưa nhập",
  choiceOf: (name: string) => `Chọn cho ${name}`,
  place: (sheet: number, row: number) => `Trang ${String(sheet)}, dòng ${String(row)}`,
  run: (rows: number) => `Nhập ${String(rows)} dòng (Ctrl+S)`,
  nothing: "Không có dòng nào mới hoặc thay đổi.",
  done: (rows: number) => `Đã nhập ${String(rows)} dòng.`,
  saveReturned: "Lưu tệp trả lại kèm lý do",
  returnedHint: "Tệp trả lại giữ nguyên bảng cũ, thêm một cột ghi lý do từng dòng.",
  undo: "Hoàn tác lần nhập",
  undone: (records: number) => `Đã hoàn tác; ${String(records)} bản ghi trở lại như trước.`,
  earlier: "Các lần đã nhập",
  earlierColumns: {
    at: "Lúc",
    list: "Danh sách",
    file: "Tệp",
    counts: "Kết quả",
    who: "Người nhập",
    action: "",
  },
  earlierEmpty: "Chưa nhập tệp nào.",
  undoneAt: (at: string) => `Đã hoàn tác ${at}`,
  countLine: (counts: Readonly<Record<ImportState, number>>) =>
    `${String(counts.NEW)} mới, ${String(counts.CHANGED)} thay đổi, ${String(counts.SAME)} giống, ${String(counts.DOUBTFUL)} cần xem, ${String(counts.REFUSED)} không nhập`,
  undoQuestion: "Hoàn tác cả lần nhập này? Hồ sơ đã thêm bị hủy, hồ sơ đã sửa trở lại như trước.",
} as const;
