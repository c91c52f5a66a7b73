import { longDate } from "#shared/base/calendar-date.ts";
import {
  article,
  bodyText,
  bold,
  clauses,
  closed,
  groundsBlock,
  paragraph,
  points,
  recipientItems,
  titledArticle,
} from "../body-blocks.ts";
import { defineKind } from "../kind.ts";
import { attachedTo, letterhead, officeHead, titleBlock } from "../letterhead.ts";
import type { Block, Section } from "../paper.ts";
import { authorityLine, signaturesOf } from "../signature-block.ts";
import { longClub, longGrounds, longRecipients, sampleClub, sampleGrounds2026 } from "./sample-club.ts";
import { longDeputy, longOffice, sampleCommittee, sampleOffice } from "./sample-office.ts";
import type { StatuteFacts } from "./statute-facts.ts";
import { optionalArticles, statuteNeeds } from "./statute-facts.ts";
import type { StatuteArticle, StatuteChapter } from "./statute-text.ts";
import { statuteChapters } from "./statute-text.ts";
import type { OwnArticles } from "./statute-wording.ts";

const romanNumbers = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"];

function subjectOf(facts: StatuteFacts): string {
  return `Quy chế tổ chức và hoạt động của ${facts.club.fullName}`;
}

function keptChapters(facts: StatuteFacts, chapters: readonly StatuteChapter[]): StatuteChapter[] {
  const omitted: readonly string[] = facts.omittedArticles;
  return chapters
    .map((chapter) => ({
      ...chapter,
      articles: chapter.articles.filter(({ key }) => !omitted.includes(key)),
    }))
    .filter((chapter) => chapter.articles.length > 0);
}

function inOwnWords(one: StatuteArticle, own: OwnArticles): StatuteArticle {
  const lines = own.find(({ article: key }) => key === one.key)?.lines;
  if (lines === undefined) {
    return one;
  }
  return one.points === undefined ? { ...one, clauses: lines } : { ...one, points: lines };
}

/** The chapters with the office's own words in the articles it wrote itself. */
function withOwnArticles(chapters: readonly StatuteChapter[], own: OwnArticles): StatuteChapter[] {
  return chapters.map((chapter) => ({
    ...chapter,
    articles: chapter.articles.map((one) => inOwnWords(one, own)),
  }));
}

/** The chapters that are kept, their articles numbered through; references follow the numbers. */
function numberedChapters(facts: StatuteFacts): { chapters: StatuteChapter[]; numbers: Map<string, number> } {
  const keys = keptChapters(
    facts,
    statuteChapters(facts, () => undefined),
  ).flatMap((chapter) => chapter.articles.map(({ key }) => key));
  const numbers = new Map(keys.map((key, index) => [key, index + 1]));
  const reference = (key: string): string | undefined => {
    const number = numbers.get(key);
    return number === undefined ? undefined : `Điều ${String(number)}`;
  };
  const worded = withOwnArticles(statuteChapters(facts, reference), facts.ownArticles);
  return { chapters: keptChapters(facts, worded), numbers };
}

function articleBlocks(
  number: number,
  { title, intro, clauses: texts, points: items }: StatuteArticle,
): Block[] {
  return [
    titledArticle(number, title),
    ...(intro === undefined ? [] : [bodyText(intro)]),
    ...(texts === undefined ? [] : texts.length === 1 ? texts.map((text) => bodyText(text)) : clauses(texts)),
    ...(items === undefined ? [] : points(items)),
  ];
}

function statuteBlocks(facts: StatuteFacts): Block[] {
  const { chapters, numbers } = numberedChapters(facts);
  const blocks = chapters.flatMap((chapter, index) => [
    paragraph("chapter", bold(`Chương ${romanNumbers[index] ?? ""}`)),
    paragraph("chapter", bold(chapter.title)),
    ...chapter.articles.flatMap((one) => articleBlocks(numbers.get(one.key) ?? 0, one)),
  ]);
  return closed(blocks);
}

