import { mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import type { CalendarDate } from "#shared/base/calendar-date.ts";
import { contract } from "#shared/contract/contract.ts";
import { createServices } from "#main/services/create-services.ts";
import type { Desktop, Session } from "#main/services/ports.ts";
import { assembleHost } from "./assemble-host.ts";
import { keepCopies } from "./copying.ts";
import { createClock } from "./clock.ts";
import { createFaultLog } from "./fault-log.ts";
import { fileHandlers } from "./file-handlers.ts";
import { createIds } from "./ids.ts";
import { createFileTickets, type FileTickets } from "./file-tickets.ts";
import type { Host } from "./host.ts";

/** What a door decides about the host behind it. */
export interface HostOptions {
  /** The folder of one station; made when it is not there. */
  readonly dataDirectory: string;
  /** The day to stand on instead of the machine's own. */
  readonly today?: CalendarDate | undefined;
  /** Whether the station is copied without being asked for; the doors a person works at do. */
  readonly keepsCopies?: boolean;
  /** In tests: an answer that the contract does not promise is a fault. */
  readonly validateOutput?: boolean;
  /** Native dialogs and the printer, where there is a desktop. */
  readonly desktop?: (files: FileTickets) => Desktop;
}

const packageFile = z.object({ name: z.string(), version: z.string() });

/** The programme's version: from the nearest package file above, in the sources as in the built programme. */
function readVersion(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    try {
      const text = readFileSync(join(folder, "package.json"), "utf8");
      return packageFile.parse(JSON.parse(text)).version;
    } catch {
      // Not this folder; the next one up.
    }
  }
  throw new Error("Expected a value: the package file stands above the programme");
}

/** Windows keeps its fonts in one folder; elsewhere, and in tests, the environment names one. */
function fontFolder(): string | undefined {
  const windows = process.platform === "win32" ? (process.env["WINDIR"] ?? "C:\\Windows") : undefined;
  return process.env["HOA_NHAP_FONT_FOLDER"] ?? (windows === undefined ? undefined : join(windows, "Fonts"));
}

/**
 * The composition root: real clock, ids, files and fault log around the services of one station. Opening the
 * station is an operation; creating the host touches nothing in the folder but its temporary files.
 */
export function createHost(options: HostOptions): Host {
  const { dataDirectory, today, validateOutput = false, keepsCopies = false, desktop } = options;
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
  const clock = createClock(today);
  const version = readVersion();
  const files = createFileTickets(join(dataDirectory, "temp"));
  const faults = createFaultLog(dataDirectory, version, clock.now);
  const native = desktop?.(files);
  const services = createServices({
    clock,
    newId: createIds(),
    files,
    desktop: native,
    dataDirectory,
    version,
    fontFolder: fontFolder(),
    reportFault: faults.report,
  });
  const copying = keepsCopies ? keepCopies(services, faults.report) : undefined;
  return assembleHost<Session>({
    contract,
    handlers: {
      ...services.handlers,
      ...fileHandlers(files, native),
      "station.lock": async (input, context) => {
        await copying?.now();
        return services.handlers["station.lock"](input, context);
      },
    },
    isStationOpen: () => services.isOpen(),
    reportFault: faults.report,
    validateOutput,
    files,
    newSession: () => ({ account: undefined }),
    closeServices: async () => {
      await copying?.end();
      await services.close();
    },
  });
}
