import { paperNumber } from "#shared/base/numbers.ts";
import { countText } from "../body-blocks.ts";
import { clubWithShortName } from "./club-facts.ts";
import type { StatuteFacts } from "./statute-facts.ts";

/** Gives the number an article has after the omitted ones are taken out: `Điều 16`; nothing for an omitted one. */
export type ArticleReference = (key: string) => string | undefined;

/** An article: its clauses are numbered, or its points lettered under `intro`. */
export interface StatuteArticle {
  readonly key: string;
  readonly title: string;
  readonly intro?: string;
  readonly clauses?: readonly string[];
  readonly points?: readonly string[];
}

export interface StatuteChapter {
  readonly title: string;
  readonly articles: readonly StatuteArticle[];
}

/** ` theo Điều 16` where the article is in the regulation, else nothing. */
function per(reference: ArticleReference, key: string): string {
  const article = reference(key);
  return article === undefined ? "" : ` theo ${article}`;
}

function generalChapter(facts: StatuteFacts): StatuteChapter {
  const { club, office } = facts;
  return {
    title: "QUY ĐỊNH CHUNG",
    articles: [
      {
        key: "TEN_GOI",
        title: "Tên gọi, địa vị",
        clauses: [
          `Tên gọi: ${clubWithShortName(club)}, sau đây gọi là Câu lạc bộ.`,
          `Câu lạc bộ được thành lập theo Quyết định số ${facts.foundingSymbol} của Ủy ban nhân dân ${office.unitName}; không có tư cách pháp nhân, không có con dấu và tài khoản riêng.`,
        ],
      },
      {
        key: "TON_CHI",
        title: "Tôn chỉ, mục đích",
        clauses: [
          "Câu lạc bộ tập hợp, động viên hội viên giúp nhau phòng, chống tái nghiện, ổn định cuộc sống và hòa nhập cộng đồng.",
          "Câu lạc bộ hoạt động không vụ lợi, không kỳ thị, phân biệt đối xử với hội viên và gia đình hội viên.",
        ],
      },
      {
        key: "PHAM_VI",
        title: "Phạm vi, địa điểm, thời gian hoạt động",
        clauses: [
          `Phạm vi hoạt động: ${club.area}.`,
          `Địa điểm sinh hoạt: ${club.venue}.`,
          "Câu lạc bộ hoạt động từ ngày có quyết định thành lập đến ngày có quyết định giải thể của cấp có thẩm quyền.",
        ],
      },
      {
        key: "NGUYEN_TAC",
        title: "Nguyên tắc tổ chức và hoạt động",
        clauses: [
          "Tự nguyện, bình đẳng, tương trợ; tuân thủ pháp luật và Quy chế này.",
          "Bảo đảm bí mật thông tin cá nhân của hội viên và gia đình hội viên.",
          `Chịu sự quản lý của Ủy ban nhân dân ${office.unitName} và sự hướng dẫn chuyên môn của Công an, Trạm Y tế, Phòng Văn hóa - Xã hội.`,
        ],
      },
    ],
  };
}

function dutiesChapter(facts: StatuteFacts): StatuteChapter {
  return {
    title: "NHIỆM VỤ, QUYỀN HẠN",
    articles: [
      {
        key: "NHIEM_VU",
        title: "Nhiệm vụ",
        intro: "Câu lạc bộ có các nhiệm vụ sau đây:",
        points: [
          ...facts.tasks,
          "Đánh giá sự tiến bộ của hội viên hằng tháng",
          "Báo cáo định kỳ, đột xuất với Ủy ban nhân dân",
        ],
      },
      {
        key: "QUYEN_HAN",
        title: "Quyền hạn",
        intro: "Câu lạc bộ có các quyền hạn sau đây:",
        points: [
          "Đề xuất hỗ trợ hội viên về học nghề, việc làm, vay vốn, y tế và pháp lý",
          "Mời cán bộ chuyên môn tham gia tuyên truyền, tư vấn tại các buổi sinh hoạt",
          "Phối hợp với cơ sở cung cấp dịch vụ trong việc giới thiệu, tiếp nhận hội viên",
          "Tiếp nhận tài trợ hợp pháp thông qua Ủy ban nhân dân",
          "Đề nghị khen thưởng tập thể, cá nhân có thành tích",
        ],
      },
    ],
  };
}

