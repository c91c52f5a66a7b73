import { z } from "zod";

/** TINOS comes with the programme; TIMES is the machine's own Times New Roman, which NĐ 30/2020 names (phụ lục I.I.2). */
const paperFonts = ["TINOS", "TIMES"] as const;
export const paperFontField = z.enum(paperFonts);
export type PaperFont = z.output<typeof paperFontField>;
