import type {
  attendanceMarks,
  boardRoles,
  joinCodes,
  leaveReasons,
  meetingKinds,
  meetingStates,
  Rank,
} from "#shared/domain/club.ts";
import type { positions, stationKinds } from "#shared/domain/office.ts";
import type {
  absenceKinds,
  categories,
  categorySources,
  identityKinds,
  missingIdentityReasons,
  RehabilitationForm,
  residenceEnds,
  residenceKinds,
  sexes,
} from "#shared/domain/person.ts";
import type { documentStates } from "#shared/contract/documents.ts";
import type { Role } from "#shared/contract/operation.ts";

type Labels<Codes extends readonly string[]> = Readonly<Record<Codes[number], string>>;

export const stationKindLabels: Labels<typeof stationKinds> = {
  COMMUNE: "Xã, phường, đặc khu",
  UPPER: "Cấp trên (nhận báo cáo)",
};
export const roleLabels: Readonly<Record<Role, string>> = {
  QUAN_TRI: "Quản trị",
  CAN_BO: "Cán bộ",
  LANH_DAO: "Lãnh đạo (chỉ xem)",
};
export const sexLabels: Labels<typeof sexes> = { NAM: "Nam", NU: "Nữ" };
export const identityKindLabels: Labels<typeof identityKinds> = {
  CC: "Căn cước",
  CCCD: "Căn cước công dân",
  CMND: "Chứng minh nhân dân",
  HC: "Hộ chiếu",
  GKS: "Giấy khai sinh",
  KHONG_CO: "Không có giấy tờ",
};
export const missingIdentityLabels: Labels<typeof missingIdentityReasons> = {
  CHUA_CAP: "Chưa được cấp",
  MAT: "Bị mất",
  HET_HAN: "Hết hạn",
  KHONG_XUAT_TRINH: "Không xuất trình",
};
export const residenceKindLabels: Labels<typeof residenceKinds> = {
  THUONG_TRU: "Thường trú",
  TAM_TRU: "Tạm trú",
  NOI_O_HIEN_TAI: "Nơi ở hiện tại",
  KHONG_ON_DINH: "Không có nơi cư trú ổn định",
};
export const residenceEndLabels: Labels<typeof residenceEnds> = {
  CHUYEN_DI: "Chuyển đi",
  CHET: "Chết",
  MAT_TICH: "Mất tích",
  HET_TAM_TRU: "Hết tạm trú",
};
export const absenceKindLabels: Labels<typeof absenceKinds> = {
  CO_SO_CAI: "Ở cơ sở cai nghiện",
  TRAI_GIAM: "Ở trại giam",
  BENH_VIEN: "Nằm viện",
  DI_LAM_XA: "Đi làm xa",
};
export const categoryLabels: Labels<typeof categories> = {
  SU_DUNG: "Sử dụng trái phép chất ma túy",
  NGHIEN: "Người nghiện",
  CAI_CONG_DONG: "Đang cai tại gia đình, cộng đồng",
  METHADONE: "Đang điều trị thay thế",
  SAU_CAI: "Sau cai nghiện",
  KHONG: "Ngoài danh sách",
};
export const categorySourceLabels: Labels<typeof categorySources> = {
  CONG_AN: "Công an",
  TU_KHAI: "Tự khai",
  TRAM_Y_TE: "Trạm Y tế",
};
export const rehabilitationLabels: Readonly<Record<RehabilitationForm, string>> = {
  BAT_BUOC: "Cai nghiện bắt buộc",
  CONG_DONG: "Cai tự nguyện tại gia đình, cộng đồng",
  TU_NGUYEN_CO_SO: "Cai tự nguyện tại cơ sở",
  THUOC_THAY_THE: "Hoàn thành điều trị thay thế",
};
export const managementEndLabels: Readonly<Record<string, string>> = {
  HET_THOI_HAN: "Hết thời hạn (chấp hành xong)",
  AN_TU: "Thi hành án phạt tù",
  GIAO_DUC_BAT_BUOC: "Vào cơ sở giáo dục bắt buộc, trường giáo dưỡng",
  XAC_DINH_NGHIEN: "Được xác định là nghiện",
  CHUYEN_DI: "Chuyển nơi cư trú",
  CHET_MAT_TICH: "Chết, mất tích",
};
export const regimeLabels: Readonly<Record<"R1" | "R2", string>> = {
  R1: "Chế độ trước 01/7/2026",
  R2: "Chế độ từ 01/7/2026",
};
export const boardRoleLabels: Labels<typeof boardRoles> = {
  CHU_NHIEM: "Chủ nhiệm",
  PHO_CHU_NHIEM: "Phó chủ nhiệm",
  THU_KY: "Thư ký",
  THU_QUY: "Thủ quỹ",
  UY_VIEN: "Ủy viên",
};
export const honorificLabels: Readonly<Record<"ông" | "bà", string>> = { ông: "ông", bà: "bà" };
export const joinLabels: Labels<typeof joinCodes> = {
  KET_NAP: "Kết nạp mới",
  CHUYEN_CLB: "Chuyển câu lạc bộ",
};
export const leaveLabels: Labels<typeof leaveReasons> = {
  TU_NGUYEN_RA: "Tự nguyện ra",
  CHUYEN_DI: "Chuyển nơi cư trú",
  CHUYEN_CLB: "Chuyển câu lạc bộ",
  TAI_NGHIEN: "Tái nghiện",
  VANG_QUA_QUY_DINH: "Vắng quá quy định",
  VI_PHAM: "Vi phạm quy chế",
  BAT_GIU: "Bị bắt giữ, chấp hành án",
  HET_DIEU_KIEN: "Hết điều kiện",
  CHET: "Chết",
  CLB_GIAI_THE: "Câu lạc bộ giải thể",
};
export const meetingKindLabels: Labels<typeof meetingKinds> = {
  THUONG_KY: "Thường kỳ",
  CHUYEN_DE: "Chuyên đề",
  RA_MAT: "Lễ ra mắt",
  GIA_DINH: "Gặp mặt gia đình",
  GIAO_LUU: "Giao lưu",
  TONG_KET: "Tổng kết",
};
export const meetingStateLabels: Labels<typeof meetingStates> = {
  DU_KIEN: "Dự kiến",
  DA_TO_CHUC: "Đã tổ chức",
  HUY: "Đã hủy",
};
/** Attendance marks: the letter typed, and the word. */
export const markLabels: Readonly<
  Record<(typeof attendanceMarks)[number], { readonly key: string; readonly label: string }>
