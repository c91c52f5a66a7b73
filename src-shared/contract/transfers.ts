import { z } from "zod";
import {
  dateField,
  humanCodeField,
  idField,
  maybe,
  noteField,
  reasonField,
  textField,
} from "../domain/fields.ts";
import { residenceKinds } from "../domain/person.ts";
import { everyone, operation, writers } from "./operation.ts";
import { absent, dateText, fileTicket } from "./shapes.ts";

/** Why a person cannot leave on a day: what still runs contradicts it. */
const leavingRefusals = [
  "recordUnknown",
  "changedMeanwhile",
  "personDead",
  "endBeforeStart",
  "alreadyEnded",
  "dateInFuture",
  "spellsOverlap",
  "stepBeforeLast",
  "stepEnded",
  "stepNotNow",
  "stepNotInRegime",
  "stepOutOfOrder",
  "stepUnknown",
  "noDaysLeft",
  "lawSilent",
] as const;

/**
 * States of a transfer. Out: `DA_GUI` sent, `DA_NHAN` accepted there, `TU_CHOI` refused and the person counted here again,
 * `TU_CHOI_CHO_MO` refused, but what was closed here has changed since and is opened by hand, `DA_RUT` withdrawn,
 * `NHAN_SAU_RUT` accepted there before the withdrawal arrived. In: `CHO_NHAN` waits, `DA_NHAN`, `TU_CHOI`, `DA_RUT`.
 */
export const transferStates = [
  "DA_GUI",
  "CHO_NHAN",
  "DA_NHAN",
  "TU_CHOI",
  "TU_CHOI_CHO_MO",
  "DA_RUT",
  "NHAN_SAU_RUT",
] as const;

const transferRow = z.strictObject({
  id: z.uuid(),
  direction: z.enum(["OUT", "IN"]),
  /** The office's own file of the person, where there is one. */
  personId: absent(z.uuid()),
  personName: z.string(),
  station: z.string(),
  stationName: z.string(),
  movedOn: dateText,
  reason: z.string(),
  decisionNumber: absent(z.string()),
  state: z.enum(transferStates),
  answer: absent(z.string()),
  answeredOn: absent(dateText),
  at: z.string(),
});

const suspect = z.strictObject({
  id: z.uuid(),
  code: z.string(),
  fullName: z.string(),
  birth: z.string(),
  area: absent(z.string()),
  identities: z.array(z.string()),
  why: z.array(z.string()),
});

const sealedFile = { file: fileTicket, slip: fileTicket, sequence: z.int(), sha256: z.string() };

export const transferOperations = {
  /**
   * A person moves to another commune (Luật 120/2025/QH15 điều 48.4; NĐ 163/2026 điều 136.1.b): their records sealed for it
   * and for this office, and from `movedOn` on they are counted there and no longer here: residence, memberships, treatment,
   * management and other measures end that day. A refusal or a withdrawal takes all of it back.
   */
  "transfers.send": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({
      personId: idField,
      to: humanCodeField,
      movedOn: dateField,
      reason: reasonField,
      decisionNumber: maybe(textField(60)),
      purpose: noteField(500),
      legalBasis: noteField(500),
      keepUntil: noteField(200),
      deletion: noteField(300),
      responsibility: noteField(300),
    }),
    output: z.strictObject({ id: z.uuid(), ...sealedFile, minutes: fileTicket }),
    refusals: [
      "receiverUnknown",
      "receiverNotCompared",
      "receiverIsNoCommune",
      "personNotHere",
      "transferRunning",
      "G02",
      "recipientsMixed",
      ...leavingRefusals,
    ],
  }),
  /** Every transfer out of and into this office, the latest first. */
  "transfers.list": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({}),
    output: z.array(transferRow),
    refusals: [],
  }),
  /** One transfer that came in: what came with it, and who on record here is likely the same person. */
  "transfers.look": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ id: idField }),
    output: z.strictObject({
      transfer: transferRow,
      entities: z.array(z.strictObject({ entity: z.string(), count: z.int() })),
      rows: z.array(
        z.strictObject({
          entity: z.string(),
          id: z.string(),
          name: z.string(),
          content: z.record(z.string(), z.json()),
        }),
      ),
      suspects: z.array(suspect),
      /** The home the person left, as a start for the new one. */
      formerHome: absent(z.string()),
    }),
    refusals: ["recordUnknown", "transferNotIncoming"],
  }),
  /**
   * Takes the person over: from the day of the move they live here and are counted here. `sameAs` is a file already kept
   * here of the same person; whoever is likely the same must be named there or in `notTheSameAs`.
   */
  "transfers.accept": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({
      id: idField,
      sameAs: maybe(idField),
      notTheSameAs: z.array(idField).max(50).default([]),
      residence: z.strictObject({
        kind: z.enum(residenceKinds),
        area: maybe(textField(200)),
        address: maybe(textField(300)),
      }),
    }),
    output: z.strictObject({ personId: z.uuid(), code: z.string(), receipt: absent(fileTicket) }),
    refusals: [
      "recordUnknown",
      "transferNotIncoming",
      "transferDecided",
      "identityNumberTaken",
      "perhapsTheSamePerson",
      "personDead",
      "mergeTwoManagements",
      "transferUnfit",
    ],
  }),
  /** Turns a transfer away with a reason; nothing of it counts here, and the sender's receipt says why. */
  "transfers.refuse": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ id: idField, reason: reasonField }),
    output: z.strictObject({ receipt: absent(fileTicket) }),
    refusals: ["recordUnknown", "transferNotIncoming", "transferDecided"],
  }),
  /** Takes back a transfer that nobody has answered: the person is counted here again, and a file tells the receiver. */
  "transfers.withdraw": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ id: idField, reason: reasonField }),
    output: z.strictObject(sealedFile),
    refusals: [
      "recordUnknown",
      "transferNotOutgoing",
      "transferDecided",
      "transferGoneOn",
      "receiverUnknown",
      "receiverNotCompared",
      "G02",
      "recipientsMixed",
    ],
  }),
} as const;
