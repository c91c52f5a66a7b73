import { z } from "zod";
import { datePerPrecision, longDate, shortDate } from "#shared/base/calendar-date.ts";
import { bodyText, countText } from "../body-blocks.ts";
import { day, text } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import { attachedTo } from "../letterhead.ts";
import type { Section } from "../paper.ts";
import { clubNameFacts } from "./club-facts.ts";
import {
  internalMark,
  namedSection,
  numberColumn,
  plainTable,
  signedFacts,
  symbolOf,
} from "./paper-parts.ts";
import { longClub, longClubPaper, sampleClub, sampleClubPaper } from "./sample-club.ts";

const admittedFacts = z
  .strictObject({
    fullName: text("Họ và tên hội viên", 100),
    birthDate: day("Ngày sinh"),
    birthPrecision: z
      .enum(["DAY", "MONTH", "YEAR"])
      .default("DAY")
      .meta({ label: "Độ chính xác của ngày sinh" }),
    area: text("Nơi ở (thôn, tổ dân phố)", 120).optional(),
    joinedOn: day("Ngày vào câu lạc bộ"),
    responsible: text("Người phụ trách", 100).optional(),
  })
  .meta({ label: "Hội viên" });

const needs = z.strictObject({
  ...signedFacts,
  club: clubNameFacts,
  boardMetOn: day("Ngày Ban chủ nhiệm họp xét"),
  admitted: z.array(admittedFacts).min(1).max(200).meta({ label: "Danh sách người được kết nạp" }),
});
type AdmissionFacts = z.output<typeof needs>;

function build(facts: AdmissionFacts): readonly Section[] {
  const { fullName } = facts.club;
  const symbol = symbolOf("TB", facts);
  const notice = namedSection(facts, {
    type: "TB",
    name: "THÔNG BÁO",
    subject: `Về việc kết nạp hội viên ${fullName}`,
    mark: internalMark,
    blocks: [
      bodyText(
        `Căn cứ Quy chế tổ chức và hoạt động, đơn xin tham gia và kết quả họp xét ${longDate(facts.boardMetOn)}, Ban chủ nhiệm ${fullName} thông báo:`,
      ),
      bodyText(
        `1. Kết nạp ${countText(facts.admitted.length)} người vào Câu lạc bộ (danh sách tại Phụ lục kèm theo).`,
      ),
      bodyText(
        "2. Người được kết nạp có quyền, nghĩa vụ của hội viên theo Quy chế kể từ ngày vào Câu lạc bộ.",
      ),
      bodyText(
        "3. Thư ký ghi tên vào sổ hội viên; người phụ trách gặp gỡ, giúp hội viên xây dựng kế hoạch cá nhân.",
      ),
    ],
  });
  return [
    notice,
    {
      orientation: "portrait",
      blocks: [
        { kind: "mark", text: internalMark },
        {
          kind: "title",
          above: "Phụ lục",
          name: "DANH SÁCH NGƯỜI ĐƯỢC KẾT NẠP",
          note: attachedTo(facts, { name: "Thông báo", symbol, issuer: `Ban chủ nhiệm ${fullName}` }),
          rule: true,
        },
        plainTable(
          [
            { ...numberColumn, widthMm: 11 },
            { title: "Họ và tên", widthMm: 46 },
            { title: "Ngày sinh", widthMm: 24, align: "center" },
            { title: "Nơi ở", widthMm: 30 },
            { title: "Ngày vào", widthMm: 22, align: "center" },
            { title: "Người phụ trách", widthMm: 27 },
          ],
          facts.admitted.map((one, index) => [
            String(index + 1),
            one.fullName,
            datePerPrecision(one.birthDate, one.birthPrecision),
            one.area ?? "…",
            shortDate(one.joinedOn),
            one.responsible ?? "",
          ]),
          12,
        ),
      ],
    },
  ];
}

const sample = {
  ...sampleClubPaper,
  number: 5,
  issuedOn: "2026-09-16",
  preparedOn: "2026-09-15",
  club: sampleClub,
  boardMetOn: "2026-09-15",
  admitted: [
    {
      fullName: "Giàng A Sếnh",
      birthDate: "1991-01-01",
      birthPrecision: "YEAR",
      area: "thôn Đồi Chè",
      joinedOn: "2026-09-16",
      responsible: "Bùi Thị Hạ Vy",
    },
  ],
  recipients: ["Người được kết nạp", "Ủy ban nhân dân xã (để b/c)"],
};

const extreme = {
  ...sample,
  ...longClubPaper,
  club: longClub,
  admitted: Array.from({ length: 60 }, () => ({
    fullName: "Y Bhuăn Niê Kđăm Hwing Buôn Krông Ayŭn",
    birthDate: "1965-03-01",
    birthPrecision: "MONTH",
    joinedOn: "2026-02-28",
    responsible: "H'Nương Êban Mlô Niê Kđăm",
  })),
};

/** Admission of members (Mẫu 1.4 of Nghị định 30/2020/NĐ-CP): the names stand on the internal annex only. */
export const admissionNotice = defineKind({
  code: "D08TB",
  title: "Thông báo về việc kết nạp hội viên câu lạc bộ",
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
