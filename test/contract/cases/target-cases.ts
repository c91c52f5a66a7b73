import { accepts, keptRecord, type OperationCase, refuses, unknownId } from "../operation-cases.ts";

const decision = { decisionSymbol: "12/QĐ-UBND", decidedOn: "2026-01-05" };
const regularClubs = { year: 2026, indicator: "CT01", measure: "PERCENT", value: 90, ...decision } as const;

/** Parameters and yearly targets; today is 15/9/2026, August is closed. */
export const targetCases: readonly OperationCase[] = [
  accepts({
    operation: "targets.add",
    does: "sets what share of the clubs meets regularly, with the decision",
    as: "CAN_BO",
    input: regularClubs,
    keep: "target",
  }),
  refuses({
    operation: "targets.add",
    does: "sets nothing twice",
    input: { ...regularClubs, value: 95 },
    refuses: "targetExists",
  }),
  refuses({
    operation: "targets.add",
    does: "knows no programme that is not in the list",
    input: { ...regularClubs, programme: "KHONG_CO" },
    refuses: "programmeUnknown",
  }),
  refuses({
    operation: "targets.add",
    does: "knows no club or point that is not there",
    input: { ...regularClubs, unit: "CLB99" },
    refuses: "unitUnknown",
  }),
  refuses({
    operation: "targets.add",
    does: "sets no target of the upper level (CT19) and none that is no indicator",
    input: { ...regularClubs, indicator: "CT19" },
    refuses: "indicatorUnknown",
  }),
  refuses({
    operation: "targets.add",
    does: "sets no share of what is only counted",
    input: { ...regularClubs, indicator: "CT13" },
    refuses: "targetNotMeasured",
  }),
  refuses({
    operation: "targets.add",
    does: "sets no share above the whole",
    input: { ...regularClubs, indicator: "CT16", value: 101 },
    refuses: "percentTooHigh",
  }),
  accepts({
    operation: "targets.setParameters",
    does: "asks for 75 % attendance from the day after the closed month on",
    as: "CAN_BO",
    input: { validFrom: "2026-09-01", parameters: { attendance_min: 75 }, ...decision },
  }),
  refuses({
    operation: "targets.setParameters",
    does: "starts nothing twice on one day",
    input: { validFrom: "2026-09-01", parameters: { attendance_min: 60 } },
    refuses: "versionExists",
  }),
  refuses({
    operation: "targets.setParameters",
    does: "keeps nothing that is as it was",
    input: { validFrom: "2026-09-02", parameters: { attendance_min: 75 } },
    refuses: "nothingChanged",
  }),
  refuses({
    operation: "targets.setParameters",
    does: "changes no rule of a closed month",
    input: { validFrom: "2026-08-31", parameters: { attendance_min: 80 } },
    refuses: "versionInClosedPeriod",
  }),
  refuses({
    operation: "targets.setParameters",
    does: "knows no programme that is not in the list",
    input: { programme: "KHONG_CO", validFrom: "2026-09-03", parameters: { attendance_min: 80 } },
    refuses: "programmeUnknown",
  }),
  accepts({
    operation: "targets.plan",
    does: "shows parameters, versions and targets with what they have reached",
    as: "LANH_DAO",
    input: { year: 2026 },
    holds: ({ parameters, versions, targets }) =>
      parameters.some(
        ({ id, value, initial }) => id === "attendance_min" && value === 75 && initial === 70,
      ) &&
      versions.length === 1 &&
      targets.some(({ indicator, value, num }) => indicator === "CT01" && value === 90 && num !== null),
  }),
  refuses({
    operation: "targets.void",
    does: "takes back nothing that is not there",
    input: { id: unknownId, version: 1, reason: "Nhập nhầm" },
    refuses: "recordUnknown",
  }),
  refuses({
    operation: "targets.void",
    does: "takes back no version that was never there",
    input: (desk) => ({ ...keptRecord(desk, "target"), version: 7, reason: "Nhập nhầm" }),
    refuses: "changedMeanwhile",
  }),
  accepts({
    operation: "targets.void",
    does: "takes a target back with the reason",
    input: (desk) => ({ ...keptRecord(desk, "target"), reason: "Quyết định đã thay thế" }),
  }),
];
