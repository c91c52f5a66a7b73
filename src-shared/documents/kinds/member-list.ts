import { z } from "zod";
import { datePerPrecision, longDate, shortDate, yearOf } from "#shared/base/calendar-date.ts";
import { numberInWords } from "#shared/base/number-words.ts";
import { nameSortKey } from "#shared/base/vietnamese-text.ts";
import { countText, paragraph } from "../body-blocks.ts";
import { officeFacts } from "../common-facts.ts";
import { day, text } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import { officeHead } from "../letterhead.ts";
import type { Block, CellAlign, Section, TableBlock } from "../paper.ts";
import { clubNameFacts } from "./club-facts.ts";
import { sampleMember, sampleMembers } from "./sample-members.ts";
import { longClub, longClubOffice, sampleClub, sampleClubOffice } from "./sample-club.ts";

const memberFacts = z
  .strictObject({
    code: text("Mã hội viên", 20),
    fullName: text("Họ và tên hội viên", 100),
    sortName: text("Tên dùng để xếp thứ tự", 60).optional(),
    birthDate: day("Ngày sinh"),
    birthPrecision: z
      .enum(["DAY", "MONTH", "YEAR"])
      .default("DAY")
      .meta({ label: "Độ chính xác của ngày sinh" }),
    sex: z.enum(["NAM", "NU"]).meta({ label: "Giới tính" }),
    ethnicity: text("Dân tộc", 40),
    area: text("Nơi ở (thôn, tổ dân phố)", 120).optional(),
    completion: text("Hình thức cai, ngày hoàn thành", 200).optional(),
    joinedOn: day("Ngày vào câu lạc bộ"),
    responsible: text("Người phụ trách", 100).optional(),
    note: text("Ghi chú", 200).optional(),
  })
  .meta({ label: "Hội viên" });
type Member = z.output<typeof memberFacts>;

const needs = z.strictObject({
  office: officeFacts,
  preparedOn: day("Ngày lập danh sách"),
  club: clubNameFacts,
  profile: z.enum(["NOI_BO", "BAO_CAO"]).meta({ label: "Nội bộ hay báo cáo cấp trên" }),
  members: z.array(memberFacts).max(5000).meta({ label: "Danh sách hội viên" }),
  preparedBy: text("Người lập danh sách", 100),
  headName: text("Chủ nhiệm câu lạc bộ", 100),
});
type ListFacts = z.output<typeof needs>;

interface ListColumn {
  readonly title: string;
  readonly widthMm: number;
  readonly align: CellAlign;
  readonly cell: (member: Member, index: number) => string;
}

/** Three different things in a table: nothing known, nothing to say, and zero. */
const unknown = "…";
const notApplicable = "-";

const sexNames = { NAM: "Nam", NU: "Nữ" } as const;
const numberColumn: ListColumn = {
  title: "STT",
  widthMm: 11,
  align: "center",
  cell: (_member, index) => String(index + 1),
};

const internalColumns: readonly ListColumn[] = [
  numberColumn,
  { title: "Họ và tên", widthMm: 42, align: "left", cell: (member) => member.fullName },
  {
    title: "Ngày sinh",
    widthMm: 23,
    align: "center",
    cell: (member) => datePerPrecision(member.birthDate, member.birthPrecision),
  },
  { title: "Giới tính", widthMm: 13, align: "center", cell: (member) => sexNames[member.sex] },
  { title: "Dân tộc", widthMm: 17, align: "left", cell: (member) => member.ethnicity },
  { title: "Nơi ở (thôn, tổ dân phố)", widthMm: 29, align: "left", cell: (member) => member.area ?? unknown },
  {
    title: "Hình thức cai, ngày hoàn thành",
    widthMm: 46,
    align: "left",
    cell: (member) => member.completion ?? notApplicable,
  },
  { title: "Ngày vào CLB", widthMm: 23, align: "center", cell: (member) => shortDate(member.joinedOn) },
  { title: "Người phụ trách", widthMm: 25, align: "left", cell: (member) => member.responsible ?? "" },
  { title: "Ghi chú", widthMm: 18, align: "left", cell: (member) => member.note ?? "" },
];

