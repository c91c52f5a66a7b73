export { figureTitle, reportTables, tableTitle, type ReportTable } from "#shared/documents/report-tables.ts";
