import { capitals } from "#shared/base/vietnamese-text.ts";
import type { OfficeFacts } from "./common-facts.ts";

/*
 * The wording a draft starts with where the records know nothing better. All of it is a fact of the draft: the office
 * reads it, changes it, and prints its own words.
 */

/** What an office's row says of itself. */
export interface OfficeOnRecord {
  readonly name: string;
  readonly placeName: string;
  readonly provinceText: string;
  readonly parentLine: string | null;
  readonly showParent: boolean;
}

/** The unit inside a sentence: `xã Bình Lâm Thượng`; a type word that is part of a numbered name keeps its capital. */
function unitInText(name: string): string {
  return /\d/u.test(name) ? name : `${name.charAt(0).toLocaleLowerCase("vi")}${name.slice(1)}`;
}

/** The unit without the name of its committee, which the letterhead sets above it. */
function unitOf(name: string): string {
  return name.normalize("NFC").replace(/^(ủy ban nhân dân|ubnd)\s+/iu, "");
}

/** The letterhead facts of an office of a commune: `ỦY BAN NHÂN DÂN` over the unit's name. */
export function officeFactsOf(office: OfficeOnRecord): OfficeFacts {
  return {
    showParent: office.showParent && office.parentLine !== null,
    ...(office.parentLine === null ? {} : { parentLine: office.parentLine }),
    nameLines: [capitals("Ủy ban nhân dân"), capitals(unitOf(office.name))],
    placeName: office.placeName,
    unitName: unitInText(unitOf(office.name)),
    provinceName: office.provinceText,
  };
}

/** `tỉnh Hải Sơn` from the superior line `UBND TỈNH HẢI SƠN`, where nothing better is known of a unit. */
export function provinceInText(parentLine: string): string {
  const match = /^UBND\s+(TỈNH|THÀNH PHỐ)\s+(.+)$/u.exec(parentLine.normalize("NFC").trim());
  if (match === null) {
    return parentLine;
  }
  const [, type = "", name = ""] = match;
  const words = name.toLocaleLowerCase("vi").split(/\s+/u);
  const named = words.map((word) => `${word.charAt(0).toLocaleUpperCase("vi")}${word.slice(1)}`).join(" ");
  return `${type.toLocaleLowerCase("vi")} ${named}`;
}

/** The drafting unit after `Lưu: VT`, as its head abbreviated it. */
export const defaultDraftingUnit = "VHXH";

/** Who proposes, by kind of paper. */
export function policeChief(unitName: string): string {
  return `Trưởng Công an ${unitName}`;
}
/** Tên loại of the paper that a founding decision answers. */
export const requestName = "Tờ trình";
/** Tên loại of the police's paper that a decision on management answers (Mẫu 52). */
export const proposalName = "Đề nghị";
/** The commune's office that asks for a club and plans it. */
export const cultureDepartment = "Phòng Văn hóa - Xã hội";
export const cultureHead = "Trưởng phòng Văn hóa - Xã hội";

/** Why someone has no identity document, as a paper prints it (list LY_DO_KHONG_GIAY_TO). */
export const noIdentityTexts: Readonly<Record<string, string>> = {
  CHUA_CAP: "chưa được cấp",
  MAT: "bị mất, chưa được cấp lại",
  HET_HAN: "giấy tờ đã hết hạn",
  KHONG_XUAT_TRINH: "không xuất trình",
};

/** Standing wording of a decision on post-rehabilitation management. */
export function managementWording(unitName: string): {
  readonly supportTeam: string;
  readonly supportAssignment: string;
  readonly placeOfExecution: string;
  readonly executingBody: string;
} {
  return {
    supportTeam: `Tổ quản lý, hỗ trợ xã hội sau cai nghiện ma túy tại nơi cư trú ${unitName}`,
    supportAssignment:
      "Tư vấn tâm lý, phòng, chống tái nghiện; hướng dẫn thủ tục cư trú, căn cước; hỗ trợ học nghề, vay vốn, việc làm; giúp đỡ hòa nhập cộng đồng",
    placeOfExecution: unitName,
    executingBody: `Ủy ban nhân dân ${unitName}`,
  };
}

