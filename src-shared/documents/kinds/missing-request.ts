import { z } from "zod";
import { longDate } from "#shared/base/calendar-date.ts";
import { paperNumber } from "#shared/base/numbers.ts";
import { bodyText } from "../body-blocks.ts";
import { officeFacts } from "../common-facts.ts";
import { count, day, text } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import { officeHead } from "../letterhead.ts";
import type { Section } from "../paper.ts";
import { longOffice, sampleProvince } from "./sample-office.ts";

const needs = z.strictObject({
  office: officeFacts,
  preparedOn: day("Ngày lập phiếu"),
  senderName: text("Đơn vị gửi", 200),
  senderCode: text("Mã đơn vị gửi", 60),
  missingFrom: count("Thiếu từ gói số").min(1),
  missingTo: count("Đến gói số").min(1),
  heldSequence: count("Gói đang giữ, số").min(1),
  heldSince: day("Giữ từ ngày"),
});
type RequestFacts = z.output<typeof needs>;

function missingText({ missingFrom, missingTo }: RequestFacts): string {
  return missingFrom === missingTo
    ? `gói số ${paperNumber(missingFrom)}`
    : `các gói từ số ${paperNumber(missingFrom)} đến số ${paperNumber(missingTo)}`;
}

function build(facts: RequestFacts): readonly Section[] {
  return [
    {
      orientation: "portrait",
      blocks: [
        {
          kind: "letterhead",
          ...officeHead(facts.office),
          placeAndDate: `${facts.office.placeName}, ${longDate(facts.preparedOn)}`,
        },
        { kind: "title", name: "PHIẾU ĐỀ NGHỊ", subject: "Gửi bổ sung gói dữ liệu", rule: true },
        bodyText(`Kính gửi: ${facts.senderName} (${facts.senderCode}).`),
        bodyText(
          `Ngày ${longDate(facts.heldSince).replace(/^ngày /u, "")}, đơn vị đã nhận gói dữ liệu số ${paperNumber(facts.heldSequence)} của quý đơn vị nhưng chưa nhận được ${missingText(facts)}. Gói số ${paperNumber(facts.heldSequence)} đang được giữ, chưa nhập vào máy.`,
        ),
        bodyText(
          `Đề nghị quý đơn vị gửi bổ sung ${missingText(facts)}: mở mục Gửi – nhận, chọn gói trong bảng Gói đã gửi và lưu lại đúng tệp đã gửi; không lập gói mới thay cho gói cũ.`,
        ),
        bodyText("Khi nhận đủ, đơn vị sẽ nhập lần lượt theo số thứ tự và gửi lại giấy báo nhận."),
        {
          kind: "signatures",
          left: { lines: [] },
          right: { lines: ["NGƯỜI LẬP PHIẾU"], hint: "(Ký, ghi rõ họ tên)" },
        },
      ],
    },
  ];
}

const sample = {
  office: sampleProvince,
  preparedOn: "2026-11-05",
  senderName: "Ủy ban nhân dân xã Bình Lâm Thượng",
  senderCode: "XA-BLT",
  missingFrom: 9,
  missingTo: 10,
  heldSequence: 11,
  heldSince: "2026-11-04",
};

/** Asks a station for the bundles that are missing before one that is held. One page. */
export const missingRequest = defineKind({
  code: "PHIEU_DE_NGHI",
  title: "Phiếu đề nghị gửi bổ sung gói dữ liệu",
  form: "HN-DN",
  issuer: "TRAM",
  regime: "both",
  needs,
  sample,
  extreme: {
    ...sample,
    office: longOffice,
    senderName: "Ủy ban nhân dân Phường Văn Miếu - Quốc Tử Giám, Thành phố Hồ Chí Minh",
    missingTo: 123_456,
    heldSequence: 123_457,
  },
  build,
  fileDetail: (facts) => `${facts.senderCode}-${String(facts.missingFrom)}`,
});
