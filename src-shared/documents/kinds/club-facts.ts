import { z } from "zod";
import { text } from "../fact-fields.ts";

/** A club as its papers name it. */
export const clubFacts = z
  .strictObject({
    fullName: text("Tên câu lạc bộ", 300),
    shortName: text("Tên gọi tắt của câu lạc bộ", 60).optional(),
    area: text("Phạm vi hoạt động", 300),
    venue: text("Địa điểm sinh hoạt, trụ sở", 300),
  })
  .meta({ label: "Câu lạc bộ" });
/** A club of which the paper prints the name only. */
export const clubNameFacts = clubFacts.partial({ area: true, venue: true }).meta({ label: "Câu lạc bộ" });
export type ClubFacts = z.output<typeof clubFacts>;

/** `Câu lạc bộ … (gọi tắt là CLB …)`. */
export function clubWithShortName(club: ClubFacts): string {
  return club.shortName === undefined ? club.fullName : `${club.fullName} (gọi tắt là ${club.shortName})`;
}

export const honorifics = ["ONG", "BA"] as const;
export const honorificNames = { ONG: "Ông", BA: "Bà" } as const;

const boardRoles = ["CHU_NHIEM", "PHO_CHU_NHIEM", "THU_KY", "THU_QUY", "UY_VIEN"] as const;
export const boardRoleNames = {
  CHU_NHIEM: "Chủ nhiệm",
  PHO_CHU_NHIEM: "Phó Chủ nhiệm",
  THU_KY: "Thư ký",
  THU_QUY: "Thủ quỹ",
  UY_VIEN: "Ủy viên",
} as const;

/** A member of a board: name without academic titles, post in his own body, role in the club's board. */
const boardMemberFacts = z
  .strictObject({
    honorific: z.enum(honorifics).meta({ label: "Ông/Bà" }),
    fullName: text("Họ và tên", 100),
    position: text("Chức vụ, đơn vị công tác", 200),
    role: z.enum(boardRoles).meta({ label: "Chức danh trong Ban chủ nhiệm" }),
  })
  .meta({ label: "Thành viên" });
export type BoardMember = z.output<typeof boardMemberFacts>;

/** A board of 3 to 9, with exactly one head, at least one deputy and exactly one secretary. */
export const boardFacts = z
  .array(boardMemberFacts)
  .min(3)
  .max(9)
  .refine(
    (board) => {
      const count = (role: BoardMember["role"]): number =>
        board.filter((member) => member.role === role).length;
      return count("CHU_NHIEM") === 1 && count("PHO_CHU_NHIEM") >= 1 && count("THU_KY") === 1;
    },
    { message: "boardRolesWrong" },
  )
  .meta({ label: "Danh sách Ban chủ nhiệm" });

/** The main tasks of a club, as the provincial programmes list them; every decision may have its own words. */
export const defaultClubTasks = [
  "Tuyên truyền, phổ biến pháp luật về phòng, chống ma túy và kiến thức, kỹ năng phòng, chống tái nghiện cho hội viên, gia đình và cộng đồng",
  "Giúp hội viên xây dựng và thực hiện kế hoạch cá nhân hòa nhập cộng đồng",
  "Tư vấn tâm lý, kỹ năng phòng, chống tái nghiện cho hội viên và gia đình hội viên",
  "Tư vấn, hỗ trợ hội viên về thủ tục pháp lý, chính sách xã hội, học nghề, việc làm và vay vốn",
  "Phối hợp tổ chức tư vấn, khám bệnh, lập bệnh án ban đầu cho người có nhu cầu",
  "Giới thiệu, chuyển tuyến người có nhu cầu đến cơ sở cung cấp dịch vụ phù hợp",
  "Theo dõi việc tuân thủ điều trị và kết quả hòa nhập cộng đồng của hội viên",
];
