import { describe, expect, it } from "vitest";
import { nextSteps, stepOf, type Standing } from "#shared/domain/episode.ts";
import { allForms } from "#shared/law/forms.ts";
import { codeList } from "#shared/law/code-lists.ts";
import { stateMachines } from "#shared/law/state-machines.ts";
import { episodeEventLabels, episodeKindLabels, episodeStateLabels } from "#renderer/text/episodes.ts";

/*
 * What the machines must allow, written by hand from the tables of procedures (states and transitions of quản lý sau
 * cai, of the other measures): `state: event→state …`; `(1)` and `(2)` where only that regime knows the event. Every
 * state × every event × both regimes is tried; whatever is not written here must be refused with its reason.
 */
const wanted: Readonly<Record<string, string>> = {
  QLSC: `
    -: BAO_SAP_HOAN_THANH→DU_KIEN(2) TRINH_BAO→DE_NGHI(1) CHUYEN_DEN→NHAN_VE
    DU_KIEN: DE_NGHI→DE_NGHI CHET_MAT_TICH→RA_DS
    DE_NGHI: TRINH_KY→CHO_KY KY→DANG_QL CHET_MAT_TICH→RA_DS
    CHO_KY: KY→DANG_QL CHET_MAT_TICH→RA_DS
    NHAN_VE: TIEP_NHAN→DANG_QL CHET_MAT_TICH→RA_DS
    DANG_QL: GIAO_QUYET_DINH→DANG_QL(2) PHAN_CONG→DANG_QL VANG_KHONG_BAO→GIAN_DOAN DUONG_TINH→DANG_QL KHONG_NGHIEN→DANG_QL XAC_DINH_NGHIEN→RA_DS AN_TU→RA_DS GIAO_DUC_BAT_BUOC→RA_DS CHUYEN_DI→CHUYEN_DI HET_THOI_HAN→HOAN_THANH CHET_MAT_TICH→RA_DS
    GIAN_DOAN: TRO_LAI→DANG_QL XAC_DINH_NGHIEN→RA_DS AN_TU→RA_DS GIAO_DUC_BAT_BUOC→RA_DS CHUYEN_DI→CHUYEN_DI CHET_MAT_TICH→RA_DS
    RA_DS: MAN_HAN_TU→DANG_QL(2)
    HOAN_THANH:
    CHUYEN_DI:`,
  QL_SDTP: `
    -: PHAT_HIEN→DANG_XM RA_QUYET_DINH→CO_QD CHUYEN_DEN→CO_QD
    DANG_XM: RA_QUYET_DINH→CO_QD CHET_MAT_TICH→DUNG
    CO_QD: TAM_DINH_CHI→TAM_DINH_CHI(2) TAI_SU_DUNG→QD_MOI CHUYEN_DI→CHUYEN_DI DUNG→DUNG CHET_MAT_TICH→DUNG CHAM_DUT→CHAM_DUT
    TAM_DINH_CHI: TIEP_TUC→CO_QD(2) DUNG→DUNG CHET_MAT_TICH→DUNG
    QD_MOI:
    CHUYEN_DI:
    DUNG:
    CHAM_DUT:`,
  XDTTN: `
    -: DE_NGHI→CHO_KET_QUA
    CHO_KET_QUA: XAC_DINH_NGHIEN→NGHIEN KHONG_NGHIEN→KHONG_NGHIEN
    NGHIEN:
    KHONG_NGHIEN:`,
  CNTN_GDCD: `
    -: DANG_KY→DANG_KY CHUYEN_DEN→CO_QD
    DANG_KY: RA_QUYET_DINH→CO_QD TU_Y_CHAM_DUT→BO_DO CHET_MAT_TICH→DUNG
    CO_QD: VAO_GD1→GD1 VI_PHAM→BB(1) VI_PHAM_LAN_1→VI_PHAM_1(2) VI_PHAM_LAN_2→VI_PHAM_2(2) VI_PHAM_LAN_3→BB(2) TU_Y_CHAM_DUT→BO_DO CHUYEN_DI→CHUYEN_DI AN_TU→DUNG CHET_MAT_TICH→DUNG
    GD1: VAO_GD2→GD2 VI_PHAM→BB(1) VI_PHAM_LAN_1→VI_PHAM_1(2) VI_PHAM_LAN_2→VI_PHAM_2(2) VI_PHAM_LAN_3→BB(2) TU_Y_CHAM_DUT→BO_DO CHUYEN_DI→CHUYEN_DI AN_TU→DUNG CHET_MAT_TICH→DUNG
    GD2: VAO_GD3→GD3 VI_PHAM→BB(1) VI_PHAM_LAN_1→VI_PHAM_1(2) VI_PHAM_LAN_2→VI_PHAM_2(2) VI_PHAM_LAN_3→BB(2) TU_Y_CHAM_DUT→BO_DO CHUYEN_DI→CHUYEN_DI AN_TU→DUNG CHET_MAT_TICH→DUNG
    GD3: VAO_GD4→GD4 HOAN_THANH→HOAN_THANH(1) VI_PHAM→BB(1) VI_PHAM_LAN_1→VI_PHAM_1(2) VI_PHAM_LAN_2→VI_PHAM_2(2) VI_PHAM_LAN_3→BB(2) TU_Y_CHAM_DUT→BO_DO CHUYEN_DI→CHUYEN_DI AN_TU→DUNG CHET_MAT_TICH→DUNG
    GD4: VAO_GD5→GD5 HOAN_THANH→HOAN_THANH(1) VI_PHAM→BB(1) VI_PHAM_LAN_1→VI_PHAM_1(2) VI_PHAM_LAN_2→VI_PHAM_2(2) VI_PHAM_LAN_3→BB(2) TU_Y_CHAM_DUT→BO_DO CHUYEN_DI→CHUYEN_DI AN_TU→DUNG CHET_MAT_TICH→DUNG
    GD5: HOAN_THANH→HOAN_THANH VI_PHAM→BB(1) VI_PHAM_LAN_1→VI_PHAM_1(2) VI_PHAM_LAN_2→VI_PHAM_2(2) VI_PHAM_LAN_3→BB(2) TU_Y_CHAM_DUT→BO_DO CHUYEN_DI→CHUYEN_DI AN_TU→DUNG CHET_MAT_TICH→DUNG
    VI_PHAM_1: VAO_GD1→GD1 VAO_GD2→GD2 VAO_GD3→GD3 VAO_GD4→GD4 VAO_GD5→GD5 VI_PHAM_LAN_2→VI_PHAM_2(2) TU_Y_CHAM_DUT→BO_DO CHUYEN_DI→CHUYEN_DI AN_TU→DUNG CHET_MAT_TICH→DUNG
    VI_PHAM_2: VAO_GD1→GD1 VAO_GD2→GD2 VAO_GD3→GD3 VAO_GD4→GD4 VAO_GD5→GD5 VI_PHAM_LAN_3→BB(2) TU_Y_CHAM_DUT→BO_DO CHUYEN_DI→CHUYEN_DI AN_TU→DUNG CHET_MAT_TICH→DUNG
    BO_DO: LAP_HO_SO_BAT_BUOC→BB
    BB:
    CHUYEN_DI:
    DUNG:
    HOAN_THANH:`,
  CNTN_CS: `
    -: TIEP_NHAN→DANG_CAI
    DANG_CAI: XAC_NHAN_DU_GIAI_DOAN→CHO_DANG_KY_XA(2) HOAN_THANH→HOAN_THANH TU_Y_CHAM_DUT→BO_DO AN_TU→DUNG CHET_MAT_TICH→DUNG
    CHO_DANG_KY_XA: DANG_KY_TAI_XA→HOAN_THANH(2) TU_Y_CHAM_DUT→BO_DO AN_TU→DUNG CHET_MAT_TICH→DUNG
    HOAN_THANH:
    BO_DO:
    DUNG:`,
  OST: `
    -: BAT_DAU→DANG_DT
    DANG_DT: CHAM_DUT→CHAM_DUT HOAN_THANH→HOAN_THANH
    CHAM_DUT:
    HOAN_THANH:`,
  CNBB: `
    -: LAP_HO_SO→LHS_BB
    LHS_BB: TOA_QUYET_DINH→CO_QD TOA_KHONG_AP_DUNG→KHONG_AP_DUNG CHET_MAT_TICH→DUNG
    CO_QD: DUA_VAO_CO_SO→CHAP_HANH HOAN→HOAN_CHAP_HANH MIEN→MIEN CHET_MAT_TICH→DUNG
    CHAP_HANH: TAM_DINH_CHI→TAM_DINH_CHI TRON→TRON HOAN_THANH→HOAN_THANH CHET_MAT_TICH→DUNG
    HOAN_CHAP_HANH: DUA_VAO_CO_SO→CHAP_HANH MIEN→MIEN CHET_MAT_TICH→DUNG
    TAM_DINH_CHI: TIEP_TUC→CHAP_HANH CHET_MAT_TICH→DUNG
    TRON: BAT_LAI→CHAP_HANH CHET_MAT_TICH→DUNG
    MIEN:
    KHONG_AP_DUNG:
    HOAN_THANH:
    DUNG:`,
  GSDT: `
    -: RA_QUYET_DINH→DANG_GS(2)
    DANG_GS: TAM_DUNG→TAM_DUNG(2) MIEN→MIEN(2) CHAM_DUT→CHAM_DUT(2)
    TAM_DUNG: TIEP_TUC→DANG_GS(2) CHAM_DUT→CHAM_DUT(2)
    MIEN:
    CHAM_DUT:`,
};