/** Standing wording of a club's founding papers. */
export const clubWording = {
  purpose:
    "tập hợp, quản lý, giáo dục, tư vấn, giúp đỡ người sau cai nghiện ma túy phòng, chống tái nghiện và hòa nhập cộng đồng",
  budgetSource:
    "ngân sách địa phương theo quy định; đóng góp tự nguyện của hội viên và nguồn tài trợ hợp pháp khác",
  necessity:
    "Việc thành lập câu lạc bộ là cần thiết để tập hợp, giúp đỡ người sau cai nghiện ma túy phòng, chống tái nghiện và hòa nhập cộng đồng",
  attachments: ["Phương án tổ chức và hoạt động", "Dự thảo quyết định thành lập", "Dự thảo quy chế"],
} as const;

/** Who else gets a paper of the committee: upper levels for their information, and the commune's own bodies. */
export function committeeRecipients(upperLevels: readonly string[]): readonly string[] {
  return [
    ...upperLevels.map((name) => `${name} (để b/c)`),
    "Thường trực Đảng ủy, HĐND xã",
    "Ủy ban MTTQ Việt Nam xã",
  ];
}

/** Who must know that a club pauses. */
export const suspensionRecipients = ["Ban chủ nhiệm Câu lạc bộ", "Công an xã", "Trạm Y tế xã"] as const;

/** Who else gets the monthly report besides those it is addressed to. */
export const reportRecipients = ["Thường trực Đảng ủy, HĐND xã", "Công an xã"] as const;

/** `Ủy ban nhân dân xã …`, as papers address it. */
export function committeeOf(unitName: string): string {
  return `Ủy ban nhân dân ${unitName}`;
}

/** An office as papers address it: a commune by its committee, others by the name they have. */
export function officeInText(name: string): string {
  return /^(xã|phường|đặc khu)\s/iu.test(name.normalize("NFC")) ? committeeOf(unitInText(name)) : name;
}

/** The name of a meeting in its minutes: `Sinh hoạt thường kỳ tháng 9 năm 2026`. */
export function meetingSubject(kind: string, month: number, year: number): string {
  const names: Readonly<Record<string, string>> = {
    THUONG_KY: "Sinh hoạt thường kỳ",
    CHUYEN_DE: "Sinh hoạt chuyên đề",
    RA_MAT: "Lễ ra mắt",
    GIA_DINH: "Gặp mặt gia đình hội viên",
    GIAO_LUU: "Giao lưu",
    TONG_KET: "Tổng kết",
  };
  return `${names[kind] ?? "Sinh hoạt"} tháng ${String(month)} năm ${String(year)}`;
}

/** What kinds of data a bundle's slip names its contents. */
export const bundleContentNames: Readonly<Record<string, string>> = {
  bao_cao: "Báo cáo kỳ đã khóa",
  bien_nhan: "Giấy báo nhận",
  the_khoa: "Thẻ khóa",
  chuyen_ho_so: "Chuyển hồ sơ một người",
  xoa: "Hồ sơ đã hủy",
  khac: "Loại khác, giữ nguyên",
  person: "Người",
  management: "Quyết định quản lý sau cai",
  body: "Câu lạc bộ, điểm tư vấn, đội tình nguyện",
  membership: "Hội viên câu lạc bộ",
  meeting: "Buổi sinh hoạt",
};

/** Record types that have no line of their own on the slip, added up. */
export const otherRecordsName = "Bản ghi khác của hồ sơ";

