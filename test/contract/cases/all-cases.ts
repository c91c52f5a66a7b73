import type { OperationCase } from "../operation-cases.ts";
import { stationCases } from "./station-cases.ts";

/** Every row, in the order in which each door runs them: a later row may use what an earlier one has kept. */
export const allCases: readonly OperationCase[] = [...stationCases];
