import { hostname } from "node:os";
import { accept, refuse } from "#shared/base/result.ts";
import type { OperationName } from "#shared/contract/contract.ts";
import { paperFontField, type PaperFont } from "#shared/domain/paper-font.ts";
import type { ReadableDatabase } from "../database/database.ts";
import { readMeta, writeMeta } from "../database/settings.ts";
import { missingFaces } from "../pdf/face-files.ts";
import type { HandlersOf, Ports } from "./ports.ts";
import type { Desk } from "./use-case.ts";

/** Fonts belong to a machine: a station that is moved to another PC begins with the font that comes with the programme. */
function fontKey(): string {
  return `paper_font ${hostname()}`;
}

function chosenFont(database: ReadableDatabase): PaperFont {
  return paperFontField.catch("TINOS").parse(readMeta(database, fontKey()));
}

function isInstalled({ fontFolder }: Pick<Ports, "fontFolder">): boolean {
  return fontFolder !== undefined && missingFaces(fontFolder).length === 0;
}

/**
 * The folder to read the faces from, or nothing for those that come with the programme: where none was chosen, where no
 * station is open, and where a chosen font was removed from the machine since.
 */
export function chosenFontFolder({ ports, holder }: Pick<Desk, "ports" | "holder">): string | undefined {
  const isTimes = holder.isOpen() && chosenFont(holder.station().database) === "TIMES";
  return isTimes && isInstalled(ports) ? ports.fontFolder : undefined;
}

/** The choice of the font of papers. */
export function paperFontHandlers(desk: Desk): HandlersOf<Extract<OperationName, `paperFont.${string}`>> {
  const { ports } = desk;
  return {
    "paperFont.get": () =>
      accept({ font: chosenFont(desk.reading().database), timesInstalled: isInstalled(ports) }),
    "paperFont.change": async ({ font }, context) => {
      if (font === "TIMES") {
        const folder = ports.fontFolder ?? "";
        const missing = missingFaces(folder);
        if (missing.length > 0) {
          return refuse("fontFilesMissing", { files: missing.join(", ") });
        }
        // Reading fonts is loaded when it is asked for: the programme starts without it.
        const { unfitFace } = await import("../pdf/face-fitness.ts");
        const unfit = unfitFace(folder);
        if (unfit !== undefined) {
          return refuse("fontUnfit", { file: unfit });
        }
      }
      return desk.write({ operation: "paperFont.change", context }, ({ writing }) => {
        writeMeta(writing, fontKey(), font);
        return accept({});
      });
    },
  };
}
