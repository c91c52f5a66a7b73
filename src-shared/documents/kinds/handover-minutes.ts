import { z } from "zod";
import { longDate } from "#shared/base/calendar-date.ts";
import { numberInWords } from "#shared/base/number-words.ts";
import { formatInteger } from "#shared/base/numbers.ts";
import { bodyText, closed, countText, heading } from "../body-blocks.ts";
import { documentReference, officeFacts } from "../common-facts.ts";
import { count, day, text, timeOfDay } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import { numberLine, officeHead } from "../letterhead.ts";
import type { Block, Section } from "../paper.ts";
import { clubNameFacts } from "./club-facts.ts";
import { clockTime, numberColumn, plainTable } from "./paper-parts.ts";
import { longClub } from "./sample-club.ts";
import { longOffice, sampleOffice } from "./sample-office.ts";

const party = (label: string) =>
  z
    .strictObject({
      fullName: text("Họ và tên", 100),
      position: text("Chức vụ, đơn vị", 200),
    })
    .meta({ label });

const itemFacts = z
  .strictObject({
    name: text("Tên hồ sơ, tài sản", 200),
    unit: text("Đơn vị tính", 30),
    quantity: count("Số lượng"),
    note: text("Tình trạng, ghi chú", 200).optional(),
  })
  .meta({ label: "Hồ sơ, tài sản" });

const needs = z.strictObject({
  office: officeFacts,
  number: count("Số biên bản").min(1).optional(),
  club: clubNameFacts,
  decision: documentReference.meta({ label: "Quyết định giải thể" }),
  heldOn: day("Ngày bàn giao"),
  startsAt: timeOfDay("Giờ bắt đầu"),
  endsAt: timeOfDay("Giờ kết thúc"),
  venue: text("Địa điểm", 300),
  giver: party("Bên giao"),
  receiver: party("Bên nhận"),
  records: z.array(itemFacts).min(1).max(100).meta({ label: "Hồ sơ, sổ sách" }),
  assets: z.array(itemFacts).max(100).default([]).meta({ label: "Tài sản" }),
  cash: count("Quỹ còn lại (đồng)"),
  copies: count("Số bản").min(2).max(20),
});
type HandoverFacts = z.output<typeof needs>;

function itemTable(items: readonly z.output<typeof itemFacts>[]): Block {
  return plainTable(
    [
      numberColumn,
      { title: "Tên", widthMm: 66 },
      { title: "Đơn vị tính", widthMm: 24, align: "center" },
      { title: "Số lượng", widthMm: 22, align: "center" },
      { title: "Tình trạng, ghi chú", widthMm: 36 },
    ],
    items.map((item, index) => [
      String(index + 1),
      item.name,
      item.unit,
      formatInteger(item.quantity),
      item.note ?? "",
    ]),
  );
}

function total(items: readonly z.output<typeof itemFacts>[]): string {
  const sum = items.reduce((all, { quantity }) => all + quantity, 0);
  return `${countText(items.length)} loại, tổng số ${formatInteger(sum)} (${numberInWords(sum)})`;
}

function content(facts: HandoverFacts): Block[] {
  const assets =
    facts.assets.length === 0
      ? [bodyText("Không có tài sản phải bàn giao.")]
      : [itemTable(facts.assets), bodyText(`Cộng: ${total(facts.assets)}.`)];
  return [
    heading("1. Hồ sơ, sổ sách"),
    itemTable(facts.records),
    bodyText(`Cộng: ${total(facts.records)}.`),
    heading("2. Tài sản"),
    ...assets,
    heading("3. Tài chính"),
    bodyText(`Tiền quỹ: ${formatInteger(facts.cash)} đồng (${numberInWords(facts.cash)} đồng).`),
    bodyText(
      `Bên nhận đã kiểm tra và nhận đủ. Biên bản được lập thành ${countText(facts.copies)} bản có giá trị như nhau, mỗi bên giữ ít nhất 01 bản. Việc bàn giao kết thúc vào ${clockTime(facts.endsAt)}, ${longDate(facts.heldOn)}.`,
    ),
  ];
}

