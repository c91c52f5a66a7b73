import { capitals } from "#shared/base/vietnamese-text.ts";
import { longOffice, sampleOffice } from "./sample-office.ts";

/** The clubs and people of the built-in facts; all invented. */
export const sampleClub = {
  fullName: "Câu lạc bộ người sau cai nghiện ma túy xã Bình Lâm Thượng",
  shortName: "CLB sau cai xã Bình Lâm Thượng",
  area: "xã Bình Lâm Thượng",
  venue: "Nhà văn hóa xã Bình Lâm Thượng",
};

/** A club with a long name, 124 letters, as such clubs really bear it. */
export const clubB93 = {
  fullName:
    "Câu lạc bộ quản lý, giáo dục, tư vấn, giúp đỡ người sau cai nghiện ma túy hòa nhập cộng đồng (Câu lạc bộ B93) khu vực Chợ Cũ",
  shortName: "CLB B93 Chợ Cũ",
  area: "khu vực Chợ Cũ, gồm các tổ dân phố số 1, số 2, số 3, số 4, số 5 và thôn Đồi Chè Thượng, thôn Đồi Chè Hạ",
  venue: "Nhà sinh hoạt cộng đồng khu vực Chợ Cũ, số 125 đường Nguyễn Thị Minh Khai nối dài, tổ dân phố số 3",
};

/** A club with a name of the most letters that a name may have: 300. */
export const longClub = {
  ...clubB93,
  fullName:
    "Câu lạc bộ quản lý, giáo dục, tư vấn, giúp đỡ người sau cai nghiện ma túy hòa nhập cộng đồng, ổn định cuộc sống, học nghề, tìm việc làm, phòng, chống tái nghiện và tham gia các hoạt động văn hóa, thể thao, bảo vệ môi trường tại nơi cư trú (Câu lạc bộ B93) khu vực Chợ Cũ, Đồi Chè Thượng và Đồi Chè Hạ",
};

export const sampleBoard = [
  {
    honorific: "ONG",
    fullName: "Đặng Hữu Mão",
    position: "Chủ tịch Hội Cựu chiến binh xã",
    role: "CHU_NHIEM",
  },
  { honorific: "ONG", fullName: "Hứa Văn Lịch", position: "Bí thư Đoàn xã", role: "PHO_CHU_NHIEM" },
  {
    honorific: "BA",
    fullName: "Bùi Thị Hạ Vy",
    position: "Công chức Phòng Văn hóa - Xã hội",
    role: "THU_KY",
  },
  { honorific: "ONG", fullName: "Cao Xuân Tiệp", position: "Công chức Phòng Kinh tế", role: "THU_QUY" },
  {
    honorific: "ONG",
    fullName: "Triệu Sinh Pắn",
    position: "Trưởng thôn Đồi Chè",
    role: "UY_VIEN",
  },
];

export const longBoard = [
  ...sampleBoard,
  {
    honorific: "ONG",
    fullName: "Y Bhuăn Niê Kđăm Hwing Buôn Krông Ayŭn",
    position: "Phó Trưởng ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam, Chủ tịch Hội Người cao tuổi",
    role: "PHO_CHU_NHIEM",
  },
  {
    honorific: "BA",
    fullName: "H'Nương Êban",
    position:
      "Nhân viên Trạm Y tế, phụ trách điểm tư vấn, chăm sóc, hỗ trợ điều trị nghiện ma túy tại cộng đồng",
    role: "UY_VIEN",
  },
  {
    honorific: "BA",
    fullName: "Nguyễn Ngọc Bảo Trân Châu",
    position: "Phó Chủ tịch Hội Liên hiệp Phụ nữ",
    role: "UY_VIEN",
  },
  { honorific: "ONG", fullName: "Âu Dương Thế Toàn", position: "Phó Trưởng Công an", role: "UY_VIEN" },
];

export const sampleOrganisationLaw = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;";
export const sampleDecree2026 =
  "Căn cứ Nghị định số 163/2026/NĐ-CP ngày 15 tháng 5 năm 2026 của Chính phủ quy định chi tiết và hướng dẫn thi hành một số điều của Luật Phòng, chống ma túy;";

export const sampleGrounds2026 = [
  sampleOrganisationLaw,
  "Căn cứ Luật Phòng, chống ma túy ngày 10 tháng 12 năm 2025;",
  sampleDecree2026,
];

export const sampleProgramme =
  "Căn cứ Kế hoạch số 112/KH-UBND ngày 20 tháng 5 năm 2026 của Ủy ban nhân dân tỉnh Hải Sơn về tổ chức câu lạc bộ người sau cai nghiện ma túy tại cộng đồng;";

/** Eight bases, some over several lines. */
export const longGrounds = [
  ...sampleGrounds2026,
  sampleProgramme,
  "Căn cứ Nghị quyết số 21/NQ-HĐND ngày 12 tháng 7 năm 2026 của Hội đồng nhân dân tỉnh Hải Sơn về quy định mức hỗ trợ người tham gia công tác phòng, chống ma túy, cai nghiện ma túy và quản lý sau cai nghiện ma túy tại nơi cư trú trên địa bàn tỉnh;",
  "Căn cứ Kế hoạch số 205/KH-UBND ngày 05 tháng 8 năm 2026 của Ủy ban nhân dân tỉnh Hải Sơn về triển khai mô hình hỗ trợ người sau cai nghiện ma túy hòa nhập cộng đồng;",
  "Căn cứ Chương trình công tác năm 2026 của Ủy ban nhân dân;",
  "Căn cứ kết luận của Chủ tịch Ủy ban nhân dân tại phiên họp thường kỳ tháng 10 năm 2026;",
];

export const longRecipients = [
  "Công an tỉnh (để báo cáo)",
  "Sở Y tế (để báo cáo)",
  "Thường trực Đảng ủy, Hội đồng nhân dân, Ủy ban Mặt trận Tổ quốc Việt Nam",
  "Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân",
  "Trạm Y tế, Công an",
  "Đài Truyền thanh",
];

/** The head of a club's own papers: its board under the commune. */
export const sampleClubOffice = {
  ...sampleOffice,
  parentLine: "UBND XÃ BÌNH LÂM THƯỢNG",
  nameLines: ["BAN CHỦ NHIỆM", "CLB SAU CAI XÃ BÌNH LÂM THƯỢNG"],
};

export const longClubOffice = {
  ...longOffice,
  parentLine: "UBND PHƯỜNG VĂN MIẾU - QUỐC TỬ GIÁM",
  nameLines: [`BAN CHỦ NHIỆM ${capitals(longClub.fullName)}`],
};

/** What the built-in facts of a club's numbered papers have in common. */
export const sampleClubPaper = {
  office: sampleClubOffice,
  number: 9,
  issuedOn: "2026-09-18",
  preparedOn: "2026-09-17",
  draftingUnit: "CLB",
  signature: { authority: "BCN_CLB", mode: "TRUC_TIEP", position: "CN", signerName: "Đặng Hữu Mão" },
};

export const longClubPaper = {
  ...sampleClubPaper,
  office: longClubOffice,
  number: 112,
  issuedOn: "2026-11-01",
  signature: {
    authority: "BCN_CLB",
    mode: "KT",
    position: "PCN",
    signerName: "Y Bhuăn Niê Kđăm Hwing Buôn Krông Ayŭn",
  },
};
