import { z } from "zod";
import { paperFontField } from "../domain/paper-font.ts";
import { administrators, everyone, operation } from "./operation.ts";
import { done } from "./shapes.ts";

export const paperFontOperations = {
  /** The font papers are set in on this machine, and whether its own Times New Roman can be used. */
  "paperFont.get": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({}),
    output: z.strictObject({
      font: paperFontField,
      /** All four faces are in the machine's font folder. */
      timesInstalled: z.boolean(),
    }),
    refusals: [],
  }),
  /**
   * Chooses the font of this machine's papers. Times New Roman is refused where a face is missing (`fontFilesMissing`) or
   * cannot stand in for Tinos (`fontUnfit`: no font, letters of the papers lacking, or lines of another height). Papers that
   * have their number keep the PDF they were numbered with.
   */
  "paperFont.change": operation({
    effect: "write",
    access: administrators,
    input: z.strictObject({ font: paperFontField }),
    output: done,
    refusals: ["fontFilesMissing", "fontUnfit"],
  }),
} as const;
