import { z } from "zod";
import { longDate } from "#shared/base/calendar-date.ts";
import { bodyText, countText } from "../body-blocks.ts";
import { day } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import { attachedTo } from "../letterhead.ts";
import type { Section } from "../paper.ts";
import { clubNameFacts } from "./club-facts.ts";
import { admittedFacts, admittedSample, admittedTable, longAdmitted } from "./admission-list.ts";
import { internalMark, namedSection, signedFacts, symbolOf } from "./paper-parts.ts";
import { longClub, longClubPaper, sampleClub, sampleClubPaper } from "./sample-club.ts";

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
        admittedTable(facts.admitted),
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
  admitted: admittedSample,
  recipients: ["Người được kết nạp", "Ủy ban nhân dân xã (để b/c)"],
};

const extreme = {
  ...sample,
  ...longClubPaper,
  club: longClub,
  admitted: longAdmitted,
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
