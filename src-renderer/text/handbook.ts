/*
 * The handbook for the official: one topic an area of the programme, opened by F1 at the topic of the screen one is
 * on, and printable as a whole.
 */

/** One question an official may have, and what to do, step by step. */
interface HandbookEntry {
  readonly question: string;
  readonly steps: readonly string[];
}

interface HandbookTopic {
  readonly title: string;
  readonly entries: readonly HandbookEntry[];
}

export const handbookTopics = {
  start: {
    title: "Bắt đầu và giữ khóa",
    entries: [
      {
        question: "Mở chương trình mỗi sáng",
        steps: [
          "Chọn tên đăng nhập, gõ mật khẩu, nhấn Enter.",
          "Rời bàn làm việc: nhấn Ctrl+L để khóa màn hình. Quên khóa thì sau 10 phút màn hình tự khóa; nội dung đang gõ được giữ lại.",
          "Có người đứng sau lưng: nhấn F9 để che tên người.",
        ],
      },
      {
        question: "Quên mật khẩu",
        steps: [
          "Nhờ quản trị vào Cài đặt, mục Tài khoản, bấm “Đặt lại mật khẩu”. Nếu không có quản trị nào khác, làm các bước sau.",
          "Ở màn hình đăng nhập, bấm “Quên mật khẩu”.",
          "Lấy phiếu khôi phục đã in trong két của đơn vị, gõ dãy ký tự trên phiếu và đặt mật khẩu mới.",
          "Không có phiếu khôi phục thì không ai, kể cả người làm chương trình, mở được dữ liệu.",
        ],
      },
      {
        question: "Phiếu khôi phục bị mất hoặc nghi lộ",
        steps: [
          "Vào Cài đặt, mục Phiếu khôi phục, in phiếu mới và gõ lại các ký tự được hỏi.",
          "Phiếu cũ từ lúc đó không mở được tệp khóa hiện tại nữa. Hủy phiếu cũ, cất phiếu mới vào két.",
          "Mỗi năm Việc hôm nay nhắc thử phiếu một lần: lấy phiếu trong két, gõ mã trên giấy ở cùng mục đó.",
        ],
      },
      {
        question: "Sao lưu, và khôi phục khi máy hỏng",
        steps: [
          "Chương trình tự sao lưu mỗi giờ, khi khóa và khi thoát. Góc trên nói lần sao lưu gần nhất.",
          "Mỗi tuần vào Cài đặt, mục Sao lưu, bấm “Chép ra USB” và cất USB ở nơi khác. Máy mất hoặc ổ đĩa hỏng thì chỉ còn bản đó.",
          "Khôi phục: ở màn hình đăng nhập bấm “Khôi phục từ bản sao lưu”, chọn bản, nhập mật khẩu lúc sao lưu, xem sẽ không còn những gì rồi bấm Khôi phục.",
          "Máy mới chưa có gì: ở màn hình Thiết lập đơn vị bấm “Khôi phục từ bản sao lưu”. Các tệp cũ không bị xóa.",
        ],
      },
    ],
  },
  today: {
    title: "Việc hôm nay",
    entries: [
      {
        question: "Xem việc nào đến hạn",
        steps: [
          "Mở Việc hôm nay. Việc quá hạn đứng đầu, màu đỏ; việc sắp đến hạn màu vàng.",
          "Chọn một dòng: khung bên phải nói vì sao ra ngày đó (ngày bắt đầu tính, cách tính, ngày nghỉ đã bỏ qua, quy định).",
          "Bấm nút ở cuối dòng để làm ngay bước tiếp theo.",
        ],
      },
      {
        question: "Chưa làm được ngay, hoặc có việc riêng cần nhắc",
        steps: [
          "Bấm Hoãn nhắc ở khung bên phải, chọn ngày nhắc lại và ghi lý do. Việc đã hoãn vẫn xem được ở “Hiện việc đã hoãn”.",
          "Nhấn Ins để thêm việc: chọn một thời hạn theo quy định và ngày bắt đầu tính, hoặc tự ghi ngày đến hạn.",
        ],
      },
      {
        question: "Nghỉ Tết, nghỉ hoán đổi khác với lịch có sẵn",
        steps: [
          "Vào Cài đặt, mục Lịch làm việc, thêm hoặc sửa ngày kèm số thông báo. Mọi hạn tính theo ngày làm việc tự đổi theo.",
        ],
      },
      {
        question: "“Nhắc của đơn vị” nghĩa là gì",
        steps: [
          "Pháp luật không quy định thời hạn cho việc đó; chương trình nhắc theo nếp làm việc của đơn vị. Việc có thời hạn luật định luôn kèm điều khoản.",
        ],
      },
    ],
  },
  people: {
    title: "Người",
    entries: [
      {
        question: "Tìm một người",
        steps: [
          "Nhấn Ctrl+K ở bất cứ đâu, gõ vài chữ không dấu (“hien quach”), chữ đầu của họ tên (“qch”), năm sinh, số giấy tờ hoặc mã hồ sơ.",
          "Mũi tên lên, xuống để chọn; Enter để mở hồ sơ.",
        ],
      },
      {
        question: "Lập hồ sơ mới",
        steps: [
          "Mở Người, nhấn Ins. Gõ ngày bằng số liền nhau: 05092026, hoặc 9/2026, hoặc chỉ 1965 khi không nhớ rõ.",
          "Người chưa có giấy tờ tùy thân: chọn “Chưa có giấy tờ” và lý do; chương trình sẽ nhắc hướng dẫn làm giấy tờ.",
          "Enter sang ô kế tiếp; Ctrl+S hoặc nút cuối biểu mẫu để lưu.",
        ],
      },
      {
        question: "Nhập danh sách sẵn có từ Excel",
        steps: [
          "Mở Người, bấm Nhập từ Excel, chọn tệp. Tệp phông cũ (.Vn, VNI) được chuyển sang Unicode; chữ bị mất được nêu tên.",
          "Xem từng dòng: mới, thay đổi, đã có, cần xem, không nhập được và lý do. Chưa ghi gì vào máy cho đến khi bấm Nhập.",
          "Nhập nhầm thì bấm Hoàn tác lần nhập. Nhập lại đúng tệp đó không thêm gì.",
        ],
      },
      {
        question: "Một người có hai hồ sơ",
        steps: [
          "Mở Người, bấm Hồ sơ trùng: mỗi cặp kèm lý do vì sao giống. Bấm Gộp hai hồ sơ, hoặc Không phải một người để không hỏi lại.",
          "Gộp nhầm thì bấm Tách lại ở “Các lần đã gộp”.",
        ],
      },
      {
        question: "Sửa điều ghi sai, bỏ điều ghi nhầm",
        steps: [
          "Mở hồ sơ, nhấn F2 hoặc bấm Sửa ở dòng cần sửa, ghi lý do. Giá trị cũ vẫn còn trong mục Lịch sử.",
          "Việc mình vừa làm: nhấn Ctrl+Z, đọc việc sẽ được hoàn tác rồi bấm Hoàn tác việc này.",
          "Điều ghi nhầm thì hủy kèm lý do, không xóa: dòng đã hủy không được tính vào báo cáo nhưng vẫn tra lại được.",
        ],
      },
    ],
  },
  clubs: {
    title: "Câu lạc bộ",
    entries: [
      {
        question: "Điểm danh một buổi sinh hoạt",
        steps: [
          "Mở câu lạc bộ, mục Buổi sinh hoạt, mở buổi cần ghi.",
          "Gõ C (có mặt), P (vắng có phép), K (vắng không phép), H (khách); con trỏ tự xuống người kế tiếp.",
          "Bấm kết thúc buổi để số liệu được tính vào tháng.",
        ],
      },
      {
        question: "Đánh giá hội viên trong tháng",
        steps: [
          "Mở câu lạc bộ, mục Đánh giá, chọn tháng. Điểm chương trình tính từ điểm danh và hồ sơ đứng cạnh ô điểm.",
          "Cho điểm khác mức chương trình tính thì ghi lý do.",
        ],
      },
    ],
  },
  records: {
    title: "Tư vấn, tình nguyện, truyền thông, nguồn lực",
    entries: [
      {
        question: "Ghi một việc vào sổ",
        steps: [
          "Mở mục tương ứng ở cột trái, nhấn Ins, điền các ô có dấu *; Ctrl+S để lưu. Việc về một người cũng ghi được ngay trong hồ sơ người đó, nút Ghi việc mới.",
          "Người đến tư vấn không muốn nêu tên: để trống người được tư vấn, chỉ ghi tuổi và nội dung.",
          "Đang gõ mà mất điện: mở lại biểu mẫu, nội dung đã gõ vẫn còn.",
        ],
      },
    ],
  },
  documents: {
    title: "Văn bản",
    entries: [
      {
        question: "Soạn, cấp số, in một văn bản",
        steps: [
          "Mở Văn bản, nhấn Ins, chọn loại; hoặc bấm Lập giấy tờ ngay trong hồ sơ, câu lạc bộ.",
          "Danh sách “Còn thiếu” đứng trước: điền đủ rồi hãy trình ký.",
          "Trình ký, Ghi đã ký, Cấp số, Phát hành. Từ lúc cấp số, nội dung được khóa; in lại luôn ra đúng bản đó.",
        ],
      },
      {
        question: "Làm cả bộ giấy tờ của một thủ tục",
        steps: [
          "Mở Văn bản, bấm Bộ giấy tờ, chọn thủ tục (thành lập câu lạc bộ, quản lý sau cai của một người, giải thể, một tháng của câu lạc bộ).",
          "Bảng cho biết giấy nào đã có, giấy nào thiếu, còn thiếu mục gì. Bấm soạn giấy tiếp theo: điều đã biết được điền sẵn.",
        ],
      },
      {
        question: "In nhiều văn bản một lúc",
        steps: [
          "Bấm Soạn hàng loạt để lập mỗi người một văn bản; hoặc đánh dấu nhiều dòng trong danh sách rồi chuyển bước, cấp số, in.",
          "Chọn một tệp xếp theo từng bộ hoặc mỗi văn bản một tệp. Văn bản nào chưa in được thì được nêu tên, các văn bản khác vẫn in.",
          "Máy in kéo giấy lệch: vào Cài đặt, mục Máy in.",
        ],
      },
      {
        question: "Ghi văn bản đến",
        steps: [
          "Mở Văn bản, bấm Văn bản đến, nhấn Ins: số, ký hiệu, ngày, cơ quan ban hành. Văn bản đã ghi dùng được làm căn cứ.",
        ],
      },
      {
        question: "Văn bản đã phát hành có chỗ sai",
        steps: [
          "Sai về thể thức, chính tả: lập văn bản đính chính. Sai về nội dung: lập văn bản sửa đổi, thay thế hoặc thu hồi cùng hình thức (Điều 18 Nghị định 30/2020/NĐ-CP).",
        ],
      },
    ],
  },
  reports: {
    title: "Báo cáo",
    entries: [
      {
        question: "Một con số từ đâu ra",
        steps: [
          "Bấm vào con số: danh sách người đứng sau nó mở ra. Bấm “Vì sao?” để đọc cách tính và ai không được tính, vì lẽ gì.",
        ],
      },
      {
        question: "Khóa kỳ báo cáo",
        steps: [
          "Mở Báo cáo, chọn kỳ, bấm Khóa kỳ. Đọc bảng kiểm: cân đối, hội viên chưa đánh giá, buổi chưa kết thúc.",
          "Kỳ đã khóa không đổi nữa. Điều ghi muộn hiện ở kỳ sau là “số liệu điều chỉnh kỳ trước”. Mở lại kỳ phải có lý do.",
        ],
      },
    ],
  },
  exchange: {
    title: "Gửi – nhận",
    entries: [
      {
        question: "Gửi báo cáo lên cấp trên",
        steps: [
          "Khóa kỳ, mở Gửi – nhận, chọn nơi nhận, tạo gói và lưu vào USB hoặc gửi thư điện tử. In phiếu gửi kèm.",
          "Gói đã được khóa bằng khóa của nơi nhận: người khác nhặt được cũng không mở được.",
        ],
      },
      {
        question: "Nhập giấy báo nhận",
        steps: [
          "Cắm USB cấp trên trả về, mở Gửi – nhận, mục Nhận gói, chọn tệp, xem trước rồi nhập. Dòng gói đã gửi đổi sang đã nhận hoặc trả lại kèm lý do.",
          "Chưa có USB trả về: gọi điện nhờ cấp trên đọc mã báo nhận mười hai chữ số ở mục Đã nhận, bấm Thao tác ở dòng gói đã gửi, chọn “Ghi báo nhận qua điện thoại”.",
        ],
      },
      {
        question: "Gói thiếu gói trước, hoặc hồ sơ sửa ở cả hai nơi",
        steps: [
          "Thiếu gói trước: bấm Giữ gói, in phiếu đề nghị gửi bổ sung. Gói được giữ tự mở được khi đủ.",
          "Hồ sơ sửa ở cả hai nơi hiện ở mục Cần đối chiếu: đọc hai nội dung, chọn nội dung đúng. Nội dung không chọn vẫn còn trong lịch sử.",
          "Nhập nhầm gói: bấm Hoàn tác ở dòng gói đã nhận.",
        ],
      },
      {
        question: "Nơi nhận được nhận những gì",
        steps: [
          "Chưa đặt gì thì chỉ gửi số liệu tổng hợp, không có tên ai. Muốn gửi hồ sơ: mục Được nhận gì, ghi mục đích, cơ sở pháp lý, thời hạn và trách nhiệm; in biên bản bàn giao kèm gói.",
        ],
      },
      {
        question: "Lần đầu trao đổi với một đơn vị",
        steps: [
          "Hai bên đưa nhau thẻ khóa. Nhập thẻ rồi gọi điện đọc 20 chữ số đối chiếu in trên thẻ, gõ vào máy. Số khác nhau thì dừng lại.",
        ],
      },
    ],
  },
  upper: {
    title: "Tổng hợp cấp xã",
    entries: [
      {
        question: "Biết xã nào chưa gửi",
        steps: [
          "Mở Tổng hợp cấp xã: mỗi dòng một xã, mỗi cột một tháng; ô trống là chưa nhận.",
          "Bấm một ô để mở báo cáo đã nhận của xã đó; trong đó bấm Trả lại (kèm lý do, hạn gửi lại) hoặc Chấp nhận.",
          "Bấm In danh sách nhắc để in các xã chưa gửi của một tháng. Nhập cả thư mục gói: mục Gửi – nhận, nút Nhập nhiều tệp.",
        ],
      },
    ],
  },
  settings: {
    title: "Cài đặt",
    entries: [
      {
        question: "Đồng nghiệp mới đến, hoặc chuyển đi",
        steps: [
          "Mở Cài đặt, mục Tài khoản. Người mới: thêm tài khoản với quyền đúng việc; mỗi người một tài khoản, không dùng chung.",
          "Người chuyển đi: bấm “Đóng tài khoản” và ghi lý do. Mật khẩu cũ không mở được nữa; nội dung người đó đã ghi vẫn giữ tên.",
        ],
      },
      {
        question: "Ai đã xem, in hồ sơ này",
        steps: [
          "Mở hồ sơ, tab “Ai đã xem, in”: mỗi lần mở hồ sơ, in giấy tờ, lấy danh sách ra tệp có người này đều được ghi lại, không sửa hay xóa được.",
          "Người quản trị và lãnh đạo xem nhật ký của cả máy ở Cài đặt, mục Nhật ký truy cập; in ra khi kiểm tra định kỳ.",
        ],
      },
      {
        question: "Đổi người ký",
        steps: [
          "Mở Cài đặt, mục Người ký: ghi ngày hết quyền của người cũ, thêm người mới kèm ngày bắt đầu. Văn bản chỉ nhận người có quyền ký vào ngày ký.",
        ],
      },
      {
        question: "Chữ trên màn hình nhỏ quá",
        steps: ["Mở Cài đặt, mục Hiển thị, chọn 115 % hoặc 130 %."],
      },
    ],
  },
} as const satisfies Readonly<Record<string, HandbookTopic>>;

