import { z } from "zod";
import { longDate, shortDate } from "#shared/base/calendar-date.ts";
import {
  article,
  bodyText,
  closed,
  countText,
  dashes,
  groundsBlock,
  recipientItems,
} from "../body-blocks.ts";
import {
  documentReference,
  groundsFact,
  issuedPaperFacts,
  proposalFacts,
  signatureFacts,
} from "../common-facts.ts";
import { day, longText, optionalLines, text } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import { letterhead, titleBlock } from "../letterhead.ts";
import type { Block, Section } from "../paper.ts";
import { authorityLine, signaturesOf } from "../signature-block.ts";
import { boardTable } from "./board-table.ts";
import type { BoardMember } from "./club-facts.ts";
import { boardFacts, clubFacts, honorificNames, honorifics } from "./club-facts.ts";
import {
  longBoard,
  longClub,
  longGrounds,
  longRecipients,
  sampleBoard,
  sampleClub,
  sampleGrounds2026,
} from "./sample-club.ts";
import { longDeputy, longOffice, sampleOffice } from "./sample-office.ts";

const removedFacts = z
  .strictObject({
    honorific: z.enum(honorifics).meta({ label: "Ông/Bà" }),
    fullName: text("Họ và tên người thôi tham gia", 100),
    reason: text("Lý do thôi tham gia", 200),
  })
  .meta({ label: "Người thôi tham gia" });
const addedFacts = z
  .strictObject({
    honorific: z.enum(honorifics).meta({ label: "Ông/Bà" }),
    fullName: text("Họ và tên người được bổ sung", 100),
    position: text("Chức vụ, đơn vị công tác", 200),
    role: text("Giữ chức danh", 100),
  })
  .meta({ label: "Người được bổ sung" });

const needs = z.strictObject({
  ...issuedPaperFacts,
  signature: signatureFacts,
  grounds: groundsFact,
  proposal: proposalFacts,
  club: clubFacts,
  purpose: z.enum(["THANH_LAP", "KIEN_TOAN"]).meta({ label: "Thành lập hay kiện toàn" }),
  board: boardFacts,
  removed: z.array(removedFacts).max(9).default([]).meta({ label: "Người thôi tham gia" }),
  added: z.array(addedFacts).max(9).default([]).meta({ label: "Người được bổ sung" }),
  allowance: longText("Mức hỗ trợ", 400).optional(),
  effectiveOn: day("Ngày có hiệu lực (nếu khác ngày ký)").optional(),
  replaced: documentReference.optional().meta({ label: "Quyết định bị thay thế" }),
  recipients: optionalLines("Nơi nhận khác", 200),
});
type BoardFacts = z.output<typeof needs>;

function lowerHonorific(honorific: BoardMember["honorific"]): string {
  return honorificNames[honorific].toLocaleLowerCase("vi");
}

function changes(facts: BoardFacts): Block[] {
  const removed = facts.removed.map(
    (one) => `Thôi tham gia: ${lowerHonorific(one.honorific)} ${one.fullName} (${one.reason})`,
  );
  const added = facts.added.map(
    (one) => `Bổ sung: ${lowerHonorific(one.honorific)} ${one.fullName} - ${one.position} - ${one.role}`,
  );
  return dashes([...removed, ...added]);
}

function firstArticle(facts: BoardFacts): Block[] {
  const count = countText(facts.board.length);
  if (facts.purpose === "THANH_LAP") {
    return [
      article(1, `Thành lập Ban chủ nhiệm ${facts.club.fullName} gồm ${count} người có tên sau đây:`),
      boardTable(facts.board, "Chức danh trong Ban chủ nhiệm"),
    ];
  }
  const changed = changes(facts);
  const list = `Sau khi kiện toàn, Ban chủ nhiệm gồm ${count} người có tên sau đây:`;
  return changed.length === 0
    ? [
        article(1, `Kiện toàn Ban chủ nhiệm ${facts.club.fullName}. ${list}`),
        boardTable(facts.board, "Chức danh trong Ban chủ nhiệm"),
      ]
    : [
        article(1, `Kiện toàn Ban chủ nhiệm ${facts.club.fullName} như sau:`),
        ...changed,
        bodyText(list),
        boardTable(facts.board, "Chức danh trong Ban chủ nhiệm"),
      ];
}

