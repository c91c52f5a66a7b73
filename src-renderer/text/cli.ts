/** What the command line says besides refusals. */
export const cliText = {
  usage: `Cách dùng: npm run cli -- LỆNH …

  init --data DIR --profile F.json --passphrase-file F [--recovery-out DIR]
  scenario import FOLDER --data DIR
  report --data DIR --period P [--json F] [--pdf F] [--reopen --reason "LÝ DO"] [--close]
  documents kinds [--json] | documents schema KIND | documents list --data DIR
  documents sample KIND [--facts F.json | --extreme] [--date YYYY-MM-DD] [--archive] --out F.pdf [--text F.txt]
  documents print ID --data DIR --out F.pdf
  legal bases --date D --use U [--json] | legal deadlines --regime R [--json]
  bundle export --data DIR --to UNIT --kind report|delta|full [--period P] --out F.gdl
  bundle inspect F.gdl --data DIR [--json] | bundle import F.gdl --data DIR [--dry-run] [--json]
  bundle import F.gdl --data DIR --despite G44,G45,G61 --reason "LÝ DO" | bundle import-folder THƯ_MỤC --data DIR [--out GIẤY_BÁO.zip]
  bundle undo ID --data DIR --reason "LÝ DO" [--out GIẤY_BÁO.gdl]
  bundle return ID --data DIR --date HẠN_GỬI_LẠI --reason "LÝ DO" --out GIẤY_BÁO.gdl
  bundle accept-epoch F.gdl --data DIR --reason "NGƯỜI XÁC NHẬN QUA ĐIỆN THOẠI"
  bundle receipt ID --data DIR --out F.gdl
  keys card --data DIR --out F.the | keys trust F.the --number "20 chữ số" --data DIR | keys list --data DIR
  keys send --data DIR --to UNIT --out F.gdl | keys trust F.gdl --number "20 chữ số" --data DIR [--out GIẤY_BÁO.gdl]
  keys rotate --data DIR --reason "LÝ DO" --out F.the | keys revoke MÃ_KHÓA --data DIR --reason "LÝ DO"
  transfer send MÃ_HỒ_SƠ --data DIR --to UNIT --date NGÀY --reason "LÝ DO" --facts NỘI_DUNG.json --out F.gdl
  transfer list --data DIR | transfer accept ID --data DIR --out GIẤY_BÁO.gdl [--same MÃ_HỒ_SƠ | --new]
  transfer refuse|withdraw ID --data DIR --reason "LÝ DO" --out F.gdl
  office copy --data DIR --out F.saoluu | office inspect F --data DIR --recovery-file K
  office merge F --data DIR --recovery-file K --decision "SỐ VĂN BẢN" | office rebuild F --data DIR --recovery-file K --login TÊN
  excel import F.xlsx --list people|members --data DIR [--map F.json] [--club ID] [--dry-run] [--out F.xlsx] [--json]
  excel export LIST --data DIR --out F.xlsx [--query TỪ] [--club ID] [--period THÁNG]
  backup create --data DIR [--out F.saoluu] | backup verify F.saoluu --data DIR [--json] | backup restore F.saoluu --data DIR
  check --data DIR

Mọi lệnh trên một trạm nhận --passphrase-file F (hoặc HOANHAP_PASSPHRASE), --login TÊN và --today YYYY-MM-DD (hoặc HOANHAP_TODAY).`,
  personUnknown: (code: string) => `Không có hồ sơ ${code}.`,
  wrongUsage: "Lệnh hoặc tham số không đúng.",
  unreadable: (path: string) => `Không đọc được tệp ${path}.`,
  notJson: (path: string) => `Tệp ${path} không phải JSON hợp lệ.`,
  passphraseMissing: "Chưa có mật khẩu: dùng --passphrase-file F hoặc HOANHAP_PASSPHRASE.",
  fault: (id: string) => `Chương trình gặp lỗi. Mã lỗi: ${id}.`,
  unitNotListed: (code: string) => `Lưu ý: mã đơn vị ${code} không có trong danh mục; dùng các tên đã khai.`,
  stationMade: (name: string) => `Đã lập trạm ${name}.`,
  recoverySheet: (path: string) => `Phiếu khôi phục: ${path}. Hãy in, niêm phong rồi xóa tệp này.`,
  written: (path: string) => `Đã ghi ${path}.`,
  imported: (rows: number) => `Đã nhập ${String(rows)} dòng.`,
  excelRow: (row: number, why: string) => `Dòng ${String(row)}: ${why}`,
  comparison: (digits: string) => `Số đối chiếu: ${digits}`,
  backedUp: (day: string) => `Đã sao lưu và kiểm tra bản ngày ${day}.`,
  backupSound: (entries: number) => `Bản sao toàn vẹn; nhật ký ${String(entries)} dòng.`,
  restored: "Đã khôi phục từ bản sao lưu.",
  turnedBack: "Đã ghi trả lại báo cáo. Gửi giấy báo cho đơn vị.",
  epochAccepted: "Đã chấp nhận chuỗi mới. Nhập gói bằng lệnh bundle import.",
  reopened: (period: string) => `Đã mở lại kỳ ${period}.`,
  undone: "Đã hoàn tác cả lần nhập.",
  noBundles: (folder: string) => `Thư mục ${folder} không có tệp gói .gdl nào.`,
  revoked: (keyId: string) => `Đã thu hồi khóa ${keyId}.`,
  trusted: (name: string) => `Đã tin thẻ khóa của ${name}.`,
  closed: (period: string) => `Đã khóa kỳ ${period}.`,
  sound: (entries: number) => `Dữ liệu toàn vẹn; nhật ký ${String(entries)} dòng nối đúng.`,
  unsound: "Dữ liệu có sai lệch:",
  nothingClosed: "Chưa có kỳ báo cáo nào được khóa.",
  defaultAdministrator: "Quản trị viên",
} as const;
