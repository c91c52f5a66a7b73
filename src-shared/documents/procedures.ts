/*
 * The sets of papers that belong to one matter, as data: which papers, in which order, and what each is about. The order is
 * that in which the office draws them up; what is optional is not waited for.
 */

/** What a set is about. A month of a club is a club's set with a month. */
type ProcedureSubject = "CLUB" | "PERSON";

/** One paper of a set: drawn up here (`kinds`: the same paper in each regime) or received from another office (`forms`). */
export interface ProcedureStep {
  readonly key: string;
  /** Kinds of paper, of which the one in force on the day is drafted. */
  readonly kinds: readonly string[];
  /** Keys of official forms that come from elsewhere; the step is done when one was registered about the person. */
  readonly forms: readonly string[];
  /** ONE: one paper of the subject; MEETING: one of its meeting; MEMBERS: one for each member of the club. */
  readonly per: "ONE" | "MEETING" | "MEMBERS";
  readonly optional: boolean;
}

/** A matter with its papers. */
export interface Procedure {
  readonly code: string;
  readonly title: string;
  readonly about: ProcedureSubject;
  /** Whether the set is that of one month. */
  readonly byMonth: boolean;
  /** The kind of meeting whose papers belong to the set; none where any meeting of the month does. */
  readonly meetingKind: string | null;
  readonly steps: readonly ProcedureStep[];
}

const drawnUp = { forms: [], per: "ONE", optional: false } as const;

function paper(key: string, ...kinds: readonly string[]): ProcedureStep {
  return { ...drawnUp, key, kinds };
}

function received(key: string, ...forms: readonly string[]): ProcedureStep {
  return { ...drawnUp, key, kinds: [], forms, optional: true };
}

function optional(step: ProcedureStep): ProcedureStep {
  return { ...step, optional: true };
}

function ofMeeting(step: ProcedureStep): ProcedureStep {
  return { ...step, per: "MEETING" };
}

function ofMembers(step: ProcedureStep): ProcedureStep {
  return { ...step, per: "MEMBERS" };
}

/** The sets of papers the programme knows. Sources: the catalogue of club papers; NĐ 163/2026 điều 134–138; NĐ 116/2021 điều 77–81. */
export const procedures: readonly Procedure[] = [
  {
    code: "THANH_LAP_CLB",
    title: "Thành lập câu lạc bộ",
    about: "CLUB",
    byMonth: false,
    meetingKind: "RA_MAT",
    steps: [
      paper("TO_TRINH", "D01"),
      paper("PHUONG_AN", "D02"),
      paper("THANH_LAP", "D03", "D03MH"),
      paper("BAN_CHU_NHIEM", "D04"),
      paper("QUY_CHE", "D05"),
      paper("PHAN_CONG", "D06"),
      paper("KE_HOACH", "D09"),
      ofMeeting(paper("GIAY_MOI", "D10")),
      ofMeeting(paper("RA_MAT", "D11")),
      optional(paper("KET_NAP", "D08TB", "D08QD")),
      paper("DANH_SACH", "D08"),
    ],
  },
  {
    code: "THANG_CLB",
    title: "Một tháng của câu lạc bộ",
    about: "CLUB",
    byMonth: true,
    meetingKind: null,
    steps: [
      paper("KE_HOACH", "D09"),
      ofMeeting(paper("GIAY_MOI", "D10")),
      ofMeeting(paper("BIEN_BAN", "D12")),
      ofMembers(paper("DANH_GIA", "D14")),
      paper("BAO_CAO", "D23"),
    ],
  },
  {
    code: "GIAI_THE_CLB",
    title: "Giải thể câu lạc bộ",
    about: "CLUB",
    byMonth: false,
    meetingKind: null,
    steps: [optional(paper("TAM_DUNG", "D29A")), paper("GIAI_THE", "D29"), paper("BAN_GIAO", "D29BB")],
  },
  {
    code: "QLSC",
    title: "Quản lý sau cai nghiện của một người",
    about: "PERSON",
    byMonth: false,
    meetingKind: null,
    steps: [
      received("THONG_BAO", "163-V-51"),
      received("DE_NGHI", "163-V-52", "116-50"),
      paper("QUYET_DINH", "M53", "M51R1"),
      optional(paper("PHAN_CONG", "M60")),
      paper("CAM_KET", "D19"),
      paper("KE_HOACH", "D15"),
      paper("TU_VAN", "D16BB"),
      paper("XAC_NHAN", "M56", "M54R1"),
    ],
  },
];

/** The procedure of a code, or nothing. */
export function findProcedure(code: string): Procedure | undefined {
  return procedures.find((procedure) => procedure.code === code);
}
