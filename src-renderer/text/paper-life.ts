/** Words about the life of a paper: going back, voiding a number, what it does to others. */
export const paperLifeText = {
  takeBack: "Trả lại để sửa",
  takeBackReason: "Lý do trả lại",
  voidNumber: "Hủy số",
  voidReason: "Lý do hủy số",
  voidAdvice:
    "Số đã cấp giữ nguyên trong sổ, không cấp lại cho văn bản khác. Văn bản đã phát hành thì thu hồi.",
  orderNote: "Lý do ngày không theo thứ tự số",
  orderHint: "Ghi lý do rồi cấp số lại; lý do được giữ trong sổ.",
  later: "Văn bản về văn bản này",
  laterKinds: {
    D28A: "Sửa đổi, bổ sung",
    D28B: "Đính chính",
    D28C: "Thu hồi",
    D31SY: "Sao y",
    D31TS: "Trích sao",
  },
  original: "Văn bản gốc",
  originalHint: "Chọn trong các văn bản đã cấp số; nội dung chung được điền sẵn",
  word: "Tải bản Word",
  relations: "Quan hệ với văn bản khác",
  noRelations: "Chưa ghi quan hệ nào.",
  relate: "Ghi quan hệ",
  relationKind: "Văn bản này",
  relationTarget: "Văn bản trong danh sách",
  relationText: "Hoặc số, ký hiệu, ngày của văn bản khác",
  effectiveOn: "Kể từ ngày",
  related: "Đã ghi quan hệ.",
  since: (day: string) => `từ ngày ${day}`,
  standing: (what: string, by: string, day: string) =>
    by === "" ? `${what} từ ngày ${day}.` : `${what} theo ${by}, từ ngày ${day}.`,
} as const;

/** What this paper does to the other (OUT) and what the other does to it (IN). */
export const relationLabels = {
  OUT: {
    CAN_CU: "Căn cứ",
    THAY_THE: "Thay thế",
    SUA_DOI_BO_SUNG: "Sửa đổi, bổ sung",
    DINH_CHINH: "Đính chính",
    THU_HOI: "Thu hồi",
    BAI_BO: "Bãi bỏ",
    KEM_THEO: "Kèm theo",
    TRA_LOI: "Trả lời",
  },
  IN: {
    CAN_CU: "Là căn cứ của",
    THAY_THE: "Bị thay thế bởi",
    SUA_DOI_BO_SUNG: "Được sửa đổi, bổ sung bởi",
    DINH_CHINH: "Được đính chính bởi",
    THU_HOI: "Bị thu hồi bởi",
    BAI_BO: "Bị bãi bỏ bởi",
    KEM_THEO: "Có văn bản kèm theo",
    TRA_LOI: "Được trả lời bởi",
  },
} as const;

/** What holds of a paper today. */
export const standingLabels: Readonly<Record<string, string>> = {
  THU_HOI: "Đã bị thu hồi",
  BAI_BO: "Đã bị bãi bỏ",
  THAY_THE: "Đã được thay thế",
  SUA_DOI_BO_SUNG: "Đã được sửa đổi, bổ sung",
  DINH_CHINH: "Đã được đính chính",
  HUY: "Số đã hủy",
};

/** Steps that are no states: a print is written down among them. */
export const stepLabels: Readonly<Record<string, string>> = { IN: "In lại" };

export const numberRegisterText = {
  title: "Sổ số văn bản",
  subtitle: "Mỗi chuỗi số chạy từ 01 ngày 01/01 đến 31/12; số đã cấp không cấp lại.",
  open: "Sổ số",
  back: "Danh sách văn bản (Esc)",
  year: "Năm",
  byHand: "Ghi số cấp trên sổ giấy (Ins)",
  byHandSave: "Ghi vào sổ",
  entered: "Đã ghi số vào sổ.",
  usualSymbol: "QĐ-UBND",
  /** The types that make the first group where decisions count apart. */
  decisions: ["QĐ"],
  symbol: "Ký hiệu",
  symbolHint: "Phần sau dấu gạch chéo, ví dụ QĐ-UBND",
  club: "Câu lạc bộ (nếu là văn bản của Ban chủ nhiệm)",
  number: "Số",
  date: "Ngày văn bản",
  name: "Tên loại và trích yếu",
  signer: "Người ký",
  recipients: "Nơi nhận",
  setting: "Cách đánh số",
  settingSave: "Lưu cách đánh số",
  settingSaved: "Đã lưu cách đánh số.",
  settingAdvice:
    "Người đứng đầu cơ quan quyết định (Nghị định 30/2020/NĐ-CP, Điều 15). Bản sao và văn bản của mỗi câu lạc bộ luôn có chuỗi riêng. Số đã cấp không đổi.",
  mode: "Các văn bản của đơn vị",
  modes: {
    BY_TYPE: "Mỗi loại văn bản một chuỗi số",
    GROUPS: "Quyết định một chuỗi, các loại khác chung một chuỗi",
    ONE: "Mọi văn bản chung một chuỗi số",
  },
  series: (symbols: string) => `Chuỗi ${symbols}`,
  last: (number: string) => `Số gần nhất: ${number}`,
  gap: (from: number, to: number) =>
    from === to ? `Số ${String(from)} chưa rõ` : `Các số ${String(from)}–${String(to)} chưa rõ`,
  explain: "Giải trình",
  explainTitle: "Giải trình số bỏ trống",
  explained: (count: number) => `Đã ghi hủy ${String(count)} số.`,
  reason: "Lý do",
  from: "Từ số",
  to: "Đến số",
  columns: {
    number: "Số, ký hiệu",
    date: "Ngày",
    title: "Tên loại và trích yếu",
    signer: "Người ký",
    source: "Nguồn",
    note: "Ghi chú",
  },
  sources: { PAPER: "Chương trình", BY_HAND: "Sổ giấy", VOID: "Đã hủy" },
  outOfOrder: "Ngày lùi",
  emptyTitle: "Năm này chưa cấp số nào.",
  emptyAdvice: "Số được ghi khi cấp số cho văn bản, hoặc ghi lại từ sổ giấy.",
} as const;

