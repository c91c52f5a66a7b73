import { z } from "zod";
import { codeList } from "../law/code-lists.ts";
import {
  dateField,
  idField,
  maybe,
  nameField,
  reasonField,
  textField,
  versionField,
  codeField,
} from "../domain/fields.ts";
import {
  absenceKinds,
  categories,
  categorySources,
  completionFields,
  identityFields,
  personFields,
  residenceEnds,
  residenceFields,
  sexes,
} from "../domain/person.ts";
import { everyone, operation, writers } from "./operation.ts";
import { absent, dateText, page, query, written } from "./shapes.ts";

const personRow = z.strictObject({
  id: z.uuid(),
  code: z.string(),
  fullName: z.string(),
  birth: z.string(),
  sex: z.enum(sexes),
  category: absent(z.string()),
  area: absent(z.string()),
  club: absent(z.string()),
  managedTo: absent(dateText),
  identity: absent(z.string()),
  phone: absent(z.string()),
  address: absent(z.string()),
  ethnicity: z.string(),
  education: absent(z.string()),
  occupation: absent(z.string()),
  household: absent(z.string()),
  note: absent(z.string()),
});

const management = z.strictObject({
  id: z.uuid(),
  version: z.int(),
  completionId: absent(z.uuid()),
  decisionNumber: absent(z.string()),
  decidedOn: dateText,
  termMonths: z.int(),
  managedFrom: dateText,
  managedTo: dateText,
  regime: z.enum(["R1", "R2"]),
  responsible: absent(z.string()),
  responsibleUnit: absent(z.string()),
  familyRepresentative: absent(z.string()),
  endedOn: absent(dateText),
  endReason: absent(z.string()),
  daysLeft: absent(z.int()),
  /** Days not counted so far, and the first day of the pause that still runs. */
  pausedDays: z.int(),
  pausedSince: absent(dateText),
});

const dossier = z.strictObject({
  id: z.uuid(),
  code: z.string(),
  version: z.int(),
  person: personFields,
  age: z.int(),
  birth: z.string(),
  ethnicityLabel: z.string(),
  identities: z.array(z.strictObject({ id: z.uuid(), version: z.int(), ...identityFields.shape })),
  residences: z.array(
    z.strictObject({
      id: z.uuid(),
      version: z.int(),
      ...residenceFields.shape,
      to: absent(dateText),
      endReason: absent(z.string()),
    }),
  ),
  absences: z.array(
    z.strictObject({
      id: z.uuid(),
      version: z.int(),
      kind: z.string(),
      facility: absent(z.string()),
      from: dateText,
      to: absent(dateText),
      reported: z.boolean(),
    }),
  ),
  categories: z.array(
    z.strictObject({ id: z.uuid(), category: z.string(), from: dateText, source: z.string() }),
  ),
  completions: z.array(
    z.strictObject({ id: z.uuid(), version: z.int(), ...completionFields.shape, formLabel: z.string() }),
  ),
  managements: z.array(management),
  memberships: z.array(
    z.strictObject({
      id: z.uuid(),
      version: z.int(),
      clubId: z.uuid(),
      clubName: z.string(),
      joinedOn: dateText,
      leftOn: absent(dateText),
      leaveReason: absent(z.string()),
    }),
  ),
  documents: z.array(
    z.strictObject({
      id: z.uuid(),
      kind: z.string(),
      title: z.string(),
      number: absent(z.string()),
      date: absent(dateText),
      state: z.string(),
    }),
  ),
  timeline: z.array(z.strictObject({ date: dateText, what: z.string(), detail: z.string() })),
});

/** List LOAI_CHAT, of 163-III-05 mục 20. */
const substanceField = maybe(z.enum(codeList("LOAI_CHAT").map(({ code }) => code)));

const ofPerson = { personId: idField };