interface Wanted {
  readonly state: string;
  readonly steps: ReadonlyMap<string, { readonly to: string; readonly regimes: readonly string[] }>;
}

function read(text: string): readonly Wanted[] {
  return text
    .trim()
    .split("\n")
    .map((line) => {
      const [state = "", rest = ""] = line.trim().split(":");
      const steps = rest
        .trim()
        .split(" ")
        .filter((part) => part !== "")
        .map((part) => /^(\w+)→(\w+?)(?:\((\d)\))?$/u.exec(part))
        .map((match) => {
          const regimes = match?.[3] === undefined ? ["R1", "R2"] : [`R${match[3]}`];
          return [match?.[1] ?? "", { to: match?.[2] ?? "", regimes }] as const;
        });
      return { state, steps: new Map(steps) };
    });
}

/** What must have happened before an event that follows from another. */
function pastOf(event: string): readonly string[] {
  const counted = /^(VI_PHAM_LAN_|VAO_GD)(\d)$/u.exec(event);
  if (counted !== null) {
    // The violations or stages before this one, in their order.
    return Array.from(
      { length: Number(counted[2]) - 1 },
      (_nothing, index) => `${counted[1] ?? ""}${String(index + 1)}`,
    );
  }
  return event === "MAN_HAN_TU" ? ["AN_TU"] : [];
}

