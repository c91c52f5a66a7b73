import { z } from "zod";
import { formatInteger } from "#shared/base/numbers.ts";
import { longDate } from "#shared/base/calendar-date.ts";
import { bodyText, paragraph } from "../body-blocks.ts";
import { officeFacts } from "../common-facts.ts";
import { day, optionalLines, period, text } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import { officeHead } from "../letterhead.ts";
import type { Section, TableBlock } from "../paper.ts";
import { periodName } from "../period-name.ts";
import { internalMark, numberColumn, plainTable } from "./paper-parts.ts";
import { longOffice, sampleOffice } from "./sample-office.ts";

const needs = z.strictObject({
  office: officeFacts,
  preparedOn: day("Ngày lập danh sách"),
  period: period("Kỳ báo cáo"),
  figure: text("Số liệu", 300),
  rule: optionalLines("Quy tắc tính", 1000),
  rows: z
    .array(
      z
        .strictObject({
          code: text("Mã", 60),
          name: text("Tên", 300),
          detail: z.string().max(200).default("").meta({ label: "Chi tiết" }),
          part: z.string().max(60).optional().meta({ label: "Cách tính" }),
          reasons: z.string().max(600).optional().meta({ label: "Lý do" }),
        })
        .meta({ label: "Dòng" }),
    )
    .min(1)
    .max(10_000)
    .meta({ label: "Danh sách" }),
});
type ListFacts = z.output<typeof needs>;

/** Who it is; or, where that is told, how each counts and why. */
function rowsTable({ rows }: ListFacts): TableBlock {
  return rows.some(({ part }) => part !== undefined)
    ? plainTable(
        [
          numberColumn,
          { title: "Mã", widthMm: 24, align: "center" },
          { title: "Tên", widthMm: 44 },
          { title: "Cách tính", widthMm: 32 },
          { title: "Lý do", widthMm: 48 },
        ],
        rows.map(({ code, name, part = "", reasons = "" }, index) => [
          String(index + 1),
          code,
          name,
          part,
          reasons,
        ]),
        12,
      )
    : plainTable(
        [
          numberColumn,
          { title: "Mã", widthMm: 30, align: "center" },
          { title: "Tên", widthMm: 78 },
          { title: "Chi tiết", widthMm: 40 },
        ],
        rows.map(({ code, name, detail }, index) => [String(index + 1), code, name, detail]),
        12,
      );
}

function build(facts: ListFacts): readonly Section[] {
  return [
    {
      orientation: "portrait",
      blocks: [
        { kind: "mark", text: internalMark },
        {
          kind: "letterhead",
          ...officeHead(facts.office),
          placeAndDate: `${facts.office.placeName}, ${longDate(facts.preparedOn)}`,
        },
        {
          kind: "title",
          name: "DANH SÁCH KÈM THEO SỐ LIỆU BÁO CÁO",
          subject: facts.figure,
          note: `(Kỳ báo cáo: ${periodName(facts.period)})`,
          rule: true,
        },
        ...facts.rule.map((line) => bodyText(line)),
        rowsTable(facts),
        paragraph("plain", `Tổng số: ${formatInteger(facts.rows.length)} dòng.`),
      ],
    },
  ];
}

const sample = {
  office: sampleOffice,
  preparedOn: "2026-10-02",
  period: "2026-09",
  figure: "CT03 Người hoàn thành cai được quản lý: tử số",
  rows: [
    { code: "P10", name: "Giàng A Sếnh", detail: "1988" },
    { code: "P28", name: "Lò Văn Mão", detail: "12/5/1990" },
  ],
};

const extreme = {
  ...sample,
  office: longOffice,
  rule: [
    "Người hoàn thành cai nghiện có quyết định quản lý sau cai chia cho người hoàn thành cai đến hạn trong kỳ.",
    "Tham số đang áp dụng: số ngày chờ sau khi hoàn thành cai: 12",
  ],
  period: "2026-YTD-09",
  figure: "Biểu 03 - Điểm tư vấn · Phiếu theo dịch vụ: Cai nghiện tại gia đình, cộng đồng · "
    .repeat(3)
    .trim(),
  rows: Array.from({ length: 120 }, (_, index) => ({
    code: `2026-09 P${String(index + 1)}`,
    name: "Nguyễn Hoàng Thị Phương Khánh Nguyệt Quỳnh Trâm Anh",
    detail: "không rõ ngày sinh, năm 1965",
    part: "Trong mẫu số, chưa đạt",
    reasons: "Có thăm nhưng người được thăm không đang cai tại cộng đồng hoặc sau cai vào ngày đó",
  })),
};

/** Who stands behind a figure of a report: an internal list that goes with the report, never up with it. */
export const nameList = defineKind({
  code: "DS_SO_LIEU",
  title: "Danh sách kèm theo số liệu báo cáo",
  form: "HN-DS-SO-LIEU",
  issuer: "TRAM",
  regime: "both",
  needs,
  sample,
  extreme,
  build,
  fileDetail: (facts) => facts.period,
});
