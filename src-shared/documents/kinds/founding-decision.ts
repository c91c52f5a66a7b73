import { z } from "zod";
import { longDate } from "#shared/base/calendar-date.ts";

import {
  article,
  bodyText,
  closed,
  countText,
  groundsBlock,
  points,
  recipientItems,
  sentence,
} from "../body-blocks.ts";
import {
  documentReference,
  groundsFact,
  issuedPaperFacts,
  proposalFacts,
  signatureFacts,
} from "../common-facts.ts";
import { count, day, lines, longText, optionalLines } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import { letterhead, titleBlock } from "../letterhead.ts";
import type { Block, Section } from "../paper.ts";
import { authorityLine, signaturesOf } from "../signature-block.ts";
import { clubFacts, clubWithShortName, defaultClubTasks } from "./club-facts.ts";
import { longClub, longGrounds, longRecipients, sampleGrounds2026, sampleProgramme } from "./sample-club.ts";
import { longDeputy, longOffice, sampleCommittee, sampleOffice } from "./sample-office.ts";

const needs = z.strictObject({
  ...issuedPaperFacts,
  signature: signatureFacts,
  grounds: groundsFact,
  proposal: proposalFacts,
  club: clubFacts,
  purpose: longText("Mục đích", 800),
  tasks: lines("Nhiệm vụ chủ yếu", 600).default(defaultClubTasks),
  boardSize: count("Số thành viên Ban chủ nhiệm").min(3).max(9),
  budgetSource: longText("Nguồn kinh phí", 600),
  effectiveOn: day("Ngày có hiệu lực (nếu khác ngày ký)").optional(),
  replaced: z.array(documentReference).max(10).default([]).meta({ label: "Quyết định bị thay thế" }),
  areas: optionalLines("Thôn, tổ dân phố", 120),
  recipients: optionalLines("Nơi nhận khác", 200),
});
type FoundingFacts = z.output<typeof needs>;

function effectText(facts: FoundingFacts): string {
  const from = facts.effectiveOn === undefined ? "ngày ký" : longDate(facts.effectiveOn);
  const replaced = facts.replaced
    .map((document) => `Quyết định số ${document.symbol} ${longDate(document.date)}`)
    .join(", ");
  const effect = `Quyết định này có hiệu lực kể từ ${from}`;
  return replaced === "" ? `${effect}.` : `${effect} và thay thế ${replaced}.`;
}

function articles(facts: FoundingFacts): Block[] {
  const { club, office } = facts;
  const areas = facts.areas.length === 0 ? [] : [`Trưởng ${facts.areas.join(", Trưởng ")}`];
  const executors = [
    "Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
    "Trưởng phòng Văn hóa - Xã hội",
    `Trưởng Công an ${office.unitName}`,
    "Trạm trưởng Trạm Y tế",
    ...areas,
    "Ban chủ nhiệm Câu lạc bộ",
  ].join(", ");
  return closed([
    article(
      1,
      `Thành lập ${clubWithShortName(club)}. Phạm vi hoạt động: ${club.area}. Địa điểm sinh hoạt: ${club.venue}.`,
    ),
    bodyText(
      `Câu lạc bộ không có tư cách pháp nhân, không có con dấu và tài khoản riêng, chịu sự quản lý trực tiếp của Ủy ban nhân dân ${office.unitName}.`,
    ),
    article(2, `Mục đích: ${sentence(facts.purpose)} Câu lạc bộ có các nhiệm vụ chủ yếu sau đây:`),
    ...points(facts.tasks),
    article(
      3,
      `Ban chủ nhiệm Câu lạc bộ gồm ${countText(facts.boardSize)} người, danh sách do Chủ tịch Ủy ban nhân dân ${office.unitName} quyết định bằng văn bản riêng. Hội viên, tổ chức và hoạt động của Câu lạc bộ thực hiện theo Quy chế do Ủy ban nhân dân ${office.unitName} ban hành.`,
    ),
    article(4, `Kinh phí hoạt động: ${sentence(facts.budgetSource)}`),
    article(5, effectText(facts)),
    article(6, `${executors} chịu trách nhiệm thi hành Quyết định này.`),
  ]);
}

function build(facts: FoundingFacts): readonly Section[] {
  return [
    {
      orientation: "portrait",
      blocks: [
        letterhead(facts, "QĐ-UBND"),
        titleBlock("QUYẾT ĐỊNH", `Về việc thành lập ${facts.club.fullName}`),
        { kind: "authority", text: authorityLine(facts.signature.authority, facts.office) },
        groundsBlock(facts.grounds, facts.proposal),
        { kind: "deciding", text: "QUYẾT ĐỊNH:" },
        ...articles(facts),
        signaturesOf(facts.signature, recipientItems("Như Điều 6", facts.recipients, facts.draftingUnit)),
      ],
    },
  ];
}

const sample = {
  office: sampleOffice,
  number: 341,
  issuedOn: "2026-09-18",
  preparedOn: "2026-09-15",
  draftingUnit: "VHXH",
  signature: sampleCommittee,
  grounds: [...sampleGrounds2026, sampleProgramme],
  proposal: {
    by: "Trưởng phòng Văn hóa - Xã hội",
    document: { name: "Tờ trình", symbol: "52/TTr-VHXH", date: "2026-09-14" },
  },
  club: {
    fullName: "Câu lạc bộ người sau cai nghiện ma túy khu vực Đồi Chè",
    shortName: "CLB Đồi Chè",
    area: "khu vực Đồi Chè, xã Bình Lâm Thượng",
    venue: "Nhà văn hóa thôn Đồi Chè",
  },
  purpose:
    "tập hợp, giúp đỡ người sau cai nghiện ma túy phòng, chống tái nghiện, ổn định cuộc sống và hòa nhập cộng đồng.",
  boardSize: 5,
  budgetSource:
    "ngân sách xã bố trí trong dự toán hằng năm, đóng góp tự nguyện và nguồn tài trợ hợp pháp khác theo quy định của pháp luật.",
  areas: ["thôn Đồi Chè", "thôn Đồi Thông"],
  recipients: [
    "Công an tỉnh (để báo cáo)",
    "Sở Y tế (để báo cáo)",
    "Thường trực Đảng ủy, HĐND, UBMTTQ Việt Nam xã",
  ],
};

const extreme = {
  ...sample,
  grounds: longGrounds,
  office: longOffice,
  number: 12,
  issuedOn: "2026-11-01",
  signature: { authority: "UBND", ...longDeputy },
  club: longClub,
  boardSize: 9,
  effectiveOn: "2026-12-09",
  replaced: [
    { symbol: "42/QĐ-UBND", date: "2025-05-15" },
    { symbol: "108/QĐ-UBND", date: "2025-11-01" },
  ],
  areas: Array.from({ length: 12 }, (_, index) => `tổ dân phố số ${String(index + 1)}`),
  recipients: longRecipients,
};

/** Founding a club (Mẫu 1.2 of Nghị định 30/2020/NĐ-CP): a paper of the collective; it never lists members. */
export const foundingDecision = defineKind({
  code: "D03",
  title: "Quyết định về việc thành lập câu lạc bộ",
  form: "ND30-1.2",
  issuer: "UBND",
  regime: "both",
  needs,
  signature: (facts) => facts.signature,
  authorities: ["UBND", "CHU_TICH_UBND"],
  sample,
  extreme,
  build,
});