function decisionArticles(facts: StatuteFacts): Block[] {
  return closed([
    article(1, `Ban hành kèm theo Quyết định này ${subjectOf(facts)}.`),
    article(2, "Quyết định này có hiệu lực kể từ ngày ký."),
    article(
      3,
      `Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân, Trưởng phòng Văn hóa - Xã hội, Trưởng Công an ${facts.office.unitName}, Trạm trưởng Trạm Y tế, Ban chủ nhiệm Câu lạc bộ và các cơ quan, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.`,
    ),
  ]);
}

function build(facts: StatuteFacts): readonly Section[] {
  const recipients = recipientItems("Như Điều 3", facts.recipients, facts.draftingUnit);
  const issuer =
    facts.signature.authority === "CHU_TICH_UBND"
      ? `Chủ tịch Ủy ban nhân dân ${facts.office.unitName}`
      : `Ủy ban nhân dân ${facts.office.unitName}`;
  return [
    {
      orientation: "portrait",
      blocks: [
        letterhead(facts, "QĐ-UBND"),
        titleBlock("QUYẾT ĐỊNH", `Ban hành ${subjectOf(facts)}`),
        { kind: "authority", text: authorityLine(facts.signature.authority, facts.office) },
        groundsBlock(
          [
            ...facts.grounds,
            `Căn cứ Quyết định số ${facts.foundingSymbol} ${longDate(facts.foundingDate)} của Ủy ban nhân dân ${facts.office.unitName} về việc thành lập ${facts.club.fullName}`,
          ],
          facts.proposal,
        ),
        { kind: "deciding", text: "QUYẾT ĐỊNH:" },
        ...decisionArticles(facts),
        signaturesOf(facts.signature, recipients),
      ],
    },
    {
      orientation: "portrait",
      blocks: [
        { kind: "letterhead", ...officeHead(facts.office) },
        {
          kind: "title",
          name: "QUY CHẾ",
          subject: `Tổ chức và hoạt động của ${facts.club.fullName}`,
          note: attachedTo(facts, { name: "Quyết định", symbol: "QĐ-UBND", issuer }),
          rule: true,
        },
        ...statuteBlocks(facts),
      ],
    },
  ];
}

const sample = {
  office: sampleOffice,
  number: 343,
  issuedOn: "2026-09-18",
  preparedOn: "2026-09-15",
  draftingUnit: "VHXH",
  signature: sampleCommittee,
  grounds: sampleGrounds2026,
  proposal: { by: "Trưởng phòng Văn hóa - Xã hội" },
  club: sampleClub,
  foundingSymbol: "05/QĐ-UBND",
  foundingDate: "2026-01-10",
  boardSize: 5,
  sessionsPerMonth: 1,
  fixedDayRule: "ngày 12 hằng tháng",
  recipients: ["Công an tỉnh (để báo cáo)", "Thường trực Đảng ủy, HĐND xã"],
};

const extreme = {
  ...sample,
  grounds: longGrounds,
  office: longOffice,
  number: 7,
  issuedOn: "2026-10-10",
  signature: { authority: "UBND", ...longDeputy },
  club: longClub,
  groups: "tổ Chợ Cũ, tổ Bến Đò, tổ Đồi Chè, nhóm thân nhân, nhóm học nghề",
  boardSize: 9,
  termYears: 5,
  omittedArticles: [...optionalArticles],
  recipients: longRecipients,
};

/** A decision that issues a club's regulation (Mẫu 1.3 of Nghị định 30/2020/NĐ-CP) with the regulation attached. */
export const statuteDecision = defineKind({
  code: "D05",
  title: "Quyết định ban hành Quy chế tổ chức và hoạt động của câu lạc bộ",
  form: "ND30-1.3",
  issuer: "UBND",
  regime: "both",
  needs: statuteNeeds,
  signature: (facts) => facts.signature,
  authorities: ["UBND", "CHU_TICH_UBND"],
  sample,
  extreme,
  build,
});
