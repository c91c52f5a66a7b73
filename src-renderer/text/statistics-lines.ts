export {
  groupName,
  groupsByHand,
  statisticsLinesOf,
  type StatisticsLine,
} from "#shared/documents/statistics-lines.ts";
