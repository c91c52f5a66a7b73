import { accepts, type OperationCase, refuses } from "../operation-cases.ts";

/** What is made of a report for the eye, for Excel and for the file. */
export const reportViewCases: readonly OperationCase[] = [
  accepts({
    operation: "reports.comparison",
    does: "stands a month beside the month before, with twelve months up to it",
    as: "LANH_DAO",
    input: { period: "2026-08" },
    answers: { previous: "2026-07", lastYear: "2025-08" },
    holds: ({ rows, trend }) => rows.length > 10 && trend.length === 12 && trend.at(-1)?.month === "2026-08",
  }),
  refuses({
    operation: "reports.comparison",
    does: "compares no month to come",
    input: { period: "2026-10" },
    refuses: "periodInFuture",
  }),
  refuses({
    operation: "reports.comparison",
    does: "compares no period that is none",
    input: { period: "2026-13" },
    refuses: "periodMalformed",
  }),
  accepts({
    operation: "reports.spreadsheet",
    does: "makes a workbook of all tables",
    as: "LANH_DAO",
    input: { period: "2026-Q3" },
    answers: { name: "bao-cao_2026-Q3.xlsx" },
  }),
  refuses({
    operation: "reports.spreadsheet",
    does: "makes none of a period to come",
    input: { period: "2027" },
    refuses: "periodInFuture",
  }),
  accepts({
    operation: "reports.statisticsFile",
    does: "prints Biểu 01-BCN of the half-month calendar as an annex",
    as: "CAN_BO",
    input: { period: "2026-08", calendar: "15", form: "PDF" },
    answers: { name: "bieu-01-bcn_2026-07-15_2026-08-14.pdf" },
  }),
  accepts({
    operation: "reports.statisticsFile",
    does: "gives it as a sheet",
    as: "LANH_DAO",
    input: { period: "2026-08", form: "XLSX" },
    answers: { name: "bieu-01-bcn_2026-08-01_2026-08-31.xlsx" },
  }),
  refuses({
    operation: "reports.statisticsFile",
    does: "counts nothing that has not begun",
    input: { period: "2026-10", form: "PDF" },
    refuses: "periodInFuture",
  }),
  refuses({
    operation: "reports.statisticsFile",
    does: "understands no period that is none",
    input: { period: "tháng chín", form: "PDF" },
    refuses: "periodMalformed",
  }),
  accepts({
    operation: "reports.namesFile",
    does: "prints the names behind a figure as an internal list",
    as: "CAN_BO",
    input: { period: "2026-08", figure: "CT03: tử số", codes: ["P01"], form: "PDF" },
    answers: { name: "danh-sach_2026-08.pdf" },
  }),
  accepts({
    operation: "reports.namesFile",
    does: "gives them as a sheet",
    as: "CAN_BO",
    input: { period: "2026-08", figure: "CT03: tử số", codes: ["P01"], form: "XLSX" },
    answers: { name: "danh-sach_2026-08.xlsx" },
  }),
  refuses({
    operation: "reports.namesFile",
    does: "knows no period that is none",
    input: { period: "tháng chín", figure: "CT03", codes: ["P01"], form: "PDF" },
    refuses: "periodMalformed",
  }),
  refuses({
    operation: "reports.namesFile",
    does: "prints no letter the paper font lacks",
    input: { period: "2026-08", figure: "CT03 漢", codes: ["P01"], form: "PDF" },
    refuses: "glyphMissing",
  }),
];
