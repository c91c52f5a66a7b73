import { backupHandlers, copyIfDue } from "./backups.ts";
import { createBundleReader } from "../sealing/bundle-reader.ts";
import { createPdfRenderer } from "../pdf/pdf-renderer.ts";
import { accessLogHandlers } from "./access-log.ts";
import { accountHandlers } from "./accounts.ts";
import { duplicateHandlers } from "./duplicates.ts";
import { excelHandlers } from "./excel/excel-handlers.ts";
import { createWorkbookReader } from "../spreadsheet/workbook-reader.ts";
import { bodyHandlers } from "./bodies.ts";
import { clubHandlers } from "./clubs-handlers.ts";
import { episodeHandlers } from "./episodes/episode-handlers.ts";
import { documentHandlers } from "./documents-handlers.ts";
import { draftHandlers } from "./drafts.ts";
import { entryHandlers } from "./entries/entry-handlers.ts";
import { bundleHandlers } from "./exchange.ts";
import { conflictHandlers } from "./exchange/conflicts.ts";
import { handingOverHandlers } from "./exchange/handing-over.ts";
import { holdingHandlers, interruptedHandlers } from "./exchange/holding.ts";
import { matchHandlers } from "./exchange/matches.ts";
import { policyHandlers } from "./exchange/policies.ts";
import { batchHandlers } from "./batches.ts";
import { paperSetHandlers } from "./paper-sets.ts";
import { createPaperDesk } from "./paper-desk.ts";
import { nameHandlers } from "./names.ts";
import { chosenFontFolder, paperFontHandlers } from "./paper-font.ts";
import { printerHandlers } from "./printer.ts";
import { incomingHandlers } from "./incoming.ts";
import { keyHandlers } from "./keys.ts";
import { officeHandlers } from "./office.ts";
import { officeMergingHandlers } from "./offices/office-handlers.ts";
import { createStationHolder } from "./open-station.ts";
import { createQueue } from "#shared/base/serially.ts";
import { sampleHandlers } from "./paper-samples.ts";
import { numberHandlers } from "./paper-register.ts";
import { peopleHandlers } from "./people-handlers.ts";
import type { Handlers, Ports } from "./ports.ts";
import { recordHandlers } from "./records.ts";
import { insightHandlers } from "./report-insight.ts";
import { reportFileHandlers } from "./report-files.ts";
import { statisticsFileHandlers } from "./statistics-files.ts";
import { reportHandlers } from "./reports.ts";
import { scenarioHandlers } from "./scenario-handler.ts";
import { screenLockHandlers } from "./screen-lock.ts";
import { stationHandlers } from "./station.ts";
import { targetHandlers } from "./targets.ts";
import { undoHandlers } from "./undo.ts";
import { listHandlers } from "./lists/list-handlers.ts";
import { todayHandlers } from "./today/today-handlers.ts";
import { upperHandlers } from "./upper.ts";
import { createDesk, type Desk } from "./use-case.ts";
import { wordingHandlers } from "./wording.ts";

/** Operations of the host itself: native dialogs and jobs. */
type HostNames =
  | "files.pick"
  | "files.pickMany"
  | "files.save"
  | "files.print"
  | "jobs.start"
  | "jobs.state"
  | "jobs.cancel";

/** Everything the host needs of the services. */
export interface Services {
  readonly handlers: Omit<Handlers, HostNames>;
  isOpen(): boolean;
  /** Copies the open station where something was entered since its newest copy. */
  copyIfDue(): Promise<void>;
  /** Closes the station and stops the threads. */
  close(): Promise<void>;
}

/** Records of every kind: entered, drafted, carried through their states, taken back; and who has looked at them. */
function recordKeepingHandlers(desk: Desk) {
  return {
    ...accessLogHandlers(desk),
    ...entryHandlers(desk),
    ...draftHandlers(desk),
    ...episodeHandlers(desk),
    ...undoHandlers(desk),
  };
}

/** Puts the services of one station folder together. */
export function createServices(ports: Ports): Services {
  const holder = createStationHolder();
  const desk = createDesk(ports, holder);
  const pdf = createPdfRenderer(undefined, () => chosenFontFolder(desk));
  const reader = createBundleReader();
  const papers = createPaperDesk(desk, pdf);
  const exchange = { desk, pdf, reader, inTurn: createQueue() };
  return {
    handlers: {
      ...stationHandlers(desk, pdf),
      ...backupHandlers(desk),
      ...recordHandlers(desk),
      ...officeHandlers(desk),
      ...accountHandlers(desk),
      ...scenarioHandlers(desk),
      ...peopleHandlers(desk),
      ...clubHandlers(desk),
      ...bodyHandlers(desk),
      ...documentHandlers(papers),
      ...batchHandlers(papers),
      ...paperSetHandlers(desk),
      ...printerHandlers(desk),
      ...paperFontHandlers(desk),
      ...screenLockHandlers(desk),
      ...nameHandlers(desk),
      ...sampleHandlers(ports, pdf),
      ...numberHandlers(desk),
      ...incomingHandlers(desk),
      ...wordingHandlers(desk),
      ...reportHandlers(desk),
      ...insightHandlers(desk),
      ...reportFileHandlers(desk, pdf),
      ...statisticsFileHandlers(desk, pdf),
      ...targetHandlers(desk),
      ...todayHandlers(desk),
      ...bundleHandlers(exchange),
      ...handingOverHandlers(desk),
      ...holdingHandlers(exchange),
      ...interruptedHandlers(exchange),
      ...policyHandlers(desk),
      ...conflictHandlers(desk),
      ...matchHandlers(desk),
      ...keyHandlers(exchange),
      ...upperHandlers(desk),
      ...duplicateHandlers(desk),
      ...listHandlers(desk, pdf),
      ...excelHandlers({ desk, reader: createWorkbookReader() }),
      ...officeMergingHandlers(desk),
      ...recordKeepingHandlers(desk),
    },
    isOpen: () => holder.isOpen(),
    copyIfDue: async () => {
      await copyIfDue(desk);
    },
    close: async () => {
      holder.close();
      await pdf.close();
    },
  };
}
