import type { RefusalText } from "./refusal-text.ts";

const askKeeper = "Không xóa tệp nào. Báo người phụ trách và khôi phục từ bản sao lưu gần nhất.";
const openAgain = "Mở lại trang để xem nội dung mới nhất.";

/** Refusals of the station itself: opening, accounts, office, records in general. */
export const stationRefusals = {
  invalidInput: { title: "Có mục chưa đúng.", advice: "Sửa các mục được báo rồi lưu lại." },
  unknownOperation: {
    title: "Phần việc này chưa có trong phiên bản đang dùng.",
    advice: "Cập nhật phần mềm rồi làm lại.",
  },
  stationLocked: { title: "Chương trình đang khóa.", advice: "Đăng nhập để làm tiếp." },
  roleNotAllowed: {
    title: "Tài khoản này không có quyền làm việc đó.",
    advice: "Nhờ người có quyền, hoặc người quản trị giao thêm quyền.",
  },
  stationExists: { title: "Máy này đã thiết lập đơn vị.", advice: "Đăng nhập để sử dụng." },
  passwordTooShort: {
    title: "Mật khẩu quá ngắn.",
    advice: "Dùng một câu dễ nhớ, ít nhất {count} ký tự.",
  },
  passwordTooCommon: {
    title: "Mật khẩu này quá dễ đoán.",
    advice: "Dùng một câu riêng, không dùng tên, ngày sinh hay dãy số quen thuộc.",
  },
  recoveryCharactersWrong: {
    title: "Các ký tự vừa nhập không khớp với phiếu khôi phục.",
    advice: "Đọc lại trên tờ giấy đã in, đúng thứ tự được hỏi.",
  },
  recoveryNotAsked: {
    title: "Không có phiếu khôi phục nào chờ xác nhận.",
    advice: "Không cần làm gì thêm.",
  },
  stationMissing: { title: "Máy này chưa thiết lập đơn vị.", advice: "Thiết lập đơn vị trước." },
  keyFileMissing: { title: "Không thấy tệp khóa của đơn vị.", advice: askKeeper },
  keyFileDamaged: { title: "Tệp khóa của đơn vị bị hỏng.", advice: askKeeper },
  wrongPassword: {
    title: "Tên đăng nhập hoặc mật khẩu không đúng.",
    advice: "Kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi nhập lại.",
  },
  tooManyAttempts: {
    title: "Đã nhập sai mật khẩu nhiều lần.",
    advice: "Đợi {seconds} giây rồi nhập lại. Nếu quên mật khẩu, dùng phiếu khôi phục.",
  },
  accountOwn: {
    title: "Không làm việc này với tài khoản đang dùng.",
    advice: "Đổi mật khẩu của mình ở mục Mật khẩu của tôi; nhờ quản trị khác khóa tài khoản này.",
  },
  databaseMissing: { title: "Không thấy tệp dữ liệu của đơn vị.", advice: askKeeper },
  databaseEmpty: { title: "Tệp dữ liệu của đơn vị rỗng.", advice: askKeeper },
  databasePlaintext: { title: "Tệp dữ liệu không được mã hóa như phải có.", advice: askKeeper },
  databaseForeign: { title: "Tệp dữ liệu không thuộc đơn vị này.", advice: askKeeper },
  databaseNewer: {
    title: "Dữ liệu do phiên bản mới hơn tạo.",
    advice: "Cập nhật phần mềm trên máy này rồi mở lại.",
  },
  databaseDamaged: { title: "Tệp dữ liệu bị hỏng.", advice: askKeeper },
  folderOnNetwork: {
    title: "Thư mục dữ liệu nằm trên máy khác (ổ mạng).",
    advice: "Dùng thư mục trên ổ cứng của máy này: dữ liệu trên ổ mạng dễ hỏng.",
  },
  folderSynced: {
    title: "Thư mục dữ liệu nằm trong thư mục đồng bộ {folder}.",
    advice: "Dùng thư mục khác trên ổ cứng: chương trình đồng bộ có thể làm hỏng dữ liệu.",
  },
  wrongRecoveryKey: {
    title: "Mã khôi phục không đúng.",
    advice: "Nhập lại từng nhóm ký tự đúng như phiếu khôi phục.",
  },
  accountUnknown: {
    title: "Không có tài khoản này.",
    advice: "Kiểm tra lại tên đăng nhập.",
  },
  unitUnknown: { title: "Không thấy đơn vị hành chính này.", advice: "Chọn lại từ danh sách." },
  changedMeanwhile: { title: "Nội dung đã được sửa ở nơi khác.", advice: openAgain },
  stationKindFixed: { title: "Không đổi được loại máy sau khi thiết lập.", advice: "Giữ loại máy đã chọn." },
  recordUnknown: {
    title: "Không thấy hồ sơ này.",
    advice: "Có thể hồ sơ đã bị hủy. Tìm lại trong danh sách.",
  },
  areaExists: { title: "Thôn, tổ dân phố này đã có.", advice: "Không cần thêm lần hai." },
  upperLevelExists: { title: "Nơi nhận này đã có.", advice: "Không cần thêm lần hai." },
  loginTaken: { title: "Tên đăng nhập đã có người dùng.", advice: "Chọn tên đăng nhập khác." },
  tooManyAccounts: { title: "Đã đủ số tài khoản cho phép.", advice: "Dùng các tài khoản đã có." },
  recordHasDependants: {
    title: "Hồ sơ này còn nội dung khác dựa vào.",
    advice: "Hủy các nội dung liên quan trước.",
  },
  codeListUnknown: { title: "Không có danh mục này.", advice: "Cập nhật phần mềm." },
  ticketUnknown: { title: "Tệp đã hết hạn.", advice: "Chọn lại tệp." },
  scenarioRowRefused: {
    title: "Dòng {line} của tệp {file} không nhập được.",
    advice: "Sửa dòng đó rồi nhập lại từ đầu.",
  },
  stationOpen: {
    title: "Chương trình đang mở dữ liệu của đơn vị.",
    advice: "Khóa chương trình trên mọi cửa sổ rồi khôi phục.",
  },
  backupNotWritten: {
    title: "Không ghi được bản sao lưu: ổ đĩa đã đầy hoặc không cho ghi.",
    advice:
      "Xóa bớt tệp không cần trên ổ đĩa, kiểm tra thư mục sao-luu rồi sao lưu lại. Bản sao trước vẫn còn nguyên.",
  },
  backupUnsound: {
    title: "Bản sao vừa ghi không đúng với dữ liệu.",
    advice:
      "Sao lưu lại; nếu vẫn vậy, kiểm tra dữ liệu và báo người phụ trách. Bản sao trước vẫn còn nguyên.",
  },
  backupUnknown: { title: "Không còn bản sao lưu của ngày này.", advice: "Chọn ngày khác trong danh sách." },
  backupUnreadable: {
    title: "Tệp này không phải bản sao lưu của Hòa Nhập, hoặc đã hỏng.",
    advice: "Chọn tệp có đuôi .saoluu; nếu tệp chép từ USB, chép lại.",
  },
  backupWithoutKeys: {
    title: "Bản sao lưu thiếu tệp khóa.",
    advice: "Chọn bản sao khác, hoặc dùng bản sao an toàn ở cấp trên với phiếu khôi phục.",
  },
  backupOfAnotherStation: {
    title: "Bản sao lưu này thuộc cơ sở dữ liệu khác.",
    advice: "Chọn bản sao lưu của chính đơn vị trên máy này.",
  },
  stationNotEmpty: { title: "Máy này đã có hồ sơ.", advice: "Chỉ nhập năm mẫu vào máy chưa có hồ sơ." },
} satisfies Readonly<Record<string, RefusalText>>;