export const wordingText = {
  section: "Câu chữ",
  intro:
    "Những đoạn đơn vị được tự viết. Văn bản soạn từ nay bắt đầu bằng câu chữ của đơn vị; văn bản đã có giữ nguyên.",
  groups: {
    CLUB: "Câu lạc bộ",
    MANAGEMENT: "Quản lý, hỗ trợ sau cai",
    RECIPIENTS: "Nơi nhận",
    STATUTE: "Các điều của Quy chế",
  },
  own: "Của đơn vị",
  byDefault: "Mặc định",
  edit: "Sửa",
  text: "Nội dung",
  lines: "Mỗi dòng một ý",
  save: "Lưu câu chữ (Ctrl+S)",
  saved: "Đã lưu. Văn bản soạn từ nay dùng câu chữ này.",
  restore: "Khôi phục mặc định",
  restored: "Đã khôi phục câu chữ mặc định.",
  versions: "Các lần sửa",
  version: (revision: number) => `Lần ${String(revision)}`,
  defaultText: "Câu chữ mặc định",
} as const;

export const batchText = {
  title: "Soạn hàng loạt",
  open: "Soạn hàng loạt",
  subtitle: "Mỗi người một văn bản, điền sẵn từ hồ sơ; in và cấp số cả loạt ở danh sách văn bản.",
  kind: "Loại văn bản",
  date: "Ngày văn bản",
  club: "Hội viên của câu lạc bộ",
  meeting: "Buổi sinh hoạt (giấy mời)",
  period: "Tháng",
  people: "Người",
  everybody: "Chọn tất cả",
  chooseClub: "Chọn câu lạc bộ để lấy danh sách hội viên, hoặc để trống để chọn trong mọi người hiện có.",
  draft: (count: number) => `Soạn ${String(count)} văn bản`,
  drafted: (count: number, incomplete: number) =>
    incomplete === 0
      ? `Đã soạn ${String(count)} văn bản, đủ nội dung.`
      : `Đã soạn ${String(count)} văn bản; ${String(incomplete)} văn bản còn thiếu nội dung.`,
  openDrafts: "Mở danh sách bản nháp",
  selected: (count: number) => `Đã chọn ${String(count)} văn bản`,
  select: "Chọn",
  selectPage: "Chọn cả trang",
  selectOne: (name: string) => `Chọn ${name}`,
  clear: "Bỏ chọn",
  about: "Về",
  steps: {
    SUBMIT: "Trình ký",
    SIGN: "Ghi đã ký",
    NUMBER: "Cấp số",
    ISSUE: "Phát hành",
  },
  moved: (count: number) => `Đã chuyển bước ${String(count)} văn bản.`,
  numberDay: "Ngày ban hành",
  numberAll: (count: number) => `Cấp số ${String(count)} văn bản`,
  print: "In",
  printTitle: (count: number) => `In ${String(count)} văn bản`,
  shape: "Cách in",
  shapes: { ONE: "Một tệp, xếp theo từng bộ", FILES: "Mỗi văn bản một tệp (nén zip)" },
  copies: "Số bản mỗi văn bản",
  copiesHint: "Để trống: đủ theo Nơi nhận và bản lưu",
  onNewSheets: "In hai mặt: mỗi bản bắt đầu ở tờ mới",
  printStart: "Dựng bản in",
  ready: (papers: number, copies: number) => `Đã dựng ${String(papers)} văn bản, ${String(copies)} bản in.`,
  printFile: "In tệp",
  saveFile: "Lưu tệp",
  progress: (done: number, total: number | null) =>
    total === null ? "Đang chuẩn bị" : `Đã xong ${String(done)} trên ${String(total)}`,
  stop: "Dừng",
  stopped: "Đã dừng. Phần đã làm được giữ nguyên.",
  failed: (count: number) => `${String(count)} văn bản chưa làm được`,
  printFault: "Không dựng được bản in. Mở văn bản để xem lỗi.",
} as const;

export const printerText = {
  section: "Máy in",
  intro:
    "Khi máy in kéo giấy lệch, dịch toàn bộ nội dung khi in trên máy này. Văn bản lưu và bản xem trước không đổi.",
  rightMm: "Dịch sang phải (mm)",
  downMm: "Dịch xuống (mm)",
  hint: "Số âm để dịch ngược lại; mỗi nấc 0,5 mm",
  save: "Lưu chỉnh máy in",
  saved: "Đã lưu chỉnh máy in của máy này.",
} as const;
