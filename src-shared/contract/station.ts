import { z } from "zod";
import {
  areaFields,
  officeFields,
  officialFields,
  profileFields,
  stationKinds,
  upperLevelFields,
} from "../domain/office.ts";
import {
  dateField,
  humanCodeField,
  idField,
  nameField,
  reasonField,
  textField,
  versionField,
} from "../domain/fields.ts";
import { account, login, password, passwordRefusals } from "./accounts.ts";
import { stationFileRefusals } from "./opening-refusals.ts";
import { administrators, everyone, operation, writers } from "./operation.ts";
import { absent, dateText, done, fileTicket, query, written } from "./shapes.ts";

/** Where a station's folder may not lie: on another machine, or where a cloud programme copies it. */
const locationRefusals = ["folderOnNetwork", "folderSynced"] as const;

/** What can be wrong with the files of a station; each leaves them untouched. */
const openingRefusals = ["stationMissing", ...stationFileRefusals, ...locationRefusals] as const;

const letterhead = z.strictObject({
  parentLine: absent(z.string()),
  nameLines: z.array(z.string()),
  placeName: z.string(),
  provinceText: z.string(),
});
const official = z.strictObject({ id: z.uuid(), version: z.int(), ...officialFields.shape });
const area = z.strictObject({ id: z.uuid(), version: z.int(), ...areaFields.shape });
const upperLevel = z.strictObject({ id: z.uuid(), version: z.int(), ...upperLevelFields.shape });