describe.each(Object.entries(wanted))("the machine %s", (kind, text) => {
  const machine = stateMachines.get(kind);
  const table = read(text);
  const events = [...new Set(machine?.transitions.map(({ event }) => event))];

  it("has the states and events of the table, and words for each", () => {
    expect(
      table
        .map(({ state }) => state)
        .filter((state) => state !== "-")
        .toSorted(),
    ).toEqual(machine?.states.toSorted());
    expect([...new Set(table.flatMap(({ steps }) => [...steps.keys()]))].toSorted()).toEqual(
      events.toSorted(),
    );
    expect(machine?.states.filter((state) => !(state in episodeStateLabels))).toEqual([]);
    expect(events.filter((event) => !(event in episodeEventLabels))).toEqual([]);
    expect(kind in episodeKindLabels).toBe(true);
  });

  it.each(table)(
    "in state $state allows exactly its events, each into its state, in its regime",
    ({ state, steps }) => {
      for (const event of events) {
        for (const regime of ["R1", "R2"] as const) {
          const standing: Standing = { state: state === "-" ? null : state, regime, past: pastOf(event) };
          const found = stepOf(kind, event, standing);
          const step = steps.get(event);
          const allowed = step?.regimes.includes(regime) === true ? step.to : undefined;
          expect(found.ok ? found.value.to : undefined, `${state} ${event} ${regime}`).toBe(allowed);
          expect(found.ok || /^step(NotInRegime|NotNow|Ended)$/u.test(found.refusal.code)).toBe(true);
        }
      }
    },
  );

  it("offers as next steps what it allows", () => {
    for (const { state, steps } of table) {
      const allowed = [...steps].filter(([, { regimes }]) => regimes.includes("R2")).map(([event]) => event);
      for (const wantedEvent of events) {
        const past = pastOf(wantedEvent);
        const standing: Standing = { state: state === "-" ? null : state, regime: "R2", past };
        const offered = nextSteps(kind, standing).map(({ event }) => event);
        expect(offered.includes(wantedEvent), `${state} ${wantedEvent}`).toBe(allowed.includes(wantedEvent));
        expect(offered.filter((event) => !allowed.includes(event))).toEqual([]);
      }
    }
  });

  it("names forms of the table of forms only", () => {
    const known = new Set(allForms.map(({ id }) => id));
    expect(machine?.transitions.flatMap(({ forms }) => forms).filter((code) => !known.has(code))).toEqual([]);
  });
});

