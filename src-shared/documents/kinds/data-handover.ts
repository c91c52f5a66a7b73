import { z } from "zod";
import { longDate } from "#shared/base/calendar-date.ts";
import { formatInteger, paperNumber } from "#shared/base/numbers.ts";
import { bodyText, heading } from "../body-blocks.ts";
import { officeFacts } from "../common-facts.ts";
import { count, day, longText, text } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import { officeHead } from "../letterhead.ts";
import type { Section, TableBlock } from "../paper.ts";
import { longOffice, sampleOffice } from "./sample-office.ts";

const needs = z.strictObject({
  office: officeFacts,
  preparedOn: day("Ngày bàn giao"),
  giverName: text("Bên giao", 200),
  receiverName: text("Bên nhận", 200),
  purpose: longText("Mục đích", 500),
  dataKinds: longText("Loại dữ liệu", 500),
  recordCount: count("Số bản ghi"),
  keepUntil: longText("Thời hạn xử lý", 200),
  legalBasis: longText("Cơ sở pháp lý", 500),
  deletion: longText("Xóa, hủy dữ liệu", 300),
  responsibility: longText("Trách nhiệm của các bên", 300),
  fileName: text("Tên tệp", 200),
  sequence: count("Số thứ tự gói").min(1),
  fingerprint: text("Dấu kiểm tra (SHA-256)", 100),
});
type HandoverFacts = z.output<typeof needs>;

function itemsTable(facts: HandoverFacts): TableBlock {
  return {
    kind: "table",
    columns: [
      { widthMm: 12, align: "center" },
      { widthMm: 48, align: "left" },
      { widthMm: 100, align: "left" },
    ],
    header: [[{ text: "STT" }, { text: "Nội dung" }, { text: "Thỏa thuận" }]],
    rows: [
      ["1", "Mục đích chuyển dữ liệu", facts.purpose],
      ["2", "Đối tượng nhận", facts.receiverName],
      ["3", "Loại dữ liệu", `${facts.dataKinds}; ${formatInteger(facts.recordCount)} bản ghi`],
      ["4", "Thời hạn xử lý", facts.keepUntil],
      ["5", "Cơ sở pháp lý", facts.legalBasis],
      ["6", "Xóa, hủy dữ liệu", facts.deletion],
      ["7", "Trách nhiệm", facts.responsibility],
    ],
    sizePt: 13,
  };
}

function build(facts: HandoverFacts): readonly Section[] {
  return [
    {
      orientation: "portrait",
      blocks: [
        // A biên bản bears no place and date in its head (NĐ 30/2020, mẫu 1.9); both stand in its first line.
        { kind: "letterhead", ...officeHead(facts.office) },
        { kind: "title", name: "BIÊN BẢN", subject: "Bàn giao dữ liệu cá nhân", rule: true },
        bodyText(`Hôm nay, ${longDate(facts.preparedOn)}, tại ${facts.office.placeName}, hai bên gồm:`),
        bodyText(`Bên giao: ${facts.giverName}.`),
        bodyText(`Bên nhận: ${facts.receiverName}.`),
        bodyText("Hai bên bàn giao dữ liệu với các nội dung sau:"),
        itemsTable(facts),
        bodyText(
          `Dữ liệu chứa trong gói số ${paperNumber(facts.sequence)}, tệp ${facts.fileName}, đã mã hóa; chỉ bên nhận mở được.`,
        ),
        heading("Dấu kiểm tra (SHA-256)"),
        { kind: "codes", groups: facts.fingerprint.match(/.{1,8}/gu) ?? [], perLine: 4, sizePt: 13 },
        bodyText("Biên bản lập thành 02 bản, mỗi bên giữ 01 bản."),
        {
          kind: "signatures",
          left: { lines: ["BÊN NHẬN"], hint: "(Ký, ghi rõ họ tên)" },
          right: { lines: ["BÊN GIAO"], hint: "(Ký, ghi rõ họ tên)" },
        },
      ],
    },
  ];
}

const sample = {
  office: sampleOffice,
  preparedOn: "2026-10-02",
  giverName: "Ủy ban nhân dân xã Bình Lâm Thượng",
  receiverName: "Công an tỉnh Hải Sơn",
  purpose: "Theo dõi, giúp đỡ người sau cai nghiện ma túy trên địa bàn",
  dataKinds: "Hồ sơ quản lý, giúp đỡ sau cai nghiện, có dữ liệu cá nhân nhạy cảm",
  recordCount: 412,
  keepUntil: "Đến khi kết thúc thời hạn quản lý sau cai nghiện",
  legalBasis: "Luật Phòng, chống ma túy; Luật Bảo vệ dữ liệu cá nhân",
  deletion: "Bên nhận xóa, không khôi phục được, khi hết mục đích",
  responsibility: "Mỗi bên chịu trách nhiệm về dữ liệu trong phạm vi mình quản lý",
  fileName: "XA-BLT_2026-09_so9.gdl",
  sequence: 9,
  fingerprint: "4f0c9b7e2a6d13588c41e0f7b92d6a3557e8c1049dfa2b6673b0581ec94fd27a",
};

/** The seven items of a transfer of personal data on paper (NĐ 356/2025/NĐ-CP, Điều 7), signed by both sides. */
export const dataHandover = defineKind({
  code: "PHIEU_BAN_GIAO",
  title: "Biên bản bàn giao dữ liệu",
  form: "HN-BG",
  issuer: "TRAM",
  regime: "both",
  needs,
  sample,
  extreme: {
    ...sample,
    office: longOffice,
    receiverName: "Ủy ban nhân dân Phường Văn Miếu - Quốc Tử Giám, Thành phố Hồ Chí Minh",
    purpose: "Theo dõi, giúp đỡ người sau cai nghiện ma túy ".repeat(10).trim(),
    legalBasis: "Luật Phòng, chống ma túy; Luật Bảo vệ dữ liệu cá nhân; ".repeat(8).trim(),
    recordCount: 1_234_567,
  },
  build,
  fileDetail: (facts) => `goi-${String(facts.sequence)}`,
});
