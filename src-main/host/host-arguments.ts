import { parseArgs } from "node:util";
import { isCalendarDate } from "#shared/base/calendar-date.ts";

/** What a programme with a window or an address may be told on its command line. */
export interface HostArguments {
  /** Folder of the station. */
  readonly data: string | undefined;
  /** The day the programme takes for today. */
  readonly today: string | undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/**
 * Reads `--data DIR` and `--today YYYY-MM-DD` (or `HOANHAP_TODAY`); everything else belongs to the runtime and is
 * left alone. A day that does not exist is not taken.
 */
export function readHostArguments(args: readonly string[]): HostArguments {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: "string" }, today: { type: "string" } },
    strict: false,
    allowPositionals: true,
  });
  const today = textOf(values.today) ?? textOf(process.env["HOANHAP_TODAY"]);
  return {
    data: textOf(values.data),
    today: today !== undefined && isCalendarDate(today) ? today : undefined,
  };
}
