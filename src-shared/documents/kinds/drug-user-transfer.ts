import { z } from "zod";
import { longDate } from "#shared/base/calendar-date.ts";
import { bodyText, countText } from "../body-blocks.ts";
import { count, day, lines, text } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import { attachedTo } from "../letterhead.ts";
import type { Section } from "../paper.ts";
import {
  appliedDecision,
  drugUserDecisionFacts,
  drugUserLines,
  longDrugUserPaper,
  sampleDrugUserPaper,
} from "./drug-user-facts.ts";
import { issuerInText, namedSection, numberColumn, plainTable, signedFacts } from "./paper-parts.ts";

const needs = z.strictObject({
  ...signedFacts,
  addressees: lines("Kính gửi", 200),
  person: drugUserDecisionFacts.person,
  decision: appliedDecision,
  newResidence: text("Nơi cư trú mới", 300),
  arrivedOn: day("Ngày đến nơi cư trú mới"),
  restFrom: day("Thời hạn quản lý còn lại: từ ngày"),
  restTo: day("Thời hạn quản lý còn lại: đến ngày"),
  papers: z
    .array(
      z.strictObject({
        name: text("Tên tài liệu", 300),
        sheets: count("Số tờ").min(1),
        note: text("Ghi chú", 200).optional(),
      }),
    )
    .min(1)
    .max(200)
    .meta({ label: "Danh mục tài liệu" }),
});

function build(facts: z.output<typeof needs>): readonly Section[] {
  const { decision, office, papers } = facts;
  const sheets = papers.reduce((sum, paper) => sum + paper.sheets, 0);
  return [
    namedSection(facts, {
      type: "TB",
      name: "THÔNG BÁO",
      subject: "Chuyển hồ sơ người bị áp dụng biện pháp quản lý người sử dụng trái phép chất ma túy",
      addressees: facts.addressees,
      blocks: [
        bodyText(
          `Ủy ban nhân dân ${office.unitName} thông báo chuyển hồ sơ quản lý người sử dụng trái phép chất ma túy có tên sau đây:`,
        ),
        ...drugUserLines(facts.person),
        bodyText(
          `Đang bị áp dụng biện pháp quản lý theo Quyết định số ${decision.symbol} ${longDate(decision.date)}; thời hạn còn lại từ ${longDate(facts.restFrom)} đến ${longDate(facts.restTo)}.`,
        ),
        bodyText(`Nơi cư trú mới: ${facts.newResidence}; ngày đến: ${longDate(facts.arrivedOn)}.`),
        bodyText(
          `Kèm theo Thông báo này là hồ sơ gồm ${countText(papers.length)} tài liệu, ${countText(sheets)} tờ (Phụ lục kèm theo). Đề nghị cơ quan nhận hồ sơ tiếp tục quản lý theo quy định.`,
        ),
      ],
    }),
    {
      orientation: "portrait",
      blocks: [
        {
          kind: "title",
          above: "Phụ lục",
          name: "DANH MỤC TÀI LIỆU",
          note: attachedTo(facts, {
            name: "Thông báo",
            symbol: "TB-UBND",
            issuer: issuerInText(facts.signature.authority, office),
          }),
          rule: true,
        },
        plainTable(
          [
            numberColumn,
            { title: "Tên tài liệu", widthMm: 88 },
            { title: "Số tờ", widthMm: 18, align: "center" },
            { title: "Ghi chú", widthMm: 42 },
          ],
          papers.map(({ name, sheets: own, note }, index) => [
            String(index + 1),
            name,
            String(own),
            note ?? "",
          ]),
        ),
      ],
    },
  ];
}

const { grounds: _grounds, proposal: _proposal, ...notice } = sampleDrugUserPaper;
const { grounds: _longGrounds, proposal: _longProposal, ...longNotice } = longDrugUserPaper;
const sample = {
  ...notice,
  number: 22,
  issuedOn: "2026-03-17",
  addressees: ["Ủy ban nhân dân xã Sơn Trung"],
  decision: { symbol: "48/QĐ-UBND", date: "2025-07-10" },
  newResidence: "thôn Suối Bạc, xã Sơn Trung, tỉnh Hải Sơn",
  arrivedOn: "2026-03-12",
  restFrom: "2026-03-12",
  restTo: "2026-07-10",
  papers: [
    { name: "Quyết định áp dụng biện pháp quản lý", sheets: 2 },
    { name: "Bản tóm tắt lý lịch", sheets: 3 },
    { name: "Phiếu kết quả xét nghiệm", sheets: 1, note: "bản chính" },
  ],
  recipients: ["Công an xã Sơn Trung", "Công an xã (lưu hồ sơ)"],
};

/**
 * Notice that the file of a person under management moves to another commune, with the list of what is in it: Mẫu 08 of
 * the 2021 decree on illegal use, until 30/6/2026. Its exact wording was not recorded: to be compared with the official
 * form before use.
 */
export const drugUserTransfer = defineKind({
  code: "M08R1",
  title: "Thông báo chuyển hồ sơ người bị quản lý do sử dụng trái phép chất ma túy (trước ngày 01/7/2026)",
  form: "ND105-2021-08",
  issuer: "CHU_TICH_UBND",
  regime: "R1",
  verifyAgainstOfficialForm: true,
  needs,
  signature: (facts) => facts.signature,
  authorities: ["UBND", "CHU_TICH_UBND"],
  sample,
  extreme: {
    ...sample,
    ...longNotice,
    papers: Array.from({ length: 40 }, (_, index) => ({
      name: `Biên bản làm việc lần thứ ${String(index + 1)} của Tổ quản lý với người bị quản lý và gia đình`,
      sheets: 2,
    })),
  },
  build,
});
