/** The rule of an indicator as the official reads it beside its figure; the numbers in it stand as parameters below. */
interface RuleText {
  readonly rule: string;
  readonly numerator: string;
  /** Left out where the indicator has none. */
  readonly denominator?: string;
}

/** The rules by indicator, in the words of the reports; what they say is what `src-shared/reports/indicators` computes. */
export const indicatorRules: Readonly<Record<string, RuleText | undefined>> = {
  CT01: {
    rule: "Một tháng được tính khi câu lạc bộ hoạt động đủ mọi ngày trong tháng. Buổi tổ chức thêm không bù cho tháng khác. Hội viên vắng có phép vẫn nằm trong số phải dự; khách không tính. Câu lạc bộ đều đặn khi đạt cả hai tỷ lệ tối thiểu dưới đây.",
    numerator: "Câu lạc bộ sinh hoạt đều đặn",
    denominator: "Câu lạc bộ có ít nhất một tháng được tính",
  },
  CT02: {
    rule: "Chỉ tính tình nguyện viên có đủ số ngày tham gia trong kỳ. Người được giúp là người được thăm trong kỳ và vào ngày đó đang cai tại cộng đồng hoặc sau cai; phân công mà không thăm thì không tính.",
    numerator: "Tình nguyện viên giúp đủ số người",
    denominator: "Tình nguyện viên đủ số ngày tham gia",
  },
  CT03: {
    rule: "Người hoàn thành cai được tính vào kỳ có ngày đến hạn (ngày hoàn thành cộng số ngày dưới đây), nếu ngày đó còn cư trú và không chấp hành án phạt tù. Quyết định ban hành trước ngày hoàn thành cũng được tính.",
    numerator: "Người có quyết định quản lý sau cai đến ngày cuối kỳ",
    denominator: "Người hoàn thành cai đến hạn trong kỳ",
  },
  CT04: {
    rule: "Như chỉ tiêu CT03, và từ ngày hoàn thành đến ngày cuối kỳ có ít nhất một lần thăm, tư vấn, chuyển gửi hoặc hỗ trợ.",
    numerator: "Người được quản lý và được hỗ trợ",
    denominator: "Người hoàn thành cai đến hạn trong kỳ",
  },
  CT05: {
    rule: "Như chỉ tiêu CT04, chỉ tính người hoàn thành cai nghiện bắt buộc.",
    numerator: "Người hoàn thành cai nghiện bắt buộc được quản lý và hỗ trợ",
    denominator: "Người hoàn thành cai nghiện bắt buộc đến hạn trong kỳ",
  },
  CT06: {
    rule: "Tính từ đầu năm đến ngày cuối kỳ. Mỗi lần tư vấn được ghi là một lượt; mỗi điểm đã mở trong năm có mức đủ năm, không chia theo tháng.",
    numerator: "Lượt tư vấn từ đầu năm",
    denominator: "Mức một điểm nhân với số điểm tư vấn",
  },
  CT07: {
    rule: "Phiếu chuyển gửi được tính khi lập từ lần tư vấn đầu tiên trong kỳ đến ngày cuối kỳ. Người nhà và người không nêu tên cũng được tính.",
    numerator: "Người được chuyển gửi sau khi được tư vấn",
    denominator: "Người được tư vấn trong kỳ",
  },
  CT08: {
    rule: "Phiếu được tính vào kỳ có ngày hết hạn phản hồi. Thành công khi có một phản hồi đã tiếp nhận đến ngày cuối kỳ.",
    numerator: "Phiếu đã được tiếp nhận",
    denominator: "Phiếu hết hạn phản hồi trong kỳ",
  },
  CT09: {
    rule: "Tính từ đầu năm. Người được điểm tư vấn vận động đăng ký cai; điều trị thay thế không tính ở đây.",
    numerator: "Người được vận động đăng ký cai từ đầu năm",
    denominator: "Mức một điểm nhân với số điểm tư vấn",
  },
  CT10: {
    rule: "Tính từ đầu năm. Hai phiếu học nghề của một người tính một người.",
    numerator: "Người được chuyển gửi học nghề từ đầu năm",
    denominator: "Mức một điểm nhân với số điểm tư vấn",
  },
  CT11: {
    rule: "Xét vào ngày cuối kỳ. Không còn sử dụng khi có mặt tại địa bàn và trong số ngày xét có ít nhất một kết quả âm tính, không có kết quả dương tính, không có thông tin sử dụng. Không có xét nghiệm là chưa xác định, không phải không sử dụng.",
    numerator: "Người không còn sử dụng",
    denominator: "Mọi người mô hình đã tiếp cận đến ngày cuối kỳ",
  },
  CT11b: {
    rule: "Như chỉ tiêu CT11, chỉ trong số người có mặt tại địa bàn vào ngày cuối kỳ.",
    numerator: "Người không còn sử dụng",
    denominator: "Người đã tiếp cận và đang có mặt",
  },
  CT12: {
    rule: "Xét người có mặt vào ngày cuối kỳ; lần truyền thông tính từ đầu năm, của năm trước không tính.",
    numerator: "Người đã được truyền thông từ đầu năm",
    denominator: "Người sử dụng, nghiện, đang cai, đang điều trị, sau cai có mặt tại địa bàn",
  },
  CT12b: {
    rule: "Như chỉ tiêu CT12 theo hộ. Hai người một hộ tính một hộ; người sống một mình không tính.",
    numerator: "Hộ đã được truyền thông từ đầu năm",
    denominator: "Hộ của những người đó có ít nhất một người khác cùng sống",
  },
  CT13: {
    rule: "Tính hộ có khoản hỗ trợ được duyệt trong kỳ; người không thuộc hộ nào tính là một hộ. Lũy kế đếm lại từ đầu năm, không cộng các tháng.",
    numerator: "Hộ được vay vốn, học nghề hoặc giới thiệu việc làm",
  },
  CT14: {
    rule: "Đầu kỳ cộng mới, điều trị lại, chuyển đến, trừ chuyển đi, bỏ trị, hoàn thành, chết, bị bắt giữ bằng cuối kỳ. Lũy tích đếm người đang điều trị ngày 31/12 năm trước hoặc bắt đầu trong năm, mỗi người một lần.",
    numerator: "Người đang điều trị vào ngày cuối kỳ",
    denominator: "Lũy tích trong năm",
  },
  CT15: {
    rule: "Người có mặt ít nhất một ngày trong kỳ khi đang là người sử dụng, nghiện, đang cai hoặc đang điều trị. Tiếp cận là được tư vấn, đăng ký cai, vào cơ sở trong kỳ, hoặc có ngày đang cai, đang điều trị tại cộng đồng.",
    numerator: "Người tiếp cận dịch vụ",
    denominator: "Người sử dụng, nghiện có mặt trong kỳ",
  },
  CT16: {
    rule: "Mỗi tháng phải đánh giá hội viên còn sinh hoạt vào ngày cuối tháng, đã vào từ ngày dưới đây trở về trước, khi câu lạc bộ đang hoạt động. Đánh giá tính cho tháng của nó, dù ghi ngày nào.",
    numerator: "Lượt hội viên đã được đánh giá",
    denominator: "Lượt hội viên phải đánh giá",
  },
  CT17: {
    rule: "Xét hội viên vào ngày cuối kỳ, đã vào đủ số ngày dưới đây, câu lạc bộ đang hoạt động. Kế hoạch được duyệt ở câu lạc bộ nào cũng tính.",
    numerator: "Hội viên có kế hoạch đã duyệt",
    denominator: "Hội viên phải có kế hoạch",
  },
  CT18: {
    rule: "Mỗi tháng phải theo dõi người có đủ số ngày điều trị trong tháng; kết luận nào cũng tính là đã theo dõi.",
    numerator: "Lượt người đã được theo dõi",
    denominator: "Lượt người phải theo dõi",
  },
  CT20: {
    rule: "Người vào cơ sở hoặc đăng ký cai trong kỳ, theo hình thức. Người đổi hình thức có ở cả hai hình thức, trong tổng số tính một lần.",
    numerator: "Người cai nghiện trong kỳ",
  },
};
