import { accepts, type OperationCase, refuses } from "../operation-cases.ts";

/** The font of a machine's papers; the stations of these cases stand on a machine without Times New Roman. */
export const fontCases: readonly OperationCase[] = [
  refuses({
    operation: "paperFont.change",
    does: "names the faces that the machine lacks",
    input: { font: "TIMES" },
    refuses: "fontFilesMissing",
  }),
  accepts({
    operation: "paperFont.change",
    does: "keeps the font that comes with the programme",
    as: "QUAN_TRI",
    input: { font: "TINOS" },
  }),
  accepts({
    operation: "paperFont.get",
    does: "tells the font and whether the machine has the other one",
    as: "LANH_DAO",
    input: {},
    answers: { font: "TINOS", timesInstalled: false },
  }),
];
