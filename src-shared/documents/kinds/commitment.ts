import { z } from "zod";
import { longDate } from "#shared/base/calendar-date.ts";
import { addressees, bodyText, dashes, paragraph } from "../body-blocks.ts";
import { day, lines, text } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import type { Section } from "../paper.ts";
import { handSigners, mottoHead } from "./paper-parts.ts";
import { identityLines, managedPersonFacts } from "./post-rehab-facts.ts";
import { longPerson, samplePerson } from "./sample-person.ts";

const needs = z.strictObject({
  placeName: text("Địa danh", 100),
  preparedOn: day("Ngày cam kết"),
  addressees: lines("Kính gửi", 200),
  person: managedPersonFacts.meta({ label: "Người cam kết" }),
  promises: lines("Nội dung cam kết", 400),
  validFromDate: day("Cam kết từ ngày"),
  validToDate: day("Cam kết đến ngày"),
  relative: text("Đại diện gia đình", 100),
  witness: text("Người chứng kiến", 100),
});
type CommitmentFacts = z.output<typeof needs>;

function build(facts: CommitmentFacts): readonly Section[] {
  return [
    {
      orientation: "portrait",
      blocks: [
        mottoHead(),
        {
          kind: "title",
          name: "BẢN CAM KẾT",
          subject: "Không sử dụng trái phép chất ma túy",
          rule: true,
        },
        addressees(facts.addressees),
        ...identityLines(facts.person),
        bodyText(
          `Trong thời gian từ ${longDate(facts.validFromDate)} đến ${longDate(facts.validToDate)}, tôi cam kết:`,
        ),
        ...dashes(facts.promises),
        bodyText("Nếu vi phạm cam kết, tôi chịu trách nhiệm theo quy định của pháp luật."),
        bodyText(`Làm tại ${facts.placeName}, ${longDate(facts.preparedOn)}.`),
        handSigners(
          { role: "Người cam kết", name: facts.person.fullName },
          { role: "Đại diện gia đình", name: facts.relative },
        ),
        paragraph(
          "heading",
          `Người chứng kiến xác nhận ${facts.person.fullName} đã tự nguyện ký cam kết này.`,
        ),
        handSigners({ role: "Người chứng kiến", name: facts.witness }),
      ],
    },
  ];
}

const sample = {
  placeName: "Bình Lâm Thượng",
  preparedOn: "2026-08-27",
  addressees: ["Ủy ban nhân dân xã Bình Lâm Thượng", "Công an xã Bình Lâm Thượng"],
  person: samplePerson,
  promises: [
    "Không sử dụng trái phép, không tàng trữ chất ma túy",
    "Chấp hành việc triệu tập, xét nghiệm theo quy định",
    "Báo cáo khi vắng mặt, khi thay đổi nơi cư trú",
  ],
  validFromDate: "2026-08-26",
  validToDate: "2028-08-26",
  relative: "Giàng Thị Mỷ",
  witness: "Hoàng Văn Tiệm",
};

/** A person's commitment (form BM-09) for the file of the management after rehabilitation. */
export const commitment = defineKind({
  code: "D19",
  title: "Bản cam kết không sử dụng trái phép chất ma túy",
  form: "BM-09",
  issuer: "BCN_CLB",
  regime: "both",
  needs,
  sample,
  extreme: {
    ...sample,
    person: longPerson,
    promises: Array.from({ length: 14 }, () => sample.promises[2] ?? ""),
  },
  build,
});