function headArticles(facts: StatuteFacts): StatuteArticle[] {
  const groups = facts.groups === undefined ? "" : ` và các tổ, nhóm hội viên: ${facts.groups}`;
  return [
    {
      key: "CO_CAU",
      title: "Cơ cấu tổ chức",
      clauses: [
        `Câu lạc bộ có Ban chủ nhiệm${groups}.`,
        "Mỗi hội viên có một thành viên Ban chủ nhiệm hoặc tình nguyện viên phụ trách.",
      ],
    },
    {
      key: "BAN_CHU_NHIEM",
      title: "Ban chủ nhiệm",
      clauses: [
        `Ban chủ nhiệm gồm ${countText(facts.boardSize)} người: Chủ nhiệm, Phó Chủ nhiệm, thư ký, thủ quỹ và ủy viên, do Chủ tịch Ủy ban nhân dân ${facts.office.unitName} quyết định.`,
        `Nhiệm kỳ của Ban chủ nhiệm là ${countText(facts.termYears)} năm.`,
        "Các thành viên Ban chủ nhiệm làm việc theo chế độ kiêm nhiệm.",
      ],
    },
    {
      key: "CHU_NHIEM",
      title: "Chủ nhiệm",
      clauses: [
        "Lãnh đạo, điều hành hoạt động của Câu lạc bộ; chịu trách nhiệm trước Ủy ban nhân dân về hoạt động của Câu lạc bộ.",
        "Chủ trì các buổi sinh hoạt, cuộc họp Ban chủ nhiệm; ký các văn bản của Câu lạc bộ.",
        "Phân công nhiệm vụ cho các thành viên Ban chủ nhiệm.",
      ],
    },
    {
      key: "PHO_CHU_NHIEM",
      title: "Phó Chủ nhiệm",
      clauses: [
        "Giúp Chủ nhiệm phụ trách lĩnh vực được phân công.",
        "Thay mặt Chủ nhiệm điều hành Câu lạc bộ khi được Chủ nhiệm giao.",
      ],
    },
  ];
}

function organisationChapter(facts: StatuteFacts, reference: ArticleReference): StatuteChapter {
  return {
    title: "TỔ CHỨC",
    articles: [
      ...headArticles(facts),
      {
        key: "THU_KY",
        title: "Thư ký, thủ quỹ, ủy viên",
        clauses: [
          `Thư ký ghi biên bản, giữ hồ sơ, sổ sách${per(reference, "HO_SO")} và chuẩn bị báo cáo của Câu lạc bộ.`,
          `Thủ quỹ giữ quỹ, ghi chép thu, chi${per(reference, "QUAN_LY_TAI_CHINH")}.`,
          "Ủy viên thực hiện nhiệm vụ do Chủ nhiệm phân công và trực tiếp giúp đỡ hội viên.",
        ],
      },
      {
        key: "HOP_BCN",
        title: "Họp Ban chủ nhiệm",
        clauses: [
          `Ban chủ nhiệm họp mỗi tháng ít nhất ${countText(facts.boardMeetingsPerMonth)} lần; họp bất thường khi Chủ nhiệm thấy cần thiết.`,
          `Cuộc họp hợp lệ khi có ít nhất ${facts.boardQuorum} số thành viên dự họp; quyết định được thông qua khi quá nửa số thành viên dự họp tán thành.`,
        ],
      },
    ],
  };
}

function admissionArticles(facts: StatuteFacts, reference: ArticleReference): StatuteArticle[] {
  const minor = Math.min(facts.minimumAge, 18);
  const guardian =
    minor <= 12
      ? " (người dưới 18 tuổi phải có sự đồng ý của cha, mẹ hoặc người giám hộ)"
      : ` hoặc từ đủ 12 đến dưới ${String(minor)} tuổi có sự đồng ý của cha, mẹ hoặc người giám hộ`;
  return [
    {
      key: "DIEU_KIEN",
      title: "Điều kiện kết nạp",
      intro: `Người thường trú hoặc tạm trú trên địa bàn, từ đủ ${String(facts.minimumAge)} tuổi${guardian}, tự nguyện làm đơn, cam kết thực hiện Quy chế này và thuộc một trong các trường hợp sau đây được xem xét kết nạp:`,
      points: facts.eligibleCategories,
    },
    {
      key: "QUYEN",
      title: "Quyền của hội viên",
      points: [
        "Được tư vấn, hỗ trợ theo kế hoạch cá nhân",
        "Được giữ bí mật thông tin cá nhân",
        "Được tham gia ý kiến, đề đạt nguyện vọng với Ban chủ nhiệm",
        "Được ra khỏi Câu lạc bộ theo nguyện vọng",
      ],
    },
    {
      key: "NGHIA_VU",
      title: "Nghĩa vụ của hội viên",
      points: [
        "Dự đầy đủ các buổi sinh hoạt; vắng mặt phải báo trước",
        "Thực hiện kế hoạch cá nhân hòa nhập cộng đồng",
        "Chấp hành việc xét nghiệm chất ma túy theo quy định của pháp luật",
        "Giúp đỡ hội viên khác; giữ bí mật thông tin của hội viên khác",
      ],
    },
    {
      key: "KET_NAP",
      title: "Kết nạp hội viên",
      clauses: [
        `Người có đủ điều kiện${per(reference, "DIEU_KIEN")} gửi đơn đến Ban chủ nhiệm.`,
        `Ban chủ nhiệm họp xét trong thời hạn ${paperNumber(facts.admissionDays)} ngày kể từ ngày nhận đơn, thông báo kết quả cho người làm đơn và ghi vào sổ hội viên; không kết nạp phải nêu rõ lý do.`,
        "Ngày vào Câu lạc bộ là ngày thông báo kết nạp có hiệu lực.",
      ],
    },
  ];
}

