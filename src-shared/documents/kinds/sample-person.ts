/** The decree of the earlier law, as a ground names it in full. */
export const sampleDecree116 =
  "Căn cứ Nghị định số 116/2021/NĐ-CP ngày 21 tháng 12 năm 2021 của Chính phủ quy định chi tiết một số điều của Luật Phòng, chống ma túy, Luật Xử lý vi phạm hành chính về cai nghiện ma túy và quản lý sau cai nghiện ma túy;";

/** The people of the built-in facts; all invented. */
export const samplePerson = {
  fullName: "Giàng A Sếnh",
  sex: "NAM",
  birthDate: "1991-01-01",
  birthPrecision: "YEAR",
  noIdentityReason: "chưa được cấp",
  residence: "thôn Đồi Chè, xã Bình Lâm Thượng, tỉnh Hải Sơn",
  occupation: "Làm nương",
};

export const longPerson = {
  fullName: "Y Bhuăn Niê Kđăm Hwing Buôn Krông Ayŭn",
  sex: "NAM",
  alias: "Ama Rin, H'Nương Êban",
  birthDate: "1965-03-01",
  birthPrecision: "MONTH",
  identityNumber: "066065001234",
  identityIssuedOn: "2024-02-09",
  identityIssuedBy: "Cục Cảnh sát quản lý hành chính về trật tự xã hội",
  residence:
    "Căn hộ 1204, tòa nhà A2, khu nhà ở xã hội Bình Lâm Thượng - Đồi Chè, tổ dân phố số 15, Phường Văn Miếu - Quốc Tử Giám, Thành phố Hồ Chí Minh",
  occupation: "Công nhân xây dựng thời vụ",
  workplace:
    "Công ty trách nhiệm hữu hạn một thành viên Xây dựng và Dịch vụ tổng hợp Bình Lâm Thượng, chi nhánh khu công nghiệp số 2",
};
