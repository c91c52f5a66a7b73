import { z } from "zod";
import { longDate } from "#shared/base/calendar-date.ts";
import { leaveReasons } from "#shared/domain/club.ts";
import { bodyText, dashes } from "../body-blocks.ts";
import { day, optionalLines, text } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import type { Section } from "../paper.ts";
import { clubNameFacts } from "./club-facts.ts";
import { internalMark, namedSection, signedFacts } from "./paper-parts.ts";
import { personInText } from "./post-rehab-facts.ts";
import { longClub, longClubPaper, sampleClub, sampleClubPaper } from "./sample-club.ts";

const needs = z.strictObject({
  ...signedFacts,
  club: clubNameFacts,
  person: z
    .strictObject({
      fullName: text("Họ và tên", 100),
      sex: z.enum(["NAM", "NU"]).meta({ label: "Giới tính" }),
    })
    .meta({ label: "Hội viên" }),
  leftOn: day("Thôi tham gia từ ngày"),
  reason: z.enum(leaveReasons).meta({ label: "Lý do" }),
  nextSteps: optionalLines("Việc tiếp theo", 400),
});
type LeavingFacts = z.output<typeof needs>;

/** A reason as others may read it: nothing of health, of treatment or of an offence stands on the notice. */
const reasonTexts: Readonly<Record<(typeof leaveReasons)[number], string>> = {
  TU_NGUYEN_RA: "theo nguyện vọng cá nhân",
  CHUYEN_DI: "chuyển nơi cư trú",
  CHUYEN_CLB: "chuyển sinh hoạt sang câu lạc bộ khác",
  TAI_NGHIEN: "không còn đủ điều kiện tham gia theo Quy chế",
  VANG_QUA_QUY_DINH: "vắng sinh hoạt quá số buổi theo Quy chế",
  VI_PHAM: "không còn đủ điều kiện tham gia theo Quy chế",
  BAT_GIU: "không còn đủ điều kiện tham gia theo Quy chế",
  HET_DIEU_KIEN: "không còn đủ điều kiện tham gia theo Quy chế",
  CHET: "đã mất",
  CLB_GIAI_THE: "Câu lạc bộ giải thể",
};

function build(facts: LeavingFacts): readonly Section[] {
  const { club, person } = facts;
  const steps = facts.nextSteps.length === 0 ? [] : [bodyText("Việc tiếp theo:"), ...dashes(facts.nextSteps)];
  return [
    namedSection(facts, {
      type: "TB",
      name: "THÔNG BÁO",
      subject: "Về việc hội viên thôi tham gia câu lạc bộ",
      mark: internalMark,
      blocks: [
        bodyText(
          `Căn cứ Quy chế tổ chức và hoạt động, Ban chủ nhiệm ${club.fullName} thông báo: ${personInText(person)} thôi tham gia Câu lạc bộ kể từ ${longDate(facts.leftOn)}.`,
        ),
        bodyText(`Lý do: ${reasonTexts[facts.reason]}.`),
        ...steps,
      ],
    }),
  ];
}

const sample = {
  ...sampleClubPaper,
  number: 7,
  issuedOn: "2026-09-30",
  preparedOn: "2026-09-29",
  club: sampleClub,
  person: { fullName: "Nông Văn Sảng", sex: "NAM" },
  leftOn: "2026-09-30",
  reason: "TAI_NGHIEN",
  nextSteps: ["Thư ký ghi sổ hội viên", "Người phụ trách bàn giao hồ sơ cho Phòng Văn hóa - Xã hội xã"],
  recipients: ["Người có tên nêu trên", "Ủy ban nhân dân xã (để b/c)"],
};

const extreme = {
  ...sample,
  ...longClubPaper,
  club: longClub,
  person: { fullName: "Y Bhuăn Niê Kđăm Hwing Buôn Krông Ayŭn", sex: "NAM" },
  reason: "VANG_QUA_QUY_DINH",
};

/** A member's leaving (Mẫu 1.4 of Nghị định 30/2020/NĐ-CP), internal, its reason worded without medical detail. */
export const leavingNotice = defineKind({
  code: "D26",
  title: "Thông báo về việc hội viên thôi tham gia câu lạc bộ",
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
