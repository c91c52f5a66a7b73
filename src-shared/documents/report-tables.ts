import { codeLabel, codeList } from "#shared/law/code-lists.ts";

/** A column of a table: its place in a row of the report's JSON (`visits`, `by_group.SAU_CAI`), its heading, and the heading above it. */
interface ReportColumn {
  readonly key: string;
  readonly title: string;
  readonly group?: string;
}

/** A table of the report as papers, screens and spreadsheets show it. */
export interface ReportTable {
  readonly code: string;
  readonly title: string;
  /** Which key of a row names it; a table of the whole unit has one row without a name. */
  readonly rowName?: { readonly key: string; readonly title: string };
  readonly columns: readonly ReportColumn[];
}

type Pairs = readonly (readonly [key: string, title: string])[];

function columns(pairs: Pairs, group?: string): readonly ReportColumn[] {
  return pairs.map(([key, title]) => ({ key, title, ...(group === undefined ? {} : { group }) }));
}

function codes(list: string, path: string): Pairs {
  return codeList(list).map(({ code, labelVi }) => [`${path}.${code}`, labelVi]);
}

const club = { key: "club", title: "Câu lạc bộ" };

/** Biểu 01; its printed head has two lines and stands with the paper. */
const members: ReportTable = {
  code: "BIEU01",
  title: "Biểu 01 - Hội viên và sinh hoạt",
  rowName: club,
  columns: [
    ...columns([["opening", "Đầu kỳ"]]),
    ...columns(
      [
        ["joined_admitted", "Kết nạp"],
        ["joined_from_club", "CLB khác đến"],
      ],
      "Tăng",
    ),
    ...columns(
      [
        ["left_voluntary", "Tự nguyện ra"],
        ["left_moved", "Chuyển đi"],
        ["left_relapsed", "Tái nghiện"],
        ["left_violation", "Vi phạm, vắng"],
        ["left_died", "Chết"],
        ["left_dissolved_or_club", "CLB khác, giải thể"],
        ["left_other", "Lý do khác"],
      ],
      "Giảm",
    ),
    ...columns([["closing", "Cuối kỳ"]]),
    ...columns(
      [
        ["required", "Buổi bắt buộc"],
        ["sessions_held", "Buổi tổ chức"],
      ],
      "Buổi sinh hoạt",
    ),
    ...columns(
      [
        ["expected", "Lượt phải dự"],
        ["present", "Có mặt"],
        ["absent_excused", "Có phép"],
        ["absent_unexcused", "Không phép"],
      ],
      "Lượt hội viên",
    ),
  ],
};

const evaluations: ReportTable = {
  code: "BIEU02",
  title: "Biểu 02 - Đánh giá hội viên",
  rowName: club,
  columns: [
    ...columns([
      ["due", "Phải đánh giá"],
      ["evaluated", "Đã đánh giá"],
    ]),
    ...columns(
      [
        ["TOT", "Tốt"],
        ["KHA", "Khá"],
        ["TB", "Trung bình"],
        ["CHUA", "Chưa tiến bộ"],
      ],
      "Xếp loại",
    ),
    ...columns([["missing", "Thiếu phiếu"]]),
    ...columns(
      [
        ["plan_due", "Phải có"],
        ["planned", "Đã có"],
      ],
      "Kế hoạch cá nhân",
    ),
  ],
};

const counselling: ReportTable = {
  code: "BIEU03",
  title: "Biểu 03 - Điểm tư vấn",
  rowName: { key: "point", title: "Điểm tư vấn" },
  columns: [
    ...columns([
      ["visits", "Lượt tư vấn trong kỳ"],
      ["visits_ytd", "Lượt tư vấn lũy kế từ đầu năm"],
      ["norm", "Chỉ tiêu năm (lượt)"],
      ["persons", "Số người được tư vấn"],
      ["referred", "Số người được chuyển gửi"],
      ["slips", "Phiếu chuyển gửi"],
      ["replies_accepted", "Phiếu nơi nhận đã tiếp nhận"],
      ["mobilised", "Vận động đăng ký cai (người)"],
      ["vocational", "Giới thiệu học nghề (người)"],
    ]),
    ...columns(
      [...codes("DOI_TUONG_TV", "by_group"), ["by_group.KHONG_RO", "Chưa rõ"]],
      "Lượt theo đối tượng",
    ),
    ...columns(codes("DICH_VU", "by_service"), "Phiếu theo dịch vụ"),
  ],
};