function membersChapter(facts: StatuteFacts, reference: ArticleReference): StatuteChapter {
  return {
    title: "HỘI VIÊN",
    articles: [
      ...admissionArticles(facts, reference),
      {
        key: "RA_KHOI",
        title: "Tạm dừng, ra khỏi Câu lạc bộ",
        intro: "Hội viên tạm dừng hoặc thôi tham gia Câu lạc bộ trong các trường hợp sau đây:",
        points: [
          "Tự nguyện xin tạm dừng hoặc ra khỏi Câu lạc bộ",
          "Chuyển nơi cư trú",
          `Vắng mặt không có lý do ${paperNumber(facts.mostUnexcused)} buổi sinh hoạt liên tiếp`,
          "Được cơ quan có thẩm quyền xác định tái nghiện",
          "Bị bắt, chấp hành án phạt tù",
          "Chết",
          "Câu lạc bộ giải thể hoặc hội viên chuyển sang câu lạc bộ khác",
        ],
      },
      {
        key: "BAO_MAT",
        title: "Bảo mật thông tin",
        clauses: [
          "Thông tin của hội viên chỉ được cung cấp cho cơ quan, người có thẩm quyền theo quy định của pháp luật.",
          "Thành viên Ban chủ nhiệm, tình nguyện viên không được tiết lộ thông tin của hội viên, kể cả khi đã thôi nhiệm vụ.",
        ],
      },
    ],
  };
}

function activityChapter(facts: StatuteFacts, reference: ArticleReference): StatuteChapter {
  const day = facts.fixedDayRule === undefined ? "" : `, vào ${facts.fixedDayRule}`;
  return {
    title: "SINH HOẠT, ĐÁNH GIÁ, HỒ SƠ, BÁO CÁO",
    articles: [
      {
        key: "SINH_HOAT",
        title: "Chế độ sinh hoạt",
        clauses: [
          `Câu lạc bộ sinh hoạt mỗi tháng ${countText(facts.sessionsPerMonth)} buổi${day}.`,
          `Buổi sinh hoạt hợp lệ khi có ít nhất ${String(facts.sessionQuorumPercent)}% số hội viên phải dự có mặt.`,
        ],
      },
      {
        key: "NOI_DUNG",
        title: "Nội dung sinh hoạt",
        points: [
          "Tuyên truyền pháp luật, kiến thức phòng, chống ma túy",
          "Chia sẻ kinh nghiệm phòng, chống tái nghiện, ổn định cuộc sống",
          "Tư vấn, giải đáp nguyện vọng của hội viên và gia đình",
          `Nhận xét, đánh giá hội viên${per(reference, "DANH_GIA")}`,
        ],
      },
      {
        key: "DANH_GIA",
        title: "Đánh giá hằng tháng",
        clauses: [
          "Hằng tháng, Ban chủ nhiệm đánh giá sự tiến bộ của từng hội viên theo thang điểm 100 và xếp loại: Tiến bộ tốt, Tiến bộ khá, Trung bình, Chưa tiến bộ.",
          "Kết quả đánh giá được thông báo cho hội viên và lưu hồ sơ hội viên.",
        ],
      },
      {
        key: "HO_SO",
        title: "Hồ sơ, sổ sách",
        clauses: [
          "Câu lạc bộ lập hồ sơ từng hội viên và các sổ theo dõi; sổ mở ngày 01 tháng 01, khóa ngày 31 tháng 12 hằng năm.",
          "Hồ sơ, sổ sách được bảo quản theo chế độ lưu hành nội bộ.",
        ],
      },
      {
        key: "BAO_CAO",
        title: "Thông tin, báo cáo",
        clauses: [
          `Câu lạc bộ báo cáo Ủy ban nhân dân trước ngày ${paperNumber(facts.reportDay)} hằng tháng.`,
          `Ủy ban nhân dân tổng hợp, gửi báo cáo cấp trên trước ngày ${paperNumber(facts.upperReportDay)} của tháng sau.`,
        ],
      },
    ],
  };
}