/** A topic of the handbook by its name in the address. */
export type HandbookTopicName = keyof typeof handbookTopics;

/** The keys of the programme, as they are printed for the wall. */
export const handbookKeys: readonly (readonly [key: string, does: string])[] = [
  ["Ctrl + K", "Tìm"],
  ["Ins", "Thêm mới ở danh sách đang mở"],
  ["F2", "Sửa"],
  ["Enter", "Sang ô kế tiếp; mở dòng đang chọn"],
  ["Esc", "Đóng, quay lại"],
  ["Ctrl + S", "Lưu biểu mẫu"],
  ["Ctrl + Z", "Hoàn tác việc mình vừa làm"],
  ["Ctrl + P", "In giấy tờ đang mở"],
  ["F9", "Che hoặc hiện tên người"],
  ["Ctrl + L", "Khóa màn hình"],
  ["F1", "Hướng dẫn cho màn hình đang mở"],
  ["C, P, K, H", "Điểm danh: có mặt, vắng có phép, vắng không phép, khách"],
];

export const handbookText = {
  title: "Hướng dẫn",
  open: "Hướng dẫn (F1)",
  topics: "Các phần của hướng dẫn",
  keys: "Phím tắt",
  key: "Phím",
  does: "Việc",
  print: "In hướng dẫn (Ctrl+P)",
} as const;
