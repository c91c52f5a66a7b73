import { z } from "zod";
import { longDate } from "#shared/base/calendar-date.ts";
import { numberInWords } from "#shared/base/number-words.ts";
import { formatInteger } from "#shared/base/numbers.ts";
import { article, bodyText, countText, dashes, points, sentence } from "../body-blocks.ts";
import { documentReference } from "../common-facts.ts";
import { count, day, lines, longText, text } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import type { Block, Section } from "../paper.ts";
import { clubNameFacts } from "./club-facts.ts";
import { decisionFacts, decisionSection, issuerInText, namedSection, signedFacts } from "./paper-parts.ts";
import { longClub, longGrounds, longRecipients, sampleGrounds2026 } from "./sample-club.ts";
import { longDeputy, longOffice, sampleCommittee, sampleOffice } from "./sample-office.ts";

const needs = z.strictObject({
  ...decisionFacts,
  club: clubNameFacts,
  reason: longText("Lý do giải thể", 800),
  dissolvedOn: day("Giải thể từ ngày"),
  transfers: z
    .array(
      z
        .strictObject({ club: text("Chuyển sang câu lạc bộ", 300), members: count("Số hội viên chuyển") })
        .meta({ label: "Nơi chuyển" }),
    )
    .max(20)
    .default([])
    .meta({ label: "Hội viên chuyển sang câu lạc bộ khác" }),
  leaving: count("Số hội viên thôi sinh hoạt"),
  followedBy: text("Nơi tiếp tục theo dõi, giúp đỡ", 200),
  records: lines("Hồ sơ, tài sản bàn giao", 200),
  cash: count("Quỹ còn lại (đồng)"),
  handedTo: text("Bên nhận bàn giao", 200),
  handoverDate: day("Bàn giao trước ngày"),
  repealed: z.array(documentReference).min(1).max(10).meta({ label: "Quyết định bị bãi bỏ" }),
});
type DissolutionFacts = z.output<typeof needs>;

function membersPart(facts: DissolutionFacts): string[] {
  const moved = facts.transfers.map(
    ({ club, members }) => `${countText(members)} hội viên chuyển sinh hoạt sang ${club}`,
  );
  const left =
    facts.leaving === 0
      ? []
      : [
          `${countText(facts.leaving)} hội viên thôi sinh hoạt, tiếp tục được theo dõi, giúp đỡ qua ${facts.followedBy}`,
        ];
  return [...moved, ...left];
}

/** Those who move and those who leave: all of them. */
function memberCount({ transfers, leaving }: DissolutionFacts): number {
  return transfers.reduce((sum, one) => sum + one.members, leaving);
}

function articles(facts: DissolutionFacts): Block[] {
  const repealed = facts.repealed
    .map(({ symbol, date }) => `Quyết định số ${symbol} ${longDate(date)}`)
    .join(", ");
  return [
    article(1, `Giải thể ${facts.club.fullName} kể từ ${longDate(facts.dissolvedOn)}.`),
    bodyText(`Lý do: ${sentence(facts.reason)}`),
    article(2, `Giải quyết đối với ${countText(memberCount(facts))} hội viên của Câu lạc bộ:`),
    ...points(membersPart(facts)),
    article(
      3,
      `Ban chủ nhiệm Câu lạc bộ bàn giao cho ${facts.handedTo} trước ${longDate(facts.handoverDate)}:`,
    ),
    ...points([
      `Hồ sơ, tài sản: ${facts.records.join("; ")}`,
      `Quỹ còn ${formatInteger(facts.cash)} đồng (${numberInWords(facts.cash)} đồng)`,
    ]),
    article(4, `Quyết định này có hiệu lực kể từ ngày ký; bãi bỏ ${repealed}.`),
    article(
      5,
      `Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân, Trưởng phòng Văn hóa - Xã hội, Trưởng Công an ${facts.office.unitName}, Ban chủ nhiệm Câu lạc bộ và các cơ quan, đơn vị, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.`,
    ),
  ];
}

