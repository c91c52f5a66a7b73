import { accepts, type OperationCase } from "../operation-cases.ts";

export const nameCases: readonly OperationCase[] = [
  accepts({
    operation: "names.changeOrder",
    does: "chooses the order of names in lists",
    as: "QUAN_TRI",
    input: { order: "TEN_DEM_HO" },
  }),
  accepts({
    operation: "names.order",
    does: "tells the chosen order",
    as: "LANH_DAO",
    input: {},
    answers: { order: "TEN_DEM_HO" },
  }),
];