/** The state a chain of events leads to, or the first that is refused. */
function walk(regime: "R1" | "R2", events: readonly string[]): string {
  let state: string | null = null;
  const past: string[] = [];
  for (const event of events) {
    const step = stepOf("CNTN_GDCD", event, { state, regime, past });
    if (!step.ok) {
      return `${event}: ${step.refusal.code}`;
    }
    state = step.value.to;
    past.push(event);
  }
  return state ?? "";
}

describe("rehabilitation at home or in the community", () => {
  const begun = ["DANG_KY", "RA_QUYET_DINH", "VAO_GD1", "VAO_GD2", "VAO_GD3"];

  it("is complete after three stages under the law of 2021, after five under that of 2025", () => {
    expect(walk("R1", [...begun, "HOAN_THANH"])).toBe("HOAN_THANH");
    expect(walk("R2", [...begun, "HOAN_THANH"])).toBe("HOAN_THANH: stepNotNow");
    expect(walk("R2", [...begun, "VAO_GD4", "VAO_GD5", "HOAN_THANH"])).toBe("HOAN_THANH");
    expect(walk("R1", [...begun.slice(0, 4), "HOAN_THANH"])).toBe("HOAN_THANH: stepNotNow");
  });

  it("goes through its stages one by one, forwards", () => {
    expect(walk("R2", [...begun, "VAO_GD5"])).toBe("VAO_GD5: stepNotNow");
    expect(walk("R2", [...begun, "VAO_GD2"])).toBe("VAO_GD2: stepNotNow");
  });

  it("counts three violations under the law of 2025, and goes on in its stage after the first and second", () => {
    const first = [...begun, "VI_PHAM_LAN_1", "VAO_GD3"];
    expect(walk("R2", first)).toBe("GD3");
    expect(walk("R2", [...first, "VI_PHAM_LAN_1"])).toBe("VI_PHAM_LAN_1: stepOutOfOrder");
    expect(walk("R2", [...first, "VI_PHAM_LAN_3"])).toBe("VI_PHAM_LAN_3: stepOutOfOrder");
    expect(walk("R2", [...begun, "VI_PHAM_LAN_1", "VAO_GD2"])).toBe("VAO_GD2: stepOutOfOrder");
    const third = [...first, "VI_PHAM_LAN_2", "VAO_GD4", "VI_PHAM_LAN_3"];
    expect(walk("R2", third)).toBe("BB");
    expect(walk("R1", [...begun, "VI_PHAM"])).toBe("BB");
    expect(walk("R1", [...begun, "VI_PHAM_LAN_1"])).toBe("VI_PHAM_LAN_1: stepNotInRegime");
  });

  it("ends where someone gives up, moves or dies", () => {
    expect(walk("R2", [...begun, "TU_Y_CHAM_DUT", "LAP_HO_SO_BAT_BUOC"])).toBe("BB");
    expect(walk("R1", [...begun, "CHUYEN_DI", "VAO_GD4"])).toBe("VAO_GD4: stepEnded");
    expect(walk("R2", [...begun, "CHET_MAT_TICH", "VAO_GD4"])).toBe("VAO_GD4: stepEnded");
  });
});

function goesOn(past: readonly string[]): boolean {
  return stepOf("QLSC", "MAN_HAN_TU", { state: "RA_DS", regime: "R2", past }).ok;
}

it("release from prison continues only a term that prison had interrupted", () => {
  expect(goesOn(["PHAN_CONG", "AN_TU"])).toBe(true);
  expect(goesOn(["XAC_DINH_NGHIEN"])).toBe(false);
  expect(stepOf("QLSC", "MAN_HAN_TU", { state: "RA_DS", regime: "R1", past: ["AN_TU"] })).toMatchObject({
    refusal: { code: "stepNotInRegime" },
  });
});

it("machines are those of the list of episodes", () => {
  expect([...stateMachines.keys()].toSorted()).toEqual(
    codeList("LOAI_DOT")
      .map(({ code }) => code)
      .toSorted(),
  );
});
