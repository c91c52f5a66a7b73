import { z } from "zod";
import { longDate } from "#shared/base/calendar-date.ts";
import { codeLabel } from "#shared/law/code-lists.ts";
import { ranks } from "#shared/domain/club.ts";
import { addressees, bodyText, closed } from "../body-blocks.ts";
import { day, month, text } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import { letterhead } from "../letterhead.ts";
import type { Section } from "../paper.ts";
import { signaturesOf } from "../signature-block.ts";
import { clubNameFacts } from "./club-facts.ts";
import { internalMark, issuerInText, monthText, recipientsOf, signedFacts } from "./paper-parts.ts";
import { personInText } from "./post-rehab-facts.ts";
import { longClub, longRecipients, sampleClub } from "./sample-club.ts";
import { longDeputy, longOffice, sampleCommittee, sampleOffice } from "./sample-office.ts";

const needs = z.strictObject({
  ...signedFacts,
  addressee: text("Kính gửi", 200),
  club: clubNameFacts,
  person: z
    .strictObject({
      fullName: text("Họ và tên", 100),
      sex: z.enum(["NAM", "NU"]).meta({ label: "Giới tính" }),
      newResidence: text("Nơi cư trú mới", 300),
    })
    .meta({ label: "Hội viên" }),
  joinedOn: day("Sinh hoạt từ ngày"),
  leftOn: day("Thôi sinh hoạt từ ngày"),
  rank: z.enum(ranks).optional().meta({ label: "Xếp loại gần nhất" }),
  rankMonth: month("Tháng xếp loại").optional(),
  consent: z
    .boolean()
    .refine((given) => given, "consentMissing")
    .meta({ label: "Hội viên đã đồng ý gửi thông tin" }),
  consentOn: day("Ngày hội viên đồng ý"),
});
type LetterFacts = z.output<typeof needs>;

function rankText({ rank, rankMonth }: LetterFacts): string {
  if (rank === undefined) {
    return "";
  }
  const when = rankMonth === undefined ? "" : ` (${monthText(rankMonth)})`;
  return ` Kết quả đánh giá gần nhất: ${codeLabel("XEP_LOAI", rank) ?? rank}${when}.`;
}

function build(facts: LetterFacts): readonly Section[] {
  const { person, club, office, signature } = facts;
  return [
    {
      orientation: "portrait",
      blocks: [
        { kind: "mark", text: internalMark },
        {
          ...letterhead(facts, `UBND-${facts.draftingUnit}`),
          subject: "V/v giới thiệu chuyển sinh hoạt câu lạc bộ",
        },
        addressees([facts.addressee]),
        ...closed([
          bodyText(
            `${issuerInText(signature.authority, office)} giới thiệu ${personInText(person)}, nơi cư trú mới: ${person.newResidence}, đã sinh hoạt tại ${club.fullName} từ ${longDate(facts.joinedOn)} đến trước ${longDate(facts.leftOn)}.${rankText(facts)}`,
          ),
          bodyText(
            `Việc gửi thông tin này đã được ${personInText(person)} đồng ý ${longDate(facts.consentOn)}.`,
          ),
          bodyText(
            `Đề nghị ${facts.addressee} quan tâm, tạo điều kiện để ${personInText(person)} tiếp tục sinh hoạt câu lạc bộ phù hợp tại nơi cư trú mới.`,
          ),
        ]),
        signaturesOf(signature, recipientsOf(facts, "Như trên")),
      ],
    },
  ];
}

const sample = {
  office: sampleOffice,
  number: 640,
  issuedOn: "2026-10-05",
  preparedOn: "2026-10-02",
  draftingUnit: "VHXH",
  signature: sampleCommittee,
  addressee: "Ủy ban nhân dân xã Sơn Trung",
  club: sampleClub,
  person: { fullName: "Nông Văn Sảng", sex: "NAM", newResidence: "thôn Nà Lốc, xã Sơn Trung, tỉnh Hải Sơn" },
  joinedOn: "2026-01-17",
  leftOn: "2026-10-01",
  rank: "KHA",
  rankMonth: "2026-09",
  consent: true,
  consentOn: "2026-09-28",
};

/**
 * A member who moves is introduced to the commune he moves to (Mẫu 1.5 of Nghị định 30/2020/NĐ-CP), only with his
 * consent. The police's own notice of a change of residence is another paper.
 */
export const introductionLetter = defineKind({
  code: "D30",
  title: "Công văn giới thiệu hội viên chuyển sinh hoạt",
  form: "ND30-1.5",
  issuer: "UBND",
  regime: "both",
  needs,
  signature: (facts) => facts.signature,
  authorities: ["UBND", "CHU_TICH_UBND"],
  sample,
  extreme: {
    ...sample,
    office: longOffice,
    signature: { authority: "UBND", ...longDeputy },
    club: longClub,
    person: { ...sample.person, fullName: "Y Bhuăn Niê Kđăm Hwing Buôn Krông Ayŭn" },
    recipients: longRecipients,
  },
  build,
});
