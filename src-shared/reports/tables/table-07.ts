import { treatmentBalances, type TreatmentMovement } from "../indicators/ct14.ts";

/** Biểu 07 - Điều trị thay thế: the movement of CT14 as a row, with a check that it adds up. */
export interface TreatmentTable {
  readonly total: TreatmentMovement;
  readonly balances: boolean;
}

export function treatmentTable(movement: TreatmentMovement): TreatmentTable {
  return { total: movement, balances: treatmentBalances(movement) };
}
