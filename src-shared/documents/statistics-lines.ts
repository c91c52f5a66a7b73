import { codeLabel } from "#shared/law/code-lists.ts";
import { reportTables } from "./report-tables.ts";

/* Biểu 01-BCN as lines: what the screen shows, the annex prints and the sheet has, from one place. */

/** One line of Biểu 01-BCN with the codes behind it. */
export interface StatisticsLine {
  readonly key: string;
  readonly group: string;
  readonly name: string;
  readonly count: number;
  readonly codes: readonly string[];
}

/** The lines of Biểu 01-BCN by their key. */
const lineNames: Readonly<Record<string, string>> = {
  persons: "Số người",
  QLSC: "Đang bị quản lý sau cai",
  KINH: "Kinh",
  KHAC: "Dân tộc khác",
  KHONG_RO: "Không rõ",
  opening: "Đầu kỳ",
  increase: "Tăng",
  decrease: "Giảm",
  closing: "Cuối kỳ",
  decisions: "Quyết định quản lý sau cai",
  certificates: "Giấy xác nhận hoàn thành",
  counselling_visits: "Lượt tư vấn",
  counselled_persons: "Người được tư vấn",
  tests: "Lượt xét nghiệm",
  positive_tests: "Xét nghiệm dương tính",
  slips: "Phiếu chuyển gửi",
  relapsed: "Người tái nghiện",
  absent_unreported: "Vắng mặt không báo",
  sessions_held: "Buổi sinh hoạt",
  expected: "Lượt phải dự",
  present: "Lượt có mặt",
  persons_total: "Tổng số người",
  BAT_BUOC: "Cai nghiện bắt buộc",
  CAI_CONG_DONG: "Đang cai tại gia đình, cộng đồng",
  CAI_CO_SO: "Cai tự nguyện tại cơ sở",
  CAI_CO_SO_CONG_LAP: "Cai tại cơ sở công lập",
  CAI_CO_SO_TU_NHAN: "Cai tại cơ sở tư nhân",
  staff: "Cán bộ làm công tác cai nghiện, quản lý sau cai",
  full_time: "Chuyên trách",
  part_time: "Kiêm nhiệm",
  trained: "Được tập huấn trong kỳ",
  amount_vnd: "Tổng số (đồng)",
};

const groupNames: Readonly<Record<string, string>> = {
  people: "Người trong danh sách cuối kỳ",
  rehabilitation: "Cai nghiện tự nguyện tại gia đình, cộng đồng",
  forms: "Vào cai trong kỳ theo hình thức",
  management: "Quản lý sau cai nghiện tại nơi cư trú",
  management_by_kind: "Đang quản lý sau cai theo loại",
  papers: "Giấy tờ đã ban hành trong kỳ",
  support: "Hỗ trợ giải quyết các vấn đề xã hội",
  support_by_kind: "Hỗ trợ theo loại",
  activity: "Tư vấn, xét nghiệm, tái nghiện",
  treatment: "Điều trị nghiện bằng thuốc thay thế",
  club_members: "Hội viên câu lạc bộ",
  clubs: "Sinh hoạt câu lạc bộ",
  topics: "Tư vấn theo nội dung (lượt)",
  staff: "Cán bộ",
  budget: "Kinh phí từ đầu năm (đồng)",
};

const splitNames: Readonly<Record<string, string>> = {
  total: "Tổng số",
  by_sex: "Giới tính",
  by_age: "Tuổi",
  by_ethnicity: "Dân tộc",
  by_substance: "Loại chất",
};

type Json = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const lists = ["TINH_TRANG", "LOAI_QLSC", "LOAI_HO_TRO", "NHOM_TUOI", "GIOI_TINH"] as const;

function columnTitle(group: string, key: string): string | undefined {
  const code = { management: "BIEU04", support: "BIEU05", treatment: "BIEU07" }[group];
  const column = reportTables.find((table) => table.code === code)?.columns.find((one) => one.key === key);
  return column === undefined ? undefined : [column.group, column.title].filter(Boolean).join(": ");
}

/** Groups, and divisions of groups, of which the lines are codes of one list. */
const ownLists = new Map<string, string>([
  ["budget", "NGUON_QUY"],
  ["topics", "NOI_DUNG_TV"],
  ["by_substance", "LOAI_CHAT"],
]);

function lineName(group: string, key: string): string {
  const own = ownLists.get(group);
  const ownLabel = own === undefined ? undefined : codeLabel(own, key);
  if (ownLabel !== undefined) {
    return ownLabel;
  }
  const known = lineNames[key];
  if (known !== undefined) {
    return known;
  }
  const label = lists.map((list) => codeLabel(list, key)).find((found) => found !== undefined);
  return columnTitle(group, key) ?? label ?? key;
}

interface Place {
  readonly group: string;
  /** The names of the groups inside the group, outermost first. */
  readonly path: readonly string[];
  /** Whose list the lines are codes of, where it is not that of the group. */
  readonly division?: string;
}

function linesOf(value: Json, { group, path, division = group }: Place): readonly StatisticsLine[] {
  const ids = isRecord(value["ids"]) ? value["ids"] : {};
  return Object.entries(value).flatMap(([key, inner]): readonly StatisticsLine[] => {
    if (key === "ids" || key === "balances") {
      return [];
    }
    if (isRecord(inner)) {
      const split: string = splitNames[key] ?? lineName(group, key);
      const inside = key === "by_form" ? path : [...path, split];
      return linesOf(inner, { group, path: inside, ...(ownLists.has(key) ? { division: key } : {}) });
    }
    const codes = ids[key];
    return typeof inner === "number" && Number.isSafeInteger(inner)
      ? [
          {
            key: [group, ...path, key].join(" "),
            group: groupNames[group] ?? group,
            name: [...path, lineName(division, key)].join(" · "),
            count: inner,
            codes: Array.isArray(codes) ? codes.map(String) : [],
          },
        ]
      : [];
  });
}

/** The lines of the computed table, group by group in its own order. */
export function statisticsLinesOf(table: unknown): readonly StatisticsLine[] {
  return isRecord(table)
    ? Object.entries(table).flatMap(([group, value]) =>
        isRecord(value) ? linesOf(value, { group, path: [] }) : [],
      )
    : [];
}

/** The name of a group that is filled in by hand. */
export function groupName(group: string): string {
  return { CAN_BO: groupNames["staff"], KINH_PHI: groupNames["budget"] }[group] ?? group;
}

/** The groups due in December of which nothing is recorded (CAN_BO, KINH_PHI). */
export function groupsByHand(table: unknown): readonly string[] {
  const found = isRecord(table) ? table["by_hand"] : undefined;
  return Array.isArray(found) ? found.map(String) : [];
}