function moneyChapters(): StatuteChapter[] {
  return [
    {
      title: "TÀI CHÍNH, TÀI SẢN",
      articles: [
        {
          key: "NGUON_KINH_PHI",
          title: "Nguồn kinh phí, tài sản",
          points: [
            "Ngân sách nhà nước theo quy định",
            "Đóng góp tự nguyện của hội viên và gia đình",
            "Tài trợ hợp pháp của cơ quan, tổ chức, cá nhân",
          ],
        },
        {
          key: "QUAN_LY_TAI_CHINH",
          title: "Quản lý, công khai tài chính",
          clauses: [
            "Mọi khoản thu, chi phải được ghi sổ, có chứng từ và công khai trong Câu lạc bộ hằng quý.",
            "Câu lạc bộ không thu phí bắt buộc đối với hội viên.",
          ],
        },
      ],
    },
    {
      title: "KHEN THƯỞNG, KỶ LUẬT",
      articles: [
        {
          key: "KHEN_THUONG",
          title: "Khen thưởng",
          clauses: [
            "Tập thể, cá nhân có thành tích được Câu lạc bộ biểu dương hoặc đề nghị cấp có thẩm quyền khen thưởng.",
          ],
        },
        {
          key: "KY_LUAT",
          title: "Kỷ luật",
          clauses: [
            "Hội viên vi phạm Quy chế này, tùy mức độ, bị nhắc nhở, phê bình hoặc đưa ra khỏi Câu lạc bộ.",
            "Việc đưa hội viên ra khỏi Câu lạc bộ do Ban chủ nhiệm quyết định tại cuộc họp có biên bản.",
          ],
        },
      ],
    },
  ];
}

function finalChapter(facts: StatuteFacts, reference: ArticleReference): StatuteChapter {
  return {
    title: "ĐIỀU KHOẢN THI HÀNH",
    articles: [
      {
        key: "HIEU_LUC",
        title: "Hiệu lực",
        clauses: ["Quy chế này có hiệu lực kể từ ngày Quyết định ban hành có hiệu lực."],
      },
      {
        key: "SUA_DOI",
        title: "Sửa đổi, bổ sung",
        clauses: [
          `Việc sửa đổi, bổ sung Quy chế này do ít nhất ${facts.amendMajority} số thành viên Ban chủ nhiệm đề nghị và do Ủy ban nhân dân ${facts.office.unitName} quyết định.`,
        ],
      },
      {
        key: "GIAI_THE",
        title: "Giải thể",
        clauses: [
          `Câu lạc bộ giải thể theo quyết định của Ủy ban nhân dân ${facts.office.unitName}; hội viên được chuyển sang câu lạc bộ khác hoặc thôi sinh hoạt${per(reference, "RA_KHOI")}.`,
          "Hồ sơ, tài sản, kinh phí của Câu lạc bộ được bàn giao theo quyết định giải thể.",
        ],
      },
      {
        key: "THI_HANH",
        title: "Tổ chức thực hiện",
        clauses: [
          "Ban chủ nhiệm, hội viên và các cơ quan, đơn vị có liên quan có trách nhiệm thực hiện Quy chế này.",
          "Trong quá trình thực hiện, nếu có vướng mắc, Ban chủ nhiệm báo cáo Ủy ban nhân dân xem xét, quyết định.",
        ],
      },
    ],
  };
}

/** The whole regulation, before omitted articles are taken out: 31 articles in 8 chapters. */
export function statuteChapters(facts: StatuteFacts, reference: ArticleReference): StatuteChapter[] {
  return [
    generalChapter(facts),
    dutiesChapter(facts),
    organisationChapter(facts, reference),
    membersChapter(facts, reference),
    activityChapter(facts, reference),
    ...moneyChapters(),
    finalChapter(facts, reference),
  ];
}
