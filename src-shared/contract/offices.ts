import { z } from "zod";
import { textField } from "../domain/fields.ts";
import { administrators, everyone, operation } from "./operation.ts";
import { absent, fileTicket, ticketField } from "./shapes.ts";

/**
 * A copy of a station as one file, and what opens it: the recovery key from its printed sheet, or a login and its password.
 */
const source = {
  ticket: ticketField,
  recoveryKey: absent(z.string().max(200)).default(null),
  login: absent(z.string().max(40)).default(null),
  password: absent(z.string().max(400)).default(null),
};

/** Why a copy is not opened. */
const copyRefusals = [
  "ticketUnknown",
  "copyUnreadable",
  "wrongRecoveryKey",
  "wrongPassword",
  "databaseNewer",
  "databaseDamaged",
] as const;

const counts = z.record(z.string(), z.int());

export const officeOperations = {
  /** This station whole, sealed so that only its own recovery sheet opens it: for a merger, or to rebuild it elsewhere. */
  "offices.copy": operation({
    effect: "read",
    access: administrators,
    input: z.strictObject({}),
    output: fileTicket,
    refusals: [],
  }),
  /** Opens a former office's copy without writing anything: whose it is, what it holds, who is on record here as well. */
  "offices.inspect": operation({
    effect: "read",
    access: administrators,
    input: z.strictObject(source),
    output: z.strictObject({
      station: z.string(),
      name: z.string(),
      counts,
      /** Persons of the copy who are likely on record here. */
      alsoHere: z.int(),
    }),
    refusals: [...copyRefusals, "backupUnsound", "copyOfThisOffice", "copyOfUpper", "officeMerged"],
  }),
  /**
   * Takes a former office over, whole or not at all, after a copy of this station was made: records become this office's
   * under codes that begin with the former office's, papers keep their numbers and the office that issued them.
   */
  "offices.merge": operation({
    effect: "write",
    access: administrators,
    input: z.strictObject({ ...source, decision: textField(200) }),
    output: z.strictObject({
      name: z.string(),
      counts,
      /** Pairs of persons that are likely one, over all of this office. */
      likelyPairs: z.int(),
      /** The file of the copy made before, in the folder of copies. */
      backup: z.string(),
    }),
    refusals: [...copyRefusals, "backupUnsound", "copyOfThisOffice", "copyOfUpper", "officeMerged"],
  }),
  /** The offices that became part of this one. */
  "offices.merged": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        station: z.string(),
        name: z.string(),
        decision: z.string(),
        counts,
        at: z.string(),
        by: z.string(),
        backup: z.string(),
      }),
    ),
    refusals: [],
  }),
  /**
   * Builds a station anew in an empty folder from its own sealed copy; the recovery sheet opens it, and one of its accounts
   * gets a new password. The next bundles begin a new numbered history.
   */
  "station.rebuild": operation({
    effect: "write",
    access: "stranger",
    input: z.strictObject({
      ticket: ticketField,
      recoveryKey: z.string().max(200),
      login: z.string().max(40),
      newPassword: z.string().max(400),
    }),
    output: z.strictObject({ name: z.string() }),
    refusals: [
      "stationExists",
      "ticketUnknown",
      "copyUnreadable",
      "wrongRecoveryKey",
      "databaseNewer",
      "databaseDamaged",
      "accountUnknown",
      "passwordTooShort",
      "passwordTooCommon",
    ],
  }),
} as const;
