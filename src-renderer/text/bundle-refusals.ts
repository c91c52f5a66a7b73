import type { bundleRefusals } from "#shared/contract/bundle-refusals.ts";
import type { RefusalText } from "./refusal-text.ts";

type BundleRefusal = (typeof bundleRefusals)[number];

const makeAgain = "Đề nghị nơi gửi tạo lại gói.";
const updateThere = "Đề nghị nơi gửi cập nhật phần mềm và tạo lại gói.";
const tellSupervisor = "Không mở gói này. Báo người phụ trách.";

/** Why a bundle was not taken in; the code is read out on the telephone. */
export const bundleRefusalTexts: Readonly<Record<BundleRefusal, RefusalText>> = {
  G00: {
    title: "Đây không phải là một tệp gói dữ liệu.",
    advice: "Chọn đúng tệp có đuôi .gdl, không chọn thư mục hay lối tắt.",
  },
  G01: {
    title: "Tệp rỗng (0 byte).",
    advice: "Có thể USB bị rút khi đang chép. Đề nghị nơi gửi chép lại.",
  },
  G02: {
    title: "Tệp lớn hơn mức cho phép ({megabytes} MB).",
    advice: "Đề nghị nơi gửi tách theo tháng rồi gửi lại.",
  },
  G04: { title: "Tệp này không do phần mềm tạo ra.", advice: "Kiểm tra lại tên tệp hoặc hỏi nơi gửi." },
  G05: {
    title: "Tệp được chọn là loại tệp {type}.",
    advice: "Chọn tệp gói dữ liệu .gdl. Nếu gói nằm trong tệp nén, giải nén trước.",
  },
  G06: {
    title: "Gói dùng kiểu mã hóa mới hơn phần mềm này.",
    advice: "Cập nhật phần mềm rồi mở lại.",
  },
  G07: {
    title: "Gói dạng chữ trong thư bị thiếu hoặc sai dòng.",
    advice: "Đề nghị gửi tệp đính kèm thay cho dán vào thư.",
  },
  G08: {
    title: "Tệp đã bị đổi nội dung trên đường gửi.",
    advice: "Thường do hộp thư hoặc trình soạn thảo. Đề nghị gửi lại bằng USB hoặc nén .zip.",
  },
  G09: { title: "Phần đầu của gói không hợp lệ.", advice: makeAgain },
  G10: {
    title: "Gói này không gửi cho máy của đơn vị.",
    advice: "Kiểm tra nơi nhận. Nếu máy vừa cài lại, gửi thẻ khóa mới cho nơi gửi.",
  },
  G12: {
    title: "Gói chưa chép hết hoặc bị hỏng.",
    advice: "Chép lại từ nơi gửi, đợi báo “Rút USB an toàn”.",
  },
  G13: { title: "Gói bị hỏng bên trong.", advice: makeAgain },
  G14: {
    title: "Gói này khóa bằng mật khẩu.",
    advice: "Phần mềm chỉ nhận gói gửi theo khóa đơn vị. Đề nghị gửi lại đúng cách.",
  },
  G20: { title: "Cấu trúc bên trong gói không đúng.", advice: updateThere },
  G21: { title: "Gói chứa mục không được phép (liên kết, thư mục).", advice: tellSupervisor },
  G22: { title: "Gói chứa tên tệp không được phép.", advice: tellSupervisor },
  G23: {
    title: "Một phần của gói vượt mức cho phép.",
    advice: "Đề nghị nơi gửi tách nhỏ và tạo lại.",
  },
  G24: { title: "Chữ ký của gói bị hỏng.", advice: makeAgain },
  G25: {
    title: "Chưa biết đơn vị gửi gói này.",
    advice: "Nhập thẻ khóa của đơn vị gửi và đối chiếu 20 chữ số qua điện thoại.",
  },
  G26: {
    title: "Chữ ký không khớp: gói đã bị sửa hoặc không do {station} tạo.",
    advice: "Không dùng gói này. Gọi {phone} để hỏi lại.",
  },
  G27: {
    title: "Khóa của {station} đã bị thu hồi ngày {date}.",
    advice: "Đề nghị đơn vị gửi thẻ khóa mới rồi tạo lại gói.",
  },
  G28: {
    title: "Khóa của {station} chưa được đối chiếu.",
    advice: "Gọi điện, nhập 20 chữ số được đọc, rồi mở lại gói.",
  },
  G29: { title: "Bản kê của gói không hợp lệ.", advice: makeAgain },
  G30: { title: "Dữ liệu nén trong gói bị lỗi.", advice: makeAgain },
  G31: {
    title: "Gói có chữ sai bảng mã (không phải Unicode), dòng {line}.",
    advice: "Đề nghị nơi gửi kiểm tra dữ liệu nhập từ tệp cũ (TCVN3, VNI).",
  },
  G32: {
    title: "Gói nén bất thường, giải nén ra quá lớn. Đã dừng để bảo vệ máy.",
    advice: "Không mở lại. Báo người phụ trách.",
  },
  G33: { title: "Bản ghi dòng {line} không đúng mẫu ({field}).", advice: updateThere },
  G34: { title: "Bản ghi dòng {line} có quá nhiều lớp lồng nhau.", advice: "Báo người phụ trách." },
  G35: { title: "Mã hồ sơ {code} bị trùng trong gói (dòng {a} và {b}).", advice: makeAgain },
  G36: { title: "Nội dung mục {field} dòng {line} quá dài.", advice: "Đề nghị nơi gửi rút gọn." },
  G37: { title: "Mục {field} dòng {line} có ký tự ẩn.", advice: "Đề nghị nơi gửi gõ lại nội dung đó." },
  G38: {
    title: "Số ở mục {field} dòng {line} vượt giới hạn.",
    advice: "Đề nghị nơi gửi kiểm tra lại số liệu.",
  },
  G39: { title: "Ngày “{value}” ở dòng {line} không có thật.", advice: "Đề nghị nơi gửi sửa ngày." },
  G40: {
    title: "Số định danh cá nhân dòng {line} phải đủ 12 chữ số.",
    advice: "Đề nghị nơi gửi kiểm tra lại căn cước.",
  },
  G41: {
    title: "Dòng {line} nhắc tới hồ sơ chưa có trong máy.",
    advice: "Có thể thiếu gói trước. Đề nghị gửi gói đầy đủ.",
  },
  G42: { title: "Số bản ghi không khớp bản kê (kê {a}, thực tế {b}).", advice: makeAgain },
  G43: {
    title: "Gói của {station} sửa hồ sơ thuộc {other}.",
    advice: "Không nhập. Hai đơn vị cần làm thủ tục chuyển hồ sơ.",
  },
  G44: {
    title: "Gói yêu cầu xóa {count} hồ sơ, nhiều bất thường.",
    advice: "Xem danh sách và xác nhận từng hồ sơ, hoặc bấm “Không nhập”.",
  },
  G45: {
    title: "Gói sửa số liệu tháng {month} đã chốt.",
    advice: "Lãnh đạo cần đồng ý mở lại kỳ báo cáo.",
  },
  G46: {
    title: "Tổng hợp không khớp chi tiết: {table}, {cell}: {a} khác {b}.",
    advice: "Vẫn xem được; đề nghị nơi gửi giải thích hoặc tạo lại.",
  },
  G47: {
    title: "Hồ sơ {name} đã được sửa ở cả hai nơi.",
    advice: "Chọn nội dung đúng trong mục “Cần đối chiếu”.",
  },
  G48: {
    title: "Có thể trùng người: {name}, cùng số định danh.",
    advice: "Xem hai hồ sơ cạnh nhau rồi chọn gộp hoặc giữ riêng.",
  },
  G50: {
    title: "Gói do phiên bản mới hơn tạo ({a}).",
    advice: "Cập nhật phần mềm lên bản {b} trở lên.",
  },
  G51: {
    title: "Tên đơn vị trong gói không khớp với khóa ký.",
    advice: "Không dùng gói này. Gọi đơn vị gửi.",
  },
  G52: { title: "Gói này ghi nơi nhận là {other}.", advice: "Chuyển lại cho đúng nơi nhận." },
  G53: {
    title: "Đây là gói do chính máy này tạo.",
    advice: "Không cần nhập. Chuyển gói cho nơi nhận.",
  },
  G54: {
    title: "Gói dùng mẫu dữ liệu mới hơn (mẫu {a}, máy này hiểu đến {b}).",
    advice: "Cập nhật phần mềm.",
  },
  G55: {
    title: "Ngày tạo gói ({date}) nằm ở tương lai.",
    advice: "Kiểm tra ngày giờ của máy gửi và máy này.",
  },
  G60: { title: "Gói số {sequence} của {station} đã được nhập lúc {at}.", advice: "Không cần nhập lại." },
  G61: {
    title: "Thiếu gói số {a} đến {b} của {station}.",
    advice: "Đề nghị {station} gửi bổ sung các gói còn thiếu, rồi nhập theo thứ tự.",
  },
  G62: {
    title: "Gói số {sequence} không nối tiếp đúng các gói trước của {station}.",
    advice: "Có thể máy gửi vừa khôi phục bản cũ. Gọi đơn vị gửi.",
  },
  G63: {
    title: "Máy của {station} đã được cài lại hoặc khôi phục.",
    advice: "Gọi đơn vị gửi để xác nhận trước khi nhận chuỗi gói mới.",
  },
  G70: {
    title: "Ổ đĩa không đủ chỗ: cần {a} MB, còn {b} MB.",
    advice: "Giải phóng chỗ trống rồi làm lại.",
  },
  G71: { title: "Không đọc được USB.", advice: "Cắm lại USB hoặc thử cổng khác rồi làm lại." },
  G72: { title: "Đang có một lần nhập khác chưa xong.", advice: "Đợi xong rồi mở tiếp." },
  G73: {
    title: "Cơ sở dữ liệu đang được chương trình khác sử dụng.",
    advice: "Đóng cửa sổ phần mềm còn lại rồi mở lại.",
  },
  G74: {
    title: "Lần nhập trước bị ngắt giữa chừng và đã được hủy trọn vẹn.",
    advice: "Bấm “Nhập lại”.",
  },
  G75: { title: "Tệp bị thay đổi trong lúc đọc.", advice: "Chép gói vào máy rồi mở lại." },
  G76: { title: "Xử lý quá lâu nên đã dừng.", advice: "Báo người phụ trách, kèm mã gói." },
};

/** Stands under every refusal of a bundle. */
export const nothingTakenIn = "Chưa có dữ liệu nào được nhập vào máy.";
