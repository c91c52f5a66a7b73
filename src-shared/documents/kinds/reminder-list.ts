import { z } from "zod";
import { longDate } from "#shared/base/calendar-date.ts";
import { bodyText } from "../body-blocks.ts";
import { officeFacts } from "../common-facts.ts";
import { day, month, text } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import { officeHead } from "../letterhead.ts";
import type { Section, TableBlock } from "../paper.ts";
import { longOffice, sampleProvince } from "./sample-office.ts";

const needs = z.strictObject({
  office: officeFacts,
  preparedOn: day("Ngày lập"),
  month: month("Tháng báo cáo"),
  dueOn: day("Hạn gửi"),
  rows: z
    .array(
      z
        .strictObject({
          name: text("Đơn vị", 200),
          code: text("Mã đơn vị", 60),
          state: text("Tình trạng", 300),
          phone: text("Điện thoại", 60).optional(),
        })
        .meta({ label: "Dòng" }),
    )
    .min(1)
    .max(5000)
    .meta({ label: "Các đơn vị" }),
});
type ReminderFacts = z.output<typeof needs>;

function communesTable(rows: ReminderFacts["rows"]): TableBlock {
  return {
    kind: "table",
    columns: [
      { widthMm: 12, align: "center" },
      { widthMm: 58, align: "left" },
      { widthMm: 22, align: "center" },
      { widthMm: 40, align: "left" },
      { widthMm: 28, align: "left" },
    ],
    header: [
      [{ text: "STT" }, { text: "Đơn vị" }, { text: "Mã" }, { text: "Tình trạng" }, { text: "Điện thoại" }],
    ],
    rows: rows.map(({ name, code, state, phone }, at) => [String(at + 1), name, code, state, phone ?? ""]),
    sizePt: 12,
  };
}

function monthText(value: string): string {
  const [year = "", number = ""] = value.split("-");
  return `tháng ${String(Number(number))} năm ${year}`;
}

function build(facts: ReminderFacts): readonly Section[] {
  return [
    {
      orientation: "portrait",
      blocks: [
        {
          kind: "letterhead",
          ...officeHead(facts.office),
          placeAndDate: `${facts.office.placeName}, ${longDate(facts.preparedOn)}`,
        },
        {
          kind: "title",
          name: "DANH SÁCH",
          subject: `Đơn vị chưa có báo cáo ${monthText(facts.month)} được chấp nhận`,
          rule: true,
        },
        bodyText(`Hạn gửi: ${longDate(facts.dueOn)}. Đề nghị các đơn vị có tên gửi báo cáo ngay.`),
        communesTable(facts.rows),
        {
          kind: "signatures",
          left: { lines: [] },
          right: { lines: ["NGƯỜI LẬP"], hint: "(Ký, ghi rõ họ tên)" },
        },
      ],
    },
  ];
}

const sample = {
  office: sampleProvince,
  preparedOn: "2026-10-08",
  month: "2026-09",
  dueOn: "2026-10-05",
  rows: [
    { name: "Ủy ban nhân dân xã Bình Lâm Hạ", code: "XA-BLH", state: "Chưa gửi", phone: "0200 000 001" },
    { name: "Ủy ban nhân dân xã Đồi Chè", code: "XA-DC", state: "Trả lại: Biểu 01 không cân" },
    { name: "Ủy ban nhân dân phường Bến Sông", code: "PH-BS", state: "Đang giữ, thiếu gói trước" },
  ],
};

/** Whom to remind of a month's report: missing, held or turned back. */
export const reminderList = defineKind({
  code: "PHIEU_NHAC",
  title: "Danh sách nhắc gửi báo cáo",
  form: "HN-NB",
  issuer: "TRAM",
  regime: "both",
  needs,
  sample,
  extreme: {
    ...sample,
    office: longOffice,
    rows: Array.from({ length: 60 }, (_none, at) => ({
      name: "Ủy ban nhân dân Phường Văn Miếu - Quốc Tử Giám, Thành phố Hồ Chí Minh",
      code: `XA-${String(at).padStart(5, "0")}`,
      state: "Trả lại: Số liệu biểu 01 và biểu 04 không cân đối với tháng trước",
      phone: "0200 000 001",
    })),
  },
  build,
  fileDetail: (facts) => facts.month,
});
