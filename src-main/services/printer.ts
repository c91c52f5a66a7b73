import { hostname } from "node:os";
import { accept } from "#shared/base/result.ts";
import type { OperationName } from "#shared/contract/contract.ts";
import { printerShiftFields, type PrinterShift } from "#shared/domain/printer.ts";
import { readMeta, writeMeta } from "../database/settings.ts";
import type { HandlersOf } from "./ports.ts";
import type { Desk, Reading } from "./use-case.ts";

/** Each machine has a printer of its own: a station that is moved to another PC begins without a shift. */
function shiftKey(): string {
  return `printer_shift ${hostname()}`;
}

/** How far this machine's printer must be corrected. */
export function printerShift({ database }: Pick<Reading, "database">): PrinterShift {
  const stored = readMeta(database, shiftKey());
  return stored === undefined ? { rightMm: 0, downMm: 0 } : printerShiftFields.parse(JSON.parse(stored));
}

export function isShifted({ rightMm, downMm }: PrinterShift): boolean {
  return rightMm !== 0 || downMm !== 0;
}

const pointsPerMm = 72 / 25.4;

export function inPoints({ rightMm, downMm }: PrinterShift): {
  readonly rightPt: number;
  readonly downPt: number;
} {
  return { rightPt: rightMm * pointsPerMm, downPt: downMm * pointsPerMm };
}

/** The correction for a printer that feeds askew: it moves what is printed, never the paper that is kept. */
export function printerHandlers(desk: Desk): HandlersOf<Extract<OperationName, `printer.${string}`>> {
  return {
    "printer.shift": () => accept(printerShift(desk.reading())),
    "printer.changeShift": (shift, context) =>
      desk.write({ operation: "printer.changeShift", context }, ({ writing }) => {
        writeMeta(writing, shiftKey(), JSON.stringify(shift));
        return accept({});
      }),
  };
}
