import { accept, refuse } from "#shared/base/result.ts";
import type { Desktop, HandlersOf } from "#main/services/ports.ts";
import type { FileTickets } from "./file-tickets.ts";

/**
 * The native dialogs and the printer as operations. Where there is no desktop a browser hands files in and fetches
 * them itself, and these answer `notOnThisDesk`.
 */
export function fileHandlers(
  files: FileTickets,
  desktop: Desktop | undefined,
): HandlersOf<"files.pick" | "files.pickMany" | "files.save" | "files.print"> {
  return {
    "files.pick": ({ purpose }) =>
      desktop === undefined ? refuse("notOnThisDesk") : desktop.pickFile(purpose),
    "files.pickMany": async ({ purpose }) => {
      const picked = desktop === undefined ? refuse("notOnThisDesk") : await desktop.pickFiles(purpose);
      return picked.ok ? accept({ files: [...picked.value] }) : picked;
    },
    "files.save": async ({ ticket }) => {
      const file = files.find(ticket);
      if (desktop === undefined) {
        return refuse("notOnThisDesk");
      }
      const saved = file === undefined ? refuse("ticketUnknown") : await desktop.saveFile(file);
      return saved.ok ? accept({}) : saved;
    },
    "files.print": async ({ ticket, copies }) => {
      const file = files.find(ticket);
      if (desktop === undefined) {
        return refuse("notOnThisDesk");
      }
      const printed = file === undefined ? refuse("ticketUnknown") : await desktop.printFile(file, copies);
      return printed.ok ? accept({}) : printed;
    },
  };
}
