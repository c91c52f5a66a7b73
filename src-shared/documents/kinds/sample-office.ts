/** The office of the built-in facts: neither the commune nor the province exists. */
export const sampleOffice = {
  showParent: true,
  parentLine: "UBND TỈNH HẢI SƠN",
  nameLines: ["ỦY BAN NHÂN DÂN", "XÃ BÌNH LÂM THƯỢNG"],
  placeName: "Bình Lâm Thượng",
  unitName: "xã Bình Lâm Thượng",
  provinceName: "tỉnh Hải Sơn",
};

/** The upper level of the built-in facts, for the papers only it draws up. */
export const sampleProvince = {
  showParent: false,
  nameLines: ["ỦY BAN NHÂN DÂN", "TỈNH HẢI SƠN"],
  placeName: "Hải Sơn",
  unitName: "tỉnh Hải Sơn",
  provinceName: "tỉnh Hải Sơn",
};

/** An office with one of the longest names in use, in a ward called after a monument. */
export const longOffice = {
  showParent: true,
  parentLine: "UBND THÀNH PHỐ HỒ CHÍ MINH",
  nameLines: ["ỦY BAN NHÂN DÂN PHƯỜNG VĂN MIẾU - QUỐC TỬ GIÁM"],
  placeName: "Phường Văn Miếu - Quốc Tử Giám",
  unitName: "Phường Văn Miếu - Quốc Tử Giám",
  provinceName: "Thành phố Hồ Chí Minh",
};

export const sampleChairman = {
  authority: "CHU_TICH_UBND",
  mode: "TRUC_TIEP",
  position: "CT",
  signerName: "Trần Kiến Hưng",
};

export const sampleCommittee = {
  authority: "UBND",
  mode: "TRUC_TIEP",
  position: "CT",
  signerName: "Trần Kiến Hưng",
};

/** A deputy with a long name of an ethnic minority signing for the chairman. */
export const longDeputy = {
  mode: "KT",
  position: "PCT",
  signerName: "Y Bhuăn Niê Kđăm Hwing Êban Mlô",
};
