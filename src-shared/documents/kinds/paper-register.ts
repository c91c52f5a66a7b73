import { z } from "zod";
import { shortDate } from "#shared/base/calendar-date.ts";
import { paperNumber } from "#shared/base/numbers.ts";
import { paragraph } from "../body-blocks.ts";
import { count, day, text } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import type { HeaderCell, Section } from "../paper.ts";
import { plainTable, type PlainColumn } from "./paper-parts.ts";
import { coverFacts, coverSection } from "./register-cover.ts";
import { longOffice, sampleOffice } from "./sample-office.ts";

interface Register {
  readonly name: string;
  readonly numbers: string | undefined;
  readonly columns: readonly PlainColumn[];
  readonly rows: readonly (readonly string[])[];
}

type CoverFacts = Parameters<typeof coverSection>[0];

/** The row `(1)` … `(10)` below the headings, as in the decree's forms. */
function columnNumbers(columns: readonly PlainColumn[]): HeaderCell[] {
  return columns.map((_, index) => ({ text: `(${String(index + 1)})` }));
}

/** Cover, then the lines; the headings and the numbers of the columns are repeated on every page. */
function registerSections(facts: CoverFacts, register: Register): readonly Section[] {
  const { name, numbers, columns, rows } = register;
  const table = plainTable(columns, rows, 11);
  return [
    coverSection(facts, { name, ...(numbers === undefined ? {} : { numbers }) }),
    {
      orientation: "landscape",
      blocks: [
        { kind: "title", name, subject: `Năm ${String(facts.year)}`, rule: true },
        rows.length === 0
          ? paragraph("centred", "Không có văn bản.")
          : { ...table, header: [...table.header, columnNumbers(columns)] },
      ],
    },
  ];
}

/** `Từ số 01 đến số 512`. */
function numberSpan(numbers: readonly number[]): string | undefined {
  return numbers.length === 0
    ? undefined
    : `Từ số ${paperNumber(Math.min(...numbers))} đến số ${paperNumber(Math.max(...numbers))}`;
}

/** The number before the symbol; registers of several series span them all. */
function numberIn(symbol: string): number[] {
  const number = Number.parseInt(symbol, 10);
  return Number.isNaN(number) ? [] : [number];
}

const outgoing = z
  .strictObject({
    symbol: text("Số, ký hiệu", 60),
    date: day("Ngày tháng văn bản"),
    title: text("Tên loại và trích yếu", 400),
    signer: text("Người ký", 100),
    recipients: text("Nơi nhận", 300),
    keeper: text("Đơn vị, người nhận bản lưu", 120),
    copies: count("Số lượng bản").optional(),
    sentDate: day("Ngày chuyển").optional(),
    note: text("Ghi chú", 200).optional(),
  })
  .meta({ label: "Văn bản đi" });

/** Columns as in the decree's form, in its proportions: the last but one is signed by hand. */
const outgoingColumns: readonly PlainColumn[] = [
  { title: "Số, ký hiệu văn bản", widthMm: 31 },
  { title: "Ngày tháng văn bản", widthMm: 23, align: "center" },
  { title: "Tên loại và trích yếu nội dung văn bản", widthMm: 53 },
  { title: "Người ký", widthMm: 26 },
  { title: "Nơi nhận văn bản", widthMm: 32 },
  { title: "Đơn vị, người nhận bản lưu", widthMm: 20 },
  { title: "Số lượng bản", widthMm: 14, align: "center" },
  { title: "Ngày chuyển", widthMm: 22, align: "center" },
  { title: "Ký nhận", widthMm: 14 },
  { title: "Ghi chú", widthMm: 12 },
];

const outgoingNeeds = z.strictObject({
  ...coverFacts,
  rows: z.array(outgoing).max(5000).meta({ label: "Văn bản đi" }),
});

const outgoingSample = {
  office: sampleOffice,
  year: 2026,
  fromDate: "2026-01-01",
  toDate: "2026-12-31",
  rows: [
    {
      symbol: "341/QĐ-UBND",
      date: "2026-09-18",
      title: "Quyết định về việc thành lập câu lạc bộ",
      signer: "Trần Kiến Hưng",
      recipients: "Công an tỉnh; Sở Y tế",
      keeper: "VT, VHXH",
      copies: 8,
      sentDate: "2026-09-18",
    },
    {
      symbol: "418/BC-UBND",
      date: "2026-10-02",
      title: "Báo cáo tháng",
      signer: "Trần Kiến Hưng",
      recipients: "UBND tỉnh; Công an tỉnh; Sở Y tế",
      keeper: "VT, VHXH",
    },
  ],
};