export const peopleOperations = {
  /** Persons found by parts of their name in any order (no diacritics needed, đ = d), initials, code, birth year, identity number or telephone. */
  "people.list": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({
      query,
      category: maybe(z.enum(categories)),
      state: z.enum(["HIEN_CO", "DA_ROI", "TAT_CA"]).default("HIEN_CO"),
      ...page,
    }),
    output: z.strictObject({ rows: z.array(personRow), total: z.int() }),
    refusals: [],
  }),
  "people.get": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ id: idField }),
    output: dossier,
    refusals: ["recordUnknown"],
  }),
  /** A new person with one identity document (or the reason for none), where they live, and their category. */
  "people.register": operation({
    effect: "write",
    access: writers,
    input: z
      .strictObject({
        person: personFields,
        identity: identityFields,
        residence: residenceFields,
        category: maybe(z.enum(categories)),
        substance: substanceField,
        householdCode: maybe(textField(40)),
        familyMembersAtHome: z.int().min(0).max(40).default(0),
        notTheSameAs: z.array(idField).max(20).default([]),
      })
      .refine(({ category, substance }) => substance === null || category !== null, {
        path: ["substance"],
        message: "categoryFirst",
      }),
    output: z.strictObject({ id: z.uuid(), version: z.int(), code: z.string() }),
    refusals: [
      "identityNumberTaken",
      "perhapsTheSamePerson",
      "birthAfterEvent",
      "birthTooLongAgo",
      "tooYoungForCategory",
      "dateInFuture",
      "codeUnknown",
    ],
  }),
  "people.change": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ id: idField, version: versionField, person: personFields, reason: reasonField }),
    output: written,
    refusals: [
      "recordUnknown",
      "changedMeanwhile",
      "codeUnknown",
      "dateInFuture",
      "birthAfterEvent",
      "birthTooLongAgo",
    ],
  }),
  "people.addIdentity": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ ...ofPerson, identity: identityFields }),
    output: written,
    refusals: ["recordUnknown", "identityNumberTaken", "dateInFuture"],
  }),
  "people.addResidence": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ ...ofPerson, residence: residenceFields }),
    output: written,
    refusals: ["recordUnknown", "spellsOverlap", "personDead", "dateInFuture"],
  }),
  /** The first day the residence no longer holds; a death closes everything else of that person on that day. */
  "people.endResidence": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({
      id: idField,
      version: versionField,
      to: dateField,
      reason: z.enum(residenceEnds),
    }),
    output: written,
    refusals: ["recordUnknown", "changedMeanwhile", "endBeforeStart", "alreadyEnded", "dateInFuture"],
  }),
  "people.beginAbsence": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({
      ...ofPerson,
      kind: z.enum(absenceKinds),
      form: maybe(codeField),
      facility: maybe(textField(200)),
      from: dateField,
      reported: z.boolean().default(true),
    }),
    output: written,
    refusals: ["recordUnknown", "spellsOverlap", "personDead", "dateInFuture"],
  }),
  "people.endAbsence": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ id: idField, version: versionField, to: dateField }),
    output: written,
    refusals: ["recordUnknown", "changedMeanwhile", "endBeforeStart", "alreadyEnded", "dateInFuture"],
  }),
  "people.setCategory": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({
      ...ofPerson,
      category: z.enum(categories),
      from: dateField,
      source: z.enum(categorySources).default("CONG_AN"),
      basis: maybe(textField(200)),
      substance: substanceField,
    }),
    output: written,
    refusals: ["recordUnknown", "personDead", "dateInFuture", "tooYoungForCategory"],
  }),
  "people.recordCompletion": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ ...ofPerson, completion: completionFields }),
    output: written,
    refusals: ["recordUnknown", "personDead", "dateInFuture", "endBeforeStart", "duplicateRecord"],
  }),
  /** Term and end date the law gives for a completion, before anything is decided. */
  "management.propose": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ completionId: idField, decidedOn: dateField }),
    output: z.strictObject({
      termMonths: z.int(),
      managedFrom: dateText,
      managedTo: dateText,
      regime: z.enum(["R1", "R2"]),
      source: z.string(),
    }),
    refusals: ["recordUnknown", "lawSilent"],
  }),
  /** Quyết định quản lý sau cai: may precede the completion it is issued for (from 01/7/2026). */
  "management.open": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({
      ...ofPerson,
      completionId: maybe(idField),
      decisionNumber: maybe(textField(60)),
      decidedOn: dateField,
      termMonths: z.union([z.literal(12), z.literal(24)]),
      managedFrom: dateField,
      managedTo: maybe(dateField),
      responsible: maybe(nameField),
      responsibleUnit: maybe(textField(200)),
      familyRepresentative: maybe(nameField),
    }),
    output: written,
    refusals: [
      "recordUnknown",
      "spellsOverlap",
      "personDead",
      "endBeforeStart",
      "dateInFuture",
      "completionAlreadyManaged",
      "lawSilent",
    ],
  }),
  "management.end": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({
      id: idField,
      version: versionField,
      endedOn: dateField,
      endReason: codeField,
      certificateNumber: maybe(textField(60)),
    }),
    output: written,
    refusals: [
      "recordUnknown",
      "changedMeanwhile",
      "endBeforeStart",
      "alreadyEnded",
      "dateInFuture",
      "codeUnknown",
    ],
  }),
  /** Names behind the codes of a report's figures, in the order of the codes. */
  "people.names": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ codes: z.array(z.string().max(60)).max(10_000) }),
    output: z.array(
      z.strictObject({
        code: z.string(),
        name: z.string(),
        entity: z.string(),
        id: absent(z.uuid()),
        detail: z.string(),
      }),
    ),
    refusals: [],
  }),
} as const;
