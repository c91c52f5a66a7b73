import { z } from "zod";
import { longDate } from "#shared/base/calendar-date.ts";
import { bodyText, dashes, sentence } from "../body-blocks.ts";
import { issuedPaperFacts, officeFacts, signatureFacts } from "../common-facts.ts";
import { day, lines, longText, optionalLines, timeOfDay } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import type { Block, Section } from "../paper.ts";
import { isNeutral, neutralText, revealsStatus } from "./neutral-text.ts";
import { clockTime, namedSection } from "./paper-parts.ts";
import { longClubPaper, sampleClubPaper } from "./sample-club.ts";
import { longOffice } from "./sample-office.ts";

const needs = z.strictObject({
  ...issuedPaperFacts,
  office: officeFacts
    .refine((office) => office.nameLines.every(isNeutral), { path: ["nameLines"], message: revealsStatus })
    .meta({ label: "Cơ quan" }),
  signature: signatureFacts,
  host: neutralText("Bên mời (tên trung tính, ví dụ: Câu lạc bộ B93)", 150),
  event: neutralText("Cuộc họp, buổi sinh hoạt (tên trung tính)", 200),
  invitees: lines("Người được mời", 200).refine((names) => names.every(isNeutral), revealsStatus),
  chair: neutralText("Chủ trì", 150),
  heldOn: day("Ngày tổ chức"),
  startsAt: timeOfDay("Giờ bắt đầu"),
  venue: neutralText("Địa điểm", 300),
  note: longText("Những vấn đề cần lưu ý", 600).refine(isNeutral, revealsStatus).optional(),
  recipients: optionalLines("Nơi nhận khác", 200).refine((names) => names.every(isNeutral), revealsStatus),
});
type InvitationFacts = z.output<typeof needs>;

function invited(facts: InvitationFacts): Block[] {
  const lead = `${facts.host} trân trọng kính mời:`;
  const [first = "", ...others] = facts.invitees;
  return others.length === 0 ? [bodyText(`${lead} ${first}`)] : [bodyText(lead), ...dashes(facts.invitees)];
}

function build(facts: InvitationFacts): readonly Section[] {
  const note = facts.note === undefined ? [] : [bodyText(`Lưu ý: ${sentence(facts.note)}`)];
  return [
    namedSection(facts, {
      type: "GM",
      name: "GIẤY MỜI",
      subject: facts.event,
      blocks: [
        ...invited(facts),
        bodyText(`Tới dự: ${facts.event}`),
        bodyText(`Chủ trì: ${facts.chair}`),
        bodyText(`Thời gian: ${clockTime(facts.startsAt)}, ${longDate(facts.heldOn)}`),
        bodyText(`Địa điểm: ${facts.venue}`),
        ...note,
      ],
    }),
  ];
}

const sample = {
  ...sampleClubPaper,
  office: { ...sampleClubPaper.office, nameLines: ["BAN CHỦ NHIỆM", "CÂU LẠC BỘ B93"] },
  number: 4,
  issuedOn: "2026-09-07",
  preparedOn: "2026-09-04",
  host: "Câu lạc bộ B93",
  event: "Sinh hoạt câu lạc bộ tháng 9 năm 2026",
  invitees: ["Ông Đỗ Văn Khải"],
  chair: "Ông Đặng Hữu Mão, Chủ nhiệm Câu lạc bộ",
  heldOn: "2026-09-12",
  startsAt: "14:00",
  venue: "Nhà văn hóa xã Bình Lâm Thượng",
  note: "Đề nghị đến đúng giờ; nếu vắng xin báo trước cho Thư ký Câu lạc bộ.",
  recipients: ["Như trên"],
};

const extreme = {
  ...sample,
  ...longClubPaper,
  office: {
    ...longOffice,
    parentLine: "UBND PHƯỜNG VĂN MIẾU - QUỐC TỬ GIÁM",
    nameLines: ["BAN CHỦ NHIỆM CÂU LẠC BỘ B93 KHU VỰC CHỢ CŨ, TỔ DÂN PHỐ SỐ 1, SỐ 2 VÀ SỐ 3"],
  },
  invitees: Array.from(
    { length: 25 },
    (_, index) => `Ông Y Bhuăn Niê Kđăm Hwing Buôn Krông Ayŭn, tổ dân phố số ${String(index + 1)}`,
  ),
  venue: "Nhà sinh hoạt cộng đồng khu vực Chợ Cũ, số 125 đường Nguyễn Thị Minh Khai nối dài, tổ dân phố số 3",
};

/**
 * Invitation to a club's meeting (Mẫu 1.7 of Nghị định 30/2020/NĐ-CP). It bears the club's neutral name: a text that
 * tells what the club is for is refused as `revealsStatus`.
 */
export const invitation = defineKind({
  code: "D10",
  title: "Giấy mời",
  form: "ND30-1.7",
  issuer: "BCN_CLB",
  regime: "both",
  needs,
  signature: (facts) => facts.signature,
  sample,
  extreme,
  build,
});
