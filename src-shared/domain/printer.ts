import { z } from "zod";

const millimetres = z.number().min(-15).max(15).multipleOf(0.5);

/** How far a printer that feeds askew must be corrected, in millimetres: to the right and down; half a millimetre a step. */
export const printerShiftFields = z.strictObject({ rightMm: millimetres, downMm: millimetres });
export type PrinterShift = z.output<typeof printerShiftFields>;
