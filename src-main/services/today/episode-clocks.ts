/** When a clock of an episode begins: with its state, with the proposal of management, or counted from its planned end. */
export type ClockStart = "entered" | "proposed" | "plannedTo";

/**
 * A clock that runs while an episode is in one of some states. Which limit it is, in which regime, is named by its key
 * in the table of time limits; length, unit and provision stand there.
 */
export interface EpisodeClock {
  readonly kind: string;
  readonly states: readonly string[];
  readonly keys: { readonly R1?: string; readonly R2?: string };
  readonly start: ClockStart;
  /** What led to the state, where only some ways into it start this clock. */
  readonly after?: readonly string[];
  /** Measures whose beginning since then ends the clock. */
  readonly until?: readonly string[];
  /** The paper that is written, by regime. */
  readonly paper?: { readonly R1?: string; readonly R2?: string };
  /** No record tells that it was done: the official says so. */
  readonly settles?: boolean;
}

const stages = ["GD1", "GD2", "GD3", "GD4", "GD5"];
const measures = ["DANG_KY", "CNTN_GDCD", "CNTN_CS", "OST", "CNBB"];

/** The clocks of procedures that episodes start, in the order of the table of time limits. */
export const episodeClocks: readonly EpisodeClock[] = [
  {
    kind: "QL_SDTP",
    states: ["DANG_XM"],
    keys: { R1: "D01", R2: "D02" },
    start: "entered",
    paper: { R1: "M07R1" },
  },
  {
    kind: "QL_SDTP",
    states: ["CO_QD"],
    keys: { R1: "D03", R2: "D03" },
    start: "plannedTo",
    paper: { R1: "M10R1" },
  },
  {
    kind: "QL_SDTP",
    states: ["DUNG", "CHAM_DUT"],
    keys: { R1: "D05", R2: "D05" },
    start: "entered",
    after: ["DUNG", "CHAM_DUT"],
    settles: true,
  },
  {
    kind: "QL_SDTP",
    states: ["CHUYEN_DI"],
    keys: { R1: "D06", R2: "D06" },
    start: "entered",
    paper: { R1: "M08R1" },
    settles: true,
  },
  {
    kind: "QL_SDTP",
    states: ["QD_MOI"],
    keys: { R2: "X03" },
    start: "entered",
    until: ["QL_SDTP"],
  },
  {
    kind: "XDTTN",
    states: ["NGHIEN"],
    keys: { R1: "D07", R2: "D07" },
    start: "entered",
    until: measures,
  },
  {
    kind: "CNTN_GDCD",
    states: ["DANG_KY"],
    keys: { R1: "D08", R2: "D08" },
    start: "entered",
    paper: { R1: "M24R1" },
  },
  { kind: "CNTN_GDCD", states: ["CO_QD"], keys: { R2: "D09" }, start: "entered" },
  {
    kind: "CNTN_GDCD",
    states: ["CO_QD"],
    keys: { R1: "D10", R2: "D10" },
    start: "entered",
    paper: { R2: "M59" },
    settles: true,
  },
  { kind: "CNTN_GDCD", states: stages, keys: { R2: "D11" }, start: "plannedTo", until: ["QLSC"] },
  { kind: "CNTN_CS", states: ["DANG_CAI"], keys: { R2: "D11" }, start: "plannedTo", until: ["QLSC"] },
  { kind: "CNBB", states: ["CHAP_HANH"], keys: { R2: "D11" }, start: "plannedTo", until: ["QLSC"] },
  { kind: "QLSC", states: ["DU_KIEN"], keys: { R2: "D12" }, start: "entered" },
  {
    kind: "QLSC",
    states: ["DE_NGHI", "CHO_KY"],
    keys: { R2: "D13" },
    start: "proposed",
    paper: { R2: "M53" },
  },
  { kind: "QLSC", states: ["DE_NGHI"], keys: { R1: "D15" }, start: "entered", after: ["TRINH_BAO"] },
  {
    kind: "QLSC",
    states: ["DE_NGHI", "CHO_KY"],
    keys: { R1: "D16" },
    start: "entered",
    after: ["DE_NGHI", "TRINH_KY"],
    paper: { R1: "M51R1" },
  },
  { kind: "CNTN_CS", states: ["CHO_DANG_KY_XA"], keys: { R2: "D17" }, start: "entered" },
  {
    kind: "CNTN_GDCD",
    states: ["BB", "BO_DO"],
    keys: { R1: "D23", R2: "D23" },
    start: "entered",
    until: ["CNBB"],
  },
  { kind: "CNTN_GDCD", states: ["BB", "BO_DO"], keys: { R2: "D25" }, start: "entered", until: ["CNBB"] },
  { kind: "XDTTN", states: ["NGHIEN"], keys: { R2: "D27" }, start: "entered", until: measures },
];
