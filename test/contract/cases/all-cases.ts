import type { OperationCase } from "../operation-cases.ts";
import { accessCases } from "./access-cases.ts";
import { backupCases } from "./backup-cases.ts";
import { clubCases } from "./club-cases.ts";
import { batchCases, lifeCases } from "./life-cases.ts";
import { fontCases } from "./font-cases.ts";
import { incomingCases } from "./incoming-cases.ts";
import { nameCases } from "./name-cases.ts";
import { paperCases } from "./paper-cases.ts";
import { peopleCases } from "./people-cases.ts";
import { duplicateCases } from "./duplicate-cases.ts";
import { excelCases } from "./excel-cases.ts";
import { episodeCases } from "./episode-cases.ts";
import { recordCases } from "./record-cases.ts";
import { exchangeCases } from "./exchange-cases.ts";
import { exchangeAnswerCases } from "./exchange-answer-cases.ts";
import { exchangeRecordCases } from "./exchange-record-cases.ts";
import { setCases } from "./set-cases.ts";
import { reportCases } from "./report-cases.ts";
import { reportViewCases } from "./report-view-cases.ts";
import { targetCases } from "./target-cases.ts";
import { scenarioCases } from "./scenario-cases.ts";
import { transferCases } from "./transfer-cases.ts";
import { officeCases } from "./office-cases.ts";
import { todayCases } from "./today-cases.ts";
import { closingCases, foundingCases, stationCases } from "./station-cases.ts";

/** Every row, in the order in which each door runs them: a later row may use what an earlier one has kept. */
export const allCases: readonly OperationCase[] = [
  ...foundingCases,
  ...stationCases,
  ...scenarioCases,
  ...peopleCases,
  ...clubCases,
  ...recordCases,
  ...episodeCases,
  ...paperCases,
  ...lifeCases,
  ...batchCases,
  ...fontCases,
  ...incomingCases,
  ...setCases,
  ...reportCases,
  ...duplicateCases,
  ...excelCases,
  ...reportViewCases,
  ...targetCases,
  ...nameCases,
  ...todayCases,
  ...accessCases,
  ...backupCases,
  ...exchangeCases,
  ...exchangeRecordCases,
  ...transferCases,
  ...exchangeAnswerCases,
  ...officeCases,
  ...closingCases,
];