/* The example VD8 of the domain notes. */
const sample = {
  office: sampleOffice,
  number: 388,
  issuedOn: "2026-10-20",
  preparedOn: "2026-10-19",
  draftingUnit: "VHXH",
  signature: sampleCommittee,
  grounds: sampleGrounds2026,
  proposal: { by: "Trưởng phòng Văn hóa - Xã hội" },
  club: { fullName: "Câu lạc bộ người sau cai nghiện ma túy khu vực Bến Đò" },
  reason: "sáp nhập địa bàn sinh hoạt, số buổi sinh hoạt không bảo đảm.",
  dissolvedOn: "2026-10-20",
  transfers: [{ club: "Câu lạc bộ người sau cai nghiện ma túy khu vực Đồi Chè", members: 4 }],
  leaving: 6,
  followedBy: "Đội công tác xã hội tình nguyện xã",
  records: ["09 sổ theo dõi", "10 bộ hồ sơ hội viên", "01 tủ", "40 ghế"],
  cash: 3_450_000,
  handedTo: "Phòng Văn hóa - Xã hội xã",
  handoverDate: "2026-10-30",
  repealed: [
    { symbol: "42/QĐ-UBND", date: "2025-05-15" },
    { symbol: "43/QĐ-UBND", date: "2025-05-15" },
  ],
  recipients: ["Công an tỉnh (để báo cáo)", "Sở Y tế (để báo cáo)", "Thường trực Đảng ủy, HĐND xã"],
};

const extreme = {
  ...sample,
  grounds: longGrounds,
  office: longOffice,
  issuedOn: "2026-12-30",
  signature: { authority: "UBND", ...longDeputy },
  club: { fullName: longClub.fullName },
  transfers: Array.from({ length: 12 }, () => ({ club: longClub.fullName, members: 10 })),
  recipients: longRecipients,
};

/** Dissolving a club (Mẫu 1.2 of Nghị định 30/2020/NĐ-CP): members as counts, never by name. */
export const dissolution = defineKind({
  code: "D29",
  title: "Quyết định về việc giải thể câu lạc bộ",
  form: "ND30-1.2",
  issuer: "UBND",
  regime: "both",
  needs,
  signature: (facts) => facts.signature,
  authorities: ["UBND", "CHU_TICH_UBND"],
  sample,
  extreme,
  build: (facts): readonly Section[] => [
    decisionSection(facts, {
      subject: `Về việc giải thể ${facts.club.fullName}`,
      articles: articles(facts),
      asArticle: 5,
    }),
  ],
});

const suspensionNeeds = z.strictObject({
  ...signedFacts,
  club: clubNameFacts,
  suspendedOn: day("Tạm dừng từ ngày"),
  resumeDate: day("Hoạt động lại từ ngày (nếu đã định)").optional(),
  reason: longText("Lý do tạm dừng", 800),
  tasks: lines("Việc phải làm trong thời gian tạm dừng", 400),
});

function buildSuspension(facts: z.output<typeof suspensionNeeds>): readonly Section[] {
  const until =
    facts.resumeDate === undefined
      ? "đến khi có thông báo hoạt động trở lại"
      : `đến trước ${longDate(facts.resumeDate)}`;
  return [
    namedSection(facts, {
      type: "TB",
      name: "THÔNG BÁO",
      subject: `Về việc tạm dừng hoạt động của ${facts.club.fullName}`,
      blocks: [
        bodyText(
          `${issuerInText(facts.signature.authority, facts.office)} thông báo tạm dừng hoạt động của ${facts.club.fullName} kể từ ${longDate(facts.suspendedOn)} ${until}.`,
        ),
        bodyText(`Lý do: ${sentence(facts.reason)}`),
        bodyText("Trong thời gian tạm dừng:"),
        ...dashes(facts.tasks),
      ],
    }),
  ];
}

const suspensionSample = {
  office: sampleOffice,
  number: 8,
  issuedOn: "2026-02-09",
  preparedOn: "2026-02-06",
  draftingUnit: "VHXH",
  signature: sampleCommittee,
  club: sample.club,
  suspendedOn: "2026-02-10",
  resumeDate: "2026-03-05",
  reason: "sửa chữa nhà văn hóa, nghỉ Tết Nguyên đán.",
  tasks: [
    "Ban chủ nhiệm bảo quản hồ sơ, sổ sách, tài sản",
    "Người phụ trách tiếp tục gặp gỡ, giúp đỡ hội viên",
  ],
  recipients: ["Ban chủ nhiệm Câu lạc bộ", "Công an xã", "Trạm Y tế xã"],
};

/** A pause in a club's work (Mẫu 1.4 of Nghị định 30/2020/NĐ-CP), with the day it works again where that is settled. */
export const suspensionNotice = defineKind({
  code: "D29A",
  title: "Thông báo tạm dừng hoạt động của câu lạc bộ",
  form: "ND30-1.4",
  issuer: "UBND",
  regime: "both",
  needs: suspensionNeeds,
  signature: (facts) => facts.signature,
  authorities: ["UBND", "CHU_TICH_UBND"],
  sample: suspensionSample,
  extreme: {
    ...suspensionSample,
    office: longOffice,
    signature: { authority: "UBND", ...longDeputy },
    club: { fullName: longClub.fullName },
    recipients: longRecipients,
  },
  build: buildSuspension,
});