export const stationOperations = {
  /** Where the station stands: nothing yet, locked, or open for this caller. */
  "station.state": operation({
    effect: "read",
    access: "stranger",
    input: z.strictObject({}),
    output: z.strictObject({
      state: z.enum(["EMPTY", "LOCKED", "OPEN"]),
      kind: absent(z.enum(stationKinds)),
      officeName: absent(z.string()),
      placeName: absent(z.string()),
      today: dateText,
      account: absent(account),
      recoveryConfirmed: z.boolean(),
      logins: z.array(z.string()),
      desktop: z.boolean(),
      version: z.string(),
    }),
    refusals: [],
  }),
  /** First run: key file, encrypted database, station identity, first administrator, recovery sheet (PDF). */
  "station.create": operation({
    effect: "write",
    access: "stranger",
    input: z.strictObject({
      profile: profileFields,
      account: z.strictObject({ login, fullName: nameField, password }),
    }),
    output: z.strictObject({ account, recoverySheet: fileTicket, askedPositions: z.array(z.int()) }),
    refusals: ["stationExists", ...locationRefusals, ...passwordRefusals],
  }),
  /**
   * A new recovery sheet in place of the one before, which opens nothing any more: for a sheet that was never printed,
   * was lost or seen. As at the first run, its characters are typed back with `station.confirmRecovery`.
   */
  "station.renewRecovery": operation({
    effect: "write",
    access: administrators,
    input: z.strictObject({}),
    output: z.strictObject({ recoverySheet: fileTicket, askedPositions: z.array(z.int()) }),
    refusals: [],
  }),
  /** The characters asked for, typed back from the printed recovery sheet: proof that it is on paper. */
  "station.confirmRecovery": operation({
    effect: "write",
    access: administrators,
    input: z.strictObject({ characters: z.string().max(40) }),
    output: done,
    refusals: ["recoveryCharactersWrong", "recoveryNotAsked"],
  }),
  /**
   * The yearly trial of the recovery sheet from the safe: its key is typed and must open the key file. Nothing is changed by
   * it but the day of the next trial.
   */
  "station.tryRecovery": operation({
    effect: "write",
    access: administrators,
    input: z.strictObject({ recoveryKey: z.string().max(200) }),
    output: done,
    refusals: ["wrongRecoveryKey"],
  }),
  /**
   * Opens the station with an account's password. After five wrong ones each further try must wait, longer every time
   * (`tooManyAttempts`, with the seconds): nothing is looked at before that.
   */
  "station.unlock": operation({
    effect: "write",
    access: "stranger",
    input: z.strictObject({ login, password }),
    output: z.strictObject({ account }),
    refusals: ["tooManyAttempts", ...openingRefusals],
  }),
  /** The way in when a password is lost: the key on the recovery sheet sets a new password for the login. */
  "station.recover": operation({
    effect: "write",
    access: "stranger",
    input: z.strictObject({ login, recoveryKey: z.string().max(200), newPassword: password }),
    output: z.strictObject({ account }),
    refusals: ["wrongRecoveryKey", "accountUnknown", ...passwordRefusals, ...openingRefusals],
  }),
  /** Forgets who this caller is; the last one to leave closes the database. */
  "station.lock": operation({
    effect: "write",
    access: everyone,
    input: z.strictObject({}),
    output: done,
    refusals: [],
  }),
  /** Integrity of the database, the journal's hash chain and the frozen papers. */
  "station.check": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({}),
    output: z.strictObject({
      sound: z.boolean(),
      findings: z.array(z.strictObject({ what: z.string(), detail: z.string() })),
      journalEntries: z.int(),
      journalHead: z.string(),
      frozenPapers: z.int(),
    }),
    refusals: [],
  }),
  "units.provinces": operation({
    effect: "read",
    access: "stranger",
    input: z.strictObject({ date: dateField }),
    output: z.array(z.strictObject({ code: z.string(), name: z.string() })),
    refusals: [],
  }),
  "units.communes": operation({
    effect: "read",
    access: "stranger",
    input: z.strictObject({ provinceCode: z.string().max(10), date: dateField, query }),
    output: z.array(z.strictObject({ code: z.string(), name: z.string(), kind: z.string() })),
    refusals: [],
  }),
  /** The letterhead a unit's name gives on a day; every line stays editable. */
  "units.letterhead": operation({
    effect: "read",
    access: "stranger",
    input: z.strictObject({ unitCode: z.string().max(20), date: dateField }),
    output: letterhead,
    refusals: ["unitUnknown"],
  }),
  "office.get": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({}),
    output: z.strictObject({
      version: z.int(),
      office: officeFields,
      officials: z.array(official),
      upperLevels: z.array(upperLevel),
      areas: z.array(area),
    }),
    refusals: [],
  }),
  "office.change": operation({
    effect: "write",
    access: administrators,
    input: z.strictObject({ version: versionField, office: officeFields }),
    output: written,
    refusals: ["changedMeanwhile", "stationKindFixed"],
  }),
  "officials.add": operation({
    effect: "write",
    access: administrators,
    input: officialFields,
    output: written,
    refusals: [],
  }),
  "officials.change": operation({
    effect: "write",
    access: administrators,
    input: z.strictObject({
      id: idField,
      version: versionField,
      official: officialFields,
      reason: reasonField,
    }),
    output: written,
    refusals: ["recordUnknown", "changedMeanwhile"],
  }),
  "areas.add": operation({
    effect: "write",
    access: writers,
    input: areaFields,
    output: written,
    refusals: ["areaExists"],
  }),
  "upperLevels.add": operation({
    effect: "write",
    access: administrators,
    input: upperLevelFields,
    output: written,
    refusals: ["upperLevelExists"],
  }),
  /** Who changed a record, when, why, and what it said before and after. */
  "records.history": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ entity: z.string().max(60), id: idField }),
    output: z.array(
      z.strictObject({
        sequence: z.int(),
        at: z.string(),
        account: z.string(),
        operation: z.string(),
        reason: absent(z.string()),
        changes: z.array(z.strictObject({ field: z.string(), before: z.json(), after: z.json() })),
      }),
    ),
    refusals: ["recordUnknown"],
  }),
  /** Takes a record out of everything that counts, with a reason; it stays in the history. */
  "records.void": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ entity: z.string().max(60), id: idField, reason: reasonField }),
    output: done,
    refusals: ["recordUnknown", "recordHasDependants", "fundBelowZero"],
  }),
  "codes.list": operation({
    effect: "read",
    access: "stranger",
    input: z.strictObject({ list: humanCodeField }),
    output: z.array(z.strictObject({ code: z.string(), label: z.string() })),
    refusals: ["codeListUnknown"],
  }),
  /** The three files of an acceptance year, read through the programme's own services. */
  "scenario.import": operation({
    effect: "write",
    access: administrators,
    input: z.strictObject({ people: textField(64), units: textField(64), events: textField(64) }),
    output: z.strictObject({
      rows: z.int(),
      skippedVoided: z.int(),
      counts: z.record(z.string(), z.int()),
    }),
    refusals: ["ticketUnknown", "scenarioRowRefused", "stationNotEmpty"],
  }),
} as const;
