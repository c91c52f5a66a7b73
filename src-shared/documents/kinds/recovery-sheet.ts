import { z } from "zod";
import { longDate } from "#shared/base/calendar-date.ts";
import { bodyText, bold, heading, paragraph } from "../body-blocks.ts";
import { day, text } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import type { Section } from "../paper.ts";

const needs = z.strictObject({
  stationName: text("Tên đơn vị", 200),
  stationCode: text("Mã đơn vị", 60),
  preparedOn: day("Ngày in phiếu"),
  sheetNumber: text("Số thứ tự phiếu", 20),
  identity: text("Mã khôi phục", 200),
  checkDigits: z
    .string()
    .regex(/^\d{4}$/u, "checkDigitsMalformed")
    .meta({ label: "Bốn số kiểm tra" }),
});
type RecoveryFacts = z.output<typeof needs>;

const groupLength = 6;

function groupsOf(identity: string): string[] {
  return identity.replace(/\s+/gu, "").match(new RegExp(`.{1,${String(groupLength)}}`, "gu")) ?? [];
}

function build(facts: RecoveryFacts): readonly Section[] {
  return [
    {
      orientation: "portrait",
      blocks: [
        { kind: "mark", text: "MẬT - KHÔNG SAO CHỤP" },
        { kind: "title", name: "PHIẾU KHÔI PHỤC - MẬT", subject: "Chương trình Hòa Nhập", rule: true },
        paragraph("plain", "Đơn vị: ", bold(facts.stationName)),
        paragraph("plain", "Mã đơn vị: ", bold(facts.stationCode), "; phiếu số: ", bold(facts.sheetNumber)),
        paragraph("plain", `Ngày in: ${longDate(facts.preparedOn)}`),
        heading("Mã khôi phục (gõ từng nhóm, từ trái sang phải, từ trên xuống)"),
        { kind: "codes", groups: groupsOf(facts.identity), perLine: 5, sizePt: 16 },
        paragraph("centred", "Bốn số kiểm tra: ", bold(facts.checkDigits)),
        { kind: "qr", data: facts.identity, sizeMm: 42 },
        heading("Dùng khi nào"),
        bodyText(
          "Khi quên mật khẩu hoặc máy tính hỏng, phiếu này mở được toàn bộ dữ liệu của đơn vị. Người có phiếu và có tệp dữ liệu hoặc bản sao lưu thì đọc được dữ liệu.",
        ),
        heading("Việc phải làm ngay"),
        {
          kind: "choices",
          items: [
            { checked: false, label: "Cho phiếu vào phong bì, niêm phong, ký giáp lai." },
            {
              checked: false,
              label: "Cất phiếu trong két hoặc tủ có khóa, tách khỏi máy tính và bản sao lưu.",
            },
            { checked: false, label: "Ghi vào sổ bàn giao: ai giữ, cất ở đâu, từ ngày nào." },
            {
              checked: false,
              label: "Không chụp ảnh, không gửi phiếu qua mạng, không lưu phiếu trong máy tính.",
            },
          ],
        },
        heading("Cách khôi phục"),
        bodyText(
          'Mở chương trình, bấm "Quên mật khẩu", gõ mã khôi phục và đặt mật khẩu mới; sau đó in phiếu mới và hủy phiếu cũ. Máy hỏng thì dựng lại dữ liệu từ bản sao lưu hoặc bản sao an toàn bằng chính phiếu này.',
        ),
      ],
    },
  ];
}

const sample = {
  stationName: "Ủy ban nhân dân xã Bình Lâm Thượng, tỉnh Hải Sơn",
  stationCode: "XA-BLT",
  preparedOn: "2026-09-01",
  sheetNumber: "1/2",
  identity: "AGE-SECRET-KEY-1QQPZRY9X8GF2TVDW0S3JN54KHCE6MUA7LQQPZRY9X8GF2TVDW0S3JN54KH",
  checkDigits: "0472",
};

/** The sheet from which a station is opened again: identity in groups of six, a QR square and four check digits. */
export const recoverySheet = defineKind({
  code: "PHIEU_KHOI_PHUC",
  title: "Phiếu khôi phục",
  form: "HN-KP",
  issuer: "TRAM",
  regime: "both",
  needs,
  sample,
  extreme: {
    ...sample,
    stationName: "Ủy ban nhân dân Phường Văn Miếu - Quốc Tử Giám, Thành phố Hồ Chí Minh".repeat(2),
  },
  build,
});
