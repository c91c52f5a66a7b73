import { z } from "zod";
import { dateField } from "../domain/fields.ts";
import { stationFileRefusals } from "./opening-refusals.ts";
import { everyone, operation, writers } from "./operation.ts";
import { absent, done, fileTicket, ticketField } from "./shapes.ts";

const copy = z.strictObject({
  day: z.string(),
  madeAt: z.string(),
  journalEntries: z.int(),
  bytes: z.int(),
});
/** One of the station's own copies by its day, or a file that was handed in. */
const source = z.union([z.strictObject({ day: dateField }), z.strictObject({ file: ticketField })]);
const opening = { login: z.string().max(40), password: z.string().max(400) };

/** What a copy may be refused for; the station is left as it is. */
const copyRefusals = [
  "ticketUnknown",
  "backupUnknown",
  "backupUnreadable",
  "backupWithoutKeys",
  "backupOfAnotherStation",
  "stationOpen",
  ...stationFileRefusals,
] as const;

export const backupOperations = {
  /** The copies that lie beside the database, the newest first: one a day, thinned out with age. */
  "backups.list": operation({
    effect: "read",
    access: "stranger",
    input: z.strictObject({}),
    output: z.array(copy),
    refusals: [],
  }),
  /**
   * Copies the station as it is now, opens the copy and proves it; a second copy of a day replaces the first. Refused when the
   * disk is full or the copy does not prove sound: then nothing is replaced.
   */
  "backups.make": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({}),
    output: copy,
    refusals: ["backupNotWritten", "backupUnsound"],
  }),
  /** A copy as one file, for a stick: encrypted database, key file and marker. */
  "backups.pack": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ day: dateField }),
    output: fileTicket,
    refusals: ["backupUnknown"],
  }),
  /** What a copy holds and what would be lost by restoring it. Nothing is changed. */
  "backups.examine": operation({
    effect: "read",
    access: "stranger",
    input: z.strictObject({ source, ...opening }),
    output: z.strictObject({
      officeName: z.string(),
      madeAt: absent(z.string()),
      journalEntries: z.int(),
      /** Entries of the station as it stands; absent where it cannot be read with this key. */
      presentEntries: absent(z.int()),
    }),
    refusals: copyRefusals,
  }),
  /**
   * Puts a copy in the place of the locked station, whose files are moved aside and kept. Accounts and passwords are those
   * of the copy; at the next unlocking the station begins a new series of bundles.
   */
  "backups.restore": operation({
    effect: "write",
    access: "stranger",
    input: z.strictObject({ source, ...opening }),
    output: done,
    refusals: copyRefusals,
  }),
} as const;
