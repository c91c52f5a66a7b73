const familyNames = [
  "Nguyễn",
  "Trần",
  "Giàng A",
  "Lò Văn",
  "Âu Dương",
  "Y Bhuăn",
  "Đỗ Thị",
  "H'Nương",
  "Phùng",
  "Ứng",
];
const middleNames = ["Bảo", "Gia Tường", "Thế", "Niê Kđăm", "Công Hoài", "Sĩ", "Hạ", "Thục"];
const givenNames = ["An", "Ánh", "Bình", "Đức", "Đăng", "Ê", "Hwing", "Ơn", "Phước", "Sếnh", "Vy"];
const ethnicities = ["Kinh", "Mông", "Nùng", "Ê-đê", "Dao", "Thái"];
const areas = ["thôn Đồi Chè", "thôn Đồi Thông", "tổ dân phố số 3", "thôn Bến Đò", "khu Chợ Cũ"];
const completions = [
  "Bắt buộc, hoàn thành ngày 26/8/2026",
  "Tự nguyện tại gia đình, hoàn thành ngày 05/3/2026",
  "Điều trị thay thế bằng Methadone, hoàn thành ngày 15/01/2026",
];
const sexes = ["NAM", "NU"] as const;
const precisions = ["DAY", "YEAR", "MONTH"] as const;

function pick<Item>(items: readonly [Item, ...Item[]] | readonly Item[], index: number): Item | undefined {
  return items[index % items.length];
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

/** An invented member; the same index gives the same person. */
export function sampleMember(index: number): Readonly<Record<string, unknown>> {
  const name = [pick(familyNames, index), pick(middleNames, index * 3 + 1), pick(givenNames, index * 7 + 2)];
  return {
    code: `P${twoDigits(index + 1)}`,
    fullName: name.join(" "),
    birthDate: `${String(1970 + (index % 34))}-${twoDigits((index % 12) + 1)}-${twoDigits((index % 27) + 1)}`,
    birthPrecision: pick(precisions, index),
    sex: pick(sexes, index % 5),
    ethnicity: pick(ethnicities, index),
    area: pick(areas, index),
    completion: pick(completions, index),
    joinedOn: `2026-${twoDigits((index % 9) + 1)}-16`,
    responsible: "Bùi Thị Hạ Vy",
    ...(index % 9 === 4 ? { note: "đang đi làm xa, có báo" } : {}),
  };
}

export const sampleMembers = Array.from({ length: 12 }, (_, index) => sampleMember(index));