/** Sections of the monthly report that people write; the office changes them before it prints. */
export function reportWording(unitName: string): {
  readonly direction: string;
  readonly communication: string;
  readonly budget: string;
  readonly causes: string;
  readonly nextTasks: readonly string[];
} {
  return {
    direction: `Ủy ban nhân dân ${unitName} tiếp tục chỉ đạo các ngành, đoàn thể, thôn, tổ dân phố thực hiện công tác phòng, chống ma túy, quản lý sau cai nghiện và duy trì sinh hoạt câu lạc bộ theo quy định.`,
    communication:
      "Duy trì tuyên truyền phòng, chống ma túy, phòng, chống tái nghiện tới người được quản lý, gia đình và cộng đồng; kết quả theo Biểu kèm theo.",
    budget: "Thực hiện theo dự toán được giao.",
    causes: "Các câu lạc bộ, đơn vị liên quan đang rà soát nguyên nhân đối với từng chỉ tiêu chưa đạt.",
    nextTasks: [
      "Duy trì sinh hoạt câu lạc bộ đủ số buổi, đánh giá đủ hội viên trong tháng",
      "Rà soát người sắp hoàn thành cai nghiện, ban hành quyết định quản lý sau cai đúng hạn",
      "Theo dõi phản hồi phiếu chuyển gửi; hỗ trợ học nghề, vay vốn, việc làm cho người sau cai",
    ],
  };
}

/** Which targets were reached and which were not, from the computed verdicts. */
export function targetSentences(
  met: readonly string[],
  unmet: readonly string[],
): { readonly achievements: string; readonly shortcomings: string } {
  return {
    achievements:
      met.length === 0
        ? "Trong kỳ chưa có chỉ tiêu nào đạt mức đề ra."
        : `Các chỉ tiêu đạt mức đề ra: ${met.join("; ")}.`,
    shortcomings:
      unmet.length === 0
        ? "Không có chỉ tiêu nào chưa đạt mức đề ra."
        : `Các chỉ tiêu chưa đạt mức đề ra: ${unmet.join("; ")}.`,
  };
}

/** Who gets a paper that names a managed person: himself and the police who keep his file. */
export const certificateRecipients = ["Người có tên tại mục 1", "Công an xã (lưu hồ sơ)"] as const;
export const policeRecipients = ["Công an xã (lưu hồ sơ)"] as const;

/** Standing wording of the team for management and social support. */
export const teamWording = {
  tasks:
    "tư vấn, giúp đỡ, phòng, chống tái nghiện; quản lý cư trú; hỗ trợ học nghề, vay vốn, tìm việc làm và hòa nhập cộng đồng đối với người bị quản lý sau cai nghiện ma túy trên địa bàn",
  budget: "bố trí trong dự toán ngân sách được giao hằng năm và nguồn hợp pháp khác theo quy định",
} as const;

/** The drafting unit on a club's own papers: the club keeps them itself. */
export const clubDraftingUnit = "CLB";
/** Who gets a paper of a club's board. */
export const clubRecipients = ["Ủy ban nhân dân xã (để b/c)", "Thành viên Ban chủ nhiệm"] as const;

/** Usual duties by role in a club's board. */
export const boardDutyTexts: Readonly<Record<string, string>> = {
  CHU_NHIEM: "Phụ trách chung; chủ trì sinh hoạt; làm việc với Ủy ban nhân dân và các cơ quan.",
  PHO_CHU_NHIEM: "Giúp Chủ nhiệm; thay mặt Chủ nhiệm khi được giao; phụ trách hoạt động phong trào.",
  THU_KY: "Ghi biên bản; giữ hồ sơ, sổ sách; chuẩn bị báo cáo.",
  THU_QUY: "Quản lý thu, chi; ghi sổ quỹ; công khai thu, chi.",
  UY_VIEN: "Phụ trách hội viên tại địa bàn; vận động, giúp đỡ hội viên và gia đình.",
};

/** Standing wording of a club's monthly plan. */
export const planWording = {
  purposes: [
    "Duy trì sinh hoạt định kỳ, giúp đỡ hội viên hòa nhập cộng đồng",
    "Nội dung thiết thực, giữ bí mật thông tin cá nhân của hội viên",
  ],
  duties: [
    "Chủ nhiệm: chỉ đạo thực hiện kế hoạch",
    "Thư ký: mời hội viên, chuẩn bị tài liệu, tổng hợp kết quả báo cáo",
  ],
} as const;

