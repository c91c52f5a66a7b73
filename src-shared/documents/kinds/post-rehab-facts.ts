import { z } from "zod";
import { datePerPrecision } from "#shared/base/calendar-date.ts";
import { capitals } from "#shared/base/vietnamese-text.ts";
import { bodyText } from "../body-blocks.ts";
import { count, day, longText, text } from "../fact-fields.ts";
import type { Block } from "../paper.ts";

/** The person of a post-rehabilitation decision: the block of identity facts of the 2026 forms. */
export const managedPersonFacts = z
  .strictObject({
    fullName: text("Họ và tên", 100),
    sex: z.enum(["NAM", "NU"]).meta({ label: "Giới tính" }),
    alias: text("Tên gọi khác", 100).optional(),
    birthDate: day("Ngày, tháng, năm sinh"),
    birthPrecision: z
      .enum(["DAY", "MONTH", "YEAR"])
      .default("DAY")
      .meta({ label: "Độ chính xác của ngày sinh" }),
    identityNumber: text("Số CC/CCCD/CMND/HC", 40).optional(),
    identityIssuedOn: day("Ngày cấp giấy tờ").optional(),
    identityIssuedBy: text("Nơi cấp giấy tờ", 200).optional(),
    noIdentityReason: text("Lý do không có giấy tờ", 120).optional(),
    residence: text("Nơi cư trú hoặc chỗ ở hiện nay", 300),
    occupation: text("Nghề nghiệp", 120),
    workplace: text("Nơi làm việc, học tập", 300).optional(),
  })
  .refine((person) => person.identityNumber !== undefined || person.noIdentityReason !== undefined, {
    path: ["identityNumber"],
    message: "identityMissing",
  })
  .meta({ label: "Người bị quản lý" });
export type ManagedPerson = z.output<typeof managedPersonFacts>;

/** A relative, or the representative of a person from 12 to under 18. */
const relativeFacts = z
  .strictObject({
    fullName: text("Họ và tên người thân hoặc người đại diện", 100),
    relation: text("Quan hệ với người bị quản lý", 60),
    age: count("Tuổi").max(150).optional(),
    occupation: text("Nghề nghiệp người thân", 120).optional(),
    residence: text("Nơi cư trú người thân", 300).optional(),
  })
  .meta({ label: "Người thân hoặc người đại diện" });
export type Relative = z.output<typeof relativeFacts>;

/** What a decision on post-rehabilitation management must state besides the person. */
export const managementFacts = {
  person: managedPersonFacts,
  relative: relativeFacts,
  termFrom: day("Thời hạn quản lý: từ ngày"),
  termTo: day("Thời hạn quản lý: đến ngày"),
  responsibleName: text("Người được giao quản lý", 100),
  responsibleUnit: text("Đơn vị của người được giao quản lý", 200),
  familyRepresentative: text("Đại diện gia đình", 100),
  supportTeam: text("Tổ phối hợp hỗ trợ", 300),
  supportAssignment: longText("Phân công nhiệm vụ hỗ trợ", 1500),
  placeOfExecution: text("Nơi thi hành", 300),
  executingBody: text("Cơ quan thi hành", 200),
  effectiveOn: day("Ngày có hiệu lực"),
};

/** `Giấy tờ`: number with date and place of issue, or why there is none. */
export function identityText(person: ManagedPerson): string {
  if (person.identityNumber === undefined) {
    return `Số CC/CCCD/CMND/HC: ${person.noIdentityReason ?? ""}`;
  }
  const issuedOn =
    person.identityIssuedOn === undefined
      ? ""
      : `; ngày cấp: ${datePerPrecision(person.identityIssuedOn, "DAY")}`;
  const issuedBy = person.identityIssuedBy === undefined ? "" : `; nơi cấp: ${person.identityIssuedBy}`;
  return `Số CC/CCCD/CMND/HC: ${person.identityNumber}${issuedOn}${issuedBy}`;
}

/** The relative's line, with what is known of him. */
export function relativeText(relative: Relative): string {
  const age = relative.age === undefined ? [] : [`tuổi: ${String(relative.age)}`];
  const occupation = relative.occupation === undefined ? [] : [`nghề nghiệp: ${relative.occupation}`];
  const residence = relative.residence === undefined ? [] : [`nơi cư trú: ${relative.residence}`];
  return [`${relative.fullName} (${relative.relation})`, ...age, ...occupation, ...residence].join("; ");
}

export const sexNames = { NAM: "Nam", NU: "Nữ" } as const;
const addressed = { NAM: "ông", NU: "bà" } as const;

/** `ông Giàng A Sếnh`: the person inside a sentence. */
export function personInText(person: Pick<ManagedPerson, "sex" | "fullName">): string {
  return `${addressed[person.sex]} ${person.fullName}`;
}

/** The block of identity lines of the 2026 forms (họ và tên in capitals, then who he is and where he lives). */
export function identityLines(person: ManagedPerson): Block[] {
  return [
    bodyText(`Họ và tên: ${capitals(person.fullName)}; giới tính: ${sexNames[person.sex]}`),
    bodyText(`Tên gọi khác: ${person.alias ?? "Không"}`),
    bodyText(`Ngày, tháng, năm sinh: ${datePerPrecision(person.birthDate, person.birthPrecision)}`),
    bodyText(identityText(person)),
    bodyText(`Nơi cư trú hoặc chỗ ở hiện nay: ${person.residence}`),
    bodyText(`Nghề nghiệp: ${person.occupation}; nơi làm việc/học tập: ${person.workplace ?? "Không"}`),
  ];
}
