import type { z } from "zod";
import { longDate } from "#shared/base/calendar-date.ts";
import { bodyText } from "../body-blocks.ts";
import { documentReference } from "../common-facts.ts";
import { text } from "../fact-fields.ts";
import type { Block } from "../paper.ts";
import { decisionFacts } from "./paper-parts.ts";
import { identityLines, managedPersonFacts } from "./post-rehab-facts.ts";
import { longDeputy, longOffice, sampleChairman, sampleOffice } from "./sample-office.ts";
import { longPerson, samplePerson } from "./sample-person.ts";

/** A person under management for illegal use: the block of facts of the 2021 forms, longer than that of 2026. */
const drugUserFacts = managedPersonFacts
  .safeExtend({
    birthPlace: text("Nơi sinh", 200).optional(),
    hometown: text("Quê quán", 200).optional(),
    ethnicity: text("Dân tộc", 40).optional(),
    religion: text("Tôn giáo", 60).optional(),
    education: text("Trình độ học vấn", 60).optional(),
  })
  .meta({ label: "Người sử dụng trái phép chất ma túy" });
type DrugUser = z.output<typeof drugUserFacts>;

const notKnown = "Không";

/** The lines of the person on the forms of the 2021 decree on illegal use. */
export function drugUserLines(person: DrugUser): Block[] {
  const { birthPlace, hometown, ethnicity, religion, education } = person;
  return [
    ...identityLines(person),
    bodyText(`Nơi sinh: ${birthPlace ?? notKnown}; quê quán: ${hometown ?? notKnown}`),
    bodyText(
      `Dân tộc: ${ethnicity ?? notKnown}; tôn giáo: ${religion ?? notKnown}; trình độ học vấn: ${education ?? notKnown}`,
    ),
  ];
}

/** What the decisions on management of illegal use have in common. */
export const drugUserDecisionFacts = { ...decisionFacts, person: drugUserFacts };

/** What a paper that follows the decision on management refers to. */
export const appliedDecision = documentReference.meta({
  label: "Quyết định áp dụng biện pháp quản lý người sử dụng trái phép chất ma túy",
});

/** The ground of a paper that ends a management: the decision that began it. */
export function appliedGround(
  { symbol, date }: z.output<typeof documentReference>,
  unitName: string,
): string {
  return `Căn cứ Quyết định số ${symbol} ${longDate(date)} của Chủ tịch Ủy ban nhân dân ${unitName} về áp dụng biện pháp quản lý người sử dụng trái phép chất ma túy`;
}

export const sampleDrugUserPaper = {
  office: sampleOffice,
  preparedOn: "2026-03-11",
  draftingUnit: "CAX",
  signature: sampleChairman,
  grounds: [
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
    "Căn cứ Luật Phòng, chống ma túy ngày 30 tháng 3 năm 2021;",
    "Căn cứ Nghị định số 105/2021/NĐ-CP ngày 04 tháng 12 năm 2021 của Chính phủ quy định chi tiết và hướng dẫn thi hành một số điều của Luật Phòng, chống ma túy;",
  ],
  proposal: { by: "Trưởng Công an xã Bình Lâm Thượng" },
  person: {
    ...samplePerson,
    birthPlace: "xã Bình Lâm Thượng, tỉnh Hải Sơn",
    hometown: "xã Bình Lâm Thượng, tỉnh Hải Sơn",
    ethnicity: "Mông",
    education: "Trung học cơ sở",
  },
  recipients: ["Người có tên tại Điều 1", "Đại diện gia đình", "Công an xã (lưu hồ sơ)"],
};

export const longDrugUserPaper = {
  ...sampleDrugUserPaper,
  office: longOffice,
  issuedOn: "2026-02-28",
  signature: { authority: "CHU_TICH_UBND", ...longDeputy },
  person: {
    ...longPerson,
    birthPlace: longPerson.residence,
    hometown: longPerson.residence,
    ethnicity: "Ê-đê",
    religion: "Tin Lành",
    education: "Trung học phổ thông",
  },
};
