import type { BodyKind } from "#shared/domain/club.ts";

export const bodyKindLabels: Readonly<Record<BodyKind, string>> = {
  CLB: "Câu lạc bộ",
  MO_HINH: "Mô hình",
  DIEM_TU_VAN: "Điểm tư vấn",
  DOI_TNV: "Đội tình nguyện",
  TO_QLHT: "Tổ quản lý, hỗ trợ",
};

export const bodiesText = {
  title: "Điểm tư vấn, mô hình, đội, tổ",
  found: "Thành lập (Ins)",
  foundTitle: "Ghi quyết định thành lập",
  kind: "Loại tổ chức",
  save: "Lưu tổ chức (Ctrl+S)",
  saved: (code: string) => `Đã lập tổ chức ${code}.`,
  emptyTitle: "Chưa có tổ chức nào.",
  emptyAdvice: "Bấm Thành lập (Ins) để ghi quyết định thành lập.",
  head: (kind: string, code: string, founded: string) => `${kind} · mã ${code} · thành lập ${founded}`,
  dissolved: (date: string) => `Đã giải thể từ ${date}`,
  about: "Thông tin",
  change: "Sửa thông tin (F2)",
  dissolve: "Giải thể",
  dissolveTitle: "Giải thể tổ chức",
  dissolveOn: "Ngày giải thể",
  dissolveDocument: "Số quyết định giải thể",
  dissolveAdvice:
    "Từ ngày này tổ chức không còn hoạt động. Mỗi hội viên phải có nơi chuyển đến hoặc ra khỏi.",
  destination: (name: string) => `${name} chuyển đến`,
  leaves: "Không chuyển (ra khỏi câu lạc bộ)",
  noMembers: "Không còn hội viên nào.",
  dissolveButton: "Ghi giải thể (Ctrl+S)",
  back: "Danh sách tổ chức",
} as const;

/** Pages that hold the registers of one area of work: their tabs, and what each lists. */
export const registersText = {
  counselling: {
    title: "Tư vấn, chuyển gửi",
    sections: {
      visits: "Lượt tư vấn",
      referrals: "Chuyển gửi",
      replies: "Phản hồi",
      network: "Mạng lưới cơ sở",
    },
  },
  volunteers: {
    title: "Tình nguyện",
    sections: {
      volunteers: "Tình nguyện viên",
      services: "Thời gian phục vụ",
      assignments: "Phân công",
      visits: "Thăm gặp",
    },
  },
  communication: {
    title: "Truyền thông",
    sections: { events: "Hoạt động", reached: "Người, hộ được truyền thông", model: "Tiếp cận, phân loại" },
  },
  resources: {
    title: "Nguồn lực",
    sections: {
      sponsors: "Tài trợ",
      budget: "Kinh phí",
      staff: "Người làm công tác",
      households: "Hộ gia đình",
      supports: "Hỗ trợ đã duyệt",
    },
  },
} as const;
