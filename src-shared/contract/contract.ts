import type { z } from "zod";
import { accessLogOperations } from "./access-log.ts";
import { accountOperations } from "./accounts.ts";
import { bodyOperations } from "./bodies.ts";
import { backupOperations } from "./backups.ts";
import { batchOperations } from "./batches.ts";
import { nameOperations } from "./names.ts";
import { clubOperations } from "./clubs.ts";
import { documentOperations } from "./documents.ts";
import { draftOperations } from "./drafts.ts";
import { entryOperations } from "./entries.ts";
import { episodeOperations } from "./episodes.ts";
import { desktopOperations } from "./desktop.ts";
import { exchangeOperations } from "./exchange.ts";
import { keyOperations } from "./keys.ts";
import { upperSumOperations } from "./upper-sums.ts";
import { duplicateOperations } from "./duplicates.ts";
import { excelOperations } from "./excel.ts";
import { exchangeRecordOperations } from "./exchange-records.ts";
import { incomingOperations } from "./incoming.ts";
import type { CommonRefusal } from "./operation.ts";
import { paperFontOperations } from "./paper-font.ts";
import { paperSetOperations } from "./paper-sets.ts";
import { paperNumberOperations } from "./paper-numbers.ts";
import { peopleOperations } from "./people.ts";
import { listOperations } from "./lists.ts";
import { reportViewOperations } from "./report-views.ts";
import { reportOperations } from "./reports.ts";
import { stationOperations } from "./station.ts";
import { targetOperations } from "./targets.ts";
import { todayOperations } from "./today.ts";
import { officeOperations } from "./offices.ts";
import { transferOperations } from "./transfers.ts";
import { upperAnswerOperations } from "./upper-answers.ts";
import { wordingOperations } from "./wording.ts";
import { undoOperations } from "./undo.ts";

/** Everything the programme can be asked for, over every door. */
export const contract = {
  ...stationOperations,
  ...accountOperations,
  ...accessLogOperations,
  ...peopleOperations,
  ...clubOperations,
  ...bodyOperations,
  ...documentOperations,
  ...backupOperations,
  ...batchOperations,
  ...nameOperations,
  ...paperFontOperations,
  ...paperSetOperations,
  ...paperNumberOperations,
  ...incomingOperations,
  ...wordingOperations,
  ...reportOperations,
  ...reportViewOperations,
  ...targetOperations,
  ...exchangeOperations,
  ...keyOperations,
  ...upperSumOperations,
  ...desktopOperations,
  ...excelOperations,
  ...duplicateOperations,
  ...exchangeRecordOperations,
  ...upperAnswerOperations,
  ...entryOperations,
  ...episodeOperations,
  ...draftOperations,
  ...undoOperations,
  ...listOperations,
  ...todayOperations,
  ...transferOperations,
  ...officeOperations,
} as const;

export type Contract = typeof contract;
export type OperationName = keyof Contract;
/** What a caller may send: fields with a default may be left out. */
export type CallInput<Name extends OperationName> = z.input<Contract[Name]["input"]>;
/** What a service receives: validated, normalised, defaults filled in. */
export type InputOf<Name extends OperationName> = z.output<Contract[Name]["input"]>;
export type OutputOf<Name extends OperationName> = z.output<Contract[Name]["output"]>;
export type OwnRefusal<Name extends OperationName> = Contract[Name]["refusals"][number];
export type RefusalOf<Name extends OperationName> = OwnRefusal<Name> | CommonRefusal;
/** Every refusal code there is; the text table must know each. */
export type RefusalCode = RefusalOf<OperationName>;
