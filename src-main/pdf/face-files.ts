import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** The four faces of the paper font. */
export type FaceName = "normal" | "bold" | "italics" | "bolditalics";

const bundled: Readonly<Record<FaceName, string>> = {
  normal: "400Regular/Tinos_400Regular.ttf",
  bold: "700Bold/Tinos_700Bold.ttf",
  italics: "400Regular_Italic/Tinos_400Regular_Italic.ttf",
  bolditalics: "700Bold_Italic/Tinos_700Bold_Italic.ttf",
};

/** Times New Roman as Windows names its files. */
const installed: Readonly<Record<FaceName, string>> = {
  normal: "times.ttf",
  bold: "timesbd.ttf",
  italics: "timesi.ttf",
  bolditalics: "timesbi.ttf",
};

export const faceNames: readonly FaceName[] = ["normal", "bold", "italics", "bolditalics"];

/** The file of a face: Tinos, which comes with the programme, or Times New Roman in the folder given. */
export function faceFile(face: FaceName, folder: string | undefined): string {
  const require = createRequire(import.meta.url);
  return folder === undefined
    ? require.resolve(`@expo-google-fonts/tinos/${bundled[face]}`)
    : join(folder, installed[face]);
}

/** The files of Times New Roman that are not in a folder. */
export function missingFaces(folder: string): readonly string[] {
  return Object.values(installed).filter((file) => !existsSync(join(folder, file)));
}