> = {
  CM: { key: "C", label: "Có mặt" },
  VP: { key: "P", label: "Vắng có phép" },
  VK: { key: "K", label: "Vắng không phép" },
  KHACH: { key: "H", label: "Khách" },
};
export const clubStateLabels: Readonly<Record<"HOAT_DONG" | "TAM_DUNG" | "GIAI_THE", string>> = {
  HOAT_DONG: "Đang hoạt động",
  TAM_DUNG: "Tạm dừng",
  GIAI_THE: "Đã giải thể",
};
export const rankLabels: Readonly<Record<Rank, string>> = {
  TOT: "Tiến bộ tốt",
  KHA: "Tiến bộ khá",
  TB: "Trung bình",
  CHUA: "Chưa tiến bộ",
};
export const positionLabels: Labels<typeof positions> = {
  CT: "Chủ tịch",
  PCT: "Phó Chủ tịch",
  QCT: "Quyền Chủ tịch",
  CVP: "Chánh Văn phòng",
  TP: "Trưởng phòng",
  PTP: "Phó Trưởng phòng",
  TCA: "Trưởng Công an xã",
  PTCA: "Phó Trưởng Công an xã",
  TRT: "Trạm trưởng Trạm Y tế",
  CN: "Chủ nhiệm",
  PCN: "Phó Chủ nhiệm",
  KHAC: "Khác",
};
export const documentStateLabels: Labels<typeof documentStates> = {
  NHAP: "Bản nháp",
  TRINH_KY: "Trình ký",
  DA_KY: "Đã ký",
  DA_CAP_SO: "Đã cấp số",
  DA_PHAT_HANH: "Đã phát hành",
  HUY: "Đã hủy",
};

/** The label of a code that came as plain text; the code itself where none is known. */
export function labelOf(labels: Readonly<Record<string, string>>, code: string | null | undefined): string {
  if (code === null || code === undefined) {
    return "–";
  }
  return Object.hasOwn(labels, code) ? (labels[code] ?? code) : code;
}

/** Choices of a select, in the order of the table. */
export function choicesOf(
  labels: Readonly<Record<string, string>>,
): readonly { readonly value: string; readonly label: string }[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}

/** A club's name as narrow columns show it. */
export function shortClubName(name: string): string {
  return name.replace(/^Câu lạc bộ/u, "CLB");
}