function effectText(facts: BoardFacts): string {
  const from = facts.effectiveOn === undefined ? "ngày ký" : longDate(facts.effectiveOn);
  const effect = `Quyết định này có hiệu lực kể từ ${from}`;
  return facts.replaced === undefined
    ? `${effect}.`
    : `${effect} và thay thế Quyết định số ${facts.replaced.symbol} ngày ${shortDate(facts.replaced.date)}.`;
}

function articles(facts: BoardFacts): Block[] {
  const allowance = facts.allowance === undefined ? [] : [bodyText(`Mức hỗ trợ: ${facts.allowance}`)];
  return closed([
    ...firstArticle(facts),
    article(
      2,
      "Ban chủ nhiệm thực hiện nhiệm vụ, quyền hạn theo Quy chế tổ chức và hoạt động của Câu lạc bộ; các thành viên làm việc theo chế độ kiêm nhiệm.",
    ),
    ...allowance,
    article(3, effectText(facts)),
    article(
      4,
      `Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân, Trưởng phòng Văn hóa - Xã hội, Thủ trưởng các cơ quan, đơn vị có liên quan và các ông (bà) có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.`,
    ),
  ]);
}

function build(facts: BoardFacts): readonly Section[] {
  const verb = facts.purpose === "THANH_LAP" ? "thành lập" : "kiện toàn";
  return [
    {
      orientation: "portrait",
      blocks: [
        letterhead(facts, "QĐ-UBND"),
        titleBlock("QUYẾT ĐỊNH", `Về việc ${verb} Ban chủ nhiệm ${facts.club.fullName}`),
        { kind: "authority", text: authorityLine(facts.signature.authority, facts.office) },
        groundsBlock(facts.grounds, facts.proposal),
        { kind: "deciding", text: "QUYẾT ĐỊNH:" },
        ...articles(facts),
        signaturesOf(facts.signature, recipientItems("Như Điều 4", facts.recipients, facts.draftingUnit)),
      ],
    },
  ];
}

const sample = {
  office: sampleOffice,
  number: 214,
  issuedOn: "2026-07-06",
  preparedOn: "2026-07-03",
  draftingUnit: "VHXH",
  signature: {
    authority: "CHU_TICH_UBND",
    mode: "KT",
    position: "PCT",
    signerName: "Lê Thị Thu Miên",
  },
  grounds: sampleGrounds2026,
  proposal: {
    by: "Trưởng phòng Văn hóa - Xã hội",
    document: { name: "Tờ trình", symbol: "38/TTr-VHXH", date: "2026-07-02" },
  },
  club: sampleClub,
  purpose: "KIEN_TOAN",
  board: sampleBoard,
  removed: [{ honorific: "BA", fullName: "Lương Thị Nhiễu", reason: "chuyển công tác" }],
  added: [{ honorific: "ONG", fullName: "Hứa Văn Lịch", position: "Bí thư Đoàn xã", role: "Phó Chủ nhiệm" }],
  replaced: { symbol: "06/QĐ-UBND", date: "2026-01-10" },
  recipients: ["Chủ tịch, các Phó Chủ tịch UBND xã"],
};

const extreme = {
  ...sample,
  grounds: longGrounds,
  office: longOffice,
  number: 1024,
  issuedOn: "2026-11-01",
  signature: { authority: "CHU_TICH_UBND", ...longDeputy },
  club: longClub,
  board: longBoard,
  allowance: "mỗi thành viên 500.000 đồng/tháng, chi từ ngân sách giao cho Phòng Văn hóa - Xã hội.",
  effectiveOn: "2026-11-15",
  recipients: longRecipients,
};

/** The board of a club, set up or renewed (Mẫu 1.2 of Nghị định 30/2020/NĐ-CP): a paper of the chairman's own authority. */
export const boardDecision = defineKind({
  code: "D04",
  title: "Quyết định về việc thành lập, kiện toàn Ban chủ nhiệm câu lạc bộ",
  form: "ND30-1.2",
  issuer: "CHU_TICH_UBND",
  regime: "both",
  needs,
  signature: (facts) => facts.signature,
  authorities: ["CHU_TICH_UBND", "UBND"],
  sample,
  extreme,
  build,
});
