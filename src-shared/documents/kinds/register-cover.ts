import { shortDate } from "#shared/base/calendar-date.ts";
import { bold, paragraph } from "../body-blocks.ts";
import type { OfficeFacts } from "../common-facts.ts";
import { officeFacts } from "../common-facts.ts";
import { count, day } from "../fact-fields.ts";
import { officeHead } from "../letterhead.ts";
import type { ParagraphBlock, Section } from "../paper.ts";

/** What the cover of every bound register names. */
export const coverFacts = {
  office: officeFacts,
  year: count("Năm").min(2000).max(2100),
  fromDate: day("Từ ngày"),
  toDate: day("Đến ngày"),
  volume: count("Quyển số").min(1).default(1),
};

interface CoverFacts {
  readonly office: OfficeFacts;
  readonly year: number;
  readonly fromDate: string;
  readonly toDate: string;
  readonly volume: number;
}

interface Cover {
  /** `SỔ ĐĂNG KÝ VĂN BẢN ĐI`, in capitals. */
  readonly name: string;
  /** Whose register, below its name. */
  readonly subject?: string;
  /** First and last number, where the register counts papers. */
  readonly numbers?: string;
  /** Chỉ dẫn lưu hành. */
  readonly mark?: string;
}

function line(text: string): ParagraphBlock {
  return paragraph("centred", text);
}

const nameSizePt = 26;

/** Bìa (Nghị định 30/2020/NĐ-CP, phụ lục IV mục I.1 and VI.1): office, name, year, days, numbers, volume. */
export function coverSection(facts: CoverFacts, cover: Cover): Section {
  const { parent, office } = officeHead(facts.office);
  return {
    orientation: "landscape",
    blocks: [
      ...(cover.mark === undefined ? [] : [{ kind: "mark" as const, text: cover.mark }]),
      ...(parent === undefined ? [] : [line(parent)]),
      ...office.map((name) => paragraph("centred", bold(name))),
      { ...paragraph("centred", bold(cover.name)), sizePt: nameSizePt, roomAboveMm: 32 },
      ...(cover.subject === undefined ? [] : [paragraph("centred", bold(cover.subject))]),
      { ...line(`Năm: ${String(facts.year)}`), roomAboveMm: 12 },
      line(`Từ ngày ${shortDate(facts.fromDate)} đến ngày ${shortDate(facts.toDate)}`),
      ...(cover.numbers === undefined ? [] : [line(cover.numbers)]),
      paragraph("centred", bold(`Quyển số: ${String(facts.volume)}`)),
    ],
  };
}
