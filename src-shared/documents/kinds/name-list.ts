import { z } from "zod";
import { formatInteger } from "#shared/base/numbers.ts";
import { longDate } from "#shared/base/calendar-date.ts";
import { paragraph } from "../body-blocks.ts";
import { officeFacts } from "../common-facts.ts";
import { day, period, text } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import { officeHead } from "../letterhead.ts";
import type { Section } from "../paper.ts";
import { periodName } from "../period-name.ts";
import { internalMark, numberColumn, plainTable } from "./paper-parts.ts";
import { longOffice, sampleOffice } from "./sample-office.ts";

const needs = z.strictObject({
  office: officeFacts,
  preparedOn: day("Ngày lập danh sách"),
  period: period("Kỳ báo cáo"),
  figure: text("Số liệu", 300),
  rows: z
    .array(
      z
        .strictObject({
          code: text("Mã", 60),
          name: text("Tên", 300),
          detail: z.string().max(200).default("").meta({ label: "Chi tiết" }),
        })
        .meta({ label: "Dòng" }),
    )
    .min(1)
    .max(10_000)
    .meta({ label: "Danh sách" }),
});
type ListFacts = z.output<typeof needs>;

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
        plainTable(
          [
            numberColumn,
            { title: "Mã", widthMm: 30, align: "center" },
            { title: "Tên", widthMm: 78 },
            { title: "Chi tiết", widthMm: 40 },
          ],
          facts.rows.map(({ code, name, detail }, index) => [String(index + 1), code, name, detail]),
          12,
        ),
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
  period: "2026-YTD-09",
  figure: "Biểu 03 - Điểm tư vấn · Phiếu theo dịch vụ: Cai nghiện tại gia đình, cộng đồng · "
    .repeat(3)
    .trim(),
  rows: Array.from({ length: 120 }, (_, index) => ({
    code: `2026-09 P${String(index + 1)}`,
    name: "Nguyễn Hoàng Thị Phương Khánh Nguyệt Quỳnh Trâm Anh",
    detail: "không rõ ngày sinh, năm 1965",
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
