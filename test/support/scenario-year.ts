import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TestStation } from "./station.ts";

export type YearFile = "people.csv" | "units.csv" | "events.csv";

/** The text of one file of the acceptance year. */
export function yearText(name: string): string {
  return readFileSync(join(import.meta.dirname, "..", "scenario", "data", name), "utf8");
}

/** The three files of the acceptance year as they are. */
export const year: Readonly<Record<YearFile, string>> = {
  "people.csv": yearText("people.csv"),
  "units.csv": yearText("units.csv"),
  "events.csv": yearText("events.csv"),
};

/** Hands three files in; the tickets are the input of `scenario.import`. */
export async function handInYear(
  station: TestStation,
  files: Readonly<Record<YearFile, string | Uint8Array>> = year,
): Promise<Readonly<Record<"people" | "units" | "events", string>>> {
  const give = async (name: YearFile): Promise<string> => {
    const file = files[name];
    return await station.hand(typeof file === "string" ? new TextEncoder().encode(file) : file, name);
  };
  return {
    people: await give("people.csv"),
    units: await give("units.csv"),
    events: await give("events.csv"),
  };
}