function build(facts: HandoverFacts): readonly Section[] {
  const { giver, receiver, decision } = facts;
  return [
    {
      orientation: "portrait",
      blocks: [
        { kind: "letterhead", ...officeHead(facts.office), number: numberLine(facts.number, "BB-UBND") },
        {
          kind: "title",
          name: "BIÊN BẢN",
          subject: `Bàn giao hồ sơ, tài sản, tài chính của ${facts.club.fullName}`,
          rule: true,
        },
        ...closed([
          bodyText(`Thời gian bắt đầu: ${clockTime(facts.startsAt)}, ${longDate(facts.heldOn)}.`),
          bodyText(`Địa điểm: ${facts.venue}.`),
          bodyText(`Thực hiện Quyết định số ${decision.symbol} ${longDate(decision.date)}, hai bên gồm:`),
          bodyText(`Bên giao: ${giver.fullName}, ${giver.position}.`),
          bodyText(`Bên nhận: ${receiver.fullName}, ${receiver.position}.`),
          ...content(facts),
        ]),
        {
          kind: "signatures",
          left: { lines: ["BÊN GIAO"], name: giver.fullName },
          right: { lines: ["BÊN NHẬN"], name: receiver.fullName },
          recipients: { items: ["- Hai bên giao, nhận;", "- Lưu: VT, Hồ sơ."] },
        },
      ],
    },
  ];
}

const sample = {
  office: sampleOffice,
  number: 17,
  club: { fullName: "Câu lạc bộ người sau cai nghiện ma túy khu vực Bến Đò" },
  decision: { symbol: "388/QĐ-UBND", date: "2026-10-20" },
  heldOn: "2026-10-28",
  startsAt: "08:00",
  endsAt: "09:30",
  venue: "Phòng họp Ủy ban nhân dân xã Bình Lâm Thượng",
  giver: { fullName: "Triệu Sinh Pắn", position: "Chủ nhiệm Câu lạc bộ" },
  receiver: { fullName: "Bùi Thị Hạ Vy", position: "Công chức Phòng Văn hóa - Xã hội" },
  records: [
    { name: "Sổ theo dõi", unit: "quyển", quantity: 9 },
    { name: "Hồ sơ hội viên", unit: "bộ", quantity: 10, note: "niêm phong" },
  ],
  assets: [
    { name: "Tủ đựng hồ sơ", unit: "cái", quantity: 1, note: "còn tốt" },
    { name: "Ghế nhựa", unit: "cái", quantity: 40 },
  ],
  cash: 3_450_000,
  copies: 3,
};

const extreme = {
  ...sample,
  office: longOffice,
  club: { fullName: longClub.fullName },
  giver: { fullName: "Y Bhuăn Niê Kđăm Hwing Buôn Krông Ayŭn", position: "Phó Chủ nhiệm Câu lạc bộ" },
  assets: Array.from({ length: 45 }, (_, index) => ({
    name: `Bàn ghế, trang thiết bị sinh hoạt cộng đồng do các nhà tài trợ trao tặng, đợt ${String(index + 1)}`,
    unit: "bộ",
    quantity: 1250,
    note: "đã qua sử dụng, còn dùng được",
  })),
  cash: 1_234_567_890,
};

/** Handing over what a dissolved club leaves (Mẫu 1.9 of Nghị định 30/2020/NĐ-CP), every total also in words. */
export const handoverMinutes = defineKind({
  code: "D29BB",
  title: "Biên bản bàn giao hồ sơ, tài sản, tài chính của câu lạc bộ",
  form: "ND30-1.9",
  issuer: "UBND",
  regime: "both",
  needs,
  sample,
  extreme,
  build,
  fileDetail: (facts) => facts.heldOn,
});
