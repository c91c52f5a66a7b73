import { z } from "zod";
import { longDate } from "#shared/base/calendar-date.ts";
import type { Scores } from "#shared/domain/club.ts";
import { highestPoints, rankOfScores, ranks, scoreCriteria } from "#shared/domain/club.ts";
import { codeLabel } from "#shared/law/code-lists.ts";
import { bodyText } from "../body-blocks.ts";
import { officeFacts } from "../common-facts.ts";
import { day, longText, month, text } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import { officeHead } from "../letterhead.ts";
import type { Block, Section, TableBlock } from "../paper.ts";
import { clubNameFacts } from "./club-facts.ts";
import { handSigners, internalMark, monthText, plainTable } from "./paper-parts.ts";
import { longClub, longClubOffice, sampleClub, sampleClubOffice } from "./sample-club.ts";

function points(criterion: keyof typeof highestPoints): z.ZodNullable<z.ZodInt> {
  const label = codeLabel("TIEU_CHI", criterion) ?? criterion;
  return z
    .int()
    .min(0)
    .max(highestPoints[criterion])
    .nullable()
    .meta({ label: `${criterion}. ${label}` });
}

const scoreFacts = z
  .strictObject({
    TC1: points("TC1"),
    TC2: points("TC2"),
    TC3: points("TC3"),
    TC4: points("TC4"),
    TC5: points("TC5"),
    TC6: points("TC6"),
  })
  .refine((scores) => scoreCriteria.some((criterion) => scores[criterion] !== null), {
    message: "scoresMissing",
  })
  .meta({ label: "Điểm chấm (bỏ trống: không chấm)" });

const basis = (criterion: string) => text(`Căn cứ chấm ${criterion}`, 200).optional();

const needs = z.strictObject({
  office: officeFacts,
  club: clubNameFacts,
  memberName: text("Họ và tên hội viên", 100),
  month: month("Tháng đánh giá"),
  responsible: text("Người phụ trách", 100),
  headName: text("Chủ nhiệm câu lạc bộ", 100),
  preparedOn: day("Ngày lập phiếu"),
  scores: scoreFacts,
  bases: z
    .strictObject({
      TC1: basis("TC1"),
      TC2: basis("TC2"),
      TC3: basis("TC3"),
      TC4: basis("TC4"),
      TC5: basis("TC5"),
      TC6: basis("TC6"),
    })
    .default({})
    .meta({ label: "Căn cứ chấm" }),
  threeUnexcused: z.boolean().default(false).meta({ label: "Vắng không phép 03 buổi liên tiếp" }),
  decidedRank: z.enum(ranks).optional().meta({ label: "Xếp loại do Ban chủ nhiệm quyết định" }),
  overrideReason: longText("Lý do xếp loại khác với điểm", 500).optional(),
  ownComment: longText("Hội viên tự nhận xét", 1500).optional(),
  comment: longText("Nhận xét của người phụ trách", 1500).optional(),
  newNeeds: longText("Nhu cầu phát sinh", 1000).optional(),
  conclusion: longText("Kết luận của Ban chủ nhiệm", 1000).optional(),
});
type SheetFacts = z.output<typeof needs>;

/** Not scored, not zero. */
const notScored = "-";

function scored(scores: Scores): { readonly got: number; readonly of: number } {
  const counted = scoreCriteria.filter((criterion) => scores[criterion] !== null);
  return {
    got: counted.reduce((sum, criterion) => sum + (scores[criterion] ?? 0), 0),
    of: counted.reduce((sum, criterion) => sum + highestPoints[criterion], 0),
  };
}

function scoreTable({ scores, bases }: SheetFacts): TableBlock {
  const { got, of } = scored(scores);
  const rows = scoreCriteria.map((criterion) => [
    criterion,
    codeLabel("TIEU_CHI", criterion) ?? criterion,
    String(highestPoints[criterion]),
    scores[criterion] === null ? notScored : String(scores[criterion]),
    bases[criterion] ?? "",
  ]);
  return {
    kind: "table",
    columns: [
      { widthMm: 14, align: "center" },
      { widthMm: 62, align: "left" },
      { widthMm: 18, align: "center" },
      { widthMm: 18, align: "center" },
      { widthMm: 48, align: "left" },
    ],
    header: [
      [
        { text: "Mã" },
        { text: "Tiêu chí" },
        { text: "Điểm tối đa" },
        { text: "Điểm chấm" },
        { text: "Căn cứ chấm" },
      ],
    ],
    rows: [...rows, ["", "Tổng các tiêu chí được chấm", String(of), String(got), ""]],
    boldRows: [rows.length],
    sizePt: 12,
  };
}

/** Why the rank is `Chưa tiến bộ` whatever the total. */
function gate({ scores, threeUnexcused }: SheetFacts): string {
  if (scores.TC1 === 0) {
    return " (điểm liệt: có sử dụng trái phép chất ma túy trong tháng)";
  }
  return threeUnexcused ? " (điểm liệt: vắng không phép 03 buổi liên tiếp)" : "";
}