/** For the upper level: a code instead of the name, the year instead of the birthday, no remark. */
const reportColumns: readonly ListColumn[] = [
  numberColumn,
  { title: "Mã hội viên", widthMm: 36, align: "center", cell: (member) => member.code },
  { title: "Năm sinh", widthMm: 24, align: "center", cell: (member) => String(yearOf(member.birthDate)) },
  { title: "Giới tính", widthMm: 22, align: "center", cell: (member) => sexNames[member.sex] },
  { title: "Dân tộc", widthMm: 30, align: "left", cell: (member) => member.ethnicity },
  { title: "Nơi ở (thôn, tổ dân phố)", widthMm: 44, align: "left", cell: (member) => member.area ?? unknown },
  {
    title: "Hình thức cai, ngày hoàn thành",
    widthMm: 52,
    align: "left",
    cell: (member) => member.completion ?? notApplicable,
  },
  { title: "Ngày vào CLB", widthMm: 28, align: "center", cell: (member) => shortDate(member.joinedOn) },
];

function sortKey(member: Member, profile: ListFacts["profile"]): string {
  return profile === "NOI_BO" ? nameSortKey(member.fullName, member.sortName) : member.code;
}

function compareText(first: string, second: string): number {
  return first < second ? -1 : Number(first > second);
}

function listTable(facts: ListFacts): TableBlock {
  const columns = facts.profile === "NOI_BO" ? internalColumns : reportColumns;
  const members = facts.members.toSorted((first, second) =>
    compareText(sortKey(first, facts.profile), sortKey(second, facts.profile)),
  );
  return {
    kind: "table",
    columns: columns.map(({ widthMm, align }) => ({ widthMm, align })),
    header: [columns.map(({ title }) => ({ text: title }))],
    rows: members.map((member, index) => columns.map(({ cell }) => cell(member, index))),
    sizePt: 12,
  };
}

function listBlocks(facts: ListFacts): Block[] {
  const total = facts.members.length;
  return total === 0
    ? [paragraph("centred", "Không có hội viên.")]
    : [
        listTable(facts),
        paragraph("body", `Danh sách này có ${countText(total)} (${numberInWords(total)}) người.`),
      ];
}

function build(facts: ListFacts): readonly Section[] {
  return [
    {
      orientation: "landscape",
      blocks: [
        { kind: "mark", text: "LƯU HÀNH NỘI BỘ" },
        {
          kind: "letterhead",
          ...officeHead(facts.office),
          placeAndDate: `${facts.office.placeName}, ${longDate(facts.preparedOn)}`,
        },
        { kind: "title", name: "DANH SÁCH HỘI VIÊN", subject: facts.club.fullName, rule: true },
        ...listBlocks(facts),
        {
          kind: "signatures",
          left: { lines: ["NGƯỜI LẬP DANH SÁCH"], name: facts.preparedBy },
          right: { lines: ["TM. BAN CHỦ NHIỆM", "CHỦ NHIỆM"], name: facts.headName },
        },
      ],
    },
  ];
}

const sample = {
  office: sampleClubOffice,
  preparedOn: "2026-09-30",
  club: sampleClub,
  profile: "NOI_BO",
  members: sampleMembers,
  preparedBy: "Bùi Thị Hạ Vy",
  headName: "Đặng Hữu Mão",
};

const extreme = {
  ...sample,
  office: longClubOffice,
  club: longClub,
  members: Array.from({ length: 150 }, (_, index) => sampleMember(index)),
};

/** A club's members (form BM-02): internal with names, or for the upper level with codes only. No register number. */
export const memberList = defineKind({
  code: "D08",
  title: "Danh sách hội viên câu lạc bộ",
  form: "BM-02",
  issuer: "BCN_CLB",
  regime: "both",
  needs,
  sample,
  extreme,
  build,
  fileDetail: (facts) => (facts.profile === "NOI_BO" ? "noi-bo" : "bao-cao"),
});
