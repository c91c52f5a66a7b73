import { z } from "zod";
import { ageOn, datePerPrecision, isCalendarDate, longDate } from "#shared/base/calendar-date.ts";
import { capitals } from "#shared/base/vietnamese-text.ts";
import { addressees, bodyText, dashes, heading, sentence } from "../body-blocks.ts";
import { day, lines, longText, text } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import type { Block, Section } from "../paper.ts";
import { clubNameFacts } from "./club-facts.ts";
import { handSigners, mottoHead } from "./paper-parts.ts";
import { identityText, managedPersonFacts, sexNames } from "./post-rehab-facts.ts";
import { longClub, sampleClub } from "./sample-club.ts";
import { longPerson, samplePerson } from "./sample-person.ts";

const adultAge = 18;

const wishNames = {
  HOC_NGHE: "Học nghề",
  VAY_VON: "Vay vốn",
  VIEC_LAM: "Việc làm",
  Y_TE: "Y tế",
  PHAP_LY: "Pháp lý",
  TAM_LY: "Tâm lý",
} as const;
const wishes = ["HOC_NGHE", "VAY_VON", "VIEC_LAM", "Y_TE", "PHAP_LY", "TAM_LY"] as const;

const needs = z
  .strictObject({
    placeName: text("Địa danh", 100),
    preparedOn: day("Ngày làm đơn"),
    club: clubNameFacts,
    person: managedPersonFacts
      .safeExtend({
        ethnicity: text("Dân tộc", 40),
        religion: text("Tôn giáo", 60).optional(),
        education: text("Trình độ học vấn", 60).optional(),
        phone: text("Điện thoại", 20).optional(),
      })
      .meta({ label: "Người làm đơn" }),
    family: longText("Hoàn cảnh gia đình", 1000),
    completion: text("Hình thức cai nghiện đã hoàn thành, cơ sở, ngày hoàn thành", 300),
    certificate: text("Giấy xác nhận số", 60).optional(),
    wishes: z
      .array(z.enum(wishes).meta({ label: "Nguyện vọng" }))
      .max(6)
      .default([])
      .meta({ label: "Nguyện vọng hỗ trợ" }),
    commitments: lines("Cam kết", 400),
    guardian: text("Cha, mẹ hoặc người giám hộ (người từ đủ 12 đến dưới 18 tuổi)", 100).optional(),
  })
  .refine(
    ({ person, preparedOn, guardian }) =>
      guardian !== undefined ||
      !isCalendarDate(person.birthDate) ||
      !isCalendarDate(preparedOn) ||
      ageOn(person.birthDate, preparedOn) >= adultAge,
    { path: ["guardian"], message: "guardianMissing" },
  );
type ApplicationFacts = z.output<typeof needs>;

function identityPart({ person }: ApplicationFacts): Block[] {
  const unknown = "Không";
  return [
    bodyText(
      `1. Họ và tên: ${capitals(person.fullName)}; tên gọi khác: ${person.alias ?? unknown}; giới tính: ${sexNames[person.sex]}.`,
    ),
    bodyText(`2. Ngày, tháng, năm sinh: ${datePerPrecision(person.birthDate, person.birthPrecision)}.`),
    bodyText(`3. ${identityText(person)}.`),
    bodyText(
      `4. Dân tộc: ${person.ethnicity}; tôn giáo: ${person.religion ?? unknown}${person.education === undefined ? "" : `; trình độ học vấn: ${person.education}`}.`,
    ),
    bodyText(`5. Nghề nghiệp: ${person.occupation}; nơi làm việc/học tập: ${person.workplace ?? unknown}.`),
    bodyText(
      `6. Nơi cư trú hoặc chỗ ở hiện nay: ${person.residence}${person.phone === undefined ? "" : `; điện thoại: ${person.phone}`}.`,
    ),
  ];
}

/** The board's opinion is written by hand on the signed letter. */
const opinion: Block[] = [
  { ...heading("Ý kiến của Ban chủ nhiệm:"), roomAboveMm: 6 },
  {
    kind: "choices",
    items: [
      { checked: false, label: "Đồng ý kết nạp" },
      { checked: false, label: "Không đồng ý (ghi rõ lý do)" },
    ],
  },
  handSigners({ role: "Chủ nhiệm" }),
];

function build(facts: ApplicationFacts): readonly Section[] {
  const certificate = facts.certificate === undefined ? "" : `; giấy xác nhận số ${facts.certificate}`;
  const guardian =
    facts.guardian === undefined ? undefined : { role: "Cha, mẹ hoặc người giám hộ", name: facts.guardian };
  return [
    {
      orientation: "portrait",
      blocks: [
        mottoHead(),
        { kind: "title", name: "ĐƠN XIN THAM GIA", subject: facts.club.fullName, rule: true },
        addressees([`Ban chủ nhiệm ${facts.club.fullName}`]),
        ...identityPart(facts),
        bodyText(`7. Hoàn cảnh gia đình: ${sentence(facts.family)}`),
        bodyText(`8. Đã hoàn thành cai nghiện: ${facts.completion}${certificate}.`),
        bodyText("9. Nguyện vọng được hỗ trợ:"),
        {
          kind: "choices",
          items: wishes.map((wish) => ({ checked: facts.wishes.includes(wish), label: wishNames[wish] })),
        },
        bodyText("10. Tôi tự nguyện xin tham gia Câu lạc bộ và cam kết:"),
        ...dashes(facts.commitments),
        bodyText(
          "11. Tôi đồng ý cho Ban chủ nhiệm, Ủy ban nhân dân lưu và sử dụng thông tin trong đơn để quản lý, hỗ trợ hội viên; thông tin được giữ bí mật theo quy định.",
        ),
        bodyText(`Đơn làm tại ${facts.placeName}, ${longDate(facts.preparedOn)}.`),
        handSigners({ role: "Người làm đơn", name: facts.person.fullName }, guardian),
        ...opinion,
      ],
    },
  ];
}

const sample = {
  placeName: "Bình Lâm Thượng",
  preparedOn: "2026-09-10",
  club: sampleClub,
  person: { ...samplePerson, ethnicity: "Mông" },
  family: "vợ và 02 con nhỏ, sống bằng nghề làm nương.",
  completion: "cai nghiện bắt buộc, Cơ sở cai nghiện ma túy số 1 tỉnh Hải Sơn, ngày 26/8/2026",
  certificate: "58/GXN-CSCN",
  wishes: ["HOC_NGHE", "VAY_VON"],
  commitments: [
    "Chấp hành Quy chế, tham dự đầy đủ các buổi sinh hoạt, báo trước khi vắng mặt",
    "Không sử dụng trái phép chất ma túy",
    "Giữ bí mật thông tin cá nhân của hội viên khác",
  ],
};

/** A person's own application (form BM-01). From 12 to under 18 a parent or guardian signs with him. */
export const membershipApplication = defineKind({
  code: "D07",
  title: "Đơn xin tham gia câu lạc bộ",
  form: "BM-01",
  issuer: "BCN_CLB",
  regime: "both",
  needs,
  sample,
  extreme: {
    ...sample,
    club: longClub,
    person: {
      ...longPerson,
      birthDate: "2010-03-01",
      ethnicity: "Ê-đê",
      religion: "Tin Lành",
      phone: "0912345678",
    },
    wishes: [...wishes],
    guardian: "H'Nương Êban Mlô Niê Kđăm",
    family: "Cha mẹ đã già yếu, còn ba em nhỏ đang tuổi ăn học. ".repeat(6).trim(),
  },
  build,
});
