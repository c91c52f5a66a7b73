import { z } from "zod";
import { paperNumber } from "#shared/base/numbers.ts";
import { bodyText } from "../body-blocks.ts";
import { count, longText, optionalLines, text } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import type { Section } from "../paper.ts";
import { boardRoleNames, clubNameFacts, honorificNames, honorifics } from "./club-facts.ts";
import { namedSection, numberColumn, plainTable, signedFacts } from "./paper-parts.ts";
import { longClub, longClubPaper, sampleClub, sampleClubPaper } from "./sample-club.ts";

const dutyFacts = z
  .strictObject({
    honorific: z.enum(honorifics).meta({ label: "Ông/Bà" }),
    fullName: text("Họ và tên", 100),
    role: z
      .enum(["CHU_NHIEM", "PHO_CHU_NHIEM", "THU_KY", "THU_QUY", "UY_VIEN"])
      .meta({ label: "Chức danh trong Ban chủ nhiệm" }),
    tasks: longText("Nhiệm vụ", 800),
    areas: optionalLines("Địa bàn phụ trách", 120),
    members: count("Số hội viên phụ trách"),
  })
  .meta({ label: "Thành viên" });

const needs = z.strictObject({
  ...signedFacts,
  club: clubNameFacts,
  duties: z.array(dutyFacts).min(1).max(20).meta({ label: "Phân công nhiệm vụ" }),
});
type DutyFacts = z.output<typeof needs>;

function build(facts: DutyFacts): readonly Section[] {
  const { fullName } = facts.club;
  return [
    namedSection(facts, {
      type: "TB",
      name: "THÔNG BÁO",
      subject: `Phân công nhiệm vụ thành viên Ban chủ nhiệm ${fullName}`,
      blocks: [
        bodyText(
          `Thực hiện Quy chế tổ chức và hoạt động, Ban chủ nhiệm ${fullName} thông báo phân công nhiệm vụ các thành viên như sau:`,
        ),
        plainTable(
          [
            { ...numberColumn, widthMm: 11 },
            { title: "Họ và tên", widthMm: 36 },
            { title: "Chức danh", widthMm: 24 },
            { title: "Nhiệm vụ", widthMm: 47 },
            { title: "Địa bàn", widthMm: 24 },
            { title: "Số hội viên phụ trách", widthMm: 18, align: "center" },
          ],
          facts.duties.map((duty, index) => [
            paperNumber(index + 1),
            `${honorificNames[duty.honorific]} ${duty.fullName}`,
            boardRoleNames[duty.role],
            duty.tasks,
            duty.areas.join("; "),
            String(duty.members),
          ]),
          12,
        ),
        bodyText(
          "Danh sách hội viên do từng thành viên phụ trách được lập riêng, lưu hành nội bộ. Các thành viên chịu trách nhiệm trước Ban chủ nhiệm về nhiệm vụ được phân công.",
        ),
      ],
    }),
  ];
}

const sample = {
  ...sampleClubPaper,
  number: 2,
  issuedOn: "2026-07-08",
  preparedOn: "2026-07-07",
  club: sampleClub,
  duties: [
    {
      honorific: "ONG",
      fullName: "Đặng Hữu Mão",
      role: "CHU_NHIEM",
      tasks: "Phụ trách chung; chủ trì sinh hoạt; làm việc với Ủy ban nhân dân xã.",
      members: 2,
    },
    {
      honorific: "ONG",
      fullName: "Hứa Văn Lịch",
      role: "PHO_CHU_NHIEM",
      tasks: "Giúp Chủ nhiệm; phụ trách học nghề, việc làm, hoạt động phong trào.",
      areas: ["thôn Đồi Thông"],
      members: 3,
    },
    {
      honorific: "BA",
      fullName: "Bùi Thị Hạ Vy",
      role: "THU_KY",
      tasks: "Ghi biên bản, giữ hồ sơ, sổ sách; chuẩn bị báo cáo.",
      areas: ["thôn Đồi Chè"],
      members: 3,
    },
  ],
  recipients: ["Ủy ban nhân dân xã (để b/c)", "Thành viên Ban chủ nhiệm"],
};

const extreme = {
  ...sample,
  ...longClubPaper,
  club: longClub,
  duties: Array.from({ length: 9 }, (_, index) => ({
    honorific: "ONG",
    fullName: "Y Bhuăn Niê Kđăm Hwing Buôn Krông Ayŭn",
    role: index === 0 ? "CHU_NHIEM" : "UY_VIEN",
    tasks:
      "Phụ trách công tác tuyên truyền, tư vấn, giúp đỡ hội viên và gia đình hội viên; theo dõi việc thực hiện kế hoạch cá nhân; phối hợp với Trạm Y tế, Công an, Đoàn Thanh niên trong giới thiệu dịch vụ",
    areas: ["tổ dân phố số 1", "tổ dân phố số 2", "thôn Đồi Chè Thượng"],
    members: 12,
  })),
};

/** Duties within a club's board (Mẫu 1.4 of Nghị định 30/2020/NĐ-CP): how many members each looks after, never who. */
export const boardDuties = defineKind({
  code: "D06",
  title: "Thông báo phân công nhiệm vụ thành viên Ban chủ nhiệm",
  form: "ND30-1.4",
  issuer: "BCN_CLB",
  regime: "both",
  needs,
  signature: (facts) => facts.signature,
  authorities: ["BCN_CLB"],
  sample,
  extreme,
  build,
});
