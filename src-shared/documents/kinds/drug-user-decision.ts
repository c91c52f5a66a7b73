import { z } from "zod";
import { longDate } from "#shared/base/calendar-date.ts";
import { article, bodyText, points, sentence } from "../body-blocks.ts";
import { day, lines, longText, text } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import type { Section } from "../paper.ts";
import {
  drugUserDecisionFacts,
  drugUserLines,
  longDrugUserPaper,
  sampleDrugUserPaper,
} from "./drug-user-facts.ts";
import { decisionSection } from "./paper-parts.ts";
import { personInText } from "./post-rehab-facts.ts";

const needs = z.strictObject({
  ...drugUserDecisionFacts,
  act: longText("Tóm tắt hành vi", 800),
  positiveOn: day("Ngày có kết quả xét nghiệm dương tính"),
  termFrom: day("Thời hạn quản lý: từ ngày"),
  termTo: day("Thời hạn quản lý: đến ngày"),
  teamLeader: text("Tổ trưởng (Công an xã)", 150),
  teamDeputy: text("Tổ phó (đại diện thôn, tổ dân phố)", 150),
  teamMembers: lines("Tổ viên", 200),
  duties: lines("Trách nhiệm của Tổ quản lý", 400),
});

function build(facts: z.output<typeof needs>): readonly Section[] {
  const { person, office } = facts;
  return [
    decisionSection(facts, {
      subject: "Áp dụng biện pháp quản lý người sử dụng trái phép chất ma túy",
      asArticle: 5,
      articles: [
        article(
          1,
          "Áp dụng biện pháp quản lý người sử dụng trái phép chất ma túy đối với người có tên sau đây:",
        ),
        ...drugUserLines(person),
        bodyText(`Đã có hành vi: ${sentence(facts.act)}`),
        bodyText(`Ngày có kết quả xét nghiệm dương tính: ${longDate(facts.positiveOn)}.`),
        article(2, `Thời hạn quản lý: từ ${longDate(facts.termFrom)} đến ${longDate(facts.termTo)}.`),
        article(
          3,
          `Thành lập Tổ quản lý ${personInText(person)}, gồm: Tổ trưởng ${facts.teamLeader}; Tổ phó ${facts.teamDeputy}; Tổ viên ${facts.teamMembers.join(", ")}. Tổ quản lý có trách nhiệm:`,
        ),
        ...points(facts.duties),
        article(4, "Quyết định này có hiệu lực kể từ ngày ký."),
        article(
          5,
          `Trưởng Công an ${office.unitName}, Tổ quản lý và ${personInText(person)} chịu trách nhiệm thi hành Quyết định này.`,
        ),
      ],
    }),
  ];
}

const sample = {
  ...sampleDrugUserPaper,
  number: 61,
  issuedOn: "2026-03-13",
  act: "sử dụng trái phép chất ma túy tại nơi ở ngày 06 tháng 3 năm 2026.",
  positiveOn: "2026-03-06",
  termFrom: "2026-03-13",
  termTo: "2027-03-13",
  teamLeader: "ông Lục Văn Thành, Công an xã",
  teamDeputy: "ông Triệu Sinh Pắn, Trưởng thôn Đồi Chè",
  teamMembers: ["bà Giàng Thị Mỷ, đại diện gia đình", "ông Hứa Văn Lịch, Bí thư Đoàn xã"],
  duties: [
    "Tư vấn, động viên, giáo dục, giúp đỡ người bị quản lý",
    "Tạo điều kiện cho người bị quản lý tham gia lao động, học nghề, hoạt động tại cộng đồng",
    "Tham gia quản lý, giám sát việc cư trú của người bị quản lý",
    "Ngăn chặn hành vi sử dụng trái phép chất ma túy và các hành vi gây mất trật tự, an toàn xã hội",
  ],
};

/**
 * Management of illegal use until 30/6/2026: Mẫu 07 of the decree of 2021 on illegal use. Its fields are on record,
 * its exact wording is not; from 01/7/2026 the police decide (Phụ lục III of the 2026 decree) and the commune only
 * receives the paper. To be compared with the official form before use.
 */
export const drugUserDecision = defineKind({
  code: "M07R1",
  title: "Quyết định áp dụng biện pháp quản lý người sử dụng trái phép chất ma túy (trước ngày 01/7/2026)",
  form: "ND105-2021-07",
  issuer: "CHU_TICH_UBND",
  regime: "R1",
  verifyAgainstOfficialForm: true,
  needs,
  signature: (facts) => facts.signature,
  authorities: ["CHU_TICH_UBND"],
  sample,
  extreme: {
    ...sample,
    ...longDrugUserPaper,
    teamMembers: Array.from(
      { length: 12 },
      () => "bà Y Bhuăn Niê Kđăm Hwing Buôn Krông Ayŭn, đại diện tổ chức chính trị - xã hội",
    ),
  },
  build,
});