const management: ReportTable = {
  code: "BIEU04",
  title: "Biểu 04 - Quản lý sau cai nghiện",
  columns: [
    ...columns([["opening", "Đầu kỳ"]]),
    ...columns(
      [
        ["new_12", "QĐ mới, 01 năm"],
        ["new_24", "QĐ mới, 02 năm"],
        ["moved_in", "Nơi khác đến"],
      ],
      "Tăng",
    ),
    ...columns(
      [
        ["expired", "Hết thời hạn"],
        ["moved_out", "Chuyển đi"],
        ["imprisoned", "Án tù"],
        ["educated", "Giáo dục bắt buộc"],
        ["addicted", "Xác định nghiện"],
        ["died", "Chết"],
      ],
      "Giảm",
    ),
    ...columns([["closing", "Cuối kỳ"]]),
    ...columns(
      [
        ["completions_due", "Đến hạn"],
        ["with_decision", "Có quyết định"],
        ["supported", "Được hỗ trợ"],
      ],
      "Hoàn thành cai nghiện",
    ),
  ],
};

const support: ReportTable = {
  code: "BIEU05",
  title: "Biểu 05 - Hỗ trợ xã hội",
  columns: [
    ...columns(
      [
        ["loan_persons", "Số người"],
        ["loan_households", "Số hộ"],
        ["loan_vnd", "Số tiền (đồng)"],
      ],
      "Vay vốn",
    ),
    ...columns([
      ["vocational_persons", "Học nghề (người)"],
      ["job_persons", "Việc làm (người)"],
      ["other_persons", "Hỗ trợ khác (người)"],
      ["persons", "Tổng số người"],
      ["households", "Tổng số hộ"],
    ]),
  ],
};

const volunteers: ReportTable = {
  code: "BIEU06",
  title: "Biểu 06 - Tình nguyện viên",
  columns: columns([
    ["opening", "Đầu kỳ"],
    ["joined", "Tăng"],
    ["left", "Giảm"],
    ["closing", "Cuối kỳ"],
    ["eligible", "Đủ điều kiện tính"],
    ["helping", "Giúp từ 02 người"],
    ["persons_helped", "Người được giúp"],
  ]),
};

const treatment: ReportTable = {
  code: "BIEU07",
  title: "Biểu 07 - Điều trị nghiện bằng thuốc thay thế",
  columns: [
    ...columns([["opening", "Đầu kỳ"]]),
    ...columns(
      [
        ["new", "Mới"],
        ["transfer_in", "Chuyển đến"],
        ["readmitted", "Điều trị lại"],
      ],
      "Tăng",
    ),
    ...columns(
      [
        ["transfer_out", "Chuyển đi"],
        ["dropped", "Bỏ trị"],
        ["completed", "Hoàn thành"],
        ["died", "Chết"],
        ["arrested", "Bị bắt giữ"],
      ],
      "Giảm",
    ),
    ...columns([
      ["closing", "Cuối kỳ"],
      ["cumulative_ytd", "Lũy tích năm"],
    ]),
  ],
};

/** Biểu 01 to 07 in printed order; Biểu 08 is a table of indicators and has a form of its own. */
export const reportTables: readonly ReportTable[] = [
  members,
  evaluations,
  counselling,
  management,
  support,
  volunteers,
  treatment,
];

/** The name of the last row of a table with a row a club or point. */
export const wholeUnit = "Toàn xã";

/** The title of a table by its code; `undefined` for a code that is none. */
export function tableTitle(code: string): string | undefined {
  return code === "TINH_HINH" ? "Tình hình" : reportTables.find((table) => table.code === code)?.title;
}

const figureTitles: Readonly<Record<string, string>> = {
  num: "tử số",
  den: "mẫu số",
  beneficiaries_in_period: "hộ được hỗ trợ trong kỳ",
  beneficiaries_ytd: "hộ được hỗ trợ lũy kế",
  persons_in_period: "người được hỗ trợ trong kỳ",
  loan_vnd_in_period: "tiền vay trong kỳ (đồng)",
  loan_vnd_ytd: "tiền vay lũy kế (đồng)",
  visits_in_period: "lượt trong kỳ",
  in_period: "người trong kỳ",
  persons_total: "tổng số người",
  adherent: "tuân thủ",
  using: "còn sử dụng",
  undetermined: "chưa xác định",
  absent: "vắng mặt",
  carried_over_1_jan: "năm trước chuyển sang",
};

/** The heading of a column of a table, or the name of a part of an indicator; the bare place where it has none. */
export function figureTitle(place: string, cell: string): string {
  const table = reportTables.find(({ code }) => code === place) ?? (place === "CT14" ? treatment : undefined);
  const column = table?.columns.find(({ key }) => key === cell);
  if (column !== undefined) {
    return column.group === undefined ? column.title : `${column.group}: ${column.title}`;
  }
  const [group = "", code = ""] = cell.split(".");
  const label =
    group === "ranks" ? codeLabel("XEP_LOAI", code) : codeLabel("TINH_TRANG", cell.replace(/^opening_/u, ""));
  return figureTitles[cell] ?? label ?? cell;
}