/** The name of a meeting on an invitation: it tells nothing of the club. */
export function neutralMeetingName(kind: string, month: number, year: number): string {
  const names: Readonly<Record<string, string>> = {
    RA_MAT: "Lễ ra mắt câu lạc bộ",
    GIA_DINH: "Gặp mặt gia đình",
    GIAO_LUU: "Giao lưu",
    TONG_KET: "Tổng kết hoạt động câu lạc bộ",
  };
  return `${names[kind] ?? "Sinh hoạt câu lạc bộ"} tháng ${String(month)} năm ${String(year)}`;
}

/** Who is invited: the members, whom the invitation does not name one by one. */
export const invitedMembers = "Ông (bà) thành viên câu lạc bộ";

/** One guest by name, on an invitation of his own. */
export function invitedPerson(sex: string, fullName: string): string {
  return `${sex === "NU" ? "Bà" : "Ông"} ${fullName}`;
}

/** What an applicant promises. */
export const applicationPromises = [
  "Chấp hành Quy chế, tham dự đầy đủ các buổi sinh hoạt, báo trước khi vắng mặt",
  "Không sử dụng trái phép chất ma túy",
  "Giữ bí mật thông tin cá nhân của hội viên khác",
] as const;
/** What a managed person commits himself to. */
export const commitmentPromises = [
  "Không sử dụng trái phép, không tàng trữ chất ma túy",
  "Chấp hành việc triệu tập, xét nghiệm theo quy định",
  "Báo cáo khi vắng mặt, khi thay đổi nơi cư trú",
] as const;
export const planPromises = ["Thực hiện đúng kế hoạch, báo cho người phụ trách khi gặp khó khăn"] as const;

/** `Công an xã …`, as papers address it. */
export function policeBody(unitName: string): string {
  return `Công an ${unitName}`;
}

/** The volunteers' team of a commune. */
export function volunteerTeamName(unitName: string): string {
  return `Đội công tác xã hội tình nguyện ${unitName}`;
}

/** The body that signs a club's papers, over the club's name in its letterhead. */
export const boardName = "Ban chủ nhiệm";

/** The month a club plans for: `tháng 9 năm 2026`. */
export function plannedMonth(month: number, year: number): string {
  return `tháng ${String(month)} năm ${String(year)}`;
}

/** The first target of a club's plan: the meetings it must hold. */
export function meetingsTarget(required: number): string {
  return `Số buổi sinh hoạt: ${String(required)}`;
}

/** What an assessment of attendance rests on: `có mặt 3/4 buổi`. */
export function attendanceBasis({
  present,
  expected,
}: {
  readonly present: number;
  readonly expected: number;
}): string {
  return `có mặt ${String(present)}/${String(expected)} buổi`;
}

/** The day within a line that names a completed rehabilitation. */
export function onDay(day: string): string {
  return `ngày ${day}`;
}

/** Who gets an invitation, and a paper about the one it names. */
export const invitationRecipients = ["Như trên"] as const;
export const namedPersonRecipient = "Người có tên nêu trên";

/** What the register says of a number whose paper was spoiled, or that was never used. */
export function voidedNumberText(reason: string): string {
  return `Hủy số: ${reason}`;
}

/** What a report calls the types of papers issued in its period, by the symbol in their number. */
export const outgoingTypeNames: Readonly<Record<string, string | undefined>> = {
  QĐ: "quyết định",
  KH: "kế hoạch",
  TB: "thông báo",
  BC: "báo cáo",
  TTr: "tờ trình",
  GM: "giấy mời",
};

/** A line of a ledger that was opened in an earlier year: the note it starts with. */
export function carriedOver(year: number): string {
  return `chuyển từ sổ năm ${String(year)}`;
}

/** Parts of the upper level's report that people write; the office changes them before it prints. */
export const upperReportWording = {
  remarks: "Các đơn vị tiếp tục rà soát, bảo đảm số liệu đầy đủ, đúng hạn",
  direction: [
    "Đơn vị chưa nộp báo cáo gửi báo cáo ngay; đơn vị chưa đạt chỉ tiêu nêu nguyên nhân và giải pháp trong kỳ báo cáo sau",
  ],
} as const;

/** Whom the papers of a club call its head. */
export const clubHeadPosition = "Chủ nhiệm Câu lạc bộ";
