export { reportTables, type ReportTable } from "#shared/documents/report-tables.ts";
