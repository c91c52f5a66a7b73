import { createReadStream } from "node:fs";
import { basename, join } from "node:path";
import { app, dialog, shell } from "electron";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import type { FileTicket, FileTickets, TicketedFile } from "#main/host/file-tickets.ts";
import { writeFileSafely } from "#main/host/safe-file.ts";
import { dialogText } from "#renderer/text/menu.ts";

/** What a file is chosen for. */
type Purpose = "BUNDLE" | "CARD" | "WORKBOOK" | "BACKUP";

/** The native dialogs and the printer, as the services ask for them. */
export interface NativeDesktop {
  readonly pickFile: (purpose: Purpose) => Promise<Result<FileTicket, "cancelled">>;
  readonly pickFiles: (purpose: Purpose) => Promise<Result<readonly FileTicket[], "cancelled">>;
  readonly saveFile: (file: TicketedFile) => Promise<Result<object, "cancelled" | "notWritten">>;
  readonly printFile: (file: TicketedFile) => Promise<Result<object, "cancelled">>;
}

const choices = {
  BUNDLE: { title: dialogText.pickBundle, filters: [{ name: dialogText.bundles, extensions: ["gdl"] }] },
  CARD: { title: dialogText.pickCard, filters: [{ name: dialogText.cards, extensions: ["the"] }] },
  WORKBOOK: {
    title: dialogText.pickWorkbook,
    filters: [{ name: dialogText.workbooks, extensions: ["xlsx"] }],
  },
  BACKUP: {
    title: dialogText.pickBackup,
    filters: [{ name: dialogText.backups, extensions: ["saoluu"] }],
  },
};

async function pickFiles(
  files: FileTickets,
  purpose: Purpose,
  many: boolean,
): Promise<Result<readonly FileTicket[], "cancelled">> {
  const { title, filters } = choices[purpose];
  const everything = { name: dialogText.allFiles, extensions: ["*"] };
  const answer = await dialog.showOpenDialog({
    title,
    filters: [...filters, everything],
    properties: ["openFile", ...(many ? (["multiSelections"] as const) : []), "dontAddToRecent"],
  });
  if (answer.canceled || answer.filePaths.length === 0) {
    return refuse("cancelled");
  }
  const tickets: FileTicket[] = [];
  for (const path of answer.filePaths) {
    const ticket = await files.receive(createReadStream(path), basename(path).normalize("NFC"));
    if (ticket === undefined) {
      dialog.showErrorBox(dialogText.programme, dialogText.fileTooLarge);
      return refuse("cancelled");
    }
    tickets.push(ticket);
  }
  return accept(tickets);
}

async function pickFile(files: FileTickets, purpose: Purpose): Promise<Result<FileTicket, "cancelled">> {
  const picked = await pickFiles(files, purpose, false);
  const [ticket] = picked.ok ? picked.value : [];
  return ticket === undefined ? refuse("cancelled") : accept(ticket);
}

async function saveFile(
  files: FileTickets,
  file: TicketedFile,
): Promise<Result<object, "cancelled" | "notWritten">> {
  const answer = await dialog.showSaveDialog({
    title: dialogText.save,
    defaultPath: join(app.getPath("documents"), file.name),
    properties: ["showOverwriteConfirmation", "dontAddToRecent"],
  });
  if (answer.canceled || answer.filePath === "") {
    return refuse("cancelled");
  }
  const written = await writeFileSafely(answer.filePath, await files.bytesOf(file));
  return written ? accept({}) : refuse("notWritten");
}

/**
 * Prints through the machine's own PDF reader (Edge on every Windows 10 and 11), whose dialog offers printer and
 * copies: Chromium inside Electron does not print PDF files dependably. The copy it opens has a random name and goes
 * when the programme closes.
 */
async function printFile(files: FileTickets, file: TicketedFile): Promise<Result<object, "cancelled">> {
  const problem = await shell.openPath(await files.writeOut(file, ".pdf"));
  if (problem === "") {
    return accept({});
  }
  dialog.showErrorBox(dialogText.programme, dialogText.notOpened);
  return refuse("cancelled");
}

/** The desktop of a host that runs inside Electron; no path ever comes from the page, only from these dialogs. */
export function createDesktop(files: FileTickets): NativeDesktop {
  return {
    pickFile: (purpose) => pickFile(files, purpose),
    pickFiles: (purpose) => pickFiles(files, purpose, true),
    saveFile: (file) => saveFile(files, file),
    printFile: (file) => printFile(files, file),
  };
}
