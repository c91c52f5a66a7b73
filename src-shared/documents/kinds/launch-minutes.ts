import { z } from "zod";
import { longDate } from "#shared/base/calendar-date.ts";
import { bodyText, closed, countText, dashes, heading } from "../body-blocks.ts";
import type { DocumentReference } from "../common-facts.ts";
import { documentReference, officeFacts } from "../common-facts.ts";
import { count, day, lines, optionalLines, text, timeOfDay } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import { numberLine, officeHead } from "../letterhead.ts";
import type { Block, Section } from "../paper.ts";
import { clubNameFacts } from "./club-facts.ts";
import { clockTime } from "./paper-parts.ts";
import { longClub, longClubOffice, sampleClub, sampleClubOffice } from "./sample-club.ts";

const needs = z.strictObject({
  office: officeFacts,
  number: count("Số biên bản").min(1).optional(),
  club: clubNameFacts,
  heldOn: day("Ngày tổ chức"),
  startsAt: timeOfDay("Giờ bắt đầu"),
  endsAt: timeOfDay("Giờ kết thúc"),
  venue: text("Địa điểm", 300),
  chair: text("Chủ trì (chủ tọa)", 100),
  secretary: text("Thư ký (người ghi biên bản)", 100),
  guests: lines("Đại biểu", 200),
  boardPresent: count("Số thành viên Ban chủ nhiệm có mặt"),
  membersTotal: count("Tổng số hội viên"),
  membersPresent: count("Số hội viên có mặt"),
  founding: documentReference.meta({ label: "Quyết định thành lập" }),
  board: documentReference.meta({ label: "Quyết định Ban chủ nhiệm" }),
  statute: documentReference.optional().meta({ label: "Quyết định ban hành Quy chế" }),
  vote: z
    .strictObject({
      yes: count("Tán thành"),
      no: count("Không tán thành"),
      abstain: count("Không biểu quyết"),
    })
    .meta({ label: "Biểu quyết thông qua Quy chế" }),
  speeches: optionalLines("Phát biểu", 1200),
});
type LaunchFacts = z.output<typeof needs>;

function cited(document: DocumentReference): string {
  return `Quyết định số ${document.symbol} ${longDate(document.date)}`;
}

function contentPart(facts: LaunchFacts): Block[] {
  const statute = facts.statute === undefined ? [] : [`${cited(facts.statute)} ban hành Quy chế`];
  const speeches =
    facts.speeches.length === 0 ? [] : [bodyText("4. Phát biểu tại buổi lễ:"), ...dashes(facts.speeches)];
  const { yes, no, abstain } = facts.vote;
  return [
    heading("Nội dung:"),
    bodyText("1. Tuyên bố lý do, giới thiệu đại biểu."),
    bodyText("2. Công bố các quyết định:"),
    ...dashes([
      `${cited(facts.founding)} về việc thành lập ${facts.club.fullName}`,
      `${cited(facts.board)} về Ban chủ nhiệm`,
      ...statute,
    ]),
    bodyText(
      `3. Thông qua Quy chế tổ chức và hoạt động, kế hoạch hoạt động: ${countText(yes)} người tán thành, ${countText(no)} người không tán thành, ${countText(abstain)} người không biểu quyết.`,
    ),
    ...speeches,
    bodyText(`Buổi lễ kết thúc vào ${clockTime(facts.endsAt)}, ${longDate(facts.heldOn)}.`),
  ];
}

function build(facts: LaunchFacts): readonly Section[] {
  return [
    {
      orientation: "portrait",
      blocks: [
        { kind: "letterhead", ...officeHead(facts.office), number: numberLine(facts.number, "BB-CLB") },
        { kind: "title", name: "BIÊN BẢN", subject: `Lễ ra mắt ${facts.club.fullName}`, rule: true },
        ...closed([
          bodyText(`Thời gian bắt đầu: ${clockTime(facts.startsAt)}, ${longDate(facts.heldOn)}.`),
          bodyText(`Địa điểm: ${facts.venue}.`),
          bodyText("Thành phần tham dự:"),
          ...dashes([
            `Đại biểu: ${facts.guests.join("; ")}`,
            `Ban chủ nhiệm: ${countText(facts.boardPresent)} người`,
            `Hội viên: có mặt ${countText(facts.membersPresent)}/${countText(facts.membersTotal)} người`,
          ]),
          bodyText(`Chủ trì (chủ tọa): ${facts.chair}.`),
          bodyText(`Thư ký (người ghi biên bản): ${facts.secretary}.`),
          ...contentPart(facts),
        ]),
        {
          kind: "signatures",
          left: { lines: ["THƯ KÝ"], name: facts.secretary },
          right: { lines: ["CHỦ TỌA"], name: facts.chair },
          recipients: { items: ["- Ủy ban nhân dân (để b/c);", "- Lưu: Hồ sơ CLB."] },
        },
      ],
    },
  ];
}

const sample = {
  office: sampleClubOffice,
  number: 1,
  club: sampleClub,
  heldOn: "2026-01-17",
  startsAt: "08:30",
  endsAt: "10:15",
  venue: "Nhà văn hóa xã Bình Lâm Thượng",
  chair: "Đặng Hữu Mão",
  secretary: "Bùi Thị Hạ Vy",
  guests: ["đại diện Ủy ban nhân dân xã", "đại diện Công an xã", "đại diện Trạm Y tế xã"],
  boardPresent: 5,
  membersTotal: 8,
  membersPresent: 7,
  founding: { symbol: "05/QĐ-UBND", date: "2026-01-10" },
  board: { symbol: "06/QĐ-UBND", date: "2026-01-10" },
  statute: { symbol: "07/QĐ-UBND", date: "2026-01-12" },
  vote: { yes: 12, no: 0, abstain: 0 },
  speeches: [
    "Đại diện Ủy ban nhân dân xã giao nhiệm vụ cho Ban chủ nhiệm",
    "Đại diện hội viên hứa thực hiện Quy chế",
  ],
};

const extreme = {
  ...sample,
  office: longClubOffice,
  club: longClub,
  chair: "Y Bhuăn Niê Kđăm Hwing Buôn Krông Ayŭn",
  guests: Array.from({ length: 15 }, (_, index) => `đại diện tổ dân phố số ${String(index + 1)}`),
  speeches: Array.from({ length: 12 }, () =>
    "Đại biểu phát biểu chúc mừng và đề nghị các ngành phối hợp. ".repeat(4).trim(),
  ),
};

/** Minutes of a club's launch (Mẫu 1.9 of Nghị định 30/2020/NĐ-CP): counts of members only, no names of them. */
export const launchMinutes = defineKind({
  code: "D11",
  title: "Biên bản lễ ra mắt câu lạc bộ",
  form: "ND30-1.9",
  issuer: "BCN_CLB",
  regime: "both",
  needs,
  sample,
  extreme,
  build,
  fileDetail: (facts) => facts.heldOn,
});