/** Register of papers sent (Nghị định 30/2020/NĐ-CP, phụ lục IV): ten columns, printed and bound every year. */
export const outgoingRegister = defineKind({
  code: "SO_DI",
  title: "Sổ đăng ký văn bản đi",
  form: "BM-IV-DI",
  issuer: "UBND",
  regime: "both",
  needs: outgoingNeeds,
  sample: outgoingSample,
  extreme: {
    ...outgoingSample,
    office: longOffice,
    rows: Array.from({ length: 120 }, (_, index) => ({
      ...outgoingSample.rows[index % 2],
      symbol: `${String(index + 1001)}/QĐ-UBND`,
      title:
        "Quyết định phân công người thực hiện nhiệm vụ tư vấn tâm lý, xã hội, quản lý, hỗ trợ người cai nghiện ma túy",
      note: "hủy",
    })),
  },
  build: (facts) =>
    registerSections(facts, {
      name: "SỔ ĐĂNG KÝ VĂN BẢN ĐI",
      numbers: numberSpan(facts.rows.flatMap(({ symbol }) => numberIn(symbol))),
      columns: outgoingColumns,
      rows: facts.rows.map((row) => [
        row.symbol,
        shortDate(row.date),
        row.title,
        row.signer,
        row.recipients,
        row.keeper,
        row.copies === undefined ? "" : String(row.copies),
        row.sentDate === undefined ? "" : shortDate(row.sentDate),
        "",
        row.note ?? "",
      ]),
    }),
  fileDetail: (facts) => String(facts.year),
});

const incoming = z
  .strictObject({
    arrivedOn: day("Ngày đến"),
    number: count("Số đến").min(1),
    author: text("Tác giả", 200),
    symbol: text("Số, ký hiệu", 60),
    date: day("Ngày tháng văn bản"),
    title: text("Tên loại và trích yếu", 400),
    receiver: text("Đơn vị hoặc người nhận", 120),
    passedDate: day("Ngày chuyển").optional(),
    note: text("Ghi chú", 200).optional(),
  })
  .meta({ label: "Văn bản đến" });

const incomingColumns: readonly PlainColumn[] = [
  { title: "Ngày đến", widthMm: 22, align: "center" },
  { title: "Số đến", widthMm: 13, align: "center" },
  { title: "Tác giả", widthMm: 36 },
  { title: "Số, ký hiệu văn bản", widthMm: 31 },
  { title: "Ngày tháng văn bản", widthMm: 22, align: "center" },
  { title: "Tên loại và trích yếu nội dung văn bản", widthMm: 50 },
  { title: "Đơn vị hoặc người nhận", widthMm: 26 },
  { title: "Ngày chuyển", widthMm: 22, align: "center" },
  { title: "Ký nhận", widthMm: 13 },
  { title: "Ghi chú", widthMm: 12 },
];

const incomingNeeds = z.strictObject({
  ...coverFacts,
  rows: z.array(incoming).max(5000).meta({ label: "Văn bản đến" }),
});

const incomingSample = {
  office: sampleOffice,
  year: 2026,
  fromDate: "2026-01-01",
  toDate: "2026-12-31",
  rows: [
    {
      arrivedOn: "2026-08-24",
      number: 512,
      author: "Công an xã Bình Lâm Thượng",
      symbol: "77/ĐN-CAX",
      date: "2026-08-24",
      title: "Đề nghị xem xét, quyết định quản lý sau cai nghiện",
      receiver: "Chủ tịch UBND",
      passedDate: "2026-08-24",
    },
  ],
};

/** Register of papers received (Nghị định 30/2020/NĐ-CP, phụ lục IV): ten columns. */
export const incomingRegister = defineKind({
  code: "SO_DEN",
  title: "Sổ đăng ký văn bản đến",
  form: "BM-IV-DEN",
  issuer: "UBND",
  regime: "both",
  needs: incomingNeeds,
  sample: incomingSample,
  extreme: {
    ...incomingSample,
    office: longOffice,
    rows: Array.from({ length: 120 }, (_, index) => ({
      ...incomingSample.rows[0],
      number: index + 1,
      title:
        "Thông báo về việc người cai nghiện ma túy chuẩn bị hoàn thành cai nghiện tại cơ sở cai nghiện ma túy",
    })),
  },
  build: (facts) =>
    registerSections(facts, {
      name: "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN",
      numbers: numberSpan(facts.rows.map(({ number }) => number)),
      columns: incomingColumns,
      rows: facts.rows.map((row) => [
        shortDate(row.arrivedOn),
        String(row.number),
        row.author,
        row.symbol,
        shortDate(row.date),
        row.title,
        row.receiver,
        row.passedDate === undefined ? "" : shortDate(row.passedDate),
        "",
        row.note ?? "",
      ]),
    }),
  fileDetail: (facts) => String(facts.year),
});
