import { z } from "zod";
import { longDate } from "#shared/base/calendar-date.ts";
import { formatInteger } from "#shared/base/numbers.ts";
import { numberInWords } from "#shared/base/number-words.ts";
import {
  addressees,
  bodyText,
  closed,
  countText,
  dashes,
  heading,
  recipientItems,
  sentence,
} from "../body-blocks.ts";
import { groundsFact, issuedPaperFacts, signatureFacts } from "../common-facts.ts";
import { count, day, lines, longText, optionalLines, text } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import { letterhead, titleBlock } from "../letterhead.ts";
import type { Block, Section } from "../paper.ts";
import { signaturesOf } from "../signature-block.ts";
import { boardTable } from "./board-table.ts";
import { boardFacts, clubFacts, defaultClubTasks } from "./club-facts.ts";
import {
  longBoard,
  longClub,
  longGrounds,
  sampleBoard,
  sampleGrounds2026,
  sampleProgramme,
} from "./sample-club.ts";
import { longOffice, sampleOffice } from "./sample-office.ts";

const needs = z.strictObject({
  ...issuedPaperFacts,
  signature: signatureFacts,
  addressee: text("Kính gửi", 200),
  grounds: groundsFact,
  situation: z
    .strictObject({
      addicts: count("Số người nghiện ma túy"),
      users: count("Số người sử dụng trái phép chất ma túy"),
      postRehab: count("Số người sau cai nghiện ma túy"),
      volunteers: count("Số tình nguyện viên"),
      asOf: day("Số liệu tính đến ngày"),
    })
    .meta({ label: "Tình hình" }),
  necessity: longText("Sự cần thiết", 1500),
  club: clubFacts,
  purpose: longText("Mục đích", 800),
  tasks: lines("Nhiệm vụ", 600).default(defaultClubTasks),
  board: boardFacts,
  initialMembers: count("Số hội viên ban đầu"),
  sessionsPerMonth: count("Số buổi sinh hoạt mỗi tháng").min(1).max(8),
  fixedDayRule: text("Ngày sinh hoạt cố định", 200).optional(),
  budgetSource: longText("Nguồn kinh phí", 600),
  budgetEstimate: count("Dự toán kinh phí một năm (đồng)").optional(),
  attachments: lines("Hồ sơ kèm theo", 200),
  recipients: optionalLines("Nơi nhận khác", 200),
});
type ProposalPaperFacts = z.output<typeof needs>;

/** Grounds inside running text: `Thực hiện …` without the word `Căn cứ` and the sign at the end. */
function groundsInText(grounds: readonly string[]): string {
  return grounds.map((ground) => ground.replace(/^Căn cứ /u, "").replace(/[;.,\s]+$/u, "")).join("; ");
}

function needPart(facts: ProposalPaperFacts): Block[] {
  const { situation, office } = facts;
  return [
    heading("1. Căn cứ và sự cần thiết"),
    bodyText(`Căn cứ ${groundsInText(facts.grounds)}.`),
    bodyText(
      `Tính đến ${longDate(situation.asOf)}, trên địa bàn ${office.unitName} có ${countText(situation.addicts)} người nghiện ma túy, ${countText(situation.users)} người sử dụng trái phép chất ma túy, ${countText(situation.postRehab)} người sau cai nghiện ma túy và ${countText(situation.volunteers)} tình nguyện viên. ${sentence(facts.necessity)}`,
    ),
  ];
}

function clubPart(facts: ProposalPaperFacts): Block[] {
  const { club } = facts;
  const short = club.shortName === undefined ? [] : [`Tên gọi tắt: ${club.shortName}`];
  return [
    heading("2. Tên gọi, địa bàn, trụ sở"),
    ...dashes([`Tên gọi: ${club.fullName}`, ...short, `Địa bàn: ${club.area}`, `Trụ sở: ${club.venue}`]),
    heading("3. Mục đích, nhiệm vụ"),
    bodyText(`Mục đích: ${sentence(facts.purpose)}`),
    bodyText("Nhiệm vụ:"),
    ...dashes(facts.tasks),
    heading("4. Tổ chức"),
    bodyText(`Dự kiến Ban chủ nhiệm gồm ${countText(facts.board.length)} người:`),
    boardTable(facts.board, "Dự kiến chức danh"),
    bodyText(`Số hội viên ban đầu: ${countText(facts.initialMembers)} người.`),
  ];
}

