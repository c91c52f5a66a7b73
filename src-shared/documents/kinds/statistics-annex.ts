import { z } from "zod";
import { longDate, shortDate } from "#shared/base/calendar-date.ts";
import { formatInteger } from "#shared/base/numbers.ts";
import { paragraph } from "../body-blocks.ts";
import { officeFacts } from "../common-facts.ts";
import { day, text } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import { officeHead } from "../letterhead.ts";
import type { Section, TableBlock } from "../paper.ts";
import { longOffice, sampleOffice } from "./sample-office.ts";

const needs = z.strictObject({
  office: officeFacts,
  preparedOn: day("Ngày lập biểu"),
  from: day("Từ ngày"),
  to: day("Đến ngày"),
  lines: z
    .array(
      z
        .strictObject({
          group: text("Nhóm chỉ tiêu", 200),
          name: text("Chỉ tiêu", 300),
          count: z.int().min(0).meta({ label: "Số liệu" }),
        })
        .meta({ label: "Dòng" }),
    )
    .min(1)
    .max(500)
    .meta({ label: "Số liệu" }),
  /** Groups of the form that are filled in by hand: printed with dots. */
  byHand: z.array(text("Nhóm tự điền", 200)).default([]).meta({ label: "Nhóm tự điền" }),
});
type AnnexFacts = z.output<typeof needs>;

/** Groups in Roman numerals, their lines numbered within; a group by hand has a line of dots. */
function linesTable({ lines, byHand }: AnnexFacts): TableBlock {
  const groups = [...Map.groupBy(lines, ({ group }) => group)];
  const rows: string[][] = [];
  const boldRows: number[] = [];
  for (const [place, [group, own]] of groups.entries()) {
    boldRows.push(rows.length);
    rows.push([letterOf(place), group, "", ""]);
    rows.push(...own.map(({ name, count }, index) => [String(index + 1), name, formatInteger(count), ""]));
  }
  for (const [place, group] of byHand.entries()) {
    boldRows.push(rows.length);
    rows.push([letterOf(groups.length + place), group, "…", ""]);
  }
  return {
    kind: "table",
    columns: [
      { widthMm: 14, align: "center" },
      { widthMm: 158, align: "left" },
      { widthMm: 35, align: "center" },
      { widthMm: 40, align: "left" },
    ],
    header: [["STT", "Chỉ tiêu", "Số liệu", "Ghi chú"].map((heading) => ({ text: heading }))],
    rows,
    boldRows,
    sizePt: 11,
  };
}

function letterOf(place: number): string {
  return String.fromCodePoint(65 + place);
}

function build(facts: AnnexFacts): readonly Section[] {
  return [
    {
      orientation: "landscape",
      blocks: [
        {
          kind: "letterhead",
          ...officeHead(facts.office),
          placeAndDate: `${facts.office.placeName}, ${longDate(facts.preparedOn)}`,
        },
        {
          kind: "title",
          above: "Biểu 01-BCN",
          name: "BÁO CÁO CAI NGHIỆN MA TÚY VÀ QUẢN LÝ SAU CAI NGHIỆN CẤP XÃ",
          subject: `Từ ngày ${shortDate(facts.from)} đến ngày ${shortDate(facts.to)}`,
          note: "(Theo nhóm chỉ tiêu của Biểu 01-BCN, Thông tư 05/2011/TT-BLĐTBXH; các dòng do chương trình tính từ hồ sơ)",
          rule: true,
        },
        ...(facts.byHand.length === 0
          ? []
          : [paragraph("small", "Ghi chú: … là chưa có sổ ghi trong chương trình, đơn vị tự điền.")]),
        linesTable(facts),
      ],
    },
  ];
}

const sample = {
  office: sampleOffice,
  preparedOn: "2027-01-02",
  from: "2026-12-01",
  to: "2026-12-31",
  lines: [
    { group: "Quản lý sau cai nghiện tại nơi cư trú", name: "Đầu kỳ", count: 6 },
    { group: "Quản lý sau cai nghiện tại nơi cư trú", name: "Cuối kỳ", count: 7 },
    { group: "Tư vấn theo nội dung (lượt)", name: "Tâm lý", count: 4 },
    { group: "Kinh phí từ đầu năm (đồng)", name: "Tổng số (đồng)", count: 90_000_000 },
  ],
  byHand: ["Cán bộ"],
};

const extreme = {
  ...sample,
  office: longOffice,
  lines: Array.from({ length: 120 }, (_, index) => ({
    group: `Nhóm chỉ tiêu thứ ${String(Math.floor(index / 8) + 1)}`,
    name: "Người trong danh sách cuối kỳ · Đang bị quản lý sau cai · Tuổi · Từ đủ 16 đến dưới 18 tuổi",
    count: 123_456_789 + index,
  })),
};

/** Biểu 01-BCN as an annex on a lying page: every group of the form, in the calendar asked for. */
export const statisticsAnnex = defineKind({
  code: "BIEU_01_BCN",
  title: "Biểu 01-BCN: cai nghiện ma túy và quản lý sau cai nghiện cấp xã",
  form: "HN-BIEU-01-BCN",
  issuer: "UBND",
  regime: "both",
  needs,
  sample,
  extreme,
  build,
  fileDetail: ({ from, to }) => `${from}_${to}`,
});
