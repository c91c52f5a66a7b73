import { z } from "zod";
import { longDate } from "#shared/base/calendar-date.ts";
import { bodyText, bold, heading, paragraph } from "../body-blocks.ts";
import { day, text } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import type { Section } from "../paper.ts";

const needs = z.strictObject({
  stationName: text("Tên đơn vị", 200),
  stationCode: text("Mã đơn vị", 60),
  preparedOn: day("Ngày lập thẻ"),
  comparisonNumber: z
    .string()
    .regex(/^\d{20}$/u, "comparisonNumberMalformed")
    .meta({ label: "Số đối chiếu (20 chữ số)" }),
  qrText: text("Nội dung mã QR", 1200),
});
type CardFacts = z.output<typeof needs>;

function build(facts: CardFacts): readonly Section[] {
  return [
    {
      orientation: "portrait",
      blocks: [
        { kind: "title", name: "THẺ KHÓA", subject: "Chương trình Hòa Nhập", rule: true },
        paragraph("plain", "Đơn vị: ", bold(facts.stationName)),
        paragraph("plain", "Mã đơn vị: ", bold(facts.stationCode)),
        paragraph("plain", `Ngày lập thẻ: ${longDate(facts.preparedOn)}`),
        heading("Số đối chiếu"),
        {
          kind: "codes",
          groups: facts.comparisonNumber.match(/\d{5}/gu) ?? [],
          perLine: 4,
          sizePt: 24,
        },
        { kind: "qr", data: facts.qrText, sizeMm: 50 },
        heading("Cách dùng"),
        bodyText("1. Gửi tệp thẻ khóa cho đơn vị sẽ trao đổi dữ liệu bằng bất kỳ cách nào."),
        bodyText(
          "2. Đọc số đối chiếu cho đơn vị đó qua điện thoại hoặc đưa trực tiếp thẻ này; đơn vị nhận gõ đủ 20 chữ số để xác nhận.",
        ),
        bodyText(
          "3. Thẻ không chứa bí mật. Số đối chiếu không khớp thì không được tin thẻ, báo ngay cho đơn vị gửi.",
        ),
      ],
    },
  ];
}

const sample = {
  stationName: "Ủy ban nhân dân xã Bình Lâm Thượng, tỉnh Hải Sơn",
  stationCode: "XA-BLT",
  preparedOn: "2026-09-01",
  comparisonNumber: "30271845096612385470",
  qrText:
    "hoanhap-the:1;XA-BLT;age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p;ed25519:7d3c0a5be1f29468",
};

/** The card by which another station comes to trust this one: twenty digits to compare by voice, and a QR square. */
export const keyCard = defineKind({
  code: "THE_KHOA",
  title: "Thẻ khóa",
  form: "HN-TK",
  issuer: "TRAM",
  regime: "both",
  needs,
  sample,
  extreme: {
    ...sample,
    stationName: "Ủy ban nhân dân Phường Văn Miếu - Quốc Tử Giám, Thành phố Hồ Chí Minh".repeat(2),
    qrText: "x".repeat(400),
  },
  build,
});