function meansPart(facts: ProposalPaperFacts): Block[] {
  const fixedDay = facts.fixedDayRule === undefined ? "" : `, vào ${facts.fixedDayRule}`;
  const { budgetEstimate } = facts;
  const estimate =
    budgetEstimate === undefined
      ? []
      : [
          bodyText(
            `Dự toán một năm: ${formatInteger(budgetEstimate)} đồng (${numberInWords(budgetEstimate)} đồng).`,
          ),
        ];
  return [
    heading("5. Chế độ sinh hoạt"),
    bodyText(`Sinh hoạt định kỳ mỗi tháng ${countText(facts.sessionsPerMonth)} buổi${fixedDay}.`),
    heading("6. Kinh phí"),
    bodyText(`Nguồn kinh phí: ${sentence(facts.budgetSource)}`),
    ...estimate,
    heading("7. Hồ sơ kèm theo"),
    ...dashes(facts.attachments),
  ];
}

function build(facts: ProposalPaperFacts): readonly Section[] {
  const closing = bodyText(
    `Kính trình ${facts.addressee} xem xét, quyết định thành lập ${facts.club.fullName}.`,
  );
  return [
    {
      orientation: "portrait",
      blocks: [
        letterhead(facts, `TTr-${facts.draftingUnit}`),
        titleBlock("TỜ TRÌNH", `Về việc thành lập ${facts.club.fullName}`),
        addressees([facts.addressee]),
        ...closed([...needPart(facts), ...clubPart(facts), ...meansPart(facts), closing]),
        signaturesOf(facts.signature, recipientItems("Như trên", facts.recipients, facts.draftingUnit)),
      ],
    },
  ];
}

const departmentOffice = {
  ...sampleOffice,
  parentLine: "UBND XÃ BÌNH LÂM THƯỢNG",
  nameLines: ["PHÒNG VĂN HÓA - XÃ HỘI"],
};

const sample = {
  office: departmentOffice,
  number: 52,
  issuedOn: "2026-09-14",
  preparedOn: "2026-09-10",
  draftingUnit: "VHXH",
  signature: { authority: "PHONG", mode: "TRUC_TIEP", position: "TP", signerName: "Phan Đăng Thụ" },
  addressee: "Ủy ban nhân dân xã Bình Lâm Thượng",
  grounds: [...sampleGrounds2026, sampleProgramme],
  situation: { addicts: 21, users: 9, postRehab: 34, volunteers: 5, asOf: "2026-08-31" },
  necessity:
    "Khu vực Đồi Chè xa trung tâm xã, người sau cai nghiện đi lại sinh hoạt khó khăn; việc thành lập câu lạc bộ tại khu vực là cần thiết để tư vấn, giúp đỡ người sau cai nghiện thường xuyên, phòng, chống tái nghiện.",
  club: {
    fullName: "Câu lạc bộ người sau cai nghiện ma túy khu vực Đồi Chè",
    shortName: "CLB Đồi Chè",
    area: "khu vực Đồi Chè, xã Bình Lâm Thượng",
    venue: "Nhà văn hóa thôn Đồi Chè",
  },
  purpose:
    "tập hợp, giúp đỡ người sau cai nghiện ma túy phòng, chống tái nghiện, ổn định cuộc sống và hòa nhập cộng đồng.",
  board: sampleBoard,
  initialMembers: 4,
  sessionsPerMonth: 1,
  fixedDayRule: "ngày 20 hằng tháng",
  budgetSource: "ngân sách xã, đóng góp tự nguyện và tài trợ hợp pháp.",
  budgetEstimate: 18_500_000,
  attachments: [
    "Phương án tổ chức và hoạt động của câu lạc bộ",
    "Dự thảo Quyết định thành lập",
    "Dự thảo Quy chế tổ chức và hoạt động",
    "Danh sách dự kiến Ban chủ nhiệm",
  ],
  recipients: ["Công an xã", "Trạm Y tế xã"],
};

const extreme = {
  ...sample,
  grounds: longGrounds,
  office: {
    ...longOffice,
    parentLine: "ỦY BAN NHÂN DÂN PHƯỜNG VĂN MIẾU - QUỐC TỬ GIÁM",
    nameLines: ["PHÒNG VĂN HÓA - XÃ HỘI"],
  },
  addressee: "Ủy ban nhân dân Phường Văn Miếu - Quốc Tử Giám",
  signature: {
    authority: "PHONG",
    mode: "KT",
    position: "PTP",
    signerName: "Y Bhuăn Niê Kđăm Hwing Êban Mlô",
  },
  club: longClub,
  board: longBoard,
  initialMembers: 120,
};

/** Proposal to found a club (tờ trình, Mẫu 1.4 of Nghị định 30/2020/NĐ-CP): members only as a number, no names. */
export const foundingProposal = defineKind({
  code: "D01",
  title: "Tờ trình về việc thành lập câu lạc bộ",
  form: "ND30-1.4",
  issuer: "PHONG",
  regime: "both",
  needs,
  signature: (facts) => facts.signature,
  authorities: ["PHONG", "CONG_AN_XA"],
  sample,
  extreme,
  build,
});
