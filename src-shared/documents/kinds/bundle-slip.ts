import { z } from "zod";
import { longDate } from "#shared/base/calendar-date.ts";
import { formatInteger, paperNumber } from "#shared/base/numbers.ts";
import { foldText } from "#shared/base/vietnamese-text.ts";
import { paragraph } from "../body-blocks.ts";
import { officeFacts } from "../common-facts.ts";
import { count, day, text } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import { officeHead } from "../letterhead.ts";
import type { Section, TableBlock } from "../paper.ts";
import { longOffice, sampleOffice } from "./sample-office.ts";

/** Kinds of data with a line of their own, and the rest; more would not fit on the one page. */
const mostLines = 9;

/** With more lines than these the code is printed smaller, so that the page still holds the signatures. */
const linesBesideLargeCode = 7;

const needs = z.strictObject({
  office: officeFacts,
  preparedOn: day("Ngày lập phiếu"),
  senderName: text("Đơn vị gửi", 200),
  senderCode: text("Mã đơn vị gửi", 60),
  receiverName: text("Đơn vị nhận", 200),
  receiverCode: text("Mã đơn vị nhận", 60),
  sequence: count("Số thứ tự gói").min(1),
  period: text("Kỳ dữ liệu", 100),
  fileName: text("Tên tệp", 200),
  counts: z
    .array(
      z.strictObject({ name: text("Loại dữ liệu", 120), count: count("Số bản ghi") }).meta({ label: "Dòng" }),
    )
    .min(1)
    .max(mostLines)
    .meta({ label: "Nội dung gói" }),
  fingerprint: text("Dấu kiểm tra (SHA-256)", 100),
  senderPerson: text("Người gửi", 100),
});
type SlipFacts = z.output<typeof needs>;

function pairsTable(pairs: readonly (readonly [string, string])[]): TableBlock {
  return {
    kind: "table",
    columns: [
      { widthMm: 55, align: "left" },
      { widthMm: 105, align: "left" },
    ],
    header: [],
    rows: pairs,
    sizePt: 12,
  };
}

function countsTable(counts: SlipFacts["counts"]): TableBlock {
  return {
    kind: "table",
    columns: [
      { widthMm: 15, align: "center" },
      { widthMm: 105, align: "left" },
      { widthMm: 40, align: "right" },
    ],
    header: [[{ text: "STT" }, { text: "Nội dung gói" }, { text: "Số bản ghi" }]],
    rows: counts.map((one, index) => [String(index + 1), one.name, formatInteger(one.count)]),
    sizePt: 12,
  };
}

/** What a telephone reads off the slip: sender, receiver, number, period, how many records, and the fingerprint; plain letters. */
function qrText({ senderCode, receiverCode, sequence, period, counts, fingerprint }: SlipFacts): string {
  const records = counts.reduce((sum, one) => sum + one.count, 0);
  const place = [senderCode, receiverCode, paperNumber(sequence)];
  return [...place, foldText(period), String(records), fingerprint].join(";");
}

function build(facts: SlipFacts): readonly Section[] {
  return [
    {
      orientation: "portrait",
      blocks: [
        {
          kind: "letterhead",
          ...officeHead(facts.office),
          placeAndDate: `${facts.office.placeName}, ${longDate(facts.preparedOn)}`,
        },
        { kind: "title", name: "PHIẾU GỬI", subject: "Gói dữ liệu của chương trình Hòa Nhập", rule: true },
        pairsTable([
          ["Đơn vị gửi", `${facts.senderName} (${facts.senderCode})`],
          ["Đơn vị nhận", `${facts.receiverName} (${facts.receiverCode})`],
          ["Số thứ tự gói; kỳ dữ liệu", `${paperNumber(facts.sequence)}; ${facts.period}`],
          ["Tên tệp", facts.fileName],
          ["Dấu kiểm tra (SHA-256)", (facts.fingerprint.match(/.{1,8}/gu) ?? []).join(" ")],
        ]),
        countsTable(facts.counts),
        {
          kind: "qr",
          data: qrText(facts),
          sizeMm: facts.counts.length > linesBesideLargeCode ? 24 : 30,
        },
        paragraph(
          "small",
          "Gói đã mã hóa, chỉ đơn vị nhận mở được. Đơn vị nhận nhập xong thì gửi lại giấy báo nhận.",
        ),
        {
          kind: "signatures",
          left: { lines: ["NGƯỜI NHẬN"], hint: "(Ký, ghi rõ họ tên)" },
          right: { lines: ["NGƯỜI GỬI"], hint: "(Ký, ghi rõ họ tên)", name: facts.senderPerson },
        },
      ],
    },
  ];
}

const sample = {
  office: sampleOffice,
  preparedOn: "2026-10-02",
  senderName: "Ủy ban nhân dân xã Bình Lâm Thượng",
  senderCode: "XA-BLT",
  receiverName: "Công an tỉnh Hải Sơn",
  receiverCode: "CAT-HS",
  sequence: 9,
  period: "tháng 9 năm 2026",
  fileName: "XA-BLT_CAT-HS_0009_2026-09.gdl",
  counts: [
    { name: "Báo cáo tháng đã khóa", count: 1 },
    { name: "Biểu số liệu", count: 8 },
    { name: "Chỉ tiêu", count: 20 },
  ],
  fingerprint: "4f0c9b7e2a6d13588c41e0f7b92d6a3557e8c1049dfa2b6673b0581ec94fd27a",
  senderPerson: "Bùi Thị Hạ Vy",
};

/** What goes with a bundle on paper: who sends what to whom, and how the file is recognised. One page. */
export const bundleSlip = defineKind({
  code: "PHIEU_GUI",
  title: "Phiếu gửi gói dữ liệu",
  form: "HN-PG",
  issuer: "TRAM",
  regime: "both",
  needs,
  sample,
  extreme: {
    ...sample,
    office: longOffice,
    senderName: "Ủy ban nhân dân Phường Văn Miếu - Quốc Tử Giám, Thành phố Hồ Chí Minh",
    counts: Array.from({ length: mostLines }, (_, index) => ({
      name: `Loại dữ liệu số ${String(index + 1)}`,
      count: 123_456,
    })),
  },
  build,
  fileDetail: (facts) => `${facts.senderCode}-${String(facts.sequence)}`,
});
