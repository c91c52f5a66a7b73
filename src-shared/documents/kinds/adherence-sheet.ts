import { z } from "zod";
import { longDate, shortDate } from "#shared/base/calendar-date.ts";
import { formatPercent, reachesPercent } from "#shared/base/numbers.ts";
import { codeLabel } from "#shared/law/code-lists.ts";
import { bodyText, countText, sentence } from "../body-blocks.ts";
import { officeFacts } from "../common-facts.ts";
import { count, day, longText, month, text } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import { officeHead } from "../letterhead.ts";
import type { Section } from "../paper.ts";
import { handSigners, internalMark, monthText } from "./paper-parts.ts";
import { longOffice, sampleOffice } from "./sample-office.ts";

const needs = z
  .strictObject({
    office: officeFacts,
    clientCode: text("Mã khách hàng", 20),
    month: month("Tháng theo dõi"),
    treatment: text("Loại điều trị", 120),
    facility: text("Cơ sở điều trị", 200),
    startedOn: day("Ngày bắt đầu điều trị"),
    dueDays: count("Số ngày phải uống thuốc, phải đến").min(1).max(31),
    missedDays: count("Số ngày bỏ").max(31),
    stopped: z.boolean().default(false).meta({ label: "Đã bỏ điều trị" }),
    adherentPercent: count("Tỷ lệ để kết luận tuân thủ (%)").min(1).max(100).default(95),
    reason: longText("Lý do bỏ", 600).optional(),
    measures: longText("Biện pháp hỗ trợ", 800).optional(),
    observer: text("Người theo dõi", 100),
    preparedOn: day("Ngày lập phiếu"),
  })
  .refine(({ dueDays, missedDays }) => missedDays <= dueDays, {
    path: ["missedDays"],
    message: "figuresUnbalanced",
  });
type SheetFacts = z.output<typeof needs>;

function conclusion(facts: SheetFacts): string {
  const taken = facts.dueDays - facts.missedDays;
  const kept = reachesPercent(taken, facts.dueDays, facts.adherentPercent) === true;
  const code = facts.stopped ? "BO_TRI" : kept ? "TUAN_THU" : "BO_LIEU";
  return codeLabel("TUAN_THU", code) ?? code;
}

function build(facts: SheetFacts): readonly Section[] {
  const taken = facts.dueDays - facts.missedDays;
  const reason = facts.reason === undefined ? [] : [bodyText(`Lý do bỏ: ${sentence(facts.reason)}`)];
  const measures =
    facts.measures === undefined ? [] : [bodyText(`Biện pháp hỗ trợ: ${sentence(facts.measures)}`)];
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
          name: "PHIẾU THEO DÕI TUÂN THỦ ĐIỀU TRỊ",
          subject: monthText(facts.month).replace("t", "T"),
          rule: true,
        },
        bodyText(`Mã khách hàng: ${facts.clientCode}.`),
        bodyText(
          `Loại điều trị: ${facts.treatment}; cơ sở: ${facts.facility}; bắt đầu từ ngày ${shortDate(facts.startedOn)}.`,
        ),
        bodyText(
          `Số ngày phải uống thuốc, phải đến: ${countText(facts.dueDays)}; thực hiện: ${countText(taken)} (${formatPercent(taken, facts.dueDays)}%); bỏ: ${countText(facts.missedDays)}.`,
        ),
        ...reason,
        bodyText(`Kết luận: ${conclusion(facts)}.`),
        ...measures,
        handSigners({ role: "Người theo dõi", name: facts.observer }),
      ],
    },
  ];
}

const sample = {
  office: {
    ...sampleOffice,
    parentLine: "UBND XÃ BÌNH LÂM THƯỢNG",
    nameLines: ["ĐIỂM TƯ VẤN CỘNG ĐỒNG SỐ 1"],
  },
  clientCode: "P33",
  month: "2026-09",
  treatment: "Điều trị thay thế bằng thuốc Methadone",
  facility: "Trung tâm Y tế khu vực Bình Lâm",
  startedOn: "2026-04-06",
  dueDays: 30,
  missedDays: 1,
  observer: "H'Nương Êban",
  preparedOn: "2026-10-01",
};

/** A month of treatment watched (form BM-08): the conclusion follows from the days, unless treatment was given up. */
export const adherenceSheet = defineKind({
  code: "D18",
  title: "Phiếu theo dõi tuân thủ điều trị",
  form: "BM-08",
  issuer: "UBND",
  regime: "both",
  needs,
  sample,
  extreme: {
    ...sample,
    office: longOffice,
    missedDays: 12,
    reason: "đi làm xa theo công trình, không báo cho cơ sở điều trị. ".repeat(6).trim(),
    measures: "liên hệ gia đình, hướng dẫn thủ tục chuyển nơi uống thuốc. ".repeat(6).trim(),
  },
  build,
  fileDetail: (facts) => facts.month,
});