function result(facts: SheetFacts): Block[] {
  const decided = rankOfScores(facts.scores, facts.threeUnexcused);
  if (decided === undefined) {
    return [];
  }
  const total = bodyText(`Điểm quy đổi: ${String(decided.score)}/100.`);
  const byPoints = codeLabel("XEP_LOAI", decided.rank) ?? decided.rank;
  const { decidedRank = decided.rank, overrideReason } = facts;
  if (decidedRank === decided.rank) {
    return [total, bodyText(`Xếp loại: ${byPoints}${gate(facts)}.`)];
  }
  const why = overrideReason === undefined ? "" : ` Lý do: ${overrideReason.replace(/\.$/u, "")}.`;
  const rank = codeLabel("XEP_LOAI", decidedRank) ?? decidedRank;
  return [
    total,
    bodyText(`Xếp loại theo điểm: ${byPoints}${gate(facts)}.`),
    bodyText(`Xếp loại do Ban chủ nhiệm quyết định: ${rank}.${why}`),
  ];
}

/** A line to write on by hand. */
const blankLine = "\u00a0";

/** Remarks as they were typed; where there are none yet, room to write them by hand. */
function remarks(facts: SheetFacts): TableBlock {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ["Hội viên tự nhận xét", facts.ownComment],
    ["Nhận xét của người phụ trách", facts.comment],
    ["Nhu cầu phát sinh", facts.newNeeds],
    ["Kết luận của Ban chủ nhiệm", facts.conclusion],
  ];
  return plainTable(
    [
      { title: "Mục", widthMm: 44 },
      { title: "Nội dung", widthMm: 116 },
    ],
    rows.flatMap(([title, value]) =>
      value === undefined
        ? [
            [title, blankLine],
            ["", blankLine],
          ]
        : [[title, value]],
    ),
    12,
  );
}

function build(facts: SheetFacts): readonly Section[] {
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
          name: "PHIẾU ĐÁNH GIÁ SỰ TIẾN BỘ CỦA HỘI VIÊN",
          subject: monthText(facts.month).replace("t", "T"),
          rule: true,
        },
        bodyText(`Hội viên: ${facts.memberName}. Người phụ trách: ${facts.responsible}.`),
        bodyText(`Câu lạc bộ: ${facts.club.fullName}.`),
        scoreTable(facts),
        ...result(facts),
        remarks(facts),
        handSigners(
          { role: "Người phụ trách", name: facts.responsible },
          { role: "Hội viên", name: facts.memberName },
        ),
        handSigners({ role: "Chủ nhiệm", name: facts.headName }),
      ],
    },
  ];
}

/* The example VD11 of the domain notes: the total is 45 of 100, and the first criterion decides alone. */
const sample = {
  office: sampleClubOffice,
  club: sampleClub,
  memberName: "Khổng Hữu Nhạ",
  month: "2026-09",
  responsible: "Bùi Thị Hạ Vy",
  headName: "Đặng Hữu Mão",
  preparedOn: "2026-09-30",
  scores: { TC1: 0, TC2: 20, TC3: 5, TC4: 6, TC5: 10, TC6: 4 },
  bases: {
    TC1: "gia đình báo có sử dụng ngày 20/9",
    TC2: "có mặt 1/1 buổi",
    TC4: "2/5 mục tiêu đúng tiến độ",
  },
  comment: "Cần tăng cường gặp gỡ, động viên; phối hợp gia đình theo dõi trong tháng sau.",
};

const extreme = {
  ...sample,
  office: longClubOffice,
  club: longClub,
  memberName: "Y Bhuăn Niê Kđăm Hwing Buôn Krông Ayŭn",
  scores: { TC1: 30, TC2: null, TC3: 15, TC4: 12, TC5: 10, TC6: 10 },
  bases: {
    TC2: "trong tháng không có buổi sinh hoạt phải dự; không chấm, quy đổi trên các tiêu chí còn lại",
  },
  threeUnexcused: true,
  decidedRank: "TB",
  overrideReason: "vắng vì chăm người nhà nằm viện, có xác nhận của trưởng thôn sau buổi sinh hoạt",
  ownComment: "Đã cố gắng thực hiện kế hoạch cá nhân, có việc làm ổn định. ".repeat(12).trim(),
  newNeeds: "Vay vốn mua dụng cụ sửa xe máy.",
};

/** A member's monthly sheet (form BM-04): total and rank are computed from the points, never typed. */
export const progressSheet = defineKind({
  code: "D14",
  title: "Phiếu đánh giá sự tiến bộ của hội viên",
  form: "BM-04",
  issuer: "BCN_CLB",
  regime: "both",
  needs,
  sample,
  extreme,
  build,
  fileDetail: (facts) => facts.month,
});
