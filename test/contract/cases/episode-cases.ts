import { accepts, keptRecord, type OperationCase, refuses, unknownId } from "../operation-cases.ts";

/** Measures and their states, on the person of the earlier rows. */
export const episodeCases: readonly OperationCase[] = [
  accepts({
    operation: "episodes.beginnings",
    does: "says how quản lý sau cai begins under the law of 01/7/2026",
    as: "LANH_DAO",
    input: { kind: "QLSC", on: "2026-07-01" },
    answers: [{ event: "BAO_SAP_HOAN_THANH", to: "DU_KIEN" }, { event: "CHUYEN_DEN" }],
  }),
  refuses({
    operation: "episodes.beginnings",
    does: "knows no law before 2022",
    input: { kind: "QLSC", on: "2021-12-31" },
    refuses: "lawSilent",
  }),
  accepts({
    operation: "episodes.open",
    does: "opens rehabilitation in the community",
    as: "CAN_BO",
    input: (desk) => ({
      personId: keptRecord(desk, "an").id,
      kind: "CNTN_GDCD",
      event: "DANG_KY",
      on: "2026-09-11",
    }),
    keep: "episode",
  }),
  refuses({
    operation: "episodes.open",
    does: "opens none by an event of its middle",
    input: (desk) => ({
      personId: keptRecord(desk, "an").id,
      kind: "XDTTN",
      event: "KHONG_NGHIEN",
      on: "2026-09-11",
    }),
    refuses: "stepNotNow",
  }),
  accepts({
    operation: "episodes.step",
    does: "takes the next step",
    as: "CAN_BO",
    input: (desk) => ({
      subject: "episode",
      ...keptRecord(desk, "episode"),
      event: "RA_QUYET_DINH",
      on: "2026-09-12",
    }),
    keep: "episode",
  }),
  refuses({
    operation: "episodes.step",
    does: "skips no stage",
    input: (desk) => ({
      subject: "episode",
      ...keptRecord(desk, "episode"),
      event: "VAO_GD3",
      on: "2026-09-13",
    }),
    refuses: "stepNotNow",
  }),
  accepts({
    operation: "episodes.list",
    does: "shows where it stands and what may come next",
    as: "LANH_DAO",
    input: (desk) => ({ personId: keptRecord(desk, "an").id }),
    holds: (lines) =>
      lines.some(({ kind, state, next }) => kind === "CNTN_GDCD" && state === "CO_QD" && next.length > 0),
  }),
  refuses({
    operation: "episodes.list",
    does: "knows no such person",
    input: { personId: unknownId },
    refuses: "recordUnknown",
  }),
  accepts({
    operation: "episodes.revoke",
    does: "takes the last step back",
    input: (desk) => ({ ...keptRecord(desk, "episode"), reason: "Ghi nhầm" }),
  }),
  refuses({
    operation: "episodes.revoke",
    does: "knows no such episode",
    input: { id: unknownId, version: 1, reason: "Ghi nhầm" },
    refuses: "recordUnknown",
  }),
];
